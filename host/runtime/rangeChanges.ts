import type { Area, Input, Value } from '../engine/api';
import { filled, mapBlock } from './blocks';
import { bridge } from './bridgeOfThisContext';
import type { EnumValue } from './enums';
import { Exception, NotImplemented } from './exception';
import { infoOf, inside } from './inside';
import type { RangeCells } from './rangeCells';
import { elsewhere } from './rangePlace';

type Place = { readonly sheet: number; readonly area: Area };

/** Members that move, fill and tidy up whole blocks. */
export function addChanges(type: { readonly prototype: RangeCells }): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(type.prototype, name, { value, configurable: true, writable: true });
  }
}

const members: Readonly<Record<string, (this: RangeCells, ...given: never[]) => unknown>> = {
  /** What is below, or to the right, makes room. */
  insertCells(dimension: EnumValue) {
    const { sheet, area } = this[inside];
    const by = amount(area, dimension);
    const rest = beyond(sheet, area, dimension, 0);
    if (rest) {
      grow(sheet, rest, by);
      bridge.push({ do: 'cut', from: { sheet, area: rest }, to: { sheet, area: moved(rest, by) } });
    }
    return this;
  },
  /** What is below, or to the right, moves up. */
  deleteCells(dimension: EnumValue) {
    const { sheet, area } = this[inside];
    const by = amount(area, dimension);
    const rest = beyond(sheet, area, dimension, 1);
    bridge.push({ do: 'clear', sheet, area, what: { contents: true, formats: true, notes: true, validations: true } });
    if (rest) {
      const to = moved(rest, { rows: -by.rows, columns: -by.columns });
      bridge.push({ do: 'cut', from: { sheet, area: rest }, to: { sheet, area: to } });
    }
  },
  /** The rows change places, by the host's dice. */
  randomize() {
    const { sheet, area } = this[inside];
    const rows = inputsOf({ sheet, area });
    for (let at = rows.length - 1; at > 0; at -= 1) {
      const other = Math.floor(bridge.random() * (at + 1));
      [rows[at], rows[other]] = [rows[other] ?? [], rows[at] ?? []];
    }
    bridge.push({ do: 'setValues', sheet, area, values: rows });
    return this;
  },
  /** The first of equal rows stays; letter case makes no difference (PLATFORM §2.9). Answers the range without the others. */
  removeDuplicates(columns: readonly number[] = []) {
    const { sheet, area } = this[inside];
    const compared = Array.from(columns, (column) => column - area.column);
    if (compared.some((at) => at < 0 || at >= area.columns)) throw new Exception('A column is outside the range.');
    const seen = new Set<string>();
    const values = bridge.book.values(sheet, area);
    const keyOf = (row: readonly Value[]) =>
      (compared.length ? compared.map((at) => row[at]) : row).map((value) => String(value).toLowerCase());
    const kept = values.flatMap((row, at) => {
      const key = JSON.stringify(keyOf(row));
      if (seen.has(key)) return [];
      seen.add(key);
      return [at];
    });
    const rowAt = (at: number): Area => ({ ...area, row: area.row + at, rows: 1 });
    kept.forEach((from, to) => {
      if (from !== to) bridge.push({ do: 'copy', from: { sheet, area: rowAt(from) }, to: { sheet, area: rowAt(to) } });
    });
    const left = area.rows - kept.length;
    if (left > 0) {
      bridge.push({
        do: 'clear',
        sheet,
        area: { ...area, row: area.row + kept.length, rows: left },
        what: { contents: true },
      });
    }
    return elsewhere(this, { ...area, rows: Math.max(1, kept.length) });
  },
  splitTextToColumns(delimiter?: string | EnumValue) {
    const { sheet, area } = this[inside];
    const texts = bridge.book.displays(sheet, { ...area, columns: 1 }).map(([text = '']) => text);
    const by = delimiter === undefined ? guessDelimiter(texts) : (delimiters[String(delimiter)] ?? String(delimiter));
    texts.forEach((text, at) => {
      const parts = by === '' ? [text] : text.split(by).map((part) => part.trim());
      const row = { row: area.row + at, column: area.column, rows: 1, columns: parts.length };
      if (parts.length > 1) bridge.push({ do: 'setValues', sheet, area: row, values: [parts] });
    });
  },
  autoFill(destination: RangeCells, series: EnumValue) {
    autoFill(this[inside], destination[inside].area, String(series));
  },
  /** As far as the neighbour on the left goes, or the one on the right. */
  autoFillToNeighbor(series: EnumValue) {
    const { sheet, area } = this[inside];
    const last = [area.column - 1, area.column + area.columns]
      .map((column) => lastBeside(sheet, area, column))
      .find((row) => row > area.row + area.rows - 1);
    if (last !== undefined) autoFill(this[inside], { ...area, rows: last - area.row + 1 }, String(series));
  },
  copyFormatToRange(
    where: number | { readonly [inside]: number },
    column: number,
    lastColumn: number,
    row: number,
    lastRow: number,
  ) {
    pasteSome(this[inside], target(where, column, lastColumn, row, lastRow), 'PASTE_FORMAT', false);
  },
  copyValuesToRange(
    where: number | { readonly [inside]: number },
    column: number,
    lastColumn: number,
    row: number,
    lastRow: number,
  ) {
    pasteSome(this[inside], target(where, column, lastColumn, row, lastRow), 'PASTE_VALUES', false);
  },
  /** No cell of this host has a formula on a data source, or a pivot table. */
  getDataSourceFormula() {
    return null;
  },
  getDataSourceFormulas() {
    return [];
  },
  getDataSourceTables() {
    return [];
  },
  getDataSourcePivotTables() {
    return [];
  },
  getBandings() {
    return [];
  },
};

