import { normal } from './columns';
import { freeColumn } from './freeColumn';
import type { TabMemory } from './memory';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The header of a column we add, or take away again: only where the cell still reads `before`. */
export interface OwnHeader {
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Writes a header or takes it away. It goes only while nothing stands below it: what people put there keeps its name. Where
 * somebody moved columns since the place was chosen, one that is to go is looked for, and one that is to come goes to the
 * right of the others. Doing it twice changes nothing.
 */
export function writeHeader(sheet: Sheet, tab: TabMemory, { column, before, after }: OwnHeader): void {
  if (before === after) return;
  const [text, ...below] = columnFrom(sheet, tab.headerRow, column);
  const isBusy = after === '' && below.some((cell) => cell !== '');
  if (text === before && !isBusy) sheet.getRange(tab.headerRow, column).setValue(after);
  if (text === before || text === after) return;
  const headers = headersOf(sheet, tab.headerRow);
  if (headers.includes(normal(after === '' ? before : after))) {
    const moved = headers.indexOf(normal(before)) + 1;
    if (after === '') writeHeader(sheet, tab, { column: moved, before, after });
    return;
  }
  const others = [tab.number, ...Object.values(tab.fields)].map(({ header }) => headers.indexOf(normal(header)) + 1);
  const last = Math.max(...others);
  if (before === '' && last > 0) sheet.getRange(tab.headerRow, freeColumn(sheet, tab.headerRow, last)).setValue(after);
}

function columnFrom(sheet: Sheet, row: number, column: number): readonly unknown[] {
  if (column > sheet.getMaxColumns()) return [];
  const cells = sheet.getRange(row, column, sheet.getMaxRows() - row + 1, 1).getValues();
  return cells.map(([cell]) => cell);
}

const headersOf = (sheet: Sheet, row: number): readonly string[] =>
  (sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getDisplayValues()[0] ?? []).map(normal);
