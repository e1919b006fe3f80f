import type { Language } from '../messages';
import { type Cells, type Change, inverseOf } from '../schema/change';
import { carryOut, gatherStrays, leaveNothing, lookAgain, standsAlready, uncover } from '../sheets/applyChanges';
import { type Book, likelyIn, rowsOf } from '../sheets/book';
import type { ImageOf } from '../sheets/byContent';
import { type Kept, keepSpare, lineOf, readWhole, type Tail } from '../sheets/journal';
import { COLUMNS, isKept, parse } from '../sheets/journalLine';
import { effective, openKnown, VOID } from '../sheets/known';
import { keepLine, keptLines, type Line } from '../sheets/latestLines';
import { type Memory, remember } from '../sheets/memory';
import { agrees } from '../sheets/moments';
import { signatureOf } from '../sheets/ownership';
import type { Placed } from '../sheets/wanted';
import { carryBinding } from './carryBinding';
import { carrySettings } from './carrySettings';
import { timeIn } from './clock';
import { afterPart } from './jobParts';
import { marksAgain } from './marksAgain';
import { emailNow } from './person';
import type { Recovered } from './recover';
import { keysFor } from './session';
import { settingsInForce } from './settingsInForce';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The entry that says: somebody pressed undo, and entries vanished from the journal. */
const PRESSED_UNDO = 'pressedUndo';

/** Carries out what entries beyond `done` say; what can never be written is taken back. */
export function finishPending(book: Book, journal: Sheet, tail: Tail, language: Language): Recovered {
  const { memory } = book;
  const pending = effective(tail.entries).filter(({ seq }) => seq > memory.done);
  let last = tail;
  for (const entry of pending) {
    try {
      finish(book, tail, entry, language);
      memory.jobs = afterPart(memory.jobs, entry);
    } catch (fault) {
      last = abandon(book, journal, last, entry, { fault, imageOf: imagesBefore(book, tail, entry, language) });
    }
  }
  memory.done = last.lastSeq;
  memory.doneRow = last.lastRow;
  for (const { changes } of pending) keepNumbers(memory, changes);
  for (const { row: _row, ...entry } of pending) keepLine(memory, lineOf(entry) ?? []);
  SpreadsheetApp.flush();
  remember(memory);
  book.again();
  return { tail: last, recovered: pending.length };
}

/** A number that was issued stays used, whatever becomes of its row. */
function keepNumbers(memory: Memory, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind !== 'create' && change.kind !== 'register') continue;
    memory.highest[change.table] = { ...memory.highest[change.table], [change.number]: change.number };
  }
}

function finish(book: Book, tail: Tail, entry: Kept, language: Language): void {
  if (entry.already) return;
  if (entry.binding) carryBinding(book, entry.binding);
  if (entry.settings) carrySettings(book, entry.settings);
  const how = {
    marks: marksAgain(book, tail, entry, language),
    hints: new Map(),
    imageOf: imagesBefore(book, tail, entry, language),
  };
  gatherStrays(book, entry.changes, how.imageOf);
  uncover(book, entry.changes, entry, how.imageOf);
  const look = lookAgain(book, entry.changes, how);
  // half of it in the tabs whose columns are known would be worse than nothing
  if (look.doubts.length > 0 && !standsAlready(book, entry.changes, how))
    throw new Error(`Nobody can say which column is which: ${JSON.stringify(look.doubts)}`);
  carryOut(book, look, how);
  book.again();
}

/** What records held before this entry. */
function imagesBefore(book: Book, tail: Tail, entry: Kept, language: Language): ImageOf {
  const before = tail.entries.filter(({ seq }) => seq < entry.seq && seq > book.memory.shadowSeq);
  const known = openKnown(book.sheet(book.memory.shadowId), before, keysFor(book, settingsInForce(book, language)));
  return (table, number) => known.images([{ table, number }])[0]?.cells;
}

/** What can never be written (a protected range, a rule that rejects) is taken back and said to have had no effect. */
function abandon(
  book: Book,
  journal: Sheet,
  tail: Tail,
  entry: Kept,
  { fault, imageOf }: { fault: unknown; imageOf: ImageOf },
): Tail {
  console.error(`entry ${entry.seq} given up: ${String(fault)}`);
  const inverse = [...doneByUs(entry)].reverse().map(inverseOf);
  book.again();
  const how = { marks: [], hints: new Map(), imageOf, likely: true } as const;
  carryOut(book, lookAgain(book, inverse, how), how);
  leaveNothing(book, entry.changes, entry, imageOf);
  return append(book, journal, tail, { action: VOID, about: entry.about, undoes: entry.seq });
}

/** Entries that begin, record by record, with what a person did to the sheet: that stands, and is not ours to take back. */
const TOLD: ReadonlySet<string> = new Set(['outsideEdit', 'numberBack']);

function doneByUs({ action, changes }: Kept): readonly Change[] {
  if (!TOLD.has(action)) return changes;
  const told = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'update' || told.has(`${change.table} ${change.number}`)) return true;
    told.add(`${change.table} ${change.number}`);
    return false;
  });
}

/**
 * Entries were un-appended: recorded, never applied again; their numbers stay used because the properties know them. Where
 * their lines are still kept they stand again, each followed by what of it reads in the sheet as before it: taking that
 * back does it again. An undo that was itself taken back is gone, as though nobody had pressed it.
 */
