import type { ErrorValue, Value } from '../../api';
import {
  asMatrix,
  compareScalars,
  errorOf,
  everyValue,
  firstOf,
  isError,
  isMatrix,
  type Result,
  toNumber,
  toText,
  wrongValue,
} from '../values';
import type { EagerFunction, FunctionTable } from './spec';

const overNumbers = (decide: (numbers: number[]) => Value): EagerFunction => ({
  areas: 'all',
  run: (args) => {
    const numbers = numbersOf(args);
    return Array.isArray(numbers) ? decide(numbers) : numbers;
  },
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): Value =>
  numbers.length ? sum(numbers) / numbers.length : errorOf('#DIV/0!');
const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
const countFilled: EagerFunction = {
  areas: 'all',
  errors: true,
  run: (args) => [...everyValue(args)].filter((value) => value !== null).length,
};
const countNumbers: EagerFunction = {
  areas: 'all',
  errors: true,
  run: (args) => [...everyValue(args)].filter((value) => typeof value === 'number').length,
};

/** Functions that make one number of many cells. */
export const aggregates: FunctionTable = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers(mean),
  MAX: overNumbers(largest),
  MIN: overNumbers(smallest),
  PRODUCT: overNumbers((numbers) => numbers.reduce((product, number) => product * number, 1)),
  COUNT: countNumbers,
  COUNTA: countFilled,
  COUNTBLANK: {
    areas: 'all',
    errors: true,
    run: (args) => [...everyValue(args)].filter((value) => value === null || value === '').length,
  },
  COUNTUNIQUE: {
    areas: 'all',
    run: (args) => new Set([...everyValue(args)].filter((value) => value !== null && value !== '').map(toText)).size,
  },
  SUMPRODUCT: { areas: 'all', array: true, run: sumProduct },
  SUBTOTAL: { areas: 'all', run: ([code, ...args]) => subtotal(Number(firstOf(code ?? null)) % 100, args) },
  RANK: {
    areas: [1],
    run: ([value, data, ascending]) => {
      const number = toNumber(firstOf(value ?? null));
      const numbers = numbersOf([data ?? null]);
      if (isError(number)) return number;
      if (!Array.isArray(numbers)) return numbers;
      const before = toNumber(firstOf(ascending ?? null))
        ? (other: number) => other < number
        : (other: number) => other > number;
      return numbers.includes(number) ? numbers.filter(before).length + 1 : errorOf('#N/A');
    },
  },
};

/** The numbers of ranges, and whatever reads as a number among single arguments; the first error otherwise. */
export function numbersOf(args: readonly Result[]): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const arg of args) {
    if (!isMatrix(arg)) {
      const number = toNumber(arg);
      if (isError(number)) return number;
      if (arg !== null) numbers.push(number);
      continue;
    }
    for (const row of arg)
      for (const value of row) {
        if (typeof value === 'number') numbers.push(value);
        else if (isError(value)) return value;
      }
  }
  return numbers;
}

function sumProduct(args: Result[]): Result {
  const blocks = args.map(asMatrix);
  const [first] = blocks;
  if (!first || blocks.some((block) => block.length !== first.length || block[0]?.length !== first[0]?.length))
    return wrongValue;
  let total = 0;
  for (const [row, line] of first.entries())
    for (const column of line.keys()) {
      const values = blocks.map((block) => block[row]?.[column] ?? null);
      const failed = values.find(isError);
      if (failed) return failed;
      total += values.reduce<number>((product, value) => product * (typeof value === 'string' ? 0 : Number(value)), 1);
    }
  return total;
}

const subtotals: Readonly<Record<number, EagerFunction>> = {
  1: overNumbers(mean),
  2: countNumbers,
  3: countFilled,
  4: overNumbers(largest),
  5: overNumbers(smallest),
  9: overNumbers(sum),
};

function subtotal(code: number, args: Result[]): Result {
  const found = subtotals[code];
  return found ? found.run(args, undefined as never) : wrongValue;
}

export const byOrder = (a: Value, b: Value): number =>
  isError(a) || isError(b) ? Number(isError(a)) - Number(isError(b)) : compareScalars(a as never, b as never);
