/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { fireEvent, openSidebar, press, refused, screen, titled } from './support/openSidebar';
import { anEntry, hello } from './support/workbook';

const hit = {
  table: 'leads',
  number: 'LX2026021',
  title: '苏州澄川',
  detail: '周明远 · 张婉清',
  grade: 'A',
  cells: {},
};

test('a search asks once the typing rests, and says how many were found', async () => {
  const crm = openSidebar({ page: 'search' }, { search: () => ({ hits: [hit], counts: { leads: 1 }, deep: true }) });
  const box = await screen.findByRole('searchbox', { name: '搜索记录' });
  expect(document.activeElement).toBe(box);
  for (const text of ['澄', '澄川']) fireEvent.input(box, { target: { value: text } });

  await screen.findByText('找到 1 条');
  expect(crm.of('search')).toEqual([{ text: '澄川' }]);
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toContain('苏州澄川');
  fireEvent.click(document.activeElement as Element);
  await titled('LX2026021');
});

test('a search that finds nothing says what else to try', async () => {
  openSidebar({ page: 'search' });
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: '不存在' } });
  await screen.findByText('没有找到“不存在”');
});

test('history tells who, when and what, from what to what', async () => {
  openSidebar(
    { page: 'history' },
    { history: () => [anEntry(), anEntry({ seq: 50, by: '', at: '2026-11-18T09:00:00' })] },
  );
  await titled('历史与撤销');
  await screen.findByRole('heading', { name: '今天' });
  expect(screen.getByRole('heading', { name: '昨天' })).toBeTruthy();
  expect(screen.getByText('张婉清 · 改了 1 条')).toBeTruthy();
  expect(screen.getByText('未知 · 改了 1 条')).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: /编辑 · LX2026021/ })[0] as Element);
  expect(screen.getByText('跟进负责人').parentElement?.textContent).toContain('张婉清 → 李牧野');
});

test('what undoing would do is said before it is done', async () => {
  const crm = openSidebar({ page: 'history' }, { history: () => [anEntry()] });
  await press('撤销');
  expect(screen.getByText(/1 条恢复到之前的内容/)).toBeTruthy();
  expect(crm.of('undo')).toHaveLength(0);
  await press('撤销这一步');
  await waitFor(() => expect(crm.of('undo')[0]).toMatchObject({ seq: 51 }));
});

test('a conflict met while undoing is told, with the value that is there now', async () => {
  openSidebar(
    { page: 'history' },
    {
      history: () => [anEntry()],
      undo: () => refused({ code: 'undo.conflict', params: { label: '跟进负责人', now: '王思远', wrote: '李牧野' } }),
    },
  );
  await press('撤销');
  await press('撤销这一步');
  expect((await screen.findByRole('alert')).textContent).toContain('王思远');
});

test('an entry that was taken back cannot be taken back again', async () => {
  openSidebar({ page: 'history' }, { history: () => [anEntry({ undone: true })] });
  await screen.findByText('已撤销');
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});

test('“mine” leaves out what others did and what nobody knows', async () => {
  openSidebar(
    { page: 'history' },
    { history: () => [anEntry(), anEntry({ seq: 50, by: 'lmy@example.com' }), anEntry({ seq: 49, by: '' })] },
  );
  await screen.findByText('李牧野 · 改了 1 条');
  await press('我做的');
  expect(screen.queryByText('李牧野 · 改了 1 条')).toBeNull();
  expect(screen.queryByText('未知 · 改了 1 条')).toBeNull();
});

test('older entries are asked for from where the list ends', async () => {
  const crm = openSidebar({ page: 'history' }, { history: ({ before }) => (before ? [] : [anEntry()]) });
  await press('更早的');
  await waitFor(() => expect(crm.of('history')[1]).toEqual({ before: 51 }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '更早的' })).toBeNull());
});

test('more leads to everything that is not needed hourly, and says who can see the data', async () => {
  openSidebar({ page: 'more' });
  await titled('更多');
  expect(screen.getByText('有此文件权限的人都能看到全部内容。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^帮助/ }));
  await titled('帮助');
  expect(screen.getByText('Ctrl / ⌘ + Enter')).toBeTruthy();
});

test('whom the journal cannot name goes by the address before the @', async () => {
  openSidebar({ page: 'history' }, { hello: () => hello, history: () => [anEntry({ by: 'new@example.com' })] });
  await screen.findByText('new · 改了 1 条');
});
