import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DrawnCell } from '../../host/api';
import { samples } from '../../samples';
import { headerOf, headers } from '../../samples/headers';
import { people } from '../../samples/people';
import { recognise } from '../../src/crm/rules/recognition';
import { checkRecord } from '../../src/crm/rules/validation';
import { tables } from '../../src/crm/tables';
import { defaultSettings } from '../../src/crm/tables/settingsDefaults';
import { atSetup, type Table } from '../../src/schema/table';
import type { Cell } from '../../src/values/cell';

const today = '2026-11-19';
const settings = defaultSettings('zh');
const sampleNamed = (name: string) => samples.find((sample) => sample.name === name) ?? samples[0];
const drawn = (name: string, day = today) => sampleNamed(name)?.draw(day) ?? {};

/** What the host would read back, as far as these tests look. */
function cellOf(cell: DrawnCell | undefined): Cell {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return cell;
  if ('date' in cell) return { day: cell.date };
  return 'v' in cell ? cellOf(cell.v) : '';
}
const rowsOf = (name: string, tab: string, day = today) => (drawn(name, day)[tab] ?? []).map((row) => row.map(cellOf));
const column = (rows: readonly (readonly Cell[])[], label: string) => {
  const at = rows[0]?.indexOf(label) ?? -1;
  return rows.slice(1).map((row) => row[at] ?? '');
};

test('the headers of the sample company are those that setting up writes', () => {
  const laid = (Object.values(tables) as Table[]).filter(({ firstUsed }) => !firstUsed);

  expect(laid.map(({ tab }) => tab.name)).toEqual(Object.keys(headers));
  for (const table of laid) {
    expect(headerOf(table.tab.name as keyof typeof headers)).toEqual([
      table.number.label.zh,
      ...atSetup(table).map((key) => table.fields[key]?.label.zh),
    ]);
  }
});

test('the people are the same wherever they are named', () => {
  const listed = JSON.parse(readFileSync(path.join(__dirname, '../../samples/people.json'), 'utf8'));

  expect(people.map(({ job, ...person }) => person)).toEqual(listed);
});

test.each(samples)('$name is drawn the same for the same day, and is named in both languages', (sample) => {
  expect(sample.draw(today)).toEqual(sample.draw(today));
  expect(sample.label.zh && sample.label.en && sample.about.zh && sample.about.en).toBeTruthy();
});

test.each(['2026-01-02', '2026-02-28', '2026-11-19', '2027-12-31'])(
  'the company on %s has months behind it and no number twice',
  (day) => {
    for (const [tab, least] of [
      ['线索登记表', 60],
      ['客户档案', 18],
      ['跟进记录', 120],
    ] as const) {
      const numbers = column(rowsOf('company', tab, day), headerOf(tab)[0] ?? '');
      expect(numbers.length).toBeGreaterThanOrEqual(least);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  },
);

test('nothing in the company happens after today, and every talk belongs to a record', () => {
  const numbers = new Set([
    ...column(rowsOf('company', '线索登记表'), '线索编号'),
    ...column(rowsOf('company', '客户档案'), '客户编号'),
  ]);
  const talks = rowsOf('company', '跟进记录');

  for (const on of column(talks, '日期')) expect(typeof on === 'object' && on.day <= today).toBe(true);
  for (const record of column(talks, '线索/客户编号')) expect(numbers).toContain(record);
});

test('a lead and its customer name each other', () => {
  const leads = rowsOf('company', '线索登记表');
  const customers = rowsOf('company', '客户档案');
  const converted = column(leads, '转化客户').filter((number) => number !== '');

  expect(converted.length).toBeGreaterThan(5);
  expect([...converted].sort()).toEqual(
    column(customers, '客户编号')
      .filter((_, at) => column(customers, '来源线索')[at] !== '')
      .sort(),
  );
});

test('the company’s register holds a few slips worth finding, and is right otherwise', () => {
  const problems = problemsIn('线索登记表', tables.leads);

  expect([...new Set(problems)].sort()).toEqual(
    ['choice.unknown', 'day.text', 'email.noAt', 'field.required', 'phone.letter', 'phone.short'].sort(),
  );
  expect(problems).toHaveLength(6);
  expect(problemsIn('客户档案', tables.customers)).toEqual([]);
  expect(problemsIn('跟进记录', tables.followUps)).toEqual([]);
});

function problemsIn(tab: string, table: Table): readonly string[] {
  const rows = rowsOf('company', tab);
  const keys = atSetup(table);
  return rows.slice(1).flatMap((row) => {
    const cells = Object.fromEntries(keys.map((key, at) => [key, row[at + 1] ?? '']));
    return checkRecord(table, cells, settings, { sparse: true }).map((problem) => problem.code);
  });
}

test('somebody’s own register is recognised where it stands, and their formulas stay theirs', () => {
  const book = drawn('register');
  const [tab = ''] = Object.keys(book);
  const rows = rowsOf('register', tab);
  const formulas = rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? cell : '')));

  const plan = recognise({ name: tab, rows: rows.slice(0, 20), formulas: formulas.slice(0, 20) });
  const bound = Object.fromEntries((plan?.columns ?? []).map((one) => [one.header, one.field]));

  expect(plan).toMatchObject({ table: 'leads', headerRow: 3 });
  expect(bound).toMatchObject({
    '公司名称*': 'customerName',
    对接人: 'contactName',
    线索ID: 'number',
    线索来源: 'source',
    客户需求: 'need',
    业务负责人: 'owner',
    登记时间: 'registeredOn',
    意向: 'grade',
  });
  for (const own of ['序号', '等了几天', '含税报价', '来自哪里', '报价(万)']) expect(bound[own]).toBeUndefined();
});