const pasteTypes = [
  'PASTE_VALUES',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_COLUMN_WIDTHS',
  'PASTE_NO_BORDERS',
  'PASTE_NORMAL',
];

/** Pastes one aspect of a block, or the block turned over; the destination is tiled in whole multiples. */
export function pasteSome(from: Place, to: Place, type: string, transposed: boolean): void {
  if (!pasteTypes.includes(type)) throw new NotImplemented(`SpreadsheetApp.Range.copyTo with ${type}`);
  const { sheet, area } = from;
  const [rows, columns] = transposed ? [area.columns, area.rows] : [area.rows, area.columns];
  const times = (room: number, size: number) => Math.max(1, Math.floor(room / size)) * size;
  const landing = { ...to.area, rows: times(to.area.rows, rows), columns: times(to.area.columns, columns) };
  const spread = <T>(block: readonly (readonly T[])[]): T[][] =>
    mapBlock(filled(landing.rows, landing.columns, 0), (_, row, column) => pick(block, row % rows, column % columns));
  const pick = <T>(block: readonly (readonly T[])[], row: number, column: number): T =>
    (transposed ? block[column]?.[row] : block[row]?.[column]) as T;
  const at = { sheet: to.sheet, area: landing };
  if (type === 'PASTE_COLUMN_WIDTHS') {
    for (let column = 0; column < landing.columns; column += 1) {
      const pixels = bridge.book.columnWidth(sheet, area.column + (column % area.columns));
      bridge.push({ do: 'resizeColumns', sheet: to.sheet, at: landing.column + column, count: 1, pixels });
    }
    return;
  }
  const isWhole = type === 'PASTE_NORMAL' || type === 'PASTE_NO_BORDERS';
  const values = bridge.book.values(sheet, area);
  const formulas = bridge.book.formulas(sheet, area);
  if (type === 'PASTE_VALUES') bridge.push({ do: 'setValues', ...at, values: spread(mapBlock(values, asTyped)) });
  if (type === 'PASTE_FORMULA' || isWhole) {
    const written = mapBlock(values, (value, row, column) => formulas[row]?.[column] || asTyped(value));
    bridge.push({ do: 'setValues', ...at, values: spread(written) });
  }
  if (type === 'PASTE_FORMAT' || isWhole) {
    bridge.push({ do: 'setFormats', ...at, formats: spread(bridge.book.formats(sheet, area, false)) });
    spread(bridge.book.styles(sheet, area)).forEach((line, row) => {
      line.forEach((style, column) => {
        const cell = { row: landing.row + row, column: landing.column + column, rows: 1, columns: 1 };
        const { borders: _, ...plain } = style;
        bridge.push({
          do: 'setStyle',
          sheet: to.sheet,
          area: cell,
          style: type === 'PASTE_NO_BORDERS' ? plain : style,
        });
      });
    });
  }
  if (type === 'PASTE_DATA_VALIDATION' || isWhole) {
    bridge.push({ do: 'setValidations', ...at, rules: spread(bridge.book.validations(sheet, area)) });
  }
}

