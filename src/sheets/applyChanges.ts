import type { Change, Mark } from '../schema/change';
import { type Cell, textOf } from '../values/cell';
import type { Problem } from '../values/outcome';
import { machineColumns } from './between';
import { type Book, doubtsOf, isBound, likelyIn } from './book';
import type { ImageOf } from './byContent';
import { type Bound, normal } from './columns';
import { type Displaced, findDisplaced } from './displaced';
import { hitHeader } from './hitHeader';
import { findMistaken, heldBy } from './mistaken';
import { columnsAgain, mayHaveMoved, strayedBefore } from './movedColumns';
import { writeNotes } from './notes';
import { hitBefore, type LastSeen, overwrittenBefore, type Places, writtenAboveHeader } from './overwritten';
import { type Conflict, type Hints, imageLately, type Plan, planFor } from './plan';
import { readClusters, type Seen } from './readRows';
import { coveredIn, lostAmong } from './unnumbered';
import type { Placed } from './wanted';
import { type Target, writeCells } from './writeCells';

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

/** A tab that somebody cleared, header and all, is not to hold one row of ours. */
const isHeaded = ({ tab, headers }: Bound): boolean =>
  [tab.number, ...Object.values(tab.fields)].some(({ header }) => headers.includes(normal(header)));

/**
 * The only code that changes a person's cell: writes what was looked at and no other cell, reads it back, and puts right
 * what a sort in between displaced (DESIGN §2, steps 6 and 7). The caller holds the lock.
 */
export function carryOut(book: Book, { plans }: Look, how: Applying): void {
  const before = plans.map((plan) => book.numbers(plan.bound));
  for (const plan of plans) write(book, plan, how.marks);
  SpreadsheetApp.flush();
  plans.forEach((plan, index) => {
    if (plan.targets.length > 0) settle(book, plan, before[index] ?? [], how, 3);
  });
}

function groupByTable(changes: readonly Change[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const change of changes) {
    if (change.kind === 'judge') continue;
    groups.set(change.table, [...(groups.get(change.table) ?? []), change]);
  }
  return groups;
}

function write(book: Book, plan: Plan, marks: readonly Mark[]): void {
  const sheet = book.sheet(plan.bound.tab.sheetId);
  const { probe } = book.memory;
  if (!sheet || !probe) return;
  if (plan.place?.insertAfter !== undefined) sheet.insertRowsAfter(plan.place.insertAfter, plan.place.count);
  const number = plan.numberLast ? 'last' : 'first';
  writeCells(sheet, plan.targets, probe, { column: plan.bound.number, number });
  writeNotes(sheet, plan, marks); // what keeps the cells from being written keeps away the notes, too
}

/**
 * Reads back; whatever a person's sort displaced is restored, and ours is written where it belongs. New rows are read
 * with the header and the record above them: while those are what they were, nothing moved into ours, and the number
 * column can rest. Where a record was taken out, the numbers alone tell whose row was emptied.
 */
