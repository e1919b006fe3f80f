import { addDays, type Day, isDay } from './day';
import { foldWidth, isPlaceholder } from './text';

/** How long something holds: from a day, to a day (both included), or for some months or days; `open` without an end. */
export interface Period {
  readonly from?: Day;
  readonly to?: Day;
  readonly months?: number;
  readonly days?: number;
  readonly open?: true;
}

const DATE =
  /(?<!\d)(\d{4})\s*(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号])?)?|(\d{2})(\d{2}))(?!\d)/g;
const LENGTH =
  /(\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)\s*(个月|年|个?季度|天|日|years?|yrs?|months?|mos?|days?)(半)?(?![a-z])/i;
const OPEN = /长期|永久|无固定期限|不限期|至今|open[- ]ended|permanent|indefinite|present/i;
/** What may stand between and beside the days. */
const JOINT =
  /自动续[签约]|(?:签订|签约|签署|验收|上线)之日|合同|有效期|服务期|合作|期限|周期|为期|到期|自|从|起|至|到|止|以前|之前|前|内|截至|截止|开始|生效|共|约|期|\b(?:valid|from|since|until|till|to|for)\b|[-–—~～→:：()（）,，\s]/gi;
const ENDS_ONLY = /^(?:有效期)?\s*(?:至|到|截至|截止|until|till|to|[-~—])|(?:前|止|到期)$/i;
const STARTS_ONLY = /^(?:自|从|from|since)|(?:起|开始|生效|[-~—至])$/i;
/** 24年 may well be the year 2024. */
const LONGEST_YEARS = 20;
const DIGITS = '零一二三四五六七八九十';

/** Reads a span as people write it: 2024-01-01至2025-12-31, 2024.1-2024.12, 12个月, 自2024-01-01起1年, 长期 (CT-01, CT-04, CA-14). */
export function readPeriod(text: string): Period | undefined {
  const folded = foldWidth(text).trim();
  if (folded === '' || folded.length > 80 || isPlaceholder(folded)) return undefined;
  const spans = [...folded.matchAll(DATE)].map(edges);
  const rest = folded.replace(DATE, '');
  const length = LENGTH.exec(rest);
  const lasts = length ? lengthOf(length) : undefined;
  const open = OPEN.test(rest);
  const left = rest.replace(LENGTH, '').replace(OPEN, '').replace(JOINT, '');
  if (left !== '' || spans.length > 2 || spans.includes(undefined) || (length && !lasts)) return undefined;
  const [first, last] = spans;
  if (first === undefined) return lasts ?? (open ? { open } : undefined);
  if (last !== undefined) return open || lasts ? undefined : { from: first.from, to: last.to };
  if (lasts) return { from: first.from, to: endOf(first.from, lasts), ...lasts };
  if (open) return { from: first.from, open };
  if (ENDS_ONLY.test(folded)) return { to: first.to };
  if (STARTS_ONLY.test(folded)) return { from: first.from };
  return first.from === first.to ? undefined : first;
}

/** The first and the last day of a day, a month or a year; undefined for a day that does not exist. */
function edges(found: RegExpExecArray): { readonly from: Day; readonly to: Day } | undefined {
  const [, year, , ...parts] = found;
  const month = parts[0] ?? parts[2] ?? parts[4];
  const date = parts[1] ?? parts[3] ?? parts[5];
  const from = [year, month ?? '01', date ?? '01'].map((part) => part?.padStart(2, '0')).join('-');
  if (!isDay(from)) return undefined;
  return { from, to: date === undefined ? endOf(from, { months: month === undefined ? 12 : 1 }) : from };
}

/** The last day of a span that begins on `from`. */
const endOf = (from: Day, { months = 0, days = 0 }: Period): Day => addDays(addMonths(from, months), days - 1);

/** The same date `months` later, the last of the month where there is no such date; half a month is fifteen days. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const whole = Math.floor(months);
  const last = new Date(Date.UTC(year, month + whole, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + whole, Math.min(date, last))).toISOString().slice(0, 10);
  return addDays(moved, Math.round((months - whole) * 30));
}

function lengthOf([, written = '', unit = '', half]: RegExpExecArray): Pick<Period, 'months' | 'days'> | undefined {
  const count = (/\d/.test(written) ? Number(written) : inWords(written)) + (half ? 0.5 : 0);
  if (!(count > 0 && count < 1_000)) return undefined;
  if (/[天日d]/i.test(unit)) return { days: count };
  if (/[年y]/i.test(unit)) return count < LONGEST_YEARS ? { months: count * 12 } : undefined;
  return { months: unit.endsWith('季度') ? count * 3 : count };
}

/** 半, 两, 三, 十二, 二十四. */
function inWords(written: string): number {
  if (written === '半') return 0.5;
  const [tens = '', ones] = written.replace('两', '二').split('十');
  const digit = (sign: string): number => Math.max(0, DIGITS.indexOf(sign));
  return ones === undefined ? digit(tens) : (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
