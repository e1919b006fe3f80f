import type { Host } from '../../host/api';
import type { Found, Hello } from '../../src/addon/api';
import { tablesIn } from '../../src/crm/tables/tablesIn';
import type { Stored } from '../../src/schema/table';
import { picture } from '../support/oracle';
import { go, li } from '../support/storeBundle';
import { must, ours, scanAll, someoneElses } from '../support/workbooks';

const page = (host: Host, name: string) =>
  must(go(host, 'rpc', { method: 'settingsPage', ask: { page: name, request: `page-${name}` } }));
const helloOf = (host: Host) => go<{ value: Hello }>(host, 'rpc', { method: 'hello', ask: {} }).value;
const lead = (host: Host, number: string) => go<Stored>(host, 'read', { kind: 'one', table: 'leads', number });
const noteAt = (host: Host, a1: string): string =>
  (JSON.parse(picture(host)[a1] ?? '{}') as { note?: string }).note ?? '';
const save = (host: Host, number: string, fields: Record<string, string>, request: string) =>
  go(host, 'act', {
    action: 'updateRecord',
    request,
    input: { table: 'leads', number, fields, seen: lead(host, number).cells },
  });
const declare = (host: Host, ...lines: string[][]): void => {
  page(host, 'ownFields');
  host.as(li.email).paste('自定义字段', 'A2', lines);
};

test('a column of the manager becomes a field: saved, undone, kept under its key when renamed', () => {
  const host = ours.open();
  host.as(li.email).insertColumns('线索登记表', 2);
  host.as(li.email).type('线索登记表', 'B1', '参观日');
  declare(host, ['线索', '参观日', '日期', '', '', '今天']);
  scanAll(host);

  expect(helloOf(host).tables.leads?.fields).toContain('own_参观日');
  expect(host.grid('自定义字段')[1]?.[6]).toBe('own_参观日');
  const saved = must(save(host, 'LX2026001', { own_参观日: '2026-12-01' }, 'visit')) as unknown as {
    value: { seq: number };
  };
  expect(lead(host, 'LX2026001').cells.own_参观日).toEqual({ day: '2026-12-01' });

  host.as(li.email).type('线索登记表', 'B1', '来访日期');
  expect(lead(host, 'LX2026001').cells.own_参观日).toEqual({ day: '2026-12-01' });
  must(go(host, 'undo', { seq: saved.value.seq, request: 'not-visited' }));
  expect(lead(host, 'LX2026001').cells.own_参观日).toBe('');
});

test.each`
  type      | options         | saved           | text            | because
  ${'文本'} | ${''}           | ${'看过样机'}   | ${'样机'}       | ${'a part of a text'}
  ${'文本'} | ${''}           | ${'看过样机'}   | ${'yangji'}     | ${'by pinyin'}
  ${'选项'} | ${'铂金、黄金'} | ${'铂金'}       | ${'铂金'}       | ${'an option'}
  ${'日期'} | ${''}           | ${'2026-12-24'} | ${'2026-12-24'} | ${'a day'}
  ${'数字'} | ${''}           | ${'108800'}     | ${'108800'}     | ${'a number'}
`(
  'a declared field of type $type is found by $text, and the hit says under which header: $because',
  ({ type, options, saved, text }) => {
    const host = ours.open();
    host.as(li.email).insertColumns('线索登记表', 2);
    host.as(li.email).type('线索登记表', 'B1', '试用');
    declare(host, ['线索', '试用', type, options]);
    scanAll(host);
    must(save(host, 'LX2026002', { own_试用: saved }, 'tried'));

    const found = must(go<{ ok: true; value: Found }>(host, 'rpc', { method: 'search', ask: { text } })).value;

    expect(found.hits.map(({ number, cells }) => [number, Object.keys(cells).includes('own_试用')])).toEqual([
      ['LX2026002', true],
    ]);
    const { own_试用: field } = tablesIn(helloOf(host).settings).leads?.fields ?? {};
    expect(field?.label.zh).toBe('试用');
  },
);

test('declaring a full column writes nothing in it, and no change of it is put down to anybody', () => {
  const host = someoneElses.open();
  scanAll(host);
  const before = host.grid('销售线索');
  declare(
    host,
    ['线索', '内部备注', '长文本'],
    ['线索', '折后', '数字'],
    ['客户', '等级说明', '选项', '铂金 = 白金、黄金'],
  );
  scanAll(host);

  expect(host.grid('销售线索')).toEqual(before);
  expect(lead(host, 'LX2026001')).toMatchObject({ cells: { own_内部备注: '先别打电话', own_折后: 108000 } });
  expect(helloOf(host).tables.customers?.fields).toContain('own_等级说明');
  expect(scanAll(host)).toBe(0);
  must(save(host, 'LX2026001', { own_折后: '1', own_内部备注: '可以打' }, 'discount'));
  expect(lead(host, 'LX2026001').cells).toMatchObject({ own_折后: 108000, own_内部备注: '可以打' });
});

test('a line that declares nothing is flagged in its cell, and a declaration taken back loses no value', () => {
  const host = someoneElses.open();
  declare(host, ['线索', '内部备注', '长文本'], ['线索', '手机', '电话']);
  scanAll(host);

  expect(noteAt(host, '自定义字段!B3')).toContain('联系方式');
  host.as(li.email).paste('自定义字段', 'A2', [
    ['', '', ''],
    ['', '', ''],
  ]);
  scanAll(host);
  expect(noteAt(host, '自定义字段!B3')).toBe('');
  expect(save(host, 'LX2026001', { own_内部备注: 'x' }, 'undeclared').ok).toBe(false);
  expect(host.grid('销售线索')[3]?.[16]).toBe('先别打电话');
});

test('a declared column that the tab lacks is added once the person has said so', () => {
  const host = someoneElses.open();
  declare(host, ['线索', '参观日', '日期']);
  scanAll(host);
  expect(helloOf(host).tables.leads?.fields).not.toContain('own_参观日');

  must(go(host, 'rpc', { method: 'addColumn', ask: { table: 'leads', field: 'own_参观日', request: 'add-visit' } }));
  must(save(host, 'LX2026001', { own_参观日: '2026-12-01' }, 'visited'));

  expect(host.grid('销售线索')[2]).toContain('参观日');
});

test('a built-in field that the tab lacks gets its column the same way; what the CRM reckons, and what nobody knows, do not', () => {
  const host = someoneElses.open();
  const add = (field: string) =>
    go(host, 'rpc', { method: 'addColumn', ask: { table: 'leads', field, request: `add-${field}` } }).ok;

  expect([add('wechat'), add('check'), add('toString')]).toEqual([true, false, false]);
  must(save(host, 'LX2026001', { wechat: 'zhou_88' }, 'told'));

  expect(host.grid('销售线索')[2]).toContain('微信');
});

test('a report counts by a declared field of the workbook', () => {
  const host = ours.open();
  host.as(li.email).insertColumns('线索登记表', 2);
  host.as(li.email).type('线索登记表', 'B1', '版本');
  declare(host, ['线索', '版本', '选项', '标准版、旗舰版']);
  scanAll(host);
  must(save(host, 'LX2026002', { own_版本: '旗舰版' }, 'version'));

  must(go(host, 'rpc', { method: 'report', ask: { name: 'byField', request: 'by-field' } }));

  const rows = host.grid('报表·按字段统计').map((row) => row.slice(1, 3));
  expect(rows).toEqual(
    expect.arrayContaining([
      ['线索 · 版本', '记录数'],
      ['未填', 2],
      ['旗舰版', 1],
    ]),
  );
});
