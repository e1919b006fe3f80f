import { cellA1, columnNumber } from '../engine/address';
import type { Area } from '../engine/api';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** `$B$3` as row and column; undefined for anything else. */
export function cellOf(text: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!found) return undefined;
  const place = { row: Number(found[2]), column: columnNumber(found[1] ?? '') };
  return place.row >= 1 && place.row <= LAST_ROW && place.column <= LAST_COLUMN ? place : undefined;
}

/** `A1`, `A1:B9`, `A:B` or `2:5`; undefined for anything else. */
export function rangeOf(text: string): Area | undefined {
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  const from = cellOf(first) ?? cellOf(`${first}1`) ?? cellOf(`A${first}`);
  const to = cellOf(last) ?? cellOf(`${last}${LAST_ROW}`) ?? cellOf(`XFD${last}`);
  if (!from || !to) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.max(from.row, to.row) - row + 1,
    columns: Math.max(from.column, to.column) - column + 1,
  };
}

/** The areas of a list with spaces between them. */
export const rangesOf = (text: string): Area[] => text.split(/\s+/).flatMap((one) => rangeOf(one) ?? []);

/** The shared part of an area and a sheet of this size. */
export function within(area: Area, rows: number, columns: number): Area | undefined {
  const fitting = {
    ...area,
    rows: Math.min(area.rows, rows - area.row + 1),
    columns: Math.min(area.columns, columns - area.column + 1),
  };
  return fitting.rows > 0 && fitting.columns > 0 ? fitting : undefined;
}

/** `A1` or `A1:B9`. */
export function rangeText(area: Area): string {
  const first = cellA1(area.row, area.column);
  const last = cellA1(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `'Tab'!$A$1:$B$9`, as rules and names write it. */
export function fixedText(sheet: string, area: Area): string {
  const fixed = rangeText(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `'${sheet.replaceAll("'", "''")}'!${fixed}`;
}
