import { once } from 'node:events';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readWorkbook } from '../../host/server';
import { findBrowser } from '../../scripts/browser.mjs';
import { hostRunning, li, wang } from '../support/host';
import { violationsIn } from '../support/page/axe';
import { PATIENCE_MS } from '../support/page/eventually';
import { HostApart, type ServedApart } from '../support/page/servedApart';

const apart = new HostApart();
let browser: Browser;
let served: ServedApart;
const pages: Page[] = [];

// a real browser beside a host in the same process: on a busy machine a story takes this long, and no step of it waits by the clock
jest.setTimeout(60_000);
beforeAll(async () => {
  apart.build();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found: run npm test once, or set CHROMIUM_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  served = await apart.start(code, [wang, li]);
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await apart.stopAll();
  apart.remove();
});

const code = `
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Ask').addItem('Name', 'name').addItem('Sure', 'sure').addItem('Old', 'old').addToUi();
  }
  function say(cell, text) { SpreadsheetApp.getActive().getSheets()[0].getRange(cell).setValue(text); }
  function name() {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt('线索', '客户叫什么？\\n请填全称', ui.ButtonSet.OK_CANCEL);
    say('A1', String(answer.getSelectedButton()) + ' ' + answer.getResponseText());
  }
  function sure() {
    const ui = SpreadsheetApp.getUi();
    const lock = LockService.getScriptLock();
    lock.waitLock(10);
    say('B1', 'before');
    SpreadsheetApp.flush();
    const button = ui.alert('Sure?', ui.ButtonSet.YES_NO_CANCEL);
    say('B1', String(button === ui.Button.YES) + ' ' + button + ' ' + lock.hasLock());
  }
  function old() { say('C1', Browser.msgBox('?', Browser.Buttons.OK_CANCEL) + ' ' + Browser.inputBox('?')); }
`;

async function open(who: { readonly email: string } = wang, language: 'zh' | 'en' = 'zh'): Promise<Page> {
  const page = await browser.newPage();
  pages.push(page);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${served.url}?as=${encodeURIComponent(who.email)}&lang=${language}`);
  await page.getByRole('grid').waitFor();
  return page;
}
async function ask(page: Page, item: string): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Ask', exact: true }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: item }).click();
}
const shows = (page: Page, a1: string, text: string) =>
  page.locator(`[role=gridcell][data-a1="${a1}"]`).getByText(text, { exact: true }).waitFor();
async function type(page: Page, a1: string, text: string): Promise<void> {
  await page.locator(`[role=gridcell][data-a1="${a1}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('王芳 answers a script’s prompt by the keyboard, and it goes on with what she typed', async () => {
  const hers = await open();

  await ask(hers, 'Name');
  const dialog = hers.getByRole('dialog', { name: '线索' });
  await dialog.getByText('请填全称').waitFor();
  await hers.keyboard.type('苏州澄川');
  for (let n = 0; n < 6; n += 1) await hers.keyboard.press('Tab');
  expect(
    await dialog.evaluate((box) => box.matches(':modal') && !document.querySelector('.page :focus:not(dialog *)')),
  ).toBe(true);
  expect(await violationsIn(hers.mainFrame())).toEqual([]);
  await dialog.getByRole('textbox').press('Enter');

  await shows(hers, 'A1', 'OK 苏州澄川');
  await dialog.waitFor({ state: 'detached' });
});

test.each`
  press       | answer                  | because
  ${'是'}     | ${'true YES false'}     | ${'she agrees; the lock is lost while she is asked'}
  ${'否'}     | ${'false NO false'}     | ${'she refuses'}
  ${'取消'}   | ${'false CANCEL false'} | ${'she wants neither'}
  ${'关闭'}   | ${'false CLOSE false'}  | ${'the button in the title bar is an answer too'}
  ${'Escape'} | ${'false CLOSE false'}  | ${'Esc is that button'}
  ${'Enter'}  | ${'true YES false'}     | ${'the first button is the one Enter presses'}
`('$press answers $answer: $because', async ({ press, answer }) => {
  const hers = await open();
  await ask(hers, 'Sure');
  const dialog = hers.getByRole('alertdialog', { name: '脚本的提问' });
  await dialog.getByText('Sure?').waitFor();

  if (press === 'Escape' || press === 'Enter') await hers.keyboard.press(press);
  else await dialog.getByRole('button', { name: press, exact: true }).click();

  await shows(hers, 'B1', answer);
});

test('while 王芳 is asked, 李雷 sees what the script wrote, edits, runs scripts, and is asked himself; both go on', async () => {
  const hers = await open();
  const his = await open(li, 'en');

  await ask(hers, 'Sure');
  await hers.getByRole('alertdialog').waitFor();
  await shows(his, 'B1', 'before');
  await type(his, 'D1', 'meanwhile');
  await shows(his, 'D1', 'meanwhile');
  await ask(his, 'Old');
  await hers.getByRole('alertdialog').getByRole('button', { name: '是', exact: true }).click();
  await hers.getByText('李雷').filter({ hasText: '已记下' }).waitFor();
  await his.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
  await his.getByRole('dialog', { name: 'A script asks' }).getByRole('textbox').fill('x');
  await his.keyboard.press('Enter');

  await shows(his, 'C1', 'ok x');
  await shows(hers, 'B1', 'true YES false');
  await shows(hers, 'D1', 'meanwhile');
});

test('a window loaded again while its person is asked asks again, and the answer counts', async () => {
  const hers = await open();
  await ask(hers, 'Sure');
  await hers.getByRole('alertdialog').waitFor();

  await hers.reload();
  await hers.getByRole('alertdialog').getByRole('button', { name: '否', exact: true }).click();

  await shows(hers, 'B1', 'false NO false');
});

test('Ctrl-C while somebody is asked stops the server at once, and what was written is saved', async () => {
  const hers = await open();
  await type(hers, 'E1', 'kept');
  await ask(hers, 'Sure');
  await hers.getByRole('alertdialog').waitFor();

  served.child.kill('SIGINT');
  served.child.kill('SIGINT'); // as when a terminal and a parent process both tell it
  const [code] = await once(served.child, 'close');

  expect(code).toBe(0);
  expect(hostRunning('', readWorkbook(served.file)).grid('工作表1')[0]?.slice(1, 5)).toEqual([
    'before',
    expect.anything(),
    'meanwhile',
    'kept',
  ]);
});