function settle(book: Book, plan: Plan, before: readonly string[], known: Applying, tries: number): void {
  const how = { ...known, imageOf: imageLately(plan, known.imageOf) };
  const { bound, place } = plan;
  const anchor = place ? [Math.max(1, place.row - 1)] : [];
  const first = Math.min(...plan.expected.map(({ row }) => row));
  const header = place || first - bound.tab.headerRow <= NEAR ? [bound.tab.headerRow] : [];
  const typed = Object.keys(plan.unnumbered).map(Number);
  const rows = [...header, ...anchor, ...plan.expected.map(({ row }) => row), ...typed];
  const seen = readBack(book, bound, rows);
  const titles = tries === 0 ? [] : hitHeader(book, plan, seen, before);
  if (titles.length > 0) {
    putBack(book, plan, titles);
    const now = book.boundAgain(bound.table.name);
    if (!isBound(now)) throw new Error(`The header of ${bound.table.name} moved while it was written.`);
    writeAgain(book, { ...plan, bound: now }, how, tries);
    return;
  }
  const columns = tries === 0 ? undefined : columnsAgain(book, plan, seen);
  if (columns) {
    putBack(book, plan, columns.strays);
    if (!isBound(columns.bound)) throw new Error(`The columns of ${bound.table.name} changed while they were written.`);
    writeAgain(book, { ...plan, bound: columns.bound }, how, tries);
    return;
  }
  const now = book.bound(bound.table.name);
  if (tries > 0 && place && isBound(now) && now.tab.headerRow > place.row) {
    book.again(); // rows may have come after the write, and ours moved along
    putBack(book, plan, writtenAboveHeader(book, bound.table.name, plan.changes));
    writeAgain(book, { ...plan, bound: now }, how, tries);
    return;
  }
  const mistaken = tries === 0 ? [] : findMistaken(book, plan, seen);
  if (mistaken.length > 0) {
    const numbers = { before, after: book.numbers(bound) };
    const lost = lostAmong(book, bound, plan.unnumbered, seen);
    const held = mistaken.map((one) => {
      const typed = coveredIn(bound, one.change, one.row, one.line, lost);
      return typed.length > 0 ? typed : heldBy(plan, one, numbers, how.imageOf);
    });
    putBack(book, plan, held.flat());
    writeAgain(book, plan, how, tries);
    return;
  }
  const covered = tries === 0 ? [] : coveredRows(book, plan, seen);
  if (covered.length > 0) {
    putBack(book, plan, covered);
    writeAgain(book, plan, how, tries);
    return;
  }
  const moved = anchor.some(
    (row) => row > bound.tab.headerRow && numberIn(bound, seen.get(row)) !== (before[row - 1] ?? ''),
  );
  if (moved || plan.numberLast) book.again();
  const displaced = findDisplaced(
    plan,
    seen,
    place || plan.numberLast ? { before, after: moved || plan.numberLast ? book.numbers(bound) : before } : undefined,
  );
  const sheet = book.sheet(plan.bound.tab.sheetId);
  const { probe } = book.memory;
  if (displaced.length === 0 || tries === 0 || !sheet || !probe) {
    verify(plan, seen);
    return;
  }
  judgeAgain(book, plan, displaced);
  putBack(
    book,
    plan,
    displaced.flatMap((victim) => restore(plan, victim, how.imageOf)),
  );
  writeAgain(book, plan, how, tries);
}

/** Within so many rows of the header it is read along, in the same call. */
const NEAR = 50;

/** What rows without a number held that stand now where we wrote. No call where each of those nearby stands in its row. */
function coveredRows(book: Book, { bound, changes, expected, unnumbered }: Plan, seen: Lines): readonly Target[] {
  const lost = lostAmong(book, bound, unnumbered, seen);
  if (lost.length === 0) return [];
  return changes.flatMap((change) => {
    const row = expected.find(({ about }) => about === change.number)?.row ?? 0;
    const line = seen.get(row);
    return line && numberIn(bound, line) === '' ? coveredIn(bound, change, row, line, lost) : [];
  });
}

type Lines = ReadonlyMap<number, readonly Cell[]>;

/** Somebody may have deleted columns meanwhile: what is left of the rows is read. */
function readBack(book: Book, bound: Bound, rows: readonly number[]): ReadonlyMap<number, readonly Cell[]> {
  const asked = { formulas: false, notes: false };
  try {
    return readClusters(book, bound, rows, asked).values;
  } catch (fault) {
    const width = book.sheet(bound.tab.sheetId)?.getMaxColumns() ?? 0;
    if (width === 0 || width >= bound.width) throw fault;
    return readClusters(book, { ...bound, width }, rows, asked).values;
  }
}

/**
 * What an execution that was killed wrote where the columns stood before a person moved them goes back to what stood
 * there; `carryOut` then writes it where it belongs. No call where no column moved.
 */
export function gatherStrays(book: Book, changes: readonly Change[], { rows = {} }: LastSeen, imageOf: ImageOf): void {
  for (const [table, own] of groupByTable(changes)) {
    const bound = likelyIn(book.bound(table));
    if (bound) putBack(book, { bound }, strayedBefore(book, bound, own, imageOf, rows));
  }
}

