import { approveCustomer } from '../../../src/crm/actions/approveCustomer';
import { convertLead } from '../../../src/crm/actions/convertLead';
import { createCustomer } from '../../../src/crm/actions/createCustomer';
import type { Settings } from '../../../src/crm/tables/settings';
import type { AllWays } from '../../../src/crm/tables/ways';
import { languages, say } from '../../../src/messages';
import type { Cell } from '../../../src/values/cell';
import { aCustomer, aLead, Records, settings, today } from '../../support/records';

const going = (ways: Partial<AllWays>, members: Settings['members'] = []): { settings: Settings } => ({
  settings: { ...settings, ways, members },
});
const columns = {
  approvalState: '',
  submittedOn: '',
  approvedBy: '',
  approvedOn: '',
  returnReason: '',
  formalNumber: '',
};
const archive = (cells: Readonly<Record<string, Cell>>) => aCustomer('DA20260001', { ...columns, ...cells });
const step = (cells: Readonly<Record<string, Cell>>, input: object, more: object = going({})) =>
  new Records([archive(cells)]).decide(approveCustomer, { number: 'DA20260001', ...input }, more);
const written = (outcome: ReturnType<typeof step>) =>
  outcome.ok && outcome.value.changes.map((change) => (change.kind === 'update' ? change.fields : {}))[0];

test.each`
  state       | input                                       | fields                                                                           | because
  ${'草稿'}   | ${{ step: 'submit' }}                       | ${{ approvalState: '待审核', submittedOn: { day: today } }}                      | ${'the account manager submits it (AP-01)'}
  ${''}       | ${{ step: 'submit' }}                       | ${{ approvalState: '待审核' }}                                                   | ${'what has no state is a draft'}
  ${'已退回'} | ${{ step: 'submit' }}                       | ${{ approvalState: '待审核' }}                                                   | ${'it was mended'}
  ${'待审核'} | ${{ step: 'approve' }}                      | ${{ approvalState: '已归档', approvedBy: '张婉清', approvedOn: { day: today } }} | ${'somebody checked it (AP-03)'}
  ${'待审核'} | ${{ step: 'return', reason: '缺信用代码' }} | ${{ approvalState: '已退回', approvedBy: '张婉清', returnReason: '缺信用代码' }} | ${'it goes back with the reason (AP-04)'}
`('an archive that is $state, asked to $input, becomes $fields: $because', ({ state, input, fields }) => {
  const outcome = step({ approvalState: state }, input);

  expect(written(outcome)).toMatchObject(fields);
  expect(written(outcome)).not.toHaveProperty('formalNumber');
  if (outcome.ok)
    for (const language of languages)
      expect(say(language, outcome.value.message.key, outcome.value.message.params)).not.toMatch(/[{}]|undefined/);
});

test.each`
  state       | input                                 | code                 | because
  ${'草稿'}   | ${{ step: 'approve' }}                | ${'approval.notNow'} | ${'nobody submitted it'}
  ${'待审核'} | ${{ step: 'submit' }}                 | ${'approval.notNow'} | ${'it is submitted'}
  ${'已归档'} | ${{ step: 'return', reason: '重做' }} | ${'approval.notNow'} | ${'it is in its place'}
  ${'待审核'} | ${{ step: 'return', reason: ' ' }}    | ${'approval.reason'} | ${'back without a reason helps nobody (AP-04)'}
`('an archive that is $state, asked to $input, is refused with $code: $because', ({ state, input, code }) => {
  expect(step({ approvalState: state }, input)).toMatchObject({ ok: false, problems: [{ code }] });
});

test('who typed an archive does not check it, unless there is nobody else (AP-07)', () => {
  const two = ['张婉清', '李雷'].map((name) => ({ name, email: '', role: '' }));
  const typed = { approvalState: '待审核', recordedBy: '张婉清' };

  expect(step(typed, { step: 'approve' }, going({}, two))).toMatchObject({ problems: [{ code: 'approval.ownWork' }] });
  expect(step(typed, { step: 'approve' }, going({}, two.slice(0, 1))).ok).toBe(true);
  expect(step({ ...typed, recordedBy: '李雷' }, { step: 'approve' }, going({}, two)).ok).toBe(true);
});

