import type { Area, Value } from '../api';
import { intersection, lastColumnOf, lastRowOf } from '../area';
import { isFilled } from '../content';
import type { Sheet } from '../sheet';
import type { Formula } from './formula';
import type { Matrix } from './values';

/** The cells a formula fills or wants to fill, its own included; undefined when it stands nowhere. */
export function spillArea({ sheet, row, column, spill }: Formula): Area | undefined {
  if (!sheet || !row || !column) return undefined;
  sheet.number();
  return { row: row.at, column: column.at, rows: spill?.rows.length ?? 1, columns: spill?.rows[0]?.length ?? 1 };
}

/** An array answer may not overwrite contents nor leave the grid. */
export function isBlocked(formula: Formula, sheet: Sheet, block: Matrix): boolean {
  const [row, column] = [formula.row?.at ?? 0, formula.column?.at ?? 0];
  const width = block[0]?.length ?? 0;
  if (row + block.length - 1 > sheet.rows.length || column + width - 1 > sheet.columns.length) return true;
  for (let i = 0; i < block.length; i++)
    for (let j = 0; j < width; j++) if ((i || j) && isFilled(sheet.content(row + i, column + j))) return true;
  return false;
}

/** Puts what a formula fills into values read from the area. */
export function overlay(formula: Formula, area: Area, values: Value[][]): void {
  if (!formula.spill || formula.spill.blocked || !formula.isLive()) return;
  const filled = spillArea(formula);
  const shared = filled && intersection(filled, area);
  if (!filled || !shared) return;
  for (let row = shared.row; row <= lastRowOf(shared); row++)
    for (let column = shared.column; column <= lastColumnOf(shared); column++) {
      const line = values[row - area.row];
      if (line) line[column - area.column] = formula.spill.rows[row - filled.row]?.[column - filled.column] ?? null;
    }
}
