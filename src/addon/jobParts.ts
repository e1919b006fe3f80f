import type { Change } from '../schema/change';
import { type Book, isBound } from '../sheets/book';
import { fits, type Kept } from '../sheets/journal';
import type { OpenJob } from '../sheets/memory';

/** The request of one part of a larger work. */
export const partOf = (request: string, part: number): string => `${request}:${part}`;

/** So few changes are one entry wherever they are: what belongs together is not torn apart for the sake of a second. */
const FEW = 50;
/** Records in one part. */
const MOST = 500;
const LENGTH = 150_000;
/** What the cells of one part may cost while the lock is held; the rest of the three seconds goes into lock, numbers and journal. */
const BUDGET_MS = 1500;
/** From the cost model: looking at rows far from others, a write, a cell written, a row looked at in passing. */
const COST = { place: 300, write: 150, cell: 0.03, row: 0.2 };
/** Rows nearer than this are looked at together. */
const GAP = 400;

/** The changes in their order, cut into parts that are each one entry and hold the lock about three seconds at most. */
export function partsOf(book: Book, changes: readonly Change[]): Change[][] {
  if (changes.length <= FEW && fits(changes)) return [[...changes]];
  const rowOf = rowsIn(book, changes);
  const parts: Change[][] = [];
  let load = newLoad();
  for (const change of changes) {
    const part = parts[parts.length - 1];
    const length = JSON.stringify(change).length;
    const cost = costOf(change, rowOf(change), load);
    if (part && part.length < MOST && load.length + length <= LENGTH && load.ms + cost <= BUDGET_MS) part.push(change);
    else {
      parts.push([change]);
      load = newLoad();
    }
    load.ms += costOf(change, rowOf(change), load);
    load.length += length;
    remember(change, rowOf(change), load);
  }
  return parts;
}

/** The works under way after one of their parts was done. */
export const afterPart = (jobs: readonly OpenJob[], { job, request }: Pick<Kept, 'job' | 'request'>): OpenJob[] =>
  jobs
    .map((open) =>
      open.job === job && request === partOf(open.job, open.next) ? { ...open, next: open.next + 1 } : open,
    )
    .filter(({ next, parts }) => next < parts);

interface Load {
  ms: number;
  length: number;
  /** The last row looked at, by table; 0 for new records. */
  readonly rows: Map<string, number>;
  /** What is written where: the same text into many cells of a column is one write. */
  readonly writes: Set<string>;
}
const newLoad = (): Load => ({ ms: 0, length: 0, rows: new Map(), writes: new Set() });

function costOf(change: Change, row: number | undefined, { rows, writes }: Load): number {
  if (change.kind === 'judge') return 0;
  const fields = Object.entries(change.kind === 'withdraw' ? change.before : change.fields);
  const last = rows.get(placeOf(change, row));
  const away = last === undefined ? Number.POSITIVE_INFINITY : Math.abs((row ?? 0) - last);
  const look = away > GAP ? COST.place : away * COST.row;
  const fresh = fields.filter((field) => !writes.has(writeOf(change, field)));
  return look + fields.length * COST.cell + (change.kind === 'create' ? 0 : fresh.length * COST.write);
}

function remember(change: Change, row: number | undefined, { rows, writes }: Load): void {
  if (change.kind === 'judge') return;
  rows.set(placeOf(change, row), row ?? 0);
  const fields = Object.entries(change.kind === 'withdraw' ? change.before : change.fields);
  for (const field of fields) writes.add(writeOf(change, field));
}

const placeOf = ({ table }: { table: string }, row: number | undefined): string =>
  row === undefined ? `${table} below` : table;

const writeOf = ({ table, kind }: { table: string; kind: string }, [key, cell]: [string, unknown]): string =>
  JSON.stringify([table, key, kind === 'withdraw' ? '' : cell]);

/** The row of a change's record; undefined for a new one. */
function rowsIn(book: Book, changes: readonly Change[]): (change: Change) => number | undefined {
  const tables = new Set(changes.flatMap((change) => (change.kind === 'judge' ? [] : [change.table])));
  const rows = new Map<string, number>();
  for (const table of tables) {
    const bound = book.bound(table);
    const numbers = isBound(bound) ? book.numbers(bound) : [];
    for (const [index, number] of numbers.entries()) rows.set(`${table} ${number}`, index + 1);
  }
  return (change) => (change.kind === 'judge' ? undefined : rows.get(`${change.table} ${change.number}`));
}
