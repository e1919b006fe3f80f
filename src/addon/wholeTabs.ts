import type { FieldRules } from '../schema/field';
import type { Stored } from '../schema/table';
import { type Book, recordIn } from '../sheets/book';

/** A tab of so many cells is read at once rather than searched: one call instead of three. */
const FEW_CELLS = 30_000;

/** Reads each small tab once, header and rows in the same call, so that both are of the same moment. */
export function wholeTabs(book: Book, rules: FieldRules, note: (records: readonly Stored[]) => void) {
  const found = new Map<string, readonly Stored[] | undefined>();
  return (table: string): readonly Stored[] | undefined => {
    if (!found.has(table)) found.set(table, readWhole(book, table, rules));
    const records = found.get(table);
    if (records) note(records);
    return records;
  };
}

function readWhole(book: Book, table: string, rules: FieldRules): readonly Stored[] | undefined {
  const tab = book.memory.tabs[table];
  const grid = tab && book.sheet(tab.sheetId);
  if (!tab || !grid) return undefined;
  const rows = grid.getMaxRows() - tab.headerRow;
  if (rows < 1 || rows * grid.getMaxColumns() > FEW_CELLS) return undefined;
  const read = book.near(table, tab.headerRow + 1, rows, 0);
  return read?.rows.map((cells) => recordIn(read.bound, cells, rules)).filter(({ number }) => number !== '');
}
