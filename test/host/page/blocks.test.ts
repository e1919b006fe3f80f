import { eventually } from '../../support/page/eventually';
import { closeAll, closeBrowser, openPage, type Window } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = {
  线索: [
    ['公司', '渠道', '金额'],
    ['蓝海', '展会', 12],
    ['青山', '官网', 30],
  ],
};

const putOnClipboard = (page: Window, text: string) =>
  page.page.evaluate((written) => navigator.clipboard.writeText(written), text);
const clipboard = (page: Window) => page.page.evaluate(() => navigator.clipboard.readText());

test('a block from another program is pasted cell by cell, quoted line breaks within a cell', async () => {
  const page = await openPage({ workbook });
  await putOnClipboard(page, '远岫\t"第一行\n第二行"\t7\n磐溪\t他说""好""\t=1+1\n');

  await page.cell('A4').click();
  await page.keys('Control+v');

  await page.shows('C5', '2');
  await page.isAt('A4:C5');
  expect(page.host.grid('线索').slice(3)).toEqual([
    ['远岫', '第一行\n第二行', 7],
    ['磐溪', '他说""好""', 2],
  ]);
});

test('copying puts tab-separated text on the clipboard, and pasting repeats it over a larger selection', async () => {
  const page = await openPage({ workbook });
  await page.cell('A2').click();
  await page.keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
  await eventually(async () => expect(await clipboard(page)).toBe('蓝海\t展会\t12'));

  await page.cell('A4').click();
  await page.keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+v');

  await page.shows('A5', '蓝海');
  expect(page.host.grid('线索').slice(3)).toEqual([
    ['蓝海', '展会', 12],
    ['蓝海', '展会', 12],
  ]);
});

test('cutting moves the block, and formulas elsewhere follow it', async () => {
  const page = await openPage({ workbook });
  await page.type('E1', '=C2*2');
  await page.shows('E1', '24');

  await page.cell('C2').click();
  await page.keys('Control+x');
  await page.cell('D5').click();
  await page.keys('Control+v');

  await page.shows('D5', '12');
  await page.shows('C2', '');
  await page.shows('E1', '24');
});

test('a copied number keeps the digits its format does not show', async () => {
  const page = await openPage({ workbook: { 线索: [[{ v: 2.71234, format: '0.00' }]] } });
  await page.cell('A1').click();
  await page.keys('Control+c', 'ArrowDown', 'Control+v');

  await page.shows('A2', '2.71');
  expect(page.host.grid('线索')).toEqual([[2.71234], [2.71234]]);
});

test('a column longer than the screen is copied whole', async () => {
  const rows = Array.from({ length: 900 }, (_, n) => [`公司 ${n + 1}`]);
  const page = await openPage({ workbook: { 线索: rows } });

  await page.page.getByRole('columnheader', { name: 'A', exact: true }).click();
  await page.keys('Control+c');

  await eventually(async () => expect((await clipboard(page)).split('\n')).toHaveLength(900));
  expect((await clipboard(page)).endsWith('公司 900')).toBe(true);
});

test('copied formulas shift with the place they are pasted to', async () => {
  const page = await openPage({ workbook });
  await page.type('D2', '=C2*10');
  await page.shows('D2', '120');
  await page.cell('D2').click();
  await page.keys('Control+c', 'ArrowDown', 'Control+v');

  await page.shows('D3', '300');
});

test.each`
  keys                                | a1      | text      | because
  ${['Shift+ArrowDown', 'Control+d']} | ${'B4'} | ${'官网'} | ${'Ctrl+D takes the first row down'}
  ${['ArrowDown', 'Control+d']}       | ${'B4'} | ${'官网'} | ${'a single row takes the one above'}
`('filling down from B3 writes $text to $a1: $because', async ({ keys, a1, text }) => {
  const page = await openPage({ workbook });
  await page.cell('B3').click();

  await page.keys(...keys);

  await page.shows(a1, text);
});

test('the handle at the corner fills what it is drawn over', async () => {
  const page = await openPage({ workbook });
  await page.cell('A3').click();

  await page.cell('A3').locator('[data-handle]').hover();
  await page.page.mouse.down();
  await page.cell('A6').hover();
  await page.page.mouse.up();

  await page.shows('A6', '青山');
});

