import type { Language } from '../messages';
import { type Change, inverseOf } from '../schema/change';
import { carryOut, isHeadedNow, lookAgain, standsAlready } from '../sheets/applyChanges';
import type { Book } from '../sheets/book';
import type { ImageOf } from '../sheets/byContent';
import { type Kept, lineOf, type Tail } from '../sheets/journal';
import { effective, openKnown, VOID } from '../sheets/known';
import { keepLine } from '../sheets/latestLines';
import { type Memory, remember } from '../sheets/memory';
import { bringTitlesBack, gatherStrays, leaveNothing, uncover } from '../sheets/uncover';
import { carryBinding } from './carryBinding';
import { carrySettings } from './carrySettings';
import { afterPart } from './jobParts';
import { laySettingsTab } from './laySettingsTab';
import { marksAgain } from './marksAgain';
import { append } from './notedEntry';
import type { Recovered } from './recover';
import { NUMBER_BACK } from './returnedNotes';
import { keysFor } from './session';
import { settingsInForce } from './settingsInForce';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

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
  const { memory } = book;
  if (entry.already) return;
  if (entry.binding) carryBinding(book, entry.binding);
  if (entry.settings) {
    if (!book.sheet(memory.settingsId)) laySettingsTab(memory, language, settingsInForce(book, language));
    carrySettings(book, entry.settings);
  }
  const how = {
    marks: marksAgain(book, tail, entry, language),
    hints: new Map(),
    imageOf: imagesBefore(book, tail, entry, language),
  };
  bringTitlesBack(book, entry.changes, entry);
  gatherStrays(book, entry.changes, entry, how.imageOf);
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
  book.again();
  // nothing comes back into a tab that somebody cleared, header and all
  const inverse = [...doneByUs(entry)]
    .reverse()
    .map(inverseOf)
    .filter((change) => change.kind !== 'create' || isHeadedNow(book, change.table));
  const how = { marks: [], hints: new Map(), imageOf, likely: true } as const;
  carryOut(book, lookAgain(book, inverse, how), how);
  leaveNothing(book, entry.changes, entry, imageOf);
  return append(book, journal, tail, { action: VOID, about: entry.about, undoes: entry.seq });
}

/** Entries that begin, record by record, with what a person did to the sheet: that stands, and is not ours to take back. */
const TOLD: ReadonlySet<string> = new Set(['outsideEdit', NUMBER_BACK]);

function doneByUs({ action, changes }: Kept): readonly Change[] {
  if (!TOLD.has(action)) return changes;
  const told = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'update' || told.has(`${change.table} ${change.number}`)) return true;
    told.add(`${change.table} ${change.number}`);
    return false;
  });
}
