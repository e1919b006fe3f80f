import { replaceContact } from '../../../src/crm/actions/replaceContact';
import { aContact, aCustomer, Records, stored, today } from '../../support/records';

const customer = aCustomer('CU2026001', { contactName: '林泽', phone: '13800003356', title: '厂长' });
const main = aContact('CT2026001', 'CU2026001', {
  isMain: '是',
  phone: '13800003356',
  title: '厂长',
  customerName: '远岫',
});
const other = aContact('CT2026002', 'CU2026001', { name: '高志', title: '采购经理', phone: '13900001234' });
const leaves = (number: string, more = {}) => ({ number, customer: 'CU2026001', ...more });

test('in one step the old contact is kept as left and the successor is entered, main where the old one was (CD-07)', () => {
  const records = new Records([customer, main, other]);

  const { changes, message } = records.run(
    replaceContact,
    leaves('CT2026001', { fields: { name: '顾言', phone: '13800009988' } }),
  );

  const number = changes.find(({ kind }) => kind === 'create')?.kind === 'create' ? 'NEW-contacts-1' : '';
  expect(records.get('CT2026001')?.cells).toMatchObject({ name: '林泽', status: '已离职', isMain: '' });
  expect(records.get(number)?.cells).toMatchObject({
    name: '顾言',
    customer: 'CU2026001',
    customerName: '远岫',
    isMain: '是',
    status: '在职',
  });
  expect(message).toEqual({ key: 'contact.replaced', params: { name: '林泽', successor: '顾言' } });
});

test('the day and the successor stand with the one who left, where there are columns for them', () => {
  const kept = stored('contacts', 'CT2026001', { ...main.cells, leftOn: '', successor: '' });
  const records = new Records([customer, kept, other]);

  records.run(replaceContact, leaves('CT2026001', { successor: 'CT2026002' }));

  expect(records.get('CT2026001')?.cells).toMatchObject({ leftOn: { day: today }, successor: 'CT2026002' });
});

test('the archive names the successor where it named the one who left, and keeps whatever else it says', () => {
  const records = new Records([customer, main, other]);

  records.run(replaceContact, leaves('CT2026001', { successor: 'CT2026002' }));

  expect(records.get('CT2026002')?.cells.isMain).toBe('是');
  expect(records.get('CU2026001')?.cells).toMatchObject({
    contactName: '高志',
    title: '采购经理',
    phone: '13900001234',
  });
});

test.each`
  customer                                           | contact  | keeps                         | because
  ${{ contactName: '顾言', phone: '13800003356' }}   | ${main}  | ${{ contactName: '顾言' }}    | ${'the archive names somebody else'}
  ${{ contactName: '林泽', phone: '0571-88880000' }} | ${main}  | ${{ phone: '0571-88880000' }} | ${'that number was never theirs'}
  ${{ contactName: '高志', phone: '13900001234' }}   | ${other} | ${{ contactName: '高志' }}    | ${'who left was not the main contact'}
`('the archive keeps $keeps: $because', ({ customer: cells, contact, keeps }) => {
  const records = new Records([aCustomer('CU2026001', cells), main, other]);

  records.run(replaceContact, leaves(contact.number, { fields: { name: '新人' } }));

  expect(records.get('CU2026001')?.cells).toMatchObject(keeps);
});

test('without a successor the contact is marked all the same, and nobody is the main contact', () => {
  const records = new Records([customer, main, other]);

  const { message } = records.run(replaceContact, leaves('CT2026001'));

  expect([records.cell('CT2026001', 'status'), records.cell('CT2026002', 'isMain')]).toEqual(['已离职', '']);
  expect(message.key).toBe('contact.left');
});

test.each`
  input                                               | code                            | field          | because
  ${leaves('CT2026001', { successor: 'CT2026009' })}  | ${'contact.successorElsewhere'} | ${'successor'} | ${'that customer has no such contact'}
  ${leaves('CT2026001', { successor: 'CT2026001' })}  | ${'contact.successorElsewhere'} | ${'successor'} | ${'nobody takes over from themselves'}
  ${leaves('CT2026001', { successor: 'CT2026003' })}  | ${'contact.alreadyLeft'}        | ${'successor'} | ${'the successor left, too'}
  ${leaves('CT2026003')}                              | ${'contact.alreadyLeft'}        | ${undefined}   | ${'they left before'}
  ${leaves('CT2026001', { fields: { phone: '12' } })} | ${'field.required'}             | ${'name'}      | ${'a contact has a name'}
  ${leaves('CT2026404')}                              | ${'record.unknown'}             | ${undefined}   | ${'the row is gone'}
`('$code: $because', ({ input, code, field }) => {
  const gone = aContact('CT2026003', 'CU2026001', { name: '李工', status: '已离职' });

  const outcome = new Records([customer, main, other, gone]).decide(replaceContact, input);

  expect(outcome).toMatchObject({ ok: false });
  expect(outcome.ok ? [] : outcome.problems).toContainEqual(
    expect.objectContaining({ code, ...(field ? { field } : {}) }),
  );
});
