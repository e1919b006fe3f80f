import type { Area } from './api';

export const lastRowOf = (area: Area): number => area.row + area.rows - 1;
export const lastColumnOf = (area: Area): number => area.column + area.columns - 1;

export const areaOf = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({
  row,
  column,
  rows: lastRow - row + 1,
  columns: lastColumn - column + 1,
});

/** The shared part of two areas; null when they do not touch. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const bottom = Math.min(lastRowOf(a), lastRowOf(b));
  const right = Math.min(lastColumnOf(a), lastColumnOf(b));
  return row > bottom || column > right ? null : areaOf(row, column, bottom, right);
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.row <= lastRowOf(b) && b.row <= lastRowOf(a) && a.column <= lastColumnOf(b) && b.column <= lastColumnOf(a);

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && column >= area.column && row <= lastRowOf(area) && column <= lastColumnOf(area);

export const encloses = (outer: Area, inner: Area): boolean =>
  holds(outer, inner.row, inner.column) && holds(outer, lastRowOf(inner), lastColumnOf(inner));

export const shifted = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  row: area.row + rows,
  column: area.column + columns,
});

/** What of `to` is not `from`, which it extends up, down or to the sides. */
export function around(from: Area, to: Area): Area[] {
  const above = { ...to, rows: from.row - to.row };
  const below = { ...to, row: lastRowOf(from) + 1, rows: lastRowOf(to) - lastRowOf(from) };
  const left = { ...from, column: to.column, columns: from.column - to.column };
  const right = { ...from, column: lastColumnOf(from) + 1, columns: lastColumnOf(to) - lastColumnOf(from) };
  return [above, below, left, right].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
