import * as formulajs from '@formulajs/formulajs';
import { serialOf } from '../../serial';
import { firstOf, isError, isMatrix, type Result, wrongValue } from '../values';
import type { EagerFunction, FormulaFunction } from './spec';

const library = formulajs as unknown as Readonly<Record<string, ((...args: unknown[]) => unknown) | undefined>>;
const known = new Map<string, EagerFunction | undefined>();

/** The statistical, financial and engineering functions we have no reason to write: formulajs's. */
export function longTail(name: string): FormulaFunction | undefined {
  if (!known.has(name)) known.set(name, find(name));
  return known.get(name);
}

function find(name: string): EagerFunction | undefined {
  const run = /^[A-Z][A-Z0-9]*$/.test(name) ? library[name] : undefined;
  if (typeof run !== 'function') return undefined;
  return { areas: 'all', run: (args) => answer(() => run(...args.map(plain))) };
}

const plain = (result: Result): unknown => (isMatrix(result) ? result.map((row) => [...row]) : result);

function answer(work: () => unknown): Result {
  try {
    return toResult(work());
  } catch {
    return wrongValue;
  }
}

function toResult(value: unknown): Result {
  if (value instanceof Error) return { error: value.message };
  if (value instanceof Date) return serialOf(value.getTime());
  if (Array.isArray(value))
    return value.map((row: unknown) => (Array.isArray(row) ? row.map(toScalar) : [toScalar(row)]));
  return toScalar(value);
}

function toScalar(value: unknown): string | number | boolean | null | { readonly error: string } {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  const nested = value === undefined ? null : firstOf(toResult(value));
  return isError(nested) ? nested : wrongValue;
}
