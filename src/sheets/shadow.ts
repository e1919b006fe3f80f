import type { Cells } from '../schema/change';
import { sumOf } from './journal';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** About 500 records as we last knew them, in one row of the hidden tab (DESIGN §4). */
export interface Block {
  readonly row: number;
  readonly table: string;
  /** The first number in it. */
  readonly first: string;
  /** The entry it is up to. */
  readonly seq: number;
  readonly hash: string;
  /** Per record a line: number, hash of its cells, search keys; parted by tabs. */
  readonly index: string;
}
export interface Packed {
  readonly number: string;
  readonly cells: Cells;
  readonly keys: readonly string[];
}

export const SHADOW = '_crm_shadow';
export const SHADOW_COLUMNS = 6;
/** Blocks of this name hold verdicts instead of records: two numbers and what was said about them. */
export const VERDICTS = '~verdicts';
const RECORDS = 500;
const INDEX_LIMIT = 40_000;
const PAYLOAD_LIMIT = 45_000;

/** Every block without its records: one call. */
export function readBlocks(sheet: Sheet): Block[] {
  return sheet
    .getRange(1, 1, sheet.getMaxRows(), SHADOW_COLUMNS - 1)
    .getValues()
    .flatMap((line, index): Block[] => {
      const [table, first, seq, hash, lines] = line.map(String) as [string, string, string, string, string];
      if (table === '') return [];
      return [
        { row: index + 1, table, first: first.slice(1), seq: Number(seq), hash: hash.slice(1), index: lines.slice(1) },
      ];
    });
}

/** The records of these blocks: one call, unpacked only where asked. */
export function readRecords(sheet: Sheet, blocks: readonly Block[]): Map<string, Record<string, Cells>> {
  const records = new Map<string, Record<string, Cells>>();
  if (blocks.length === 0) return records;
  const rows = blocks.map(({ row }) => row);
  const first = Math.min(...rows);
  const payloads = sheet.getRange(first, SHADOW_COLUMNS, Math.max(...rows) - first + 1, 1).getValues();
  for (const block of blocks) {
    const known = records.get(block.table) ?? {};
    records.set(block.table, Object.assign(known, unpack(String(payloads[block.row - first]?.[0] ?? ''))));
  }
  return records;
}

/** What is to be different in a table's blocks. */
export interface Lesson {
  readonly table: string;
  readonly changed: readonly Packed[];
  readonly gone: ReadonlySet<string>;
  readonly keysOf: (cells: Cells) => readonly string[];
}

/**
 * Brings a table's blocks up to date: the blocks that hold a changed record are packed again where they stand, new
 * records fill the last one, and what does not fit goes below. One read and at most three writes.
 */
export function learn(sheet: Sheet, blocks: readonly Block[], seq: number, lesson: Lesson): void {
  const own = blocks.filter(({ table }) => table === lesson.table);
  const held = new Map(
    own.flatMap((block) => numbersIn(block.index).map((number): [string, Block] => [number, block])),
  );
  const touched = new Set<Block>();
  for (const number of [...lesson.changed.map((record) => record.number), ...lesson.gone]) {
    const block = held.get(number);
    if (block) touched.add(block);
  }
  const fresh = lesson.changed.filter(({ number }) => !held.has(number));
  const last = own[own.length - 1];
  if (last && fresh.length > 0) touched.add(last);
  const changes = new Map(lesson.changed.map((record) => [record.number, record]));
  const below: Packed[] = [];
  const replaced = new Map<number, readonly (string | number)[]>();
  const overflow: (string | number)[][] = [];
  for (const block of touched) {
    const old = readRecords(sheet, [block]).get(lesson.table) ?? {};
    const kept = Object.entries(old).flatMap(([number, cells]): Packed[] => {
      if (lesson.gone.has(number)) return [];
      return [changes.get(number) ?? { number, cells, keys: lesson.keysOf(cells) }];
    });
    const room = block === last ? Math.max(0, RECORDS - kept.length) : 0;
    const [line, ...rest] = pack(lesson.table, seq, [...kept, ...fresh.splice(0, room)]);
    replaced.set(block.row, line ?? Array.from({ length: SHADOW_COLUMNS }, () => ''));
    overflow.push(...rest);
  }
  below.push(...fresh);
  writeLines(sheet, replaced);
  appendLines(sheet, blocks, [...overflow, ...pack(lesson.table, seq, below)]);
}

