import type { Host } from '../../../host/api';
import { violationsIn } from '../../support/page/axe';
import { closeAll, closeBrowser, openPage } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = {
  线索: [
    ['公司', '等级', '已联系'],
    ['蓝海', 'A', false],
    ['青山', 'B', true],
  ],
};
const code = `
  function onOpen() { SpreadsheetApp.getUi().createMenu('CRM').addItem('打开侧栏', 'side').addToUi(); }
  function side() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<html lang="zh"><title>x</title><main><h1>我的一天</h1></main></html>').setTitle('CRM')); }
`;

function prepare({ engine }: Host): void {
  const author = { email: '', by: 'script' } as const;
  const area = { row: 2, column: 2, rows: 1, columns: 1 };
  const list = { criteria: 'VALUE_IN_LIST', values: [['A', 'B'], true], allowInvalid: true };
  const box = { criteria: 'CHECKBOX', values: [], allowInvalid: true };
  engine.apply(author, { do: 'setValidations', sheet: 0, area, rules: [[list]] });
  engine.apply(author, {
    do: 'setValidations',
    sheet: 0,
    area: { ...area, column: 3, rows: 2 },
    rules: [[box], [box]],
  });
  engine.apply(author, { do: 'setNotes', sheet: 0, area, notes: [['意向等级 A\n预算符合']] });
  engine.apply(author, {
    do: 'setFilter',
    sheet: 0,
    filter: { area: { row: 1, column: 1, rows: 3, columns: 3 }, columns: [] },
  });
  engine.apply(author, { do: 'freeze', sheet: 0, rows: 1 });
}

describe.each`
  language | dark
  ${'zh'}  | ${false}
  ${'zh'}  | ${true}
  ${'en'}  | ${false}
`('in $language, dark: $dark', ({ language, dark }: { language: 'zh' | 'en'; dark: boolean }) => {
  const start = () => openPage({ workbook, code, prepare, language, dark });

  test('axe finds nothing on the page with a note, a list, a filter and a sidebar open', async () => {
    const page = await start();
    await page.menu('CRM', '打开侧栏');
    await page.page.getByRole('complementary').waitFor();
    await page.cell('B2').click();
    await page.page.getByRole('tooltip').waitFor();
    expect(await violationsIn(page.page.mainFrame())).toEqual([]);

    await page.keys('Enter');
    await page.page.getByRole('listbox').waitFor();
    expect(await violationsIn(page.page.mainFrame())).toEqual([]);
    await page.keys('Escape');
    await page.cell('A1').getByRole('button').click();
    await page.page.getByRole('dialog').getByRole('checkbox').first().waitFor();

    expect(await violationsIn(page.page.mainFrame())).toEqual([]);
  });

  test('axe finds nothing with a menu, the executions, a refusal or the keys on show', async () => {
    const page = await start();
    const { page: window } = page;
    await window.getByRole('menubar').getByRole('menuitem').first().click();
    await window.getByRole('menu').waitFor();
    expect(await violationsIn(window.mainFrame())).toEqual([]);
    await page.keys('Escape');

    await window.locator('.panel').getByRole('button').click();
    await window.getByRole('list').waitFor();
    expect(await violationsIn(window.mainFrame())).toEqual([]);

    await page.menu(language === 'zh' ? '帮助' : 'Help', language === 'zh' ? '键盘快捷键' : 'Keyboard shortcuts');
    await window.getByRole('dialog').waitFor();

    expect(await violationsIn(window.mainFrame())).toEqual([]);
  });
});

test('a planted violation is found', async () => {
  const page = await openPage({ workbook });

  await page.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));

  expect(await violationsIn(page.page.mainFrame())).toEqual([expect.stringContaining('button-name')]);
});
