import { addDays, type Day, daysBetween, weekdayOf } from './day';

/**
 * By year the days off and, behind a bar, the weekend days that are worked: `1001-1007国庆节|0920国庆节 1010国庆节`. All
 * other days are as the week has them. A year that is not listed is not known yet.
 */
export type Calendar = Readonly<Record<string, string>>;

/** A stretch of days off, or of weekend days that are worked. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly works: boolean;
  readonly name: string;
}

export const isWorkday = (day: Day, calendar: Calendar): boolean => {
  const said = arrangedIn(calendar, day.slice(0, 4)).get(day);
  return said ?? weekdayOf(day) < 6;
};

/** The working day so many working days after; before, where `count` is negative. None at all is the day itself, whatever it is. */
export function addWorkdays(day: Day, count: number, calendar: Calendar): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkday(at, calendar)) left -= 1;
  }
  return at;
}

/** The day itself where it is worked, else the next one that is. */
export const onWorkday = (day: Day, calendar: Calendar): Day =>
  isWorkday(day, calendar) ? day : addWorkdays(day, 1, calendar);

/** How many working days lie after `from`, up to and with `to`; negative where `to` lies before. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (from > to) return -workdaysBetween(to, from, calendar);
  const days = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
  return days.filter((day) => isWorkday(day, calendar)).length;
}

/** Whether anybody has said which days of this year are off; without a word only weekends are. */
export const knowsYear = (day: Day, calendar: Calendar): boolean => calendar[day.slice(0, 4)] !== undefined;

const arranged = new Map<string, ReadonlyMap<Day, boolean>>();

/** Each day of the year that is not as its weekday, and whether it is worked; worked out once. */
function arrangedIn(calendar: Calendar, year: string): ReadonlyMap<Day, boolean> {
  const text = calendar[year] ?? '';
  const known = arranged.get(year + text);
  if (known) return known;
  const days = new Map<Day, boolean>();
  for (const { from, to, works } of spansIn(calendar, year)) {
    for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, works);
  }
  arranged.set(year + text, days);
  return days;
}

/** The spans of a year in the order they are written: days off first. */
export function spansIn(calendar: Calendar, year: string): readonly Span[] {
  const [off = '', on = ''] = (calendar[year] ?? '').split('|');
  const read = (text: string, works: boolean): readonly Span[] =>
    text.split(' ').flatMap((part) => {
      const [, from, to = from, name = ''] = /^(\d{4})(?:-(\d{4}))?(.*)$/.exec(part) ?? [];
      return from && to ? [{ from: dayOf(year, from), to: dayOf(year, to), works, name }] : [];
    });
  return [...read(off, false), ...read(on, true)];
}

/** A calendar of these spans; `spansIn` gives them back. Each lies within one year, and no name holds a blank or a bar. */
export function calendarOf(spans: readonly Span[]): Calendar {
  const years = [...new Set(spans.map(({ from }) => from.slice(0, 4)))].sort();
  const written = (year: string, works: boolean): string =>
    spans
      .filter((span) => span.from.startsWith(year) && span.works === works)
      .map(({ from, to, name }) => `${short(from)}${from === to ? '' : `-${short(to)}`}${name.replace(/[\s|]+/g, '')}`)
      .join(' ');
  return Object.fromEntries(years.map((year) => [year, `${written(year, false)}|${written(year, true)}`]));
}

const short = (day: Day): string => day.slice(5, 7) + day.slice(8);
const dayOf = (year: string, text: string): Day => `${year}-${text.slice(0, 2)}-${text.slice(2)}`;
