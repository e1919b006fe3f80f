import type { Host } from '../../host/api';
import { differences, picture } from '../support/oracle';
import { bundleFrom, go, lastRun, storeHost, wang } from '../support/storeBundle';
import { must } from '../support/workbooks';

const options = { bundle: bundleFrom('storeEntry.ts', ['call']) };
const act = (host: Host, action: string, request: string, input: object) => go(host, 'act', { action, request, input });
const customer = { name: '无锡磐溪自动化', contactName: '高志', phone: '13800002218' };
const contact = (name: string, more = {}) => ({
  table: 'contacts',
  fields: { customer: 'CU2026001', name, phone: '13800006612', ...more },
});
const opened = (): Host => {
  const host = storeHost(options);
  must(go(host, 'setUp', { request: 'set-up-1', language: 'zh' }));
  must(act(host, 'createCustomer', 'customer', { fields: customer }));
  return host;
};
const idOf = (host: Host, tab: string): number => host.engine.sheets().find(({ name }) => name === tab)?.id ?? -1;
const tabs = (host: Host) => host.engine.sheets().flatMap(({ name, hidden }) => (hidden ? [] : [name]));
const cellsOf = (host: Host, table: string, number: string) =>
  go<{ cells: Record<string, unknown> }>(host, 'read', { kind: 'one', table, number }).cells;

test('the first contact makes the tab 联系人, and the second goes below it', () => {
  const host = opened();
  expect(tabs(host)).not.toContain('联系人');

  must(act(host, 'createRecord', 'contact-1', contact('顾言', { isMain: '是' })));
  must(act(host, 'createRecord', 'contact-2', contact('高志')));

  expect(tabs(host)).toEqual(['线索登记表', '客户档案', '跟进记录', '设置', '联系人']);
  expect(host.grid('联系人').map((row) => row.slice(0, 4))).toEqual([
    ['联系人编号', '客户编号', '客户名称', '姓名'],
    ['CT2026001', 'CU2026001', '无锡磐溪自动化', '顾言'],
    ['CT2026002', 'CU2026001', '无锡磐溪自动化', '高志'],
  ]);
});

test('a table brings its lines into 设置 with its first record: numbers, lists, what is required', () => {
  const host = opened();
  const before = host.grid('设置');
  must(act(host, 'createRecord', 'contact-1', contact('顾言')));
  const added = host.grid('设置').filter((row) => !before.some((line) => String(line) === String(row)));

  expect(before.length).toBeLessThan(110);
  expect(before.map(([, item]) => item)).not.toContain('联系人编号');
  expect(added.map(([section, item]) => `${section} ${item}`)).toEqual([
    '编号 联系人编号',
    '编号 联系人编号 · 重新从 1 开始',
    ...Array(5).fill('选项 决策影响力'),
    ...Array(2).fill('选项 在职状态'),
    '校验 联系人必填',
    '校验 联系人隐藏',
  ]);
  const sections = host.grid('设置').map(([section]) => section);
  expect(sections.filter((section, at) => section !== sections[at - 1])).toHaveLength(new Set(sections).size);
  expect(
    host.engine.validations(idOf(host, '设置'), {
      row: host.grid('设置').findIndex((row) => row[1] === '联系人编号 · 重新从 1 开始') + 1,
      column: 3,
      rows: 1,
      columns: 1,
    })[0]?.[0],
  ).not.toBeNull();
});

test('lines a table brought are the manager’s from then on, and what was taken out of them stays out', () => {
  const host = opened();
  must(act(host, 'createRecord', 'contact-1', contact('顾言')));
  const row = host.grid('设置').findIndex((line) => line[2] === '支持者 = Champion、内线') + 1;
  host.as(wang.email).deleteRows('设置', row);
  const edited = host.grid('设置');

  must(go(host, 'rpc', { method: 'settingsPage', ask: { page: 'settings', request: 'show-settings' } }));

  expect(row).toBeGreaterThan(0);
  expect(host.grid('设置')).toEqual(edited);
});

test('a record that is refused makes no tab', () => {
  const host = opened();

  expect(act(host, 'createRecord', 'contact-1', contact('')).ok).toBe(false);
  expect(
    act(host, 'createRecord', 'contact-2', { table: 'contacts', fields: { customer: 'CU2026999', name: '顾言' } }),
  ).toMatchObject({
    problems: [{ code: 'reference.unknown', field: 'customer' }],
  });

  expect(tabs(host)).not.toContain('联系人');
});

test('a new main contact takes the place of the former one, in one step that can be taken back', () => {
  const host = opened();
  must(act(host, 'createRecord', 'contact-1', contact('顾言', { isMain: '是' })));

  const second = must(act(host, 'createRecord', 'contact-2', contact('高志', { isMain: '是' })));

  expect([cellsOf(host, 'contacts', 'CT2026001').isMain, cellsOf(host, 'contacts', 'CT2026002').isMain]).toEqual([
    '',
    '是',
  ]);
  must(go(host, 'undo', { seq: second.ok ? (second.value as { seq: number }).seq : 0, request: 'undo-main' }));
  expect(cellsOf(host, 'contacts', 'CT2026001').isMain).toBe('是');
});

test('a first contact whose saving is cut short anywhere is finished by the next try, with nothing double', () => {
  const whole = opened();
  must(act(whole, 'createRecord', 'contact-1', contact('顾言')));
  const wanted = picture(whole);
  const calls = lastRun(whole).trace.length;
  const saved = opened().save();
  for (let at = 2; at < calls; at += 29) {
    const host = storeHost({ ...options, workbook: saved } as never);
    host.faults.plan({ at, do: { kill: 'before', prefix: 'half' } });
    expect(() => act(host, 'createRecord', 'contact-1', contact('顾言'))).toThrow();
    host.faults.clear();
    must(act(host, 'createRecord', 'contact-1', contact('顾言')));

    expect({ at, left: differences(wanted, picture(host)) }).toEqual({ at, left: [] });
  }
});
