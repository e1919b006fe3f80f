import { type Language, say } from '../messages';
import type { TabMemory } from '../sheets/memory';
import { noteOf, writeMarks } from '../sheets/notes';

/**
 * One note on the number's header, for whoever opens the file without the add-on: viewers get no menu and no sidebar on
 * this platform (RELIABILITY §3, no. 22). A person's own note there stays.
 */
export function explainHeader(sheet: GoogleAppsScript.Spreadsheet.Sheet, tab: TabMemory, language: Language): void {
  const { headerRow, number } = tab;
  const note = noteOf([say(language, 'note.headerOurs')]);
  writeMarks(sheet, [{ row: headerRow, column: number.column, note }], number.column);
}
