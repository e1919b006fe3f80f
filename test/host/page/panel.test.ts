import type { Host } from '../../../host/api';
import { serve } from '../../../host/server';
import { hostRunning } from '../../support/host';
import { violationsIn } from '../../support/page/axe';
import { closeAll, closeBrowser, li, openPage, type Window, wang } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = { 线索: [['公司'], ['蓝海']] };
const scopes = ['spreadsheets.currentonly', 'script.container.ui', 'script.send_mail', 'script.scriptapp'];
const code = `
  function onOpen() { SpreadsheetApp.getUi().createMenu('CRM').addItem('提醒', 'remind').addItem('群发', 'announce').addItem('每天', 'install').addToUi(); }
  function remind() { MailApp.sendEmail('li@example.com', '今天要跟进', '<b>蓝海</b> 等你回电'); }
  function announce() {
    MailApp.sendEmail({ to: 'li@example.com', cc: 'ann@example.com', subject: '周报',
      htmlBody: '<p>第一段</p><script>document.title = "stolen"</script><img src=x onerror="document.title = \\'stolen\\'"><p>第二段</p>' });
  }
  function install() { ScriptApp.newTrigger('nightly').timeBased().everyDays(1).atHour(3).create(); }
  function nightly() {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    sheet.getRange(sheet.getLastRow() + 1, 1).setValue('夜间 ' + Utilities.formatDate(new Date(), 'Asia/Shanghai', 'MM-dd'));
  }
`;
const start = () => openPage({ workbook, code, scopes });
const tab = ({ page }: Window, name: string) => page.getByRole('tab', { name });
const panel = ({ page }: Window) => page.getByRole('tabpanel');

describe('the outbox', () => {
  test('says what would appear while nothing has been sent', async () => {
    const window = await start();

    await tab(window, '发件箱').click();

    await panel(window)
      .getByText(/脚本用 MailApp 发出的邮件/)
      .waitFor();
  });

  test('shows a mail to everybody the moment it is sent: to whom, what about, when, and its text as text', async () => {
    const hers = await start();
    const his = await hers.as(li.email);
    await tab(his, '发件箱').click();

    await hers.menu('CRM', '提醒');

    const letter = panel(his).getByRole('listitem');
    await letter.getByText('今天要跟进').waitFor();
    await letter.getByText('收件人：li@example.com').waitFor();
    await letter.getByText(/^2026-11-20 10:0\d$/).waitFor();
    await letter.getByText('<b>蓝海</b> 等你回电').waitFor();
    await tab(hers, '发件箱').getByText('1').waitFor();
  });

  test('shows the words of a mail made of HTML, of which nothing runs', async () => {
    const window = await start();
    await window.menu('CRM', '群发');
    await tab(window, '发件箱').click();

    const text = panel(window).locator('pre');
    await text.getByText('第一段').waitFor();

    expect(await text.textContent()).toBe('第一段\n第二段');
    expect(await panel(window).locator('img, script').count()).toBe(0);
    expect(await window.page.title()).not.toBe('stolen');
    await panel(window).getByText('收件人：li@example.com · 抄送：ann@example.com').waitFor();
  });

  test('still has the mails when the page is loaded again', async () => {
    const window = await start();
    await window.menu('CRM', '提醒');
    await tab(window, '发件箱').getByText('1').waitFor();
    await window.page.reload();

    await tab(window, '发件箱').click();

    await panel(window).getByText('今天要跟进').waitFor();
  });
});