/** Verdicts are few: their blocks are written anew. */
export function learnVerdicts(sheet: Sheet, blocks: readonly Block[], seq: number, lines: readonly string[]): void {
  const index = lines.join('\n');
  const line = [VERDICTS, '|', seq, `|${sumOf(0, index)}`, `|${index}`, ''];
  const row = blocks.find(({ table }) => table === VERDICTS)?.row;
  if (lines.length === 0) return;
  if (row === undefined) appendLines(sheet, blocks, [line]);
  else writeLines(sheet, new Map([[row, line]]));
}

function writeLines(sheet: Sheet, lines: ReadonlyMap<number, readonly (string | number)[]>): void {
  const rows = [...lines.keys()].sort((a, b) => a - b);
  while (rows.length > 0) {
    const first = rows[0] ?? 1;
    const group: (string | number)[][] = [];
    while (rows[0] === first + group.length) group.push([...(lines.get(rows.shift() ?? 0) ?? [])]);
    sheet.getRange(first, 1, group.length, SHADOW_COLUMNS).setValues(group);
  }
}

/** The tab has a row per block and no other. */
function appendLines(sheet: Sheet, blocks: readonly Block[], lines: readonly (readonly (string | number)[])[]): void {
  if (lines.length === 0) return;
  const used = Math.max(0, sheet.getLastRow(), ...blocks.map(({ row }) => row));
  const short = used + lines.length - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  sheet.getRange(used + 1, 1, lines.length, SHADOW_COLUMNS).setValues(lines.map((line) => [...line]));
}

export const numbersIn = (index: string): string[] =>
  index.split('\n').map((line) => line.slice(0, line.indexOf('\t')));

/** The rows of a table's records, cut so that no cell passes its limit. */
export function pack(table: string, seq: number, records: readonly Packed[]): (string | number)[][] {
  const lines: (string | number)[][] = [];
  for (let from = 0; from < records.length; from += RECORDS)
    lines.push(...packed(table, seq, records.slice(from, from + RECORDS)));
  return lines;
}

/** What tells whether a record changed, without unpacking it. */
export const hashOf = (cells: Cells): string =>
  sumOf(
    0,
    JSON.stringify(
      Object.keys(cells)
        .sort()
        .map((key) => [key, cells[key]])
        .filter(([, cell]) => cell !== ''),
    ),
  );

function packed(table: string, seq: number, records: readonly Packed[]): (string | number)[][] {
  const index = records
    .map(({ number, cells, keys }) => [number, hashOf(cells), ...keys.map(plain)].join('\t'))
    .join('\n');
  const payload = squeeze(JSON.stringify(Object.fromEntries(records.map(({ number, cells }) => [number, cells]))));
  if (records.length > 1 && (index.length > INDEX_LIMIT || payload.length > PAYLOAD_LIMIT)) {
    const half = Math.ceil(records.length / 2);
    return [...packed(table, seq, records.slice(0, half)), ...packed(table, seq, records.slice(half))];
  }
  return [[table, `|${records[0]?.number ?? ''}`, seq, `|${sumOf(0, payload)}`, `|${index}`, payload]];
}

/** A key must not look like the end of itself. */
export const plain = (key: string): string => key.replace(/[\t\n]/g, ' ');

/** `z` in front, so that no base64 text is ever taken for a formula or a number. */
function squeeze(text: string): string {
  const bytes = Utilities.gzip(Utilities.newBlob(text)).getBytes();
  return `z${Utilities.base64Encode(bytes)}`;
}

function unpack(cell: string): Record<string, Cells> {
  if (cell === '') return {};
  const bytes = Utilities.base64Decode(cell.slice(1));
  const text = Utilities.ungzip(Utilities.newBlob(bytes, 'application/x-gzip')).getDataAsString('UTF-8');
  return JSON.parse(text) as Record<string, Cells>;
}
