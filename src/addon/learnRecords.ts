import { isBound, recordIn } from '../sheets/book';
import { type Known, openKnown } from '../sheets/known';
import { remember } from '../sheets/memory';
import { learn, learnVerdicts, type Packed, readBlocks } from '../sheets/shadow';
import type { Desk } from './desk';
import { keysFor } from './session';

/** Every record of a tab enters the shadow as it stands: what was there at adoption is nobody's change. */
export function learnRecords(desk: Desk, table: string): void {
  const bound = desk.book.bound(table);
  const shadow = desk.book.sheet(desk.memory.shadowId);
  const sheet = isBound(bound) ? desk.book.sheet(bound.tab.sheetId) : null;
  if (!isBound(bound) || !shadow || !sheet) return;
  const first = bound.tab.headerRow + 1;
  const count = sheet.getLastRow() - first + 1;
  if (count < 1) return;
  const numbers = desk.book.numbers(bound);
  const keysOf = keysFor(desk.book, desk.settings);
  const records = new Map<string, Packed>();
  desk.book.rows(bound, first, count).forEach((row, index) => {
    const number = numbers[first + index - 1] ?? '';
    if (number === '' || records.has(number)) return;
    const { cells } = recordIn(bound, row, desk.settings);
    records.set(number, { number, cells, keys: keysOf(table, cells) });
  });
  const changed = [...records.values()];
  learn(shadow, readBlocks(shadow), desk.memory.done, {
    table,
    changed,
    gone: new Set(),
    keysOf: (cells) => keysOf(table, cells),
  });
  SpreadsheetApp.flush();
}

/** Folds the journal since into the blocks, so that the next save reads few entries. */
export function foldJournal(desk: Desk): void {
  const { book, memory, tail, settings } = desk;
  const shadow = book.sheet(memory.shadowId);
  const entries = tail.entries.filter(({ seq }) => seq > memory.shadowSeq);
  if (!shadow || entries.length === 0) return;
  const keysOf = keysFor(book, settings);
  const known: Known = openKnown(shadow, entries, keysOf);
  for (const table of Object.keys(book.tables)) {
    const since = known.since(table);
    if (since.size === 0) continue;
    const refs = [...since].flatMap(([number, cells]) => (cells === null ? [] : [{ table, number }]));
    const changed = known
      .images(refs)
      .map(({ number, cells }): Packed => ({ number, cells, keys: keysOf(table, cells) }));
    const gone = new Set([...since].flatMap(([number, cells]) => (cells === null ? [number] : [])));
    learn(shadow, readBlocks(shadow), tail.lastSeq, { table, changed, gone, keysOf: (cells) => keysOf(table, cells) });
  }
  const verdicts = [...known.verdicts()].map(([pair, verdict]) => `${pair}\t${verdict}`);
  learnVerdicts(shadow, readBlocks(shadow), tail.lastSeq, verdicts);
  SpreadsheetApp.flush();
  memory.shadowSeq = tail.lastSeq;
  memory.shadowRow = tail.lastRow;
  remember(memory);
}
