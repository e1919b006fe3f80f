import type { Context } from '../../../src/crm/actions/action';
import { readNew } from '../../../src/crm/actions/entering';
import { recognise } from '../../../src/crm/rules/recognition';
import { checkRecord } from '../../../src/crm/rules/validation';
import { leads, tables } from '../../../src/crm/tables';
import { fieldOf, isOwnKey, keyFor, type OwnField, ownTypes } from '../../../src/crm/tables/ownFields';
import type { Settings } from '../../../src/crm/tables/settings';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';
import { inForce, tablesIn } from '../../../src/crm/tables/tablesIn';

const visit: OwnField = { table: 'leads', key: 'own_参观日', label: '参观日', type: 'day', required: true };
const line: OwnField = { table: 'leads', key: 'own_产品线', label: '产品线', type: 'choice' };
const withOwn = (...ownFields: OwnField[]): Settings => ({
  ...defaultSettings('zh'),
  ownFields,
  choices: { ...defaultSettings('zh').choices, 'leads.own_产品线': [{ value: '云', aliases: ['SaaS'] }] },
});

test('without a word of the managers the tables are as they were built', () => {
  expect(tablesIn(defaultSettings('zh'))).toBe(tables);
  expect(inForce(leads, {})).toBe(leads);
});

test('a declared column is a field like any other, of its table alone', () => {
  const now = tablesIn(withOwn(visit));

  expect(now.leads?.fields.own_参观日).toMatchObject({ type: 'day', control: 'day', label: { zh: '参观日' } });
  expect(Object.keys(now.leads?.groups ?? {})).toContain('own');
  expect(now.customers).toEqual(tables.customers);
  expect(inForce(inForce(leads, withOwn(visit)), withOwn(visit))).toBe(now.leads);
});

test.each`
  field    | cells                         | codes                                 | because
  ${visit} | ${{ own_参观日: '' }}         | ${[['field.required', 'own_参观日']]} | ${'it was declared as required'}
  ${visit} | ${{ own_参观日: '没有日子' }} | ${[['day.unread', 'own_参观日']]}     | ${'a day is a day'}
  ${line}  | ${{ own_产品线: 'saas' }}     | ${[]}                                 | ${'another spelling of an option of its own list'}
  ${line}  | ${{ own_产品线: '硬件' }}     | ${[['choice.unknown', 'own_产品线']]} | ${'an option nobody listed'}
`('$cells is checked as declared: $because', ({ field, cells, codes }) => {
  const found = checkRecord(leads, cells, withOwn(field), { sparse: true });

  expect(found.map(({ code, field: key }) => [code, key])).toEqual(codes);
});

test.each`
  initial    | text            | begins                   | because
  ${'today'} | ${''}           | ${{ day: '2026-11-19' }} | ${'the day of entry'}
  ${'today'} | ${'2026-12-01'} | ${{ day: '2026-12-01' }} | ${'what is typed comes first'}
`(
  'a new record begins with $begins where the default is $initial and $text is typed: $because',
  ({ initial, text, begins }) => {
    const context = {
      settings: withOwn({ ...visit, initial }),
      today: '2026-11-19',
      user: { email: '', name: '' },
      columns: () => ['own_参观日'],
      language: 'zh',
    } as unknown as Context;

    const form = readNew(leads, { own_参观日: text }, {}, context);

    expect(form).toMatchObject({ ok: true, value: { cells: { own_参观日: begins } } });
  },
);

test('every type of the settings makes a field that reads back what it prints', () => {
  for (const type of Object.keys(ownTypes) as (keyof typeof ownTypes)[]) {
    const field = fieldOf({ table: 'leads', key: 'own_x', label: 'X', type });
    expect([type, field.group, field.label.zh]).toEqual([type, 'own', 'X']);
    expect(field.parse('', defaultSettings('zh'))).toMatchObject({ ok: true });
  }
});

test.each`
  header           | taken             | key              | because
  ${'参观 日'}     | ${[]}             | ${'own_参观日'}  | ${'spaces are no letters'}
  ${'NPS（得分）'} | ${[]}             | ${'own_NPS得分'} | ${'nor are brackets'}
  ${'a|b'}         | ${[]}             | ${'own_ab'}      | ${'column metadata is cut at the bar'}
  ${'参观日'}      | ${['own_参观日']} | ${'own_参观日2'} | ${'a renamed field keeps the first key'}
`('a column $header gets the key $key: $because', ({ header, taken, key }) => {
  expect(keyFor(header, (one) => taken.includes(one))).toBe(key);
  expect(isOwnKey(key)).toBe(true);
});

test('a header the managers added is understood when a tab is adopted, in its own table', () => {
  const settings = { ...defaultSettings('zh'), headers: { leads: { owner: ['跟单员'] } } };
  const top = { name: '线索', rows: [['线索编号', '客户名称', '联系人', '跟单员']], formulas: [[]] };
  const meaning = (among: typeof tables | ReturnType<typeof tablesIn>) =>
    recognise(top, 'leads', among)?.columns.find(({ header }) => header === '跟单员')?.field;

  expect(meaning(tables)).toBeUndefined();
  expect(meaning(tablesIn(settings))).toBe('owner');
  expect(tablesIn(settings).followUps).toEqual(tables.followUps);
});
