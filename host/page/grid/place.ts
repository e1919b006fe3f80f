import type { Area } from '../../server/wire';
import type { Cell, SheetShape } from '../state';
import { HEADER_HEIGHT, HEADER_WIDTH, type View } from './span';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface Panes {
  readonly shape: SheetShape;
  readonly view: View;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** Where a cell (or the merged area around it) is on screen, from the grid's top left corner. */
export function boxOf({ shape, view, frozenRows, frozenColumns }: Panes, { row, column }: Cell, merge?: Area): Box {
  const { rows, columns } = shape;
  return {
    left: HEADER_WIDTH + columns.start(column) - (column > frozenColumns ? view.scrollLeft : 0),
    top: HEADER_HEIGHT + rows.start(row) - (row > frozenRows ? view.scrollTop : 0),
    width: merge ? columns.start(column + merge.columns) - columns.start(column) : columns.size(column),
    height: merge ? rows.start(row + merge.rows) - rows.start(row) : rows.size(row),
  };
}

/** The cell under a point of the grid's area. */
export function cellAtPoint({ shape, view, frozenRows, frozenColumns }: Panes, x: number, y: number): Cell {
  const { rows, columns } = shape;
  const left = x - HEADER_WIDTH;
  const top = y - HEADER_HEIGHT;
  return {
    row: rows.at(top < rows.start(frozenRows + 1) ? Math.max(0, top) : top + view.scrollTop),
    column: columns.at(left < columns.start(frozenColumns + 1) ? Math.max(0, left) : left + view.scrollLeft),
  };
}
