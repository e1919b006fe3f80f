import { doubtsOf, recordIn } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { readTail } from '../sheets/journal';
import { openKnown } from '../sheets/known';
import { remember } from '../sheets/memory';
import { numbersIn, type Packed } from '../sheets/packing';
import { learn, learnVerdicts, readBlocks } from '../sheets/shadow';
import { steadily } from '../sheets/steadily';
import type { Cell } from '../values/cell';
import type { Desk } from './desk';
import { flushed } from './inTurn';
import { keptOf, widthOf, withoutDerived } from './lookAtRows';
import { keysFor } from './session';

/** Cells of a tab that are learnt while it is bound; of a larger one the scan learns slice by slice. */
const AT_ONCE = 100_000;

/** After another tab was bound: its records enter the shadow as they stand, nobody's change; those of the tab before leave. */
export function learnRecords(desk: Desk, table: string): void {
  foldJournal(desk);
  const shadow = desk.book.sheet(desk.memory.shadowId);
  if (!shadow) return;
  const { records, isLarge } = steadily(desk.book, [table], (assumed) => standingIn(desk, assumed(table)));
  // nobody can say what stands where: what was known of it stays until somebody has said so
  if (doubtsOf(desk.book.bound(table)).length > 0) return;
  const here = new Set(records.map(({ number }) => number));
  const blocks = readBlocks(shadow);
  const before = blocks.filter((block) => block.table === table).flatMap(({ index }) => numbersIn(index));
  const keysOf = keysFor(desk.book, desk.settings);
  learn(shadow, blocks, desk.memory.done, {
    table,
    changed: records,
    gone: new Set(before.filter((number) => !here.has(number))),
    keysOf: (cells) => keysOf(table, cells),
  });
  SpreadsheetApp.flush();
  const tab = desk.memory.tabs[table];
  if (!isLarge || !tab) return;
  desk.memory.tabs[table] = { ...tab, due: true, unlearned: true };
  remember(desk.memory);
}

/** The records of a tab as they stand; none of one too large to be learnt at once. */
function standingIn(desk: Desk, bound: Bound | undefined): { records: readonly Packed[]; isLarge: boolean } {
  const sheet = bound ? desk.book.sheet(bound.tab.sheetId) : null;
  const count = bound && sheet ? sheet.getLastRow() - bound.tab.headerRow : 0;
  if (!bound || count <= 0) return { records: [], isLarge: false };
  if (count * widthOf(bound) > AT_ONCE) return { records: [], isLarge: true };
  const rows = desk.book.rows(bound, bound.tab.headerRow + 1, count, widthOf(bound));
  return { records: recordsIn(desk, bound, rows), isLarge: false };
}

/** Rows of a large tab just adopted, as the scan reads them: they enter the shadow as they stand. */
export function learnRows(desk: Desk, bound: Bound, rows: readonly (readonly Cell[])[]): void {
  const shadow = desk.book.sheet(desk.memory.shadowId);
  if (!shadow) return;
  const { name } = bound.table;
  const keysOf = keysFor(desk.book, desk.settings);
  const known = new Set(desk.known.since(name).keys());
  const changed = recordsIn(desk, bound, rows).filter(({ number }) => !known.has(number));
  learn(shadow, desk.known.blocks(), desk.memory.done, {
    table: name,
    changed,
    gone: new Set(),
    keysOf: (cells) => keysOf(name, cells),
  });
  SpreadsheetApp.flush();
}

function recordsIn({ book, settings }: Desk, bound: Bound, rows: readonly (readonly Cell[])[]): Packed[] {
  const keysOf = keysFor(book, settings);
  const seen = new Set<string>(['']);
  return rows.flatMap((row) => {
    const { number, cells } = recordIn(bound, row, settings);
    if (seen.has(number)) return [];
    seen.add(number);
    const kept = keptOf(bound, cells);
    return [{ number, cells: kept, keys: keysOf(bound.table.name, kept) }];
  });
}

/** Folds the journal since into the blocks, so that the next save reads few entries. */
export function foldJournal(desk: Desk): void {
  const { book, memory, settings } = desk;
  const shadow = book.sheet(memory.shadowId);
  // entries of the steps before are in the journal and not yet at this desk
  const newest = desk.tail.entries[desk.tail.entries.length - 1]?.seq ?? 0;
  const tail = newest < memory.done ? readTail(desk.journal, memory) : desk.tail;
  const entries = tail.entries.filter(({ seq }) => seq > memory.shadowSeq);
  if (!shadow || entries.length === 0) return;
  const keysOf = keysFor(book, settings);
  const known = openKnown(shadow, entries, keysOf);
  let blocks = [...known.blocks()];
  for (const table of Object.keys(book.tables)) {
    const since = known.since(table);
    if (since.size === 0) continue;
    const fields = memory.tabs[table]?.fields ?? {};
    const kept = (cells: Packed['cells']) =>
      Object.fromEntries(Object.entries(withoutDerived(cells)).filter(([key]) => !fields[key]?.computed));
    const gone = new Set<string>();
    const changed: Packed[] = [];
    const patches = new Map<string, Packed['cells']>();
    for (const [number, cells] of since) {
      const own = kept(cells ?? {});
      if (cells === null) gone.add(number);
      else if (known.isWhole(table, number)) changed.push({ number, cells: own, keys: keysOf(table, own) });
      else if (Object.keys(own).length > 0) patches.set(number, own);
    }
    const lesson = { table, changed, patches, gone, keysOf: (cells: Packed['cells']) => keysOf(table, cells) };
    blocks = learn(shadow, blocks, tail.lastSeq, lesson);
  }
  const verdicts = [...known.verdicts()].map(([pair, verdict]) => `${pair}\t${verdict}`);
  learnVerdicts(shadow, blocks, tail.lastSeq, verdicts);
  SpreadsheetApp.flush();
  flushed(desk);
  memory.shadowSeq = tail.lastSeq;
  memory.shadowRow = tail.lastRow;
  remember(memory);
}
