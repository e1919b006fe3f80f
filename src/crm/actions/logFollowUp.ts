import type { Change } from '../../schema/change';
import { linkedTo, one } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { Day } from '../../values/day';
import { accept, refuse } from '../../values/outcome';
import { calledIn } from '../rules/beginning';
import { inspect } from '../rules/inspection';
import { dayIn, stepState } from '../rules/openSteps';
import { followUps } from '../tables/followUps';
import { type Context, defineAction } from './action';
import { readNew } from './entering';
import { type Inputs, parsers } from './inputs';
import { nextContact, reschedule } from './rescheduling';
import { filled, titleOf, updateOf } from './updating';

/**
 * Writes down a contact with a lead or a customer, and moves its next date; settles the open step it answers, if one
 * is named.
 */
export const logFollowUp = defineAction({
  name: 'logFollowUp',
  label: { zh: '记跟进', en: 'Log a follow-up' },
  parse: parsers.logFollowUp,
  reads: ({ table, number, completes }) => ({
    record: one(table, number),
    log: linkedTo('followUps', 'record', completes === undefined ? '' : number),
  }),
  decide({ record, log }, input, context) {
    if (record === undefined) return refuse('record.unknown', { params: { number: input.number } });
    const completed = log.find((followUp) => followUp.number === input.completes);
    if (input.completes !== undefined && completed === undefined) {
      return refuse('followUp.notOfRecord', { params: { number: input.completes, record: record.number } });
    }
    if ((input.fields.nextDueOn ?? '').trim() !== '' && (input.fields.nextStep ?? '').trim() === '') {
      return refuse('followUp.dayNeedsStep', { field: 'nextStep' });
    }
    const texts = { ...input.fields, record: record.number };
    const form = readNew(followUps, texts, defaultsOf(record, input, context), context);
    if (!form.ok) return form;

    const number = context.next('followUps');
    const entered: Stored = { table: 'followUps', number, fields: form.value.fields, cells: form.value.cells };
    const found = inspect(followUps, entered, { ...context, sharing: [] });
    const nextOn = nextDay(record, entered, completed, context);
    return accept({
      changes: [
        { kind: 'create', table: 'followUps', number, fields: filled({ ...entered.cells, ...found.fields }) },
        ...settled(completed, context),
        ...reschedule(record, { contactOn: dayIn(entered, 'on'), nextOn }),
      ],
      marks: found.marks,
      about: number,
      message: nextOn
        ? { key: 'followUp.loggedNext', params: { number, record: record.number, day: nextOn } }
        : { key: 'followUp.logged', params: { number, record: record.number } },
    });
  },
});

function defaultsOf(record: Stored, { fields }: Inputs['logFollowUp'], context: Context) {
  const hasStep = (fields.nextStep ?? '').trim() !== '';
  return {
    customerName: titleOf(record),
    contactName: textOf(record.cells.contactName ?? ''),
    nextOwner: hasStep ? calledIn(context.user) : undefined,
    state: stepState(context.settings, hasStep ? 'open' : 'done'),
  };
}

/** What was agreed; else the date that stands, unless this very contact was it; else the next one by cadence. */
function nextDay(
  record: Stored,
  entered: Stored,
  completed: Stored | undefined,
  { today, settings }: Context,
): Day | undefined {
  const agreed = dayIn(entered, 'nextDueOn');
  if (agreed !== undefined) return agreed;
  const standing = dayIn(record, 'nextFollowUpOn');
  const on = dayIn(entered, 'on') ?? today;
  const met = standing === undefined || standing <= on || (completed && standing === dayIn(completed, 'nextDueOn'));
  return met ? nextContact(record, settings, on) : standing;
}

const settled = (completed: Stored | undefined, { settings }: Context): readonly Change[] =>
  completed === undefined ? [] : updateOf(completed, { state: stepState(settings, 'done') });
