import { createRecord } from '../../../src/crm/actions/createRecord';
import { updateRecord } from '../../../src/crm/actions/updateRecord';
import { aContact, aCustomer, aFollowUp, aRecord, Records } from '../../support/records';

const customer = aCustomer('CU2026001', { contactName: '林泽', manager: '王思远' });
const create = (records: Records, table: string, fields: Readonly<Record<string, string>>) => {
  const { about } = records.run(createRecord, { table, fields });
  return records.get(about)?.cells ?? {};
};

test('an opportunity is opened on a customer and takes over name, contact and account manager (OP-01)', () => {
  const cells = create(new Records([customer]), 'opportunities', { customer: 'CU2026001', name: '二期扩容' });

  expect(cells).toMatchObject({
    customerName: '杭州远岫软件有限公司',
    contactName: '林泽',
    owner: '王思远',
    stage: '初步接触',
    probability: 0.1,
    movedOn: { day: '2026-11-19' },
  });
});

test('what a person typed comes before what the customer brings', () => {
  const typed = { customer: 'CU2026001', name: '二期扩容', owner: '张婉清', probability: '40%' };

  expect(create(new Records([customer]), 'opportunities', typed)).toMatchObject({ owner: '张婉清', probability: 0.4 });
});

test('a question raised in a follow-up becomes a task with its person and its day (FU-10)', () => {
  const step = aFollowUp('FU2026110001', 'CU2026001', { customerName: '远岫软件', nextOwner: '李牧野' });

  expect(create(new Records([customer, step]), 'tasks', { followUp: 'FU2026110001' })).toMatchObject({
    title: '发送报价',
    record: 'CU2026001',
    customerName: '远岫软件',
    owner: '李牧野',
    dueOn: { day: '2026-11-16' },
    state: '待完成',
  });
});

test('an instalment belongs to the customer of its contract', () => {
  const contract = aRecord('contracts', 'CRM2026001', {
    customer: 'CU2026001',
    customerName: '远岫软件',
    owner: '王思远',
  });

  expect(create(new Records([contract]), 'payments', { contract: 'CRM2026001', receivedAmount: '5万' })).toMatchObject({
    customer: 'CU2026001',
    customerName: '远岫软件',
    state: '已回款',
  });
});

test.each`
  table          | fields                                                                                                        | field         | because
  ${'contacts'}  | ${{ customer: 'CU2026999', name: '顾言' }}                                                                    | ${'customer'} | ${'nobody has this number'}
  ${'contracts'} | ${{ customer: 'CU2026001', name: '年度框架', amount: '5万', validFrom: '2026-12-01', validTo: '2026-11-01' }} | ${'validTo'}  | ${'it would end before it begins'}
  ${'feedback'}  | ${{ customer: 'CU2026001', type: '故障', description: '报表打不开', dueOn: '2026-11-01' }}                    | ${'dueOn'}    | ${'it would be due before it was reported'}
  ${'contacts'}  | ${{ customer: 'CU2026001' }}                                                                                  | ${'name'}     | ${'a contact has a name'}
`('a record in $table is refused at $field: $because', ({ table, fields, field }) => {
  expect(new Records([customer]).decide(createRecord, { table, fields })).toMatchObject({
    ok: false,
    problems: [{ field }],
  });
});

test('who is made the main contact later takes the place of the former one, too (CD-08)', () => {
  const [first, second] = [
    aContact('CT2026001', 'CU2026001', { isMain: '√' }),
    aContact('CT2026002', 'CU2026001', { name: '高志' }),
  ];
  const records = new Records([first, second]);

  records.run(updateRecord, { table: 'contacts', number: 'CT2026002', fields: { isMain: '是' }, seen: second.cells });

  expect([records.cell('CT2026001', 'isMain'), records.cell('CT2026002', 'isMain')]).toEqual(['', '是']);
});
