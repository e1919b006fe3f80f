import type { Cell } from '../values/cell';
import type { Book } from './book';
import type { Bound } from './columns';

/** Rows closer than this are read in one call. */
const GAP = 400;
/** So many calls are made whatever lies between; more only where what lies between is too much to read along. */
const FEW = 6;
const CELLS_BETWEEN = 100_000;

/** What rows hold, by their numbers. */
export type Lines = ReadonlyMap<number, readonly Cell[]>;
export interface Seen {
  readonly values: ReadonlyMap<number, Cell[]>;
  readonly formulas: ReadonlyMap<number, string[]>;
  /** Empty where they were not asked for. */
  readonly notes: ReadonlyMap<number, string[]>;
}
export interface Asked {
  readonly formulas: boolean;
  readonly notes: boolean;
}

/** What a few rows hold: a call each for neighbours, whatever their count. */
export function readClusters(book: Book, bound: Bound, rows: readonly number[], asked: Asked): Seen {
  const seen = {
    values: new Map<number, Cell[]>(),
    formulas: new Map<number, string[]>(),
    notes: new Map<number, string[]>(),
  };
  for (const [first, last] of clustersOf(rows, bound.width)) {
    const count = last - first + 1;
    const range =
      asked.formulas || asked.notes ? book.sheet(bound.tab.sheetId)?.getRange(first, 1, count, bound.width) : undefined;
    if (asked.notes) keep(seen.notes, first, range?.getNotes() ?? []);
    if (asked.formulas) keep(seen.formulas, first, range?.getFormulas() ?? []);
    // values last: nothing but the write comes after the last look at what a colleague may have typed
    keep(seen.values, first, book.rows(bound, first, count));
  }
  return seen;
}

function keep<T>(lines: Map<number, T>, first: number, read: readonly T[]): void {
  read.forEach((line, index) => {
    lines.set(first + index, line);
  });
}

/** A call takes as long as so many cells (the cost model of PERFORMANCE §1). */
const CELLS_A_CALL = 25_000;

/** What reading these stretches of rows takes, in cells. */
export const costOf = (clusters: readonly (readonly [number, number])[], width: number): number =>
  clusters.reduce((sum, [first, last]) => sum + CELLS_A_CALL + (last - first + 1) * width, 0);

/**
 * First and last row of each group of near rows. Scattered rows are joined into few groups, the nearest first, as long as
 * not too much is read along with them.
 */
export function clustersOf(rows: readonly number[], width = 20): [number, number][] {
  const clusters: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const cluster = clusters[clusters.length - 1];
    if (cluster && row - cluster[1] <= GAP) cluster[1] = row;
    else clusters.push([row, row]);
  }
  let spare = CELLS_BETWEEN / width;
  while (clusters.length > FEW) {
    const gaps = clusters.slice(1).map(([first], index) => first - (clusters[index]?.[1] ?? 0));
    const least = Math.min(...gaps);
    if (least > spare) break;
    const at = gaps.indexOf(least);
    const [joined] = clusters.splice(at + 1, 1);
    const cluster = clusters[at];
    if (cluster && joined) cluster[1] = joined[1];
    spare -= least;
  }
  return clusters;
}
