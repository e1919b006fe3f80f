import type { Cells, Mark } from '../schema/change';
import { type Cell, textOf } from '../values/cell';
import { between, judgedIn } from './between';
import { type Book, rowsOf } from './book';
import { holds, type ImageOf, rowsByContent } from './byContent';
import type { Bound } from './columns';
import { agrees } from './moments';
import { type Place, placeFor } from './placement';
import { readClusters, type Seen } from './readRows';
import { type Unnumbered, unnumberedIn, withNeighbours } from './unnumbered';
import { type Placed, type Wanted, wantedOf } from './wanted';
import type { Target } from './writeCells';

/** What a person put into a cell that a change names, after the change was decided. */
export interface Conflict {
  readonly table: string;
  readonly number: string;
  readonly field: string;
  readonly before: Cell;
  readonly wanted: Cell;
  readonly now: Cell;
  /** A formula fills the cell: it is never overwritten. */
  readonly formula?: boolean;
}
/** The cells of one table that are to be written for an entry, and what stands in the way. */
export interface Plan {
  readonly bound: Bound;
  readonly changes: readonly Placed[];
  readonly targets: readonly Target[];
  readonly place?: Place & { readonly count: number };
  readonly conflicts: readonly Conflict[];
  /** Numbers that should be in the tab and are not. */
  readonly missing: readonly string[];
  /** The rows to be written as they stood at the last look; a new one is not among them. */
  readonly before: ReadonlyMap<number, Sight>;
  /** What must be read back: row → number → cells by column. */
  readonly expected: readonly Expected[];
  /** The notes that stand in the rows to be written, by row; absent where nobody looked. */
  readonly notes: ReadonlyMap<number, readonly string[]>;
  readonly unnumbered: Unnumbered;
  /** True where some of it had been done before. */
  readonly begun: boolean;
  readonly numberLast: boolean;
  /** Records in the rows that were read, by number, as they stood at the last look: also with edits no scan has seen. */
  readonly nearby: ReadonlyMap<string, readonly Cell[]>;
  /** The rows that were read then. */
  readonly looked: ReadonlySet<number>;
  /** What machine columns showed of the records in these rows, where cells between them are written back. */
  readonly judged: ReadonlyMap<string, Cells>;
}
export interface Expected {
  /** The record that is changed. */
  readonly about: string;
  /** The number that is to stand in the row; '' where it goes. */
  readonly number: string;
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}
/** Where rows without a number were seen a moment ago, by the number they are to get. Never kept. */
export type Hints = ReadonlyMap<string, number>;
/** What is known before looking. */
export interface Looking {
  readonly marks: readonly Mark[];
  readonly hints: Hints;
  readonly fresh?: Seen;
  readonly imageOf?: ImageOf;
}

/** Looks at the named cells as they stand now and says what to write. Writes nothing. */
export function planFor(book: Book, bound: Bound, changes: readonly Placed[], how: Looking): Plan {
  const asked = asksForNotes(bound, changes, how.marks);
  const { sights: found, seen } = locate(book, bound, changes, how, asked);
  const count = changes.filter((change, index) => change.kind === 'create' && found[index] === undefined).length;
  const place = count > 0 ? { ...placeFor(book, bound, count, asked), count } : undefined;
  const shift = (row: number) => (place?.insertAfter !== undefined && row > place.insertAfter ? row + count : row);
  const targets: Target[] = [];
  const conflicts: Conflict[] = [];
  const missing: string[] = [];
  const expected: Expected[] = [];
  const before = new Map<number, Sight>();
  let begun = false;
  let nextRow = place?.row ?? 0;
  changes.forEach((change, index) => {
    const sight = found[index];
    if (!sight && change.kind !== 'create') {
      if (change.kind === 'withdraw' || change.kind === 'unregister') begun = true;
      else missing.push(change.number);
      return;
    }
    if (sight && (change.kind === 'create' || change.kind === 'register') && sight.numbered) begun = true;
    const row = sight ? shift(sight.row) : nextRow++;
    if (sight) before.set(row, sight);
    const wanted = wantedOf(change);
    const written = new Map<number, Cell>();
    for (const [key, { cell, before: was }] of Object.entries(wanted.fields)) {
      const column = bound.fields[key];
      if (column === undefined || bound.computed.has(key)) continue;
      const now = sight?.cells[column - 1] ?? '';
      if (sight?.formulas[column - 1]) {
        const isRefused = change.kind === 'update' && !agrees(now, cell);
        if (isRefused)
          conflicts.push({
            table: bound.table.name,
            number: change.number,
            field: key,
            before: was,
            wanted: cell,
            now,
            formula: true,
          });
        continue;
      }
      if (agrees(now, cell)) {
        if (!agrees(now, was)) begun = true;
      } else if (sight && !agrees(now, was)) {
        conflicts.push({ table: bound.table.name, number: change.number, field: key, before: was, wanted: cell, now });
        continue;
      }
      if (!sight || !agrees(now, cell) || change.kind === 'register')
        targets.push(targetOf(bound, key, row, column, cell));
      written.set(column, cell);
    }
    if (!sight) targets.push(...emptiesOf(bound, row, wanted));
    const isNumbered = bound.number > 0 && wanted.number !== undefined;
    if (isNumbered && textOf(sight?.cells[bound.number - 1] ?? '').trim() !== wanted.number) {
      targets.push({ row, column: bound.number, cell: wanted.number });
    }
    expected.push({ about: change.number, number: wanted.number ?? change.number, row, cells: written });
  });
  const joined = place ? [] : between(bound, targets, seen);
  for (const { row, column, number, cell } of joined) {
    targets.push({ row, column, cell });
    if (number !== '') expected.push({ about: number, number, row, cells: new Map([[column, cell]]) });
  }
  return {
    bound,
    changes,
    targets,
    ...(place ? { place } : {}),
    conflicts,
    missing,
    before,
    expected,
    begun,
    notes: notesOf(seen.notes, shift, place, count),
    unnumbered: shifted(unnumberedIn(bound, seen, rowsOfSights(found)), shift),
    judged: joined.length > 0 ? judgedIn(bound, seen) : new Map(),
    numberLast: changes.some(({ kind }) => kind === 'withdraw' || kind === 'unregister'),
    looked: new Set(seen.values.keys()),
    nearby: new Map(
      [...seen.values.values()].map((line) => [textOf(line[bound.number - 1] ?? '').trim(), line] as const),
    ),
  };
}

