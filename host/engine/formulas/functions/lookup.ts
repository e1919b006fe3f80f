import type { Value } from '../../api';
import type { Context } from '../context';
import { evaluate, located, operand } from '../evaluate';
import { readReference } from '../lexer';
import type { Node } from '../syntax';
import {
  asMatrix,
  compareScalars,
  firstOf,
  isError,
  type Matrix,
  notAvailable,
  type Result,
  toText,
  wrongReference,
} from '../values';
import { wildcards } from './criterion';
import type { FunctionTable } from './spec';

/** Functions that find cells or speak of places. */
export const lookup: FunctionTable = {
  ROW: { lazy: ([node], context) => places(node, context, 'row') },
  COLUMN: { lazy: ([node], context) => places(node, context, 'column') },
  ROWS: { areas: 'all', run: ([block]) => asMatrix(block ?? null).length },
  COLUMNS: { areas: 'all', run: ([block]) => asMatrix(block ?? null)[0]?.length ?? 0 },
  INDIRECT: {
    lazy: ([node], context) => {
      const reference = node ? readReference(toText(firstOf(operand(node, context)))) : undefined;
      if (!reference) return wrongReference;
      return evaluate({ is: 'reference', reference }, { ...context, shiftRows: 0, shiftColumns: 0 });
    },
  },
  OFFSET: { lazy: (args, context) => offset(args, context) },
  INDEX: {
    areas: [0],
    run: ([block = null, row = 0, column = 0]) => index(asMatrix(block), firstOf(row), firstOf(column)),
  },
  MATCH: {
    areas: [1],
    run: ([key = null, block = null, kind = 1]) => {
      const at = position(firstOf(key), flat(block), Number(firstOf(kind)));
      return at === undefined ? notAvailable : at + 1;
    },
  },
  VLOOKUP: {
    areas: [1],
    run: ([key = null, block = null, column = null, sorted = true]) => {
      const rows = asMatrix(block);
      const wanted = Number(firstOf(column));
      if (!(wanted >= 1 && wanted <= (rows[0]?.length ?? 0))) return wrongReference;
      const at = position(
        firstOf(key),
        rows.map((row) => row[0] ?? null),
        isTrue(sorted) ? 1 : 0,
      );
      return at === undefined ? notAvailable : (rows[at]?.[wanted - 1] ?? null);
    },
  },
  HLOOKUP: {
    areas: [1],
    run: ([key = null, block = null, row = null, sorted = true]) => {
      const rows = asMatrix(block);
      const at = position(firstOf(key), rows[0] ?? [], isTrue(sorted) ? 1 : 0);
      return at === undefined ? notAvailable : (rows[Number(firstOf(row)) - 1]?.[at] ?? wrongReference);
    },
  },
  XLOOKUP: {
    areas: [1, 2],
    run: ([key = null, keys = null, answers = null, missing]) => {
      const at = position(firstOf(key), flat(keys), 0);
      if (at === undefined) return missing ?? notAvailable;
      const block = asMatrix(answers);
      return asMatrix(keys).length === 1 ? block.map((row) => [row[at] ?? null]) : one([block[at] ?? []]);
    },
  },
  LOOKUP: {
    areas: [1, 2],
    run: ([key = null, keys = null, answers]) => {
      const at = position(firstOf(key), flat(keys), 1);
      return at === undefined ? notAvailable : (flat(answers ?? keys)[at] ?? notAvailable);
    },
  },
};

const isTrue = (result: Result): boolean => firstOf(result) !== false && firstOf(result) !== 0;
const flat = (result: Result): Value[] => asMatrix(result).flat();
const one = (block: Matrix): Result => (block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? null) : block);

function places(node: Node | undefined, context: Context, axis: 'row' | 'column'): Result {
  if (!node) return context[axis];
  const place = node.is === 'reference' ? located(node.reference, context) : null;
  if (!place) return wrongReference;
  const { area } = place;
  if (!context.array) return area[axis];
  return axis === 'row'
    ? Array.from({ length: area.rows }, (_, row) => [area.row + row])
    : [Array.from({ length: area.columns }, (_, column) => area.column + column)];
}

function offset([node, ...rest]: readonly Node[], context: Context): Result {
  const place = node?.is === 'reference' ? located(node.reference, context) : null;
  if (!place) return wrongReference;
  const [down = 0, right = 0, rows = place.area.rows, columns = place.area.columns] = rest.map((arg) =>
    Number(firstOf(operand(arg, context))),
  );
  const area = { row: place.area.row + down, column: place.area.column + right, rows, columns };
  const fits =
    area.row >= 1 &&
    area.column >= 1 &&
    rows >= 1 &&
    columns >= 1 &&
    area.row + rows - 1 <= place.sheet.rowCount &&
    area.column + columns - 1 <= place.sheet.columnCount;
  return fits ? one(place.sheet.values(area)) : wrongReference;
}

function index(block: Matrix, row: Value, column: Value): Result {
  const single = block.length === 1 && column === 0;
  const [down, right] = single ? [1, Number(row)] : [Number(row), Number(column)];
  const rows = down === 0 ? block : block.slice(down - 1, down);
  const answer = rows.map((line) => (right === 0 ? line : line.slice(right - 1, right)));
  if (!answer.length || !answer[0]?.length) return wrongReference;
  return one(answer);
}

/** Kind 0 exact (with wildcards), 1 the last not above in ascending order, -1 the last not below in descending order. */
function position(key: Value, values: readonly Value[], kind: number): number | undefined {
  if (isError(key)) return undefined;
  if (kind === 0) {
    const same = typeof key === 'string' && /[*?~]/.test(key) ? likeText(key) : equals(key);
    const found = values.findIndex(same);
    return found < 0 ? undefined : found;
  }
  let best: number | undefined;
  for (const [at, value] of values.entries()) {
    if (value === null || isError(value) || typeof value !== typeof key) continue;
    if (compareScalars(value, key) * kind > 0) break;
    best = at;
  }
  return best;
}

const likeText = (key: string): ((value: Value) => boolean) => {
  const pattern = new RegExp(`^${wildcards(key)}$`, 'isu');
  return (value) => typeof value === 'string' && pattern.test(value);
};

const equals =
  (key: Exclude<Value, object> | null) =>
  (value: Value): boolean =>
    value !== null && !isError(value) && typeof value === typeof key && compareScalars(value, key) === 0;
