import { tables } from '../crm/tables';
import type { Bound } from '../sheets/columns';
import { endsAt } from '../sheets/journal';
import { type Memory, recall, type Scanning, type TabMemory } from '../sheets/memory';
import { wholeBlocks } from '../sheets/packing';
import { steadily } from '../sheets/steadily';
import { textOf } from '../values/cell';
import type { Problem } from '../values/outcome';
import type { ScanProgress } from './api';
import { declaredSteps } from './bindOwnFields';
import { instant } from './clock';
import { computedSince } from './computedColumns';
import type { Desk } from './desk';
import { settingsPassed } from './inspectSettings';
import { inTurn, lastBeforeOthers, type Step } from './inTurn';
import { foldJournal, learnRows } from './learnRecords';
import { knownNumbers, type Look, lookAtRows, widthOf } from './lookAtRows';
import { returnedAmong } from './recognise';
import { vanishedSteps } from './reportVanished';
import { recoverPending } from './runAction';
import { advance, claim, leave } from './scanProgress';
import { openSession, type Session } from './session';
import { settle } from './settleFindings';
import { isText, tracesOf } from './traces';
import { type Covered, coveredSteps, standsNearby, type Undone, undoneSteps } from './typedOver';

export { inspectRows } from './inspectRows';

/** Cells read in one slice: twenty seconds by the cost model; only those that differ are kept (PERFORMANCE §1). */
const CELLS = 4_500_000;
/** Cells learnt in one slice, as one call reads them; their blocks are packed under the lock. */
const LEARNT = 500_000;
/** Milliseconds after which a slice reads no further; an execution lives six minutes. */
const PATIENCE = 100_000;
/** Entries after which the journal is folded before the scan ends, so that those to come read few. */
const FOLD = 12;
/** Records: entries of no more stay in the journal until a scan that has nothing to write, which costs few calls itself. */
const LITTLE = 100;

/**
 * One slice of the scan: rows typed or pasted get their numbers, edits made outside are written into the journal, checks
 * and notes are brought up to date. `cursor` is the answer of the slice before. Opening a file never scans. Killed
 * anywhere and taken up again, by this page or another, it ends the same and writes nothing twice.
 */
export function scanSlice(cursor?: string): ScanProgress {
  const claimed = claim(cursor);
  if (claimed.kind === 'over') return { done: 0, total: 0, changed: 0 };
  const { scanning } = claimed;
  const { done, total } = scanning;
  if (claimed.kind === 'elsewhere') return { done, total, changed: 0, elsewhere: scanning.by };
  const session = settledSession(claimed.memory);
  const seen = session.book.memory.done;
  const slice = sliceFrom(session, scanning);
  const { next } = slice;
  const outcome = inTurn(slice.steps, { rows: 0, run: (desk) => end(desk, slice, scanning, seen) });
  const changed = slice.changed();
  if (!outcome.ok) return { done, total, changed, ...turnedAway(scanning, outcome.problems) };
  if (!next) bindDeclared();
  return { ...(next ? { cursor: scanning.page } : {}), done: slice.done, total: slice.total, changed };
}

/** Who only has to wait asks again; what a person must mend first, or may not write, leaves the scan to others. */
function turnedAway({ page }: Scanning, problems: readonly Problem[]): Pick<ScanProgress, 'cursor' | 'refused'> {
  if (problems.some(({ code }) => code === 'busy')) return { cursor: page };
  leave(page);
  return { refused: problems };
}

/** After 设置 was read again: columns declared since are fields from the next look on. */
function bindDeclared(): void {
  const memory = recall();
  const steps = memory ? declaredSteps(memory) : [];
  if (steps.length > 0) inTurn(steps);
}

/** What a killed execution left half done is finished first: the sheet is compared with what the journal says stands. */
function settledSession(memory: Memory): Session {
  const session = openSession(memory);
  const journal = session.book.sheet(memory.journalId);
  if (!journal || endsAt(journal, memory)) return session;
  recoverPending();
  return openSession();
}

/** A table to be learnt or looked through, from a row on. */
interface Leg {
  readonly table: string;
  readonly row: number;
}
interface Slice {
  readonly steps: readonly Step[];
  readonly next: Leg | null;
  readonly done: number;
  readonly total: number;
  readonly learnt: readonly string[];
  /** Tables looked through to their end, and why every row of them was due, if it was. */
  readonly ended: ReadonlyMap<string, TabMemory['due']>;
  changed(): number;
}

/** What this slice reads and finds; nothing is written yet. */
function sliceFrom(session: Session, scanning: Scanning): Slice {
  const { memory } = session.book;
  const names = Object.keys(tables).filter((name) => session.book.assumed(name) !== undefined);
  const rowsOf = rowCounter(session);
  const learning = names.find((name) => memory.tabs[name]?.unlearned);
  const total =
    scanning.total || names.reduce((sum, name) => sum + rowsOf(name) * (memory.tabs[name]?.unlearned ? 2 : 1), 0);
  return learning === undefined
    ? lookOn(session, names, rowsOf, scanning, total)
    : learnOn(session, learning, rowsOf, scanning, total);
}