test('where a customer gets its number on approval, it is issued then, once, and its key stays (C-12, AP-03)', () => {
  const next = (table: string, series?: 'formal') => `${table} ${series ?? 'draft'}`;
  const by = (cells: Readonly<Record<string, Cell>>) =>
    step({ approvalState: '待审核', ...cells }, { step: 'approve' }, { ...going({ numberOn: 'approval' }), next });

  expect(written(by({}))).toMatchObject({ formalNumber: 'customers formal' });
  expect(by({})).toMatchObject({ value: { about: 'DA20260001', message: { key: 'approval.numbered' } } });
  expect(written(by({ formalNumber: '202611-001' }))).not.toHaveProperty('formalNumber');
});

test('a tab without the columns says which one is missing (C-12)', () => {
  const bare = new Records([aCustomer('CU2026001')]);

  expect(bare.decide(approveCustomer, { number: 'CU2026001', step: 'submit' }, going({}))).toMatchObject({
    problems: [{ code: 'record.noColumn', field: 'approvalState' }],
  });
});

test('an archive that is taken through approval can be taken back step by step', () => {
  const records = new Records([archive({ approvalState: '草稿' })]);
  const before = records.snapshot();
  const submitted = records.run(approveCustomer, { number: 'DA20260001', step: 'submit' });
  const approved = records.run(approveCustomer, { number: 'DA20260001', step: 'approve' });

  records.takeBack(approved.changes);
  records.takeBack(submitted.changes);

  expect(records.snapshot()).toEqual(before);
});

const form = { name: '合肥星衡检测技术有限公司', contactName: '丁一鸣', phone: '13800001137' };

test.each`
  way           | contacted | opened                      | because
  ${'contact'}  | ${''}     | ${undefined}                | ${'before any cooperation, as S4 has it (C-10)'}
  ${'logged'}   | ${''}     | ${'customer.beforeContact'} | ${'S0: after the first talk (C-10)'}
  ${'logged'}   | ${today}  | ${undefined}                | ${'they have talked (C-10)'}
  ${'approval'} | ${''}     | ${undefined}                | ${'it begins as a draft (C-10)'}
  ${'deal'}     | ${today}  | ${'customer.beforeDeal'}    | ${'S1: the deal opens it (C-10, CV-07)'}
`(
  'where archives are opened by $way, a lead contacted on "$contacted" gets $opened: $because',
  ({ way, contacted, opened }) => {
    const lead = aLead('LX2026001', { lastFollowUpOn: contacted ? { day: contacted } : '' });
    const outcome = new Records([lead]).decide(
      createCustomer,
      { fields: form, verdicts: {}, lead: 'LX2026001' },
      going({ archiveOn: way }),
    );

    expect(outcome.ok ? undefined : outcome.problems[0]?.code).toBe(opened);
  },
);

test('where a deal needs an approved archive, a lead is converted to nothing else (C-10, AP-03)', () => {
  const convert = (...archives: Readonly<Record<string, Cell>>[]) =>
    new Records([
      aLead('LX2026001'),
      ...archives.map((cells) => archive({ sourceLead: 'LX2026001', ...cells })),
    ]).decide(
      convertLead,
      { lead: 'LX2026001', fields: archives.length > 0 ? {} : form, verdicts: {} },
      going({ archiveOn: 'approval' }),
    );

  expect(convert()).toMatchObject({ problems: [{ code: 'customer.notApproved' }] });
  expect(convert({ approvalState: '待审核' })).toMatchObject({ problems: [{ code: 'customer.notApproved' }] });
  expect(convert({ approvalState: '已归档' }).ok).toBe(true);
});
