import type { Area, SheetInfo } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { Exception } from './exception';

/** The key under which a Google object keeps what scripts do not see. */
export const inside = Symbol('inside');

/** The sheet as it is now; a handle on a deleted sheet throws. */
export function infoOf(sheet: number): SheetInfo {
  const info = bridge.book.sheets().find(({ id }) => id === sheet);
  if (!info) throw new Exception(`Sheet ${sheet} not found`);
  return info;
}

export function wholeSheet(info: SheetInfo): Area {
  return { row: 1, column: 1, rows: info.rows, columns: info.columns };
}

/** Throws the texts of PLATFORM §2.5 for an impossible area. */
export function checkedArea(row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) throw new Exception('The starting row of the range is too small.');
  if (column < 1) throw new Exception('The starting column of the range is too small.');
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
  return { row: Math.trunc(row), column: Math.trunc(column), rows: Math.trunc(rows), columns: Math.trunc(columns) };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** A copy in this realm of plain data from the host. */
export function own<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return Array.from(value as unknown[], own) as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, own(each)])) as T;
}
