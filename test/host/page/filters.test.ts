import { violationsIn } from '../../support/page/axe';
import { eventually } from '../../support/page/eventually';
import { closeAll, closeBrowser, openPage, type Window, wang } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = {
  线索: [
    ['公司', '金额', '日期'],
    ['蓝海', 12, { date: '2026-11-01' }],
    ['青山', 30, { date: '2026-11-15' }],
    ['远岫', 7, { date: '2026-12-01' }],
    ['蓝田', 40, { date: '2027-01-05' }],
  ],
};
const code = `
  function criteria(column) {
    const found = SpreadsheetApp.getActiveSheet().getFilter().getColumnFilterCriteria(column);
    if (!found) return 'none';
    const values = found.getCriteriaValues().map((value) => value instanceof Date ? Utilities.formatDate(value, 'GMT+8', 'yyyy-MM-dd') : value);
    return JSON.stringify([String(found.getCriteriaType()), values, found.getHiddenValues()]);
  }
`;

const filtered = async (language: 'zh' | 'en' = 'zh'): Promise<Window> => {
  const page = await openPage({ workbook, code, language });
  await page.cell('A1').click();
  await page.page.getByRole('button', { name: language === 'zh' ? '创建筛选' : 'Create a filter' }).click();
  await page.cell('A1').getByRole('button').waitFor();
  return page;
};
const menuOf = async (page: Window, a1: string) => {
  await page.cell(a1).getByRole('button', { name: '筛选这一列' }).click();
  return page.page.getByRole('dialog', { name: '筛选这一列' });
};
const companies = async (page: Window) =>
  (await page.page.locator('[role=gridcell][aria-colindex="1"]').allTextContents())
    .slice(1)
    .filter((text) => text !== '');
const told = (page: Window, column: number) => page.host.as(wang.email).run('criteria', column);

test.each`
  a1      | condition       | fields                             | kept                                | criteria
  ${'A1'} | ${'文本开头是'} | ${{ 值: '蓝' }}                    | ${['蓝海', '蓝田']}                 | ${'["TEXT_STARTS_WITH",["蓝"],[]]'}
  ${'B1'} | ${'介于'}       | ${{ 从: '10', 到: '30' }}          | ${['蓝海', '青山']}                 | ${'["NUMBER_BETWEEN",[10,30],[]]'}
  ${'C1'} | ${'日期晚于'}   | ${{ 选择日期: '2026-11-15' }}      | ${['远岫', '蓝田']}                 | ${'["DATE_AFTER",["2026-11-15"],[]]'}
  ${'A1'} | ${'不为空'}     | ${{}}                              | ${['蓝海', '青山', '远岫', '蓝田']} | ${'["CELL_NOT_EMPTY",[],[]]'}
  ${'B1'} | ${'自定义公式'} | ${{ 值: 'B2>AVERAGE($B$2:$B$5)' }} | ${['青山', '蓝田']}                 | ${'["CUSTOM_FORMULA",["=B2>AVERAGE($B$2:$B$5)"],[]]'}
`(
  'the condition $condition $fields on $a1 leaves $kept, and scripts read it',
  async ({ a1, condition, fields, kept, criteria }) => {
    const page = await filtered();
    const menu = await menuOf(page, a1);

    await menu.getByRole('combobox', { name: '按条件筛选' }).selectOption(condition);
    for (const [label, text] of Object.entries<string>(fields))
      await menu.getByLabel(label, { exact: true }).fill(text);
    await menu.getByRole('button', { name: '应用筛选' }).click();

    await eventually(async () => expect(await companies(page)).toEqual(kept));
    expect(told(page, a1.charCodeAt(0) - 64)).toBe(criteria);
    if (kept.length < 4) await page.page.getByText(`显示 ${kept.length} 行，共 4 行`).waitFor();
  },
);

test('a condition and values of two columns work together, and each is cleared by itself', async () => {
  const page = await filtered();
  const first = await menuOf(page, 'A1');
  await first.getByRole('combobox').selectOption('文本开头是');
  await first.getByLabel('值', { exact: true }).fill('蓝');
  await page.keys('Enter');
  const second = await menuOf(page, 'B1');
  await second.getByRole('button', { name: '全部清除' }).click();
  await second.getByRole('searchbox').fill('40');
  await second.getByRole('checkbox', { name: '40' }).check();
  await second.getByRole('button', { name: '应用筛选' }).click();
  await eventually(async () => expect(await companies(page)).toEqual(['蓝田']));
  expect(told(page, 2)).toBe('["null",[],["7","12","30"]]');

  await (await menuOf(page, 'B1')).getByRole('button', { name: '清除', exact: true }).click();
  await eventually(async () => expect(await companies(page)).toEqual(['蓝海', '蓝田']));
  expect(told(page, 2)).toBe('none');
  const again = await menuOf(page, 'A1');
  expect(await again.getByLabel('值', { exact: true }).inputValue()).toBe('蓝');
  await again.getByRole('button', { name: '清除', exact: true }).click();

  await eventually(async () => expect(await companies(page)).toHaveLength(4));
});

test('a condition that lacks a value cannot be applied', async () => {
  const page = await filtered();
  const menu = await menuOf(page, 'B1');
  await menu.getByRole('combobox').selectOption('大于');

  await menu.getByLabel('值', { exact: true }).fill('many');

  expect(await menu.getByRole('button', { name: '应用筛选' }).isDisabled()).toBe(true);
});

test('with the keyboard alone a column is filtered and sorted', async () => {
  const page = await filtered('en');
  await page.cell('B1').click();

  await page.keys('Alt+ArrowDown');
  const menu = page.page.getByRole('dialog', { name: 'Filter this column' });
  await menu.waitFor();
  expect(await violationsIn(page.page.mainFrame())).toEqual([]);
  await page.keys('Tab', 'Tab');
  await page.page.keyboard.type('Greater than or');
  await page.keys('Tab');
  await page.page.keyboard.type('30');
  await page.keys('Enter');
  await eventually(async () => expect(await companies(page)).toEqual(['青山', '蓝田']));
  await page.page.getByText('2 of 4 rows shown').waitFor();

  await page.keys('Alt+ArrowDown', 'Tab', 'Enter');
  await eventually(() => expect(page.host.grid('线索')[1]).toEqual(['蓝田', 40, '2027-01-05']));
  await page.keys('Alt+ArrowDown', 'Escape', 'ArrowLeft');
  await page.isAt('A1');
});
