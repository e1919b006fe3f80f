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
};

test.each`
  formula            | shown        | says                                    | because
  ${'=1/0'}          | ${'#DIV/0!'} | ${'除数是 0 或空白。'}                  | ${'nothing divides by 0'}
  ${'=SUMM(A1)'}     | ${'#NAME?'}  | ${'没有这个名称的函数、工作表或区域。'} | ${'a letter too many'}
  ${'=MATCH(9,C:C)'} | ${'#N/A'}    | ${'没有找到要找的值。'}                 | ${'it looks for what is not there'}
`('$formula shows $shown and says why: $because', async ({ formula, shown, says }) => {
  const page = await openPage({ workbook: { 表: [['a', 'b', 'c']] } });

  await page.type('A2', formula);
  await page.shows('A2', shown);
  await page.keys('ArrowUp');

  await page.page.getByRole('tooltip').getByText(says).waitFor();
});

test('what is typed over a cell is written and parsed as a spreadsheet parses it', async () => {
  const page = await openPage({ workbook });

  await page.type('A5', '磐溪');
  await page.type('C5', '=C2+C3');
  await page.type('D2', '2026-3-9');

  await page.shows('A5', '磐溪');
  await page.shows('C5', '42');
  await page.shows('D2', '2026-3-9');
  expect(page.host.grid('线索')[4]).toEqual(['磐溪', '', 42, '']);
  expect(page.host.grid('线索')[1]?.[3]).toBe('2026-03-09');
  const stands = (a1: string) => page.cell(a1).evaluate((found) => getComputedStyle(found).justifyContent);
  expect([await stands('D2'), await stands('A2')]).toEqual(['flex-end', 'normal']);
});

test.each`
  keys                                          | at            | because
  ${['ArrowDown', 'ArrowRight']}                | ${'B3'}       | ${'arrows move by one'}
  ${['Tab', 'Tab', 'Enter']}                    | ${'C2'}       | ${'Enter on a cell begins to edit it'}
  ${['Control+ArrowDown']}                      | ${'A4'}       | ${'Ctrl goes to the last filled cell of the block'}
  ${['Control+ArrowDown', 'Control+ArrowDown']} | ${'A1000'}    | ${'and from there to the end of the sheet'}
  ${['Control+ArrowRight']}                     | ${'C2'}       | ${'the same to the right'}
  ${['End']}                                    | ${'C2'}       | ${'End is the last column with content'}
  ${['Control+End']}                            | ${'C4'}       | ${'Ctrl+End is the last cell with content'}
  ${['PageDown', 'PageUp']}                     | ${'A2'}       | ${'a page down and up is where one began'}
  ${['Shift+ArrowDown', 'Shift+ArrowRight']}    | ${'A2:B3'}    | ${'Shift extends the selection'}
  ${['Control+a']}                              | ${'A1:Z1000'} | ${'Ctrl+A takes everything'}
`('$keys lead from A2 to $at: $because', async ({ keys, at }: { keys: string[]; at: string }) => {
  const page = await openPage({ workbook });
  await page.cell('A2').click();

  await page.keys(...keys);

  await page.isAt(at);
});

test('a run of Tabs ends below where it began', async () => {
  const page = await openPage({ workbook });

  await page.type('A5', '磐溪', 'Tab');
  await page.page.keyboard.type('推荐');
  await page.keys('Tab');
  await page.page.keyboard.type('9');
  await page.keys('Enter');

  await page.isAt('A6');
  await page.shows('C5', '9');
  expect(page.host.grid('线索')[4]).toEqual(['磐溪', '推荐', 9]);
});

test('F2 keeps the text and the arrows in it, Escape gives up, Delete empties', async () => {
  const page = await openPage({ workbook });
  await page.cell('A2').click();

  await page.keys('F2', 'ArrowLeft');
  await page.page.keyboard.type('之');
  await page.keys('Enter');
  await page.shows('A2', '蓝之海');
  await page.cell('A3').click();
  await page.page.keyboard.type('不要');
  await page.keys('Escape');
  await page.shows('A3', '青山');
  await page.keys('Delete');

  await page.shows('A3', '');
  expect(page.host.grid('线索').map(([name]) => name)).toEqual(['公司', '蓝之海', '', '远岫']);
});

test('the formula bar shows what is behind a cell and writes it', async () => {
  const page = await openPage({ workbook });
  await page.type('C5', '=SUM(C2:C4)');
  await page.shows('C5', '49');
  await page.cell('C5').click();

  const bar = page.page.getByRole('textbox', { name: '单元格内容' });
  await bar.click();
  expect(await bar.inputValue()).toBe('=SUM(C2:C4)');
  await bar.fill('=MAX(C2:C4)');
  await bar.press('Enter');

  await page.shows('C5', '30');
});

test('a value the workbook refuses is not lost: the page says why and goes back to it', async () => {
  const page = await openPage({
    workbook,
    prepare: ({ engine }) => {
      const rule = { criteria: 'NUMBER_GREATER_THAN', values: [0], allowInvalid: false };
      const area = { row: 2, column: 3, rows: 1, columns: 1 };
      engine.apply({ email: '', by: 'script' }, { do: 'setValidations', sheet: 0, area, rules: [[rule]] });
    },
  });

  await page.type('C2', '-5');

  const alert = page.page.getByRole('alert').filter({ hasText: '没有写入' });
  await alert.getByText('填的是：-5').waitFor();
  await page.shows('C2', '12');
  await alert.getByRole('button', { name: '回到该单元格继续修改' }).click();
  await page.keys('Control+a');
  await page.page.keyboard.type('5');
  await page.keys('Enter');
  await page.shows('C2', '5');
});

test('undo and redo are the person’s own', async () => {
  const page = await openPage({ workbook });
  await page.type('A2', '蓝海科技');
  await page.shows('A2', '蓝海科技');

  await page.keys('Control+z');
  await page.shows('A2', '蓝海');
  await page.keys('Control+y');
  await page.shows('A2', '蓝海科技');
});
