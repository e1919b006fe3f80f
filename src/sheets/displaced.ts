import { type Cell, isEmptyCell, textOf } from '../values/cell';
import { rowsOf } from './book';
import { normal } from './columns';
import { agrees } from './moments';
import type { Expected, Plan } from './plan';
import type { Lines } from './readRows';

/** A record of somebody else's whose cells our write hit, because rows moved between the last look and the flush. */
export interface Displaced {
  readonly row: number;
  /** '' for a row that held no record. */
  readonly number: string;
  readonly written: readonly number[];
}
export interface Numbers {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Empty in all but the rarest runs. `rows` are those written, as they read back; `numbers` where a number was written. */
export function findDisplaced(plan: Plan, rows: Lines, numbers?: Numbers): Displaced[] {
  // without its number nobody can say whose row it is
  const written = plan.targets.length > 0 && plan.bound.number > 0 ? plan.expected : [];
  if (numbers && plan.numberLast) return emptied(plan, rows, numbers);
  if (numbers) return overwritten(plan, written, rows, numbers);
  return written.flatMap((expected) => {
    const line = rows.get(expected.row) ?? [];
    const here = textOf(line[plan.bound.number - 1] ?? '').trim();
    if (here === expected.number || expected.cells.size === 0) return [];
    const hit = [...expected.cells].every(([column, cell]) => agrees(line[column - 1] ?? '', cell));
    return hit ? [{ row: expected.row, number: here, written: [...expected.cells.keys()] }] : [];
  });
}

/**
 * A record was to be emptied and another was: its number is gone though nobody named it. It is the one that followed the
 * record above; what a colleague deleted or took back elsewhere did not stand there.
 */
function emptied(plan: Plan, rows: Lines, { before, after }: Numbers): Displaced[] {
  const { changes, expected, targets, bound, nearby, looked } = plan;
  const own = new Set(changes.map(({ number }) => number));
  const standing = new Set(after);
  // what was not in its row at the last look a colleague had taken away by then
  const wasThere = (number: string): boolean => nearby.has(number) || !looked.has(before.indexOf(number) + 1);
  const gone = (number: string): boolean =>
    number !== '' && !own.has(number) && !standing.has(number) && wasThere(number);
  const left = changes.some(({ number }) => standing.has(number));
  // ours are gone and nothing else moved: what else is gone a colleague took away
  const isStill = before.every((number, index) => number === '' || !standing.has(number) || after[index] === number);
  if (!left && isStill) return [];
  return expected.flatMap(({ row }) => {
    const written = targets.filter((target) => target.row === row).map(({ column }) => column);
    // where ours are gone and a record stands in the row, ours was emptied and another one's row deleted since
    if (written.length === 0 || (!left && ((after[row - 1] ?? '') !== '' || isOursLeft(plan, row, rows)))) return [];
    const above = after.filter((number, index) => number !== '' && index < row - 1).pop();
    const below = before.slice(above === undefined ? 0 : before.indexOf(above) + 1);
    const next = below.find((number) => number !== '' && !own.has(number));
    const victim = next !== undefined && gone(next) ? next : rowsMoved(before, after) ? before.find(gone) : undefined;
    const columns = written.filter((column) => column !== bound.number);
    if (victim !== undefined) return [{ row, number: victim, written: columns }];
    return left ? [{ row, number: '', written: [] }] : [];
  });
}

/** What stood beside the cells that were emptied stands there still: the row is the one that was to be emptied. */
function isOursLeft({ before, targets }: Plan, row: number, rows: Lines): boolean {
  const sight = before.get(row);
  const own = new Set(targets.filter((target) => target.row === row).map(({ column }) => column));
  const beside = (sight?.cells ?? []).flatMap((cell, at) =>
    own.has(at + 1) || isEmptyCell(cell) || sight?.formulas[at] ? [] : [[at, cell] as const],
  );
  return beside.length > 0 && beside.every(([at, cell]) => agrees(rows.get(row)?.[at] ?? '', cell));
}

/**
 * A number that was there and is not: gone with its row, or under ours because rows moved down or were sorted. Where no
 * other record is left that could have moved, something of it beside our cells tells.
 */
function overwritten(
  { bound, targets }: Plan,
  written: readonly Expected[],
  rows: Lines,
  { before, after }: Numbers,
): Displaced[] {
  if (before === after) return [];
  const own = new Set(written.map(({ number }) => number));
  const standing = new Set(after);
  const missing = before.filter((number) => number !== '' && !own.has(number) && !standing.has(number));
  const isLeft = ({ row, number }: Expected) => {
    if (textOf(rows.get(row)?.[bound.number - 1] ?? '').trim() !== number) return false;
    const own = new Set(targets.filter((target) => target.row === row).map(({ column }) => column));
    const above = rows.get(row - 1) ?? [];
    // a header that came down with the record is no spill
    const isHeader = normal(textOf(above[bound.number - 1] ?? '').trim()) === bound.headers[bound.number - 1];
    return isLeftBeside(own.add(bound.number), rows.get(row), isHeader ? [] : above);
  };
  if (missing.length === 0 || (!rowsMoved(before, after) && !written.some(isLeft))) return [];
  return written.flatMap(({ number, row: wrote }, index) => {
    const row = rowsOf(after, number)[0];
    const victim = missing[index];
    // with the cells a new row leaves empty
    const columns = targets.flatMap((target) =>
      target.row === wrote && target.column !== bound.number ? [target.column] : [],
    );
    return row === undefined || victim === undefined ? [] : [{ row, number: victim, written: columns }];
  });
}

/**
 * Something stands in the row of a new record that we did not write, and nothing in the blank row above it, where a spill
 * would stand, too: a record was there.
 */
export const isLeftBeside = (
  own: ReadonlySet<number>,
  line: readonly Cell[] = [],
  above: readonly Cell[] = [],
): boolean => line.some((cell, at) => !own.has(at + 1) && cell !== '' && (above[at] ?? '') === '');

function rowsMoved(before: readonly string[], after: readonly string[]): boolean {
  const now = new Map(after.map((number, index) => [number, index]));
  let last = -1;
  return before.some((number, index) => {
    const row = number === '' ? undefined : now.get(number);
    if (row === undefined) return false;
    const outOfOrder = row < last;
    last = row;
    return outOfOrder || row > index;
  });
}
