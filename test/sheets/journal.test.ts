import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Entry } from '../../src/schema/change';
import { type Kept, lineOf, readFrom } from '../../src/sheets/journal';

/** What the journal asks of Google's Utilities. */
const utilities = {
  newBlob: (content: string | Buffer) => ({ getBytes: () => content, getDataAsString: () => String(content) }),
  gzip: (blob: { getBytes(): string }) => utilities.newBlob(gzipSync(blob.getBytes())),
  ungzip: (blob: { getBytes(): Buffer }) => utilities.newBlob(gunzipSync(blob.getBytes())),
  base64Encode: (bytes: Buffer) => bytes.toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64'),
};
Object.assign(globalThis, { Utilities: utilities });

const entry = (changes: Entry['changes']): Omit<Kept, 'row'> => ({
  seq: 7,
  request: 'r',
  at: '2026-11-19T14:32:05',
  by: 'a@example.com',
  action: 'createLead',
  about: 'LX2026001',
  changes,
  message: { key: 'lead.created', params: {} },
});
const noted = (need: string) => entry([{ kind: 'create', table: 'leads', number: 'LX2026001', fields: { need } }]);

/** A tab that answers with these rows, as far as the journal asks. */
const sheetOf = (lines: readonly (readonly (string | number)[])[]) =>
  ({ getRange: () => ({ getValues: () => lines }) }) as unknown as GoogleAppsScript.Spreadsheet.Sheet;
const reread = (line: readonly (string | number)[]) => readFrom(sheetOf([line]), 2, 1);

test('an entry reads back as it was written, whatever people typed into it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const line = lineOf(noted(text));
      expect(line && reread(line).entries[0]?.changes).toEqual(noted(text).changes);
    }),
  );
});

test('no cell of an entry can be taken for a number, a date or a formula, and none is too long', () => {
  const line = lineOf(noted('=1+1'.repeat(20_000))) ?? [];

  expect(
    line
      .slice(1)
      .filter((cell) => cell !== '')
      .every((cell) => String(cell).startsWith('|')),
  ).toBe(true);
  expect(Math.max(...line.map((cell) => String(cell).length))).toBeLessThan(50_000);
});

test('a piece never ends in the middle of a character', () => {
  const line = lineOf(noted('💡'.repeat(60_000))) ?? [];

  expect(line.every((cell) => !/[\uD800-\uDBFF]$/.test(String(cell)))).toBe(true);
  expect(reread(line).entries[0]?.changes).toEqual(noted('💡'.repeat(60_000)).changes);
});

test('work that does not fit into one entry is said not to', () => {
  const letters = fc.sample(fc.string({ unit: 'grapheme', minLength: 130_000, maxLength: 130_000 }), {
    seed: 1,
    numRuns: 1,
  });

  expect(lineOf(noted(letters.join('')))).toBeNull();
});

test('an entry somebody edited is known as damaged, never believed', () => {
  const line = (lineOf(noted('三台')) ?? []).map((cell) =>
    typeof cell === 'string' ? cell.replace('三台', '四台') : cell,
  );

  expect(reread(line)).toMatchObject({ entries: [], damaged: [{ seq: 7 }] });
});
