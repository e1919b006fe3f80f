import { COLUMNS, type Damaged, isKept, type Kept, parse } from './journalLine';
import { type Memory, VERSION } from './memory';

export { COLUMNS, type Damaged, fits, type Kept, lineOf, type Said, sumOf } from './journalLine';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The end of the journal, read in one call; all of it where its end is not where we left it. */
export interface Tail {
  /** By rising seq, each once. */
  readonly entries: readonly Kept[];
  readonly damaged: readonly Damaged[];
  /** Of the newest entry that can be read. */
  readonly lastSeq: number;
  readonly firstRow: number;
  /** The last row with anything in it. */
  readonly lastRow: number;
  /** The rows are not in the order of their entries: somebody sorted the tab. */
  readonly shuffled: boolean;
}

export const JOURNAL = '_crm_journal';
export const HEADER = ['seq', 'sum', 'entry', 'changes', '', '', `v${VERSION}`] as const;
/** Rows kept blank below the last entry, so that its end can be read without asking where it is. */
export const SPARE = 40;
/** How far back a repeated request is recognised without reading more. */
const LOOK_BACK = 60;

/**
 * The entries since the shadow was made, those not yet applied and the last ones before: one call. Where rows were
 * deleted, inserted, sorted or brought back by Ctrl+Z, the whole tab is read and `memory` learns where they stand now.
 */
export function readTail(sheet: Sheet, memory: Memory, most = LOOK_BACK): Tail {
  const first = Math.max(1, Math.min(memory.doneRow - most, memory.shadowRow + 1));
  const tail = readFrom(
    sheet,
    first,
    Math.min(sheet.getMaxRows(), Math.max(memory.doneRow, first) + SPARE) - first + 1,
  );
  const { done, doneRow } = memory;
  const isThere = done === 0 || tail.entries.some(({ seq, row }) => seq === done && row === doneRow);
  if (isThere && !tail.shuffled) return tail;
  const whole = readWhole(sheet);
  const rowOf = (most: number) => whole.entries.reduce((row, entry) => (entry.seq <= most ? entry.row : row), 1);
  memory.shadowRow = whole.shuffled ? 1 : rowOf(memory.shadowSeq);
  memory.doneRow = rowOf(done);
  return whole;
}

export const readWhole = (sheet: Sheet): Tail => readFrom(sheet, 1, sheet.getMaxRows());

export function readFrom(sheet: Sheet, first: number, count: number): Tail {
  const lines = count < 1 ? [] : sheet.getRange(first, 1, count, COLUMNS).getValues();
  const entries: Kept[] = [];
  const damaged: Damaged[] = [];
  let lastRow = first - 1;
  let shuffled = false;
  lines.forEach((line, index) => {
    const entry = parse(line, first + index);
    if (line.some((cell) => cell !== '')) lastRow = first + index;
    if (line[0] === HEADER[0] && first + index > 1) shuffled = true;
    if (!entry) return;
    if (!isKept(entry)) {
      damaged.push(entry);
      return;
    }
    const before = entries[entries.length - 1]?.seq ?? 0;
    if (entry.seq < before) shuffled = true;
    if (entry.seq !== before) entries.push(entry);
  });
  return {
    entries: shuffled ? inOrder(entries) : entries,
    damaged,
    lastSeq: entries.reduce((most, { seq }) => Math.max(most, seq), 0),
    firstRow: first,
    lastRow,
    shuffled,
  };
}

/**
 * Damaged lines at or below the newest entry known to be done: what stood there may never have been carried out, so that
 * nobody may go on. Damage further up hides only what the tabs show anyway.
 */
export function lateDamage({ entries, damaged, shuffled }: Tail, { done }: Memory): readonly Damaged[] {
  const standing = entries.reduce((row, { seq, row: own }) => (seq <= done ? Math.max(row, own) : row), 0);
  return shuffled ? damaged : damaged.filter(({ row }) => row > standing);
}

/** A tab that a person sorted gets its order back, its header on top; the caller holds the lock. */
export function putInOrder(sheet: Sheet): void {
  sheet.getRange(1, 1, sheet.getLastRow(), COLUMNS).sort({ column: 1, ascending: true });
  const header = sheet
    .getRange(1, 1, sheet.getLastRow(), 1)
    .getValues()
    .findIndex(([cell]) => cell === HEADER[0]);
  if (header > 0) {
    sheet.deleteRow(header + 1);
    sheet.insertRowBefore(1);
    sheet.getRange(1, 1, 1, COLUMNS).setValues([[...HEADER]]);
  }
  SpreadsheetApp.flush();
}

/** The layout of the workbook as the journal's header says it, for a copy whose properties stayed behind; 0 where it says nothing. */
export const versionIn = (sheet: Sheet): number =>
  Number(/^v(\d+)$/.exec(String(sheet.getRange(1, COLUMNS).getValue()))?.[1] ?? 0);

/** By rising seq; a copied row counts once. */
function inOrder(entries: readonly Kept[]): Kept[] {
  const bySeq = new Map(entries.map((entry): [number, Kept] => [entry.seq, entry]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** True where the journal ends with the entry known to be done: two cells tell, and no lock is needed to look. */
export function endsAt(sheet: Sheet, { done, doneRow }: Memory): boolean {
  if (doneRow >= sheet.getMaxRows()) return false;
  const [[last] = [], [next] = []] = sheet.getRange(doneRow, 1, 2, 1).getValues();
  return next === '' && (done === 0 || Number(last) === done);
}

/** Gives the grid its spare rows back; rarely a call. */
export function keepSpare(sheet: Sheet, usedRow: number): void {
  const short = usedRow + SPARE - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short + 200);
}
