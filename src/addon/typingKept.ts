import type { Cells } from '../schema/change';
import type { Bound } from '../sheets/columns';
import type { Kept } from '../sheets/journal';
import type { Session } from './session';
import type { Typing } from './typedOver';

/** A row of a block that was pasted, as it reads now. */
export interface Pasting {
  /** '' where the row has none. */
  readonly number: string;
  readonly row: number;
  /** The fields that the block covered. */
  readonly now: Cells;
}
/** What an edit held and a save at the same moment covered is written down: seldom, and by much code. */
export interface TypingKept {
  keepTyped(session: Session, bound: Bound, typing: Typing): void;
  namePasted(session: Session, bound: Bound, rows: readonly Pasting[], saves: readonly Kept[]): void;
}

let given: () => TypingKept = () => {
  throw new Error('Nobody has said how covered typing is kept.');
};

/** The program that is parsed at every call has the second one do it (decision 0017). */
export const keepTypingWith = (kept: () => TypingKept): void => {
  given = kept;
};

export const typingKept = (): TypingKept => given();
