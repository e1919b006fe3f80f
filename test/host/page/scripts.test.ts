import { closeAll, closeBrowser, li, openPage } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = {
  线索: [
    ['公司', '渠道'],
    ['蓝海', '展会'],
  ],
  客户: [['客户名称', '电话']],
};
const code = `
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('CRM').addItem('打开侧栏', 'openSidebar').addItem('打开对话框', 'openDialog')
      .addSubMenu(SpreadsheetApp.getUi().createMenu('报表').addItem('渠道质量', 'fail')).addToUi();
  }
  function openSidebar() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('side').setTitle('我的一天'));
    SpreadsheetApp.getActiveSpreadsheet().toast('侧栏已打开', 'CRM', 5);
  }
  function openDialog() {
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>确认一下</p>').setWidth(320).setHeight(120), '对话框');
  }
  function fail() { throw new Error('没有可统计的线索'); }
  function write(text) {
    SpreadsheetApp.getActiveSheet().getRange('A3').setValue(text);
    console.log('wrote ' + text);
    return { text: text, by: Session.getActiveUser().getEmail() };
  }
  function selected() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
  function reveal() {
    var tab = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('客户');
    tab.setActiveRange(tab.getRange('B40'));
  }
  function rpc(text) { return text; }
  function refuse() { throw new Error('没有保存'); }
  function private_() { return 'secret'; }
`;
const side = `<!doctype html><html lang="zh"><head><title>侧栏</title></head><body>
  <button onclick="call('write', '来自侧栏')">写一格</button>
  <button onclick="call('selected')">在哪里</button>
  <button onclick="call('reveal')">带我去</button>
  <button onclick="call('refuse')">失败</button>
  <button onclick="call('rpc', JSON.stringify({ method: 'act' }))">保存</button>
  <button onclick="call('rpc', JSON.stringify({ method: 'weigh' }))">称重</button>
  <button onclick="show(typeof google.script.run.private_ + ' ' + typeof google.script.run.nothing)">有哪些</button>
  <button onclick="try { google.script.run.write(new Date()) } catch (error) { show(error.message) }">日期</button>
  <button onclick="reach()">越界</button>
  <button onclick="google.script.host.close()">关闭</button>
  <p role="status"></p>
  <script>
    function show(text) { document.querySelector('p').textContent = text }
    function call(name, argument) {
      google.script.run.withSuccessHandler(function (value, user) { show(JSON.stringify(value) + user) })
        .withFailureHandler(function (error) { show(error.name + ': ' + error.message) })
        .withUserObject('!')[name](argument)
    }
    function reach() { try { show('title: ' + parent.document.title) } catch (error) { show(error.name) } }
  </script></body></html>`;

const openSidebar = async () => {
  const page = await openPage({ workbook, code, pages: { side } });
  await page.menu('CRM', '打开侧栏');
  const frame = page.page.frameLocator('iframe[title="我的一天"]');
  await frame.getByRole('button', { name: '写一格' }).waitFor();
  return { page, frame };
};

test('a menu item opens a sidebar, which writes a cell through google.script.run, and the grid shows it', async () => {
  const { page, frame } = await openSidebar();
  await page.page.getByRole('status').getByText('侧栏已打开').waitFor();

  await frame.getByRole('button', { name: '写一格' }).click();

  await page.shows('A3', '来自侧栏');
  await frame.getByText('{"text":"来自侧栏","by":"wangfang@example.com"}!').waitFor();
});

test.each`
  button    | answer                                          | because
  ${'失败'} | ${'ScriptError: 没有保存'}                      | ${'what the script throws reaches the failure handler'}
  ${'日期'} | ${'Failed due to illegal value in property: 0'} | ${'a Date is no argument of google.script.run'}
  ${'越界'} | ${'SecurityError'}                              | ${'the sidebar is sandboxed away from the page'}
`('in the sidebar, $button answers $answer: $because', async ({ button, answer }) => {
  const { frame } = await openSidebar();

  await frame.getByRole('button', { name: button }).click();

  await frame.getByText(answer).waitFor();
});