describe('the clock', () => {
  const installed = async () => {
    const window = await start();
    await window.menu('CRM', '每天');
    await tab(window, '时钟').click();
    await panel(window)
      .getByText(/^2026-11-2\d 03:\d\d nightly 王芳$/)
      .waitFor();
    return window;
  };

  test('says the time of the workbook, and that nothing else changes', async () => {
    const window = await start();
    await tab(window, '时钟').click();

    await panel(window).getByText('2026-11-20 10:00').waitFor();
    await panel(window)
      .getByText(/停在这一刻/)
      .waitFor();
    await panel(window)
      .getByText(/只改变此页面中这个工作簿的时钟/)
      .waitFor();
  });

  test.each`
    button           | time                  | nights
    ${'前进 1 小时'} | ${'2026-11-20 11:00'} | ${[]}
    ${'前进 1 天'}   | ${'2026-11-21 10:00'} | ${['夜间 11-21']}
    ${'前进 1 周'}   | ${'2026-11-27 10:00'} | ${[21, 22, 23, 24, 25, 26, 27].map((day) => `夜间 11-${day}`)}
  `('$button: it is $time, and what was due on the way has run', async ({ button, time, nights }) => {
    const window = await installed();

    await panel(window).getByRole('button', { name: button }).click();

    await panel(window).getByText(time).waitFor();
    expect(window.host.grid('线索').flat()).toEqual(['公司', '蓝海', ...nights]);
    for (const [at, text] of nights.entries()) await window.shows(`A${at + 3}`, text);
  });

  test('is set to a date and time of the workbook’s time zone, in every window, by keyboard', async () => {
    const hers = await installed();
    const his = await hers.as(li.email);
    await tab(his, '时钟').click();

    await panel(hers).getByLabel('日期和时间').fill('2026-11-22T09:30');
    await hers.keys('Enter');

    await panel(his).getByText('2026-11-22 09:30').waitFor();
    expect(new Date(hers.host.clock.now()).toISOString()).toBe('2026-11-22T01:30:00.000Z');
    expect(hers.host.grid('线索')).toHaveLength(4);
  });

  test('goes back to now', async () => {
    const window = await start();
    await tab(window, '时钟').click();

    await panel(window).getByRole('button', { name: '回到现在' }).click();
    await panel(window).getByText('2026-11-20 10:00').waitFor({ state: 'detached' });

    expect(Math.abs(window.host.clock.now() - Date.now())).toBeLessThan(30_000);
  });
});

describe('a clock that goes with this machine’s', () => {
  type State = { readonly token: string; readonly clock: { readonly goes: string; readonly wall: number } };
  const withServer = async (
    work: (move: (body: unknown) => Promise<Response>, state: () => Promise<State>) => unknown,
    host: Host,
  ) => {
    const served = await serve({ host, port: 0, liveClock: true });
    const state = async () => (await (await fetch(`${served.url}state`)).json()) as State; // as server/wire.ts has it
    const { token } = await state();
    const move = (body: unknown) =>
      fetch(`${served.url}clock`, { method: 'POST', headers: { 'x-page-token': token }, body: JSON.stringify(body) });
    try {
      await work(move, state);
    } finally {
      await served.close();
    }
  };

  test('is live, then shifted and going on, then live again', async () => {
    await withServer(
      async (move, state) => {
        expect((await state()).clock.goes).toBe('live');
        await move({ by: 24 * 60 * 60 * 1000 });
        const { clock } = await state();
        await move({ back: true });
        const later = (await state()).clock;

        expect(clock.goes).toBe('shifted');
        expect(clock.wall - later.wall).toBeGreaterThan(23 * 60 * 60 * 1000);
        expect(later.goes).toBe('live');
      },
      hostRunning('', workbook),
    );
  });

  test.each`
    body                                | says                          | because
    ${{ wall: 'tomorrow' }}             | ${/takes a date and time/}    | ${'it names no time'}
    ${{ now: '9999-01-01T00:00:00Z' }}  | ${/takes a date and time/}    | ${'it is beyond what the clock takes'}
    ${{ by: 10 * 24 * 60 * 60 * 1000 }} | ${/\d+ .*triggers would run/} | ${'a trigger of every minute would run for minutes'}
  `('refuses $body: $because', async ({ body, says }) => {
    const host = hostRunning(
      'function often() {} function install() { ScriptApp.newTrigger("often").timeBased().everyMinutes(1).create(); }',
      workbook,
      { now: new Date().toISOString() },
    );
    host.as(wang.email).call('install');
    await withServer(async (move) => {
      const answer = await move(body);

      expect(answer.status).toBe(400);
      expect(await answer.text()).toMatch(says);
      expect(host.executions).toHaveLength(1);
    }, host);
  });
});

test('a trigger of every minute in a workbook that was closed for a month is not made up for', () => {
  const often =
    'function often() {} function install() { ScriptApp.newTrigger("often").timeBased().everyMinutes(1).create(); }';
  const before = hostRunning(often, workbook);
  before.as(wang.email).call('install');

  const after = hostRunning(often, before.save(), { now: '2026-12-20T02:00:00Z' });
  after.clock.advance(150_000);

  expect(after.executions.map(({ startedAt }) => startedAt)).toEqual([
    '2026-12-20T02:01:00.000Z',
    '2026-12-20T02:02:00.000Z',
  ]);
});

test('arrows walk through the tabs of the panel, and axe finds nothing in any of them', async () => {
  const window = await start();
  await window.menu('CRM', '提醒');
  await tab(window, '执行记录').focus();

  for (const name of ['发件箱', '时钟', '执行记录']) {
    await window.keys('ArrowRight');
    await window.page.getByRole('tab', { name, selected: true }).and(window.page.locator(':focus')).waitFor();
    expect(await violationsIn(window.page.mainFrame())).toEqual([]);
  }
});
