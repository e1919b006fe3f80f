import { eventually } from '../../support/page/eventually';
import { closeAll, closeBrowser, openPage, type Window } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const workbook = {
  线索: [
    ['编号', '公司', '金额', '合计'],
    ['线索1', '蓝海', 10, '=C2*2'],
    ['', '青山', 20, ''],
    ['', '远岫', 7, ''],
    ['', '', '', ''],
    ['', '磐溪', 3, ''],
  ],
};
/** Tells in the log what it saw. */
const code = `function onEdit(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue])); }`;

const edits = (page: Window) => page.host.executions.map(({ log }) => log.join());

/** Drags the handle of the selection to a cell, with or without a key held. */
async function drag(page: Window, to: string, held?: string): Promise<void> {
  await page.page.locator('[data-handle]').hover();
  await page.page.mouse.down();
  await page.cell(to).hover();
  if (held) await page.page.keyboard.down(held);
  await page.page.mouse.up();
  if (held) await page.page.keyboard.up(held);
}

test('the handle counts on downwards, as one step for Ctrl+Z and one edit of the cells that were written', async () => {
  const page = await openPage({ workbook, code });
  await page.cell('A2').click();

  await drag(page, 'A5');

  await page.shows('A5', '线索4');
  await page.isAt('A2:A5');
  expect(edits(page)).toEqual(['["A3:A5",null,null]']);
  await page.keys('Control+z');
  await page.shows('A3', '');
  await page.shows('A5', '');
});

test.each`
  from    | extend                 | to      | held         | a1      | text      | because
  ${'C2'} | ${['Shift+ArrowDown']} | ${'C5'} | ${undefined} | ${'C5'} | ${'40'}   | ${'two numbers go on by their step'}
  ${'C2'} | ${['Shift+ArrowDown']} | ${'C5'} | ${'Control'} | ${'C5'} | ${'20'}   | ${'with Ctrl they alternate'}
  ${'C6'} | ${[]}                  | ${'C4'} | ${undefined} | ${'C5'} | ${'3'}    | ${'upwards, where a single number is repeated'}
  ${'C6'} | ${[]}                  | ${'C4'} | ${'Control'} | ${'C5'} | ${'2'}    | ${'upwards with Ctrl it counts down'}
  ${'D2'} | ${[]}                  | ${'D4'} | ${undefined} | ${'D4'} | ${'14'}   | ${'a formula speaks of its own row'}
  ${'B6'} | ${[]}                  | ${'A6'} | ${undefined} | ${'A6'} | ${'磐溪'} | ${'to the left'}
`(
  'the handle of $from drawn to $to with $held held makes $a1 $text: $because',
  async ({ from, extend, to, held, a1, text }) => {
    const page = await openPage({ workbook });
    await page.cell(from).click();
    await page.keys(...extend);

    await drag(page, to, held);

    await page.shows(a1, text);
  },
);

test('a double click on the handle fills down to where the neighbouring column ends', async () => {
  const page = await openPage({ workbook });
  await page.cell('D2').click();

  await page.page.locator('[data-handle]').dblclick();

  await page.shows('D4', '14');
  await page.isAt('D2:D4');
  await page.shows('D5', '');
});

test('Escape gives the fill up while the handle is still held', async () => {
  const page = await openPage({ workbook, code });
  await page.cell('A2').click();
  await page.page.locator('[data-handle]').hover();
  await page.page.mouse.down();
  await page.cell('A5').hover();
  await page.isAt('A2:A5');

  await page.keys('Escape');
  await page.page.mouse.up();

  await page.isAt('A2');
  expect(edits(page)).toEqual([]);
});

test.each`
  from    | extend                                                       | a1      | text             | because
  ${'C2'} | ${['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown']} | ${'C5'} | ${'9.333333333'} | ${'10, 20 and 7 go on along their line'}
  ${'A2'} | ${['Shift+ArrowDown', 'Shift+ArrowDown']}                    | ${'A4'} | ${'线索3'}       | ${'what the selection begins with counts on'}
  ${'D2'} | ${[]}                                                        | ${'D4'} | ${'14'}          | ${'a single cell goes down beside its neighbour'}
`('from the menu, $from extended by $extend makes $a1 $text: $because', async ({ from, extend, a1, text }) => {
  const page = await openPage({ workbook });
  await page.cell(from).click();
  await page.keys(...extend);

  await page.menu('编辑', '填充', '按序列填满选区');

  await page.shows(a1, text);
});

test('Ctrl+R takes the first column to the right', async () => {
  const page = await openPage({ workbook });
  await page.cell('C3').click();

  await page.keys('Shift+ArrowRight', 'Control+r');

  await page.shows('D3', '20');
});

test.each`
  keys                 | text    | edit       | because
  ${'Control+v'}       | ${'14'} | ${'=C4*2'} | ${'all of it comes along'}
  ${'Control+Shift+V'} | ${'20'} | ${'20'}    | ${'only what is computed comes along'}
`('$keys on D4 after copying D2 shows $text: $because', async ({ keys, text, edit }) => {
  const page = await openPage({ workbook, code });
  await page.cell('D2').click();
  await page.keys('Control+c', 'ArrowDown', 'ArrowDown', keys);

  await page.shows('D4', text);
  await eventually(async () => expect(await page.page.locator('.formula-text').inputValue()).toBe(edit));
  expect(edits(page)).toEqual([expect.stringContaining('"D4"')]);
});

test('only formats are pasted by Ctrl+Alt+V, and from the menu', async () => {
  const page = await openPage({ workbook: { 线索: [[{ v: 0.5, format: '0%' }, 0.25, 0.75]] } });
  await page.cell('A1').click();
  await page.keys('Control+c', 'ArrowRight', 'Control+Alt+v');
  await page.shows('B1', '25%');

  await page.keys('ArrowRight');
  await page.page.getByRole('menubar').getByRole('menuitem', { name: '编辑' }).click();
  await page.page.getByRole('menuitem', { name: '选择性粘贴' }).hover();
  await page.page.getByRole('menuitem', { name: '仅粘贴格式' }).click();

  await page.shows('C1', '75%');
});
