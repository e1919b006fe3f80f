import type { Entry, Verdict } from '../schema/change';
import type { FieldRules } from '../schema/field';
import type { Read } from '../schema/read';
import type { Stored } from '../schema/table';
import { textOf } from '../values/cell';
import { type Book, isBound, recordIn, rowsOf } from './book';
import type { Bound } from './columns';
import { findWritten, type Written, type WrittenAsk } from './findWritten';
import type { History } from './history';
import type { Known } from './known';
import { clustersOf, readClusters } from './readRows';
import { steadily } from './steadily';

export type Answer = Stored | undefined | readonly Stored[];

/** The workbook as everybody above sees it: records by number, never rows or columns. */
export interface Store {
  read(read: Read): Answer;
  /** Several at once, to decide by: the headers are looked at after the last of them. */
  readAll(reads: readonly Read[]): readonly Answer[];
  /** Every record of these tables as last known, without a look at their tabs; of very large ones the newest. */
  remembered(tables: readonly string[]): readonly Remembered[];
  /** What stands in a tab just now, found by an expression: also what was typed a moment ago, also in the users' own columns. */
  written(table: string, ask: WrittenAsk): Written;
  /** Tables that have a tab here, with the fields that have a column. Costs no call: it is what was last found. */
  tables(): Readonly<
    Record<string, { readonly tab: string; readonly sheetId: number; readonly fields: readonly string[] }>
  >;
  /** Newest first. `number`: those that touch this record; `before`: older than this seq. */
  entries(ask: { readonly number?: string; readonly before?: number; readonly limit?: number }): readonly Entry[];
  undone(seq: number): boolean;
  verdictOf(a: string, b: string): Verdict;
  /** The record on the selected row. */
  selected(): { readonly table: string; readonly number: string } | null;
  /** Selects the record's row; false where it is not found. */
  reveal(table: string, number: string): boolean;
}

export type Remembered = ReturnType<Known['everyOf']>[number];

/** Blocks unpacked by one search: 120,000 records. */
const MOST_BLOCKS = 240;

export function openStore(book: Book, known: Known, rules: FieldRules, history: History): Store {
  const answersTo = (reads: readonly Read[], tables: readonly string[]): readonly Answer[] =>
    steadily(book, tables, (assumed) =>
      reads.map((read) => {
        if (read.kind === 'sharing') return sharing(read.keys);
        const bound = tables.includes(read.table) ? assumed(read.table) : book.bound(read.table);
        return readFor(book, rules, read, isBound(bound) ? bound : undefined);
      }),
    );
  const sharing = (keys: readonly string[]): readonly Stored[] =>
    known.images(known.sharing(keys)).map(({ table, number, cells }) => storedFrom(book, table, number, cells, rules));
  return {
    // what is only shown is looked at once
    read: (read) =>
      answersTo(
        [read],
        tablesOf([read]).filter((table) => !book.isSeen(table)),
      )[0],
    readAll: (reads) => answersTo(reads, tablesOf(reads)),
    remembered: (tables) => known.everyOf(tables, MOST_BLOCKS),
    written: (table, ask) => findWritten(book, table, rules, ask),
    tables: () =>
      Object.fromEntries(
        Object.entries(book.memory.tabs).map(([table, tab]) => [
          table,
          { tab: tab.name, sheetId: tab.sheetId, fields: Object.keys(tab.fields) },
        ]),
      ),
    entries: history.page,
    undone: history.undone,
    verdictOf: known.verdictOf,
    selected() {
      const cell = SpreadsheetApp.getActiveSpreadsheet().getActiveCell();
      const id = cell?.getSheet().getSheetId();
      const table = Object.keys(book.memory.tabs).find((name) => book.memory.tabs[name]?.sheetId === id);
      const bound = table === undefined ? undefined : book.bound(table);
      if (!cell || !isBound(bound) || cell.getRow() <= bound.tab.headerRow) return null;
      const number = textOf(book.rows(bound, cell.getRow(), 1)[0]?.[bound.number - 1] ?? '').trim();
      return number === '' ? null : { table: bound.table.name, number };
    },
    reveal(table, number) {
      const bound = book.bound(table);
      const row = isBound(bound) ? rowsOf(book.numbers(bound), number)[0] : undefined;
      const sheet = isBound(bound) ? book.sheet(bound.tab.sheetId) : null;
      if (row === undefined || !sheet || !isBound(bound)) return false;
      SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
      sheet.setActiveRange(sheet.getRange(row, bound.number));
      return true;
    },
  };
}

