import type { Change, Mark } from '../schema/change';
import type { Problem } from '../values/outcome';
import { type Book, doubtsOf, isBound, isHeaded, likelyIn } from './book';
import type { ImageOf } from './byContent';
import { mayHaveMoved } from './movedColumns';
import { type Conflict, type Hints, type Plan, planFor } from './plan';
import type { Seen } from './readRows';
import { settle } from './settle';
import { groupByTable } from './wanted';
import { writePlan } from './writePlan';

/** What is to be written, and what speaks against it. Nothing is written yet. */
export interface Look {
  readonly plans: readonly Plan[];
  /** Cells a person changed meanwhile; they are left alone. */
  readonly conflicts: readonly Conflict[];
  /** Columns nobody can be sure about. */
  readonly doubts: readonly Problem[];
  /** Records to be changed that are no longer there. */
  readonly missing: readonly string[];
}
export interface Applying {
  readonly marks: readonly Mark[];
  readonly hints: Hints;
  readonly imageOf: ImageOf;
  /** Rows looked at a moment ago, for rows just typed; they are not read once more before the write. */
  readonly fresh?: Seen;
  /** Where nobody can say which column is which, they are taken for what they most probably are. */
  readonly likely?: true;
}

/**
 * Looks at the named cells again, just before they are written. Only the append to the journal may come between this and
 * `carryOut`: both wait in the same buffer, so that nobody gets in between them on the way to the servers.
 */
export function lookAgain(book: Book, changes: readonly Change[], how: Applying): Look {
  const look = lookOnce(book, changes, how);
  const moved = look.plans.filter((plan) => mayHaveMoved(book, plan) || isGone(plan));
  if (moved.length === 0) return look;
  book.again();
  for (const { bound } of moved) book.boundAgain(bound.table.name);
  return lookOnce(book, changes, how);
}

/** A record is not there: gone already, or its column was elsewhere when the numbers were read. */
const isGone = ({ changes, expected, missing }: Plan): boolean =>
  missing.length > 0 ||
  changes.some(
    ({ kind, number }) =>
      (kind === 'withdraw' || kind === 'unregister') && !expected.some(({ about }) => about === number),
  );

function lookOnce(book: Book, changes: readonly Change[], how: Applying): Look {
  const groups = groupByTable(changes);
  const doubts = [...groups.keys()].flatMap((table) => doubtsOf(book.bound(table)));
  const plans = [...groups].flatMap(([table, own]): Plan[] => {
    const found = book.bound(table);
    const bound = how.likely ? likelyIn(found) : found;
    return isBound(bound) ? [planFor(book, bound, own, how)] : [];
  });
  return {
    plans,
    doubts,
    conflicts: plans.flatMap((plan) => plan.conflicts),
    missing: plans.flatMap((plan) => plan.missing),
  };
}

/**
 * True where all of it that can be seen stands, by the columns as they most probably are: carried out before somebody made
 * them doubtful.
 */
export const standsAlready = (book: Book, changes: readonly Change[], how: Applying): boolean =>
  lookAgain(book, changes, { ...how, likely: true }).plans.every(({ bound, targets, missing }) => {
    if (isBound(book.bound(bound.table.name))) return true;
    return isHeaded(bound) && targets.length + missing.length === 0;
  });

/** Whether one title at least stands over a table. */
export function isHeadedNow(book: Book, table: string): boolean {
  const bound = likelyIn(book.bound(table));
  return bound !== undefined && isHeaded(bound);
}

/**
 * The only code that changes a person's cell: writes what was looked at and no other cell, reads it back, and puts right
 * what a sort in between displaced (DESIGN §2, steps 6 and 7). The caller holds the lock.
 */
export function carryOut(book: Book, { plans }: Look, how: Applying): void {
  const before = plans.map((plan) => book.numbers(plan.bound));
  for (const plan of plans) writePlan(book, plan, how.marks);
  SpreadsheetApp.flush();
  plans.forEach((plan, index) => {
    if (plan.targets.length > 0) settle(book, plan, before[index] ?? [], how);
  });
}
