import { isBound, recordIn } from '../sheets/book';
import { type Known, openKnown } from '../sheets/known';
import { remember } from '../sheets/memory';
import { learn, learnVerdicts, numbersIn, type Packed, readBlocks } from '../sheets/shadow';
import type { Desk } from './desk';
import { keysFor } from './session';

/** After another tab was bound: its records enter the shadow as they stand, nobody's change; those of the tab before leave. */
export function learnRecords(desk: Desk, table: string): void {
  foldJournal(desk);
  const shadow = desk.book.sheet(desk.memory.shadowId);
  if (!shadow) return;
  const keysOf = keysFor(desk.book, desk.settings);
  const records = new Map(recordsIn(desk, table).map((record): [string, Packed] => [record.number, record]));
  const blocks = readBlocks(shadow);
  const before = blocks.filter((block) => block.table === table).flatMap(({ index }) => numbersIn(index));
  learn(shadow, blocks, desk.memory.done, {
    table,
    changed: [...records.values()],
    gone: new Set(before.filter((number) => !records.has(number))),
    keysOf: (cells) => keysOf(table, cells),
  });
  SpreadsheetApp.flush();
}

function recordsIn({ book, settings }: Desk, table: string): Packed[] {
  const bound = book.bound(table);
  const sheet = isBound(bound) ? book.sheet(bound.tab.sheetId) : null;
  if (!isBound(bound) || !sheet) return [];
  const first = bound.tab.headerRow + 1;
  const count = sheet.getLastRow() - first + 1;
  if (count < 1) return [];
  const keysOf = keysFor(book, settings);
  const seen = new Set<string>(['']);
  return book.rows(bound, first, count).flatMap((row) => {
    const { number, cells } = recordIn(bound, row, settings);
    if (seen.has(number)) return [];
    seen.add(number);
    return [{ number, cells, keys: keysOf(table, cells) }];
  });
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
