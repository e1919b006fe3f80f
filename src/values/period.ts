import { addDays, type Day, isDay } from './day';
import { foldWidth, isPlaceholder } from './text';

/** How long something holds: from a day, to a day (both included), or for a number of months; `open` without an end. */
export interface Period {
  readonly from?: Day;
  readonly to?: Day;
  readonly months?: number;
  readonly open?: true;
}

const DATE =
  /(?<!\d)(\d{4})\s*(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号])?)?|(\d{2})(\d{2}))(?!\d)/g;
const LENGTH =
  /(\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)\s*(?:个)?\s*(年|月|季度|years?|yrs?|months?|mos?)(半)?(?![a-z])/i;
const OPEN = /长期|永久|无固定期限|不限期|open[- ]ended|permanent|indefinite/i;
/** What may stand between and beside the days. */
const JOINT =
  /^(?:合同|有效期|服务期|合作|期限|周期|自|从|起|至|到|止|前|内|以前|之前|截至|截止|开始|生效|为期|共|约|valid|from|since|until|till?|to|for|[-–—~～→:：()（）,，\s])*$/i;
const ENDS_ONLY = /^(?:有效期)?\s*(?:至|到|截至|截止|until|till|to|[-~—])|(?:前|止|以前|之前)$/i;
const STARTS_ONLY = /^(?:自|从|from|since)|(?:起|开始|生效|[-~—至])$/i;
const DIGITS: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** Reads a span as people write it: 2024-01-01至2025-12-31, 2024.1-2024.12, 12个月, 自2024-01-01起1年, 长期 (CT-01, CT-04, CA-14). */
export function readPeriod(text: string): Period | undefined {
  const folded = foldWidth(text).trim();
  if (folded === '' || folded.length > 80 || isPlaceholder(folded)) return undefined;
  const days = [...folded.matchAll(DATE)].map(edges);
  const rest = folded.replace(DATE, '');
  const length = LENGTH.exec(rest);
  const months = length ? monthsIn(length) : undefined;
  const open = OPEN.test(rest);
  if (days.length > 2 || days.includes(undefined) || !JOINT.test(rest.replace(LENGTH, '').replace(OPEN, '')))
    return undefined;
  const [first, last] = days;
  if (first === undefined) return months === undefined ? (open ? { open } : undefined) : { months };
  if (last !== undefined) return open || months !== undefined ? undefined : { from: first.from, to: last.to };
  if (months !== undefined) return { from: first.from, to: addDays(addMonths(first.from, months), -1), months };
  if (open) return { from: first.from, open };
  if (ENDS_ONLY.test(folded)) return { to: first.to };
  if (STARTS_ONLY.test(folded)) return { from: first.from };
  return { from: first.from, to: first.to };
}

/** The first and the last day of a day, a month or a year; undefined for a day that does not exist. */
function edges(found: RegExpExecArray): { readonly from: Day; readonly to: Day } | undefined {
  const [, year, , dashed, date, month = dashed, day = date, compactMonth = month, compactDay = day] = found;
  const start = `${year}-${(compactMonth ?? '1').padStart(2, '0')}-${(compactDay ?? '1').padStart(2, '0')}`;
  if (!isDay(start)) return undefined;
  if (compactDay !== undefined) return { from: start, to: start };
  return { from: start, to: addDays(addMonths(start, compactMonth === undefined ? 12 : 1), -1) };
}

/** The same date `months` later, the last of the month where there is no such date. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const whole = Math.floor(months);
  const last = new Date(Date.UTC(year, month + whole, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + whole, Math.min(date, last))).toISOString().slice(0, 10);
  return addDays(moved, Math.round((months - whole) * 30));
}

function monthsIn([, written = '', unit = '', half]: RegExpExecArray): number {
  const count = (/\d/.test(written) ? Number(written) : inWords(written)) + (half ? 0.5 : 0);
  if (/^[年y]/i.test(unit)) return count * 12;
  return unit === '季度' ? count * 3 : count;
}

/** 三, 十二, 二十四. */
function inWords(written: string): number {
  const [tens, ones] = written.split('十');
  if (ones === undefined) return DIGITS[written] ?? 0;
  return (DIGITS[tens ?? ''] ?? 1) * 10 + (DIGITS[ones] ?? 0);
}
