/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { acted, field, fill, fireEvent, openSidebar, press, screen, titled, within } from './support/openSidebar';
import { aCustomerCard, hello } from './support/workbook';

const here = { page: 'card', table: 'customers', number: 'CU2026037' };
const open = (part = {}, cells = {}) => openSidebar(here, { card: () => aCustomerCard(part, cells) });
const section = async (name: RegExp): Promise<HTMLElement> => {
  const [heading] = await screen.findAllByRole('heading', { level: 2, name });
  return heading?.closest('section') as HTMLElement;
};
const linesOf = (place: HTMLElement): readonly string[] =>
  within(place)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');

test('somebody in service sees at one look what was bought when, how far it is paid, and what is still broken (CA-29, CA-30, FB-04)', async () => {
  open();
  await titled('CU2026037');

  const bought = linesOf(await section(/^合作与回款\s*3$/));
  expect(bought[0]).toContain('设备点检系统48万');
  expect(bought[0]).toContain('04-01 签 · 至 2027-03-31');
  expect(bought[0]).toContain('已回 18 万 / 48 万 · 1 期逾期未回');
  expect(bought[1]).toContain('台账试点6 万');
  expect(bought[2]).toBe('CRM20230015万12个月');

  const problems = linesOf(await section(/^反馈\s*2$/));
  expect(problems[0]).toContain('故障晚 2 天');
  expect(problems[0]).toContain('二号产线扫码后台账不刷新');
  expect(problems[1]).toBe('已关闭 1 条');
});

test('closed feedback is a click away', async () => {
  open();
  await press('已关闭 1 条');
  expect(linesOf(await section(/^反馈/))[1]).toContain('问能否导出点检记录');
});

test('the main contact comes first, who has left is folded away and comes last (CD-07, CD-08)', async () => {
  open();
  const place = await section(/^联系人\s*3$/);
  expect(linesOf(place).map((line) => line.slice(0, 6))).toEqual(['周明远 设备', '孙岚 采购经', '已离职 1 ']);
  expect(within(place).getByText('主要对接人')).toBeTruthy();
  await press('已离职 1 人：李工');
  expect(linesOf(place)[2]).toContain('李工');
});

test('a contact who left is asked a successor for: a colleague of theirs, one click further', async () => {
  const crm = open();
  await press('孙岚已离职');
  const ask = screen.getByRole('group', { name: '孙岚 离职后由谁接任？' });
  expect(
    within(ask)
      .getAllByRole('radio')
      .map(({ parentElement }) => parentElement?.textContent),
  ).toEqual(['周明远', '新联系人', '还没有接任人']);
  await press('标为离职');
  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({
      action: 'replaceContact',
      input: { number: 'CT2026002', customer: 'CU2026037', successor: 'CT2026001' },
    }),
  );
});

test('where the main contact left it is asked who is main now; a new one is entered in the same step (CD-07)', async () => {
  const crm = open();
  await press('周明远已离职');
  expect(screen.getByRole('group', { name: '周明远 是主要对接人，离职后由谁接任？' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '新联系人' }));
  expect(screen.getByRole('button', { name: '标为离职' }).hasAttribute('disabled')).toBe(true);
  fireEvent.input(screen.getByLabelText('姓名'), { target: { value: '顾言' } });
  fireEvent.input(screen.getByLabelText('联系方式'), { target: { value: '13800009988' } });
  await press('标为离职');
  await waitFor(() =>
    expect(crm.of('act')[0]?.input).toEqual({
      number: 'CT2026001',
      customer: 'CU2026037',
      fields: { name: '顾言', phone: '13800009988' },
    }),
  );
});

test('nobody need take over, and nothing is done until it is said', async () => {
  const crm = open();
  await press('孙岚已离职');
  await press('取消');
  expect(screen.queryByRole('radio', { name: '还没有接任人' })).toBeNull();
  await press('孙岚已离职');
  fireEvent.click(screen.getByRole('radio', { name: '还没有接任人' }));
  await press('标为离职');
  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
  expect(crm.of('act')[0]?.input).toEqual({ number: 'CT2026002', customer: 'CU2026037', fields: {} });
});

test('the person the record itself names is listed once, with or without contacts of its own', async () => {
  open({}, { contactName: '陈工', phone: '13700001111' });
  expect(linesOf(await section(/^联系人/))[0]).toContain('陈工');
  open({ sections: [] });
  expect(linesOf(await section(/^联系人/))).toEqual(['周明远 138 0000 4521']);
});

test('the decision chain is drawn in its order (CD-06)', async () => {
  open();
  expect(linesOf(await section(/^决策链成员\s*3$/))).toEqual(['使用陆工', '评估周明远', '拍板钱总']);
});

test('a file is a link only where it may be opened', async () => {
  open({ linked: [] }, { attachments: '执照 javascript:alert(1)\n工商 https://example.com/licence' });
  const place = await section(/^附件/);
  expect(
    within(place)
      .getAllByRole('link')
      .map((a) => a.getAttribute('href')),
  ).toEqual(['https://example.com/licence', 'https://example.com/contract.pdf']);
  expect(within(place).getByText('执照 javascript:alert(1)').tagName).toBe('SPAN');
});

