import type { DrawnCell, DrawnWorkbook } from '../api';
import type { Scalar } from './api';
import type { Book } from './book';
import { type Content, contentOf } from './content';
import { readFormat } from './display';
import { Formula } from './formulas/formula';
import { serialOfIso } from './serial';
import { Sheet } from './sheet';
import { placeRules } from './validation';

/** Fills a fresh book from grids. Texts are stored as they are drawn, not parsed; only a leading `=` makes a formula. */
export function drawBook(book: Book, drawn: DrawnWorkbook): void {
  book.sheets = Object.entries(drawn).map(([name, rows], index) =>
    drawSheet(book, index === 0 ? 0 : book.nextId++, name, rows),
  );
  book.calculation.reshaped();
}

function drawSheet(book: Book, id: number, name: string, drawn: readonly (readonly DrawnCell[])[]): Sheet {
  const width = drawn.reduce((most, row) => Math.max(most, row.length), 0);
  const sheet = new Sheet(id, name, Math.max(1000, drawn.length), Math.max(26, width));
  book.write(sheet, sheet.rows.slice(0, drawn.length), sheet.columns.slice(0, width), (row, column) =>
    drawCell(book, sheet, drawn[row]?.[column] ?? null),
  );
  return sheet;
}

function drawCell(book: Book, sheet: Sheet, cell: DrawnCell): Content {
  const decorated = typeof cell === 'object' && cell !== null && 'v' in cell ? cell : { v: cell };
  const { v, note, background, format } = { note: undefined, background: undefined, format: undefined, ...decorated };
  const { value, formula, dateFormat } = read(v as Scalar | { readonly date: string });
  const checkbox = 'checkbox' in decorated && decorated.checkbox === true;
  return contentOf({
    value,
    formula,
    format: format === undefined ? dateFormat : readFormat(format),
    style: background === undefined ? undefined : book.style({ background }),
    note,
    rule: checkbox
      ? placeRules(book, sheet, [[{ criteria: 'CHECKBOX', values: [], allowInvalid: false }]])(0, 0)
      : undefined,
  });
}

function read(drawn: Scalar | { readonly date: string }): {
  readonly value: Scalar;
  readonly formula: Formula | undefined;
  readonly dateFormat: string | undefined;
} {
  if (typeof drawn === 'object' && drawn !== null) {
    const serial = serialOfIso(drawn.date);
    if (serial === undefined) throw new TypeError(`${drawn.date} is not a day`);
    const dateFormat = Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
    return { value: serial, formula: undefined, dateFormat };
  }
  if (typeof drawn === 'string' && drawn.startsWith('=') && drawn.length > 1)
    return { value: null, formula: new Formula(drawn.slice(1)), dateFormat: undefined };
  return { value: drawn === '' ? null : drawn, formula: undefined, dateFormat: undefined };
}
