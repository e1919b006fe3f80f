/** Where the person is in the sheet: moving, extending, and telling the others. */
import type { Area } from '../../server/wire';
import { act } from '../outbox';
import { areaOf, type Cell, change, currentShape, type Selection, selectionOf, state } from '../state';
import { cellAt, want } from './blocks';
import { show } from './reveal';

let telling: ReturnType<typeof setTimeout> | undefined;

export function select(selection: Selection, seen: Cell | null = selection.to): void {
  change({ selections: new Map(state.selections).set(state.sheet, selection), menu: null });
  if (seen) show(seen);
  clearTimeout(telling);
  const sheet = state.sheet;
  telling = setTimeout(() => void act({ do: 'select', sheet, area: areaOf(selection) }), 120);
}

/** Tells the server at once, so that what follows (a menu item) sees this selection. */
export function settleSelection(): Promise<boolean> {
  clearTimeout(telling);
  return act({ do: 'select', sheet: state.sheet, area: areaOf(selectionOf()) });
}

export function selectCell(cell: Cell): void {
  select({ from: cell, to: cell });
}

export function selectArea(area: Area): void {
  const from = { row: area.row, column: area.column };
  select({ from, to: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 } }, from);
}

/** Moves the active cell, or with `extend` the far corner. */
export function move(rows: number, columns: number, extend = false): void {
  const shape = currentShape();
  if (!shape) return;
  const { from, to } = selectionOf();
  const base = extend ? to : from;
  const next = { row: shape.rows.step(base.row, rows), column: shape.columns.step(base.column, columns) };
  select(extend ? { from, to: next } : { from: next, to: next }, next);
}

/** To the edge of the filled block in a direction, as Ctrl+arrow does; reads as much of the sheet as it must. */
export async function leap(rows: number, columns: number, extend: boolean): Promise<void> {
  const shape = currentShape();
  if (!shape) return;
  const { from, to } = selectionOf();
  const start = extend ? to : from;
  const { lastRow, lastColumn } = shape.layout;
  await want(
    state.sheet,
    rows !== 0
      ? { row: 1, column: start.column, rows: Math.max(1, lastRow), columns: 1 }
      : { row: start.row, column: 1, rows: 1, columns: Math.max(1, lastColumn) },
  );
  const filled = ({ row, column }: Cell) => {
    const cell = cellAt(state.sheet, row, column);
    return Boolean(cell && cell.text !== '');
  };
  const next = ({ row, column }: Cell): Cell => ({
    row: shape.rows.step(row, rows),
    column: shape.columns.step(column, columns),
  });
  const same = (a: Cell, b: Cell) => a.row === b.row && a.column === b.column;
  let at = start;
  const beginsInside = filled(at) && filled(next(at));
  for (let ahead = next(at); !same(ahead, at); ahead = next(at)) {
    if (beginsInside && !filled(ahead)) break;
    at = ahead;
    if (!beginsInside && filled(at)) break;
  }
  select(extend ? { from, to: at } : { from: at, to: at }, at);
}