/** A record that rows of ours were written over before the execution was killed comes back; ours are then written anew. */
export function uncover(
  book: Book,
  changes: readonly Change[],
  { places = {}, ...seen }: LastSeen & { readonly places?: Places },
  imageOf: ImageOf,
): void {
  for (const [table, own] of groupByTable(changes)) {
    const bound = book.bound(table);
    const place = places[table];
    if (!isBound(bound)) continue;
    if (place) putBack(book, { bound }, overwrittenBefore(book, table, own, place, imageOf));
    putBack(book, { bound }, writtenAboveHeader(book, table, own));
    putBack(book, { bound }, hitBefore(book, table, own, seen, imageOf));
  }
}

/** What is given up leaves no cell of ours in a tab that somebody cleared on the way, header and all. */
export function leaveNothing(book: Book, changes: readonly Change[], seen: LastSeen, imageOf: ImageOf): void {
  for (const [table, own] of groupByTable(changes)) {
    const bound = likelyIn(book.bound(table));
    if (bound) putBack(book, { bound }, hitBefore(book, table, own, seen, imageOf));
  }
}

/** Cells of somebody else's that our write hit. */
function putBack(book: Book, { bound }: Pick<Plan, 'bound'>, repairs: readonly Target[]): void {
  if (repairs.length === 0) return;
  const sheet = book.sheet(bound.tab.sheetId);
  const { probe } = book.memory;
  if (!sheet || !probe) return;
  writeCells(sheet, repairs, probe, { column: bound.number, number: 'first' });
  SpreadsheetApp.flush();
  book.again();
}

/** Ours once more, where it belongs by now. */
function writeAgain(book: Book, plan: Plan, how: Applying, tries: number): void {
  const again = planFor(book, plan.bound, plan.changes, { marks: [], hints: how.hints, imageOf: how.imageOf });
  const now = book.numbers(plan.bound);
  write(book, again, []);
  SpreadsheetApp.flush();
  settle(book, again, now, how, tries - 1);
}

const numberIn = (bound: Plan['bound'], cells: readonly Cell[] = []): string =>
  textOf(cells[bound.number - 1] ?? '').trim();

/** A check is nowhere else: where one nobody had looked at was written over, the next scan judges every row anew. */
function judgeAgain({ memory }: Book, { bound, judged }: Plan, displaced: readonly Displaced[]): void {
  const { name } = bound.table;
  const tab = memory.tabs[name];
  const machine = new Set(machineColumns(bound).map(([, column]) => column));
  const isLost = ({ number, written }: Displaced): boolean =>
    number !== '' && !judged.has(number) && written.some((column) => machine.has(column));
  if (tab && displaced.some(isLost)) memory.tabs[name] = { ...tab, due: memory.done + 1 };
}

/** The cells of a displaced record as it last was; a row that held none becomes empty again. */
function restore(plan: Plan, { row, number, written }: Displaced, imageOf: ImageOf): Target[] {
  if (number === '') return written.map((column) => ({ row, column, cell: '' }));
  const known = imageOf(plan.bound.table.name, number);
  if (!known) return [];
  const image = { ...known, ...plan.judged.get(number) };
  const cells = Object.entries(plan.bound.fields).flatMap(([key, column]) =>
    written.includes(column) ? [{ row, column, cell: image[key] ?? '' }] : [],
  );
  return [{ row, column: plan.bound.number, cell: number }, ...cells];
}

/**
 * Text that reads back as a number, a day or a formula was not kept as typed: a fault of ours, so the person is told.
 * Any other difference is a colleague's later edit, which stands.
 */
function verify(plan: Plan, rows: ReadonlyMap<number, readonly Cell[]>): void {
  for (const { row, number, cells } of plan.expected) {
    const line = rows.get(row) ?? [];
    if (textOf(line[plan.bound.number - 1] ?? '').trim() !== number) continue;
    for (const [column, cell] of cells) {
      const now = line[column - 1] ?? '';
      if (typeof cell === 'string' && typeof now !== 'string' && textOf(now) !== cell) {
        throw new Error(`Row ${row}, column ${column} of ${plan.bound.table.name} was not kept as written.`);
      }
    }
  }
}
