import type { Cell } from '../values/cell';
import { type Book, isHeaded, likelyIn } from './book';
import type { Bound } from './columns';
import { agrees } from './moments';
import { SIGN } from './notes';
import type { LastSeen, Places } from './overwritten';
import { type Placed, wantedOf } from './wanted';
import type { Target } from './writeCells';

/**
 * The titles of a header that rows put above it brought under our write, where the execution was killed before it looked:
 * it stands where a record was seen, or where a new one was to go.
 */
export function lostTitles(
  book: Book,
  table: string,
  changes: readonly Placed[],
  { places = {}, rows = {} }: LastSeen & { readonly places?: Places },
): readonly Target[] {
  const bound = likelyIn(book.bound(table));
  const place = places[table]?.[0];
  if (!bound) return [];
  for (const change of changes) {
    const row = change.kind === 'create' ? place : rows[change.number];
    if (row === undefined || !isHeaderIn(book, bound, row)) continue;
    const line = book.rows(bound, row, 1)[0] ?? [];
    const titles = titlesUnder(bound, change, line);
    if (titles.length > 0) return titles.map(([column, header]) => ({ row, column, cell: header }));
  }
  return [];
}

/**
 * Some titles stand in this row; or none stands anywhere, and the note that explains a header lies here: in a tab that
 * somebody cleared it stays behind, higher up.
 */
function isHeaderIn(book: Book, bound: Bound, row: number): boolean {
  const { tab } = bound;
  if (isHeaded(bound)) return row === tab.headerRow;
  const sheet = book.sheet(tab.sheetId);
  const isThere = sheet !== null && tab.headerRow < row && row <= sheet.getMaxRows();
  return isThere && sheet.getRange(row, tab.number.column).getNote().startsWith(SIGN);
}

/** Columns that read as ours was to, with their titles; none where the number that went along is not there. */
function titlesUnder({ tab }: Bound, change: Placed, line: readonly Cell[]): (readonly [number, string])[] {
  const { fields, number } = wantedOf(change);
  const reads = (column: number, cell: Cell): boolean => agrees(line[column - 1] ?? '', cell);
  if (number !== undefined && !reads(tab.number.column, number)) return [];
  const titles = Object.entries(tab.fields).flatMap(([key, { column, header }]) => {
    const ours = fields[key]?.cell ?? (change.kind === 'create' ? '' : undefined);
    return ours !== undefined && reads(column, ours) && !reads(column, header) ? [[column, header] as const] : [];
  });
  return number === undefined ? titles : [[tab.number.column, tab.number.header], ...titles];
}
