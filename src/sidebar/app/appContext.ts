import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Acted, Ask, Hello, RecordRef } from '../../addon/api';
import type { Language, MessageKey } from '../../messages';
import type { Params, Problem } from '../../values/outcome';
import type { DraftShelf } from '../form/draftShelf';
import type { UndoQuestion } from '../history/undoQuestion';
import type { Rpc } from '../rpc/client';
import type { Route } from './route';
import type { ScanState } from './useScan';

/** The words of a message in the reader's language. */
export type Say = (key: MessageKey, params?: Params) => string;

/** What every page may use. */
export interface App {
  readonly language: Language;
  readonly t: Say;
  readonly rpc: Rpc;
  readonly hello: Hello;
  readonly route: Route;
  /** Counts what was changed from here, so that lists know when to ask again. */
  readonly version: number;
  readonly drafts: DraftShelf;
  /** What records are called, by their numbers: every name seen since the sidebar was opened. */
  readonly titles: Map<string, string>;
  /** The draft somebody has typed in on the page that is shown. */
  readonly unsaved: { current: string | undefined };
  readonly scan: ScanState;
  readonly singleKeys: boolean;
  go(route: Route): void;
  /** Goes there and forgets where one was: after a save nobody wants the form again. */
  replace(route: Route): void;
  back(): void;
  open(record: RecordRef): void;
  /** Says what was done, with its undo. */
  done(acted: Acted): void;
  /** Says why nothing was done; `again` tries it once more. */
  failed(problems: readonly Problem[], again?: () => void): void;
  clearBanner(): void;
  /** Where things changed since, the history asks what is to stay; `answers` are what was said there. */
  undo(seq: number, answers?: Pick<Ask<'undo'>, 'choices' | 'seen'>): Promise<void>;
  readonly undoing: UndoQuestion | undefined;
  setUndoing(question: UndoQuestion | undefined): void;
  /** Asks the add-on again who is here and what there is. */
  refresh(): void;
  setSingleKeys(on: boolean): void;
  readonly overdue: number;
  setOverdue(count: number): void;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('A page stands outside the app.');
  return app;
}
