import type { FieldRules } from '../../schema/field';
import { gradeOf, means } from '../../schema/fields';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import { addDays, type Day, weekdayOf } from '../../values/day';
import { addWorkdays, isWorkday } from '../../values/workday';
import { type Condition, type Pause, pauseOf } from '../tables/conditions';
import { customers } from '../tables/customers';
import { leads } from '../tables/leads';
import type { Settings } from '../tables/settings';
import { wayIn } from '../tables/ways';

/** A lead in one of these states is not followed up any more, however this workbook writes them. */
const settledStates = ['已成交', '流失', '无效'];

/** When the next contact with a lead is due; none where it is settled or nobody is to follow it up. */
export function nextContactWithLead(
  lead: { readonly grade: string; readonly status: string },
  settings: Settings,
  from: Day,
): Day | undefined {
  if (isSettledStatus(lead.status, settings)) return undefined;
  return after(from, pauseOfLead(lead.grade, settings), settings);
}

/** When the next contact with a customer is due. */
export const nextContactWithCustomer = (
  customer: { readonly type: string; readonly status: string },
  settings: Settings,
  from: Day,
): Day | undefined => after(from, pauseOfCustomer(customer, settings), settings);

/** How a record is to be contacted, the first way first; none where nobody has said. */
export const methodsFor = (
  { table, cells }: Pick<Stored, 'table' | 'cells'>,
  settings: Settings,
): readonly string[] => {
  const text = (key: string): string => textOf(cells[key] ?? '').trim();
  if (table === 'leads') return pauseOfLead(text('manualGrade') || text('grade'), settings).methods;
  return table === 'customers' ? pauseOfCustomer({ type: text('type'), status: text('status') }, settings).methods : [];
};

/** An unknown grade counts as C. */
const pauseOfLead = (grade: string, settings: Settings): Pause =>
  pauseOf(settings, gradeConditions[gradeOf(grade) ?? 'C']);

const gradeConditions = { A: 'gradeA', B: 'gradeB', C: 'gradeC' } as const;

/** Of everything that is true of a customer the shortest pause counts (FU-17). */
function pauseOfCustomer(customer: { readonly type: string; readonly status: string }, settings: Settings): Pause {
  const { type, status } = customers.fields;
  const isType = (word: string): boolean => means(settings, type.list ?? '', customer.type, word);
  const found: readonly Condition[] = [
    ...(isType('新客户') ? ['newCustomer' as const] : []),
    ...(isType('战略客户') ? ['highValue' as const] : []),
    ...(means(settings, status.list ?? '', customer.status, '沉睡') ? ['dormant' as const] : []),
  ];
  const pauses = found.map((one) => pauseOf(settings, one)).filter(({ days }) => days > 0);
  const [shortest] = [...pauses].sort((a, b) => a.days - b.days);
  return shortest ?? (found[0] ? pauseOf(settings, found[0]) : pauseOf(settings, 'customer'));
}

const after = (from: Day, { days }: Pause, settings: Settings): Day | undefined =>
  days === 0 ? undefined : settledDay(addDays(from, days), from, settings);

/** Where days off are not to be worked, the working day beside it; never the day it is reckoned from, nor one before. */
function settledDay(day: Day, from: Day, settings: Pick<Settings, 'ways' | 'calendar'>): Day {
  const calendar = settings.calendar ?? {};
  const way = wayIn(settings, 'restDays');
  if (way === 'stay' || isWorkday(day, calendar)) return day;
  const before = addWorkdays(day, -1, calendar);
  return way === 'before' && before > from ? before : addWorkdays(day, 1, calendar);
}

/** A lead that is won, lost or invalid asks for nothing any more; nor does a customer that is lost. */
export const isSettled = (record: Stored, rules: FieldRules): boolean => {
  const status = textOf(record.cells.status ?? '').trim();
  return record.table === 'customers'
    ? means(rules, customers.fields.status.list ?? '', status, '流失')
    : isSettledStatus(status, rules);
};

const isSettledStatus = (status: string, rules: FieldRules): boolean =>
  settledStates.some((state) => means(rules, leads.fields.status.list ?? '', status, state));

/** The days one click postpones to, on working days where that was chosen. */
export function postponeDays(
  today: Day,
  settings: Pick<Settings, 'ways' | 'calendar'>,
): { tomorrow: Day; inThreeDays: Day; nextMonday: Day } {
  const on = (days: number): Day => settledDay(addDays(today, days), today, settings);
  return { tomorrow: on(1), inThreeDays: on(3), nextMonday: on(8 - weekdayOf(today)) };
}
