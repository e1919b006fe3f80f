import type { Book } from '../sheets/book';
import type { SettingLine } from '../sheets/journalLine';
import { toCell } from '../sheets/toCell';
import { textOf } from '../values/cell';
import { fold } from '../values/text';
import { settingsChanged } from './settingsInForce';

/** Section, item, value, explanation: in 设置 as it was laid. */
const [SECTION, ITEM, VALUE] = [0, 1, 2] as const;
const WIDTH = 4;

/** Writes lines of 设置: a value that stands is replaced, a line that is missing goes below its section, and one that is to go is emptied. Doing it twice changes nothing. */
export function carrySettings(book: Book, lines: readonly SettingLine[]): void {
  const sheet = book.sheet(book.memory.settingsId);
  const { probe } = book.memory;
  if (!sheet || !probe) return;
  for (const { section, item, after } of lines) {
    const rows = linesOn(book);
    const at = rowOf(rows, section, item);
    if (at >= 0 && after === null) sheet.getRange(at + 1, 1, 1, WIDTH).setValues([Array(WIDTH).fill('')]);
    if (at >= 0 && after !== null && rows[at]?.[VALUE] !== after)
      sheet.getRange(at + 1, VALUE + 1).setValue(toCell(after, probe).raw);
    if (at >= 0 || after === null) continue;
    const last = lastOf(rows, section);
    sheet.insertRowAfter(last);
    const cells = [section, item, after].map((text) => toCell(text, probe).raw);
    sheet
      .getRange(last + 1, 1, 1, cells.length)
      .setNumberFormat('@')
      .setValues([cells]);
  }
  settingsChanged();
}

/** What the lines say now, or will say in the rows of a tab that is yet to be made; null for one that is not there. */
export function settingsNow(
  book: Book,
  lines: readonly Pick<SettingLine, 'section' | 'item'>[],
  rows = linesOn(book),
): readonly (string | null)[] {
  return lines.map(({ section, item }) => rows[rowOf(rows, section, item)]?.[VALUE] ?? null);
}

/** The lines with their section, which counts for those below it. */
function linesOn(book: Book): readonly (readonly string[])[] {
  const sheet = book.sheet(book.memory.settingsId);
  let section = '';
  return (sheet?.getDataRange().getValues() ?? []).map((row) => {
    const texts = row.map((cell) => textOf(book.toCell(cell)).trim());
    section = texts[SECTION] || section;
    return [section, ...texts.slice(1)];
  });
}

const rowOf = (rows: readonly (readonly string[])[], section: string, item: string): number =>
  rows.findIndex((row) => fold(row[SECTION] ?? '') === fold(section) && fold(row[ITEM] ?? '') === fold(item));

/** The last row of a section, counted from 1; the last of all where there is none. */
const lastOf = (rows: readonly (readonly string[])[], section: string): number => {
  const at = rows.map((row) => fold(row[SECTION] ?? '')).lastIndexOf(fold(section));
  return at < 0 ? rows.length : at + 1;
};
