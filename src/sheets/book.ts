import type { FieldRules } from '../schema/field';
import type { Stored, Table } from '../schema/table';
import { type Cell, isEmptyCell, textOf } from '../values/cell';
import type { Problem } from '../values/outcome';
import { type Bound, bind, type Doubt, type Mark, NUMBER, normal } from './columns';
import { type Memory, NONE, type TabMemory } from './memory';
import { cellReader } from './moments';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The workbook as this execution has seen it: each thing is read once, until somebody calls for it again. */
export interface Book {
  readonly memory: Memory;
  readonly tables: Readonly<Record<string, Table>>;
  /** The tables are these from now on: where they differ, columns are looked up again. */
  use(tables: Readonly<Record<string, Table>>): void;
  zone(): string;
  sheet(id: number): Sheet | null;
  toCell(raw: unknown): Cell;
  /** The tab of a table with its columns; doubts where a person must say; undefined where there is no such tab. */
  bound(table: string): Bound | Doubt | undefined;
  /** The columns as they stand just now; what was read of the cells stays. */
  boundAgain(table: string): Bound | Doubt | undefined;
  /** The columns as they were last found: no call. For `steadily`, which looks at the header after what is read by them. */
  assumed(table: string): Bound | undefined;
  /** The header has been looked at. */
  isSeen(table: string): boolean;
  /** The text of the number column by row; index 0 is row 1, rows up to the header are ''. */
  numbers(bound: Bound): readonly string[];
  /** The columns and a few rows near the header in one call instead of two; far from it as usual. */
  near(table: string, first: number, count: number, lead: number): Near | undefined;
  /** Whole rows, one call; of a large tab only so many columns. */
  rows(bound: Bound, first: number, count: number, width?: number): Cell[][];
  /** One column from row 1, one call. */
  column(bound: Bound, column: number): Cell[];
  /** The rows of single records as they were read to decide by, by `table number`. */
  readonly looked: Map<string, readonly Cell[]>;
  /** Forgets what was read of the cells; the columns stay known. */
  again(): void;
}

/** Some rows, and up to `lead` rows above them. */
export interface Near {
  readonly bound: Bound;
  readonly above: Cell[][];
  readonly rows: Cell[][];
}

/** Rows below the header that are worth reading along with it. */
const NEAR = 300;

