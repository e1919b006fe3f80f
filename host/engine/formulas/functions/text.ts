import type { Value } from '../../api';
import { formatNumber } from '../../display';
import type { Context } from '../context';
import {
  asMatrix,
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
import { wildcards } from './criterion';
import type { EagerFunction, FunctionTable } from './spec';

/** A function of single values; missing arguments are undefined. */
const each = (run: (context: Context, ...values: (Value | undefined)[]) => Result): EagerFunction => ({
  areas: [],
  run: (args, context) => run(context, ...args.map((arg) => firstOf(arg))),
});
const textOf = (value: Value | undefined): string => toText(value ?? null);
const numberOf = (value: Value | undefined, otherwise: number): number => {
  const number = value === undefined || value === null ? otherwise : toNumber(value);
  return isError(number) ? Number.NaN : number;
};
const letters = (text: string): string[] => [...text];

/** Functions on text. */
export const text: FunctionTable = {
  LEN: each((_, value) => letters(textOf(value)).length),
  LEFT: each((_, value, count) => letters(textOf(value)).slice(0, numberOf(count, 1)).join('')),
  RIGHT: each((_, value, count) => {
    const size = numberOf(count, 1);
    return size <= 0 ? '' : letters(textOf(value)).slice(-size).join('');
  }),
  MID: each((_, value, start, count) =>
    letters(textOf(value))
      .slice(numberOf(start, 1) - 1, numberOf(start, 1) - 1 + numberOf(count, 0))
      .join(''),
  ),
  UPPER: each((_, value) => textOf(value).toUpperCase()),
  LOWER: each((_, value) => textOf(value).toLowerCase()),
  PROPER: each((_, value) =>
    textOf(value)
      .toLowerCase()
      .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  ),
  TRIM: each((_, value) => textOf(value).trim().replace(/ +/g, ' ')),
  CLEAN: each((_, value) => textOf(value).replace(/\p{Cc}/gu, '')),
  REPT: each((_, value, count) => textOf(value).repeat(Math.max(0, numberOf(count, 0)))),
  EXACT: each((_, a, b) => textOf(a) === textOf(b)),
  CHAR: each((_, code) => String.fromCodePoint(numberOf(code, 32))),
  CODE: each((_, value) => textOf(value).codePointAt(0) ?? wrongValue),
  TO_TEXT: each((_, value) => textOf(value)),
  CONCAT: each((_, a, b) => textOf(a) + textOf(b)),
  CONCATENATE: { areas: 'all', run: (args) => joined('', args, false) },
  JOIN: { areas: 'all', run: ([by, ...args]) => joined(textOf(firstOf(by ?? null)), args, false) },
  TEXTJOIN: {
    areas: 'all',
    run: ([by, skip, ...args]) => joined(textOf(firstOf(by ?? null)), args, firstOf(skip ?? null) === true),
  },
  SPLIT: { areas: [], run: ([value, by, eachLetter, dropEmpty]) => split(value, by, eachLetter, dropEmpty) },
  FIND: each((_, wanted, value, from) => place(textOf(value).indexOf(textOf(wanted), numberOf(from, 1) - 1))),
  SEARCH: each((_, wanted, value, from) => {
    const start = numberOf(from, 1) - 1;
    const found = textOf(value)
      .slice(start)
      .search(new RegExp(wildcards(textOf(wanted)), 'isu'));
    return place(found < 0 ? found : found + start);
  }),
  SUBSTITUTE: each((_, value, old, next, nth) => substitute(textOf(value), textOf(old), textOf(next), nth)),
  REPLACE: each((_, value, start, count, next) => {
    const all = letters(textOf(value));
    const from = numberOf(start, 1) - 1;
    return all.slice(0, from).join('') + textOf(next) + all.slice(from + numberOf(count, 0)).join('');
  }),
  REGEXMATCH: each((_, value, pattern) => withPattern(pattern, '', (regexp) => regexp.test(textOf(value)))),
  REGEXEXTRACT: each((_, value, pattern) =>
    withPattern(pattern, '', (regexp) => {
      const found = regexp.exec(textOf(value));
      return found ? (found[1] ?? found[0]) : errorOf('#N/A');
    }),
  ),
  REGEXREPLACE: each((_, value, pattern, next) =>
    withPattern(pattern, 'g', (regexp) => textOf(value).replace(regexp, textOf(next))),
  ),
  TEXT: each((context, value, format) =>
    typeof value === 'number' || value === null || value === undefined
      ? formatNumber(value ?? 0, textOf(format), context.cells.locale())
      : textOf(value),
  ),
  VALUE: each((_, value) => (value === '' ? 0 : toNumber(value ?? null))),
  HYPERLINK: each((_, url, label) => label ?? url ?? null),
  IMAGE: each(() => null),
};

const place = (index: number): Result => (index < 0 ? wrongValue : index + 1);

function joined(by: string, args: readonly Result[], dropEmpty: boolean): Result {
  const values = [...everyValue(args)];
  const failed = values.find(isError);
  if (failed) return failed;
  return values
    .map(toText)
    .filter((value) => !dropEmpty || value !== '')
    .join(by);
}

function split(value: Result = null, by: Result = null, eachLetter: Result = true, dropEmpty: Result = true): Result {
  if (isMatrix(value))
    return asMatrix(value).map((row) => [...(asMatrix(split(row[0] ?? null, by, eachLetter, dropEmpty))[0] ?? [])]);
  const separators = eachLetter === false ? [toText(firstOf(by))] : letters(toText(firstOf(by)));
  let parts = [toText(value)];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  if (dropEmpty !== false) parts = parts.filter((part) => part !== '');
  return [parts.map((part) => (part.trim() !== '' && !Number.isNaN(Number(part)) ? Number(part) : part))];
}

function substitute(value: string, old: string, next: string, nth: Value | undefined): string {
  if (old === '') return value;
  if (nth === undefined || nth === null) return value.replaceAll(old, () => next);
  let count = 0;
  return value.replaceAll(old, (found) => (++count === nth ? next : found));
}

function withPattern(pattern: Value | undefined, flags: string, use: (regexp: RegExp) => Result): Result {
  const source = textOf(pattern);
  const insensitive = source.startsWith('(?i)');
  try {
    return use(new RegExp(insensitive ? source.slice(4) : source, `${flags}u${insensitive ? 'i' : ''}`));
  } catch (problem) {
    if (problem instanceof SyntaxError) return errorOf('#REF!');
    throw problem;
  }
}
