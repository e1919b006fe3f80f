/** Continuing the selection: by its handle, by the keyboard, and down to where the neighbouring column ends. */
import type { Area } from '../../server/wire';
import { act } from '../outbox';
import { areaOf, type Cell, currentShape, readOnly, selectionOf, state } from '../state';
import { cellAt, want } from './blocks';
import { select, selectArea } from './select';

/** The selection drawn out to a cell: up, down or to a side, whichever is further. Never smaller than it is. */
export function drawnTo(from: Area, { row, column }: Cell): Area {
  const above = Math.max(0, from.row - row);
  const below = Math.max(0, row - from.row - from.rows + 1);
  const left = Math.max(0, from.column - column);
  const right = Math.max(0, column - from.column - from.columns + 1);
  const most = Math.max(above, below, left, right);
  if (most === 0) return from;
  if (below === most) return { ...from, rows: from.rows + below };
  if (above === most) return { ...from, row: from.row - above, rows: from.rows + above };
  if (right === most) return { ...from, columns: from.columns + right };
  return { ...from, column: from.column - left, columns: from.columns + left };
}

/** Fills, and selects what is filled; with `other`, what would count is repeated and the other way round. */
export async function fillOver(from: Area, to: Area, series: 'usual' | 'copy' | 'other' = 'usual'): Promise<void> {
  if (readOnly() || (to.rows === from.rows && to.columns === from.columns)) return;
  await act({ do: 'fill', sheet: state.sheet, from, to, series });
  selectArea(to);
}

/** Ctrl+D and Ctrl+R: the first row (or column) of the selection into the rest; of one row, the row above. */
export function fillFromFirst(way: 'down' | 'right'): void {
  const area = areaOf(selectionOf());
  const down = way === 'down';
  const single = down ? area.rows === 1 : area.columns === 1;
  if (readOnly() || (single && (down ? area.row : area.column) === 1)) return;
  const first = single ? (down ? { ...area, row: area.row - 1 } : { ...area, column: area.column - 1 }) : area;
  const from = down ? { ...first, rows: 1 } : { ...first, columns: 1 };
  const to = single ? (down ? { ...first, rows: 2 } : { ...first, columns: 2 }) : area;
  void act({ do: 'fill', sheet: state.sheet, from, to, series: 'copy' });
}

/**
 * Without a mouse: what the selection begins with is continued over the rest of it, downwards, or to the right in a
 * single row. A single cell goes down to where the neighbouring column ends.
 */
export async function continueSelection(): Promise<void> {
  const area = areaOf(selectionOf());
  const down = area.rows > 1;
  const size = down ? area.rows : area.columns;
  if (size === 1) return fillToNeighbour();
  await want(state.sheet, area);
  const line = (at: number) =>
    down
      ? Array.from({ length: area.columns }, (_, n) => isFilled(area.row + at, area.column + n))
      : [isFilled(area.row, area.column + at)];
  let given = 0;
  while (given < size && line(given).includes(true)) given += 1;
  const count = given === 0 || given === size ? 1 : given;
  await fillOver(down ? { ...area, rows: count } : { ...area, columns: count }, area);
}

/** A double click on the handle: down as far as the column beside is filled, the left one before the right one. */
export async function fillToNeighbour(): Promise<void> {
  const shape = currentShape();
  const from = areaOf(selectionOf());
  if (!shape || readOnly()) return;
  const below = from.row + from.rows;
  const last = shape.layout.lastRow;
  if (below > last) return;
  for (const column of [from.column - 1, from.column + from.columns]) {
    if (column < 1 || column > shape.columns.count) continue;
    await want(state.sheet, { row: below, column, rows: last - below + 1, columns: 1 });
    let row = below;
    while (row <= last && isFilled(row, column)) row += 1;
    if (row > below) return fillOver(from, { ...from, rows: row - from.row });
  }
}

/** While the handle is dragged the selection shows what will be filled. */
export function previewFill(to: Area, seen: Cell): void {
  select(
    {
      from: { row: to.row, column: to.column },
      to: { row: to.row + to.rows - 1, column: to.column + to.columns - 1 },
    },
    seen,
  );
}

function isFilled(row: number, column: number): boolean {
  const cell = cellAt(state.sheet, row, column);
  return Boolean(cell && cell.text !== '');
}
