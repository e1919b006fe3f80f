import { updateRecord } from '../../../src/crm/actions/updateRecord';
import type { Stored } from '../../../src/schema/table';
import { aContact, aCustomer, aLead, aRecord, Records, stored, today } from '../../support/records';

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

const [ours, theirs] = [aCustomer('CU2026001'), aCustomer('CU2026002', { name: '宁波海之星', manager: '李牧野' })];

test('a record cannot be made to name one that is not there; the refusal names the field and where it was looked for', () => {
  const contact = aContact('CT2026001', 'CU2026001');

  const outcome = new Records([ours, contact]).decide(updateRecord, edit(contact, { customer: 'CU2026999' }));

  expect(outcome).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'reference.unknown',
        field: 'customer',
        params: { label: '客户编号', number: 'CU2026999', zh: '客户', en: 'Customers' },
      },
    ],
  });
});

test('a number that stood in a list before is nobody’s mistake now; a new one is', () => {
  const cells = { ...ours.cells, relatedTo: 'CU2020007' };
  const customer = stored('customers', 'CU2026001', cells);
  const records = new Records([customer, theirs]);

  expect(records.decide(updateRecord, edit(customer, { relatedTo: 'CU2020007、CU2026002' })).ok).toBe(true);
  expect(records.decide(updateRecord, edit(customer, { relatedTo: 'CU2020007、CU2026999' }))).toMatchObject({
    problems: [{ code: 'reference.unknown', params: { number: 'CU2026999' } }],
  });
});

test.each`
  customerName              | owner       | written                                                                   | because
  ${'杭州远岫软件有限公司'} | ${'王思远'} | ${{ customer: 'CU2026002', customerName: '宁波海之星', owner: '李牧野' }} | ${'both stood as the former customer brought them'}
  ${''}                     | ${''}       | ${{ customer: 'CU2026002', customerName: '宁波海之星', owner: '李牧野' }} | ${'nothing stood there'}
  ${'海之星（北仑）'}       | ${'张婉清'} | ${{ customer: 'CU2026002' }}                                              | ${'somebody typed them'}
`(
  'moved to another customer an opportunity of $customerName takes over $written: $because (FU-24)',
  ({ customerName, owner, written }) => {
    const opportunity = aRecord('opportunities', 'OP2026001', {
      customer: 'CU2026001',
      name: '二期',
      stage: '初步接触',
      contactName: '顾言',
      customerName,
      owner,
    });

    const { changes } = new Records([ours, theirs, opportunity]).run(
      updateRecord,
      edit(opportunity, { customer: 'CU2026002' }),
    );

    expect(changes).toMatchObject([{ fields: written }]);
    expect(Object.keys((changes[0] as { fields: object }).fields).sort()).toEqual(Object.keys(written).sort());
  },
);

test('what was typed in the same save comes before what the new customer brings', () => {
  const contact = aContact('CT2026001', 'CU2026001', { customerName: '远岫' });

  const { changes } = new Records([ours, theirs, contact]).run(
    updateRecord,
    edit(contact, { customer: 'CU2026002', customerName: '海之星' }),
  );

  expect(changes).toMatchObject([{ fields: { customer: 'CU2026002', customerName: '海之星' } }]);
});

test.each`
  table          | field              | text
  ${'leads'}     | ${'mergedInto'}    | ${'LX2026002'}
  ${'leads'}     | ${'poolState'}     | ${'公海'}
  ${'customers'} | ${'mergedInto'}    | ${'CU2026002'}
  ${'customers'} | ${'approvalState'} | ${'已归档'}
`('$field of $table is written by what is done to the record, not typed', ({ table, field, text }) => {
  const begun = table === 'leads' ? aLead('LX2026001') : ours;
  const record = stored(table, begun.number, { ...begun.cells, [field]: '' });
  const other = table === 'leads' ? aLead('LX2026002') : theirs;

  expect(new Records([record, other]).decide(updateRecord, edit(record, { [field]: text }))).toMatchObject({
    ok: false,
    problems: [{ code: 'record.writtenBy', field }],
  });
});
