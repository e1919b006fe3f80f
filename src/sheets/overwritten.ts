import { type Cell, textOf } from '../values/cell';
import { type Book, isBound, likelyIn } from './book';
import type { ImageOf } from './byContent';
import type { Bound } from './columns';
import { isLeftBeside } from './displaced';
import { agrees } from './moments';
import type { Plan } from './plan';
import { BLANK, coveredIn, lostAmong, type TypedRow, type Unnumbered } from './unnumbered';
import type { Placed } from './wanted';
import type { Target } from './writeCells';

/** Where new rows were to go, and the number in the row above, by table: an entry tells it, for whoever finishes it. */
export type Places = Readonly<Record<string, readonly [number, string]>>;

/** Rows that were to be inserted cannot hit anybody. */
export function placesOf(book: Book, plans: readonly Plan[]): Places {
  return Object.fromEntries(
    plans.flatMap(({ bound, place }) =>
      place && place.insertAfter === undefined
        ? [[bound.table.name, [place.row, book.numbers(bound)[place.row - 2] ?? ''] as const]]
        : [],
    ),
  );
}

/**
 * The record that was above a new row and now lies under it: a person inserted rows on the way, and the execution was
 * killed before it looked. Its cells as they last were, for that row. Where the row was deleted instead, rows moved up and
 * the new one does not stand where it was to go, or a blank row parts it from the others: so does a row that was inserted
 * right above the record, but then something of it is left in the row.
 */
export function overwrittenBefore(
  book: Book,
  table: string,
  changes: readonly Placed[],
  [row, above]: readonly [number, string],
  imageOf: ImageOf,
): readonly Target[] {
  const bound = book.bound(table);
  if (!isBound(bound) || above === '') return [];
  const numbers = book.numbers(bound);
  const [now = '', here = ''] = [numbers[row - 2], numbers[row - 1]];
  const ours = changes.find(({ kind, number }) => kind === 'create' && number === here);
  if (!ours || now === above || numbers.includes(above)) return [];
  const image = imageOf(table, above);
  // below the header of now it came to stand only because rows were inserted above that
  const isUnderHeader = row - 1 === bound.tab.headerRow;
  if (!image || (now === '' && !isUnderHeader && !isLeftIn(book, bound, row, ours))) return [];
  const cells = Object.entries(bound.fields).filter(([key]) => !bound.computed.has(key));
  return [
    { row, column: bound.number, cell: above },
    ...cells.map(([key, column]) => ({ row, column, cell: image[key] ?? '' })),
  ];
}

/**
 * The first record of a table that was written above its header: a person inserted rows above that while ours was on its
 * way to the row below, and the execution was killed before it looked. Its cells become empty.
 */
export function writtenAboveHeader(book: Book, table: string, changes: readonly Placed[]): readonly Target[] {
  const bound = book.bound(table);
  const created = changes.filter(({ kind }) => kind === 'create');
  if (!isBound(bound) || bound.tab.headerRow === 1 || created.length === 0) return [];
  return book.rows(bound, 1, bound.tab.headerRow - 1).flatMap((line, at): Target[] => {
    const number = textOf(line[bound.number - 1] ?? '').trim();
    const ours = created.find((each) => each.number === number);
    if (!ours) return [];
    const written = writtenBy(bound, ours).filter(([column, cell]) => agrees(line[column - 1] ?? '', cell));
    return [bound.number, ...written.map(([column]) => column)].map((column) => ({ row: at + 1, column, cell: '' }));
  });
}

function isLeftIn(book: Book, bound: Bound, row: number, ours: Placed): boolean {
  const [above, line] = book.rows(bound, row - 1, 2);
  return isLeftBeside(new Set([bound.number, ...writtenBy(bound, ours).map(([column]) => column)]), line, above);
}

/** The columns a change writes besides the number, with what it writes there. */
const writtenBy = (bound: Bound, change: Placed): (readonly [number, Cell])[] =>
  Object.entries('fields' in change ? change.fields : {}).flatMap(([key, cell]) => {
    const column = bound.fields[key];
    return column && !bound.computed.has(key) ? [[column, cell] as const] : [];
  });

/** The rows of records to be changed as they were last seen, by number: an entry tells them too. */
export type Rows = Readonly<Record<string, number>>;

/** What an entry tells of the rows it was about, as they were last seen; `unnumbered` by table. */
export interface LastSeen {
  readonly rows?: Rows;
  readonly unnumbered?: Readonly<Record<string, Unnumbered>>;
}

/** Many records far apart are looked up by number alone. */
const FEW = 50;

const STOOD: ReadonlySet<Placed['kind']> = new Set(['update', 'withdraw', 'unregister']);

export function rowsSeen(plans: readonly Plan[]): Rows {
  const seen = plans.flatMap(({ changes, expected }) => {
    const stood = new Set(changes.flatMap(({ kind, number }) => (STOOD.has(kind) ? [number] : [])));
    return expected.filter(({ about }) => stood.has(about)).map(({ about, row }) => [about, row] as const);
  });
  return seen.length > FEW ? {} : Object.fromEntries(seen);
}

/**
 * The cells of a record that stands where ours was seen, because a person sorted on the way, and that reads in them as ours
 * was to: the execution was killed before it looked. What it last held there; what a row without a number held, nothing if
 * a person had just inserted it.
 */
export function hitBefore(
  book: Book,
  table: string,
  changes: readonly Placed[],
  { rows = {}, unnumbered = {} }: LastSeen,
  imageOf: ImageOf,
): readonly Target[] {
  const bound = likelyIn(book.bound(table));
  if (!bound) return [];
  const numbers = book.numbers(bound);
  const typed = unnumbered[table];
  let lost: TypedRow[] | undefined;
  return changes.flatMap((change): Target[] => {
    const row = rows[change.number] ?? 0;
    const there = numbers[row - 1];
    if (there === undefined || there === change.number) return [];
    const line = book.rows(bound, row, 1)[0] ?? [];
    if (row === bound.tab.headerRow) return [];
    if (there === '') {
      lost ??= typed ? lostAmong(book, bound, typed) : [];
      const covered = coveredIn(bound, change, row, line, lost);
      return covered.length > 0 || change.kind !== 'update' ? covered : coveredIn(bound, change, row, line, [BLANK]);
    }
    const image = change.kind === 'update' ? imageOf(table, there) : undefined;
    if (!image || change.kind !== 'update') return [];
    // written from left to right; the kill may have come between two of them
    const cells = writtenBy(bound, change).sort(([one], [other]) => one - other);
    const kept = cells.findIndex(([column, cell]) => !agrees(line[column - 1] ?? '', cell));
    const hit = new Set((kept < 0 ? cells : cells.slice(0, kept)).map(([column]) => column));
    return Object.entries(bound.fields)
      .filter(([key, column]) => hit.has(column) && !agrees(image[key] ?? '', line[column - 1] ?? ''))
      .map(([key, column]) => ({ row, column, cell: image[key] ?? '' }));
  });
}
