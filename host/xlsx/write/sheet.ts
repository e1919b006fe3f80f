import type { CellValue, Row, stream, Worksheet } from 'exceljs';
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

/** Rows written before others get their turn. */
const ROWS_AT_ONCE = 250;
/** What says that a row is there although nothing stands in it. */
const USUAL_HEIGHT = 15.75;

/** Writes a tab as a sheet of the file, row by row: somebody else may do something in between. */
export async function writeSheet(book: stream.xlsx.WorkbookWriter, sheet: SavedSheet, context: Context): Promise<void> {
  const { frozenRows = 0, frozenColumns = 0, tabColor, filter } = sheet;
  const frozen = { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows } as const;
  const to = book.addWorksheet(context.nameOf(sheet.id), {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: frozenRows || frozenColumns ? [frozen] : [],
    properties: {
      defaultRowHeight: USUAL_HEIGHT,
      defaultColWidth: 100 / 7,
      ...(tabColor === undefined ? {} : { tabColor: { argb: argb(tabColor) } }),
    },
  });
  for (const [at, pixels, flags] of sheet.columnLooks ?? []) {
    to.getColumn(at).width = (pixels || 100) / 7;
    to.getColumn(at).hidden = (flags & 1) > 0;
  }
  await writeRows(to, sheet, context);
  putValidations(to, sheet, context);
  for (const [at, rule] of (sheet.conditionalRules ?? []).entries()) {
    const written = conditionalOf(rule, at + 1);
    if (written) to.addConditionalFormatting(written);
  }
  // rows that are written cannot be merged any more; the list of merged areas is all there is to it
  (to as unknown as { _merges: string[] })._merges.push(...(sheet.merges ?? []).map(rangeText));
  if (filter) to.autoFilter = rangeText(filter.area);
  to.commit();
}

async function writeRows(to: Worksheet, sheet: SavedSheet, context: Context): Promise<void> {
  const looks = new Map((sheet.rowLooks ?? []).map(([at, pixels, flags]) => [at, { pixels, flags }]));
  const last = Math.max(sheet.cells.length, ...looks.keys());
  for (let number = 1; number <= last; number += 1) {
    const row = to.getRow(number);
    const look = looks.get(number);
    const isThere = putCells(row, number - 1, sheet, context);
    if (isThere || look) row.height = look?.pixels ? look.pixels * 0.75 : USUAL_HEIGHT;
    if (look && look.flags > 0) row.hidden = true;
    row.commit();
    if (number % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Answers whether anything is in the row. */
function putCells(row: Row, r: number, sheet: SavedSheet, context: Context): boolean {
  const values = context.values.get(sheet.id) ?? [];
  let isThere = false;
  for (const [c, cell] of (sheet.cells[r] ?? []).entries()) {
    if (cell === null) continue;
    const parts = Array.isArray(cell) ? (cell as readonly unknown[]) : [cell];
    const [, formula, format, style, note] = parts;
    const isBare = parts[0] === null && typeof formula !== 'string';
    if (isBare && typeof format !== 'number' && typeof style !== 'number' && typeof note !== 'number') continue;
    isThere = true;
    const target = row.getCell(c + 1);
    const value = values[r]?.[c] ?? null;
    target.value =
      typeof formula === 'string' ? formulaValue(formula, value, { r, c }, sheet, values, context) : plain(value);
    if (typeof format === 'number' || typeof style === 'number')
      target.style = context.looks(typeof format === 'number' ? format : -1, typeof style === 'number' ? style : -1);
    const text = typeof note === 'number' ? context.saved.texts[note] : undefined;
    if (text !== undefined) target.note = { texts: [{ text }], ...noteLook };
  }
  return isThere;
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
