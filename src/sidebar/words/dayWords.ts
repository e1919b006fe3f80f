import type { Language } from '../../messages';
import { say } from '../../messages';
import type { Day } from '../../values/day';
import { daysBetween, weekdayOf } from '../../values/day';

const weekdays: Record<Language, readonly string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const weekdayWord = (day: Day, language: Language): string => weekdays[language][weekdayOf(day) - 1] ?? '';

/** In lists: `11-19 周四`, `Thu 19 Nov`; another year than `today` is told in full. */
export function listDay(day: Day, language: Language, today: Day = day): string {
  const short = shortDay(day, language, today);
  return language === 'zh' ? `${short} ${weekdayWord(day, 'zh')}` : `${weekdayWord(day, 'en')} ${short}`;
}

/** `11-19`, `19 Nov`; with the year where it is not this year's. */
export function shortDay(day: Day, language: Language, today: Day = day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const other = year !== today.slice(0, 4);
  if (language === 'zh') return other ? day : `${month}-${date}`;
  return `${Number(date)} ${months[Number(month) - 1] ?? ''}${other ? ` ${year}` : ''}`;
}

/** The day of the page's title: `11月19日 周四`, `Thu 19 Nov`. */
export function titleDay(day: Day, language: Language): string {
  const [, month, date] = day.split('-');
  return language === 'zh' ? `${Number(month)}月${Number(date)}日 ${weekdayWord(day, 'zh')}` : listDay(day, 'en');
}

/** 晚 3 天, 今天, 11-20 周五: what the reader would otherwise have to work out (UI §8). */
export function dueWord(dueOn: Day, today: Day, language: Language): string {
  const late = daysBetween(dueOn, today);
  if (late === 1) return say(language, 'ui.due.lateOne');
  if (late > 1) return say(language, 'ui.due.late', { days: late });
  if (late === 0) return say(language, 'ui.due.today');
  return late === -1 ? say(language, 'ui.due.tomorrow') : listDay(dueOn, language, today);
}

/** Above what happened on a day: 今天, 昨天, else the day itself. */
export function dayHeading(day: Day, today: Day, language: Language): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return say(language, 'ui.due.today');
  return ago === 1 ? say(language, 'ui.due.yesterday') : listDay(day, language, today);
}

/** 今天 14:02, 11-18 周三 09:30: when somebody did something, `2026-11-19T14:02:05`. */
export const momentWords = (at: string, today: Day, language: Language): string =>
  [dayHeading(at.slice(0, 10), today, language), at.slice(11, 16)].filter((part) => part !== '').join(' ');
