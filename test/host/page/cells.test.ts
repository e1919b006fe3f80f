import type { Host } from '../../../host/api';
import type { Command } from '../../../host/engine/api';
import { closeAll, closeBrowser, openPage } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = {
  线索: [
    ['公司', '渠道', '已联系', '下次跟进'],
    ['蓝海', '展会', false, { date: '2026-11-20' }],
    ['青山', '', true, { date: '2026-12-01' }],
  ],
};
const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const rule = (criteria: string, values: unknown[] = []) => ({ criteria, values, allowInvalid: true });

function prepare({ engine }: Host): void {
  const does = (command: Command) => engine.apply({ email: '', by: 'script' }, command);
  const channels = rule('VALUE_IN_LIST', [['展会', '官网', '老客户推荐'], true]);
  does({ do: 'setValidations', sheet: 0, area: { ...one(2, 2), rows: 2 }, rules: [[channels], [channels]] });
  const box = rule('CHECKBOX');
  does({ do: 'setValidations', sheet: 0, area: { ...one(2, 3), rows: 2 }, rules: [[box], [box]] });
  does({ do: 'setNotes', sheet: 0, area: one(2, 1), notes: [['意向等级 A\n预算符合：35 万']] });
  does({
    do: 'setConditionalRules',
    sheet: 0,
    rules: [
      {
        areas: [{ ...one(2, 2), rows: 9 }],
        criteria: 'TEXT_EQUAL_TO',
        values: ['官网'],
        style: { background: '#C9DDEF' },
      },
    ],
  });
}

test('a value is chosen from the list of a cell with the keyboard: the list narrows while typing', async () => {
  const page = await openPage({ workbook, prepare });
  await page.cell('B3').click();
  await page.keys('Enter');
  await page.page.getByRole('option', { name: '老客户推荐' }).waitFor();

  await page.page.keyboard.type('老');

  expect(await page.page.getByRole('option').allTextContents()).toEqual(['老客户推荐']);
  await page.keys('Enter');
  await page.shows('B3', '老客户推荐');
  await page.isAt('B4');
});

test('a value is chosen from the list with the mouse, and its conditional colour follows', async () => {
  const page = await openPage({ workbook, prepare });

  await page.cell('B2').locator('.chip svg').click();
  await page.page.getByRole('option', { name: '官网' }).click();

  await page.shows('B2', '官网');
  const chip = page.cell('B2').locator('.chip');
  expect(await chip.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(201, 221, 239)');
});

test('a value outside a list that only warns is kept and marked', async () => {
  const page = await openPage({ workbook, prepare });

  await page.cell('B2').click();
  await page.keys('F2', 'Control+a');
  await page.page.keyboard.type('展销会');
  await page.keys('Enter');

  await page.shows('B2', '展销会');
  await page.page.locator('[data-a1=B2].invalid').waitFor();
});

test('a checkbox is ticked by mouse and by the space bar', async () => {
  const page = await openPage({ workbook, prepare });

  await page.cell('C2').getByRole('img', { name: '未勾选' }).click();
  await page.cell('C2').getByRole('img', { name: '已勾选' }).waitFor();
  await page.cell('C3').click({ position: { x: 3, y: 3 } });
  await page.keys('Space');

  await page.cell('C3').getByRole('img', { name: '未勾选' }).waitFor();
  expect(page.host.grid('线索').map((row) => row[2])).toEqual(['已联系', true, false]);
});

test('a day is picked from a calendar', async () => {
  const page = await openPage({ workbook, prepare });
  await page.cell('D2').dblclick();

  await page.page.getByLabel('选择日期').fill('2026-11-27');

  await page.shows('D2', '2026-11-27');
});

test('a note shows beside its cell while the mouse rests on it, and can be rewritten', async () => {
  const page = await openPage({ workbook, prepare });
  await page.cell('C1').click();
  await page.page.getByText('预算符合：35 万').waitFor({ state: 'detached' });

  await page.cell('A2').hover();
  await page.page.getByRole('tooltip').getByText('预算符合：35 万').waitFor();
  await page.cell('A2').click();
  await page.menu('插入', '备注');
  const field = page.page.getByRole('textbox', { name: '备注' });
  await field.fill('我自己的话');
  await field.press('Control+Enter');

  await page.page.getByRole('tooltip').getByText('我自己的话').waitFor();
  expect(page.host.engine.notes(0, one(2, 1))).toEqual([['我自己的话']]);
});

test('a header’s note does not lie over the rows of a workbook just opened, and shows once somebody goes there', async () => {
  const page = await openPage({
    workbook: { 线索: [[{ v: '编号', note: '由 CRM 填写' }], ['LX1']] },
    prepare: ({ engine }) => engine.apply({ email: '', by: 'script' }, { do: 'freeze', sheet: 0, rows: 1 }),
  });
  await page.shows('A1', '编号');
  expect(await page.page.getByRole('tooltip').count()).toBe(0);

  await page.cell('A2').click();
  await page.keys('ArrowUp');

  await page.page.getByRole('tooltip').getByText('由 CRM 填写').waitFor();
});

test('of a text of several lines a low row shows whole lines, within the row', async () => {
  const page = await openPage({ workbook: { 线索: [['公司'], ['苏州澄川\n精密机械\n有限公司']] } });
  const box = async (name: string) => (await page.page.locator(name).boundingBox()) ?? { y: 0, height: 0 };

  const cell = await box('[data-a1=A2]');
  const text = await box('[data-a1=A2] .text');

  expect(text.y).toBeGreaterThanOrEqual(cell.y);
  expect(text.y + text.height).toBeLessThanOrEqual(cell.y + cell.height);
});

test('bold and a fill colour are given from the toolbar and seen in the cell', async () => {
  const page = await openPage({ workbook });
  await page.cell('A2').click();

  await page.page.getByRole('button', { name: '粗体' }).click();
  await page.page.getByLabel('填充颜色').first().click();
  await page.page.getByRole('button', { name: '#FBF1DC' }).click();

  await page.page.waitForFunction(() => {
    const cell = document.querySelector('[data-a1=A2]');
    const style = cell && getComputedStyle(cell);
    return style?.fontWeight === '600' && style.backgroundColor === 'rgb(251, 241, 220)';
  });
});

test('merged cells are one cell, and long text runs over empty neighbours only', async () => {
  const page = await openPage({
    workbook: { 报表: [['2026 年第三季度登记的线索，全部负责人'], ['这一格也很长很长很长很长', '右边有内容']] },
  });
  const width = async (a1: string) => (await page.cell(a1).locator('.text').boundingBox())?.width ?? 0;
  expect(await width('A1')).toBeGreaterThan(150);
  expect(await width('A2')).toBeLessThan(100);

  await page.cell('A4').click();
  await page.keys('Shift+ArrowRight', 'Shift+ArrowDown');
  await page.menu('格式', '合并单元格');

  await page.page.locator('[data-a1=A4].merged').waitFor();
  await page.cell('B4').waitFor({ state: 'detached' });
});
