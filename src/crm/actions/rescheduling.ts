import type { Change } from '../../schema/change';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { Day } from '../../values/day';
import { nextContactWithCustomer, nextContactWithLead } from '../rules/cadence';
import { dayIn } from '../rules/openSteps';
import type { Settings } from '../tables/settings';
import { dayCell, updateOf } from './updating';

/** When a record should be contacted next if nobody agreed on a day. */
export function nextContact(record: Stored, settings: Settings, from: Day): Day | undefined {
  const status = textOf(record.cells.status ?? '');
  if (record.table === 'customers')
    return nextContactWithCustomer({ type: textOf(record.cells.type ?? ''), status }, settings, from);
  const grade = String(record.fields.manualGrade ?? record.fields.grade ?? '');
  return nextContactWithLead({ grade, status }, settings, from);
}

/** Moves the dates a record carries. The last contact never moves back. */
export function reschedule(
  record: Stored,
  days: { readonly contactOn?: Day | undefined; readonly nextOn: Day | undefined },
): readonly Change[] {
  const last = dayIn(record, 'lastFollowUpOn') ?? '';
  return updateOf(record, {
    nextFollowUpOn: dayCell(days.nextOn),
    ...(days.contactOn !== undefined && days.contactOn > last ? { lastFollowUpOn: dayCell(days.contactOn) } : {}),
  });
}
