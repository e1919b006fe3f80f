import type { Cell } from '../values/cell';
import type { Book } from './book';
import type { Bound } from './columns';

/** Rows closer than this are read in one call. */
const GAP = 400;

export interface Seen {
  readonly values: ReadonlyMap<number, Cell[]>;
  readonly formulas: ReadonlyMap<number, string[]>;
}

/** Values and formulas of a few rows: two calls for neighbours, whatever their count. */
export function readClusters(
  book: Book,
  bound: Bound,
  rows: readonly number[],
  what: 'values' | 'both' = 'both',
): Seen {
  const values = new Map<number, Cell[]>();
  const formulas = new Map<number, string[]>();
  for (const [first, last] of clustersOf(rows)) {
    const count = last - first + 1;
    const sheet = what === 'both' ? book.sheet(bound.tab.sheetId) : null;
    const texts = sheet?.getRange(first, 1, count, bound.width).getFormulas() ?? [];
    texts.forEach((line, index) => {
      formulas.set(first + index, line);
    });
    // values last: nothing but the write comes after the last look at what a colleague may have typed
    book.rows(bound, first, count).forEach((cells, index) => {
      values.set(first + index, cells);
    });
  }
  return { values, formulas };
}

/** First and last row of each group of near rows. */
export function clustersOf(rows: readonly number[]): [number, number][] {
  const clusters: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const cluster = clusters[clusters.length - 1];
    if (cluster && row - cluster[1] <= GAP) cluster[1] = row;
    else clusters.push([row, row]);
  }
  return clusters;
}
