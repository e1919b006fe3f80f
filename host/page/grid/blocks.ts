/** The cells seen so far, fetched in blocks. A block that changed keeps its old cells on screen until the new ones are here. */
import type { Area, CellRow, CellView } from '../../server/wire';
import { ask } from '../client';
import { change, state } from '../state';

const ROWS = 64;
const COLUMNS = 16;

interface Block {
  readonly sheet: number;
  readonly area: Area;
  cells: readonly CellRow[];
  /** Grows with every change heard of; the block is up to date when `got` has reached it. */
  wanted: number;
  got: number;
  loading: Promise<boolean> | null;
}

const blocks = new Map<string, Block>();

/** Undefined while it is not here yet; 0 when empty. */
export function cellAt(sheet: number, row: number, column: number): CellView | 0 | undefined {
  const block = blocks.get(keyOf(sheet, row, column));
  return block?.cells[(row - 1) % ROWS]?.[(column - 1) % COLUMNS] ?? (block && block.got > 0 ? 0 : undefined);
}

/** A number that differs whenever cells of this row between two columns may look different. */
export function rowVersion(sheet: number, row: number, first: number, last: number): number {
  let version = 0;
  for (let column = first; column <= last + COLUMNS - 1; column += COLUMNS) {
    version += blocks.get(keyOf(sheet, row, Math.min(column, last)))?.got ?? 0;
  }
  return version;
}

/** Fetches what is missing or out of date in an area; resolves when it is here. */
export async function want(sheet: number, area: Area): Promise<void> {
  await Promise.all(blocksOf(sheet, area).map(load));
}

function blocksOf(sheet: number, area: Area): Block[] {
  const found = new Set<Block>();
  for (let row = area.row; row < area.row + area.rows + ROWS; row += ROWS) {
    for (let column = area.column; column < area.column + area.columns + COLUMNS; column += COLUMNS) {
      found.add(
        blockAt(sheet, Math.min(row, area.row + area.rows - 1), Math.min(column, area.column + area.columns - 1)),
      );
    }
  }
  return [...found];
}

/** True when every cell of an area is here and up to date. */
export function has(sheet: number, area: Area): boolean {
  return blocksOf(sheet, area).every(({ got, wanted }) => got >= wanted);
}

/** Cells of an area (or of the whole tab) may have changed; they are fetched again when next wanted. */
export function forgetCells(sheet: number, area?: Area): void {
  for (const block of blocks.values()) {
    if (block.sheet === sheet && (!area || overlap(block.area, area))) block.wanted += 1;
  }
}

export function forgetAll(): void {
  blocks.clear();
}

/** What could not be had is asked for again when next wanted. */
async function load(block: Block): Promise<void> {
  while (block.got < block.wanted) {
    block.loading ??= fetchInto(block);
    if (!(await block.loading)) return;
  }
}

async function fetchInto(block: Block): Promise<boolean> {
  const asked = block.wanted;
  try {
    block.cells = await ask.cells(block.sheet, block.area);
    block.got = asked;
  } catch {
    return false;
  } finally {
    block.loading = null;
  }
  change({ painted: state.painted + 1 });
  return true;
}

function blockAt(sheet: number, row: number, column: number): Block {
  const key = keyOf(sheet, row, column);
  const known = blocks.get(key);
  if (known) return known;
  const area = {
    row: Math.floor((row - 1) / ROWS) * ROWS + 1,
    column: Math.floor((column - 1) / COLUMNS) * COLUMNS + 1,
    rows: ROWS,
    columns: COLUMNS,
  };
  const block: Block = { sheet, area, cells: [], wanted: 1, got: 0, loading: null };
  blocks.set(key, block);
  return block;
}

function keyOf(sheet: number, row: number, column: number): string {
  return `${sheet}:${Math.floor((row - 1) / ROWS)}:${Math.floor((column - 1) / COLUMNS)}`;
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
