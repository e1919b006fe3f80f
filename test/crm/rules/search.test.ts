import fc from 'fast-check';
import { closenessOf, closestOf, isNarrower, patternOf, searchedIn, wantedIn } from '../../../src/crm/rules/search';
import { tables } from '../../../src/crm/tables';
import type { Stored, Table } from '../../../src/schema/table';
import { textOf } from '../../../src/values/cell';
import { aCustomer, aFollowUp, aLead } from '../../support/records';

const most = 20;
const find = (text: string, records: readonly Stored[]) => {
  const wanted = wantedIn(text);
  return wanted ? closestOf(records, { tables, wanted, most }) : { shown: [], counts: {} };
};

const records = [
  aLead('LX2026001', { customerName: '苏州澄川精密机械有限公司', contactName: '周明远', phone: '138 0000-4521' }),
  aLead('LX2026012', {
    customerName: '無錫磐溪自動化',
    contactName: '单高志',
    phone: '+86 139 0000 2218',
    email: 'Gao.Zhi@panxi.cn',
    wechat: 'gz_panxi88',
    need: '两条产线的能耗看板',
  }),
  aLead('LX2026013', { customerName: '蓝海科技（重庆）', contactName: 'José', phone: '138****7788' }),
  aCustomer('CU2026001', {
    name: '磐溪科技',
    contactName: '澄远',
    phone: '(0512) 6000 4521',
    creditCode: '91350100M000100Y43',
    manager: '王芳',
  }),
  aFollowUp('FU2026110001', 'CU2026001', { customerName: '磐溪科技', keyPoints: '对能耗报表有疑问' }),
];
const numbers = (text: string) => find(text, records).shown.map(({ number }) => number);

test.each`
  text                        | found                                         | because
  ${'LX2026001'}              | ${['LX2026001']}                              | ${'a number is exact'}
  ${'lx2026012'}              | ${['LX2026012']}                              | ${'case does not matter'}
  ${'ＣＵ2026001'}            | ${['CU2026001', 'FU2026110001']}              | ${'nor does width; what names the record comes behind it'}
  ${'2026001'}                | ${['LX2026001', 'CU2026001']}                 | ${'the end of a number'}
  ${'澄川'}                   | ${['LX2026001']}                              | ${'a part of a name is enough'}
  ${'磐溪'}                   | ${['CU2026001', 'FU2026110001', 'LX2026012']} | ${'a name that begins so comes first'}
  ${'无锡'}                   | ${['LX2026012']}                              | ${'traditional in the sheet, simplified typed'}
  ${'藍海'}                   | ${['LX2026013']}                              | ${'and the other way round'}
  ${'lhkj'}                   | ${['LX2026013']}                              | ${'initials'}
  ${'lanhai'}                 | ${['LX2026013']}                              | ${'full pinyin'}
  ${'chongqing'}              | ${['LX2026013']}                              | ${'in brackets, read as in the name of the city'}
  ${'shangz'}                 | ${['LX2026012']}                              | ${'a contact by the pinyin of the surname'}
  ${'周明远'}                 | ${['LX2026001']}                              | ${'contacts are found'}
  ${'jose'}                   | ${['LX2026013']}                              | ${'without its accent'}
  ${'13800004521'}            | ${['LX2026001']}                              | ${'a phone is found however it is written in the sheet'}
  ${'138-0000-4521'}          | ${['LX2026001']}                              | ${'and however it is typed'}
  ${'+86 138 0000 4521'}      | ${['LX2026001']}                              | ${'with the code of the country'}
  ${'0086 13800004521'}       | ${['LX2026001']}                              | ${'with the code as it is dialled'}
  ${'１３８００００４５２１'} | ${['LX2026001']}                              | ${'full width'}
  ${'13900002218'}            | ${['LX2026012']}                              | ${'the code stands in the sheet only'}
  ${'4521'}                   | ${['LX2026001', 'CU2026001']}                 | ${'the last four digits are what people remember'}
  ${'7788'}                   | ${['LX2026013']}                              | ${'the end of a masked number is there to be known by'}
  ${'0512-60004521'}          | ${['CU2026001']}                              | ${'a landline'}
  ${'+86 512 6000 4521'}      | ${['CU2026001']}                              | ${'a landline as it is dialled from abroad'}
  ${'２２１８'}               | ${['LX2026012']}                              | ${'full-width digits are digits'}
  ${'452'}                    | ${[]}                                         | ${'three digits are too few for a phone'}
  ${'panxi.cn'}               | ${['LX2026012']}                              | ${'an address is found by its part'}
  ${'gz_panxi'}               | ${['LX2026012']}                              | ${'WeChat'}
  ${'M000100Y43'}             | ${['CU2026001']}                              | ${'the end of a credit code'}
  ${'能耗'}                   | ${['LX2026012', 'FU2026110001']}              | ${'what was needed and what was talked about'}
  ${'王芳'}                   | ${['CU2026001']}                              | ${'whose it is'}
  ${'磐溪 单'}                | ${['LX2026012']}                              | ${'two words, each found somewhere'}
  ${'磐溪 2218'}              | ${['LX2026012']}                              | ${'a name and the end of the phone'}
  ${'没有这家'}               | ${[]}                                         | ${'nothing is like it'}
  ${'。'}                     | ${[]}                                         | ${'a sign alone is nothing'}
  ${'l'}                      | ${[]}                                         | ${'one letter is too little'}
  ${'初次接触'}               | ${[]}                                         | ${'states are filtered by, not searched'}
`('$text finds $found: $because', ({ text, found }) => {
  expect(numbers(text)).toEqual(found);
});

