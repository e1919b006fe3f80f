import type { Scalar, Value } from '../../api';
import type { Context } from '../context';
import { evaluate, operand } from '../evaluate';
import type { Node } from '../syntax';
import {
  broadcast,
  compareScalars,
  everyValue,
  firstOf,
  isError,
  isMatrix,
  notAvailable,
  type Result,
  toBoolean,
  wrongValue,
} from '../values';
import type { FunctionTable } from './spec';

/** Functions that choose which of their arguments to work out. */
export const logic: FunctionTable = {
  IF: { lazy: (args, context) => branch(args, context) },
  IFERROR: { lazy: (args, context) => instead(args, context, isError) },
  IFNA: { lazy: (args, context) => instead(args, context, (value) => isError(value) && value.error === '#N/A') },
  IFS: { lazy: (args, context) => ifs(args, context) },
  SWITCH: { lazy: (args, context) => switchOn(args, context) },
  CHOOSE: {
    lazy: ([index, ...choices], context) => {
      const chosen = index ? choices[Number(firstOf(operand(index, context))) - 1] : undefined;
      return chosen ? evaluate(chosen, context) : wrongValue;
    },
  },
  ARRAYFORMULA: { lazy: ([only], context) => (only ? evaluate(only, { ...context, array: true }) : notAvailable) },
  AND: { areas: 'all', run: (args) => quantify(args, (all) => all.every(Boolean)) },
  OR: { areas: 'all', run: (args) => quantify(args, (all) => all.some(Boolean)) },
  XOR: { areas: 'all', run: (args) => quantify(args, (all) => all.filter(Boolean).length % 2 === 1) },
  NOT: {
    areas: [],
    run: ([value]) => {
      const truth = toBoolean(firstOf(value ?? null));
      return isError(truth) ? truth : !truth;
    },
  },
  TRUE: { areas: [], run: () => true },
  FALSE: { areas: [], run: () => false },
};

function branch([test, yes, no]: readonly Node[], context: Context): Result {
  if (!test) return notAvailable;
  const tested = operand(test, context);
  const otherwise = (): Result => (no ? operand(no, context) : false);
  const then = (): Result => (yes ? operand(yes, context) : true);
  if (!isMatrix(tested)) {
    const truth = toBoolean(tested);
    return isError(truth) ? truth : truth ? then() : otherwise();
  }
  return broadcast([tested, then(), otherwise()], ([value, left, right]) => {
    const truth = toBoolean(value ?? null);
    return isError(truth) ? truth : ((truth ? left : right) ?? null);
  });
}

function instead([tried, fallback]: readonly Node[], context: Context, isBad: (value: Value) => boolean): Result {
  if (!tried) return notAvailable;
  const result = evaluateOrScalar(tried, context);
  const other = (): Result => (fallback ? operand(fallback, context) : null);
  if (!isMatrix(result)) return isBad(result) ? other() : result;
  return broadcast([result, other()], ([value, replacement]) => (isBad(value ?? null) ? replacement : value) ?? null);
}

/** A range stays one value outside arrays, but a function's block is kept whole. */
const evaluateOrScalar = (node: Node, context: Context): Result =>
  node.is === 'call' ? evaluate(node, context) : operand(node, context);

function ifs(args: readonly Node[], context: Context): Result {
  const [test, yes, ...rest] = args;
  if (!test || !yes) return notAvailable;
  const tested = operand(test, context);
  if (isMatrix(tested))
    return broadcast(
      [tested, operand(yes, context), ifs(rest, context)],
      ([value, left, right]) => (toBoolean(value ?? null) === true ? left : right) ?? null,
    );
  const truth = toBoolean(tested);
  if (isError(truth)) return truth;
  return truth ? operand(yes, context) : ifs(rest, context);
}

function switchOn([subject, ...cases]: readonly Node[], context: Context): Result {
  if (!subject) return notAvailable;
  const value = firstOf(operand(subject, context));
  if (isError(value)) return value;
  for (let at = 0; at + 1 < cases.length; at += 2) {
    const [key, answer] = [cases[at], cases[at + 1]];
    const candidate = key ? firstOf(operand(key, context)) : null;
    if (answer && !isError(candidate) && compareScalars(value as Scalar, candidate as Scalar) === 0)
      return operand(answer, context);
  }
  const last = cases.length % 2 ? cases.at(-1) : undefined;
  return last ? operand(last, context) : notAvailable;
}

/** Text and empty cells of ranges do not count. */
function quantify(args: readonly Result[], decide: (truths: boolean[]) => boolean): Result {
  const truths: boolean[] = [];
  for (const arg of args)
    for (const value of everyValue([arg])) {
      if (isError(value)) return value;
      if (isMatrix(arg) && (typeof value === 'string' || value === null)) continue;
      const truth = toBoolean(value);
      if (isError(truth)) return truth;
      truths.push(truth);
    }
  return truths.length ? decide(truths) : wrongValue;
}
