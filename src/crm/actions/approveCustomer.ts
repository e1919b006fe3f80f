import * as v from 'valibot';
import { means, writtenAs } from '../../schema/fields/choice';
import { one } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { isEmptyCell, textOf } from '../../values/cell';
import { accept, type Problem, refuse, refuseAll } from '../../values/outcome';
import { calledIn } from '../rules/beginning';
import { customers } from '../tables/customers';
import { wayIn } from '../tables/ways';
import { type Context, defineAction } from './action';
import { dayCell, updateOf } from './updating';

const shape = v.strictObject({
  number: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)),
  step: v.picklist(['submit', 'approve', 'return']),
  reason: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});
type Input = v.InferOutput<typeof shape>;
const list = customers.fields.approvalState.list ?? '';

/**
 * An archive goes from draft over review to its place, or back with the reason (AP-01 … AP-04). Where the settings issue the
 * customer's number on approval (C-12), it is issued here; what the archive was known by until then stays its key for ever.
 */
export const approveCustomer = defineAction({
  name: 'approveCustomer',
  label: { zh: '审核档案', en: 'Review an archive' },
  parse(input) {
    const read = v.safeParse(shape, input);
    return read.success ? accept(read.output) : refuse('input.malformed');
  },
  reads: ({ number }) => ({ record: one('customers', number) }),
  decide({ record }, input, context) {
    if (record === undefined) return refuse('record.unknown', { params: { number: input.number } });
    const problems = objections(record, input, context);
    if (problems.length > 0) return refuseAll(problems);
    const formal = input.step === 'approve' && isDue(record, context) ? context.next('customers', 'formal') : undefined;
    const wanted = {
      ...cellsOf(input, context),
      ...(formal ? { formalNumber: formal } : {}),
      updatedOn: dayCell(context.today),
    };
    const there = Object.fromEntries(Object.entries(wanted).filter(([key]) => record.cells[key] !== undefined));
    const number = record.number;
    return accept({
      changes: updateOf(record, there),
      marks: [],
      about: number,
      message:
        formal === undefined
          ? { key: `approval.${input.step}`, params: { number } }
          : { key: 'approval.numbered', params: { number, formal } },
    });
  },
});

/** What each step writes, where the tab has a column for it. */
function cellsOf({ step, reason }: Input, { settings, today, user }: Context) {
  const by = calledIn(user) ?? '';
  return {
    submit: { approvalState: writtenAs(settings, list, '待审核'), submittedOn: dayCell(today), returnReason: '' },
    approve: { approvalState: writtenAs(settings, list, '已归档'), approvedBy: by, approvedOn: dayCell(today) },
    return: { approvalState: writtenAs(settings, list, '已退回'), approvedBy: by, returnReason: reason.trim() },
  }[step];
}

function objections(record: Stored, { step, reason, number }: Input, context: Context): readonly Problem[] {
  const { settings, language } = context;
  const needed = ['approvalState', 'formalNumber'] as const;
  const lacking = needed
    .filter((key) => key === 'approvalState' || isByApproval(context))
    .find((key) => record.cells[key] === undefined);
  const tab = customers.label[language];
  if (lacking)
    return [
      { code: 'record.noColumn', field: lacking, params: { label: customers.fields[lacking].label[language], tab } },
    ];
  const state = textOf(record.cells.approvalState ?? '').trim();
  const isIn = (word: string): boolean => means(settings, list, state, word);
  const isTurn = step === 'submit' ? !isIn('待审核') && !isIn('已归档') : isIn('待审核');
  if (!isTurn) return [{ code: 'approval.notNow', params: { number, state: state || '–' } }];
  if (step === 'return' && reason.trim() === '') return [{ code: 'approval.reason', field: 'returnReason' }];
  const typist = textOf(record.cells.recordedBy ?? '').trim();
  const isOwnWork =
    step === 'approve' && settings.members.length > 1 && typist !== '' && typist === calledIn(context.user);
  return isOwnWork ? [{ code: 'approval.ownWork', params: { number, name: typist } }] : [];
}

const isByApproval = ({ settings }: Context): boolean => wayIn(settings, 'numberOn') === 'approval';
const isDue = (record: Stored, context: Context): boolean =>
  isByApproval(context) && isEmptyCell(record.cells.formalNumber ?? '');
