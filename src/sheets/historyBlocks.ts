import { cut, type Kept, sumOf } from './journalLine';
import { squeeze, unsqueeze } from './squeeze';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A few hundred entries that left the journal, in one row of the hidden tab (DESIGN §4). */
export interface HistoryBlock {
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly sum: string;
  readonly lines: readonly Line[];
}
/** What tells whether an entry is wanted, without unpacking it. */
export interface Line {
  readonly seq: number;
  readonly action: string;
  readonly request: string;
  readonly undoes?: number;
  readonly job?: string;
  /** The records it is about or touches. */
  readonly numbers: readonly string[];
}

export const HISTORY = '_crm_history';
const INDEX_COLUMNS = 4;
/** One cell usually; an entry of four journal cells that cannot be packed smaller takes five. */
const PAYLOADS = 5;
export const HISTORY_COLUMNS = INDEX_COLUMNS + PAYLOADS;
const INDEX_LIMIT = 45_000;
const PAYLOAD_LIMIT = 45_000;
const PIECE = 49_000;

/** These rows without their entries: one call. A row somebody edited is left out. */
export function readHistoryBlocks(sheet: Sheet, first: number, count: number): HistoryBlock[] {
  if (count < 1) return [];
  const rows = sheet.getRange(first, 1, count, INDEX_COLUMNS).getValues();
  return rows.flatMap((cells, at): HistoryBlock[] => {
    const [start, last, sum = '', index = ''] = cells.map(String);
    const block = { row: first + at, first: Number(start), last: Number(last), sum };
    if (!(block.first > 0) || !index.startsWith('|') || !sum.startsWith(`|${sumOf(0, `${start}${last}${index}`)}|`))
      return [];
    return [{ ...block, lines: linesIn(index.slice(1)) }];
  });
}

/** The entries of these blocks by rising seq; near rows in one call. A block whose entries somebody edited has none. */
export function readPacked(sheet: Sheet, blocks: readonly HistoryBlock[]): Kept[] {
  const entries: Kept[] = [];
  const rows = [...blocks].sort((a, b) => a.row - b.row);
  while (rows.length > 0) {
    const first = rows[0]?.row ?? 1;
    const near = rows.splice(0, rows.filter(({ row }) => row < first + NEAR).length);
    const height = (near[near.length - 1]?.row ?? first) - first + 1;
    const cells = sheet.getRange(first, INDEX_COLUMNS + 1, height, PAYLOADS).getValues();
    for (const block of near) {
      const payload = (cells[block.row - first] ?? []).map(String).join('');
      if (block.sum.endsWith(`|${sumOf(0, payload)}`)) entries.push(...unpack(payload));
    }
  }
  return entries;
}

/** Rows of blocks this near are read in one call: below a million characters. */
const NEAR = 24;

/** The rows of these entries, each as full as its cells allow. */
export function packEntries(entries: readonly Kept[]): (string | number)[][] {
  const kept = entries.map(({ row, ...entry }) => entry);
  const index = kept.map((entry) => textOf(lineFor(entry))).join('\n');
  const raw = JSON.stringify(kept);
  const packed = squeeze(raw);
  const payload = packed.length < raw.length ? packed : `|${raw}`;
  if (entries.length > 1 && (index.length > INDEX_LIMIT || payload.length > PAYLOAD_LIMIT)) {
    const half = Math.ceil(entries.length / 2);
    return [...packEntries(entries.slice(0, half)), ...packEntries(entries.slice(half))];
  }
  const first = entries[0]?.seq ?? 0;
  const last = entries[entries.length - 1]?.seq ?? 0;
  const shown = `|${index.slice(0, PIECE)}`;
  const pieces = cut(payload, PIECE);
  const blanks = Array<string>(PAYLOADS - pieces.length).fill('');
  return [[first, last, `|${sumOf(0, `${first}${last}${shown}`)}|${sumOf(0, payload)}`, shown, ...pieces, ...blanks]];
}

/** The line of an entry; also of one that is still in the journal. */
export function lineFor(entry: Omit<Kept, 'row'>): Line {
  const touched = entry.changes.flatMap((change) => (change.kind === 'judge' ? change.pair : [change.number]));
  const { seq, action, request, undoes, job, about } = entry;
  return {
    seq,
    action,
    request,
    ...(undoes === undefined ? {} : { undoes }),
    ...(job === undefined ? {} : { job }),
    numbers: [...new Set([about, ...touched])],
  };
}

const textOf = ({ seq, action, request, undoes, job, numbers }: Line): string =>
  [seq, action, request, undoes ?? '', job ?? '', ...numbers]
    .map((part) => String(part).replace(/[\t\n]/g, ' '))
    .join('\t');

const linesIn = (index: string): Line[] =>
  index.split('\n').map((text): Line => {
    const [seq, action = '', request = '', undoes, job, ...numbers] = text.split('\t');
    return {
      seq: Number(seq),
      action,
      request,
      ...(undoes ? { undoes: Number(undoes) } : {}),
      ...(job ? { job } : {}),
      numbers,
    };
  });

function unpack(payload: string): Kept[] {
  const text = payload.startsWith('z') ? unsqueeze(payload) : payload.slice(1);
  return (JSON.parse(text) as Omit<Kept, 'row'>[]).map((entry) => ({ ...entry, row: 0 }));
}