test('a script sees the cell that is selected when it is called', async () => {
  const { page, frame } = await openSidebar();
  await page.cell('B2').click();

  await frame.getByRole('button', { name: '在哪里' }).click();

  await frame.getByText('"B2"!').waitFor();
});

test('the page goes where a script has put the selection, on another tab and further down', async () => {
  const { page, frame } = await openSidebar();

  await frame.getByRole('button', { name: '带我去' }).click();

  await page.page.getByRole('grid', { name: '客户' }).waitFor();
  await page.isAt('B40');
  await page.cell('B40').and(page.page.locator('.active')).waitFor();
});

test('the sidebar closes itself, and by its button', async () => {
  const { page, frame } = await openSidebar();
  await frame.getByRole('button', { name: '关闭' }).click();
  await page.page.getByRole('complementary').waitFor({ state: 'detached' });

  await page.menu('CRM', '打开侧栏');
  await page.page.getByRole('button', { name: '关闭侧栏' }).click();

  await page.page.getByRole('complementary').waitFor({ state: 'detached' });
});

test('an open menu stays open while a sidebar that loads asks for the focus, and closes at a press on the sidebar', async () => {
  const { page, frame } = await openSidebar();
  await page.page.getByRole('menuitem', { name: 'CRM', exact: true }).click();
  const item = page.page.getByRole('menuitem', { name: '打开侧栏' });

  await frame.locator('body').evaluate(() => document.querySelector<HTMLElement>('button')?.focus());
  await page.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
  await item.waitFor();
  await page.page.locator('iframe').click({ force: true, position: { x: 100, y: 300 } });

  await item.waitFor({ state: 'detached' });
});

test('in another language the script hears of it, its menus are built anew and its sidebar opens again', async () => {
  const page = await openPage({
    workbook,
    code: `
      function word(zh, en) { return /^zh/.test(Session.getActiveUserLocale()) ? zh : en; }
      function onOpen() { SpreadsheetApp.getUi().createMenu('CRM').addItem(word('打开侧栏', 'Open sidebar'), 'openSidebar').addToUi(); }
      function openSidebar() {
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<h1>' + word('我的一天', 'My day') + '</h1>').setTitle('CRM'));
      }`,
  });
  await page.menu('CRM', '打开侧栏');
  const frame = page.page.frameLocator('iframe');
  await frame.getByRole('heading', { name: '我的一天' }).waitFor();

  await page.menu('查看', '语言');
  await page.page.getByRole('menuitemcheckbox', { name: 'English' }).click();

  await frame.getByRole('heading', { name: 'My day' }).waitFor();
  await page.menu('CRM', 'Open sidebar');
  await page.page.reload();
  await page.page.getByRole('menuitem', { name: 'View', exact: true }).waitFor();
  await page.menu('CRM', 'Open sidebar');
});

test('a dialog stands over the page until it is closed', async () => {
  const page = await openPage({ workbook, code });

  await page.menu('CRM', '打开对话框');
  const dialog = page.page.getByRole('dialog', { name: '对话框' });
  await dialog.frameLocator('iframe').getByText('确认一下').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();

  await dialog.waitFor({ state: 'detached' });
});

test('what a menu item throws is said, and the execution is on the list with its error', async () => {
  const page = await openPage({ workbook, code });

  await page.menu('CRM', '报表', '渠道质量');

  await page.page.getByRole('alert').getByText('没有可统计的线索').waitFor();
  const panel = page.page.getByRole('region', { name: '执行记录' });
  await panel.getByText(/渠道质量 · 王芳 · 服务调用 \d+ 次 · .+ · 失败/).waitFor();
  await panel.getByRole('button', { name: '展开' }).click();
  await panel.getByRole('listitem').first().getByText('没有可统计的线索').waitFor();
});

