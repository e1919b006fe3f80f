import type { Cells } from '../schema/change';
import type { Cell } from '../values/cell';
import { Damage } from './damage';
import { sumOf } from './journal';
import { squeeze, unsqueeze } from './squeeze';

/** A record as a block of the shadow holds it. */
export interface Packed {
  readonly number: string;
  readonly cells: Cells;
  readonly keys: readonly string[];
}

/** Records of a block. */
export const RECORDS = 500;
/** As many records as fill blocks, so that the last one need not be packed again for those to come. */
export const wholeBlocks = (records: number): number => Math.max(1, Math.floor(records / RECORDS)) * RECORDS;
const INDEX_LIMIT = 40_000;
const PAYLOAD_LIMIT = 45_000;

/** Every number in an index. */
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
export const hashOf = (cells: Cells): string => hashIn(Object.keys(cells).sort(), (key) => cells[key] ?? '');

/** The same from a row: `keys` are sorted once for all rows. */
export function hashIn(keys: readonly string[], cellOf: (key: string) => Cell): string {
  let text = '';
  for (const key of keys) {
    const cell = cellOf(key);
    if (cell !== '') text += `${text === '' ? '' : ','}["${key}",${JSON.stringify(cell)}]`;
  }
  return sumOf(0, `[${text}]`);
}

/** Number, hash and search keys of a record: its line of the index. */
export const lineFor = ({ number, cells, keys }: Packed): string =>
  [number, hashOf(cells), ...keys.map(plain)].join('\t');

function packed(table: string, seq: number, records: readonly Packed[]): (string | number)[][] {
  const index = records.map(lineFor).join('\n');
  const payload = squeeze(JSON.stringify(Object.fromEntries(records.map(({ number, cells }) => [number, cells]))));
  if (records.length > 1 && (index.length > INDEX_LIMIT || payload.length > PAYLOAD_LIMIT)) {
    const half = Math.ceil(records.length / 2);
    return [...packed(table, seq, records.slice(0, half)), ...packed(table, seq, records.slice(half))];
  }
  return [[table, `|${records[0]?.number ?? ''}`, seq, `|${sumOf(0, payload)}`, `|${index}`, payload]];
}

/** A key must not look like the end of itself. */
export const plain = (key: string): string => key.replace(/[\t\n]/g, ' ');

/** The records of a payload. */
export function unpack(cell: string): Record<string, Cells> {
  if (cell === '') return {};
  try {
    return JSON.parse(unsqueeze(cell)) as Record<string, Cells>;
  } catch {
    throw new Damage('book.shadowDamaged');
  }
}