test('the timeline tells how long the record stood where it was, and shows contacts or changes alone', async () => {
  open();
  const place = await section(/^动态\s*3$/);
  expect(within(place).getByText('停留 9 天')).toBeTruthy();
  await press('变更');
  expect(linesOf(await section(/^动态\s*2$/)).some((line) => line.includes('加 1 条产线'))).toBe(false);
});

test.each`
  button        | title         | holds                                                                                | because
  ${'新建合同'} | ${'新建合同'} | ${{ 客户编号: 'CU2026037', 客户名称: '苏州澄川精密机械有限公司', 负责人: '张婉清' }} | ${'a contract is signed with the customer'}
  ${'新建反馈'} | ${'新建反馈'} | ${{ 客户编号: 'CU2026037', 反馈人: '周明远', 反馈日期: '2026-11-19' }}               | ${'they ring up today'}
  ${'新建任务'} | ${'新建任务'} | ${{ '线索/客户编号': 'CU2026037', 责任人: '张婉清' }}                                | ${'it is about them'}
`('$button from a customer’s card has its references filled: $because', async ({ button, title, holds }) => {
  open();
  fireEvent.click((await screen.findAllByRole('button', { name: button }))[0] as HTMLElement);
  await titled(title);
  for (const [label, text] of Object.entries(holds)) expect([label, (await field(label)).value]).toEqual([label, text]);
});

test('forms begun on two customers’ cards are two drafts', async () => {
  const drafts = [
    {
      key: 'new:feedback:customers:CU2026001',
      at: '2026-11-19T14:32:05',
      text: JSON.stringify({
        texts: { description: '别家的' },
        seen: {},
        touched: [],
        verdicts: {},
        request: 'request-1',
      }),
    },
  ];
  openSidebar(here, { hello: () => ({ ...hello, drafts }), card: () => aCustomerCard() });
  fireEvent.click((await screen.findAllByRole('button', { name: '新建反馈' }))[0] as HTMLElement);
  await titled('新建反馈');
  expect((await field('问题描述')).value).toBe('');
});

