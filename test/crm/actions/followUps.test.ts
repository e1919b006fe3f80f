import { completeFollowUp } from '../../../src/crm/actions/completeFollowUp';
import { logFollowUp } from '../../../src/crm/actions/logFollowUp';
import { postponeFollowUp } from '../../../src/crm/actions/postponeFollowUp';
import { postponeDays } from '../../../src/crm/rules/cadence';
import { aCustomer, aFollowUp, aLead, Records, settings, today } from '../../support/records';

const lead = aLead('LX2026001', { grade: 'A', nextFollowUpOn: { day: '2026-11-16' } });
const log = (fields: object, more: object = {}) => ({
  table: 'leads',
  number: 'LX2026001',
  fields: { method: '电话', keyPoints: '报价已收到', ...fields },
  ...more,
});

describe('logging a follow-up', () => {
  test('fills in what need not be typed: the day, the person, the customer’s name', () => {
    const records = new Records([lead]);

    const { about } = records.run(logFollowUp, log({}));

    expect(records.get(about)?.cells).toMatchObject({
      on: { day: today },
      by: '张婉清',
      record: 'LX2026001',
      customerName: '合肥星衡检测技术有限公司',
      contactName: '丁一鸣',
      state: '已完成',
    });
  });

  test('moves the record’s dates to the agreed next step, which stays open with its person', () => {
    const records = new Records([lead]);

    const { about } = records.run(logFollowUp, log({ nextStep: '约演示', nextDueOn: '2026-11-25' }));

    expect(records.get(about)?.cells).toMatchObject({ state: '待完成', nextOwner: '张婉清' });
    expect(records.cell('LX2026001', 'nextFollowUpOn')).toEqual({ day: '2026-11-25' });
    expect(records.cell('LX2026001', 'lastFollowUpOn')).toEqual({ day: today });
  });

  test.each`
    standing        | next            | because
    ${'2026-11-16'} | ${'2026-11-22'} | ${'the date is over, an A is due in three days'}
    ${today}        | ${'2026-11-22'} | ${'this contact was the one due today'}
    ${'2026-12-01'} | ${'2026-12-01'} | ${'a later date somebody set is left alone'}
    ${''}           | ${'2026-11-22'} | ${'a record without a date gets one'}
  `('without a next step the date moves from $standing to $next: $because', ({ standing, next }) => {
    const records = new Records([aLead('LX2026001', { grade: 'A', nextFollowUpOn: standing && { day: standing } })]);

    records.run(logFollowUp, log({}));

    expect(records.cell('LX2026001', 'nextFollowUpOn')).toEqual({ day: next });
  });

  test('a contact written down late never moves the last contact back', () => {
    const records = new Records([aLead('LX2026001', { lastFollowUpOn: { day: '2026-11-18' } })]);

    records.run(logFollowUp, log({ on: '2026-11-10' }));

    expect(records.cell('LX2026001', 'lastFollowUpOn')).toEqual({ day: '2026-11-18' });
  });

  test('settles the open step it answers', () => {
    const records = new Records([lead, aFollowUp('FU2026110001', 'LX2026001')]);

    records.run(logFollowUp, log({}, { completes: 'FU2026110001' }));

    expect(records.cell('FU2026110001', 'state')).toBe('已完成');
  });

  test('works for a customer as for a lead', () => {
    const records = new Records([aCustomer('CU2026001')]);

    const { about } = records.run(logFollowUp, { ...log({}), table: 'customers', number: 'CU2026001' });

    expect(records.cell(about, 'customerName')).toBe('杭州远岫软件有限公司');
    expect(records.cell('CU2026001', 'nextFollowUpOn')).toEqual({ day: '2026-12-19' });
  });

  test.each`
    fields                                             | more                             | code                           | because
    ${{ keyPoints: '' }}                               | ${{}}                            | ${'field.required'}            | ${'a contact without a word is none'}
    ${{ method: '' }}                                  | ${{}}                            | ${'field.required'}            | ${'how they spoke is required'}
    ${{ nextDueOn: '2026-11-25' }}                     | ${{}}                            | ${'followUp.dayNeedsStep'}     | ${'a day alone says nothing to do'}
    ${{ nextStep: '约演示', nextDueOn: '2026-11-01' }} | ${{}}                            | ${'followUp.dueBeforeContact'} | ${'a next step is not due before the contact'}
    ${{}}                                              | ${{ completes: 'FU2026110009' }} | ${'followUp.notOfRecord'}      | ${'it belongs to another record'}
  `('is refused when $because', ({ fields, more, code }) => {
    const records = new Records([lead, aFollowUp('FU2026110009', 'LX2026002')]);

    expect(records.decide(logFollowUp, log(fields, more))).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

const about = { table: 'leads', number: 'LX2026001', followUp: 'FU2026110001' };

describe('completing in one click', () => {
  test('closes the step and moves on to the next open one', () => {
    const later = aFollowUp('FU2026110002', 'LX2026001', { nextDueOn: { day: '2026-11-27' } });
    const records = new Records([lead, aFollowUp('FU2026110001', 'LX2026001'), later]);

    records.run(completeFollowUp, about);

    expect(records.cell('FU2026110001', 'state')).toBe('已完成');
    expect(records.cell('LX2026001', 'nextFollowUpOn')).toEqual({ day: '2026-11-27' });
    expect(records.cell('LX2026001', 'lastFollowUpOn')).toEqual({ day: today });
  });

  test('keeps what was written as result and adds the new words below', () => {
    const records = new Records([lead, aFollowUp('FU2026110001', 'LX2026001', { result: '已电话' })]);

    records.run(completeFollowUp, { ...about, result: '报价已发' });

    expect(records.cell('FU2026110001', 'result')).toBe('已电话\n报价已发');
  });

  test('of a record that carries only a date moves it to the next contact by cadence', () => {
    const records = new Records([lead]);

    records.run(completeFollowUp, { table: 'leads', number: 'LX2026001' });

    expect(records.cell('LX2026001', 'nextFollowUpOn')).toEqual({ day: '2026-11-22' });
  });

  test('of a lead that is won leaves no next date', () => {
    const won = aLead('LX2026001', { status: '已成交', nextFollowUpOn: { day: '2026-11-16' } });
    const records = new Records([won, aFollowUp('FU2026110001', 'LX2026001')]);

    records.run(completeFollowUp, about);

    expect(records.cell('LX2026001', 'nextFollowUpOn')).toBe('');
  });

  test('is refused for a step that is done, and for one that cannot be marked', () => {
    const done = aFollowUp('FU2026110001', 'LX2026001', { state: '已完成' });
    const { state, ...cells } = done.cells;

    expect(new Records([lead, done]).decide(completeFollowUp, about)).toMatchObject({
      problems: [{ code: 'followUp.alreadyCompleted' }],
    });
    expect(new Records([lead, { ...done, cells }]).decide(completeFollowUp, about)).toMatchObject({
      problems: [{ code: 'followUp.noStateColumn' }],
    });
  });
});

describe('postponing in one click', () => {
  test('moves the day, says so in the state, and keeps every word', () => {
    const records = new Records([lead, aFollowUp('FU2026110001', 'LX2026001')]);

    const { changes } = records.run(postponeFollowUp, { ...about, to: '2026-11-23' });

    expect(records.get('FU2026110001')?.cells).toMatchObject({
      nextDueOn: { day: '2026-11-23' },
      state: '已顺延',
      nextStep: '发送报价',
      keyPoints: '确认点检范围',
    });
    expect(changes[0]).toMatchObject({ before: { nextDueOn: { day: '2026-11-16' }, state: '待完成' } });
    expect(records.cell('LX2026001', 'nextFollowUpOn')).toEqual({ day: '2026-11-23' });
  });

  test('leaves a record’s own later date alone', () => {
    const records = new Records([
      aLead('LX2026001', { nextFollowUpOn: { day: '2026-11-30' } }),
      aFollowUp('FU2026110001', 'LX2026001'),
    ]);

    records.run(postponeFollowUp, { ...about, to: '2026-11-23' });

    expect(records.cell('LX2026001', 'nextFollowUpOn')).toEqual({ day: '2026-11-30' });
  });

  test('does not count as a contact', () => {
    const records = new Records([lead]);

    records.run(postponeFollowUp, { table: 'leads', number: 'LX2026001', to: '2026-11-23' });

    expect(records.cell('LX2026001', 'lastFollowUpOn')).toBe('');
  });

  test.each`
    to              | code                     | because
    ${'2026-11-18'} | ${'followUp.dayPast'}    | ${'yesterday is over'}
    ${today}        | ${'followUp.dayPast'}    | ${'today is no later day'}
    ${'下周'}       | ${'followUp.dayUnknown'} | ${'a word is no day'}
    ${'2026-02-29'} | ${'followUp.dayUnknown'} | ${'that day does not exist'}
  `('to $to is refused: $because', ({ to, code }) => {
    expect(new Records([lead]).decide(postponeFollowUp, { table: 'leads', number: 'LX2026001', to })).toMatchObject({
      ok: false,
      problems: [{ code, field: 'to' }],
    });
  });

  test.each`
    from            | nextMonday      | because
    ${'2026-11-19'} | ${'2026-11-23'} | ${'from a Thursday'}
    ${'2026-11-22'} | ${'2026-11-23'} | ${'from a Sunday it is tomorrow'}
    ${'2026-11-23'} | ${'2026-11-30'} | ${'from a Monday it is the one after'}
    ${'2026-12-29'} | ${'2027-01-04'} | ${'over the turn of the year'}
  `('next Monday is $nextMonday $because', ({ from, nextMonday }) => {
    expect(postponeDays(from, settings).nextMonday).toBe(nextMonday);
  });
});
