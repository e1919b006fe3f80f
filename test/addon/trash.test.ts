import type { Host } from '../../host/api';
import type { TrashItem } from '../../src/addon/api';
import type { Entry } from '../../src/schema/change';
import { go, li, wang } from '../support/storeBundle';
import { addressOf, cellOf, must, scanAll, type Workbook, workbooks } from '../support/workbooks';

const rpc = (host: Host, method: string, asked: object) =>
  go<{ ok: boolean; value: unknown; problems?: unknown }>(host, 'rpc', { method, ask: asked });
const trash = (host: Host, text?: string): readonly TrashItem[] =>
  must(rpc(host, 'trash', text === undefined ? {} : { text })).value as readonly TrashItem[];
const restore = (host: Host, number: string, request = `restore-${number}`) =>
  rpc(host, 'restore', { table: 'leads', number, kind: 'gone', request });
const seqOf = (host: Host, action: string): number =>
  go<readonly Entry[]>(host, 'entries', {}).find((one) => one.action === action)?.seq ?? 0;

describe.each(workbooks)('on a workbook of $name', (workbook: Workbook) => {
  const { leads } = workbook;
  const numbers = (host: Host): readonly unknown[] =>
    host.grid(leads.tab).flatMap((line) => line.filter((cell) => /^LX2026\d{3}$/.test(String(cell))));
  /** Two rows deleted by hand and found gone. */
  const deleted = (): Host => {
    const host = workbook.open();
    scanAll(host);
    const row = host.grid(leads.tab).findIndex((line) => line.includes('LX2026001')) + 1;
    host.as(li.email).deleteRows(leads.tab, row, 2);
    scanAll(host);
    return host;
  };

  test('rows deleted by hand are listed with what they held, and that nobody knows who it was', () => {
    expect(trash(deleted())).toMatchObject([
      { kind: 'vanished', number: 'LX2026001', title: '杭州云杉科技有限公司', by: '', together: 2 },
      { kind: 'vanished', number: 'LX2026002', title: '苏州工业园区远帆贸易', by: '', together: 2 },
    ]);
  });

  test('one of them comes back at the end, under its number and as it was; the other stays in the trash', () => {
    const host = deleted();
    must(restore(host, 'LX2026001'));
    expect(numbers(host)).toEqual(['LX2026003', 'LX2026001']);
    expect(cellOf(host, leads, 'LX2026001', 'phone')).toBe('13800001001');
    expect(trash(host).map(({ number }) => number)).toEqual(['LX2026002']);
    must(restore(host, 'LX2026002'));
    expect(trash(host)).toEqual([]);
    scanAll(host);
    expect(trash(host)).toEqual([]);
  });

  test('what went together comes back together', () => {
    const host = deleted();
    must(go(host, 'undo', { seq: seqOf(host, 'seenMissing'), request: 'undo-missing' }));
    expect([...numbers(host)].sort()).toEqual(['LX2026001', 'LX2026002', 'LX2026003']);
    expect(trash(host)).toEqual([]);
  });

  test('a record is not restored where its number stands again, and the row is named', () => {
    const host = deleted();
    host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026003', 'number'), 'LX2026001');
    expect(trash(host).map(({ number }) => number)).toEqual(['LX2026002']);
    expect(restore(host, 'LX2026001')).toMatchObject({ ok: false, problems: [{ code: 'undo.numberStands' }] });
  });

  test('the same request restores once', () => {
    const host = deleted();
    must(restore(host, 'LX2026001'));
    expect(restore(host, 'LX2026001')).toMatchObject({ ok: true, value: { repeated: true } });
    expect(numbers(host)).toEqual(['LX2026003', 'LX2026001']);
  });

  test('a new record that was taken back is listed with who did it, and restoring it is redo', () => {
    const host = workbook.open();
    const fields = {
      source: '行业展会',
      customerName: '上海澄川精密机械有限公司',
      contactName: '陈工',
      phone: '13800004521',
      need: '采购两台',
    };
    must(go(host, 'act', { action: 'createLead', request: 'new-lead-1', input: { fields, verdicts: {} } }));
    must(go(host, 'undo', { seq: seqOf(host, 'createLead'), request: 'undo-new-1' }));
    expect(trash(host)).toMatchObject([{ kind: 'withdrawn', number: 'LX2026004', by: wang.email }]);
    expect(trash(host, '澄川')).toHaveLength(1);
    expect(trash(host, '没有这家')).toEqual([]);
    must(restore(host, 'LX2026004'));
    expect(cellOf(host, leads, 'LX2026004', 'contactName')).toBe('陈工');
    expect(seqOf(host, 'redo')).toBeGreaterThan(0);
    expect(trash(host)).toEqual([]);
  });
});
