import {
  format as formatPattern,
  getLocale,
  isValidFormat,
  isDateFormat as patternIsDate,
  isPercentFormat as patternIsPercent,
} from 'numfmt';
import type { Value } from './api';
import { generalText } from './generalText';
import { bcp47 } from './locales';

/** The format an untouched cell reports (PLATFORM §2.1). */
export const automaticFormat = '0.###############';

/** Undefined for the automatic format, however it is written. */
export const readFormat = (pattern: string): string | undefined =>
  pattern === '' || pattern === automaticFormat || pattern.toLowerCase() === 'general' ? undefined : pattern;

/** The text of a value in the workbook's locale. Booleans and errors ignore the format, text obeys its text section. */
export function display(value: Value, format: string | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (format === undefined || format === '@')
    return typeof value === 'number' ? inLocale(generalText(value), locale) : value;
  return typeof value === 'number' ? formatNumber(value, format, locale) : formatText(value, format, locale);
}

const decimals = new Map<string, string>();

/** A plain number with the locale's decimal mark. */
function inLocale(text: string, locale: string): string {
  const mark = decimals.get(locale) ?? getLocale(bcp47(locale))?.decimal ?? '.';
  decimals.set(locale, mark);
  return mark === '.' ? text : text.replace('.', mark);
}

/** A number by a pattern; an unreadable pattern shows the plain number. */
export function formatNumber(value: number, pattern: string, locale: string): string {
  if (readFormat(pattern) === undefined || !known(pattern)) return generalText(value);
  if (value < 0 && isDateFormat(pattern)) return generalText(value);
  return formatPattern(pattern, value, { locale: bcp47(locale), throws: false });
}

const formatText = (value: string, pattern: string, locale: string): string =>
  pattern.includes('@') && known(pattern)
    ? formatPattern(pattern, value, { locale: bcp47(locale), throws: false })
    : value;

/** Whether numbers in this format are dates or times. */
export const isDateFormat = memo((pattern) => known(pattern) && patternIsDate(pattern));
export const isPercentFormat = memo((pattern) => known(pattern) && patternIsPercent(pattern));
const known = memo(isValidFormat);

function memo(test: (pattern: string) => boolean): (pattern: string) => boolean {
  const answers = new Map<string, boolean>();
  return (pattern) => {
    const answer = answers.get(pattern) ?? test(pattern);
    answers.set(pattern, answer);
    return answer;
  };
}
