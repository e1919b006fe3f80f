import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Change } from '../../src/schema/change';
import { openHistory } from '../../src/sheets/history';
import { HISTORY_COLUMNS, packEntries, readHistoryBlocks, readPacked } from '../../src/sheets/historyBlocks';
import { COLUMNS, HEADER, type Kept, lineOf } from '../../src/sheets/journal';
import { type Memory, newMemory } from '../../src/sheets/memory';

/** What the history asks of Google's Utilities. */
const utilities = {
  newBlob: (content: string | Buffer) => ({ getBytes: () => content, getDataAsString: () => String(content) }),
  gzip: (blob: { getBytes(): string }) => utilities.newBlob(gzipSync(blob.getBytes())),
  ungzip: (blob: { getBytes(): Buffer }) => utilities.newBlob(gunzipSync(blob.getBytes())),
  base64Encode: (bytes: Buffer) => bytes.toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64'),
};
Object.assign(globalThis, { Utilities: utilities });

type Line = readonly (string | number)[];
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab of these rows that counts how often it is read. */
function sheetOf(lines: readonly Line[], width: number, reads = { count: 0 }): Sheet {
  const blank = Array<string>(width).fill('');
  const sheet = {
    getMaxRows: () => lines.length + 50,
    getRange: (row: number, column: number, height: number, columns: number) => ({
      getValues() {
        reads.count += 1;
        return Array.from({ length: height }, (_, at) =>
          (lines[row - 1 + at] ?? blank).slice(column - 1, column - 1 + columns),
        );
      },
    }),
  };
  // as much of a sheet as the journal and the history ask for
  return sheet as unknown as Sheet;
}

const text = fc.string({ unit: 'binary', maxLength: 40 });
const number = fc.constantFrom('LX2026001', 'LX2026002', 'CU2026001', '=1+1', '编号 7', '\t', '');
const cell = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant({ day: '2026-11-20' }));
const cells = fc.dictionary(fc.constantFrom('need', 'phone', '__proto__x', 'owner'), cell);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), table: fc.constant('leads'), number, fields: cells }),
  fc.record({
    kind: fc.constant('update' as const),
    table: fc.constant('leads'),
    number,
    before: cells,
    fields: cells,
  }),
  fc.record({ kind: fc.constant('withdraw' as const), table: fc.constant('leads'), number, before: cells }),
  fc.record({
    kind: fc.constant('judge' as const),
    pair: fc.tuple(number, number),
    verdict: fc.constantFrom('same' as const, 'different' as const),
    before: fc.constant('open' as const),
  }),
);
const fact = fc.record({
  gap: fc.integer({ min: 1, max: 3 }),
  request: text,
  by: text,
  action: fc.constantFrom('createLead', 'undo', 'void', 'plan', 'check'),
  about: number,
  changes: fc.array(change, { maxLength: 4 }),
  undoes: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  job: fc.option(fc.constantFrom('j1', 'j2'), { nil: undefined }),
});
const entries = fc.array(fact, { maxLength: 25 }).map((facts) => {
  let seq = 0;
  return facts.map(({ gap, undoes, job, action, ...rest }): Omit<Kept, 'row'> => {
    seq += gap;
    return {
      ...rest,
      seq,
      at: '2026-11-19T14:32:05',
      message: { key: 'lead.created', params: { grade: 'A' } },
      action: action === 'void' && !(undoes && undoes < seq) ? 'check' : action,
      ...(undoes && undoes < seq && action !== 'plan' ? { undoes } : {}),
      ...(job ? { job } : {}),
    };
  });
});

