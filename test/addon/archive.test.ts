import type { Host } from '../../host/api';
import type { Found, Hit } from '../../src/addon/api';
import type { Entry } from '../../src/schema/change';
import { picture } from '../support/oracle';
import { go, lastRun, li } from '../support/storeBundle';
import { adopt, cellOf, must, ours, scanAll, sheetIdOf, someoneElses } from '../support/workbooks';

const ask = <T>(host: Host, method: string, asked: object): T => {
  const answer = go<{ ok: boolean; value: T }>(host, 'rpc', { method, ask: asked });
  return must(answer).value;
};
const act = (host: Host, action: string, input: object, request = `${action}-request`) =>
  go(host, 'act', { action, request, input });
const archived = (host: Host, number = 'LX2026001', reason = ''): Host => {
  must(act(host, 'archiveRecord', { table: 'leads', number, reason }));
  return host;
};
const newest = (host: Host): Entry | undefined => go<readonly Entry[]>(host, 'entries', { limit: 1 })[0];

test('an archived lead is found only where it is asked for, and marked', () => {
  const host = archived(ours.open());
  expect(ask<Found>(host, 'search', { text: '云杉' }).hits).toEqual([]);
  expect(ask<Found>(host, 'search', { text: '云杉', archived: true }).hits).toMatchObject([
    { number: 'LX2026001', archived: true },
  ]);
});

test('an archived lead is nobody’s duty, nobody’s duplicate, and in no report', () => {
  const host = ours.open();
  const due = () => {
    const day = ask<Record<string, readonly Hit[]>>(host, 'today', { language: 'zh' });
    return [day.overdue, day.today, day.next7].flat().map((item) => item?.number);
  };
  const step = { method: '电话', keyPoints: '聊了需求', nextStep: '发方案', nextDueOn: '2026-11-24' };
  must(act(host, 'logFollowUp', { table: 'leads', number: 'LX2026001', fields: step }));
  const like = { customerName: '杭州云杉科技有限公司', contactName: '周敏', phone: '13800001001' };
  host.clock.set('2026-11-28T04:00:00Z');
  expect(due()).toContain('LX2026001');
  expect(ask<readonly Hit[]>(host, 'matches', { table: 'leads', fields: like })).toHaveLength(1);
  ask(host, 'report', { name: 'channelQuality', request: 'report-1' });
  const report = () => host.grid('报表·渠道质量');
  const total = () =>
    Number(
      report()
        .find((line) => line.includes('合计'))
        ?.find((cell) => /^\d+$/.test(String(cell))),
    );
  expect(total()).toBe(3);

  archived(host);

  expect(due().join()).not.toMatch(/LX2026001|FU/);
  expect(ask<readonly Hit[]>(host, 'matches', { table: 'leads', fields: like })).toEqual([]);
  ask(host, 'report', { name: 'channelQuality', request: 'report-2' });
  expect(total()).toBe(2);
});

test('its row and number stay where they are, and one click brings it back', () => {
  const host = ours.open();
  const before = host.grid('线索登记表');
  archived(host);
  expect(host.grid('线索登记表').map((line) => line[0])).toEqual(before.map((line) => line[0]));
  ask(host, 'restore', { table: 'leads', number: 'LX2026001', kind: 'archived', request: 'restore-1' });
  expect(host.grid('线索登记表')).toEqual(before);
  expect(act(host, 'restoreRecord', { table: 'leads', number: 'LX2026001' })).toMatchObject({
    ok: false,
    problems: [{ code: 'archive.notArchived' }],
  });
});

test('archiving is undone like any step, and refused where it has been done', () => {
  const host = archived(ours.open());
  expect(act(host, 'archiveRecord', { table: 'leads', number: 'LX2026001' }, 'again-1')).toMatchObject({
    ok: false,
    problems: [{ code: 'archive.already' }],
  });
  must(go(host, 'undo', { seq: newest(host)?.seq, request: 'undo-archive' }));
  expect(ask<Found>(host, 'search', { text: '云杉' }).hits).toHaveLength(1);
});

