import type { Host } from '../../host/api';
import { tables } from '../../src/crm/tables';
import type { Table } from '../../src/schema/table';
import { differences, picture } from '../support/oracle';
import { bundleFrom, go, lastRun, storeHost, wang } from '../support/storeBundle';
import { must } from '../support/workbooks';

const setUp = (host: Host, request = 'r', language = 'zh') => go(host, 'setUp', { request, language });
const made = (): Host => {
  const host = storeHost();
  must(setUp(host));
  return host;
};
const tabsOf = (host: Host, hidden: boolean) =>
  host.engine
    .sheets()
    .filter((sheet) => sheet.hidden === hidden)
    .map(({ name }) => name);

test('an empty workbook gets its three registers and the settings, and no empty tab is left behind', () => {
  expect(tabsOf(made(), false)).toEqual(['线索登记表', '客户档案', '跟进记录', '设置']);
});

test('in English the tabs and headers are English', () => {
  const host = storeHost();
  must(setUp(host, 'r', 'en'));

  expect(tabsOf(host, false)).toEqual(['Leads', 'Customers', 'Follow-ups', 'Settings']);
  expect(host.grid('Leads')[0]?.slice(0, 2)).toEqual(['Lead number', 'Channel']);
});

const registers = Object.values<Table>(tables).filter(({ firstUsed }) => !firstUsed);
test.each(registers.map((table) => [table.tab.name, table] as const))(
  '%s has its number first and then every field that does not wait, in the order of its definition',
  (name, table) => {
    const standing = Object.values(table.fields).filter(({ later }) => !later);
    const headers = [table.number.label.zh, ...standing.map(({ label }) => label.zh)];

    expect(made().grid(name)[0]).toEqual(headers);
  },
);

test('the hidden tabs hold no more grid than they use', () => {
  const hidden = made()
    .engine.sheets()
    .filter((sheet) => sheet.hidden);

  expect(hidden.map(({ name, columns }) => [name, columns])).toEqual([
    ['_crm_journal', 7],
    ['_crm_shadow', 6],
  ]);
  expect(Math.max(...hidden.map(({ rows }) => rows))).toBeLessThan(400);
});

test('our dropdowns warn and never reject', () => {
  const host = made();
  const rules =
    host.engine.validations(0, { row: 2, column: 1, rows: 1, columns: 26 })[0]?.filter((rule) => rule !== null) ?? [];

  expect(rules.length).toBeGreaterThan(3);
  expect(rules.every(({ allowInvalid }) => allowInvalid)).toBe(true);
});

test('machine columns are guarded by a warning that binds nobody', () => {
  const protections = made().engine.protections();

  expect(protections.length).toBeGreaterThan(5);
  expect(protections.every(({ warningOnly }) => warningOnly)).toBe(true);
});

test('our colours come after those a person made', () => {
  const host = storeHost({ workbook: { 线索登记表: [['线索编号']] } });
  must(setUp(host));

  expect(tabsOf(host, false)).toContain('线索登记表 (2)');
  expect(host.grid('线索登记表')).toEqual([['线索编号']]);
});

test('a setup killed anywhere is finished by the next one, with nothing double', () => {
  const bundle = bundleFrom('storeEntry.ts', ['call']);
  const whole = storeHost({ bundle });
  must(setUp(whole));
  const wanted = picture(whole);
  const calls = lastRun(whole).trace.length;
  for (let at = 3; at < calls; at += 17) {
    const host = storeHost({ bundle });
    host.faults.plan({ at, do: { kill: 'before', prefix: 'half' } });
    expect(() => setUp(host)).toThrow();
    host.faults.clear();
    must(setUp(host, 'again'));

    expect({ at, tabs: tabsOf(host, false) }).toEqual({ at, tabs: tabsOf(whole, false) });
    expect({ at, left: differences(wanted, picture(host)) }).toEqual({ at, left: [] });
  }
});

test('a setting a manager edits is in force at once', () => {
  const host = made();
  const row = host.grid('设置').findIndex((line) => String(line[2]).includes('LX{YYYY}{SEQ:3}')) + 1;
  host.as(wang.email).type('设置', `C${row}`, 'L-{YYYY}-{SEQ:4}');
  const fields = {
    source: '行业展会',
    customerName: '上海澄川',
    contactName: '陈工',
    phone: '13800004521',
    need: '采购',
  };

  expect(go(host, 'act', { action: 'createLead', request: 'r1', input: { fields, verdicts: {} } })).toMatchObject({
    value: { number: 'L-2026-0001' },
  });
});
