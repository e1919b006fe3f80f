import type { Value } from '../../api';
import { asMatrix, errorOf, firstOf, isError, type Matrix, type Result, wrongValue } from '../values';
import { criterion } from './criterion';
import type { EagerFunction, FunctionTable } from './spec';

type Summary = (chosen: Value[]) => Value;

const evens = Array.from({ length: 60 }, (_, index) => index * 2);
const odds = evens.map((index) => index + 1);

/** COUNTIFS and kin: pairs of range and criterion; `values` comes first where there is one. */
const manyCriteria = (summary: Summary, hasValues: boolean): EagerFunction => ({
  areas: hasValues ? [0, ...odds] : evens,
  run: (args) => {
    const [values, pairs] = hasValues ? [args[0], args.slice(1)] : [args[0], args];
    return choose(asMatrix(values ?? null), pairs, summary);
  },
});

/** SUMIF and kin: range, criterion, and the values where they are elsewhere. */
const oneCriterion = (summary: Summary): EagerFunction => ({
  areas: [0, 2],
  run: ([range = null, wanted = null, values]) => choose(asMatrix(values ?? range), [range, wanted], summary),
});

const count: Summary = (chosen) => chosen.length;
const numbers = (chosen: readonly Value[]): number[] => chosen.filter((value) => typeof value === 'number');
const total = (chosen: readonly Value[]): number => numbers(chosen).reduce((sum, number) => sum + number, 0);
const average: Summary = (chosen) =>
  numbers(chosen).length ? total(chosen) / numbers(chosen).length : errorOf('#DIV/0!');
const extreme =
  (pick: (a: number, b: number) => number): Summary =>
  (chosen) => {
    const [first = 0, ...rest] = numbers(chosen);
    return rest.reduce(pick, first);
  };

/** Functions that work on the cells that meet criteria. */
export const conditional: FunctionTable = {
  COUNTIF: oneCriterion(count),
  SUMIF: oneCriterion(total),
  AVERAGEIF: oneCriterion(average),
  COUNTIFS: manyCriteria(count, false),
  SUMIFS: manyCriteria(total, true),
  AVERAGEIFS: manyCriteria(average, true),
  MAXIFS: manyCriteria(extreme(Math.max), true),
  MINIFS: manyCriteria(extreme(Math.min), true),
};

function choose(values: Matrix, pairs: readonly Result[], summary: Summary): Result {
  const tests: Test[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2)
    tests.push({ cells: asMatrix(pairs[at] ?? null), meets: criterion(firstOf(pairs[at + 1] ?? null)) });
  if (tests.some(({ cells }) => cells.length > 1 && values.length > 1 && cells.length !== values.length))
    return wrongValue;
  const chosen = chosenBy(tests, values);
  return summary === count ? count(chosen) : (chosen.find(isError) ?? summary(chosen));
}

interface Test {
  readonly cells: Matrix;
  readonly meets: (value: Value) => boolean;
}

/** Plain loops: this runs over whole columns. */
function chosenBy(tests: readonly Test[], values: Matrix): Value[] {
  const chosen: Value[] = [];
  const shape = tests[0]?.cells ?? values;
  const width = shape[0]?.length ?? 0;
  for (let row = 0; row < shape.length; row++)
    for (let column = 0; column < width; column++) {
      if (!tests.every(({ cells, meets }) => meets(cells[row]?.[column] ?? null))) continue;
      chosen.push(values[row]?.[column] ?? null);
    }
  return chosen;
}