describe('a tab somebody keeps has no column for it', () => {
  const add = (host: Host, request = 'add-column-1') =>
    go(host, 'rpc', { method: 'addColumn', ask: { table: 'leads', field: 'archivedOn', request } });
  const { leads } = someoneElses;

  test('archiving is refused in words, and nothing is written', () => {
    const host = someoneElses.open();
    const before = host.grid(leads.tab);
    expect(act(host, 'archiveRecord', { table: 'leads', number: 'LX2026001' })).toMatchObject({
      ok: false,
      problems: [{ code: 'archive.noColumn' }],
    });
    expect(host.grid(leads.tab)).toEqual(before);
  });

  test('once agreed it is added at the right end, used, and taken away again by undo while it is empty', () => {
    const host = someoneElses.open();
    const before = host.grid(leads.tab);
    must(add(host));
    expect(host.grid(leads.tab)[2]?.[17]).toBe('归档日期');
    archived(host);
    expect(cellOf(host, { ...leads, columns: { ...leads.columns, archivedOn: 'R' } }, 'LX2026001', 'archivedOn')).toBe(
      '2026-11-20',
    );
    must(go(host, 'undo', { seq: newest(host)?.seq, request: 'undo-archive' }));
    const added = go<readonly Entry[]>(host, 'entries', {}).find(({ action }) => action === 'addColumn');
    must(go(host, 'undo', { seq: added?.seq, request: 'undo-column' }));
    expect(host.grid(leads.tab).map((line) => line.slice(0, 17))).toEqual(before.map((line) => line.slice(0, 17)));
    expect(host.grid(leads.tab)[2]?.[17] ?? '').toBe('');
    expect(go<Record<string, { fields: readonly string[] }>>(host, 'tables').leads?.fields).not.toContain('archivedOn');
  });

  test('a title that reads like a formula stays a text where a column moves under the new one', () => {
    const open = (): Host => {
      const host = someoneElses.open();
      host.as(li.email).type(leads.tab, 'Q3', "'=1+1");
      return host;
    };
    const quiet = open();
    must(add(quiet));
    const wrong = lastRun(quiet).trace.flatMap((call, at) => {
      const host = open();
      host.faults.plan({ at: at + 1, do: { meanwhile: (inside) => inside.as(li.email).insertColumns(leads.tab, 1) } });
      must(add(host));
      const isText = Object.values(picture(host)).some((cell) => JSON.parse(cell).value === '=1+1');
      return isText ? [] : [`call ${at + 1} ${call}: ${host.grid(leads.tab)[2]}`];
    });
    expect(wrong).toEqual([]);
  });

  test('it is not taken away unasked while a record is archived in it; then what stands in it stays', () => {
    const host = someoneElses.open();
    must(add(host));
    const { seq } = newest(host) ?? { seq: 0 };
    archived(host);
    const refused = go(host, 'undo', { seq, request: 'undo-column' });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'undo.columnUsed', params: { count: 1 } }] });
    const key = 'leads||binding';
    must(go(host, 'undo', { seq, request: 'undo-asked', choices: { [key]: 'restore' }, seen: { [key]: '1' } }));
    expect([host.grid(leads.tab)[2]?.[17], host.grid(leads.tab)[3]?.[17]]).toEqual(['归档日期', '2026-11-20']);
  });

  test('what stands beside the table is not written over: the column goes in between', () => {
    const host = someoneElses.open();
    host.as(li.email).type(leads.tab, 'R5', '侧边的记录');
    must(add(host));
    const [, , header = [], , row = []] = host.grid(leads.tab);
    expect([header[17], header[18], row[17], row[18]]).toEqual(['归档日期', '', '', '侧边的记录']);
    archived(host);
    expect(host.grid(leads.tab)[4]?.[18]).toBe('侧边的记录');
  });

  test('a second request adds no second column, and the scan sees nothing changed', () => {
    const host = someoneElses.open();
    scanAll(host);
    must(add(host));
    must(add(host));
    must(add(host, 'add-column-2'));
    expect(host.grid(leads.tab)[2]?.filter((cell) => cell === '归档日期')).toHaveLength(1);
    scanAll(host);
    expect(go<readonly Entry[]>(host, 'entries', {}).map(({ action }) => action)).not.toContain('outsideEdit');
  });

  test('killed at any call it is finished by whoever comes next', () => {
    const calls = (() => {
      const host = someoneElses.open();
      must(add(host));
      return host.executions[host.executions.length - 1]?.trace.length ?? 0;
    })();
    for (let at = 1; at <= calls; at += 6) {
      const host = someoneElses.open();
      host.faults.plan({ at, do: { kill: 'after', prefix: 'half' } });
      try {
        add(host);
      } catch {
        // killed
      }
      must(add(host));
      expect(host.grid(leads.tab)[2]?.filter((cell) => cell === '归档日期')).toHaveLength(1);
      archived(host);
    }
  });
});

test('a tab adopted with such a column needs no other', () => {
  const host = someoneElses.open();
  const { customers } = someoneElses;
  host.as(li.email).type(customers.tab, 'H1', '归档日期');
  must(adopt(host, 'customers', { ...customers, columns: { ...customers.columns, archivedOn: 'H' } }, 'adopt-again'));
  expect(sheetIdOf(host, customers.tab)).toBeGreaterThanOrEqual(0);
  must(act(host, 'archiveRecord', { table: 'customers', number: 'CU2026001' }));
  expect(host.grid(customers.tab)[1]?.[7]).toBe('2026-11-20');
});
