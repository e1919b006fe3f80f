import type { Language } from '../messages';
import type { Mark } from '../schema/change';
import type { Book } from '../sheets/book';
import type { Kept, Tail } from '../sheets/journal';
import { storedFrom } from '../sheets/store';
import { inspectRecords } from './inspectRecords';
import { NUMBER_BACK, notesOfReturn } from './returnedNotes';
import { sessionOn } from './session';
import { emptied } from './undoWords';

/**
 * The notes that an action would have left had nobody cut it short: those of the records its entry says so of, derived from
 * what they hold after it, and none where a record was taken back.
 */
export function marksAgain(
  book: Book,
  tail: Tail,
  { noted = [], action, changes }: Kept,
  language: Language,
): readonly Mark[] {
  if (noted.length === 0) return emptied(changes);
  const session = sessionOn(book, language, tail);
  const records = session.known
    .images(noted.map(([table, number]) => ({ table, number })))
    .map(({ table, number, cells }) => ({ record: storedFrom(book, table, number, cells, session.settings) }));
  const returned = action === NUMBER_BACK ? notesOfReturn(changes, language) : [];
  return [...emptied(changes), ...returned, ...inspectRecords(session, records, true).flatMap(({ marks }) => marks)];
}