/** `earlier` is a look at the same workbook a moment ago: columns that are remembered alike are not looked up again. */
export function openBook(memory: Memory, begun: Readonly<Record<string, Table>>, earlier?: Book): Book {
  let tables = begun;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const bounds = new Map<string, Bound | Doubt | undefined>();
  const numbers = new Map<string, readonly string[]>();
  const zone = once(() => spreadsheet.getSpreadsheetTimeZone());
  const sheets = new Map<number, Sheet | null>();
  const sheet = (id: number): Sheet | null => {
    if (!sheets.has(id)) sheets.set(id, id === NONE ? null : spreadsheet.getSheetById(id));
    return sheets.get(id) ?? null;
  };
  const toCell = cellReader(zone);

  const rows = (bound: Bound, first: number, count: number, width = bound.width): Cell[][] =>
    sheetOf(bound)
      .getRange(first, 1, count, width)
      .getValues()
      .map((row) => row.map(toCell));
  const column = (bound: Bound, at: number): Cell[] => {
    const grid = sheetOf(bound);
    return grid
      .getRange(1, at, grid.getMaxRows(), 1)
      .getValues()
      .map(([raw]) => toCell(raw));
  };
  const sheetOf = (bound: Bound): Sheet => {
    const found = sheet(bound.tab.sheetId);
    if (!found) throw new Error(`The tab of ${bound.table.name} is gone.`);
    return found;
  };
  return {
    memory,
    get tables() {
      return tables;
    },
    use(next) {
      if (next === tables) return;
      tables = next;
      bounds.clear();
      numbers.clear();
    },
    zone,
    sheet,
    toCell,
    bound(name) {
      if (!bounds.has(name)) bounds.set(name, sameTab(name) ? earlier?.bound(name) : bindTab(name));
      return bounds.get(name);
    },
    boundAgain(name) {
      bounds.set(name, bindTab(name));
      return bounds.get(name);
    },
    assumed(name) {
      if (bounds.has(name)) return boundOnly(bounds.get(name));
      const assumed = sameTab(name) ? boundOnly(earlier?.bound(name)) : asRemembered(name);
      return assumed ?? boundOnly(this.bound(name));
    },
    isSeen: (name) => bounds.has(name),
    numbers(bound) {
      const name = bound.table.name;
      if (bound.number === 0) return [];
      const known = numbers.get(name) ?? numbersIn(column(bound, bound.number), bound.tab.headerRow);
      numbers.set(name, known);
      return known;
    },
    near(name, first, count, lead) {
      const tab = memory.tabs[name];
      const grid = tab && sheet(tab.sheetId);
      if (tab && grid && first > tab.headerRow && first - tab.headerRow <= NEAR) {
        const height = first + count - tab.headerRow;
        const lines = grid.getRange(tab.headerRow, 1, height, grid.getMaxColumns()).getValues();
        const found = bindTab(
          name,
          lines[0]?.map((raw) => textOf(toCell(raw)).trim()),
        );
        bounds.set(name, found);
        if (isBound(found) && found.tab.headerRow === tab.headerRow) {
          const cells = lines.slice(1).map((line) => line.map(toCell));
          return { bound: found, above: cells.slice(0, -count), rows: cells.slice(-count) };
        }
      }
      const found = this.bound(name);
      if (!isBound(found)) return undefined;
      const above = Math.max(0, Math.min(lead, first - found.tab.headerRow - 1));
      const cells = rows(found, first - above, above + count);
      return { bound: found, above: cells.slice(0, above), rows: cells.slice(above) };
    },
    rows,
    column,
    looked: new Map(),
    again: () => numbers.clear(),
  };

  function sameTab(name: string): boolean {
    return (
      earlier?.tables === tables && JSON.stringify(earlier.memory.tabs[name]) === JSON.stringify(memory.tabs[name])
    );
  }

  /** Undefined where a column is remembered that the tab no longer reaches. */
  function asRemembered(name: string): Bound | undefined {
    const tab = memory.tabs[name];
    const table = tables[name];
    const grid = tab && sheet(tab.sheetId);
    if (!tab || !table || !grid) return undefined;
    const width = grid.getMaxColumns();
    const fields = Object.fromEntries(Object.entries(tab.fields).map(([key, { column }]) => [key, column]));
    if (Math.max(tab.number.column, ...Object.values(fields)) > width) return undefined;
    const computed = new Set(Object.keys(fields).filter((key) => tab.fields[key]?.computed));
    return { table, tab, number: tab.number.column, fields, computed, headers: [], titles: [], width, moved: false };
  }

  function bindTab(name: string, read?: readonly string[]): Bound | Doubt | undefined {
    const tab = memory.tabs[name];
    const table = tables[name];
    const grid = tab && sheet(tab.sheetId);
    if (!tab || !table || !grid) return undefined;
    const headers = read ?? texts(grid, tab.headerRow, 1)[0] ?? [];
    const atHome = Object.values({ [NUMBER]: tab.number, ...tab.fields }).some(({ header }) =>
      headers.some((text) => normal(text) === normal(header)),
    );
    const row = atHome ? tab.headerRow : headerRowOf(texts(grid, 1, Math.min(30, grid.getMaxRows())), tab);
    const here = row === tab.headerRow ? tab : { ...tab, headerRow: row };
    const bound = bind(table, here, atHome ? headers : (texts(grid, row, 1)[0] ?? []), () => marksOn(grid, name));
    if (!('doubts' in bound) && (bound.moved || here !== tab)) memory.tabs[name] = moved(here, bound);
    return bound;
  }

  function texts(grid: Sheet, first: number, count: number): string[][] {
    const height = Math.min(count, grid.getMaxRows() - first + 1);
    if (height < 1) return [];
    const values = grid.getRange(first, 1, height, grid.getMaxColumns()).getValues();
    return values.map((line) => line.map((raw) => textOf(toCell(raw)).trim()));
  }
}

