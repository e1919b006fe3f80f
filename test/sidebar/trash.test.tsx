/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import type { TrashItem } from '../../src/addon/api';
import { acted, fireEvent, openSidebar, press, refused, screen, titled } from './support/openSidebar';
import { aLeadCard, hello } from './support/workbook';

const item = (part: Partial<TrashItem>): TrashItem => ({
  table: 'leads',
  number: 'LX2026009',
  title: '苏州澄川',
  detail: '周明远',
  kind: 'archived',
  at: '2026-11-18T09:12:00',
  by: 'lmy@example.com',
  ...part,
});
const items = [
  item({ why: '转给代理' }),
  item({ number: 'LX2026010', kind: 'withdrawn', seq: 40, together: 1 }),
  item({
    number: 'LX2026011',
    kind: 'vanished',
    by: '',
    seq: 41,
    together: 2,
    between: ['2026-11-17T10:00:00', '2026-11-18T09:12:00'],
    foundBy: 'lmy@example.com',
  }),
  item({ number: 'LX2026012', kind: 'vanished', by: '', seq: 41, together: 2 }),
];

test('what went is told by how it went, with who, when and why', async () => {
  openSidebar({ page: 'trash' }, { trash: () => items });
  for (const name of [/^已归档/, /^已撤销的新建/, /^表里不见了的行/]) await screen.findByRole('heading', { name });
  expect(screen.getByText(/昨天 09:12 · 李牧野 ·/).textContent).toContain('转给代理');
  expect(screen.getByText(/未知，11-17 周二 10:00 到 昨天 09:12 之间，李牧野检查时发现/)).toBeTruthy();
});

test('one click restores a record and shows its row', async () => {
  const crm = openSidebar(
    { page: 'trash' },
    {
      trash: () => items,
      restore: () => acted({ message: { key: 'trash.restored', params: { number: 'LX2026011' } } }),
    },
  );
  await press('恢复 LX2026011');
  await screen.findByText('已恢复 LX2026011，在表的最后一行，编号不变。');
  expect(crm.of('restore')[0]).toMatchObject({ table: 'leads', number: 'LX2026011', kind: 'gone' });
  await waitFor(() => expect(crm.of('reveal')).toEqual([{ table: 'leads', number: 'LX2026011' }]));
  await press('恢复 LX2026009');
  await waitFor(() => expect(crm.of('restore')[1]).toMatchObject({ number: 'LX2026009', kind: 'archived' }));
});

test('what went together comes back together', async () => {
  const crm = openSidebar({ page: 'trash' }, { trash: () => items });
  await press('恢复一起不见的 2 条');
  await waitFor(() => expect(crm.of('undo')[0]).toMatchObject({ seq: 41 }));
});

test('a number that stands again is refused in words', async () => {
  openSidebar(
    { page: 'trash' },
    {
      trash: () => items,
      restore: () => refused({ code: 'undo.numberStands', params: { number: 'LX2026011', row: 7 } }),
    },
  );
  await press('恢复 LX2026011');
  await screen.findByText(/LX2026011 又在表里了（第 7 行）/);
});

test('an empty trash says what would come here; a search that finds nothing says so', async () => {
  const crm = openSidebar({ page: 'trash' });
  await screen.findByText('回收站是空的');
  fireEvent.input(screen.getByRole('searchbox', { name: '在回收站里找' }), { target: { value: '星衡' } });
  await screen.findByText('没有找到“星衡”');
  await waitFor(() => expect(crm.of('trash')).toEqual([{}, { text: '星衡' }]));
});

test('archiving says what it means before it is done, and takes a reason', async () => {
  const crm = openSidebar({ page: 'card', table: 'leads', number: 'LX2026021' });
  await press('归档…');
  expect(screen.getByText(/那一行和编号原样留在表里/)).toBeTruthy();
  expect(crm.of('act')).toHaveLength(0);
  fireEvent.input(screen.getByLabelText('原因（可不填）'), { target: { value: '转给代理' } });
  await press('归档 LX2026021');
  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({
      action: 'archiveRecord',
      input: { table: 'leads', number: 'LX2026021', reason: '转给代理' },
    }),
  );
  expect(crm.of('addColumn')).toHaveLength(0);
});

test('a tab without the column is offered one first, said before it is added', async () => {
  const { leads, ...others } = hello.tables;
  const tables = { ...others, leads: { tab: leads?.tab ?? '', fields: ['customerName'] } };
  const crm = openSidebar(
    { page: 'card', table: 'leads', number: 'LX2026021' },
    { hello: () => ({ ...hello, tables }) },
  );
  await press('归档…');
  await screen.findByText(/会先在最右边加上这一列/);
  await press('加上这一列，归档 LX2026021');
  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
  expect(crm.of('addColumn')[0]).toMatchObject({ table: 'leads', field: 'archivedOn' });
});

test('an archived record says since when, and comes back with one click', async () => {
  const crm = openSidebar(
    { page: 'card', table: 'leads', number: 'LX2026021' },
    { card: () => aLeadCard({}, { archivedOn: { day: '2026-11-18' } }) },
  );
  await screen.findByText('已归档 · 2026-11-18');
  expect(screen.queryByRole('button', { name: '归档…' })).toBeNull();
  await press('恢复 LX2026021');
  await waitFor(() => expect(crm.of('act')[0]).toMatchObject({ action: 'restoreRecord' }));
});

test('a search finds archived records when asked, and marks them', async () => {
  const hit = {
    table: 'leads',
    number: 'LX2026009',
    title: '苏州澄川',
    detail: '',
    archived: true,
    cells: {},
  } as const;
  const crm = openSidebar(
    { page: 'search' },
    { search: ({ archived }) => ({ hits: archived ? [hit] : [], counts: {}, deep: true }) },
  );
  fireEvent.input(await screen.findByRole('searchbox', { name: '搜索记录' }), { target: { value: '澄川' } });
  await screen.findByText('没有找到“澄川”');
  await press('也找已归档的');
  await screen.findByText('已归档');
  expect(crm.of('search')[1]).toEqual({ text: '澄川', archived: true });
});

test('the trash is reached from 更多', async () => {
  openSidebar({ page: 'more' });
  await press(/^回收站/);
  await titled('回收站');
});
