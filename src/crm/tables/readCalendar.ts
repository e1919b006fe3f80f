import { type Cell, isMoment, textOf } from '../../values/cell';
import { type Day, daysBetween } from '../../values/day';
import { readDay } from '../../values/dayText';
import type { Problem } from '../../values/outcome';
import { type Calendar, calendarOf, type Span } from '../../values/workday';
import type { PageProblem } from './settings';
import { arrangements, settingsPages } from './settingsPages';
import { columnsOf, keyOf, notOneOf } from './settingsWords';

export interface CalendarRead {
  readonly calendar: Calendar;
  readonly problems: readonly PageProblem[];
}
interface Wrong {
  readonly column: number;
  readonly problem: Problem;
}

/** Longer than any holiday; a slip of the year would close the shop for one. */
const LONGEST = 60;

/** Reads the 工作日历 tab, header first. A line that cannot be read is named and counts for nothing. */
export function readCalendar(rows: readonly (readonly Cell[])[]): CalendarRead {
  const columns = columnsOf(rows[0] ?? [], settingsPages.calendar.header);
  const problems: PageProblem[] = [];
  const spans: Span[] = [];
  rows.forEach((cells, row) => {
    const line = columns.map((column) => cells[column] ?? '');
    if (row === 0 || line.slice(0, 3).every((cell) => textOf(cell).trim() === '')) return;
    const read = spanIn(line, spans);
    if ('problem' in read) problems.push({ page: 'calendar', row, ...read, column: columns[read.column] ?? 0 });
    else spans.push(...withinYears(read));
  });
  return { calendar: calendarOf(spans), problems };
}

function spanIn(
  [start = '', end = '', arrangement = '', about = '']: readonly Cell[],
  before: readonly Span[],
): Span | Wrong {
  const from = dayIn(start);
  if (!from) return { column: 0, problem: unread(start) };
  const to = textOf(end).trim() === '' ? from : dayIn(end);
  if (!to) return { column: 1, problem: unread(end) };
  const long = daysBetween(from, to) + 1;
  if (long < 1) return { column: 1, problem: { code: 'settings.spanBackwards', params: { from, to } } };
  if (long > LONGEST)
    return { column: 1, problem: { code: 'settings.spanLong', params: { count: long, most: LONGEST } } };
  const value = textOf(arrangement).trim();
  const works = keyOf(arrangements, value);
  if (!works) return { column: 2, problem: notOneOf(value, arrangements) };
  const span: Span = { from, to, works: works === 'on', name: textOf(about).trim() };
  const clash = before.find((other) => other.works !== span.works && other.from <= to && from <= other.to);
  return clash
    ? { column: 0, problem: { code: 'settings.spanClash', params: { from: clash.from, to: clash.to } } }
    : span;
}

function dayIn(cell: Cell): Day | undefined {
  if (isMoment(cell)) return cell.day;
  const read = readDay(textOf(cell).trim());
  return read.ok ? read.value : undefined;
}

const unread = (cell: Cell): Problem => ({ code: 'day.unread', params: { value: textOf(cell).trim() || '–' } });

/** A stretch over New Year is one for each year. */
function withinYears(span: Span): readonly Span[] {
  const [first, last] = [span.from.slice(0, 4), span.to.slice(0, 4)];
  if (first === last) return [span];
  return [
    { ...span, to: `${first}-12-31` },
    { ...span, from: `${last}-01-01` },
  ];
}