export function noteUndo(book: Book, journal: Sheet): Recovered {
  const { memory } = book;
  const found = readWhole(journal);
  if (found.lastSeq >= memory.done) return { tail: found, recovered: 0 };
  const { lines, entries } = linesAgain(found, memory);
  const back = entries.map((entry) => wentBack(book, entry, entries)).filter(({ changes }) => changes.length > 0);
  const lost = memory.done - found.lastSeq;
  const about = lost === 1 ? `#${memory.done}` : `#${found.lastSeq + 1}–${memory.done}`;
  memory.shadowSeq = Math.min(memory.shadowSeq, found.lastSeq);
  const noted: readonly Noted[] = back.length > 0 ? back.reverse() : [{ action: PRESSED_UNDO, about }];
  const firstRow = found.lastRow + lines.length + 1;
  const told = noted.map((one, at) => entryOf(book, one, { seq: memory.done + 1 + at, row: firstRow + at }));
  // one write: lines that stand again without what is said of them would tell of records that are gone
  writeLines(journal, found.lastRow + 1, [...lines, ...told.map(cellsOf)]);
  for (const one of told) keepLine(memory, cellsOf(one));
  memory.done += told.length;
  memory.doneRow = firstRow + told.length - 1;
  SpreadsheetApp.flush();
  remember(memory);
  const tail = {
    ...found,
    entries: [...found.entries, ...entries, ...told],
    lastSeq: memory.done,
    lastRow: memory.doneRow,
  };
  return { tail, recovered: 0 };
}

function writeLines(journal: Sheet, row: number, lines: readonly Line[]): void {
  keepSpare(journal, row + lines.length - 1);
  const padded = lines.map((line) => Array.from({ length: COLUMNS }, (_, at) => line[at] ?? ''));
  journal.getRange(row, 1, padded.length, COLUMNS).setValues(padded);
}

/** The entries that stand again, and their lines; none where one of the lines is not kept. */
function linesAgain(
  found: Tail,
  memory: Memory,
): { readonly lines: readonly Line[]; readonly entries: readonly Kept[] } {
  const lines = keptLines(memory, found.lastSeq + 1, memory.done);
  const parsed = lines.map((line, at) => parse(line, found.lastRow + 1 + at));
  const entries = parsed.flatMap((entry) => (entry && isKept(entry) && entry.undoes === undefined ? [entry] : []));
  return entries.length < lines.length ? { lines: [], entries: [] } : { lines, entries };
}

/** What of an entry reads in the sheet as it did before the first of these entries: it went with its line. */
function wentBack(
  book: Book,
  { seq, about, changes }: Kept,
  all: readonly Kept[],
): Noted & { changes: readonly Change[] } {
  const touched = all.flatMap((entry) => entry.changes);
  const back = [...changes].reverse().flatMap((change) => backIn(book, change, touched));
  const isWhole = back.length === changes.length;
  return { action: PRESSED_UNDO, about, changes: back, ...(isWhole ? { undoes: seq } : {}) };
}

function backIn(book: Book, change: Change, touched: readonly Change[]): readonly Change[] {
  if (change.kind === 'judge') return [inverseOf(change)];
  const own = touched.filter(
    (one): one is Placed => one.kind !== 'judge' && one.table === change.table && one.number === change.number,
  );
  const bound = likelyIn(book.bound(change.table));
  if (!bound || bound.number === 0) return [];
  const row = rowsOf(book.numbers(bound), change.number)[0];
  const came = own.some(({ kind }) => kind === 'create' || kind === 'register');
  if (change.kind !== 'update') return (row === undefined) === came ? [inverseOf(change)] : [];
  if (row === undefined) return came ? [inverseOf(change)] : [];
  const line = book.rows(bound, row, 1)[0] ?? [];
  const keys = Object.keys(change.fields).filter((key) => {
    const first = own.find((one) => one.kind === 'update' && key in one.before);
    const before = first?.kind === 'update' ? first.before[key] : undefined;
    return before !== undefined && agrees(line[(bound.fields[key] ?? 0) - 1] ?? '', before);
  });
  const picked = (cells: Cells): Cells => Object.fromEntries(keys.map((key) => [key, cells[key] ?? '']));
  return keys.length === 0 ? [] : [{ ...change, before: picked(change.fields), fields: picked(change.before) }];
}

interface Noted {
  readonly action: string;
  readonly about: string;
  readonly undoes?: number;
  /** What stands in the sheet already. */
  readonly changes?: readonly Change[];
}

function append(book: Book, journal: Sheet, tail: Tail, noted: Noted): Tail {
  const entry = entryOf(book, noted, { seq: tail.lastSeq + 1, row: tail.lastRow + 1 });
  journal.appendRow([...cellsOf(entry)]);
  keepLine(book.memory, cellsOf(entry));
  keepSpare(journal, entry.row);
  return { ...tail, entries: [...tail.entries, entry], lastSeq: entry.seq, lastRow: entry.row };
}

const cellsOf = ({ row: _row, ...entry }: Kept): Line => lineOf(entry) ?? [];

function entryOf(
  book: Book,
  { action, about, undoes, changes = [] }: Noted,
  place: { readonly seq: number; readonly row: number },
): Kept {
  return {
    ...place,
    request: Utilities.getUuid(),
    in: signatureOf(book.memory),
    at: timeIn(book.zone()).now,
    by: emailNow(),
    action,
    about,
    changes,
    ...(changes.length > 0 ? { already: true } : {}),
    message:
      changes.length > 0 ? { key: 'undo.done', params: { number: about } } : { key: 'undo.notThere', params: {} },
    ...(undoes === undefined ? {} : { undoes }),
  };
}
