import type { FieldRules } from '../../schema/field';
import { means } from '../../schema/fields';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import { addDays, type Day, weekdayOf } from '../../values/day';
import { customers } from '../tables/customers';
import { leads } from '../tables/leads';

/** The longest pause between two contacts, in days: A twice a week, B weekly, C monthly (FU-15). */
const pauseByGrade: Readonly<Record<string, number>> = { A: 3, B: 7 };
const pauseOfOthers = 30;

/** Customers are visited at least once a month (FU-17, the high-value row: the stricter one where no tier is kept). */
const pauseOfCustomers = 30;

/** A lead in one of these states is not followed up any more, however this workbook writes them. */
const settledStates = ['已成交', '流失', '无效'];

/** When the next contact with a lead is due; none where the lead is settled. An unknown grade counts as C. */
export function nextContactWithLead(
  lead: { readonly grade: string; readonly status: string },
  rules: FieldRules,
  from: Day,
): Day | undefined {
  if (isSettledStatus(lead.status, rules)) return undefined;
  return addDays(from, pauseByGrade[lead.grade] ?? pauseOfOthers);
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

export const nextContactWithCustomer = (from: Day): Day => addDays(from, pauseOfCustomers);

/** The days one click postpones to. */
export const postponeDays = (today: Day): { tomorrow: Day; inThreeDays: Day; nextMonday: Day } => ({
  tomorrow: addDays(today, 1),
  inThreeDays: addDays(today, 3),
  nextMonday: addDays(today, 8 - weekdayOf(today)),
});