/** Rows of each table, asked once in a slice. */
type RowsOf = (name: string) => number;

function rowCounter({ book }: Session): RowsOf {
  const known = new Map<string, number>();
  return (name) => {
    const bound = book.assumed(name);
    const count = () =>
      bound ? Math.max(0, (book.sheet(bound.tab.sheetId)?.getLastRow() ?? 0) - bound.tab.headerRow) : 0;
    if (!known.has(name)) known.set(name, count());
    return known.get(name) ?? 0;
  };
}

/** The next rows of a tab just adopted, which nobody has packed yet. */
function learnOn(session: Session, table: string, rowsOf: RowsOf, scanning: Scanning, total: number): Slice {
  const read = steadily(session.book, [table], (assumed) => {
    const bound = assumed(table);
    if (!bound) return undefined;
    const { headerRow } = bound.tab;
    const first = scanning.table === table ? scanning.row : headerRow + 1;
    const last = headerRow + rowsOf(table);
    const count = Math.min(last - first + 1, wholeBlocks(Math.floor(LEARNT / widthOf(bound))));
    const rows = count > 0 ? session.book.rows(bound, first, count, widthOf(bound)) : [];
    return { bound, rows, count: Math.max(0, count), after: first + count, isLast: first + count > last };
  });
  return {
    steps: read ? [{ rows: 0, run: (desk) => learnRows(desk, read.bound, read.rows) }] : [],
    next: !read || read.isLast ? { table: '', row: 0 } : { table, row: read.after },
    done: scanning.done + (read?.count ?? 0),
    total,
    learnt: read?.isLast ? [table] : [],
    ended: new Map(),
    changed: () => 0,
  };
}

/** Tables one after the other while the slice has room; one that fits into a slice of its own is not parted. */
function lookOn(session: Session, names: readonly string[], rowsOf: RowsOf, scanning: Scanning, total: number): Slice {
  const until = instant() + PATIENCE;
  const steps: Step[] = [];
  const counts: (() => number)[] = [];
  const ended = new Map<string, TabMemory['due']>();
  let { done } = scanning;
  let room = CELLS;
  let at = Math.max(0, names.indexOf(scanning.table));
  let row = names[at] === scanning.table ? scanning.row : 0;
  for (; at < names.length; at += 1, row = 0) {
    const name = names[at] as string;
    const seen = steadily(session.book, [name], (assumed) =>
      lookIn(session, assumed(name), { row, rows: rowsOf(name), room, until }),
    );
    if (!seen) continue;
    if (!seen.look) return { ...sliceOf(), next: { table: name, row } };
    const { look, after } = seen;
    const found = findingsIn(session, seen.bound, look);
    steps.push(...seen.steps, ...found.steps);
    counts.push(found.changed);
    room -= look.cells;
    done += (look.next ?? after) - seen.first;
    if (look.next !== undefined) return { ...sliceOf(), next: { table: name, row: look.next } };
    ended.set(name, seen.bound.tab.due);
  }
  return { ...sliceOf(), next: null };

  function sliceOf() {
    return { steps, done, total, learnt: [], ended, changed: () => counts.reduce((sum, count) => sum + count(), 0) };
  }
}

interface Stretch {
  /** 0 at the start of a table. */
  readonly row: number;
  readonly rows: number;
  readonly room: number;
  readonly until: number;
}
interface Seen {
  readonly bound: Bound;
  readonly steps: readonly Step[];
  readonly first: number;
  /** The row below the table. */
  readonly after: number;
  /** Undefined where it is left to a slice of its own. */
  readonly look?: Look;
}

/** Looks first whether a formula fills a column now that did not before: then nothing in it is anybody's edit. */
function lookIn(session: Session, found: Bound | undefined, { row, rows, room, until }: Stretch): Seen | undefined {
  if (!found) return undefined;
  const computed = row === 0 ? computedSince(session, found) : undefined;
  const bound = computed?.bound ?? found;
  const { headerRow } = bound.tab;
  const first = row || headerRow + 1;
  const after = headerRow + 1 + rows;
  const seen = { bound, steps: computed ? [computed.step] : [], first, after };
  if (room < CELLS && (after - first) * widthOf(bound) > room) return seen;
  return { ...seen, look: lookAtRows(session, bound, { first, last: after - 1, cells: room, until }) };
}

