/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { acted, fireEvent, openSidebar, press, refused, screen, titled, within } from './support/openSidebar';
import { hello, plan } from './support/workbook';

test.each`
  state          | primary             | because
  ${'empty'}     | ${'初始化 4 张表'}  | ${'there is nothing to adopt'}
  ${'adoptable'} | ${'选择要接管的表'} | ${'somebody keeps such tabs already'}
`('a workbook that is $state is offered “$primary” first: $because', async ({ state, primary }) => {
  openSidebar({}, { hello: () => ({ ...hello, state }) });
  await titled('开始使用 CRM');
  const [first] = screen.getAllByRole('button');
  expect(first?.textContent).toBe(primary);
  expect(screen.getByText('有此文件权限的人都能看到全部内容。')).toBeTruthy();
});

test('setting up leads to the day', async () => {
  let state: 'empty' | 'ready' = 'empty';
  const crm = openSidebar(
    {},
    {
      hello: () => ({ ...hello, state }),
      setUp: () => {
        state = 'ready';
        return acted({ message: { key: 'setUp.done', params: { tabs: '线索登记表' } } });
      },
    },
  );
  await press('初始化 4 张表');
  await titled('我的一天');
  expect(crm.of('setUp')[0]).toMatchObject({ language: 'zh' });
});

test('adopting asks about doubtful columns first and counts what it will take over', async () => {
  const crm = openSidebar(
    { page: 'adopt' },
    { adopt: () => acted({ message: { key: 'adopt.done', params: { tab: '客户名单', count: 3 } } }) },
  );
  await screen.findByText('第 1 步，共 3 步');
  await press(/客户名单/);
  const doubt = await screen.findByRole('group', { name: '“责任人”列的含义' });
  expect(screen.getByRole('button', { name: '接管 2 列' }).hasAttribute('disabled')).toBe(true);
  expect(within(doubt).getByText('低')).toBeTruthy();
  expect(screen.getByText('公式列，保持原样')).toBeTruthy();
  fireEvent.click(within(doubt).getByRole('radio', { name: /^跟进负责人/ }));
  await press('接管 3 列');

  await screen.findByText('第 3 步，共 3 步');
  expect(crm.of('adopt')[0]).toMatchObject({
    sheetId: 7,
    table: 'leads',
    headerRow: 3,
    columns: { number: 1, customerName: 2, owner: 7 },
  });
});

test('two columns cannot mean the same field, and rows need their number', async () => {
  openSidebar({ page: 'adopt' });
  await press(/客户名单/);
  const doubt = await screen.findByRole('group', { name: '“责任人”列的含义' });
  fireEvent.click(within(doubt).getByRole('radio', { name: /^不接管/ }));
  fireEvent.change(screen.getByRole('combobox', { name: '“公司”列的含义' }), { target: { value: 'number' } });
  expect(screen.getByText('两列都选了“线索编号”，请改其中一列。')).toBeTruthy();
  fireEvent.change(screen.getByRole('combobox', { name: '“编号”列的含义' }), { target: { value: '' } });
  fireEvent.change(screen.getByRole('combobox', { name: '“公司”列的含义' }), { target: { value: 'customerName' } });
  expect(screen.getByText(/请指出哪一列是“线索编号”/)).toBeTruthy();
});

test('of a tab nobody could make out the person says what it is', async () => {
  const crm = openSidebar(
    { page: 'adopt' },
    { adoptPlan: ({ sheetId, table }) => (sheetId === 8 && table === undefined ? { tabs: plan.tabs } : plan) },
  );
  await press(/报价/);
  await screen.findByText('认不出这张表');
  await press('客户');
  await waitFor(() => expect(crm.of('adoptPlan')[2]).toEqual({ sheetId: 8, table: 'customers' }));
});

test('the check runs slice by slice, tells how far it is, stops and goes on from there', async () => {
  const waiting: (() => void)[] = [];
  const crm = openSidebar(
    { page: 'check' },
    {
      scan: ({ cursor }) =>
        new Promise((resolve) => {
          waiting.push(() =>
            resolve(
              cursor === undefined
                ? { cursor: 'row79', done: 79, total: 123, changed: 4 }
                : { done: 123, total: 123, changed: 1 },
            ),
          );
        }),
    },
  );
  await press('开始检查');
  await screen.findByRole('progressbar');
  await press('停下');
  waiting[0]?.();
  await screen.findByText('79 / 123 行 · 处理了 4 行 · 可以关掉侧栏');
  await press('接着检查');
  await waitFor(() => expect(crm.of('scan')[1]).toEqual({ cursor: 'row79' }));
  waiting[1]?.();

  await screen.findByText('查完了：共 123 行，处理了 5 行。');
});

test.each`
  who                 | words                                                             | because
  ${'li@example.com'} | ${'li@example.com 的侧栏正在检查：79 / 123 行。这里不用做什么。'} | ${'one page scans at a time'}
  ${''}               | ${'同事 的侧栏正在检查：79 / 123 行。这里不用做什么。'}           | ${'an address may not be known'}
`('a check that somebody else runs is neither finished nor begun twice: $because', async ({ who, words }) => {
  openSidebar({ page: 'check' }, { scan: () => ({ done: 79, total: 123, changed: 0, elsewhere: who }) });
  await press('开始检查');
  await screen.findByText(words);
  expect(screen.queryByText(/查完了/)).toBeNull();
  expect(screen.getByText('开始检查')).toBeTruthy();
});

test('the report is made in its own tab and says where', async () => {
  const crm = openSidebar(
    { page: 'report' },
    { report: () => acted({ message: { key: 'report.written', params: { tab: '渠道质量' } } }) },
  );
  await press('生成渠道质量报表');
  await screen.findByText(/已在左边打开/);
  expect(crm.of('report')[0]).toMatchObject({ name: 'channelQuality' });
});

test('the report by field is made beside it, and made again by the same button', async () => {
  const crm = openSidebar({ page: 'report' }, { report: () => acted() });
  await press('生成按字段统计报表');
  await screen.findByText(/已在左边打开/);
  await press('重新生成');

  expect(await screen.findByRole('button', { name: '生成渠道质量报表' })).toBeTruthy();
  expect(crm.of('report').map(({ name }) => name)).toEqual(['byField', 'byField']);
});

test('removing says what goes and what stays before it is done', async () => {
  const crm = openSidebar({ page: 'remove' });
  await titled('移除 CRM');
  expect(screen.getByText('每一格的内容，包括编号和等级')).toBeTruthy();
  expect(screen.getByText('历史和撤销')).toBeTruthy();
  expect(crm.of('remove')).toHaveLength(0);
  await press('移除 CRM');
  await waitFor(() => expect(crm.of('remove')).toHaveLength(1));
});

test('a first call that fails shows the card about several accounts, in both languages, and can be tried again', async () => {
  let working = false;
  openSidebar({}, { hello: () => (working ? hello : refused({ code: 'busy' })) });
  await screen.findByText('没有连上这个表格');
  expect(screen.getByText('The add-on cannot reach this spreadsheet')).toBeTruthy();
  expect(screen.getAllByText(/Chrome/)).toHaveLength(2);
  working = true;
  await press('再试一次');
  await titled('我的一天');
});

test('a table without a tab says so instead of taking what could not be kept', async () => {
  const { leads } = hello.tables;
  openSidebar({ page: 'new', table: 'customers' }, { hello: () => ({ ...hello, tables: leads ? { leads } : {} }) });
  await screen.findByText(/还没有放“客户”的表/);
});