test('no more are shown than a person reads, every table gets its share, and it says how many there are', () => {
  const leads = Array.from({ length: 300 }, (_, at) => aLead(`LX2026${at + 100}`, { customerName: '磐溪' }));
  const customers = Array.from({ length: 30 }, (_, at) => aCustomer(`CU2026${at + 100}`, { name: '磐溪科技' }));

  const { shown, counts } = find('磐溪', [...leads, ...customers]);

  expect(shown.filter(({ table }) => table === 'customers')).toHaveLength(8);
  expect(shown).toHaveLength(20);
  expect(shown[0]?.number).toBe('LX2026399');
  expect(counts).toEqual({ leads: 300, customers: 30 });
});

/** Phones in the ways people write them. */
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
const phones = fc.oneof(
  digits(11),
  digits(11).map((phone) => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`),
  digits(11).map((phone) => `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`),
  digits(8).map((phone) => `(0571) ${phone}`),
  fc.tuple(digits(11), digits(11)).map((both) => both.join('、')),
);
const names = fc
  .array(fc.constantFrom(...'苏州无锡蓝海科技重庆長沙銀行机械有限公司单曾ABC 1号'), { minLength: 2, maxLength: 8 })
  .map((all) => all.join(''))
  .filter((name) => wantedIn(name) !== undefined);
const leads = fc
  .record({ customerName: names, contactName: names, phone: phones, need: names })
  .map((cells) => aLead('LX2026042', cells));
const isFound = (record: Stored, text: string): boolean => find(text, [record]).shown.length === 1;

test('every record is found by its number, its name, its contact and any four digits of its phone in a row', () => {
  fc.assert(
    fc.property(leads, fc.nat(), (lead, at) => {
      const phone =
        textOf(lead.cells.phone ?? '')
          .split('、')[0]
          ?.replace(/\D/g, '') ?? '';
      const from = at % (phone.length - 3);

      expect(isFound(lead, lead.number)).toBe(true);
      expect(isFound(lead, textOf(lead.cells.customerName ?? ''))).toBe(true);
      expect(isFound(lead, textOf(lead.cells.contactName ?? ''))).toBe(true);
      expect(isFound(lead, phone.slice(from, from + 4))).toBe(true);
    }),
  );
});

const typed = fc.oneof(
  names,
  phones,
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.constantFrom('LX2026042', 'lx20', '+8613', '0086 1', '86', '蓝海 45', '重庆 lx'),
);

test('what a longer word finds was among what the shorter one found, wherever the sidebar narrows by itself', () => {
  fc.assert(
    fc.property(leads, typed, fc.nat(), (lead, text, at) => {
      const now = wantedIn(text);
      const before = wantedIn(text.slice(0, at % (text.length + 1)));
      fc.pre(now !== undefined && before !== undefined && isNarrower(before, now));

      const close = closenessOf(tables.leads, lead, now);
      expect(close === undefined || closenessOf(tables.leads, lead, before) !== undefined).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what the spreadsheet is asked for is found in the cell by its own expression too', () => {
  fc.assert(
    fc.property(fc.oneof(names, phones), (text) => {
      const wanted = wantedIn(text.split('、')[0] ?? '');
      expect(wanted && new RegExp(patternOf(wanted), 'i').test(text)).toBe(true);
    }),
  );
});

test.each`
  text              | cell                 | because
  ${'13800004521'}  | ${'138 0000-4521'}   | ${'a phone in groups'}
  ${'05126000'}     | ${'(0512) 6000 123'} | ${'with brackets'}
  ${'+86 1380000'}  | ${'13800004521'}     | ${'without the code'}
  ${'蓝海'}         | ${'藍海科技'}        | ${'the other form'}
  ${'C++ (上海)?.'} | ${'C++ (上海)?.'}    | ${'signs are signs'}
  ${'blue  sea'}    | ${'Blue Sea Ltd'}    | ${'blanks are blanks'}
`('$text stands in $cell: $because', ({ text, cell }) => {
  const wanted = wantedIn(text);

  expect(wanted && new RegExp(patternOf(wanted), 'i').test(cell)).toBe(true);
});

test.each(Object.values<Table>(tables).map((table) => [table.name, table] as const))(
  '%s: its name and every text, phone and address a person enters are looked at, and nothing of the machine',
  (_name, table) => {
    const looked = searchedIn(table).map(([field]) => field);
    const entered = Object.entries(table.fields).filter(([, { machine }]) => !machine);
    const telling = entered.filter(([, { type }]) =>
      /^(text|longText|phone|email|wechat|creditCode|people)$/.test(type),
    );

    expect(looked).toEqual(expect.arrayContaining([table.titleField, ...telling.map(([field]) => field)]));
    expect(looked.filter((field) => field !== table.titleField && table.fields[field]?.machine)).toEqual([]);
    expect(looked).not.toContain('idNumber');
  },
);
