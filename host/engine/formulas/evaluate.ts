import type { Area, ErrorValue, Scalar, Value } from '../api';
import type { Context, SheetCells } from './context';
import type { Reference } from './lexer';
import { offsetReference, referenceArea } from './references';
import type { Node } from './syntax';
import {
  broadcast,
  compareScalars,
  errorOf,
  firstOf,
  isError,
  isMatrix,
  type Matrix,
  type Result,
  toNumber,
  toText,
  wrongReference,
  wrongValue,
} from './values';

/** The value of a formula's tree. Outside an array context a range stands for its cell beside the formula, as in Sheets. */
export function evaluate(node: Node, context: Context): Result {
  switch (node.is) {
    case 'value':
      return node.value;
    case 'error':
      return errorOf(node.error);
    case 'reference':
      return readReference(node.reference, context);
    case 'name': {
      const named = context.cells.named(node.name);
      return named ? single(named.sheet.values(named.area)) : errorOf('#NAME?');
    }
    case 'call':
      return call(node.name, node.args, context);
    case 'unary':
      return broadcast([operand(node.of, context)], ([value]) => unary(node.op, value ?? null));
    case 'binary':
      return broadcast([operand(node.left, context), operand(node.right, context)], ([left, right]) =>
        binary(node.op, left ?? null, right ?? null),
      );
    case 'array':
      return literal(node.rows, context);
  }
}

/** One value, by implicit intersection where the node is a range. */
export function scalar(node: Node, context: Context): Value {
  if (node.is === 'reference' && node.reference.to) return intersect(node.reference, context);
  return firstOf(evaluate(node, context));
}

/** An argument as its context wants it: whole in an array context, one value otherwise. */
export const operand = (node: Node, context: Context): Result =>
  context.array ? evaluate(node, context) : scalar(node, context);

/** The cells a reference names from this place; null when they are not there. */
export function located(
  reference: Reference,
  context: Context,
): { readonly sheet: SheetCells; readonly area: Area } | null {
  const sheet = context.cells.sheet(reference.sheet);
  const moved =
    context.shiftRows || context.shiftColumns
      ? offsetReference(reference, context.shiftRows, context.shiftColumns)
      : reference;
  const area = sheet && moved ? referenceArea(moved, sheet.rowCount, sheet.columnCount) : null;
  return sheet && area ? { sheet, area } : null;
}

function readReference(reference: Reference, context: Context): Result {
  const place = located(reference, context);
  if (!place) return wrongReference;
  return reference.to ? place.sheet.values(place.area) : place.sheet.value(place.area.row, place.area.column);
}

function intersect(reference: Reference, context: Context): Value {
  const place = located(reference, context);
  if (!place) return wrongReference;
  const { sheet, area } = place;
  const row = area.rows === 1 ? area.row : context.row;
  const column = area.columns === 1 ? area.column : context.column;
  const inside =
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return inside && (area.rows === 1 || area.columns === 1) ? sheet.value(row, column) : wrongValue;
}

const single = (values: Matrix): Result =>
  values.length === 1 && values[0]?.length === 1 ? (values[0][0] ?? null) : values;

function call(name: string, args: readonly Node[], context: Context): Result {
  const found = context.functionNamed(name);
  if (!found) return errorOf('#NAME?');
  if ('lazy' in found) return found.lazy(args, context);
  const inner = found.array ? { ...context, array: true } : context;
  const results = args.map((arg, index) =>
    takesArea(found.areas, index) ? evaluate(arg, inner) : operand(arg, inner),
  );
  const single = results.flatMap((result, index) =>
    !takesArea(found.areas, index) && isMatrix(result) ? [index] : [],
  );
  if (single.length === 0) return guarded(found, results, context);
  return broadcast(
    single.map((index) => results[index] ?? null),
    (values) => {
      const row = [...results];
      for (const [position, index] of single.entries()) row[index] = values[position] ?? null;
      return firstOf(guarded(found, row, context));
    },
  );
}

const takesArea = (areas: 'all' | readonly number[], index: number): boolean =>
  areas === 'all' || areas.includes(index);

function guarded(
  found: {
    readonly errors?: boolean;
    readonly areas: 'all' | readonly number[];
    run(args: Result[], context: Context): Result;
  },
  results: Result[],
  context: Context,
): Result {
  const failed = found.errors ? undefined : results.find((result): result is ErrorValue => isError(result));
  return failed ?? found.run(results, context);
}

function unary(op: string, value: Value): Value {
  if (op === '+') return value;
  const number = toNumber(value);
  if (isError(number)) return number;
  return op === '-' ? -number : number / 100;
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};
const arithmetic: Readonly<Record<string, (a: number, b: number) => Value>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? errorOf('#DIV/0!') : a / b),
  '^': (a, b) => a ** b,
};

function binary(op: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (op === '&') return toText(left) + toText(right);
  const comparison = comparisons[op];
  if (comparison) return comparison(compareScalars(left as Scalar, right as Scalar));
  const a = toNumber(left);
  const b = toNumber(right);
  if (isError(a)) return a;
  if (isError(b)) return b;
  const answer = arithmetic[op]?.(a, b) ?? wrongValue;
  return typeof answer === 'number' && !Number.isFinite(answer) ? errorOf('#NUM!') : answer;
}

function literal(rows: readonly (readonly Node[])[], context: Context): Result {
  const blocks = rows.map((row) => row.map((node) => evaluate(node, context)));
  return blocks.flatMap((row) => {
    const matrices = row.map((result) => (isMatrix(result) ? result : [[result]]));
    const height = Math.max(...matrices.map((matrix) => matrix.length));
    return Array.from({ length: height }, (_, index) =>
      matrices.flatMap((matrix): readonly Value[] => matrix[index] ?? matrix[0]?.map(() => errorOf('#N/A')) ?? []),
    );
  });
}