function findingsIn(session: Session, bound: Bound, look: Look): { readonly steps: Step[]; changed(): number } {
  const ends = look.next === undefined;
  const isAsked = ends || look.typed.length > 0;
  const here = look.seen ?? (isAsked ? new Set(session.book.numbers(bound)) : undefined);
  const known = here ? knownNumbers(session.known, bound.table.name) : new Set<string>();
  const missing = new Set([...known].filter((number) => !here?.has(number)));
  const returned = returnedAmong(session, bound, look.typed, missing);
  for (const { number } of returned) missing.delete(number);
  const settling = settle(session, bound, look, returned);
  const gone = ends ? [...missing] : [];
  const covered = [
    ...coveredSteps(session, bound, coveredAmong(session, bound, look)),
    ...(ends ? undoneSteps(session, bound, undoneAmong(session, bound)) : []),
  ];
  return {
    steps: [...settling.steps, ...covered, ...(gone.length > 0 ? vanishedSteps(session, bound, gone) : [])],
    changed: () => settling.changed() + gone.length + covered.length,
  };
}

/** What traces say was typed into cells of ours since, and stands neither there nor in a row that moved on. */
function coveredAmong(session: Session, bound: Bound, { touched, edited, typed, seen }: Look): Covered[] {
  const { known } = session;
  const table = bound.table.name;
  const since = known.since(table);
  const standing = new Set(
    [...typed, ...edited].flatMap(({ record }) =>
      Object.entries(record.cells).map(([field, cell]) => `${field}|${textOf(cell)}`),
    ),
  );
  const spots = [...touched, ...edited.map(({ record }) => record)].flatMap(({ number, cells }) =>
    Object.keys((known.isWhole(table, number) ? cells : since.get(number)) ?? {}).flatMap((field) => {
      const now = cells[field];
      const places = [number, `row ${seen?.get(number)}`];
      return now === undefined ? [] : places.map((of) => ({ number, now, spot: { table, of, field } }));
    }),
  );
  const traceOf = tracesOf(spots.map(({ spot }) => spot));
  return spots.flatMap(({ number, now, spot }) => {
    const trace = traceOf(spot);
    if (!trace || trace.text === '' || isText(trace, textOf(now))) return [];
    if (standing.has(`${spot.field}|${trace.text}`)) return [];
    const row = seen?.get(number);
    // in a row that is no record, as the totals are
    if (row !== undefined && standsNearby(session, bound, { row, field: spot.field, typed: trace.text })) return [];
    return [{ number, field: spot.field, typed: trace.text, by: trace.by, now }];
  });
}

/** The same of records that were taken back since the last fold: their rows are empty, or gone. */
function undoneAmong({ known }: Session, bound: Bound): Undone[] {
  const table = bound.table.name;
  const gone = [...known.since(table)].flatMap(([number, cells]) => (cells === null ? [number] : [])).slice(-GONE);
  const spots = gone.flatMap((of) => Object.keys(bound.fields).map((field) => ({ table, of, field })));
  const traceOf = tracesOf(spots);
  return spots.flatMap((spot) => {
    const trace = traceOf(spot);
    return trace && trace.text !== '' ? [{ number: spot.of, field: spot.field, typed: trace.text, by: trace.by }] : [];
  });
}

/** The newest records taken back whose traces are asked for. */
const GONE = 10;

/**
 * The slice is done: where the next goes on is remembered; at the end of the last the journal is folded. What somebody
 * else's entry touched since we read is left to the next scan.
 */
function end(desk: Desk, slice: Slice, scanning: Scanning, seen: number): void {
  const { memory } = desk;
  const { next, done, total, learnt, ended } = slice;
  for (const name of learnt) without(memory, name, 'unlearned');
  for (const [name, due] of ended) if (memory.tabs[name]?.due === due) without(memory, name, 'due');
  const settled = Math.min(scanning.settled ?? memory.done, lastBeforeOthers(desk, seen));
  const isAlone = settled === memory.done;
  if (isFoldDue(desk, slice, isAlone)) foldJournal(desk);
  if (!next) {
    settingsPassed(desk.book, desk.language);
    memory.scannedAt = desk.now;
    memory.settled = settled;
  }
  advance(memory, scanning.page, next && { ...next, done, total, ...(isAlone ? {} : { settled }) });
}

/** What little a scan has just written down is folded by the next one: the journal since tells of it as well. */
function isFoldDue({ memory, tail }: Desk, { next, changed }: Slice, isAlone: boolean): boolean {
  if (memory.done - memory.shadowSeq > FOLD) return true;
  if (next || !isAlone) return false;
  const waiting = tail.entries.filter(({ seq }) => seq > memory.shadowSeq);
  const records = waiting.reduce((sum, { changes }) => sum + changes.length, changed());
  return changed() === 0 || records > LITTLE;
}

function without(memory: Memory, name: string, flag: 'due' | 'unlearned'): void {
  const tab = memory.tabs[name];
  if (!tab?.[flag]) return;
  const { [flag]: gone, ...rest } = tab;
  memory.tabs[name] = rest;
}
