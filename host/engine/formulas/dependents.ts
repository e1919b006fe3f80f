import type { Area } from '../api';
import { lastColumnOf, lastRowOf, overlaps } from '../area';
import type { Formula } from './formula';

const wide = 64;
const keyOf = (row: number, column: number): number => row * 32_768 + column;

/** Which formulas read which cells of one sheet. */
export class Dependents {
  private readonly cells = new Map<number, Formula[]>();
  private readonly columns = new Map<number, { readonly area: Area; readonly formula: Formula }[]>();
  private readonly wide: { readonly area: Area; readonly formula: Formula }[] = [];

  add(area: Area, formula: Formula): void {
    if (area.rows === 1 && area.columns === 1) push(this.cells, keyOf(area.row, area.column), formula);
    else if (area.columns > wide) this.wide.push({ area, formula });
    else
      for (let column = area.column; column <= lastColumnOf(area); column++)
        push(this.columns, column, { area, formula });
  }

  /** Every formula that reads a cell of the area; some more than once. */
  *of(area: Area): Generator<Formula> {
    yield* this.readingCells(area);
    for (let column = area.column; column <= lastColumnOf(area); column++)
      for (const entry of this.columns.get(column) ?? [])
        if (entry.area.row <= lastRowOf(area) && area.row <= lastRowOf(entry.area)) yield entry.formula;
    for (const entry of this.wide) if (overlaps(entry.area, area)) yield entry.formula;
  }

  private *readingCells(area: Area): Generator<Formula> {
    if (area.rows * area.columns > this.cells.size) {
      for (const [key, formulas] of this.cells) {
        const [row, column] = [Math.floor(key / 32_768), key % 32_768];
        const inside =
          row >= area.row && row <= lastRowOf(area) && column >= area.column && column <= lastColumnOf(area);
        if (inside) yield* formulas;
      }
      return;
    }
    for (let row = area.row; row <= lastRowOf(area); row++)
      for (let column = area.column; column <= lastColumnOf(area); column++)
        yield* this.cells.get(keyOf(row, column)) ?? [];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