/** The record in a row: every bound cell as it stands, and the values that can be read from them. */
export function recordIn(bound: Bound, row: readonly Cell[], rules: FieldRules): Stored {
  const cells: Record<string, Cell> = {};
  const fields: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(bound.fields)) {
    const cell = row[column - 1] ?? '';
    cells[key] = cell;
    const value = bound.table.fields[key]?.parse(cell, rules);
    if (value?.ok && value.value !== undefined) fields[key] = value.value;
  }
  return { table: bound.table.name, number: numberIn(row[bound.number - 1] ?? ''), fields, cells };
}

/** The rows on which a number stands; more than one is a copied row. */
export function rowsOf(numbers: readonly string[], number: string): readonly number[] {
  if (number === '') return [];
  const index = indexes.get(numbers) ?? { asked: 0 };
  indexes.set(numbers, index);
  index.asked += 1;
  if (index.asked > OFTEN) index.rows ??= indexOf(numbers);
  return index.rows ? (index.rows.get(number) ?? []) : numbers.flatMap((text, at) => (text === number ? [at + 1] : []));
}

/** Asked this often, a column is gone through once for all. */
const OFTEN = 8;
const indexes = new WeakMap<readonly string[], { asked: number; rows?: Map<string, number[]> }>();

function indexOf(numbers: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  numbers.forEach((number, at) => {
    const own = rows.get(number);
    if (own) own.push(at + 1);
    else if (number !== '') rows.set(number, [at + 1]);
  });
  return rows;
}

const totals = new Set(['合计', '总计', '小计', '共计', 'total', 'subtotal', 'grandtotal', 'sum']);
/** The label of a row that adds up and is no record. */
export const isTotal = (text: string): boolean => totals.has(normal(text));

export const isBound = (found: Bound | Doubt | undefined): found is Bound =>
  found !== undefined && !('doubts' in found);

const boundOnly = (found: Bound | Doubt | undefined): Bound | undefined => (isBound(found) ? found : undefined);

/** The columns, or where they most probably are: to see what stands there and to take it back. */
export const likelyIn = (found: Bound | Doubt | undefined): Bound | undefined =>
  found !== undefined && 'doubts' in found ? found.likely : found;

export const doubtsOf = (found: Bound | Doubt | undefined): readonly Problem[] =>
  found !== undefined && 'doubts' in found ? found.doubts : [];

export const METADATA = { column: 'crm.column', tab: 'crm.tab' } as const;

/** `leads|phone|联系方式` on the column. */
export function marksOn(grid: Sheet, table: string): Mark[] {
  return grid
    .createDeveloperMetadataFinder()
    .withKey(METADATA.column)
    .find()
    .flatMap((metadata): Mark[] => {
      const [owner, key = '', header = ''] = (metadata.getValue() ?? '').split('|');
      const range = metadata.getLocation().getColumn();
      return owner === table && range ? [{ key, header, column: range.getColumn() }] : [];
    });
}

function numbersIn(cells: readonly Cell[], headerRow: number): string[] {
  return cells.map((cell, index) => (index < headerRow ? '' : numberIn(cell)));
}

/** The number in a cell of the number column; words without a digit (合计, 整理人) are somebody's remark. */
export function numberIn(cell: Cell): string {
  const text = isEmptyCell(cell) ? '' : textOf(cell).trim();
  return /\d/.test(text) && !isTotal(text) ? text : '';
}

/** A tab that somebody cleared, header and all, is not to hold one row of ours. */
export const isHeaded = ({ tab, headers }: Bound): boolean =>
  [tab.number, ...Object.values(tab.fields)].some(({ header }) => headers.includes(normal(header)));

/** The row that holds most of the remembered headers. */
function headerRowOf(lines: readonly (readonly string[])[], tab: TabMemory): number {
  const wanted = new Set([tab.number, ...Object.values(tab.fields)].map(({ header }) => normal(header)));
  const scores = lines.map((line) => line.filter((text) => wanted.has(normal(text))).length);
  const best = Math.max(0, ...scores);
  return best === 0 ? tab.headerRow : scores.indexOf(best) + 1;
}

/** The same tab with its columns where they stand now. */
function moved(tab: TabMemory, bound: Bound): TabMemory {
  const fields = Object.fromEntries(
    Object.entries(tab.fields).flatMap(([key, memory]) => {
      const column = bound.fields[key];
      return column === undefined ? [] : [[key, { ...memory, column }] as const];
    }),
  );
  return { ...tab, number: { ...tab.number, column: bound.number }, fields };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
