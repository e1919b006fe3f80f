import type { Cell } from '../values/cell';
import type { Probe } from './memory';
import { letterOf } from './tabBinding';
import { toCell } from './toCell';

/** One cell to be written; `format` where the cell needs one that its column lacks. */
export interface Target {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly format?: string;
}
type Raw = string | number | boolean;
interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly lines: T[][];
}

/** Where the number goes among the writes: a killed run leaves any prefix of them, and what it leaves must be findable. */
export interface Order {
  readonly column: number;
  readonly number: 'first' | 'last';
}

/** Above so many stretches of a column, those that read alike are written together, wherever they are. */
const SCATTERED = 4;

/**
 * Writes exactly these cells, neighbours in one call, and scattered ones that read alike in one: the number of calls
 * depends on the layout and on how many values there are, never on rows.
 */
export function writeCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  targets: readonly Target[],
  probe: Probe,
  order: Order,
): void {
  const written = targets.map((target) => {
    const { raw, format } = toCell(target.cell, probe);
    return { ...target, raw, format: format ?? target.format };
  });
  setFormats(sheet, written);
  const blocks = blocksOf(written, ({ raw }) => raw);
  const holdsNumber = (block: Block<unknown>) =>
    (block.column <= order.column && order.column < block.column + widthOf(block)) === (order.number === 'first');
  const apart = scattered(blocks.filter((block) => widthOf(block) === 1 && block.column !== order.column));
  const together = blocks.filter((block) => !apart.includes(block));
  const write = (own: readonly Block<Raw>[]) => {
    for (const { row, column, lines } of own)
      sheet.getRange(row, column, lines.length, lines[0]?.length ?? 0).setValues(lines);
  };
  write(together.filter(holdsNumber));
  for (const [value, places] of alike(apart)) sheet.getRangeList([...places]).setValue(value);
  write(together.filter((block) => !holdsNumber(block)));
}

/** The formats these cells need: a call per block, or one per format where those are fewer. */
function setFormats(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: readonly { readonly row: number; readonly column: number; readonly format: string | undefined }[],
): void {
  const formatted = cells.filter(({ format }) => format !== undefined);
  const formats = [...new Set(formatted.map(({ format }) => format as string))];
  const blocks = blocksOf(formatted, ({ format }) => format as string);
  if (blocks.length <= formats.length) {
    for (const block of blocks) {
      sheet.getRange(block.row, block.column, block.lines.length, widthOf(block)).setNumberFormats(block.lines);
    }
    return;
  }
  for (const format of formats) {
    const own = blocksOf(
      formatted.filter((cell) => cell.format === format),
      () => format,
    );
    sheet.getRangeList(own.map(addressOf)).setNumberFormat(format);
  }
}

/** Blocks of columns that hold few values in many places; elsewhere a call per block is the fewest. */
const scattered = (narrow: readonly Block<Raw>[]): readonly Block<Raw>[] =>
  [...new Set(narrow.map(({ column }) => column))].flatMap((column) => {
    const own = narrow.filter((block) => block.column === column);
    const values = new Set(own.flatMap(({ lines }) => lines.flat()));
    return own.length > Math.max(SCATTERED, values.size) ? own : [];
  });

/** Where each value goes: one cell or a run of them per address. */
function alike(blocks: readonly Block<Raw>[]): Map<Raw, string[]> {
  const places = new Map<Raw, string[]>();
  for (const { row, column, lines } of blocks) {
    const letter = letterOf(column);
    lines.forEach(([value = ''], down) => {
      if (down > 0 && lines[down - 1]?.[0] === value) return;
      let end = down;
      while (end + 1 < lines.length && lines[end + 1]?.[0] === value) end += 1;
      places.set(value, [...(places.get(value) ?? []), `${letter}${row + down}:${letter}${row + end}`]);
    });
  }
  return places;
}

/** Rectangles that cover exactly the given cells: runs within a row, joined downwards while the next row has the same run. */
export function blocksOf<C extends { readonly row: number; readonly column: number }, T>(
  cells: readonly C[],
  contentOf: (cell: C) => T,
): Block<T>[] {
  const open = new Map<string, Block<T>>();
  const blocks: Block<T>[] = [];
  for (const run of runsOf(cells)) {
    const [head] = run as [C, ...C[]];
    const shape = `${head.column}:${run.length}`;
    const above = open.get(shape);
    if (above && above.row + above.lines.length === head.row) above.lines.push(run.map(contentOf));
    else {
      const block = { row: head.row, column: head.column, lines: [run.map(contentOf)] };
      open.set(shape, block);
      blocks.push(block);
    }
  }
  return blocks;
}

function runsOf<C extends { readonly row: number; readonly column: number }>(cells: readonly C[]): C[][] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: C[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.row === cell.row && last.column + 1 === cell.column) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

const widthOf = (block: Block<unknown>): number => block.lines[0]?.length ?? 0;

const addressOf = (block: Block<unknown>): string =>
  `${letterOf(block.column)}${block.row}:${letterOf(block.column + widthOf(block) - 1)}${block.row + block.lines.length - 1}`;
