import type { CellValue, Row, Worksheet } from 'exceljs';
import { cellA1 } from '../../engine/address';
import type { Value } from '../../engine/api';
import type { SavedCell, SavedSheet } from '../../engine/save';
import { escapeText } from '../escape';
import { toFile } from '../formulas';
import { LONGEST_FORMULA, LONGEST_TEXT } from '../limits';
import { rangeText } from '../places';
import type { Context } from './context';
import type { Lock } from './protection';
import { putLink, richValue } from './richText';

/** Puts the cells of one row after another; each time answers whether anything is in the row. */
export function writeCells(
  to: Worksheet,
  sheet: SavedSheet,
  { isOpen }: Lock,
  context: Context,
): (row: Row, number: number) => boolean {
  const values = context.values.get(sheet.id) ?? [];
  /** Columns are open or locked as their last cell is; cells that differ say so, empty ones too. */
  const usual = Array.from({ length: isOpen ? sheet.columns : 0 }, (_, c) => isOpen?.(sheet.rows, c + 1) ?? false);

  return (row, number) => {
    const r = number - 1;
    const cells = sheet.cells[r] ?? [];
    let isThere = false;
    for (let c = 0; c < Math.max(cells.length, usual.length); c++) {
      const cell = cells[c] ?? null;
      const open = isOpen?.(number, c + 1) ?? false;
      const parts = Array.isArray(cell) ? (cell as readonly unknown[]) : [cell];
      const [, formula, format, style, note] = parts;
      const isBare = parts[0] === null && typeof formula !== 'string';
      const isPlain = typeof format !== 'number' && typeof style !== 'number';
      if (isBare && isPlain && typeof note !== 'number' && open === (usual[c] ?? open)) continue;
      isThere = true;
      const target = row.getCell(c + 1);
      const value = values[r]?.[c] ?? null;
      const look = typeof style === 'number' ? (context.saved.styles[style] ?? {}) : {};
      target.value =
        typeof formula === 'string'
          ? formulaValue(formula, value, { r, c }, sheet, values, context)
          : ((typeof value === 'string' ? richValue(look, value) : undefined) ?? plain(value));
      if (typeof value === 'string' && look.rich) putLink(to, cellA1(number, c + 1), look, value);
      if (!isPlain || open)
        target.style = context.looks(
          typeof format === 'number' ? format : -1,
          typeof style === 'number' ? style : -1,
          open,
        );
      const text = typeof note === 'number' ? context.saved.texts[note] : undefined;
      if (text !== undefined) target.note = { texts: [{ text: escapeText(text) }], ...noteLook };
    }
    return isThere;
  };
}

/** A note is as large as its text may need, and moves with its cell. */
const noteLook = { editAs: 'twoCells' } as const;

function plain(value: Value): CellValue {
  if (typeof value === 'string') return escapeText(value).slice(0, LONGEST_TEXT);
  return typeof value === 'object' && value !== null ? { error: errorOf(value.error) } : value;
}

type Place = { readonly r: number; readonly c: number };

function formulaValue(
  formula: string,
  value: Value,
  at: Place,
  sheet: SavedSheet,
  values: readonly (readonly Value[])[],
  context: Context,
): CellValue {
  const { text, array } = toFile(formula, context.rename, literal(value));
  if (text.length > LONGEST_FORMULA) return plain(value);
  const result = typeof value === 'object' && value !== null ? { error: errorOf(value.error) } : (value ?? '');
  if (!array) return { formula: text, result };
  // the library's types leave array formulas out, its writer does not
  return { formula: text, result, shareType: 'array', ref: spillOf(at, sheet, values) } as CellValue;
}
/** The cells an array fills: those beside and below it that show something and hold nothing. */
function spillOf({ r, c }: Place, sheet: SavedSheet, values: readonly (readonly Value[])[]): string {
  const fills = (row: number, column: number) =>
    (values[row]?.[column] ?? null) !== null && isEmpty(sheet.cells[row]?.[column] ?? null);
  let columns = 1;
  while (fills(r, c + columns)) columns += 1;
  let rows = 1;
  while (fills(r + rows, c)) rows += 1;
  return rangeText({ row: r + 1, column: c + 1, rows, columns });
}

const isEmpty = (cell: SavedCell): boolean =>
  Array.isArray(cell) ? (cell[0] ?? null) === null && (cell[1] ?? null) === null : cell === null;

type FileError = '#N/A' | '#REF!' | '#NAME?' | '#DIV/0!' | '#NULL!' | '#VALUE!' | '#NUM!';
const errors: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

const errorOf = (error: string): FileError => (errors.has(error) ? (error as FileError) : '#VALUE!'); // checked in the set

/** A value as a formula would write it. */
function literal(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object' && value !== null) return errorOf(value.error);
  return `"${(value ?? '').slice(0, 250).replaceAll('"', '""')}"`;
}
