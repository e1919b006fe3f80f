import { linkedTo, one } from '../../schema/read';
import { isDay } from '../../values/day';
import { accept, refuse } from '../../values/outcome';
import { dayIn, stepState } from '../rules/openSteps';
import { defineAction } from './action';
import { parsers } from './inputs';
import { reschedule } from './rescheduling';
import { dayCell, updateOf } from './updating';

/**
 * One click: the step moves to a later day. The day it leaves stays in the record's history; the words of the step
 * stay as they are.
 */
export const postponeFollowUp = defineAction({
  name: 'postponeFollowUp',
  label: { zh: '顺延跟进', en: 'Postpone a follow-up' },
  parse: parsers.postponeFollowUp,
  reads: ({ table, number }) => ({ record: one(table, number), log: linkedTo('followUps', 'record', number) }),
  decide({ record, log }, { number, followUp, to }, { today, settings }) {
    if (record === undefined) return refuse('record.unknown', { params: { number } });
    const day = to.trim();
    if (!isDay(day)) return refuse('followUp.dayUnknown', { field: 'to', params: { text: to } });
    if (day <= today) return refuse('followUp.dayPast', { field: 'to', params: { day } });
    const step = log.find((entry) => entry.number === followUp);
    if (followUp !== undefined && step === undefined) {
      return refuse('followUp.notOfRecord', { params: { number: followUp, record: record.number } });
    }

    const moved =
      step === undefined ? [] : updateOf(step, { nextDueOn: dayCell(day), state: stepState(settings, 'postponed') });
    const standing = dayIn(record, 'nextFollowUpOn');
    const follows =
      step === undefined || standing === undefined || standing <= today || standing === dayIn(step, 'nextDueOn');
    return accept({
      changes: [...moved, ...(follows ? reschedule(record, { nextOn: day }) : [])],
      marks: [],
      about: record.number,
      message: { key: 'followUp.postponed', params: { record: record.number, day } },
    });
  },
});
