import type { FieldRules } from '../schema/field';
import type { Stored } from '../schema/table';
import { type Cell, textOf } from '../values/cell';
import { type Book, isBound, recordIn } from './book';
import { type Bound, NUMBER } from './columns';
import { readClusters } from './readRows';

export interface WrittenAsk {
  /** A regular expression; case does not matter. */
  readonly pattern: string;
  /** Fields that are looked at; what stands in others is passed over. */
  readonly fields: readonly string[];
  /** Records that have been found already. */
  readonly apart: ReadonlySet<string>;
  /** No more are read than this: the lowest rows. */
  readonly most: number;
}
export interface Written {
  /** Each with what its row holds in columns of the users' own, by header. */
  readonly records: readonly { readonly record: Stored; readonly own: Readonly<Record<string, string>> }[];
  /** How many were found besides. */
  readonly more: number;
}
const NOTHING: Written = { records: [], more: 0 };

/**
 * Lets the spreadsheet itself look: one call, whatever the rows. Only where something is found are the number column and
 * the rows read that were not known.
 */
export function findWritten(book: Book, table: string, rules: FieldRules, ask: WrittenAsk): Written {
  const tab = book.memory.tabs[table];
  const sheet = tab && book.sheet(tab.sheetId);
  const places = sheet ? sheet.createTextFinder(ask.pattern).useRegularExpression(true).findAll() : [];
  const bound = places.length > 0 ? book.bound(table) : undefined;
  if (!isBound(bound)) return NOTHING;
  const own = ownColumns(bound);
  const looked = new Set([bound.number, ...own, ...ask.fields.flatMap((field) => bound.fields[field] ?? [])]);
  const numbers = book.numbers(bound);
  const isNew = (row: number): boolean => numbers[row - 1] !== '' && !ask.apart.has(numbers[row - 1] ?? '');
  const rows = new Set<number>();
  for (const place of places) {
    const row = place.getRow();
    if (row > bound.tab.headerRow && looked.has(place.getColumn()) && isNew(row)) rows.add(row);
  }
  const few = [...rows].sort((a, b) => a - b).slice(-ask.most);
  if (few.length === 0) return NOTHING;
  const { values } = readClusters(book, bound, few, { formulas: false, notes: false });
  const [headers = []] = own.length > 0 ? book.rows(bound, bound.tab.headerRow, 1) : [];
  const records = few.flatMap((row) => {
    const cells = values.get(row) ?? [];
    const record = recordIn(bound, cells, rules);
    // rows may have moved between looking and reading
    return record.number === '' || ask.apart.has(record.number) ? [] : [{ record, own: ownTexts(own, headers, cells) }];
  });
  return { records, more: rows.size - few.length };
}

/** Columns with a header that are bound to nothing. */
function ownColumns({ headers, number, fields }: Bound): readonly number[] {
  const bound = new Set(Object.values({ [NUMBER]: number, ...fields }));
  return headers.flatMap((header, at) => (header === '' || bound.has(at + 1) ? [] : [at + 1]));
}

function ownTexts(
  columns: readonly number[],
  headers: readonly Cell[],
  cells: readonly Cell[],
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const column of columns) {
    const text = textOf(cells[column - 1] ?? '').trim();
    if (text !== '') texts[textOf(headers[column - 1] ?? '').trim()] = text;
  }
  return texts;
}
