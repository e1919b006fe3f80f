import type { Host } from '../../../host/api';
import { addonBundle, answered } from '../../support/addonBundle';
import { productHost } from '../../support/host';
import { lastRun, li, sheetCalls, wang } from '../../support/storeBundle';

const setUp = (): Host => {
  const host = productHost({
    bundle: addonBundle(),
    people: [wang, li],
    now: '2026-11-19T06:00:00Z',
    timeZone: 'Asia/Shanghai',
  });
  answered(host, wang.email, 'setUp', { request: 'request-set-up', language: 'zh' });
  return host;
};
const fields = { source: '官网', customerName: '嘉兴新客', contactName: '陈工', phone: '13800004521', need: '采购' };
const createLead = { action: 'createLead', request: 'request-lead', input: { fields, verdicts: {} } };
const save = (host: Host, email: string) => answered(host, email, 'act', createLead);

test('the first question costs four calls and sixty cells at most, and says when the rows were last looked at', () => {
  const host = setUp();
  expect(answered(host, wang.email, 'hello', {})).not.toHaveProperty('scannedAt');
  for (let { cursor } = answered(host, wang.email, 'scan', {}); cursor; )
    ({ cursor } = answered(host, wang.email, 'scan', { cursor }));

  expect(answered(host, wang.email, 'hello', {})).toMatchObject({
    state: 'ready',
    recovered: 0,
    scannedAt: '2026-11-19T14:00:00',
  });
  expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(4);
  expect(lastRun(host).cells.read).toBeLessThanOrEqual(60);
  expect(lastRun(host).calls.lock).toBe(0);
});

test('so does it where nobody asked for a while and the settings are no longer at hand', () => {
  const host = setUp();
  save(host, wang.email);
  host.clock.advance(7 * 3600_000);
  answered(host, wang.email, 'hello', {});

  expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(4);
  expect(lastRun(host).cells.read).toBeLessThanOrEqual(60);
});

test('what was left half done is finished first and counted, once', () => {
  const host = setUp();
  const course = setUp();
  save(course, wang.email);
  const flush = lastRun(course).trace.indexOf('SpreadsheetApp.flush') + 1;
  host.faults.plan({ at: flush, do: { kill: 'after', prefix: 'all' } });
  expect(() => host.as(wang.email).run('rpc', JSON.stringify({ method: 'act', ask: createLead }))).toThrow();
  host.faults.clear();

  expect(answered(host, li.email, 'hello', {}).recovered).toBe(1);
  expect(answered(host, li.email, 'hello', {}).recovered).toBe(0);
  expect(host.grid('线索登记表')[1]?.slice(0, 4)).toEqual(['LX2026001', '官网', '', '嘉兴新客']);
});

test('the first lead of somebody not yet listed under 成员 is theirs, and stays theirs once they are', () => {
  const host = setUp();
  save(host, li.email);
  const mine = () => {
    const { overdue, today, next7 } = answered(host, li.email, 'today', { language: 'zh' });
    return [...overdue, ...today, ...next7].map(({ number }) => number);
  };
  expect(mine()).toEqual(['LX2026001']);
  expect(host.grid('线索登记表')[1]).toContain(li.email);

  const row = host.grid('设置').findIndex(([section]) => section === '成员') + 1;
  host.as(wang.email).paste('设置', `A${row}`, [
    ['成员', '李雷', li.email, '销售'],
    ['成员', '王芳', wang.email, '经理'],
  ]);
  expect(answered(host, li.email, 'hello', {}).user.name).toBe('李雷');
  expect(mine()).toEqual(['LX2026001']);
  const others = answered(host, wang.email, 'today', { language: 'zh' });
  expect([...others.overdue, ...others.today, ...others.next7]).toEqual([]);
});

test('a setup and a report cannot be taken back, so nobody is offered to', () => {
  const host = setUp();

  expect(answered(host, wang.email, 'setUp', { request: 'request-again', language: 'zh' }).seq).toBe(0);
  expect(answered(host, wang.email, 'setUp', { request: 'request-set-up', language: 'zh' }).seq).toBe(0);
  expect(answered(host, wang.email, 'report', { name: 'channelQuality', request: 'request-report' }).seq).toBe(0);
  expect(save(host, wang.email).seq).toBeGreaterThan(0);
});
