import { find } from '../../../src/addon/endpoints/search';
import { aCustomer, aLead } from '../../support/records';

const records = [
  aLead('LX2026001', { customerName: '苏州澄川精密机械有限公司', contactName: '周明远', phone: '138 0000-4521' }),
  aLead('LX2026012', {
    customerName: '无锡磐溪自动化',
    contactName: '高志',
    phone: '+86 139 0000 2218',
    email: 'gao@panxi.cn',
  }),
  aCustomer('CU2026001', { name: '磐溪科技', contactName: '澄远', phone: '0512-60004521' }),
];
const numbers = (text: string) => find(text, records).hits.map((hit) => hit.number);

test.each`
  text               | found                         | because
  ${'LX2026001'}     | ${['LX2026001']}              | ${'a number is exact'}
  ${'lx2026012'}     | ${['LX2026012']}              | ${'case does not matter'}
  ${'ＣＵ2026001'}   | ${['CU2026001']}              | ${'nor does width'}
  ${'澄川'}          | ${['LX2026001']}              | ${'a part of a name is enough'}
  ${'磐溪'}          | ${['CU2026001', 'LX2026012']} | ${'a name that begins so comes first'}
  ${'周明远'}        | ${['LX2026001']}              | ${'contacts are found'}
  ${'13800004521'}   | ${['LX2026001']}              | ${'a phone is found however it is written in the sheet'}
  ${'138-0000-4521'} | ${['LX2026001']}              | ${'and however it is typed'}
  ${'4521'}          | ${['LX2026001', 'CU2026001']} | ${'the last four digits are what people remember'}
  ${'panxi'}         | ${['LX2026012']}              | ${'an address is found by its part'}
  ${'２２１８'}      | ${['LX2026012']}              | ${'full-width digits are digits'}
  ${'没有这家'}      | ${[]}                         | ${'nothing is like it'}
  ${'。'}            | ${[]}                         | ${'a sign alone is nothing'}
`('$text finds $found: $because', ({ text, found }) => {
  expect(numbers(text)).toEqual(found);
});

test('a hit says enough to tell two of a name apart', () => {
  expect(find('LX2026001', records).hits[0]).toEqual({
    table: 'leads',
    number: 'LX2026001',
    title: '苏州澄川精密机械有限公司',
    detail: '周明远 · 张婉清 · 初次接触',
    grade: 'C',
  });
});

test('no more are shown than a person reads, and it says how many there are', () => {
  const many = Array.from({ length: 300 }, (_, at) => aLead(`LX2026${at}`));

  const { hits, counts } = find('星衡', many);

  expect(hits).toHaveLength(20);
  expect(counts).toEqual({ leads: 300 });
});