test('a card with nothing that belongs to it offers to begin each, and shows no empty section', async () => {
  open({ sections: [], linked: [], timeline: [] }, { history: '', decisionChain: '' });
  await titled('CU2026037');
  const index = await screen.findByRole('navigation', { name: '这条记录的内容' });
  expect(
    within(index)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(expect.arrayContaining(['联系人', '商机', '合同', '回款', '反馈', '任务']));
  expect(screen.queryByRole('heading', { level: 2, name: /^反馈/ })).toBeNull();
});

test('saving a contact begun on a customer’s card goes back to that card', async () => {
  const crm = openSidebar(here, {
    card: ({ table, number }) => aCustomerCard({ table, number, sections: [] }, { contactName: '', phone: '' }),
    act: () => acted({ number: 'CT2026004' }),
  });
  fireEvent.click((await screen.findAllByRole('button', { name: '新建联系人' }))[0] as HTMLElement);
  await titled('新建联系人');
  fireEvent.input(await field('姓名'), { target: { value: '孙岚' } });
  await press('保存联系人');
  await titled('CU2026037');
  expect(crm.of('act')[0]).toMatchObject({ input: { fields: { customer: 'CU2026037', name: '孙岚' } } });
});

test('a feedback begun elsewhere is filled in from the row selected in the sheet with one click, over nothing that was typed', async () => {
  openSidebar(
    { page: 'new', table: 'feedback' },
    {
      selected: () => ({ table: 'customers', number: 'CU2026037' }),
      brings: ({ table, fields }) =>
        fields.customer === 'CU2026037'
          ? { table, cells: { customerName: '苏州澄川精密机械有限公司', contactName: '周明远' }, names: [] }
          : { table, cells: {}, names: [] },
    },
  );
  fireEvent.input(await field('反馈人'), { target: { value: '孙岚' } });
  await press('填入选中的 CU2026037');

  await waitFor(async () => expect((await field('客户编号')).value).toBe('CU2026037'));
  await waitFor(async () => expect((await field('客户名称')).value).toBe('苏州澄川精密机械有限公司'));
  expect((await field('反馈人')).value).toBe('孙岚');
});

test.each`
  typed        | owner       | because
  ${undefined} | ${'王思远'} | ${'whoever opens it, the customer is the account manager’s (CA-24, AS-08)'}
  ${'李牧野'}  | ${'李牧野'} | ${'a person chose somebody'}
`('an opportunity on a customer named by its number belongs to $owner: $because', async ({ typed, owner }) => {
  const crm = openSidebar(
    { page: 'new', table: 'opportunities' },
    { brings: ({ table }) => ({ table, cells: { customerName: '苏州澄川', owner: '王思远' }, names: [] }) },
  );
  expect((await field('负责人')).value).toBe('张婉清');
  if (typed) fireEvent.input(await field('负责人'), { target: { value: typed } });
  await fill('客户编号', 'CU2026037');
  await waitFor(async () => expect((await field('客户名称')).value).toBe('苏州澄川'));
  await fill('商机名称', '二期扩容');
  await press('保存商机');
  await waitFor(() => expect(crm.of('act')[0]).toMatchObject({ input: { fields: { owner } } }));
});

test('another customer takes the place of the former one’s name and manager, as long as nobody typed them', async () => {
  openSidebar(
    { page: 'new', table: 'opportunities' },
    {
      brings: ({ table, fields }) => ({
        table,
        cells: fields.customer === 'CU1' ? { owner: '王思远' } : { owner: '李牧野' },
        names: [],
      }),
    },
  );
  await fill('客户编号', 'CU1');
  await waitFor(async () => expect((await field('负责人')).value).toBe('王思远'));
  await fill('客户编号', 'CU2');
  await waitFor(async () => expect((await field('负责人')).value).toBe('李牧野'));
});

test('what is kept from a person is not filled in for them', async () => {
  openSidebar(
    { page: 'new', table: 'opportunities' },
    {
      brings: ({ table }) => ({
        table,
        cells: { contactName: '周**', customerName: '苏州澄川' },
        masked: ['contactName'],
        names: [],
      }),
    },
  );
  await fill('客户编号', 'CU2026037');
  await waitFor(async () => expect((await field('客户名称')).value).toBe('苏州澄川'));
  expect((await field('关键决策人')).value).toBe('');
});

test('a selected row that a record cannot belong to is not offered', async () => {
  openSidebar({ page: 'new', table: 'feedback' }, { selected: () => ({ table: 'leads', number: 'LX2026021' }) });
  await titled('新建反馈');
  await field('反馈人');
  expect(screen.queryByRole('button', { name: /填入选中的/ })).toBeNull();
});

test('the first record of a table makes its tab, and the page hears of it', async () => {
  const { contacts: _new, ...tables } = hello.tables;
  let made = false;
  const crm = openSidebar(here, {
    hello: () => (made ? hello : { ...hello, tables }),
    card: () => aCustomerCard({ sections: [] }, { contactName: '', phone: '' }),
    act: () => {
      made = true;
      return acted({ number: 'CT2026001' });
    },
  });
  fireEvent.click((await screen.findAllByRole('button', { name: '新建联系人' }))[0] as HTMLElement);
  fireEvent.input(await field('姓名'), { target: { value: '孙岚' } });
  await press('保存联系人');

  await waitFor(() => expect(crm.of('hello')).toHaveLength(2));
  expect(crm.of('act')[0]).toMatchObject({ action: 'createRecord', input: { table: 'contacts' } });
  await titled('CU2026037');
});

test('signed contracts that the history does not name are proposed and written down with one click (CA-36)', async () => {
  const crm = open();
  expect((await screen.findByText('历史合作记录里还没有这些合同')).closest('section, div')?.textContent).toContain(
    'CRM2026011',
  );
  await press('记入 2 笔');
  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({
      action: 'updateRecord',
      input: {
        table: 'customers',
        fields: {
          history:
            'CRM2023001/5万/12个月,CRM2025004/60000/2025-03-01 增购 台账试点,CRM2026011/48万/2026-04-01 增购 设备点检系统',
        },
      },
    }),
  );
});

test('a contract is renewed from its card: everything prefilled, the span that follows on, the old one named (TM-06)', async () => {
  const contract = {
    ...aCustomerCard({ sections: [], linked: [] }),
    table: 'contracts',
    number: 'CRM2026011',
    title: '设备点检系统',
    cells: {
      customer: 'CU2026037',
      name: '设备点检系统',
      amount: '48万',
      validFrom: { day: '2026-04-01' },
      validTo: { day: '2027-03-31' },
    },
  };
  const crm = openSidebar({ page: 'card', table: 'contracts', number: 'CRM2026011' }, { card: () => contract });
  await press('续签');
  await titled('新建合同');
  expect((await field('续签自')).value).toBe('CRM2026011');
  expect((await field('合同金额')).value).toBe('48万');
  expect([(await field('生效日期')).value, (await field('合同到期日')).value]).toEqual(['2027-04-01', '2028-03-31']);
  await press('保存合同');
  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({
      action: 'createRecord',
      input: { table: 'contracts', fields: { renews: 'CRM2026011', customer: 'CU2026037' } },
    }),
  );
});

test('where the tab has no column for the old number, the button says that it adds one', async () => {
  const { contracts } = hello.tables;
  const tables = {
    ...hello.tables,
    contracts: { tab: '合同', fields: (contracts?.fields ?? []).filter((key) => key !== 'renews') },
  };
  const crm = openSidebar(here, { hello: () => ({ ...hello, tables }), card: () => aCustomerCard() });
  await press('续签（合同表加一列“续签自”）');
  await waitFor(() => expect(crm.of('addColumn')[0]).toMatchObject({ table: 'contracts', field: 'renews' }));
});
