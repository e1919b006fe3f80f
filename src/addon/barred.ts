import type { Change, Mark } from '../schema/change';
import { isBound, rowsOf } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { remember } from '../sheets/memory';
import type { Problem } from '../values/outcome';
import type { Desk } from './desk';
import { type Barrier, barriersHere } from './protections';

/** So many people are remembered; asking about one more costs a few calls, not a save. */
const MOST = 20;

/** Keeps in mind that something stood in this person's way. */
export function noteBarred({ memory, user }: Pick<Desk, 'memory' | 'user'>): void {
  const others = (memory.barred ?? []).filter((email) => email !== user.email);
  memory.barred = [...others, user.email].slice(-MOST);
  remember(memory);
}

/**
 * What keeps this person from writing these changes, before anything is written down. Nobody is asked about of whom
 * nothing is known: that would cost every save of everybody a few calls.
 */
export function barredFrom(desk: Desk, changes: readonly Change[], marks: readonly Mark[]): readonly Problem[] {
  const { memory, user } = desk;
  if (!memory.barred?.includes(user.email)) return [];
  const barriers = barriersHere();
  if (barriers.length === 0) memory.barred = memory.barred.filter((email) => email !== user.email);
  return barriers.filter((barrier) => isInTheWay(desk, barrier, changes, marks)).map(({ problem }) => problem);
}

function isInTheWay(desk: Desk, barrier: Barrier, changes: readonly Change[], marks: readonly Mark[]): boolean {
  const { sheetId } = barrier;
  if (sheetId === undefined || sheetId === desk.memory.journalId) return true;
  return changes.some((change) => {
    if (change.kind === 'judge') return false;
    const bound = desk.book.bound(change.table);
    return isBound(bound) && bound.tab.sheetId === sheetId && touches(desk, bound, barrier, change, marks);
  });
}

type Placed = Exclude<Change, { readonly kind: 'judge' }>;

function touches({ book }: Desk, bound: Bound, { cells }: Barrier, change: Placed, marks: readonly Mark[]): boolean {
  if (!cells) return true;
  const numbers = book.numbers(bound);
  const rows = rowsOf(numbers, change.number);
  // a row that is not there yet comes below the last one
  const below = numbers.reduce((last, number, index) => (number === '' ? last : index + 1), bound.tab.headerRow) + 1;
  const isThere = (row: number) => cells.row <= row && row <= cells.lastRow;
  if (!(rows.length > 0 ? rows.some(isThere) : cells.lastRow >= below)) return false;
  const marked = marks.filter(({ number }) => number === change.number).map(({ field }) => field);
  const named = [
    ...Object.keys('before' in change ? change.before : {}),
    ...Object.keys('fields' in change ? change.fields : {}),
  ];
  const columns = [...named, ...marked].map((key) => bound.fields[key] ?? 0);
  return [...columns, ...(change.kind === 'update' ? [] : [bound.number])].some(
    (column) => cells.column <= column && column <= cells.lastColumn,
  );
}