/** What a record held: as it stood at the last look where it was read then, else as it is known. */
export const imageLately =
  ({ bound, nearby }: Pick<Plan, 'bound' | 'nearby'>, imageOf: ImageOf): ImageOf =>
  (table, number) => {
    const line = table === bound.table.name && number !== '' ? nearby.get(number) : undefined;
    if (!line) return imageOf(table, number);
    const cells = Object.entries(bound.fields).map(([key, column]) => [key, line[column - 1] ?? ''] as const);
    return { ...imageOf(table, number), ...Object.fromEntries(cells) };
  };

/** A new record names every column of its row, so that the row is one write however few fields are filled. */
const emptiesOf = (bound: Bound, row: number, { fields }: Wanted): Target[] =>
  Object.entries(bound.fields).flatMap(([key, column]) =>
    fields[key] !== undefined || bound.computed.has(key) ? [] : [{ row, column, cell: '' }],
  );

/** The row of each change as it stands just now; undefined where there is none yet. */
export interface Sight {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly formulas: readonly string[];
  /** True when the number stands there already. */
  readonly numbered: boolean;
}

interface Located {
  readonly sights: readonly (Sight | undefined)[];
  readonly seen: Seen;
}

function locate(
  book: Book,
  bound: Bound,
  changes: readonly Placed[],
  how: Looking,
  notes: boolean,
  retry = true,
): Located {
  const numbers = book.numbers(bound);
  const rows = changes.map((change) => rowsOf(numbers, change.number)[0] ?? how.hints.get(change.number));
  const present = rows.filter((row) => row !== undefined);
  const around = withNeighbours(present, bound, numbers.length);
  const seen = how.fresh ?? readClusters(book, bound, around, { formulas: true, notes });
  const sights = changes.map((change, index): Sight | undefined => {
    const row = rows[index];
    const cells = row === undefined ? undefined : seen.values.get(row);
    if (row === undefined || !cells) return undefined;
    const number = textOf(cells[bound.number - 1] ?? '').trim();
    const isTyped = number === '' && holds(bound, cells, change);
    const fits = number === change.number || isTyped || bound.number === 0;
    return fits ? { row, cells, formulas: seen.formulas.get(row) ?? [], numbered: number !== '' } : undefined;
  });
  // a new record whose number stood in a row a moment ago is there already, and moved
  const isLost = ({ kind }: Placed, index: number) =>
    sights[index] === undefined && (kind !== 'create' || bound.number === 0 || rows[index] !== undefined);
  const lost = changes.some(isLost);
  if (!lost || !retry) return { sights, seen };
  book.again();
  const hints = rowsByContent(book, bound, changes, how.imageOf);
  return locate(book, bound, changes, { marks: how.marks, hints }, notes, false);
}

/** Notes are looked at where the CRM's own judgement is written: a new row, a check, a grade. The scan sees to the rest. */
const asksForNotes = (bound: Bound, changes: readonly Placed[], marks: readonly Mark[]): boolean =>
  marks.some(({ table }) => table === bound.table.name) &&
  changes.some(
    (change) =>
      change.kind !== 'update' || Object.keys(change.fields).some((key) => bound.table.fields[key]?.machine === true),
  );

function notesOf(
  seen: ReadonlyMap<number, readonly string[]>,
  shift: (row: number) => number,
  place: Place | undefined,
  count: number,
): ReadonlyMap<number, readonly string[]> {
  const notes = new Map([...seen].map(([row, line]): [number, readonly string[]] => [shift(row), line]));
  for (let at = 0; place && at < count; at += 1) {
    const line = place.insertAfter === undefined ? place.notes?.[at] : [];
    if (line) notes.set(place.row + at, line);
  }
  return notes;
}

const rowsOfSights = (sights: readonly (Sight | undefined)[]): ReadonlySet<number> =>
  new Set(sights.flatMap((sight) => (sight ? [sight.row] : [])));

const shifted = (rows: Unnumbered, shift: (row: number) => number): Unnumbered =>
  Object.fromEntries(Object.entries(rows).map(([row, typed]) => [shift(Number(row)), typed]));

function targetOf(bound: Bound, key: string, row: number, column: number, cell: Cell): Target {
  const format = typeof cell === 'object' ? bound.tab.fields[key]?.format : undefined;
  return { row, column, cell, ...(format ? { format } : {}) };
}
