import type { KeptDraft, Response } from '../../addon/api';
import type { Rpc } from '../rpc/client';

/** The drafts of this person in this file: on the page at once, and with the add-on a moment later. */
export interface DraftShelf {
  find(key: string): Shelved | undefined;
  /** Newest first. */
  all(): readonly Shelved[];
  /** Lays it down on the page; nothing is asked of the add-on. */
  put(key: string, text: string): void;
  /** Has the add-on keep what lies there. Undefined where it lies there no longer. */
  keep(key: string): Promise<Response<'keepDraft'> | undefined>;
  drop(key: string): void;
}
export interface Shelved {
  readonly key: string;
  readonly text: string;
  /** When it was kept before this sidebar was opened; '' for what was typed in it. */
  readonly at: string;
  /** The add-on holds it as it is now: closing the sidebar loses nothing. */
  readonly safe: boolean;
}

/** What is sent about one draft is sent in turn: a late keeping must not bring back what was thrown away. */
export function draftShelf(rpc: Rpc, kept: readonly KeptDraft[]): DraftShelf {
  const shelf = new Map<string, Shelved>([...kept].reverse().map((draft) => [draft.key, { ...draft, safe: true }]));
  /** Drafts the add-on may hold. */
  const sent = new Set(kept.map(({ key }) => key));
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn;
    return turn;
  };
  return {
    find: (key) => shelf.get(key),
    all: () => [...shelf.values()].reverse(),
    put(key, text) {
      shelf.delete(key);
      shelf.set(key, { key, text, at: '', safe: false });
    },
    keep: (key) =>
      inTurn(async () => {
        const now = shelf.get(key);
        if (!now) return undefined;
        sent.add(key);
        const answer = await rpc('keepDraft', { key, text: now.text });
        const after = shelf.get(key);
        if (after && answer.ok) shelf.set(key, { ...after, safe: after.text === now.text });
        return answer;
      }),
    drop(key) {
      shelf.delete(key);
      if (sent.delete(key)) inTurn(() => rpc('forgetDraft', { key }));
    },
  };
}
