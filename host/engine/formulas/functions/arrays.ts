import type { Value } from '../../api';
import { asMatrix, errorOf, firstOf, isMatrix, type Matrix, type Result, toBoolean } from '../values';
import { byOrder } from './aggregates';
import type { FunctionTable } from './spec';

/** Functions whose answer is a block of cells. */
export const arrays: FunctionTable = {
  FILTER: {
    areas: 'all',
    array: true,
    run: ([block = null, ...tests]) => filter(asMatrix(block), tests.map(asMatrix)),
  },
  UNIQUE: {
    areas: 'all',
    array: true,
    run: ([block = null]) => {
      const seen = new Set<string>();
      return asMatrix(block).filter((row) => {
        const key = JSON.stringify(row.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)));
        return !seen.has(key) && seen.add(key);
      });
    },
  },
  SORT: { areas: 'all', array: true, run: ([block = null, ...by]) => sort(asMatrix(block), by) },
  TRANSPOSE: {
    areas: 'all',
    run: ([block = null]) => {
      const rows = asMatrix(block);
      return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
    },
  },
  FLATTEN: {
    areas: 'all',
    array: true,
    run: (args) => args.flatMap((arg) => asMatrix(arg).flat()).map((value) => [value]),
  },
  SEQUENCE: {
    areas: [],
    run: (args) => {
      const [rows = 1, columns = 1, start = 1, step = 1] = args.map((arg) => Number(firstOf(arg)));
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => start + (row * columns + column) * step),
      );
    },
  },
};

/** Rows kept by tests of one column, or columns kept by tests of one row. */
function filter(block: Matrix, tests: readonly Matrix[]): Result {
  const byRow = tests.every((test) => test.length === block.length && (test.length > 1 || block.length === 1));
  const passes = (at: number): boolean =>
    tests.every((test) => toBoolean((byRow ? test[at]?.[0] : test[0]?.[at]) ?? null) === true);
  const kept = byRow
    ? block.filter((_, row) => passes(row))
    : block.map((row) => row.filter((_, column) => passes(column)));
  return kept.length && kept[0]?.length ? kept : errorOf('#N/A');
}

function sort(block: Matrix, by: readonly Result[]): Result {
  const orders: { readonly key: (row: readonly Value[], at: number) => Value; readonly sign: number }[] = [];
  for (let at = 0; at < Math.max(by.length, 1); at += 2) {
    const column = by[at] ?? 1;
    const sign = firstOf(by[at + 1] ?? true) === false ? -1 : 1;
    orders.push({
      key: isMatrix(column) ? (_, row) => column[row]?.[0] ?? null : (row) => row[Number(firstOf(column)) - 1] ?? null,
      sign,
    });
  }
  return block
    .map((row, at) => ({ row, at }))
    .sort((a, b) => {
      for (const { key, sign } of orders) {
        const [left, right] = [key(a.row, a.at), key(b.row, b.at)];
        if (left === null || right === null) {
          if (left !== right) return left === null ? 1 : -1;
          continue;
        }
        const order = byOrder(left, right) * sign;
        if (order) return order;
      }
      return a.at - b.at;
    })
    .map(({ row }) => row);
}
