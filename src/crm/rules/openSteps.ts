import type { FieldRules } from '../../schema/field';
import { means, writtenAs } from '../../schema/fields';
import type { Stored } from '../../schema/table';
import { isMoment, textOf } from '../../values/cell';
import type { Day } from '../../values/day';
import { followUps as followUpTable } from '../tables/followUps';

/** The states of a next step. Postponed stays open: only its day moved. */
const stepStates = { open: '待完成', done: '已完成', postponed: '已顺延' } as const;

export interface OpenStep {
  readonly followUp: Stored;
  readonly dueOn: Day;
}

/**
 * The next steps still to be done. With a state column a step is open until it is marked as done. A log without one
 * (most people's own) says it by order: only the last contact with a record can have an open step.
 */
export function openSteps(followUps: readonly Stored[], rules: FieldRules): readonly OpenStep[] {
  const last = lastContacts(followUps);
  return followUps.flatMap((followUp) => {
    const dueOn = dayIn(followUp, 'nextDueOn');
    const state = followUp.cells.state;
    const open = state === undefined ? last.get(recordOf(followUp)) === followUp : !isDone(followUp, rules);
    return dueOn !== undefined && open ? [{ followUp, dueOn }] : [];
  });
}

export const isDone = (followUp: Stored, rules: FieldRules): boolean =>
  means(rules, stateList, textOf(followUp.cells.state ?? '').trim(), stepStates.done);

/** How this workbook writes a state. */
export const stepState = (rules: FieldRules, state: keyof typeof stepStates): string =>
  writtenAs(rules, stateList, stepStates[state]);

const stateList = followUpTable.fields.state.list ?? '';

/** The lead or customer a follow-up belongs to. */
export const recordOf = (followUp: Stored): string => textOf(followUp.cells.record ?? '').trim();

/** The day in a cell, if the field could be read as one. */
export function dayIn(record: Stored, field: string): Day | undefined {
  const value = record.fields[field];
  if (typeof value === 'string' && value !== '') return value;
  const cell = record.cells[field];
  return cell !== undefined && isMoment(cell) ? cell.day : undefined;
}

function lastContacts(followUps: readonly Stored[]): ReadonlyMap<string, Stored> {
  const last = new Map<string, Stored>();
  for (const followUp of followUps) {
    const before = last.get(recordOf(followUp));
    if (before === undefined || (dayIn(before, 'on') ?? '') <= (dayIn(followUp, 'on') ?? '')) {
      last.set(recordOf(followUp), followUp);
    }
  }
  return last;
}
