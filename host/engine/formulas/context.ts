import type { Area, Value } from '../api';
import type { FormulaFunction } from './functions/spec';

/** The workbook as formulas see it. */
export interface Cells {
  /** The sheet of a reference, or undefined when no tab has that name. */
  sheet(name: string | undefined): SheetCells | undefined;
  named(name: string): { readonly sheet: SheetCells; readonly area: Area } | undefined;
  /** The spreadsheet's wall clock, as a serial. */
  wallClock(): number;
  locale(): string;
}
export interface SheetCells {
  readonly rowCount: number;
  readonly columnCount: number;
  value(row: number, column: number): Value;
  values(area: Area): Value[][];
  formula(row: number, column: number): string;
}
export interface Context {
  readonly cells: Cells;
  readonly row: number;
  readonly column: number;
  /** How far relative references are shifted from where the text was written. */
  readonly shiftRows: number;
  readonly shiftColumns: number;
  readonly functionNamed: (name: string) => FormulaFunction | undefined;
  /** Inside ARRAYFORMULA and the functions that imply it: ranges are worked through element by element. */
  readonly array: boolean;
}
