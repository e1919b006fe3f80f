import type { Day } from '../../values/day';
import { addDays, daysBetween, isDay, weekdayOf } from '../../values/day';

const spoken: Readonly<Record<string, number>> = {
  今天: 0,
  today: 0,
  明天: 1,
  tomorrow: 1,
  后天: 2,
  大后天: 3,
  昨天: -1,
  yesterday: -1,
};

/** Reads a day the way people type it: `2026-11-23`, `11-23`, `11.23`, `1123`, `+3`, 明天, 下周一. Undefined where it is no day. */
export function readDay(text: string, today: Day): Day | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const days = spoken[typed];
  if (days !== undefined) return addDays(today, days);
  const ahead = /^\+\s*(\d{1,3})$/.exec(typed) ?? /^(\d{1,3})\s*天后$/.exec(typed);
  if (ahead) return addDays(today, Number(ahead[1]));
  const next = /^下(?:周|星期|礼拜)([一二三四五六日天])$/.exec(typed);
  if (next) return addDays(today, 7 - weekdayOf(today) + weekdayNumber(next[1] ?? ''));
  return calendarDay(typed, today);
}

const weekdayNumber = (word: string): number => (word === '天' ? 7 : '一二三四五六日'.indexOf(word) + 1);

function calendarDay(typed: string, today: Day): Day | undefined {
  const full = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?$/.exec(typed);
  if (full && (/\D/.test(typed) || typed.length === 8)) return dayOf(full[1], full[2], full[3]);
  const short = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  return short ? nearest(short[1], short[2], today) : undefined;
}

/** A day without a year is the one nearest to today: 1-5 typed in December is next January. */
function nearest(month: string | undefined, date: string | undefined, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map((y) => dayOf(String(y), month, date)).filter((day) => day !== undefined);
  return days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

function dayOf(year = '', month = '', date = ''): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
