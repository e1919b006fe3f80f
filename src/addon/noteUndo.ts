import { type Cells, type Change, inverseOf } from '../schema/change';
import { type Book, likelyIn, rowsOf } from '../sheets/book';
import { type Kept, keepSpare, readWhole, type Tail } from '../sheets/journal';
import { COLUMNS, isKept, parse } from '../sheets/journalLine';
import { keepLine, keptLines, type Line } from '../sheets/latestLines';
import { type Memory, remember } from '../sheets/memory';
import { agrees } from '../sheets/moments';
import type { Placed } from '../sheets/wanted';
import { cellsOf, entryOf, type Noted } from './notedEntry';
import type { Recovered } from './recover';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The entry that says: somebody pressed undo, and entries vanished from the journal. */
const PRESSED_UNDO = 'pressedUndo';

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
