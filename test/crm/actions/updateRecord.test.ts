import { updateRecord } from '../../../src/crm/actions/updateRecord';
import type { Stored } from '../../../src/schema/table';
import { aCustomer, aLead, Records, today } from '../../support/records';

const edit = (record: Stored, fields: Record<string, string>, seen = record.cells) => ({
  table: record.table,
  number: record.number,
  fields,
  seen,
});

test('only the changed field and what follows from it are written', () => {
  const lead = aLead('LX2026001', { check: '' });

  const { changes } = new Records([lead]).run(updateRecord, edit(lead, { status: '谈判中' }));

  expect(changes).toEqual([
    {
      kind: 'update',
      table: 'leads',
      number: 'LX2026001',
      before: { status: '初次接触' },
      fields: { status: '谈判中' },
    },
  ]);
});

test('a cell a colleague changed meanwhile is refused by name with what is there now; nothing is overwritten', () => {
  const seen = aLead('LX2026001', { status: '初次接触' });
  const now = aLead('LX2026001', { status: '方案提交' });

  const outcome = new Records([now]).decide(updateRecord, edit(seen, { status: '谈判中' }));

  expect(outcome).toMatchObject({
    ok: false,
    problems: [{ code: 'record.changedMeanwhile', field: 'status', params: { seen: '初次接触', now: '方案提交' } }],
  });
});

test('a colleague’s change of another field is no conflict', () => {
  const seen = aLead('LX2026001');
  const now = aLead('LX2026001', { title: '实验室主任' });

  expect(new Records([now]).decide(updateRecord, edit(seen, { status: '谈判中' })).ok).toBe(true);
});

test('a colleague who typed the very same is no conflict', () => {
  const seen = aLead('LX2026001');
  const now = aLead('LX2026001', { status: '谈判中' });

  const outcome = new Records([now]).decide(updateRecord, edit(seen, { status: '谈判中', region: '合肥' }));

  expect(outcome).toMatchObject({ ok: true, value: { changes: [{ fields: { region: '合肥' } }] } });
});

test('an old mistake elsewhere does not block mending another field', () => {
  const lead = aLead('LX2026001', { phone: '138O0001137' });

  expect(new Records([lead]).decide(updateRecord, edit(lead, { status: '谈判中' })).ok).toBe(true);
});

test.each`
  fields                     | code                 | because
  ${{ phone: '1380000113' }} | ${'phone.short'}     | ${'the new value is wrong'}
  ${{ contactName: '' }}     | ${'field.required'}  | ${'a required field is not emptied'}
  ${{ grade: 'A' }}          | ${'record.notYours'} | ${'the grade is the rule’s; a person has 手动等级'}
  ${{ unheardOf: 'x' }}      | ${'input.malformed'} | ${'no page of ours sends an unknown field'}
`('$fields is refused: $because', ({ fields, code }) => {
  const lead = aLead('LX2026001');

  expect(new Records([lead]).decide(updateRecord, edit(lead, fields))).toMatchObject({
    ok: false,
    problems: [{ code }],
  });
});

test('a day is checked against the day that stands in the sheet', () => {
  const customer = aCustomer('CU2026001', { signedOn: { day: '2026-11-10' } });

  const outcome = new Records([customer]).decide(updateRecord, edit(customer, { contractEndsOn: '2026-11-01' }));

  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'customer.endsBeforeSigned' }] });
});

test('text for a field without a column is refused, for it would be lost', () => {
  const { wechat, ...cells } = aLead('LX2026001').cells;
  const lead: Stored = { ...aLead('LX2026001'), cells };

  const outcome = new Records([lead]).decide(updateRecord, edit(lead, { wechat: 'zhou' }));

  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'record.noColumn', field: 'wechat' }] });
});

test('saving without a change is refused kindly', () => {
  const lead = aLead('LX2026001');

  const outcome = new Records([lead]).decide(updateRecord, edit(lead, { status: '初次接触' }));

  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'record.unchanged' }] });
});

test('the rule grades again when what it looks at changes', () => {
  const lead = aLead('LX2026001', { need: '采购检测系统', title: '文员', grade: 'B' });

  const { changes } = new Records([lead]).run(updateRecord, edit(lead, { budget: '35万', title: '总经理' }));

  expect(changes[0]).toMatchObject({ before: { grade: 'B' }, fields: { grade: 'A' } });
});

test('a new owner is dated; a day the person typed is kept', () => {
  const lead = aLead('LX2026001', { owner: '' });
  const handed = new Records([lead]).run(updateRecord, edit(lead, { owner: '李牧野' }));
  const dated = new Records([lead]).run(updateRecord, edit(lead, { owner: '李牧野', assignedOn: '2026-11-18' }));

  expect(handed.changes[0]).toMatchObject({ fields: { assignedOn: { day: today } } });
  expect(dated.changes[0]).toMatchObject({ fields: { assignedOn: { day: '2026-11-18' } } });
});

test('an archive says when it last changed', () => {
  const customer = aCustomer('CU2026001');

  const { changes } = new Records([customer]).run(updateRecord, edit(customer, { status: '沉睡' }));

  expect(changes[0]).toMatchObject({ fields: { status: '沉睡', updatedOn: { day: today } } });
});

test('a phone that another record has is saved and flagged, not refused', () => {
  const lead = aLead('LX2026001');
  const other = aLead('LX2026002', { customerName: '合肥星衡检测', phone: '13900004444' });
  const records = new Records([lead, other]);

  records.run(updateRecord, edit(lead, { phone: '13900004444' }));

  expect(String(records.cell('LX2026001', 'check'))).toContain('LX2026002');
});
