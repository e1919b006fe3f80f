import type { Language } from '../messages';
import type { Book } from '../sheets/book';
import { Damage } from '../sheets/damage';
import { lateDamage, putInOrder, readTail, type Tail } from '../sheets/journal';
import type { Memory } from '../sheets/memory';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Recovered {
  readonly tail: Tail;
  readonly recovered: number;
}
/** Finishing what was cut short takes much code and is seldom done. */
export interface Finishing {
  finishPending(book: Book, journal: Sheet, tail: Tail, language: Language): Recovered;
  noteUndo(book: Book, journal: Sheet): Recovered;
}

let given: () => Finishing = () => {
  throw new Error('Nobody has said how pending entries are finished.');
};

/** The program that is parsed at every call has the second one do it (decision 0017). */
export const finishWith = (finishing: () => Finishing): void => {
  given = finishing;
};

/** Finishes what others left half done, before anything else (DESIGN §2, step 2). No call where there is nothing. */
export function recover(book: Book, journal: Sheet, found: Tail, language: Language): Recovered {
  const { memory } = book;
  const [damaged] = lateDamage(found, memory);
  if (damaged) throw new Damage('journal.damaged', { row: damaged.row });
  const tail = found.shuffled ? inOrder(journal, memory) : found;
  if (tail.lastSeq === memory.done) return { tail, recovered: 0 };
  return tail.lastSeq < memory.done
    ? given().noteUndo(book, journal)
    : given().finishPending(book, journal, tail, language);
}

function inOrder(journal: Sheet, memory: Memory): Tail {
  putInOrder(journal);
  return readTail(journal, memory);
}