const tablesOf = (reads: readonly Read[]): readonly string[] => [
  ...new Set(reads.flatMap((read) => (read.kind === 'sharing' ? [] : [read.table]))),
];

function readFor(
  book: Book,
  rules: FieldRules,
  read: Exclude<Read, { kind: 'sharing' }>,
  bound: Bound | undefined,
): Answer {
  if (!bound) return read.kind === 'one' ? undefined : [];
  if (read.kind === 'one') return oneRecord(book, bound, rules, read.number, 3);
  return read.kind === 'all' ? everyRecord(book, bound, rules) : linked(book, bound, rules, read);
}

/** Rows may move between looking for the number and reading its row: what was read must carry the number asked for. */
function oneRecord(book: Book, bound: Bound, rules: FieldRules, number: string, tries: number): Stored | undefined {
  const row = rowsOf(book.numbers(bound), number)[0];
  const cells = row === undefined ? undefined : book.rows(bound, row, 1)[0];
  if (cells) book.looked.set(`${bound.table.name} ${number}`, cells);
  const record = cells && recordIn(bound, cells, rules);
  if (!record || record.number === number || tries === 0) return record?.number === number ? record : undefined;
  book.again();
  return oneRecord(book, bound, rules, number, tries - 1);
}

function everyRecord(book: Book, bound: Bound, rules: FieldRules): readonly Stored[] {
  const first = bound.tab.headerRow + 1;
  const last = book.sheet(bound.tab.sheetId)?.getLastRow() ?? 0;
  if (last < first) return [];
  return book
    .rows(bound, first, last - first + 1)
    .map((cells) => recordIn(bound, cells, rules))
    .filter(({ number }) => number !== '');
}

/** One column is searched; then only the rows that answer are read, near ones together. */
function linked(
  book: Book,
  bound: Bound,
  rules: FieldRules,
  read: { field: string; number: string },
): readonly Stored[] {
  const column = bound.fields[read.field];
  if (column === undefined || read.number === '') return [];
  const references = book.column(bound, column);
  const rows = references.flatMap((cell, index) =>
    index >= bound.tab.headerRow && textOf(cell).trim() === read.number ? [index + 1] : [],
  );
  if (clustersOf(rows).length > 20) {
    const all = everyRecord(book, bound, rules);
    return all.filter(({ cells }) => textOf(cells[read.field] ?? '').trim() === read.number);
  }
  const seen = readClusters(book, bound, rows, { formulas: false, notes: false }).values;
  const found = rows.map((row) => recordIn(bound, seen.get(row) ?? [], rules)).filter(({ number }) => number !== '');
  const isMoved = found.some(({ cells }) => textOf(cells[read.field] ?? '').trim() !== read.number);
  return isMoved
    ? everyRecord(book, bound, rules).filter(({ cells }) => textOf(cells[read.field] ?? '').trim() === read.number)
    : found;
}

/** A record from its remembered cells. */
export function storedFrom(
  book: Book,
  table: string,
  number: string,
  cells: Stored['cells'],
  rules: FieldRules,
): Stored {
  const fields: Record<string, unknown> = {};
  for (const [key, cell] of Object.entries(cells)) {
    const value = book.tables[table]?.fields[key]?.parse(cell, rules);
    if (value?.ok && value.value !== undefined) fields[key] = value.value;
  }
  return { table, number, fields, cells };
}
