import { violationsIn } from '../../support/page/axe';
import { eventually } from '../../support/page/eventually';
import { closeAll, closeBrowser, openPage, type Window } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = { 线索: Array.from({ length: 12 }, (_, row) => [`公司${row + 1}`, row, '展会', '']) };
const rowsShown = async (page: Window) =>
  (await page.page.locator('.row-head').allTextContents())
    .map((text) => text.trim())
    .slice(0, 10)
    .join(' ');

test('rows are grouped by the keyboard, folded and unfolded by the button, and ungrouped', async () => {
  const page = await openPage({ workbook });
  await page.cell('A3').click();
  await page.keys('Shift+ArrowDown', 'Shift+ArrowDown', 'Alt+Shift+ArrowRight');
  const toggle = page.page.getByRole('button', { name: '第 3–5 行的组' });
  await toggle.waitFor();
  expect(await violationsIn(page.page.mainFrame())).toEqual([]);

  await toggle.press('Enter');
  await eventually(async () => expect(await rowsShown(page)).toBe('1 2 6 7 8 9 10 11 12 13'));
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
  await toggle.click();
  await eventually(async () => expect(await rowsShown(page)).toBe('1 2 3 4 5 6 7 8 9 10'));
  await page.cell('A4').click();
  await page.keys('Alt+Shift+ArrowLeft');

  await page.page.getByRole('button', { name: '第 3–3 行的组' }).waitFor();
  await page.page.getByRole('button', { name: '第 5–5 行的组' }).waitFor();
});

test('a group in a group stays folded when the outer one is unfolded, and all unfold at once', async () => {
  const page = await openPage({ workbook });
  await page.cell('A3').click();
  await page.keys('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Alt+Shift+ArrowRight');
  await page.page.getByRole('button', { name: '第 3–6 行的组' }).waitFor();
  await page.cell('A4').click();
  await page.keys('Shift+ArrowDown', 'Alt+Shift+ArrowRight');
  await page.page.getByRole('button', { name: '第 4–5 行的组' }).click();
  await eventually(async () => expect(await rowsShown(page)).toMatch(/^1 2 3 6 7/));
  const outer = page.page.getByRole('button', { name: '第 3–6 行的组' });
  await outer.click();
  await eventually(async () => expect(await rowsShown(page)).toMatch(/^1 2 7/));

  await outer.click();
  await eventually(async () => expect(await rowsShown(page)).toMatch(/^1 2 3 6 7/));
  await page.page.getByRole('menubar').getByRole('menuitem', { name: '查看' }).click();
  await page.page.getByRole('menuitem', { name: '组合行和列' }).hover();
  await page.page.getByRole('menuitem', { name: '全部展开' }).click();

  await eventually(async () => expect(await rowsShown(page)).toMatch(/^1 2 3 4 5 6 7/));
});

test('whole columns are grouped as columns, and a click in the grid still meets the cell under it', async () => {
  const page = await openPage({ workbook });
  await page.page.getByRole('columnheader', { name: 'B', exact: true }).click();
  await page.keys('Alt+Shift+ArrowRight');

  await page.page.getByRole('button', { name: '第 B–B 列的组' }).click();

  await page.cell('B1').waitFor({ state: 'detached' });
  await page.cell('C4').click();
  await page.isAt('C4');
});

test('rows and columns are hidden and shown by the keyboard', async () => {
  const page = await openPage({ workbook });
  await page.cell('B4').click();

  await page.keys('Control+Alt+9');
  await page.cell('A4').waitFor({ state: 'detached' });
  await page.cell('B3').click();
  await page.keys('Shift+ArrowDown', 'Control+Shift+9');
  await page.shows('A4', '公司4');
  await page.cell('B4').click();
  await page.keys('Control+Alt+0');
  await page.cell('B4').waitFor({ state: 'detached' });
  await page.cell('A4').click();
  await page.keys('Control+Shift+0');

  await page.shows('B4', '3');
});

test.each`
  key                | a1             | because
  ${'Shift+Space'}   | ${/^A2:.*2$/}  | ${'the whole row'}
  ${'Control+Space'} | ${/^B1:B\d+$/} | ${'the whole column'}
`('$key selects $because', async ({ key, a1 }) => {
  const page = await openPage({ workbook });
  await page.cell('B2').click();

  await page.keys(key);

  await eventually(async () => expect(await page.page.locator('.name-box').inputValue()).toMatch(a1));
});

test('checkboxes are put into cells as unticked, in one step', async () => {
  const code = 'function onEdit(e) { console.log(e.range.getA1Notation()); }';
  const page = await openPage({ workbook, code });
  await page.cell('D2').click();
  await page.keys('Shift+ArrowDown');

  await page.menu('插入', '复选框');

  await page.cell('D3').getByRole('img', { name: '未勾选' }).waitFor();
  expect(
    page.host
      .grid('线索')
      .slice(1, 3)
      .map((row) => row[3]),
  ).toEqual([false, false]);
  expect(page.host.executions.map(({ log }) => log.join())).toEqual(['D2:D3']);
  await page.keys('Control+z');
  await page.shows('D3', '');
});

test('a dropdown is made of lines, offered in the cell, and taken off again', async () => {
  const page = await openPage({ workbook });
  await page.cell('C2').click();
  await page.menu('插入', '下拉列表…');
  const options = page.page.getByLabel('选项，每行一个');
  await options.waitFor();
  await page.page.keyboard.type('展会\n官网\n\n官网');
  expect(await options.inputValue()).toBe('展会\n官网\n\n官网');
  expect(await violationsIn(page.page.mainFrame())).toEqual([]);
  await page.keys('Control+Enter');

  await page.cell('C2').locator('.chip').waitFor();
  await page.keys('Enter');
  await page.page.getByRole('option', { name: '官网' }).waitFor();
  await page.keys('ArrowDown', 'Enter');
  await page.shows('C2', '官网');
  await page.type('C2', '没有的');
  await page.page
    .getByText('您在 C2 单元格中输入的数据违反了此单元格上设置的数据验证规则。请输入以下值之一：展会, 官网。')
    .waitFor();
  await page.cell('C2').click();
  await page.menu('插入', '下拉列表…');
  expect(await page.page.getByLabel('选项，每行一个').inputValue()).toBe('展会\n官网');
  await page.page.getByRole('button', { name: '移除下拉列表' }).click();

  await page.cell('C2').locator('.chip').waitFor({ state: 'detached' });
});

test('a note is written and kept by the keyboard', async () => {
  const page = await openPage({ workbook });
  await page.cell('B3').click();

  await page.keys('Shift+F2');
  await page.page.keyboard.type('周一再联系');
  await page.keys('Control+Enter');

  await page.page.getByRole('tooltip').getByText('周一再联系').waitFor();
  await eventually(() =>
    expect(page.host.engine.notes(0, { row: 3, column: 2, rows: 1, columns: 1 })).toEqual([['周一再联系']]),
  );
});

test.each`
  select             | item            | hidden  | because
  ${'Shift+Space'}   | ${'隐藏所选行'} | ${'A4'} | ${'the menu of a row'}
  ${'Control+Space'} | ${'隐藏所选列'} | ${'B4'} | ${'the menu of a column'}
`('the menu key opens $because for a selection by $select', async ({ select, item, hidden }) => {
  const page = await openPage({ workbook });
  await page.cell('B4').click();
  await page.keys(select, 'Shift+F10');

  await page.page.getByRole('menuitem', { name: item }).press('Enter');

  await page.cell(hidden).waitFor({ state: 'detached' });
  await page.keys('Control+z');
  await page.cell(hidden).waitFor();
});