function target(
  where: number | { readonly [inside]: number },
  column: number,
  lastColumn: number,
  row: number,
  lastRow: number,
): Place {
  const sheet = typeof where === 'number' ? where : where[inside];
  return { sheet, area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 } };
}

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

function guessDelimiter(texts: readonly string[]): string {
  return Object.values(delimiters).find((each) => texts.some((text) => text.includes(each))) ?? '';
}

function amount(area: Area, dimension: EnumValue): { readonly rows: number; readonly columns: number } {
  return String(dimension) === 'ROWS' ? { rows: area.rows, columns: 0 } : { rows: 0, columns: area.columns };
}

/** The filled part of the sheet from the area on, or from behind it (`after`). */
function beyond(sheet: number, area: Area, dimension: EnumValue, after: 0 | 1): Area | undefined {
  if (String(dimension) === 'ROWS') {
    const row = area.row + after * area.rows;
    const rows = bridge.book.lastRow(sheet) - row + 1;
    return rows > 0 ? { ...area, row, rows } : undefined;
  }
  const column = area.column + after * area.columns;
  const columns = bridge.book.lastColumn(sheet) - column + 1;
  return columns > 0 ? { ...area, column, columns } : undefined;
}

function grow(sheet: number, area: Area, by: { readonly rows: number; readonly columns: number }): void {
  const { rows, columns } = infoOf(sheet);
  const moreRows = area.row + area.rows - 1 + by.rows - rows;
  const moreColumns = area.column + area.columns - 1 + by.columns - columns;
  if (moreRows > 0) bridge.push({ do: 'insertRows', sheet, at: rows + 1, count: moreRows });
  if (moreColumns > 0) bridge.push({ do: 'insertColumns', sheet, at: columns + 1, count: moreColumns });
}

function moved(area: Area, by: { readonly rows: number; readonly columns: number }): Area {
  return { ...area, row: area.row + by.rows, column: area.column + by.columns };
}

function lastBeside(sheet: number, area: Area, column: number): number {
  if (column < 1 || column > infoOf(sheet).columns) return 0;
  const rows = Math.max(area.row, bridge.book.lastRow(sheet)) - area.row + 1;
  const values = bridge.book.values(sheet, { row: area.row, column, rows, columns: 1 });
  const end = values.findIndex(([value]) => value === null);
  return area.row + (end < 0 ? rows : end) - 1;
}

/** Continues the source over the destination, as its handle would. */
function autoFill({ sheet, area }: Place, to: Area, series: string): void {
  bridge.push({ do: 'fill', sheet, from: area, to, series: series === 'ALTERNATE_SERIES' ? 'copy' : 'usual' });
}

/** What a script would have to write to put the same there again. */
function inputsOf({ sheet, area }: Place): Input[][] {
  const formulas = bridge.book.formulas(sheet, area);
  return mapBlock(bridge.book.values(sheet, area), (value, row, column) => formulas[row]?.[column] || asTyped(value));
}

function asTyped(value: Value): Input {
  if (typeof value === 'string') return value === '' ? '' : `'${value}`;
  return value !== null && typeof value === 'object' ? null : value;
}
