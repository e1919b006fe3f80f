import type { Host } from '../../host/api';
import type { SettingsView } from '../../src/addon/api';
import { go, lastRun, li, sheetCalls } from '../support/storeBundle';
import { must, ours, someoneElses } from '../support/workbooks';

const rpc = (host: Host, method: string, ask: object = {}) =>
  go<{ ok: boolean; value: never }>(host, 'rpc', { method, ask });
const view = (host: Host): SettingsView => must(rpc(host, 'settings')).value;
const choose = (host: Host, topic: string, name: string, request = `${topic}-${name}`) =>
  must(rpc(host, 'preset', { topic, name, request })) as unknown as {
    value: { seq: number; message: { key: string } };
  };
const inForce = (host: Host, topic: string) =>
  view(host)
    .topics.find(({ name }) => name === topic)
    ?.presets.filter(({ changes }) => changes.length === 0)
    .map(({ name }) => name);
const lines = (host: Host, item: string) => host.grid('设置').filter((row) => row[1] === item);

test('a preset writes its lines into 设置, is in force at once, and is taken back like any other step', () => {
  const host = ours.open();
  const before = host.grid('设置');

  const chosen = choose(host, 'leadPauses', 'calm');
  expect(lines(host, 'A 级线索')).toEqual([['跟进节奏', 'A 级线索', '7 天；电话、邮件、拜访', expect.any(String)]]);
  expect(inForce(host, 'leadPauses')).toEqual(['calm']);
  expect(choose(host, 'leadPauses', 'calm', 'once-more').value.message.key).toBe('settings.presetThere');

  must(go(host, 'undo', { seq: chosen.value.seq, request: 'not-calm' }));
  expect(host.grid('设置')).toEqual(before);
  expect(inForce(host, 'leadPauses')).toEqual(['close']);
});

test('what a manager wrote into the line since is asked about before a preset is taken back', () => {
  const host = ours.open();
  const chosen = choose(host, 'leadPauses', 'calm');
  const row = host.grid('设置').findIndex((line) => line[1] === 'A 级线索') + 1;
  host.as(li.email).type('设置', `C${row}`, '5 天');

  const asked = go(host, 'undo', { seq: chosen.value.seq, request: 'not-calm' });
  expect(asked).toMatchObject({
    ok: false,
    problems: [{ code: 'undo.conflict', params: { now: '5 天', to: '3 天' } }],
  });
  const key = 'settings||A 级线索';
  must(
    go(host, 'undo', {
      seq: chosen.value.seq,
      request: 'keep-mine',
      choices: { [key]: 'keep' },
      seen: { [key]: '5 天' },
    }),
  );

  expect(lines(host, 'A 级线索')[0]?.[2]).toBe('5 天');
  expect(lines(host, 'B 级线索')[0]?.[2]).toBe('7 天');
});

test('a line that is missing is added below its section, and gone again after the undo', () => {
  const host = ours.open();
  const row = host.grid('设置').findIndex((line) => line[1] === '遇休息日') + 1;
  host.as(li.email).deleteRows('设置', row);
  const before = host.grid('设置');

  const chosen = choose(host, 'restDays', 'after');
  expect(host.grid('设置').map((line) => line[1])).toContain('遇休息日');
  must(go(host, 'undo', { seq: chosen.value.seq, request: 'not-after' }));

  const left = host.grid('设置').filter((line) => line.some((cell) => cell !== ''));
  expect(left).toEqual(before.filter((line) => line.some((cell) => cell !== '')));
});

test('where there is no 设置 yet, choosing makes it, saying what is in force', () => {
  const host = someoneElses.open();
  expect(view(host).tabs).toMatchObject({ settings: false, calendar: false });

  choose(host, 'phones', 'mobile');

  expect(lines(host, '电话规则')[0]?.[2]).toBe('只收手机号');
  expect(view(host).tabs.settings).toBe(true);
});

test('what is in doubt is told with its cell, and a year nobody has said with its number', () => {
  const host = ours.open();
  const row = host.grid('设置').findIndex((line) => line[1] === '预算下限') + 1;
  host.as(li.email).type('设置', `C${row}`, '很多');
  const seen = view(host);

  expect(seen.doubts).toEqual([
    { page: 'settings', row, column: 3, problem: expect.objectContaining({ code: 'settings.amount' }) },
  ]);
  expect(seen.unknownYears).toEqual(['2027']);
  must(rpc(host, 'settingsPage', { page: 'settings', at: { row, column: 3 }, request: 'show-budget' }));
  must(rpc(host, 'settingsPage', { page: 'calendar', request: 'make-calendar' }));
  host.as(li.email).paste('工作日历', 'A60', [['2027-02-05', '2027-02-11', '放假', '春节']]);
  expect(view(host).unknownYears).toEqual([]);
});

test('looking at the settings costs few calls', () => {
  const host = ours.open();
  view(host);

  expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(8);
});
