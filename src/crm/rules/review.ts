import type { Stored } from '../../schema/table';
import type { Day } from '../../values/day';
import type { Settings } from '../tables/settings';
import { wayIn } from '../tables/ways';
import { dayIn } from './openSteps';

/** Why an archive is to be looked through again. */
export type ReviewReason = 'never' | 'quarter' | 'changed' | 'joined' | 'left';

/**
 * Why a customer's archive is due for review today (C-14): every quarter (S1), in the last month of a quarter by its account
 * manager (S4), or since something changed (S3). Nothing where it is not.
 */
export function reviewReasons(
  customer: Stored,
  contacts: readonly Stored[],
  settings: Settings,
  today: Day,
): readonly ReviewReason[] {
  const way = wayIn(settings, 'review');
  const reviewed = dayIn(customer, 'reviewedOn');
  const isQuarterly = way === 'manager' ? isLastMonth(today) : way !== 'events';
  const quarter: readonly ReviewReason[] =
    !isQuarterly || (reviewed !== undefined && reviewed >= quarterOf(today)) ? [] : [reviewed ? 'quarter' : 'never'];
  return way === 'both' || way === 'events' ? [...quarter, ...changes(customer, contacts, reviewed)] : quarter;
}

/** What happened since it was last reviewed; before that, nobody knows from when to count. */
function changes(customer: Stored, contacts: readonly Stored[], reviewed: Day | undefined): readonly ReviewReason[] {
  if (reviewed === undefined) return [];
  const since = (record: Stored, field: string): boolean => (dayIn(record, field) ?? '') > reviewed;
  return [
    ...(since(customer, 'updatedOn') ? (['changed'] as const) : []),
    ...(contacts.some((contact) => since(contact, 'recordedOn')) ? (['joined'] as const) : []),
    ...(contacts.some((contact) => since(contact, 'leftOn')) ? (['left'] as const) : []),
  ];
}

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const isLastMonth = (day: Day): boolean => monthOf(day) % 3 === 0;

/** The first day of the quarter: 2026-10-01 for any day of the fourth one. */
function quarterOf(day: Day): Day {
  const first = monthOf(day) - ((monthOf(day) - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}
