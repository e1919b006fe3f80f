import type { Area } from './api';

/** One change of a sheet's rows or columns, as positions see it. `to` is where a move lands, in coordinates before the move. */
export interface Shape {
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete' | 'move';
  readonly at: number;
  readonly count: number;
  readonly to: number;
}

/** Where one line goes; undefined when it is deleted. */
export function moveLine(shape: Shape, line: number): number | undefined {
  const { at, count, to } = shape;
  if (shape.kind === 'insert') return line >= at ? line + count : line;
  const inside = line >= at && line < at + count;
  if (shape.kind === 'delete') return inside ? undefined : line >= at + count ? line - count : line;
  if (inside) return to > at ? line + (to - at - count) : line - (at - to);
  if (to > at && line >= at + count && line < to) return line - count;
  if (to < at && line >= to && line < at) return line + count;
  return line;
}

/**
 * Where a stretch of lines goes: it grows with lines inserted inside it, shrinks with those deleted, and keeps to the lines
 * that stay when only some of its lines are moved away. Null when nothing is left. An `Infinity` end stays open.
 */
export function moveStretch(shape: Shape, first: number, last: number): readonly [number, number] | null {
  const end = shape.at + shape.count - 1;
  const wholly = shape.kind === 'move' && first >= shape.at && last <= end;
  const touched = shape.kind !== 'insert' && !wholly;
  const from = touched && first >= shape.at && first <= end ? end + 1 : first;
  const until = touched && last >= shape.at && last <= end ? shape.at - 1 : last;
  if (from > until) return null;
  const newFirst = moveLine(shape, from);
  const newLast = until === Number.POSITIVE_INFINITY ? until : moveLine(shape, until);
  return newFirst === undefined || newLast === undefined ? null : [newFirst, newLast];
}

/** The same area if nothing changes; null when it is wholly deleted. */
export function moveArea(shape: Shape, area: Area): Area | null {
  const byRow = shape.axis === 'row';
  const first = byRow ? area.row : area.column;
  const last = first + (byRow ? area.rows : area.columns) - 1;
  const moved = moveStretch(shape, first, last);
  if (!moved) return null;
  if (moved[0] === first && moved[1] === last) return area;
  const length = moved[1] - moved[0] + 1;
  return byRow ? { ...area, row: moved[0], rows: length } : { ...area, column: moved[0], columns: length };
}
