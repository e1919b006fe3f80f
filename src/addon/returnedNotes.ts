import { type Language, say } from '../messages';
import type { Change, Mark } from '../schema/change';
import { NUMBER } from '../sheets/columns';

/** The action of an entry that gives emptied number cells their numbers again. */
export const NUMBER_BACK = 'numberBack';

/** Beside each number that came back: that it did, and how another is got. */
export const notesOfReturn = (changes: readonly Change[], language: Language): readonly Mark[] =>
  changes.flatMap((change) => {
    if (change.kind !== 'register') return [];
    const { table, number } = change;
    return [{ table, number, field: NUMBER, lines: [say(language, 'note.numberBack', { number })] }];
  });
