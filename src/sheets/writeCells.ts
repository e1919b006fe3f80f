import type { Cell } from '../values/cell';
import type { Probe } from './memory';
import { toCell } from './toCell';

/** One cell to be written; `format` where the cell needs one that its column lacks. */
export interface Target {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly format?: string;
}
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

/** Writes exactly these cells, neighbours in one call: the number of calls depends on the layout, never on rows or fields. */
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
  const formatted = written.filter(({ format }) => format !== undefined);
  for (const block of blocksOf(formatted, ({ format }) => format as string)) {
    sheet.getRange(block.row, block.column, block.lines.length, widthOf(block)).setNumberFormats(block.lines);
  }
  const blocks = blocksOf(written, ({ raw }) => raw);
  const holdsNumber = (block: Block<unknown>) =>
    (block.column <= order.column && order.column < block.column + widthOf(block)) === (order.number === 'first');
  for (const block of [...blocks.filter(holdsNumber), ...blocks.filter((block) => !holdsNumber(block))]) {
    sheet.getRange(block.row, block.column, block.lines.length, widthOf(block)).setValues(block.lines);
  }
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
