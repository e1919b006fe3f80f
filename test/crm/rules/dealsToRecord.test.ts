import { dealsToRecord, dealText } from '../../../src/crm/rules/dealsToRecord';
import { readCooperations, writeCooperations } from '../../../src/values/cooperation';

const contract = (number: string, cells: object = {}) => ({
  number,
  cells: { name: '服务A', amount: '5万元', signedOn: { day: '2024-06-10' }, ...cells },
});

test.each`
  history                    | contracts                                                                              | kinds                           | because
  ${''}                      | ${[contract('C1')]}                                                                    | ${['deal.first']}               | ${'nothing was bought before (CA-36)'}
  ${''}                      | ${[contract('C2', { signedOn: { day: '2025-01-01' } }), contract('C1')]}               | ${['deal.first', 'deal.added']} | ${'the later one is bought beside it (CA-36)'}
  ${'CRM2023001/5万/12个月'} | ${[contract('C1')]}                                                                    | ${['deal.added']}               | ${'the archive remembers an earlier deal (CA-36)'}
  ${'C1/5万/12个月'}         | ${[contract('C1'), contract('C2', { renews: 'C1', signedOn: { day: '2025-06-10' } })]} | ${['deal.renewed']}             | ${'it goes on under a new number (CA-36)'}
  ${'C1/5万/12个月'}         | ${[contract('C1')]}                                                                    | ${[]}                           | ${'it is there'}
  ${'服务A/5万/12个月'}      | ${[contract('C1')]}                                                                    | ${[]}                           | ${'it is there by its name'}
  ${''}                      | ${[contract('C1', { signedOn: '' })]}                                                  | ${[]}                           | ${'it is not signed'}
`('beside $history $kinds are proposed: $because', ({ history, contracts, kinds }) => {
  expect(dealsToRecord(history, contracts).map(({ kind }) => kind)).toEqual(kinds);
});

test('a deal is written with its day, product and amount, and read again as that contract’s', () => {
  const [deal] = dealsToRecord('CRM2023001/5万/12个月', [
    contract('C1', { name: '增购服务B；含培训', amount: '5万元' }),
  ]);
  const before = 'CRM2023001/5万/12个月';

  const after = writeCooperations(before, [...readCooperations(before), ...(deal ? [dealText(deal, '增购')] : [])]);

  expect(after.startsWith(before)).toBe(true);
  expect(readCooperations(after)).toEqual([
    { contract: 'CRM2023001', amount: '5万', period: '12个月' },
    { contract: 'C1', amount: '5万元', period: '2024-06-10 增购 增购服务B 含培训' },
  ]);
  expect(dealsToRecord(after, [contract('C1')])).toEqual([]);
});