test.each`
  menu                          | grid                                                                                    | because
  ${['插入', '在上方插入行']}   | ${[['公司', '渠道', '金额'], ['', '', ''], ['蓝海', '展会', 12], ['青山', '官网', 30]]} | ${'rows come above'}
  ${['编辑', '删除所选行']}     | ${[['公司', '渠道', '金额'], ['青山', '官网', 30]]}                                     | ${'the selected row goes'}
  ${['插入', '在左侧插入列']}   | ${[['公司', '', '渠道', '金额'], ['蓝海', '', '展会', 12], ['青山', '', '官网', 30]]}   | ${'columns come left'}
  ${['编辑', '删除所选列']}     | ${[['公司', '金额'], ['蓝海', 12], ['青山', 30]]}                                       | ${'the selected column goes'}
  ${['编辑', '移动', '行下移']} | ${[['公司', '渠道', '金额'], ['青山', '官网', 30], ['蓝海', '展会', 12]]}               | ${'a row changes places with the next'}
  ${['编辑', '移动', '列左移']} | ${[['渠道', '公司', '金额'], ['展会', '蓝海', 12], ['官网', '青山', 30]]}               | ${'a column changes places with the one before'}
`('at B2, $menu: $because', async ({ menu, grid }: { menu: [string, string]; grid: unknown }) => {
  const page = await openPage({ workbook });
  await page.cell('B2').click();

  await page.menu(...menu);

  await eventually(() => expect(page.host.grid('线索')).toEqual(grid));
});

test('rows are hidden and shown again from their own menu', async () => {
  const page = await openPage({ workbook });

  await page.page.getByRole('rowheader', { name: '2', exact: true }).click({ button: 'right' });
  await page.page.getByRole('menuitem', { name: '隐藏所选行' }).click();
  await page.cell('A2').waitFor({ state: 'detached' });
  await page.page.getByRole('rowheader', { name: '3', exact: true }).click({ button: 'right' });
  await page.page.getByRole('menuitem', { name: '显示隐藏的行' }).click();

  await page.shows('A2', '蓝海');
});

test('a column is made wider by dragging its edge', async () => {
  const page = await openPage({ workbook });
  const before = (await page.cell('B1').boundingBox())?.width ?? 0;

  await page.page.getByRole('columnheader', { name: 'B', exact: true }).locator('[data-grip-column]').hover();
  await page.page.mouse.down();
  await page.page.mouse.move(400, 150);
  await page.page.mouse.up();

  await eventually(async () => expect((await page.cell('B1').boundingBox())?.width).toBeGreaterThan(before + 40));
  expect(page.host.engine.columnWidth(0, 2)).toBeGreaterThan(before + 40);
});

test('columns are made as wide as asked with the keyboard alone, and a size nobody could see is not taken', async () => {
  const page = await openPage({ workbook });
  await page.cell('B2').click();
  await page.keys('Control+Space', 'Shift+F10');
  await page.page.getByRole('menuitem', { name: '列宽…' }).press('Enter');
  const field = page.page.getByRole('dialog', { name: '列宽' }).getByRole('textbox');
  await field.fill('7');
  await field.press('Enter');
  expect(await field.getAttribute('aria-invalid')).toBe('true');

  await field.fill('212');
  await field.press('Enter');

  await eventually(() => expect(page.host.engine.columnWidth(0, 2)).toBe(212));
  expect(page.host.engine.columnWidth(0, 1)).not.toBe(212);
});

test('a double click at the edge of a letter makes the column as wide as its longest text', async () => {
  const long = '苏州工业园区澄川精密机械制造有限公司第二分公司';
  const page = await openPage({ workbook: { 线索: [['公司'], ['蓝海'], [long, '右边有内容']] } });
  const text = page.cell('A3').locator('.text');
  const isCut = () => text.evaluate((found) => found.scrollWidth > found.clientWidth);
  await page.shows('B3', '右边有内容');
  expect(await isCut()).toBe(true);

  await page.page.getByRole('columnheader', { name: 'A', exact: true }).locator('[data-grip-column]').dblclick();

  await eventually(async () => expect(await isCut()).toBe(false));
  expect(page.host.engine.columnWidth(0, 1)).toBeLessThan(400);
});

/** Answers of the server that do not come before they are let through. */
async function holdBack(page: Window, address: string): Promise<() => void> {
  let letThrough = () => undefined as unknown;
  const free = new Promise((resolve) => (letThrough = () => resolve(undefined)));
  await page.page.route(address, async (route) => {
    await free;
    await route.continue();
  });
  return letThrough;
}

test.each`
  late       | address         | because
  ${'cells'} | ${'**/cells?*'} | ${'the cells on screen are older than the workbook'}
  ${'edit'}  | ${'**/do'}      | ${'the workbook has not answered what was typed'}
`('copying and pasting at once pastes what was typed, while the $late is late: $because', async ({ address }) => {
  const page = await openPage({ workbook });
  await page.shows('C2', '12');
  const letThrough = await holdBack(page, address);
  await page.type('C2', '=$C$3*2');
  await page.cell('C2').click();

  await page.keys('Control+c', 'ArrowRight', 'Control+v', 'ArrowDown', 'ArrowDown');
  letThrough();

  await page.shows('D2', '60');
  await page.isAt('D4');
  expect(page.host.grid('线索')[1]).toEqual(['蓝海', '展会', 60, 60]);
});
