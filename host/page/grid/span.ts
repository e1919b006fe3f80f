import type { Axis } from './axis';

/** Pixels of the row numbers and of the column letters. */
export const HEADER_WIDTH = 40;
export const HEADER_HEIGHT = 20;
/** Rows and columns drawn beyond what is in view. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;

export interface Span {
  readonly first: number;
  readonly last: number;
}
export interface View {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly width: number;
  readonly height: number;
}

/** The rows to draw below the frozen ones. */
export function rowSpan(rows: Axis, frozen: number, view: View): Span {
  const top = rows.start(frozen + 1) + view.scrollTop;
  return widened(rows, frozen, top, view.height, SPARE_ROWS);
}

export function columnSpan(columns: Axis, frozen: number, view: View): Span {
  const left = columns.start(frozen + 1) + view.scrollLeft;
  return widened(columns, frozen, left, view.width, SPARE_COLUMNS);
}

/** Steps of four keep small scrolls from drawing anything. */
function widened(axis: Axis, frozen: number, start: number, length: number, spare: number): Span {
  const first = Math.max(frozen + 1, axis.at(start) - spare);
  const last = Math.min(axis.count, axis.at(start + length) + spare);
  const quantum = spare > 4 ? 4 : 1;
  return {
    first: Math.max(frozen + 1, Math.floor(first / quantum) * quantum),
    last: Math.min(axis.count, Math.ceil(last / quantum) * quantum),
  };
}
