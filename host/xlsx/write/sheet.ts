import type { CellValue, Worksheet } from 'exceljs';
import type { Value } from '../../engine/api';
import type { SavedCell, SavedSheet } from '../../engine/save';
import { toFile } from '../formulas';
import { rangeText } from '../places';
import { conditionalOf } from './conditional';
import type { Context } from './context';
import { argb } from './styles';
import { putValidations } from './validations';

/** Longer texts and formulas are not allowed in files. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_000;

/** Puts a tab into the file's sheet. */
export function fillSheet(to: Worksheet, sheet: SavedSheet, context: Context): void {
  const { frozenRows = 0, frozenColumns = 0 } = sheet;
  if (frozenRows || frozenColumns) to.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows }];
  if (sheet.tabColor !== undefined) to.properties.tabColor = { argb: argb(sheet.tabColor) };
  to.properties.defaultRowHeight = 15.75;
  to.properties.defaultColWidth = 100 / 7;
  for (const [at, pixels, flags] of sheet.columnLooks ?? []) {
    to.getColumn(at).width = (pixels || 100) / 7;
    to.getColumn(at).hidden = (flags & 1) > 0;
  }
  for (const [at, pixels, flags] of sheet.rowLooks ?? []) {
    if (pixels) to.getRow(at).height = pixels * 0.75;
    to.getRow(at).hidden = flags > 0;
  }
  putCells(to, sheet, context);
  putValidations(to, sheet, context);
  for (const [at, rule] of (sheet.conditionalRules ?? []).entries()) {
    const written = conditionalOf(rule, at + 1);
    if (written) to.addConditionalFormatting(written);
  }
  for (const { row, column, rows, columns } of sheet.merges ?? [])
    to.mergeCells(row, column, row + rows - 1, column + columns - 1);
  if (sheet.filter) to.autoFilter = rangeText(sheet.filter.area);
}

function putCells(to: Worksheet, sheet: SavedSheet, context: Context): void {
  const rows = sheet.cells.length;
  const values = rows > 0 ? context.engine.values(sheet.id, { row: 1, column: 1, rows, columns: sheet.columns }) : [];
  for (const [r, cells] of sheet.cells.entries()) {
    for (const [c, cell] of cells.entries()) {
      if (cell === null) continue;
      const parts = Array.isArray(cell) ? (cell as readonly unknown[]) : [cell];
      const [, formula, format, style, note] = parts;
      const isBare = parts[0] === null && typeof formula !== 'string';
      if (isBare && typeof format !== 'number' && typeof style !== 'number' && typeof note !== 'number') continue;
      const target = to.getCell(r + 1, c + 1);
      const value = values[r]?.[c] ?? null;
      target.value =
        typeof formula === 'string' ? formulaValue(formula, value, { r, c }, sheet, values, context) : plain(value);
      if (typeof format === 'number' || typeof style === 'number')
        target.style = context.looks(typeof format === 'number' ? format : -1, typeof style === 'number' ? style : -1);
      const text = typeof note === 'number' ? context.saved.texts[note] : undefined;
      if (text !== undefined) target.note = { texts: [{ text }], ...noteLook };
    }
  }
}

/** A note is as large as its text may need, and moves with its cell. */
const noteLook = { editAs: 'twoCells' } as const;

function plain(value: Value): CellValue {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
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
