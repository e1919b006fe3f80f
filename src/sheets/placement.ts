import { type Cell, textOf } from '../values/cell';
import type { Book } from './book';
import type { Bound } from './columns';

/** Where new records go: a row that is blank already, or rows to be inserted after `after`. */
export interface Place {
  readonly row: number;
  readonly insertAfter?: number;
  /** The notes of the rows, where they were asked for and the rows are there already. */
  readonly notes?: readonly (readonly string[])[];
}

/**
 * The blank row under the last record, if it is blank in every column and lies inside the filter; otherwise a row
 * inserted after the last record (DESIGN §4). Ticked-off checkboxes waiting below count as blank, totals and blocks at
 * the side do not. The last record is found from the number column, because checkboxes and formulas lie to getLastRow.
 */
export function placeFor(book: Book, bound: Bound, count: number, withNotes: boolean): Place {
  const last = lastRecordRow(book.numbers(bound), bound.tab.headerRow);
  const insert: Place = { row: last + 1, insertAfter: last };
  const sheet = book.sheet(bound.tab.sheetId);
  if (!sheet || last + count > sheet.getMaxRows()) return insert;
  if (bound.tab.crowded === true && !isBlankBelow(book, bound, sheet, last, count)) return insert;
  const filter = sheet.getFilter()?.getRange();
  if (filter !== undefined && filter.getLastRow() >= last && filter.getLastRow() < last + count) return insert;
  const notes = withNotes ? sheet.getRange(last + 1, 1, count, bound.width).getNotes() : undefined;
  // whether the rows are blank is looked at last, because a colleague may type there meanwhile
  const isCrowded = sheet.getLastRow() > last;
  remember(book, bound, isCrowded);
  if (isCrowded && !isBlankBelow(book, bound, sheet, last, count)) return insert;
  return { row: last + 1, ...(notes ? { notes } : {}) };
}

/** Where something stands below, asking for the last row again would tell nothing. */
function remember({ memory }: Book, { table, tab }: Bound, crowded: boolean): void {
  const now = memory.tabs[table.name];
  if (now && (tab.crowded ?? false) !== crowded) memory.tabs[table.name] = { ...now, crowded };
}

/** The header row where there is no record yet. */
export function lastRecordRow(numbers: readonly string[], headerRow: number): number {
  for (let index = numbers.length - 1; index >= headerRow; index -= 1) {
    if (numbers[index] !== '') return index + 1;
  }
  return headerRow;
}

function isBlankBelow(
  book: Book,
  bound: Bound,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  last: number,
  count: number,
): boolean {
  if (!book.rows(bound, last + 1, count).every((row) => row.every(isIdle))) return false;
  const formulas = sheet.getRange(last + 1, 1, count, bound.width).getFormulas();
  const written = new Set([bound.number, ...Object.values(bound.fields)]);
  return formulas.every((row) => row.every((formula, index) => formula === '' || !written.has(index + 1)));
}

/** A checkbox nobody ticked is as good as nothing. */
const isIdle = (cell: Cell): boolean => cell === false || textOf(cell).trim() === '';
