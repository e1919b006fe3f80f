import { isBound } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import type { Desk } from './desk';

interface Places {
  readonly rows: ReadonlyMap<string, number>;
  readonly twice: ReadonlySet<string>;
}
const looks = new WeakMap<readonly string[], Places>();
const NOWHERE: Places = { rows: new Map(), twice: new Set() };

/** The first row of each number of a table just now. */
export const firstRows = (desk: Desk, bound: Bound): ReadonlyMap<string, number> => placesIn(desk, bound).rows;

/** False for a number that stands twice: nobody can say which row is meant. */
export const standsOnce = (desk: Desk, bound: Bound, number: string): boolean =>
  !placesIn(desk, bound).twice.has(number);

/** Counted once per reading of the column. */
function placesIn({ book }: Desk, { table }: Bound): Places {
  const bound = book.bound(table.name);
  if (!isBound(bound)) return NOWHERE;
  const numbers = book.numbers(bound);
  const known = looks.get(numbers);
  if (known) return known;
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  numbers.forEach((number, index) => {
    if (rows.has(number)) twice.add(number);
    else rows.set(number, index + 1);
  });
  const found = { rows, twice };
  looks.set(numbers, found);
  return found;
}
