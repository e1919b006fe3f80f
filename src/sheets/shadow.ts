import type { Cells } from '../schema/change';
import { sumOf } from './journal';
import { lineFor, numbersIn, type Packed, pack, RECORDS, unpack } from './packing';

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

export const SHADOW = '_crm_shadow';
export const SHADOW_COLUMNS = 6;
type Line = readonly (string | number)[];
const BLANK: Line = Array.from({ length: SHADOW_COLUMNS }, () => '');
/** Blocks of this name hold verdicts instead of records: two numbers and what was said about them. */
export const VERDICTS = '~verdicts';
/** Rows of blocks this near are read in one call: under five million characters. */
const READ = 100;
/** Blocks written in one call: under four million characters. */
const WRITE = 40;

/** Every block without its records: one call. */
export function readBlocks(sheet: Sheet): Block[] {
  return sheet
    .getRange(1, 1, sheet.getMaxRows(), SHADOW_COLUMNS - 1)
    .getValues()
    .flatMap((line, index): Block[] => {
      const block = blockIn(line, index + 1);
      return block ? [block] : [];
    });
}

function blockIn(line: readonly unknown[], row: number): Block | undefined {
  const [table = '', first = '', seq, hash = '', lines = ''] = line.map(String);
  if (table === '') return undefined;
  return { row, table, first: first.slice(1), seq: Number(seq), hash: hash.slice(1), index: lines.slice(1) };
}

/**
 * The records of these blocks by table and number; with `wanted`, those alone, so that no more is kept than asked for.
 * A number in two blocks (a packing that was cut off) is as the lower one says. A call for near rows, whatever their
 * count; none for blocks this execution has read and that stand as they did.
 */
export function readRecords(
  sheet: Sheet,
  blocks: readonly Block[],
  wanted?: (table: string, number: string) => boolean,
): Map<string, Record<string, Cells>> {
  const sorted = inRows(blocks);
  return recordsFrom(sorted, payloadsFrom(sheet, sorted), wanted);
}

const inRows = (blocks: readonly Block[]): readonly Block[] => [...blocks].sort((a, b) => a.row - b.row);

function recordsFrom(
  sorted: readonly Block[],
  payloadOf: (block: Block) => string,
  wanted?: (table: string, number: string) => boolean,
): Map<string, Record<string, Cells>> {
  const records = new Map<string, Record<string, Cells>>();
  for (const block of sorted) {
    const known = records.get(block.table) ?? {};
    records.set(block.table, known);
    for (const [number, cells] of Object.entries(unpack(payloadOf(block))))
      if (!wanted || wanted(block.table, number)) known[number] = cells;
  }
  return records;
}

/** Characters of payloads kept for the rest of an execution. */
const KEPT = 6_000_000;
const read = { payloads: new Map<string, string>(), length: 0 };

/** What a block says of its payload: the sum of it, and of its index, which has the hash of every record. */
const saidOf = ({ table, hash, index }: Block): string => `${table}|${hash}|${sumOf(0, index)}`;

/** To be asked for from top to bottom: of those not read before, near ones are read together. */
function payloadsFrom(sheet: Sheet, sorted: readonly Block[]): (block: Block) => string {
  const waiting = sorted.filter((block) => !read.payloads.has(saidOf(block)));
  const now = new Map<Block, string>();
  return (block) => {
    if (waiting[0] === block) {
      const near = waiting.splice(0, waiting.filter(({ row }) => row < block.row + READ).length);
      const height = (near[near.length - 1]?.row ?? block.row) - block.row + 1;
      const payloads = sheet.getRange(block.row, SHADOW_COLUMNS, height, 1).getValues();
      for (const one of near) now.set(one, String(payloads[one.row - block.row]?.[0] ?? ''));
    }
    const payload = now.get(block) ?? read.payloads.get(saidOf(block)) ?? '';
    now.delete(block);
    keep(block, payload);
    return payload;
  };
}

function keep(block: Block, payload: string): void {
  const said = saidOf(block);
  if (read.payloads.has(said) || read.length + payload.length > KEPT) return;
  read.payloads.set(said, payload);
  read.length += payload.length;
}

/** What is to be different in a table's blocks. */
export interface Lesson {
  readonly table: string;
  readonly changed: readonly Packed[];
  /** Cells of records whose others stay as the block has them. */
  readonly patches?: ReadonlyMap<string, Cells>;
  readonly gone: ReadonlySet<string>;
  readonly keysOf: (cells: Cells) => readonly string[];
}

/**
 * Brings a table's blocks up to date: those that hold a record that reads otherwise are packed again where they stand,
 * new records fill the last one, and what does not fit goes below. Calls grow with blocks written, a few of them in one.
 * Answers the blocks as they are now. The caller holds the lock and has just read `blocks`, all of them.
 */
