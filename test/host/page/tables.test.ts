import { eventually } from '../../support/page/eventually';
import { closeAll, closeBrowser, openPage } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = {
  线索: [
    ['公司', '渠道', '金额'],
    ['蓝海', '展会', 12],
    ['青山', '官网', 30],
    ['远岫', '展会', 7],
  ],
  客户: [['客户名称'], ['澄川精密']],
};
const names = (rows: readonly (readonly unknown[])[]) => rows.slice(1).map(([name]) => name);

test('sorting by a column moves whole rows and leaves the header', async () => {
  const page = await openPage({ workbook });
  await page.cell('A1').click();
  await page.menu('查看', '冻结', '第 1 行');
  await page.cell('C3').click();

  await page.menu('数据', '升序排序');

  await page.shows('A2', '远岫');
  expect(names(page.host.grid('线索'))).toEqual(['远岫', '蓝海', '青山']);
});

test('a filter hides the rows of values not wanted, and taking it off shows them again', async () => {
  const page = await openPage({ workbook });
  await page.cell('A1').click();
  await page.page.getByRole('button', { name: '创建筛选' }).click();

  await page.cell('B1').getByRole('button', { name: '筛选这一列' }).click();
  const menu = page.page.getByRole('dialog', { name: '筛选这一列' });
  await menu.getByRole('checkbox', { name: '官网' }).uncheck();
  await menu.getByRole('button', { name: '应用筛选' }).click();

  await page.cell('A3').waitFor({ state: 'detached' });
  await page.shows('A4', '远岫');
  await page.page.getByRole('button', { name: '移除筛选' }).click();
  await page.shows('A3', '青山');
});

test('find goes from hit to hit', async () => {
  const page = await openPage({ workbook });
  await page.cell('A1').click();
  await page.keys('Control+f');
  await page.page.keyboard.type('展会');

  await page.page.getByText('1 / 2').waitFor();
  await page.isAt('B2');
  await page.keys('Enter');
  await page.isAt('B4');
  await page.keys('Enter');
  await page.isAt('B2');
});

test('the name box goes to a cell far away', async () => {
  const page = await openPage({ workbook });

  await page.page.getByRole('textbox', { name: '单元格位置' }).fill('z900');
  await page.keys('Enter');

  await page.cell('Z900').waitFor();
  await page.isAt('Z900');
});

test('tabs are added, renamed, copied, moved, hidden, found again and deleted', async () => {
  const page = await openPage({ workbook });
  const { page: window } = page;
  const tabs = () => window.getByRole('tablist', { name: '工作表' }).getByRole('tab').allTextContents();
  const menuOf = async (name: string, item: string) => {
    await window.getByRole('tab', { name, exact: true }).click({ button: 'right' });
    await window.getByRole('menuitem', { name: item }).click();
  };

  await window.getByRole('button', { name: '添加工作表' }).click();
  await window.getByRole('tab', { name: '工作表3', selected: true }).dblclick();
  await window.getByRole('textbox', { name: '重命名' }).fill('报价');
  await page.keys('Enter');
  await window.getByRole('tab', { name: '报价' }).waitFor();
  await menuOf('报价', '左移');
  await eventually(async () => expect(await tabs()).toEqual(['线索', '报价', '客户']));
  await menuOf('客户', '隐藏');
  await eventually(async () => expect(await tabs()).toEqual(['线索', '报价']));
  await window.getByRole('button', { name: '所有工作表' }).click();
  await window.getByRole('menuitem', { name: '客户（已隐藏）' }).click();
  await window.getByRole('grid', { name: '客户' }).waitFor();
  await page.shows('A2', '澄川精密');
  await menuOf('报价', '删除');
  await eventually(async () => expect(await tabs()).toEqual(['线索', '客户']));
  await menuOf('线索', '复制');
  await window.getByRole('tab', { name: '线索 的副本', selected: true }).waitFor();
  await menuOf('线索', '复制');

  await window.getByRole('tab', { name: '线索 的副本 2', selected: true }).waitFor();
  expect(await tabs()).toHaveLength(4);
});

test('fifty thousand rows: the end is one key away, and only what is in view is in the document', async () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => [`公司 ${n + 2}`, '展会', n]);
  const page = await openPage({ workbook: { 线索: [['公司', '渠道', '金额'], ...rows] } });
  await page.cell('A1').click();

  await page.keys('Control+End');
  await page.shows('A50001', '公司 50001');
  await page.keys('Control+Home');
  await page.shows('A2', '公司 2');

  expect(await page.page.getByRole('row').count()).toBeLessThan(100);
});

test('a chart is drawn from its cells and follows them', async () => {
  const page = await openPage({
    workbook: {
      报表: [
        ['渠道', '线索'],
        ['展会', 12],
        ['官网', 30],
      ],
    },
    prepare: ({ engine }) => {
      const areas = [{ sheet: 0, area: { row: 1, column: 1, rows: 3, columns: 2 } }];
      const anchor = { row: 5, column: 1, offsetX: 0, offsetY: 0 };
      const options = { title: '渠道质量', width: 420, height: 240 };
      const chart = { id: engine.newId(), sheet: 0, type: 'COLUMN', areas, options, anchor, headers: 1 } as const;
      engine.apply({ email: '', by: 'script' }, { do: 'putChart', chart });
    },
  });
  const chart = page.page.getByRole('img', { name: '图表：渠道质量' });
  await chart.getByText('官网', { exact: true }).waitFor();
  await chart.getByText('30', { exact: true }).first().waitFor();
  expect(await chart.locator('rect').count()).toBe(2);

  await page.type('B3', '45');

  await chart.getByText('45', { exact: true }).first().waitFor();
});
