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
      return [{ row: index + 1, table, first: first.slice(1), seq: Number(seq), hash: hash.slice(1), index: lines.slice(1) }];
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

/** Replaces every block, in one write; the tab is trimmed to what it holds. */
export function writeBlocks(sheet: Sheet, lines: readonly (readonly (string | number)[])[]): void {
  const rows = Math.max(1, lines.length);
  const grid = sheet.getMaxRows();
  if (grid < rows) sheet.insertRowsAfter(grid, rows - grid);
  if (grid > rows) sheet.deleteRows(rows + 1, grid - rows);
  const values = lines.length > 0 ? lines.map((line) => [...line]) : [Array<string>(SHADOW_COLUMNS).fill('')];
  sheet.getRange(1, 1, rows, SHADOW_COLUMNS).setValues(values);
}

/** The rows of a table's records, cut so that no cell passes its limit. */
export function pack(table: string, seq: number, records: readonly Packed[]): (string | number)[][] {
  const lines: (string | number)[][] = [];
  for (let from = 0; from < records.length; from += RECORDS) lines.push(...packed(table, seq, records.slice(from, from + RECORDS)));
  return lines;
}

/** What tells whether a record changed, without unpacking it. */
export const hashOf = (cells: Cells): string =>
  sumOf(0, JSON.stringify(Object.keys(cells).sort().map((key) => [key, cells[key]]).filter(([, cell]) => cell !== '')));

function packed(table: string, seq: number, records: readonly Packed[]): (string | number)[][] {
  const index = records.map(({ number, cells, keys }) => [number, hashOf(cells), ...keys.map(plain)].join('\t')).join('\n');
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