export function learn(sheet: Sheet, blocks: readonly Block[], seq: number, lesson: Lesson): Block[] {
  const { table } = lesson;
  const own = blocks.filter((block) => block.table === table);
  const held = heldIn(own);
  const changed = lesson.changed.filter((record) => held.get(record.number)?.line !== lineFor(record));
  const gone = [...lesson.gone].filter((number) => held.has(number));
  const patches: ReadonlyMap<string, Cells> = lesson.patches ?? new Map();
  const touched = new Set(
    [...changed.map(({ number }) => number), ...patches.keys(), ...gone].flatMap(
      (number) => held.get(number)?.block ?? [],
    ),
  );
  const fresh = changed.filter(({ number }) => !held.has(number));
  const last = own[own.length - 1];
  if (last && fresh.length > 0 && numbersIn(last.index).length < RECORDS) touched.add(last);
  const changes = new Map(changed.map((record) => [record.number, record]));
  const now = [...blocks];
  const waiting = [...inRows([...touched])];
  while (waiting.length > 0) {
    const part = waiting.splice(0, WRITE);
    const standing = standingBetween(blocks, part);
    const asked = inRows([...part, ...standing]);
    const payloads = new Map(asked.map((block) => [block, '']));
    const payloadOf = payloadsFrom(sheet, asked);
    for (const block of asked) payloads.set(block, payloadOf(block));
    const payloadIn = (block: Block): string => payloads.get(block) ?? '';
    const old = recordsFrom(part, payloadIn);
    const replaced = new Map<number, Line>(standing.map((block) => [block.row, lineAgain(block, payloadIn(block))]));
    const overflow: Line[] = [];
    for (const block of part) {
      const kept = numbersIn(block.index).flatMap((number): Packed[] => {
        const cells = old.get(table)?.[number];
        if (lesson.gone.has(number) || !cells || held.get(number)?.block !== block) return [];
        const now = { ...cells, ...patches.get(number) };
        return [changes.get(number) ?? { number, cells: now, keys: lesson.keysOf(now) }];
      });
      const room = block === last ? Math.max(0, RECORDS - kept.length) : 0;
      const [line, ...rest] = pack(table, seq, [...kept, ...fresh.splice(0, room)]);
      replaced.set(block.row, line ?? BLANK);
      overflow.push(...rest);
    }
    // what moves down is written first: cut off in between, it stands twice and the lower one counts
    append(sheet, now, overflow);
    writeLines(sheet, replaced);
    for (const { row } of part) put(now, row, replaced.get(row) ?? BLANK);
  }
  append(sheet, now, pack(table, seq, fresh));
  return now;
}

/** Blocks between two that are written anew, up to so many, are written with them as they stand: one call instead of two. */
const JOINED = 8;

function standingBetween(blocks: readonly Block[], part: readonly Block[]): readonly Block[] {
  const byRow = new Map(blocks.map((block) => [block.row, block]));
  return part.slice(1).flatMap(({ row }, at): readonly Block[] => {
    const above = part[at]?.row ?? row;
    if (row - above - 1 > JOINED) return [];
    const rows = Array.from({ length: row - above - 1 }, (_, down) => byRow.get(above + 1 + down));
    // a blank row between them is somebody's doing, and stays as it is
    return rows.every((block) => block !== undefined) ? rows : [];
  });
}

const lineAgain = ({ table, first, seq, hash, index }: Block, payload: string): Line => [
  table,
  `|${first}`,
  seq,
  `|${hash}`,
  `|${index}`,
  payload,
];

interface Held {
  readonly block: Block;
  /** Number, hash and keys as the index has them. */
  readonly line: string;
}

function heldIn(blocks: readonly Block[]): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const block of blocks) {
    for (const line of block.index.split('\n')) held.set(line.slice(0, line.indexOf('\t')), { block, line });
  }
  return held;
}

function put(blocks: Block[], row: number, line: Line): void {
  const at = blocks.findIndex((block) => block.row === row);
  const block = blockIn(line, row);
  if (at >= 0) blocks.splice(at, 1, ...(block ? [block] : []));
  else if (block) blocks.push(block);
}

/** Verdicts are few: their blocks are written anew. */
export function learnVerdicts(sheet: Sheet, blocks: readonly Block[], seq: number, lines: readonly string[]): void {
  const index = lines.join('\n');
  const line = [VERDICTS, '|', seq, `|${sumOf(0, index)}`, `|${index}`, ''];
  const row = blocks.find(({ table }) => table === VERDICTS)?.row;
  if (lines.length === 0) return;
  if (row === undefined) append(sheet, [...blocks], [line]);
  else writeLines(sheet, new Map([[row, line]]));
}

/** Neighbours in one call, as many as one call may carry. */
function writeLines(sheet: Sheet, lines: ReadonlyMap<number, Line>): void {
  const rows = [...lines.keys()].sort((a, b) => a - b);
  while (rows.length > 0) {
    const first = rows[0] ?? 1;
    const group: (string | number)[][] = [];
    while (rows[0] === first + group.length && group.length < WRITE)
      group.push([...(lines.get(rows.shift() ?? 0) ?? BLANK)]);
    sheet.getRange(first, 1, group.length, SHADOW_COLUMNS).setValues(group);
  }
}

/** The tab has a row per block and no other. */
function append(sheet: Sheet, blocks: Block[], lines: readonly Line[]): void {
  if (lines.length === 0) return;
  const used = blocks.reduce((most, { row }) => Math.max(most, row), 0);
  const short = used + lines.length - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  writeLines(sheet, new Map(lines.map((line, index) => [used + 1 + index, line])));
  lines.forEach((line, index) => {
    put(blocks, used + 1 + index, line);
  });
}
