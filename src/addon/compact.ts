import { hiddenTab } from '../sheets/hiddenTabs';
import { HISTORY, HISTORY_COLUMNS, packEntries, readHistoryBlocks, readPacked } from '../sheets/historyBlocks';
import { type Kept, readFrom } from '../sheets/journal';
import { type Memory, recall, remember } from '../sheets/memory';
import { accept } from '../values/outcome';
import { instant } from './clock';
import { atDesk, type Desk } from './desk';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Entries that stay in the journal as rows, and how many more make packing worth while. */
const KEEP = 1000;
const WORTH = 250;
/** Above so many characters the journal is packed further, down to the rows a save looks at anyway. */
const WEIGHT = 4_000_000;
const LEAST = 60;
/** What one slice takes while it holds the lock. */
const SLICE = { rows: 250, characters: 1_500_000 };
const TIME = 60_000;

/**
 * Packs old entries of the journal into blocks of the hidden tab (DESIGN §4), slice by slice: those that are done and in
 * the shadow, all but the newest. A block is written and read back before the rows go, so that every entry stands
 * somewhere at every moment; whoever reads takes what stands twice once. Answers how many rows went.
 */
export function compactJournal(keep = KEEP, worth = WORTH): number {
  const known = recall();
  if (!known || spareIn(known, keep) <= worth) return 0;
  const until = instant() + TIME;
  let packed = 0;
  for (let more = true; more && instant() < until; ) {
    const outcome = atDesk((desk) => accept(slice(desk, keep)));
    more = outcome.ok && outcome.value > 0;
    packed += outcome.ok ? outcome.value : 0;
  }
  return packed;
}

/** How many rows may go. */
const spareIn = ({ doneRow, weight }: Memory, keep: number): number =>
  weight > WEIGHT && doneRow - 1 > LEAST ? Number.POSITIVE_INFINITY : doneRow - 1 - keep;

function slice(desk: Desk, keep: number): number {
  const { memory, journal } = desk;
  const rows = memory.doneRow - 1;
  const spare = rows - (memory.weight > WEIGHT ? LEAST : keep);
  if (spare <= 0) return 0;
  const fitting = Math.floor((SLICE.characters * rows) / Math.max(1, memory.weight));
  const part = readFrom(journal, 1, 1 + Math.min(spare, SLICE.rows, Math.max(1, fitting)));
  // a plan is read by its work until the last part of it is done
  const last = Math.min(memory.shadowSeq, memory.done, ...memory.jobs.map(({ plan }) => plan - 1));
  const old = part.shuffled ? [] : part.entries.filter(({ seq }) => seq <= last);
  if (old.length === 0) return 0;
  const sheet = historyTab(desk);
  append(sheet, missingFrom(sheet, old));
  const removed = dropRows(journal, old);
  SpreadsheetApp.flush();
  memory.doneRow -= removed;
  memory.shadowRow = Math.max(1, memory.shadowRow - removed);
  memory.weight = Math.max(0, memory.weight - JSON.stringify(old).length);
  remember(memory);
  return removed;
}

/** Made when first needed; the properties know it before anything stands in it. */
function historyTab({ book, memory }: Desk): Sheet {
  const known = book.sheet(memory.historyId);
  if (known) return known;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const active = spreadsheet.getActiveSheet();
  const sheet = hiddenTab(memory.historyId, HISTORY, HISTORY_COLUMNS, 1);
  spreadsheet.setActiveSheet(active);
  SpreadsheetApp.flush();
  memory.historyId = sheet.getSheetId();
  remember(memory);
  return sheet;
}

/** Entries that no block holds yet; a compaction that was cut short, or taken back by Ctrl+Z, left some that one does. */
function missingFrom(sheet: Sheet, entries: readonly Kept[]): readonly Kept[] {
  const oldest = entries[0]?.seq ?? 0;
  const ends = sheet.getRange(1, 2, sheet.getMaxRows(), 1).getValues();
  const from = ends.findIndex(([last]) => Number(last) >= oldest);
  if (from < 0) return entries;
  const packed = readPacked(sheet, readHistoryBlocks(sheet, from + 1, ends.length - from));
  const seqs = new Set(packed.map(({ seq }) => seq));
  return entries.filter(({ seq }) => !seqs.has(seq));
}

/** Written, flushed and read back: only what can be read again may leave the journal. */
function append(sheet: Sheet, entries: readonly Kept[]): void {
  if (entries.length === 0) return;
  const lines = packEntries(entries);
  const used = sheet.getLastRow();
  const short = used + lines.length - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  sheet.getRange(used + 1, 1, lines.length, HISTORY_COLUMNS).setValues(lines);
  SpreadsheetApp.flush();
  const standing = readPacked(sheet, readHistoryBlocks(sheet, used + 1, lines.length));
  if (standing.length !== entries.length) throw new Error('The history was not kept as written.');
}

/**
 * From the bottom, so that the rows above keep their places; a line that cannot be read stays. Looked at once more just
 * before: somebody may have sorted the tab or pressed Ctrl+Z.
 */
function dropRows(sheet: Sheet, entries: readonly Kept[]): number {
  const runs: [number, number][] = [];
  for (const { row } of entries) {
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === row) run[1] += 1;
    else runs.push([row, 1]);
  }
  const last = entries[entries.length - 1]?.row ?? 1;
  const standing = sheet.getRange(1, 1, last, 1).getValues();
  if (entries.some(({ row, seq }) => Number(standing[row - 1]?.[0]) !== seq)) throw new Error('The journal moved.');
  for (const [row, count] of runs.reverse()) sheet.deleteRows(row, count);
  return entries.length;
}
