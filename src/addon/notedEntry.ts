import type { Change } from '../schema/change';
import type { Book } from '../sheets/book';
import { type Kept, keepSpare, lineOf, type Tail } from '../sheets/journal';
import { keepLine, type Line } from '../sheets/latestLines';
import { signatureOf } from '../sheets/ownership';
import { timeIn } from './clock';
import { emailNow } from './person';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is written down of work that nobody asks for: a step given up, a step that Ctrl+Z took back. */
export interface Noted {
  readonly action: string;
  readonly about: string;
  readonly undoes?: number;
  /** What stands in the sheet already. */
  readonly changes?: readonly Change[];
}

/** Below the last entry, by itself. */
export function append(book: Book, journal: Sheet, tail: Tail, noted: Noted): Tail {
  const entry = entryOf(book, noted, { seq: tail.lastSeq + 1, row: tail.lastRow + 1 });
  journal.appendRow([...cellsOf(entry)]);
  keepLine(book.memory, cellsOf(entry));
  keepSpare(journal, entry.row);
  return { ...tail, entries: [...tail.entries, entry], lastSeq: entry.seq, lastRow: entry.row };
}

/** Its line in the journal. */
export const cellsOf = ({ row: _row, ...entry }: Kept): Line => lineOf(entry) ?? [];

export function entryOf(
  book: Book,
  { action, about, undoes, changes = [] }: Noted,
  place: { readonly seq: number; readonly row: number },
): Kept {
  return {
    ...place,
    request: Utilities.getUuid(),
    in: signatureOf(book.memory),
    at: timeIn(book.zone()).now,
    by: emailNow(),
    action,
    about,
    changes,
    ...(changes.length > 0 ? { already: true } : {}),
    message:
      changes.length > 0 ? { key: 'undo.done', params: { number: about } } : { key: 'undo.notThere', params: {} },
    ...(undoes === undefined ? {} : { undoes }),
  };
}
