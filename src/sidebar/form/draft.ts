import type { Cells } from '../../schema/change';
import { newRequest } from '../rpc/request';

export type DuplicateVerdict = 'same' | 'different';

/** What somebody has typed and not yet saved. It outlives the page it was typed on, until the sidebar is closed. */
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
