import type { Cells } from '../schema/change';
import type { Stored } from '../schema/table';
import { numberIn, recordIn } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { agrees } from '../sheets/moments';
import { hashIn, hashOf } from '../sheets/packing';
import { storedFrom } from '../sheets/store';
import type { Cell } from '../values/cell';
import { instant } from './clock';
import { LEAD, recordFinder } from './recordRows';
import type { Session } from './session';

/** A record without a number, where it stands. */
export interface Typed {
  readonly row: number;
  readonly record: Stored;
}
/** A record that reads otherwise than we knew it. */
export interface Edited {
  readonly record: Stored;
  readonly before: Stored;
  readonly fields: Cells;
}
/** A row whose number belongs to another row. */
export interface Copy {
  readonly number: string;
  readonly row: number;
  /** The row of the record itself: the one that reads as we knew it, else the upper one. */
  readonly first: number;
}
/** What a stretch of rows shows that we did not know. */
export interface Findings {
  readonly table: string;
  readonly typed: readonly Typed[];
  readonly edited: readonly Edited[];
  /** Numbers nobody told us of. */
  readonly unknown: readonly Stored[];
  /** Records our own entries touched since the shadow was packed, and all of a tab just adopted: their notes may be due. */
  readonly touched: readonly Stored[];
  readonly copies: readonly Copy[];
}
export interface Look extends Findings {
  readonly cells: number;
  /** The row to go on from; undefined where the table ends. */
  readonly next?: number;
  /** Where each number stands: only where the whole table was looked at. */
  readonly seen?: ReadonlyMap<string, number>;
}
/** How far a look may go. */
export interface Reach {
  /** The first row, and the last one with anything in it. */
  readonly first: number;
  readonly last: number;
  readonly cells: number;
  /** The moment after which no further rows are read. */
  readonly until: number;
}

/** The machine cell that can always be derived again: an edit of it is nobody's change. */
export const DERIVED = 'check';

export const withoutDerived = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => key !== DERIVED));

/** Cells in one call: more would be several calls. */
const CHUNK = 500_000;
/** Of a tab just adopted nearly every row gets something. */
const CHUNK_DUE = 250_000;
/** After so many findings the rest waits for the next slice. */
const PLENTY = 5_000;

/** Reads rows by hundreds of thousands of cells and compares hashes; only records that differ are unpacked. */
export function lookAtRows(session: Session, bound: Bound, reach: Reach): Look {
  const { headerRow, due } = bound.tab;
  const width = widthOf(bound);
  const chunk = Math.max(1, Math.floor((due ? CHUNK_DUE : CHUNK) / width));
  const sieve = sieveFor(session, bound, reach.first === headerRow + 1);
  let row = reach.first;
  let cells = 0;
  if (row > headerRow + 1 && row <= reach.last) {
    const from = Math.max(headerRow + 1, row - LEAD);
    for (const line of session.book.rows(bound, from, row - from, width)) sieve.pass(line);
  }
  while (
    row <= reach.last &&
    (cells === 0 || (cells < reach.cells && sieve.found() < PLENTY && instant() < reach.until))
  ) {
    const count = Math.min(reach.last - row + 1, chunk);
    const first = row;
    session.book.rows(bound, first, count, width).forEach((line, index) => {
      sieve.sift(line, first + index);
    });
    row += count;
    cells += count * width;
  }
  const whole = reach.first === headerRow + 1 && row > reach.last;
  return {
    ...findingsOf(session, bound, sieve),
    cells,
    ...(row > reach.last ? {} : { next: row }),
    ...(whole ? { seen: sieve.seen } : {}),
  };
}

/** The columns up to the last bound one: what people keep to the right of it is none of ours. */
export const widthOf = ({ number, fields }: Bound): number => Math.max(number, ...Object.values(fields));

interface Sighted {
  readonly row: number;
  readonly cells: readonly Cell[];
}
interface Sieve {
  /** A row above the stretch: only whether it lies in the block of records counts. */
  pass(cells: readonly Cell[]): void;
  sift(cells: readonly Cell[], row: number): void;
  found(): number;
  readonly typed: Typed[];
  readonly differing: Map<string, Sighted>;
  readonly unknown: Map<string, Sighted>;
  readonly due: Map<string, Sighted>;
  readonly copies: Copy[];
  readonly seen: Map<string, number>;
}

