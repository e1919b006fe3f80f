import type { Cells } from '../schema/change';
import type { Stored } from '../schema/table';
import { isBound, recordIn } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { agrees } from '../sheets/moments';
import { hashOf } from '../sheets/shadow';
import { storedFrom } from '../sheets/store';
import { LEAD, recordFinder } from './recordRows';
import type { Session } from './session';

/** What a stretch of rows shows that we did not know. */
export interface Findings {
  readonly table: string;
  /** Records without a number. */
  readonly typed: readonly { readonly row: number; readonly record: Stored }[];
  /** Records whose cells differ from what we last knew. */
  readonly edited: readonly { readonly record: Stored; readonly before: Stored; readonly fields: Cells }[];
  /** Numbers nobody told us of: typed with their row, or from before. */
  readonly unknown: readonly Stored[];
  /** Records our own entries touched since the last scan, and all of a tab just adopted: their notes may be due. */
  readonly touched: readonly Stored[];
  /** Rows whose number stands further up already. */
  readonly copies: readonly { readonly row: number; readonly first: number }[];
}

/** The machine cell that can always be derived again: an edit of it is nobody's change. */
export const DERIVED = 'check';

export const withoutDerived = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => key !== DERIVED));

/** Reads the rows in one call and compares hashes; only records that differ are unpacked. */
export function lookAtRows(session: Session, table: string, first: number, count: number): Findings {
  const { book, settings, known } = session;
  const bound = book.bound(table);
  if (!isBound(bound)) return { table, typed: [], edited: [], unknown: [], touched: [], copies: [] };
  const numbers = book.numbers(bound);
  const firstRow = new Map<string, number>();
  numbers.forEach((number, index) => {
    if (number !== '' && !firstRow.has(number)) firstRow.set(number, index + 1);
  });
  const hashes = hashesIn(session, table);
  const since = known.since(table);
  const typed: Findings['typed'][number][] = [];
  const unknown: Stored[] = [];
  const touched: Stored[] = [];
  const differing: Stored[] = [];
  const copies: Findings['copies'][number][] = [];
  const { headerRow, due } = bound.tab;
  const from = Math.max(headerRow + 1, first - LEAD);
  const isRecord = recordFinder(bound, from === headerRow + 1);
  book.rows(bound, from, first - from + count).forEach((cells, index) => {
    const row = from + index;
    const record = recordIn(bound, cells, settings);
    const isNew = isRecord(cells, record);
    if (row < first) return;
    const { number } = record;
    if (number === '') {
      if (isNew) typed.push({ row, record });
      return;
    }
    const standsAt = firstRow.get(number) ?? row;
    if (standsAt !== row) copies.push({ row, first: standsAt });
    else if (since.has(number)) differing.push(record);
    else if (!hashes.has(number)) unknown.push(record);
    else if (hashes.get(number) !== hashOf(withoutDerived(record.cells))) differing.push(record);
    else if (due) touched.push(record);
  });
  const images = new Map(
    known.images(differing.map(({ number }) => ({ table, number }))).map(({ number, cells }) => [number, cells]),
  );
  const edited = differing.flatMap((record) => {
    const image = images.get(record.number);
    if (!image) {
      unknown.push(record);
      return [];
    }
    const fields = differenceOf(bound, image, record.cells);
    if (Object.keys(fields).length === 0) {
      touched.push(record);
      return [];
    }
    const before = storedFrom(book, table, record.number, { ...record.cells, ...image }, settings);
    return [{ record, before, fields }];
  });
  return { table, typed, edited, unknown, touched, copies };
}

/** Cells that read otherwise now, by field. A cell we never knew is compared with nothing. */
function differenceOf(bound: Bound, image: Cells, now: Cells): Cells {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([key, cell]) => key !== DERIVED && !bound.computed.has(key) && !agrees(cell, image[key] ?? ''),
    ),
  );
}

function hashesIn({ known }: Session, table: string): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  for (const block of known.blocks()) {
    if (block.table !== table) continue;
    for (const line of block.index.split('\n')) {
      const [number = '', hash = ''] = line.split('\t');
      hashes.set(number, hash);
    }
  }
  return hashes;
}