const told = (all: readonly Omit<Kept, 'row'>[], packed: number, standing: number, reads = { count: 0 }) => {
  const rows = all.slice(standing).map((entry) => lineOf(entry) ?? []);
  const old = all.slice(0, packed).map((entry): Kept => ({ ...entry, row: 0 }));
  const memory: Memory = { ...newMemory('i'), journalId: 1, historyId: 2 };
  memory.done = all[all.length - 1]?.seq ?? 0;
  memory.doneRow = rows.length + 1;
  memory.shadowRow = memory.doneRow;
  const tabs = new Map([
    [1, sheetOf([HEADER, ...rows], COLUMNS, reads)],
    [2, sheetOf(old.length > 0 ? packEntries(old) : [], HISTORY_COLUMNS, reads)],
  ]);
  const book = { sheet: (id: number) => tabs.get(id) ?? null, memory };
  const plain = (kept: readonly Kept[]) => kept.map(({ row, ...entry }) => entry);
  const open = () => openHistory(book);
  return {
    list: plain(open().page({ limit: 1000 })),
    one: plain(open().page({ number: 'LX2026001', limit: 3 })),
    older: plain(open().page({ before: 12, limit: 4 })),
    job: plain(open().job('j1')),
    since: plain(open().since(5, ['CU2026001'])),
    undone: all.filter(({ seq }) => open().undone(seq)).map(({ seq }) => seq),
    found: all.map(({ seq }) => open().entry(seq)?.seq),
  };
};

test('entries read back from a block as they were packed, whatever people typed', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const lines = packEntries(all.map((entry): Kept => ({ ...entry, row: 5 })));
      const sheet = sheetOf(lines, HISTORY_COLUMNS);
      const blocks = readHistoryBlocks(sheet, 1, lines.length);

      expect(readPacked(sheet, blocks)).toEqual(all.map((entry) => ({ ...entry, row: 0 })));
    }),
    { numRuns: 60 },
  );
});

test('however many entries are packed, and however many of those still stand in the journal, the history is the same', () => {
  fc.assert(
    fc.property(entries, fc.nat(25), fc.nat(25), (all, some, fewer) => {
      const packed = Math.min(some, all.length);
      const standing = Math.min(fewer, packed);

      expect(told(all, packed, standing)).toEqual(told(all, 0, 0));
    }),
    { numRuns: 60 },
  );
});

test('a block somebody edited is left out, whichever cell it was', () => {
  const kept = Array.from(
    { length: 3 },
    (_, at): Kept => ({
      seq: at + 1,
      request: `r${at}`,
      at: '2026-11-19T14:32:05',
      by: 'a@example.com',
      action: 'check',
      about: 'LX2026001',
      changes: [],
      message: { key: 'lead.created', params: {} },
      row: 0,
    }),
  );
  const [line = []] = packEntries(kept);
  for (const [at, whole] of line.entries()) {
    if (whole === '') continue;
    const edited = line.map((cellNow, column) => (column === at ? `${cellNow}9` : cellNow));
    const sheet = sheetOf([edited], HISTORY_COLUMNS);
    expect(readPacked(sheet, readHistoryBlocks(sheet, 1, 1))).toEqual([]);
  }
});

test('no cell of a block is longer than a cell holds, or can be taken for a number or a formula', () => {
  const long = fc.sample(fc.string({ unit: 'grapheme', minLength: 40_000, maxLength: 40_000 }), {
    seed: 2,
    numRuns: 1,
  });
  const kept: Kept = {
    seq: 1,
    request: 'r',
    at: '2026-11-19T14:32:05',
    by: '',
    action: 'check',
    about: '=1+1',
    changes: [{ kind: 'create', table: 'leads', number: '=1+1', fields: { need: long[0] ?? '' } }],
    message: { key: 'lead.created', params: {} },
    row: 0,
  };
  const [line = []] = packEntries([kept]);
  const sheet = sheetOf([line], HISTORY_COLUMNS);

  expect(Math.max(...line.map((one) => String(one).length))).toBeLessThanOrEqual(49_000);
  expect(line.slice(2).every((one, at) => at > 2 || /^[|z]/.test(String(one)))).toBe(true);
  expect(readPacked(sheet, readHistoryBlocks(sheet, 1, 1))).toEqual([kept]);
});
