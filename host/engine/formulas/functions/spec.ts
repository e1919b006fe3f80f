import type { Context } from '../context';
import type { Node } from '../syntax';
import type { Result } from '../values';

/** A function that sees its arguments unevaluated. */
export interface LazyFunction {
  lazy(args: readonly Node[], context: Context): Result;
}
/** A function of values. In an array context it is applied to each element of arguments that are not named in `areas`. */
export interface EagerFunction {
  /** Which arguments are taken whole when they are ranges, counted from 0. */
  readonly areas: 'all' | readonly number[];
  /** Receives errors among its arguments instead of yielding the first of them. */
  readonly errors?: boolean;
  /** Works its arguments through element by element, as ARRAYFORMULA does. */
  readonly array?: boolean;
  run(args: Result[], context: Context): Result;
}
export type FormulaFunction = LazyFunction | EagerFunction;
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;
