import type { Day } from './day';
import { isDay } from './day';
import { accept, type Outcome, refuse } from './outcome';
import { foldWidth } from './text';

const TIME = /[T\s]+\d{1,2}[:时点]\d{1,2}.*$/;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_ONLY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;
const NO_YEAR = /^\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?$/;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const NAMED = /^(?:([a-z]{3})[a-z]*[-\s.]*(\d{1,2})|(\d{1,2})[-\s.]*([a-z]{3})[a-z]*)[-,\s.]*(\d{4})$/i;

/** Reads a day as people write it. What cannot be told apart (03/05/2026, 6/5) is refused with the reason, never guessed (M22). */
export function readDay(cell: string | number | boolean): Outcome<Day> {
  const text = foldWidth(String(cell)).trim().replace(TIME, '');
  const found = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (found) return existing(Number(found[1]), Number(found[2]), Number(found[3]));
  const named = NAMED.exec(text);
  if (named) return readNamed(named, text);
  const last = YEAR_LAST.exec(text);
  if (last) return readYearLast(Number(last[1]), Number(last[3]), Number(last[4]), last[2] === '.');
  if (MONTH_ONLY.test(text)) return refuse('day.noDay', { params: { value: text } });
  if (NO_YEAR.test(text)) return refuse('day.noYear', { params: { value: text } });
  return refuse('day.unread', { params: { value: text } });
}

function readNamed(found: RegExpExecArray, text: string): Outcome<Day> {
  const at = MONTHS.indexOf((found[1] ?? found[4] ?? '').toLowerCase());
  if (at < 0 || at % 3 !== 0) return refuse('day.unread', { params: { value: text } });
  return existing(Number(found[5]), at / 3 + 1, Number(found[2] ?? found[3]));
}

/** 10.07.2025 is day first wherever dots are used; with slashes only a number above 12 tells which is the day. */
function readYearLast(first: number, second: number, year: number, dotted: boolean): Outcome<Day> {
  if (dotted || first > 12) return existing(year, second, first);
  if (second > 12 || first === second) return existing(year, first, second);
  return refuse('day.order', { params: { first: written(year, first, second), second: written(year, second, first) } });
}

function existing(year: number, month: number, date: number): Outcome<Day> {
  const day = written(year, month, date);
  if (isDay(day)) return accept(day);
  if (month < 1 || month > 12) return refuse('day.month', { params: { month } });
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return date < 1 || date > days
    ? refuse('day.missing', { params: { year, month, days } })
    : refuse('day.unread', { params: { value: day } });
}

const written = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
