import type { DrawnWorkbook, Host } from '../../../host/api';
import { tables } from '../../../src/crm/tables';
import type { Table } from '../../../src/schema/table';
import { addonBundle, answered } from '../../support/addonBundle';
import { productHost } from '../../support/host';
import { lastRun, sheetCalls, wang } from '../../support/storeBundle';

const { customers, contacts, contracts, payments, feedback, opportunities, followUps } = tables;
type Row = Readonly<Record<string, string | number | { readonly date: string }>>;

/** A tab as somebody keeps it: the number and these fields, under the product's own headers. */
function tab(table: Table, rows: readonly Row[]): DrawnWorkbook {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => key !== 'number');
  const header = [table.number.label.zh, ...keys.map((key) => table.fields[key]?.label.zh ?? key)];
  return { [table.tab.name]: [header, ...rows.map((row) => [row.number ?? '', ...keys.map((key) => row[key] ?? '')])] };
}

/** 苏州澄川 with everything that belongs to it, beside `others` customers of whom each has a contact too. */
function company(others = 0): DrawnWorkbook {
  const neighbours = Array.from({ length: others }, (_, at) => `CU2025${String(at + 1).padStart(3, '0')}`);
  const own = { customer: 'CU2026037' };
  return {
    ...tab(customers, [
      { number: 'CU2026037', name: '苏州澄川精密机械有限公司', contactName: '周明远', phone: '13800004521' },
      ...neighbours.map((number) => ({ number, name: `别家 ${number}`, contactName: '陈工', phone: '' })),
    ]),
    ...tab(contacts, [
      { number: 'CT2026001', ...own, name: '周明远', isMain: '是' },
      ...neighbours.map((customer, at) => ({ number: `CT2025${at}`, customer, name: '陈工', isMain: '' })),
      { number: 'CT2026002', ...own, name: '孙岚', isMain: '' },
    ]),
    ...tab(opportunities, [{ number: 'OP2026009', ...own, name: '二期扩容', stage: '商务谈判' }]),
    ...tab(contracts, [
      { number: 'CRM2026011', ...own, opportunity: 'OP2026009', name: '设备点检系统', amount: '48万' },
      { number: 'CRM2026012', customer: 'CU2025001', opportunity: '', name: '别家的', amount: '1万' },
    ]),
    ...tab(payments, [{ number: 'HK2026001', contract: 'CRM2026011', ...own, plannedAmount: '18万' }]),
    ...tab(feedback, [{ number: 'FB2026008', ...own, type: '故障', description: '扫码后不刷新' }]),
    ...tab(followUps, [
      { number: 'FU2026110001', on: { date: '2026-11-13' }, record: 'CU2026037', method: '电话', keyPoints: '加产线' },
    ]),
  };
}

function opened(workbook: DrawnWorkbook): Host {
  const host = productHost({
    bundle: addonBundle(),
    workbook,
    people: [wang],
    now: '2026-11-19T06:00:00Z',
    timeZone: 'Asia/Shanghai',
  });
  for (const { sheetId } of answered(host, wang.email, 'adoptPlan', {}).tabs) {
    const { chosen } = answered(host, wang.email, 'adoptPlan', { sheetId });
    if (!chosen || chosen.table === '') continue;
    const columns = Object.fromEntries(chosen.columns.flatMap(({ field, column }) => (field ? [[field, column]] : [])));
    const { table, headerRow } = chosen;
    answered(host, wang.email, 'adopt', { request: `request-${sheetId}`, sheetId, table, headerRow, columns });
  }
  return host;
}

const cardOf = (host: Host, table: string, number: string) => answered(host, wang.email, 'card', { table, number });
const namesIn = (card: ReturnType<typeof cardOf>) =>
  Object.fromEntries((card?.sections ?? []).map(({ table, records }) => [table, records.map(({ number }) => number)]));

test('a customer’s card holds whatever names it, table by table, newest first, with how many there are', () => {
  const host = opened(company(3));
  const card = cardOf(host, 'customers', 'CU2026037');

  expect(namesIn(card)).toEqual({
    contacts: ['CT2026002', 'CT2026001'],
    opportunities: ['OP2026009'],
    contracts: ['CRM2026011'],
    payments: ['HK2026001'],
    feedback: ['FB2026008'],
  });
  expect(card?.sections.find(({ table }) => table === 'contacts')).toMatchObject({ total: 2 });
  expect(card?.sections.find(({ table }) => table === 'contracts')?.records[0]?.cells).toMatchObject({
    name: '设备点检系统',
    amount: '48万',
  });
  expect(card?.timeline).toMatchObject([{ kind: 'followUp', text: '加产线' }]);
});

test.each`
  table              | number            | names                          | holds                            | because
  ${'opportunities'} | ${'OP2026009'}    | ${['CU2026037']}               | ${{ contracts: ['CRM2026011'] }} | ${'it became a contract'}
  ${'contracts'}     | ${'CRM2026011'}   | ${['CU2026037', 'OP2026009']}  | ${{ payments: ['HK2026001'] }}   | ${'it is paid in instalments'}
  ${'payments'}      | ${'HK2026001'}    | ${['CRM2026011', 'CU2026037']} | ${{}}                            | ${'nothing names a payment'}
  ${'followUps'}     | ${'FU2026110001'} | ${['CU2026037']}               | ${{}}                            | ${'one field may name records of two tables'}
`('the card of $number leads to $names: $because', ({ table, number, names, holds }) => {
  const card = cardOf(opened(company()), table, number);
  expect(card?.linked.map((hit) => hit.number).sort()).toEqual([...names].sort());
  expect(namesIn(card)).toEqual(holds);
});

test('a lead that became the customer stands once on its card, though each names the other', () => {
  const workbook = {
    ...tab(tables.leads, [
      { number: 'LX2026038', customerName: '桐乡清濯', contactName: '钟黎', convertedTo: 'CU2026014' },
    ]),
    ...tab(customers, [{ number: 'CU2026014', name: '桐乡清濯', contactName: '钟黎', sourceLead: 'LX2026038' }]),
  };
  const card = cardOf(opened(workbook), 'customers', 'CU2026014');

  expect([card?.linked.map(({ number }) => number), namesIn(card)]).toEqual([['LX2026038'], {}]);
});

test('a card costs a call for each small tab, and no more for many rows; a table without a tab costs none', () => {
  const seen = (workbook: DrawnWorkbook) => {
    const host = opened(workbook);
    const card = cardOf(host, 'customers', 'CU2026037');
    return { calls: sheetCalls(lastRun(host)), names: namesIn(card) };
  };
  const all = company(3);
  const few = {
    ...tab(customers, [{ number: 'CU2026037', name: '苏州澄川', contactName: '周', phone: '' }]),
    ...tab(contacts, [{ number: 'CT2026001', customer: 'CU2026037', name: '周明远' }]),
  };
  const [small, more, large, two] = [seen(all), seen(company(300)), seen(company(2500)), seen(few)];

  expect(more).toEqual(small);
  expect(small.calls).toBeLessThanOrEqual(5 + Object.keys(all).length);
  expect(two.calls).toBeLessThanOrEqual(5 + 2);
  // two of the tabs are too large to be read at once: a column of each is searched, as it was before
  expect(large.names).toEqual(small.names);
  expect(large.calls).toBeGreaterThan(small.calls);
  expect(large.calls).toBeLessThanOrEqual(small.calls + 3 * 2);
});
