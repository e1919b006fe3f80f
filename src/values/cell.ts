import type { Day } from './day';

/** What a cell holds once the workbook's zone has been applied. An empty cell is ''. */
export type Cell = string | number | boolean | Moment;

/** A calendar day, with a time of day where the cell has one. Plain data: it survives JSON, the journal and the sidebar. */
export interface Moment {
  readonly day: Day;
  /** `HH:mm:ss`; absent at midnight. */
  readonly time?: string;
}

export const isMoment = (cell: Cell): cell is Moment => typeof cell === 'object';

export const isEmptyCell = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === '';

/** The cell as a person reads it: the text itself, digits, 是/否 left as TRUE/FALSE, `2025-03-09` or `2025-03-09 14:20:48`. */
export function textOf(cell: Cell): string {
  if (isMoment(cell)) return cell.time ? `${cell.day} ${cell.time}` : cell.day;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

export const sameCell = (a: Cell, b: Cell): boolean =>
  isMoment(a) && isMoment(b) ? a.day === b.day && (a.time ?? '') === (b.time ?? '') : a === b;
