import type { Value } from '../../api';
import { compareScalars, isError, toText } from '../values';

const operators = /^(<>|<=|>=|=|<|>)?(.*)$/s;

/** The test that COUNTIF and its kin mean by a criterion: `>5`, `<>`, `张*`, or a value itself. */
export function criterion(wanted: Value): (value: Value) => boolean {
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted !== 'string') return (value) => matches(value, wanted ?? 0);
  const [, op = '', rest = ''] = operators.exec(wanted) ?? [];
  if (op === '' || op === '=') return rest === '' && op === '=' ? isEmpty : equalTo(rest);
  if (op === '<>') {
    const equal = rest === '' ? isEmpty : equalTo(rest);
    return (value) => !equal(value);
  }
  return ordered(op, typed(rest));
}

const isEmpty = (value: Value): boolean => value === null;

function equalTo(text: string): (value: Value) => boolean {
  const target = typed(text);
  if (typeof target !== 'string') return (value) => matches(value, target) || matches(value, text);
  if (text === '') return (value) => value === null || value === '';
  if (!/[*?~]/.test(text)) return (value) => matches(value, text);
  const pattern = new RegExp(`^${wildcards(text)}$`, 'isu');
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** A text with `*`, `?` and `~` as a regular expression's source. */
export const wildcards = (text: string): string =>
  text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/-]/g, (found, escaped?: string) => {
    if (escaped) return `\\${escaped}`;
    return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
  });

const matches = (value: Value, wanted: string | number | boolean): boolean =>
  typeof value === typeof wanted &&
  (typeof wanted === 'string' ? toText(value).toLowerCase() === wanted.toLowerCase() : value === wanted);

function typed(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const number = text.trim() === '' ? Number.NaN : Number(text.replaceAll(',', ''));
  if (!Number.isNaN(number)) return number;
  return text;
}

function ordered(op: string, wanted: string | number | boolean): (value: Value) => boolean {
  return (value) => {
    if (isError(value) || typeof value !== typeof wanted) return false;
    const order = compareScalars(value, wanted);
    if (op === '<') return order < 0;
    if (op === '>') return order > 0;
    return op === '<=' ? order <= 0 : order >= 0;
  };
}
