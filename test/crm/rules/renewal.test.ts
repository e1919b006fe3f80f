import { renewalOf } from '../../../src/crm/rules/renewal';
import { contracts } from '../../../src/crm/tables';

const old = {
  customer: 'CU2026001',
  customerName: '远岫软件',
  name: '年度框架',
  items: '设备点检系统',
  amount: '48万',
  payTerms: '首付 30%',
  owner: '王思远',
  status: '履行中',
  signedOn: { day: '2025-12-20' },
  scans: 'a.pdf',
  recordedBy: '王芳',
  check: 'x',
};
const renewed = (cells: object = {}) => renewalOf(contracts, 'CRM2026011', { ...old, ...cells });

test('a contract that renews another takes over what both have in common and names the old one (TM-06)', () => {
  expect(renewed()).toEqual({
    customer: 'CU2026001',
    customerName: '远岫软件',
    name: '年度框架',
    items: '设备点检系统',
    amount: '48万',
    payTerms: '首付 30%',
    owner: '王思远',
    renews: 'CRM2026011',
  });
});

test.each`
  from            | to              | span                                                  | because
  ${'2026-01-01'} | ${'2026-12-31'} | ${{ validFrom: '2027-01-01', validTo: '2027-12-31' }} | ${'a year follows a year'}
  ${'2027-01-01'} | ${'2027-12-31'} | ${{ validFrom: '2028-01-01', validTo: '2028-12-31' }} | ${'and a leap year is one'}
  ${'2026-04-01'} | ${'2026-06-30'} | ${{ validFrom: '2026-07-01', validTo: '2026-09-30' }} | ${'a quarter follows a quarter'}
  ${'2026-04-01'} | ${'2026-04-10'} | ${{ validFrom: '2026-04-11', validTo: '2026-04-20' }} | ${'ten days follow ten days'}
  ${undefined}    | ${'2026-12-31'} | ${{ validFrom: '2027-01-01' }}                        | ${'nobody said how long it was'}
  ${'2026-01-01'} | ${undefined}    | ${{}}                                                 | ${'it has no end'}
`('from $from to $to is followed by $span: $because', ({ from, to, span }) => {
  const day = (text?: string) => (text === undefined ? '' : { day: text });

  const { validFrom, validTo } = renewed({ validFrom: day(from), validTo: day(to) });

  expect({ ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) }).toEqual(span);
});
