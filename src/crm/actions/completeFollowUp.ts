import type { Change } from '../../schema/change';
import type { FieldRules } from '../../schema/field';
import { linkedTo, one } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { isEmptyCell, textOf } from '../../values/cell';
import type { Day } from '../../values/day';
import { accept, refuse } from '../../values/outcome';
import { isDone, openSteps, stepState } from '../rules/openSteps';
import { defineAction } from './action';
import { parsers } from './inputs';
import { nextContact, reschedule } from './rescheduling';
import { updateOf } from './updating';

/**
 * One click: the step is done, and the record's next date moves to its next open step or, without one, to its cadence
 * (FU-11).
 */
export const completeFollowUp = defineAction({
  name: 'completeFollowUp',
  label: { zh: '完成跟进', en: 'Complete a follow-up' },
  parse: parsers.completeFollowUp,
  reads: ({ table, number }) => ({ record: one(table, number), log: linkedTo('followUps', 'record', number) }),
  decide({ record, log }, input, { today, settings }) {
    if (record === undefined) return refuse('record.unknown', { params: { number: input.number } });
    const step = log.find((followUp) => followUp.number === input.followUp);
    if (input.followUp !== undefined && step === undefined) {
      return refuse('followUp.notOfRecord', { params: { number: input.followUp, record: record.number } });
    }
    if (step !== undefined && step.cells.state === undefined) return refuse('followUp.noStateColumn');
    if (step !== undefined && isDone(step, settings)) {
      return refuse('followUp.alreadyCompleted', { params: { number: step.number } });
    }

    const changes = step === undefined ? [] : done(step, input.result.trim(), settings);
    const nextOn = nextOpenDay(log, step, settings) ?? nextContact(record, settings, today);
    return accept({
      changes: [...changes, ...reschedule(record, { contactOn: today, nextOn })],
      marks: [],
      about: record.number,
      message: nextOn
        ? { key: 'followUp.completedNext', params: { record: record.number, day: nextOn } }
        : { key: 'followUp.completed', params: { record: record.number } },
    });
  },
});

/** A result is added below what is already written there. */
function done(step: Stored, result: string, rules: FieldRules): readonly Change[] {
  const before = step.cells.result ?? '';
  const text = isEmptyCell(before) ? result : `${textOf(before)}\n${result}`;
  return updateOf(step, { state: stepState(rules, 'done'), ...(result === '' ? {} : { result: text }) });
}

function nextOpenDay(log: readonly Stored[], settled: Stored | undefined, rules: FieldRules): Day | undefined {
  const days = openSteps(log, rules)
    .filter((step) => step.followUp !== settled)
    .map((step) => step.dueOn);
  return days.sort()[0];
}