test('the execution panel tells what a call cost and logged', async () => {
  const { page, frame } = await openSidebar();
  await frame.getByRole('button', { name: '写一格' }).click();
  await page.shows('A3', '来自侧栏');

  const panel = page.page.getByRole('region', { name: '执行记录' });
  await panel.getByRole('button', { name: '展开' }).click();

  const line = panel.getByRole('listitem').first();
  await line.getByText('wrote 来自侧栏').waitFor();
  await line.getByText(/写 1 格/).waitFor();
});

test.each`
  button    | caption           | because
  ${'保存'} | ${/侧栏 · 保存/}  | ${'what it asked for has words'}
  ${'称重'} | ${/侧栏 · weigh/} | ${'another add-on’s question keeps its own name'}
`('a call of $button is called $caption: $because', async ({ button, caption }) => {
  const { page, frame } = await openSidebar();

  await frame.getByRole('button', { name: button }).click();

  const panel = page.page.getByRole('region', { name: '执行记录' });
  // while it runs it is called so, too, and a page that goes then takes its question along
  await panel.getByText(caption).filter({ hasText: '服务调用' }).waitFor();
  await page.page.reload();
  await panel.getByRole('button', { name: '展开' }).click();
  await panel.getByRole('listitem').filter({ hasText: caption }).waitFor();
});

const REGIONS = ['.grid-area', '.tab-bar', '.sidebar', '.panel', '.menu-bar', '.formula', '.grid-area'];

test.each`
  key           | visited                   | because
  ${'F6'}       | ${REGIONS}                | ${'from the grid downwards, and round from the top'}
  ${'Shift+F6'} | ${[...REGIONS].reverse()} | ${'the same way back'}
`('$key visits $visited: $because', async ({ key, visited }: { key: string; visited: string[] }) => {
  const { page } = await openSidebar();
  await page.cell('A1').click();

  for (const region of visited.slice(1)) {
    await page.keys(key);
    await page.page.waitForFunction((holds) => document.querySelector(holds)?.contains(document.activeElement), region);
  }
});

test.each(['.menu-bar', '.formula', '.tab-bar', '.sidebar', '.panel'])(
  'Escape goes back from %s to the grid',
  async (region) => {
    const { page } = await openSidebar();
    await page.cell('A1').click();
    const isIn = (holds: string) =>
      page.page.waitForFunction((inside) => document.querySelector(inside)?.contains(document.activeElement), holds);
    for (let steps = REGIONS.indexOf(region); steps > 0; steps -= 1) {
      await page.keys('F6');
      await isIn(REGIONS[REGIONS.indexOf(region) - steps + 1] ?? '');
    }

    await page.keys('Escape');

    await isIn('.grid-area');
  },
);

test('two people in two windows see each other type, and where the other is', async () => {
  const hers = await openPage({ workbook });
  const his = await hers.as(li.email);

  await his.type('A3', '青山');
  await hers.shows('A3', '青山');
  await his.cell('B2').click();
  await hers.cell('B2').getByText('李雷').waitFor();
  await hers.type('B3', '官网');

  await his.shows('B3', '官网');
});

test('one switches to another person in the same window', async () => {
  const page = await openPage({ workbook });

  await page.page.getByRole('button', { name: '以 李雷 的身份继续' }).click();
  await page.page.getByRole('button', { name: /当前身份：\s*李雷/ }).waitFor();
  await page.type('A3', '青山');

  await page.shows('A3', '青山');
  expect(page.host.engine.undo(li.email)).not.toBeNull();
});

test('what a failed item said goes with Escape, or when the next one starts', async () => {
  const page = await openPage({
    code: `
      function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Fail', 'fail').addItem('Work', 'work').addToUi(); }
      function fail() { throw new Error('no') }
      function work() {}
    `,
  });
  const notice = page.page.getByRole('alert').getByText('“Fail”没有完成');
  await page.menu('M', 'Fail');
  await notice.waitFor();
  await page.keys('Escape');
  await notice.waitFor({ state: 'detached' });

  await page.menu('M', 'Fail');
  await notice.waitFor();
  await page.menu('M', 'Work');

  await notice.waitFor({ state: 'detached' });
});
