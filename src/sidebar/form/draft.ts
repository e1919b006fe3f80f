import type { Cells } from '../../schema/change';
import { newRequest } from '../rpc/request';

export type DuplicateVerdict = 'same' | 'different';

/** What somebody has typed and not yet saved. It outlives the page it was typed on, and the sidebar too (draftShelf.ts). */
export interface Draft {
  readonly texts: Readonly<Record<string, string>>;
  /** Fields somebody has left once: only those show their problems while typing. */
  readonly touched: readonly string[];
  readonly verdicts: Readonly<Record<string, DuplicateVerdict>>;
  /** The cells the card showed when editing began. */
  readonly seen: Cells;
  /** Stays the same until the add-on has answered, so that a second try cannot save twice. */
  readonly request: string;
}

export const newDraft = (texts: Readonly<Record<string, string>>, seen: Cells = {}): Draft => ({
  texts,
  touched: [],
  verdicts: {},
  seen,
  request: newRequest(),
});

/**
 * A draft as it is kept: only the texts that differ from where the form began, each with the cell that was seen then. So
 * it stays small, and what a colleague changed meanwhile is still a conflict in these fields and plainly new in all others.
 */
export function packed(draft: Draft, first: Draft): string {
  const { touched, verdicts, request } = draft;
  const changed = Object.entries(draft.texts).filter(([key, text]) => text !== (first.texts[key] ?? ''));
  const seen = changed.flatMap(([key]) => {
    const cell = draft.seen[key];
    return cell === undefined ? [] : [[key, cell] as const];
  });
  return JSON.stringify({
    texts: Object.fromEntries(changed),
    seen: Object.fromEntries(seen),
    touched,
    verdicts,
    request,
  });
}

/** A kept draft with one more text in it. */
export function withText(kept: string, field: string, text: string): string {
  const draft = JSON.parse(kept) as Pick<Draft, 'texts'>;
  return JSON.stringify({ ...draft, texts: { ...draft.texts, [field]: text } });
}

/** The draft laid over where the form begins today; undefined where the text was written by another release. */
export function unpacked(text: string, first: Draft): Draft | undefined {
  try {
    const { texts, seen, touched, verdicts, request } = JSON.parse(text) as Draft;
    return {
      texts: { ...first.texts, ...texts },
      seen: { ...first.seen, ...seen },
      touched: [...touched],
      verdicts: { ...verdicts },
      request,
    };
  } catch {
    return undefined;
  }
}
