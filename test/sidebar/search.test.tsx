/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import type { FoundHit } from '../../src/addon/api';
import { field, fireEvent, openSidebar, press, screen, titled, within } from './support/openSidebar';

const hit = (number: string, title: string, cells: FoundHit['cells'] = {}, table = 'leads'): FoundHit => ({
  table,
  number,
  title,
  detail: '周明远 · 张婉清',
  cells: { [table === 'customers' ? 'name' : 'customerName']: title, ...cells },
});
const hits = [
  hit('LX2026022', '澄川贸易', { need: '两条产线的能耗看板，含报表' }),
  hit('CU2026003', '澄川控股', {}, 'customers'),
  hit('LX2026021', '苏州澄川精密机械', { contactName: '周明远', phone: '13800004521' }),
];
const all = { hits, counts: { leads: 2, customers: 1 }, deep: true };
const box = (): Promise<HTMLElement> => screen.findByRole('searchbox', { name: '搜索记录' });
const type = async (text: string): Promise<void> => {
  fireEvent.input(await box(), { target: { value: text } });
};
const rows = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-row]')].map(({ textContent }) => textContent);

test('results show the part that was found, and where, when it is neither name nor number', async () => {
  openSidebar({ page: 'search' }, { search: () => all });

  await type('澄川');
  await screen.findByText('找到 3 条');
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    '澄川',
    '澄川',
    '澄川',
  ]);
  await type('能耗');
  expect((await screen.findByText('能耗')).tagName).toBe('MARK');
});

test('a longer word is looked for in what is at hand, without asking again', async () => {
  const crm = openSidebar({ page: 'search' }, { search: () => all });
  await type('chengchuan');
  await screen.findByText('找到 3 条');

  await type('chengchuanm');
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toContain('澄川贸易');
  await screen.findByText('找到 1 条');
  await type('chengchuanmy');
  await type('chengchuan');
  await screen.findByText('找到 3 条');
  expect(crm.of('search')).toEqual([{ text: 'chengchuan' }]);
});

test.each`
  answer                                                    | because
  ${{ ...all, counts: { leads: 40, customers: 1 } }}        | ${'there are more than are shown'}
  ${{ hits: [hits[2]], counts: { leads: 1 }, deep: false }} | ${'none at hand fits, and the tabs were not looked through'}
`('it asks again where $because', async ({ answer }) => {
  const crm = openSidebar({ page: 'search' }, { search: () => answer });
  await type('澄川');
  await screen.findByText(/找到/);

  await type('澄川贸');
  await waitFor(() => expect(crm.of('search')).toEqual([{ text: '澄川' }, { text: '澄川贸' }]));
});

test('the counts of the tables choose one; where more is there than at hand, that table is asked for', async () => {
  const crm = openSidebar(
    { page: 'search' },
    {
      search: ({ tables }) =>
        tables
          ? { hits: [hit('CU2026009', '澄川集团', {}, 'customers')], counts: { customers: 30 }, deep: false }
          : { ...all, counts: { leads: 40, customers: 30 }, deep: false },
    },
  );
  await type('澄川');
  await screen.findByText('找到 70 条，显示最接近的 3 条');

  await press('客户 30');
  await waitFor(() => expect(rows()[0]).toContain('澄川集团'));
  expect(rows()).toHaveLength(1);
  expect(crm.of('search')[1]).toEqual({ text: '澄川', tables: ['customers'] });
  await press('客户 30');
  await waitFor(() => expect(rows()).toHaveLength(3));
});

test('Enter opens the first, the arrows walk and come back, Esc empties the field before it leaves', async () => {
  openSidebar({ page: 'search' }, { search: () => all });
  await type('澄川');
  await screen.findByText('找到 3 条');
  const input = await box();

  fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toContain('澄川贸易');
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(input);
  fireEvent.keyDown(input, { key: 'Escape' });
  expect((input as HTMLInputElement).value).toBe('');
  await type('澄川');
  await screen.findByText('找到 3 条');
  fireEvent.keyDown(await box(), { key: 'Enter' });
  await titled('LX2026022');
});

test('Enter does nothing while an input method is composing', async () => {
  openSidebar({ page: 'search' }, { search: () => all });
  await type('澄川');
  await screen.findByText('找到 3 条');

  fireEvent.keyDown(await box(), { key: 'Enter', isComposing: true });
  await titled('搜索');
});

test('every cell is looked through when asked', async () => {
  const crm = openSidebar({ page: 'search' }, { search: ({ deep }) => ({ ...all, deep: deep ?? false }) });
  await type('澄川');

  await press('没有想找的？在表里逐格再找一遍');
  await waitFor(() => expect(crm.of('search')[1]).toEqual({ text: '澄川', deep: true }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /逐格/ })).toBeNull());
});

test('a row is shown in the sheet by the button beside it', async () => {
  const crm = openSidebar({ page: 'search' }, { search: () => all });
  await type('澄川');

  await press('在表中定位 CU2026003');
  await waitFor(() => expect(crm.of('reveal')).toEqual([{ table: 'customers', number: 'CU2026003' }]));
});

test.each`
  typed            | label         | because
  ${'新客户公司'}  | ${'客户名称'} | ${'a name'}
  ${'13800009999'} | ${'联系方式'} | ${'a phone'}
`('where nothing is found, a new lead begins with $because', async ({ typed, label }) => {
  openSidebar({ page: 'search' });
  await type(typed);

  await press(`新建线索“${typed}”`);
  expect((await field(label)).value).toBe(typed);
});

test('where nothing is found, the archived ones are one press away', async () => {
  const crm = openSidebar({ page: 'search' });
  await type('没有这家');
  const empty = (await screen.findByText('没有找到“没有这家”')).closest('section') as HTMLElement;

  fireEvent.click(within(empty).getByRole('button', { name: '到已归档的里找' }));
  await waitFor(() => expect(crm.of('search')[1]).toEqual({ text: '没有这家', archived: true }));
});

test('one letter is too little, and it says so', async () => {
  const crm = openSidebar({ page: 'search' });
  await type('l');

  await screen.findByText('再输入一个字。');
  expect(crm.of('search')).toEqual([]);
});
