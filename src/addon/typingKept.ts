import type { Cells } from '../schema/change';
import type { Bound } from '../sheets/columns';
import type { Session } from './session';
import type { Typing } from './typedOver';

/** A block that was pasted over the row of a record. */
export interface Pasting {
  readonly number: string;
  /** The fields it covered, and how they read now. */
  readonly now: Cells;
}
/** What an edit held and a save at the same moment covered is written down: seldom, and by much code. */
export interface TypingKept {
  keepTyped(session: Session, bound: Bound, typing: Typing): void;
  namePasted(session: Session, bound: Bound, pasting: Pasting): void;
}

let given: () => TypingKept = () => {
  throw new Error('Nobody has said how covered typing is kept.');
};

/** The program that is parsed at every call has the second one do it (decision 0017). */
export const keepTypingWith = (kept: () => TypingKept): void => {
  given = kept;
};

export const typingKept = (): TypingKept => given();
