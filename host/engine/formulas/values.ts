import type { ErrorValue, Scalar, Value } from '../api';
import { generalText } from '../generalText';

/** What a formula's part yields: one value or a block of them. */
export type Matrix = readonly (readonly Value[])[];
export type Result = Value | Matrix;

export const isMatrix = (result: Result): result is Matrix => Array.isArray(result);
export const isError = (value: Result | undefined): value is ErrorValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const errorOf = (error: string): ErrorValue => ({ error });
export const wrongValue = errorOf('#VALUE!');
export const notAvailable = errorOf('#N/A');
export const wrongReference = errorOf('#REF!');
export const wrongNumber = errorOf('#NUM!');

export const asMatrix = (result: Result): Matrix => (isMatrix(result) ? result : [[result]]);
export const firstOf = (result: Result): Value => (isMatrix(result) ? (result[0]?.[0] ?? null) : result);

/** The number a value counts as; text that reads as a number does too. */
export function toNumber(value: Value): number | ErrorValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return value;
  const number = value.trim() === '' ? Number.NaN : Number(value.replaceAll(',', ''));
  return Number.isNaN(number) ? wrongValue : number;
}

export function toText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return generalText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : value.error;
}

export function toBoolean(value: Value): boolean | ErrorValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' || (upper === 'FALSE' || upper === '' ? false : wrongValue);
  }
  const number = toNumber(value);
  return isError(number) ? number : number !== 0;
}

const ranks = { number: 0, string: 1, boolean: 2 } as const;

/** Numbers before text before booleans, text without regard to case; an empty cell equals 0, "" and FALSE. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const left = a === null ? emptyLike(b) : a;
  const right = b === null ? emptyLike(left) : b;
  const rank = ranks[typeof left as keyof typeof ranks] - ranks[typeof right as keyof typeof ranks];
  if (rank) return rank;
  if (typeof left === 'string' && typeof right === 'string')
    return compareTexts(left.toLowerCase(), right.toLowerCase());
  return Number(left) - Number(right);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const emptyLike = (other: Scalar): string | number | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

/** One function over blocks of any sizes, element by element; a single row, column or value is repeated. */
export function broadcast(results: readonly Result[], each: (values: readonly Value[]) => Value): Result {
  if (!results.some(isMatrix)) return each(results as Value[]);
  const rows = Math.max(...results.map((result) => (isMatrix(result) ? result.length : 1)));
  const columns = Math.max(...results.map((result) => (isMatrix(result) ? (result[0]?.length ?? 1) : 1)));
  const matrix: Value[][] = [];
  // `each` gets the same array every time: this runs over whole columns.
  const values: Value[] = results.map(() => null);
  for (let row = 0; row < rows; row++) {
    const line: Value[] = [];
    for (let column = 0; column < columns; column++) {
      for (let index = 0; index < results.length; index++) values[index] = element(results[index] ?? null, row, column);
      line.push(each(values));
    }
    matrix.push(line);
  }
  return matrix;
}

function element(result: Result, row: number, column: number): Value {
  if (!isMatrix(result)) return result;
  const line = result.length === 1 ? result[0] : result[row];
  if (!line) return notAvailable;
  const value = line.length === 1 ? line[0] : line[column];
  return value === undefined ? notAvailable : value;
}

/** Every value of some arguments, in reading order. */
export function* everyValue(results: readonly Result[]): Generator<Value> {
  for (const result of results) {
    if (!isMatrix(result)) yield result;
    else for (const row of result) yield* row;
  }
}
