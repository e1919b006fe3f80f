import { ARCHIVED_ON } from '../crm/rules/archived';
import { tables } from '../crm/tables';
import type { Cells, Change, Entry } from '../schema/change';
import { isBound, recordIn } from '../sheets/book';
import type { Kept } from '../sheets/journal';
import { readClusters } from '../sheets/readRows';
import { storedFrom } from '../sheets/store';
import { isEmptyCell, textOf } from '../values/cell';
import type { TrashItem } from './api';
import { hitOf } from './endpoints/hit';
import type { Session } from './session';

/** More than a person reads; a longer word narrows it. */
const MOST = 100;

type Seen = Pick<Session, 'book' | 'settings' | 'history'>;

/** What can be brought back with one click, newest first: put away, taken back, or gone from its sheet. */
export function trashOf(session: Seen, wanted: (item: TrashItem) => boolean): readonly TrashItem[] {
  const entries = session.history.page({ limit: Number.POSITIVE_INFINITY });
  return [...archivedIn(session, entries), ...goneFrom(session, entries)]
    .filter(wanted)
    .sort((a, b) => (a.at === b.at ? (a.number < b.number ? -1 : 1) : a.at < b.at ? 1 : -1))
    .slice(0, MOST);
}

/** Two columns are read per tab, and then only the rows that answer. */
function archivedIn(session: Seen, entries: readonly Kept[]): readonly TrashItem[] {
  const { book, settings } = session;
  return Object.keys(tables).flatMap((table) => {
    const bound = book.bound(table);
    const column = isBound(bound) ? bound.fields[ARCHIVED_ON] : undefined;
    if (!isBound(bound) || column === undefined) return [];
    const numbers = book.numbers(bound);
    const rows = book
      .column(bound, column)
      .flatMap((cell, index) =>
        index >= bound.tab.headerRow && !isEmptyCell(cell) && numbers[index] ? [index + 1] : [],
      )
      .slice(-MOST);
    const seen = readClusters(book, bound, rows, { formulas: false, notes: false }).values;
    return rows.map((row): TrashItem => {
      const record = recordIn(bound, seen.get(row) ?? [], settings);
      const entry = entries.find(({ changes }) =>
        changes.some((change) => change.kind === 'update' && isOf(change, record) && ARCHIVED_ON in change.fields),
      );
      const day = textOf(record.cells[ARCHIVED_ON] ?? '');
      const why = entry?.message.params.reason;
      return {
        ...hitOf(record),
        kind: 'archived',
        at: entry?.at ?? day,
        by: entry?.by ?? '',
        ...(why ? { why: String(why) } : {}),
      };
    });
  });
}

/** The journal tells which records went last and did not come back; a number that stands in its tab is no loss. */
function goneFrom(session: Seen, entries: readonly Kept[]): readonly TrashItem[] {
  const { book, settings } = session;
  const settled = new Set<string>();
  const items: TrashItem[] = [];
  for (const entry of entries) {
    for (const change of [...entry.changes].reverse()) {
      if (change.kind === 'judge' || change.kind === 'update') continue;
      const key = `${change.table}\t${change.number}`;
      if (settled.has(key)) continue;
      settled.add(key);
      if (change.kind !== 'withdraw' || stands(session, change.table, change.number)) continue;
      const { at, by, seq, action, between, foundBy } = entry;
      items.push({
        ...hitOf(storedFrom(book, change.table, change.number, change.before, settings)),
        kind: action === 'seenMissing' ? 'vanished' : 'withdrawn',
        at,
        by,
        seq,
        together: entry.changes.filter(({ kind }) => kind === 'withdraw').length,
        ...(between ? { between } : {}),
        ...(foundBy ? { foundBy } : {}),
      });
    }
  }
  return items;
}

function stands({ book }: Seen, table: string, number: string): boolean {
  const bound = book.bound(table);
  return isBound(bound) && book.numbers(bound).includes(number);
}

const isOf = (
  change: Exclude<Change, { kind: 'judge' }>,
  record: { readonly table: string; readonly number: string },
) => change.table === record.table && change.number === record.number;

/** What a record last held before it went, and the entry in which it did. */
export function lastImage(
  entries: readonly Entry[],
  table: string,
  number: string,
): { readonly entry: Entry; readonly cells: Cells } | undefined {
  for (const entry of entries) {
    for (const change of [...entry.changes].reverse()) {
      if (change.kind === 'judge' || change.kind === 'update' || !isOf(change, { table, number })) continue;
      return change.kind === 'withdraw' ? { entry, cells: change.before } : undefined;
    }
  }
  return undefined;
}
