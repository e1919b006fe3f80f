import { normal } from './columns';
import { freeColumn, isBlank } from './freeColumn';
import type { Probe, TabMemory } from './memory';
import { toCell } from './toCell';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The header of a column we add, or take away again: only where the cell still reads `before`. */
export interface OwnHeader {
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** Writes a header where there was none, or takes it away. Doing it twice changes nothing. */
export function writeHeader(sheet: Sheet, tab: TabMemory, own: OwnHeader, probe: Probe | null): void {
  if (own.before === own.after) return;
  if (own.after === '') takeAway(sheet, tab, own);
  else give(sheet, tab, own, { probe, tries: 3 });
}

/**
 * Where somebody moved columns since the place was chosen, it goes to the right of the others; where somebody did so on the
 * way and it came to stand over another title, that comes back.
 */
function give(
  sheet: Sheet,
  tab: TabMemory,
  own: OwnHeader,
  { probe, tries }: { readonly probe: Probe | null; readonly tries: number },
): void {
  const { headerRow } = tab;
  const titles = titlesOf(sheet, headerRow);
  const headers = titles.map(normal);
  if (headers.includes(normal(own.after))) return;
  const others = [tab.number, ...Object.values(tab.fields)].map(({ header }) => headers.indexOf(normal(header)) + 1);
  const last = Math.max(...others);
  if (headers[own.column - 1] !== own.before && last === 0) return;
  const column = headers[own.column - 1] === own.before ? own.column : freeColumn(sheet, headerRow, last);
  // titles are people's words, too
  const write = (title: string): void => {
    const { raw, format } = probe ? toCell(title, probe) : { raw: title, format: undefined };
    const cell = sheet.getRange(headerRow, column);
    if (format) cell.setNumberFormat(format);
    cell.setValue(raw);
  };
  write(own.after);
  const lost = tries === 0 ? undefined : titleUnder(sheet, headerRow, { column, text: own.after, titles });
  if (lost === undefined) return;
  write(lost);
  give(sheet, tab, own, { probe, tries: tries - 1 });
}

/**
 * The one title that is nowhere any more, where ours stands over a column that came there: there are more columns than
 * before, or cells below it. A title that somebody changed or emptied is none.
 */
function titleUnder(
  sheet: Sheet,
  headerRow: number,
  { column, text, titles }: { column: number; text: string; titles: readonly string[] },
): string | undefined {
  const now = titlesOf(sheet, headerRow);
  const filled = (line: readonly string[]) => line.filter((title) => title !== '');
  const [lost, ...more] = filled(titles).filter((title) => !now.includes(title));
  if (lost === undefined || more.length > 0 || now[column - 1] !== text) return undefined;
  const width = sheet.getMaxColumns();
  if (width > titles.length) return lost;
  const isReplaced = width === titles.length && filled(now).length === filled(titles).length;
  return isReplaced && !isBlank(sheet, column, headerRow + 1) ? lost : undefined;
}

/** It goes only while nothing stands below it: what people put there keeps its name. Where it moved, it is looked for. */
function takeAway(sheet: Sheet, tab: TabMemory, { column, before }: OwnHeader): void {
  const { headerRow } = tab;
  const [text, ...below] = columnFrom(sheet, headerRow, column);
  if (text === before && below.every((cell) => cell === '')) sheet.getRange(headerRow, column).setValue('');
  if (text === before || text === '') return;
  const moved = titlesOf(sheet, headerRow).map(normal).indexOf(normal(before)) + 1;
  if (moved > 0) takeAway(sheet, tab, { column: moved, before, after: '' });
}

function columnFrom(sheet: Sheet, row: number, column: number): readonly unknown[] {
  if (column > sheet.getMaxColumns()) return [];
  const cells = sheet.getRange(row, column, sheet.getMaxRows() - row + 1, 1).getValues();
  return cells.map(([cell]) => cell);
}

const titlesOf = (sheet: Sheet, row: number): readonly string[] =>
  sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getDisplayValues()[0] ?? [];
