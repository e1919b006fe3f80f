import type { Scalar, Style, ValidationRule } from '../../engine/api';
import type { SavedCell } from '../../engine/save';

/** A saved cell's places: value, formula, and the numbers of its format, style, note and rule in the tables. */
const FORMULA = 1;
const places = { format: 2, style: 3, note: 4, rule: 5 } as const;

/** The tables that all cells of a saved workbook point into. */
export class Tables {
  readonly texts: string[] = [];
  readonly styles: Style[] = [];
  readonly rules: ValidationRule[] = [];
  private readonly numbers = new Map<string, number>();

  text = (text: string): number => this.number(`t${text}`, this.texts, text);
  style = (style: Style): number => this.number(`s${JSON.stringify(style)}`, this.styles, style);
  rule = (rule: ValidationRule): number => this.number(`r${JSON.stringify(rule)}`, this.rules, rule);

  private number<T>(key: string, table: T[], value: T): number {
    const found = this.numbers.get(key);
    if (found !== undefined) return found;
    this.numbers.set(key, table.length);
    return table.push(value) - 1;
  }
}

/** The cells of one sheet while they are read. Rows and columns count from 1. */
export class Grid {
  readonly cells: (Scalar | (Scalar | undefined)[])[][] = [];
  /** The furthest cell with a value, a formula or a note. */
  lastRow = 0;
  lastColumn = 0;

  put(row: number, column: number, value: Scalar, formula?: string): void {
    this.reach(row, column);
    const found = this.at(row, column);
    if (formula === undefined && !Array.isArray(found)) this.line(row)[column - 1] = value;
    else {
      const parts = this.parts(row, column);
      parts[0] = value;
      parts[FORMULA] = formula ?? null;
    }
  }

  mark(row: number, column: number, place: keyof typeof places, number: number): void {
    if (place === 'note') this.reach(row, column);
    const parts = this.parts(row, column);
    parts[places[place]] = number;
  }

  /** True where a formula or a value stands. */
  isFilled(row: number, column: number): boolean {
    const cell = this.at(row, column);
    return Array.isArray(cell) ? (cell[0] ?? cell[FORMULA] ?? null) !== null : (cell ?? null) !== null;
  }

  isMarked(row: number, column: number, place: keyof typeof places): boolean {
    const cell = this.at(row, column);
    return Array.isArray(cell) && (cell[places[place]] ?? null) !== null;
  }

  numberAt(row: number, column: number, place: keyof typeof places): number | undefined {
    const cell = this.at(row, column);
    const number = Array.isArray(cell) ? cell[places[place]] : undefined;
    return typeof number === 'number' ? number : undefined;
  }

  valueAt(row: number, column: number): Scalar {
    const cell = this.at(row, column);
    return (Array.isArray(cell) ? cell[0] : cell) ?? null;
  }

  /** Rows and cells beyond the sheet are left out, gaps are nulls. */
  saved(rows: number, columns: number): SavedCell[][] {
    return Array.from({ length: Math.min(rows, this.cells.length) }, (_, row) =>
      Array.from(
        (this.cells[row] ?? []).slice(0, columns),
        (cell): SavedCell => (Array.isArray(cell) ? Array.from(cell, (part) => part ?? null) : (cell ?? null)),
      ),
    );
  }

  private reach(row: number, column: number): void {
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
  }

  private at(row: number, column: number) {
    return this.cells[row - 1]?.[column - 1];
  }

  private line(row: number) {
    const line = this.cells[row - 1] ?? [];
    this.cells[row - 1] = line;
    return line;
  }

  private parts(row: number, column: number): (Scalar | undefined)[] {
    const line = this.line(row);
    const found = line[column - 1];
    if (Array.isArray(found)) return found;
    const made: (Scalar | undefined)[] = [found ?? null, null];
    line[column - 1] = made;
    return made;
  }
}
