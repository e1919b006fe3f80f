import { rangeOf } from '../places';
import { type CellSource, readCells } from './cells';
import { Grid, Tables } from './grid';

/** The hidden sheet in which our files keep lists that are too long for a rule. */
export const LISTS = '_lists';

/** Finds the items of a list kept in that sheet by the way a rule names it; undefined for any other range. */
export function listsIn(xml: string, source: CellSource): (text: string) => readonly string[] | undefined {
  const grid = new Grid();
  readCells(xml, source, grid, new Tables());
  return (text) => {
    const [, range = ''] = /^'?_lists'?!(.+)$/.exec(text) ?? [];
    const area = rangeOf(range);
    if (area?.columns !== 1 || area.rows > 5000) return undefined;
    return Array.from({ length: area.rows }, (_, n) => String(grid.valueAt(area.row + n, area.column) ?? ''));
  };
}