/** Sorts rows into those that are as we knew them, which are forgotten at once, and the others. */
function sieveFor(session: Session, bound: Bound, atHeader: boolean): Sieve {
  const { settings } = session;
  const { since, hashes } = asFolded(session, bound);
  const isRecord = recordFinder(bound, atHeader);
  const hashed = hasherFor(bound);
  const [typed, copies]: [Typed[], Copy[]] = [[], []];
  const [differing, unknown, due] = [
    new Map<string, Sighted>(),
    new Map<string, Sighted>(),
    new Map<string, Sighted>(),
  ];
  const seen = new Map<string, number>();
  const isNew = (cells: readonly Cell[], number: string): boolean =>
    isRecord(cells, number, () => recordIn(bound, cells, settings));
  const isAsKnown = (number: string, cells: readonly Cell[]) => hashes.get(number) === hashed(cells);

  return {
    typed,
    differing,
    unknown,
    due,
    copies,
    seen,
    found: () => typed.length + differing.size + unknown.size + due.size,
    pass(cells) {
      isNew(cells, numberIn(cells[bound.number - 1] ?? ''));
    },
    sift(cells, row) {
      const number = numberIn(cells[bound.number - 1] ?? '');
      if (isNew(cells, number)) typed.push({ row, record: recordIn(bound, cells, settings) });
      if (number === '') return;
      const first = seen.get(number);
      const same = isAsKnown(number, cells);
      if (first !== undefined) {
        const other = differing.get(number);
        if (!other || !same || since.has(number)) {
          copies.push({ number, row, first });
          return;
        }
        // the row above is the copy, since this one reads as the record did
        differing.delete(number);
        copies.push({ number, row: first, first: row });
        seen.set(number, row);
        return;
      }
      seen.set(number, row);
      if (since.has(number)) differing.set(number, { row, cells });
      else if (!hashes.has(number)) unknown.set(number, { row, cells });
      else if (!same) differing.set(number, { row, cells });
      else if (bound.tab.due) due.set(number, { row, cells });
    },
  };
}

interface Folded {
  readonly since: ReadonlySet<string>;
  readonly hashes: ReadonlyMap<string, string>;
}

/** What the last scan settled and left in the journal counts as though it were in the blocks: nothing of it is due again. */
function asFolded({ known, book }: Session, bound: Bound): Folded {
  const table = bound.table.name;
  const hashes = hashesIn(known, table);
  const all = known.since(table);
  const later = known.touchedAfter(table, book.memory.settled ?? 0);
  const settled = [...all.keys()].filter((number) => !later.has(number));
  for (const number of settled) hashes.delete(number);
  for (const { number, cells } of known.images(settled.map((one) => ({ table, number: one }))))
    hashes.set(number, hashOf(keptOf(bound, cells)));
  return { since: new Set([...all.keys()].filter((number) => later.has(number))), hashes };
}

/** Unpacks what differs and says in which fields. */
function findingsOf(session: Session, bound: Bound, sieve: Sieve): Findings {
  const { book, settings, known } = session;
  const table = bound.table.name;
  const read = ({ cells }: Sighted): Stored => recordIn(bound, cells, settings);
  // nobody can say whose cells those of a number standing twice are
  for (const { number } of sieve.copies)
    for (const found of [sieve.differing, sieve.unknown, sieve.due]) found.delete(number);
  const images = new Map(
    known
      .images([...sieve.differing.keys()].map((number) => ({ table, number })))
      .map((one) => [one.number, one.cells]),
  );
  const unknown = [...sieve.unknown.values()].map(read);
  const touched = [...sieve.due.values()].map(read);
  const edited = [...sieve.differing].flatMap(([number, sighted]): Edited[] => {
    const record = read(sighted);
    const image = images.get(number);
    const fields = image && differenceOf(bound, image, record.cells);
    if (!image || !fields) unknown.push(record);
    else if (Object.keys(fields).length === 0) touched.push(record);
    else return [{ record, before: storedFrom(book, table, number, { ...record.cells, ...image }, settings), fields }];
    return [];
  });
  return { table, typed: sieve.typed, edited, unknown, touched, copies: sieve.copies };
}

/** Cells that read otherwise now, by field. A cell we never knew is compared with nothing. */
function differenceOf(bound: Bound, image: Cells, now: Cells): Cells {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([key, cell]) => key !== DERIVED && !bound.computed.has(key) && !agrees(cell, image[key] ?? ''),
    ),
  );
}

/** The cells of a record that enter the shadow: neither what is derived nor what a formula fills. */
export const keptOf = (bound: Bound, cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => key !== DERIVED && !bound.computed.has(key)));

function hasherFor(bound: Bound): (cells: readonly Cell[]) => string {
  const keys = Object.keys(bound.fields)
    .filter((key) => key !== DERIVED && !bound.computed.has(key))
    .sort();
  return (cells) => hashIn(keys, (key) => cells[(bound.fields[key] ?? 0) - 1] ?? '');
}

/** What the shadow has of a table's records: the hash by number; of a number in two blocks, the lower one's. */
export function hashesIn(known: Session['known'], table: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const block of known.blocks()) {
    if (block.table !== table) continue;
    for (const line of block.index.split('\n')) {
      const at = line.indexOf('\t');
      const end = line.indexOf('\t', at + 1);
      hashes.set(line.slice(0, at), line.slice(at + 1, end < 0 ? undefined : end));
    }
  }
  return hashes;
}

/** Every record of a table we know to exist. */
export function knownNumbers(known: Session['known'], table: string): Set<string> {
  const numbers = new Set(hashesIn(known, table).keys());
  for (const [number, cells] of known.since(table)) {
    if (cells === null) numbers.delete(number);
    else numbers.add(number);
  }
  numbers.delete('');
  return numbers;
}
