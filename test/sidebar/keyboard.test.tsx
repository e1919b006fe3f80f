/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { act, createEvent, waitFor } from '@testing-library/preact';
import { acted, field, fill, fireEvent, openSidebar, screen, titled } from './support/openSidebar';
import { aDay, anEntry, aStep } from './support/workbook';

const type = (key: string, more: Partial<KeyboardEventInit> = {}, target: Element = document.body): void => {
  fireEvent.keyDown(target, { key, ...more });
};

test.each`
  key    | title         | because
  ${'/'} | ${'搜索'}     | ${'search'}
  ${'n'} | ${'新建线索'} | ${'a new lead'}
  ${'f'} | ${'记跟进'}   | ${'a follow-up'}
  ${'?'} | ${'帮助'}     | ${'this list'}
`('$key opens $because', async ({ key, title }) => {
  openSidebar();
  await titled('我的一天');
  type(key);
  await titled(title);
});

test.each`
  here     | focused         | because
  ${true}  | ${'历史与撤销'} | ${'a new page is read from its title'}
  ${false} | ${undefined}    | ${'who has gone back to the sheet types there'}
`(
  'a page that opens while the person is in the sidebar ($here) puts the focus on $focused: $because',
  async ({ here, focused }) => {
    openSidebar();
    await titled('我的一天');
    (document.activeElement as HTMLElement | null)?.blur();
    jest.spyOn(document, 'hasFocus').mockReturnValue(here);
    type('g');
    type('h');
    await titled('历史与撤销');
    expect(document.activeElement?.matches('h1') ? document.activeElement.textContent : undefined).toBe(focused);
    jest.restoreAllMocks();
  },
);

test('G then H opens the history, G then T the day', async () => {
  openSidebar();
  await titled('我的一天');
  type('g');
  type('h');
  await titled('历史与撤销');
  type('g');
  type('t');
  await titled('我的一天');
});

test('Esc goes back and keeps the draft', async () => {
  openSidebar();
  await titled('我的一天');
  type('n');
  await fill('客户名称', '澄川');
  type('Escape', {}, await field('客户名称'));
  await titled('我的一天');
  type('n');
  expect((await field('客户名称')).value).toBe('澄川');
});

test('Esc closes an open list before it goes back', async () => {
  openSidebar({ page: 'new' });
  const channel = await field('获取渠道');
  fireEvent.click(channel);
  await waitFor(() => expect(channel.getAttribute('aria-expanded')).toBe('true'));
  type('Escape', {}, channel);
  await waitFor(() => expect(channel.getAttribute('aria-expanded')).toBe('false'));
  await titled('新建线索');
});

test.each`
  how                                 | more                     | because
  ${'while a field has the focus'}    | ${{ inField: true }}     | ${'the letter is text'}
  ${'while an input method composes'} | ${{ isComposing: true }} | ${'the letter is half a character'}
`('a single letter does nothing $how: $because', async ({ more }) => {
  openSidebar({ page: 'new' });
  const input = await field('客户名称');
  const target = more.inField ? input : document.body;
  const event = createEvent.keyDown(target, { key: '/' });
  Object.defineProperty(event, 'isComposing', { value: Boolean(more.isComposing) });
  await act(() => {
    fireEvent(target, event);
  });
  expect(screen.queryByRole('heading', { level: 1, name: '搜索' })).toBeNull();
});

test('single letters can be switched off', async () => {
  openSidebar({ page: 'help' });
  fireEvent.click(await screen.findByRole('checkbox', { name: '使用单个字母的快捷键' }));
  await act(() => type('/'));
  expect(screen.queryByRole('heading', { level: 1, name: '搜索' })).toBeNull();
});

test('Ctrl+Enter saves, from within a field', async () => {
  const crm = openSidebar({ page: 'edit', table: 'leads', number: 'LX2026021' });
  await fill('职位', '总经理');
  type('Enter', { ctrlKey: true }, await field('职位'));
  await waitFor(() => expect(crm.of('act')[0]).toMatchObject({ action: 'updateRecord' }));
});

test('Ctrl+Shift+Enter saves and goes on to the follow-up', async () => {
  openSidebar({ page: 'new' }, { act: () => acted() });
  for (const [label, text] of [
    ['获取渠道', '行业展会'],
    ['客户名称', '澄川'],
    ['联系人', '周明远'],
    ['联系方式', '13800004521'],
    ['初步需求描述', '台账'],
  ] as const) {
    await fill(label, text);
  }
  type('Enter', { ctrlKey: true, shiftKey: true });
  await titled('记跟进');
});

test('Ctrl+Z outside a field undoes the last thing I did that stands, not what a check found', async () => {
  const crm = openSidebar(
    {},
    {
      today: () => aDay({ overdue: [aStep()] }),
      history: () => [
        anEntry({ seq: 55, action: 'check' }),
        anEntry({ seq: 54, action: 'writeReport', changes: [] }),
        anEntry({ seq: 53, by: 'lmy@example.com' }),
        anEntry({ seq: 52, undone: true }),
        anEntry({ seq: 51 }),
      ],
    },
  );
  await titled('我的一天');
  type('z', { ctrlKey: true });
  await waitFor(() => expect(crm.of('undo')[0]).toMatchObject({ seq: 51 }));
});

test('Ctrl+Z inside a field belongs to the field', async () => {
  const crm = openSidebar({ page: 'new' });
  type('z', { ctrlKey: true }, await field('客户名称'));
  expect(crm.of('history')).toHaveLength(0);
});

test.each`
  where                               | label             | more                     | saves    | because
  ${'in a field of one line'}         | ${'职位'}         | ${{}}                    | ${true}  | ${'nothing else could be meant'}
  ${'while an input method composes'} | ${'职位'}         | ${{ isComposing: true }} | ${false} | ${'it ends a word'}
  ${'that an input method takes'}     | ${'职位'}         | ${{ keyCode: 229 }}      | ${false} | ${'some browsers tell a composition only so'}
  ${'in a field of several lines'}    | ${'初步需求描述'} | ${{}}                    | ${false} | ${'it begins a line'}
  ${'with Shift'}                     | ${'职位'}         | ${{ shiftKey: true }}    | ${false} | ${'it is another key'}
`('Enter $where saves: $saves, because $because', async ({ label, more, saves }) => {
  const crm = openSidebar({ page: 'edit', table: 'leads', number: 'LX2026021' });
  await fill('职位', '总经理');
  type('Enter', more, await field(label));
  if (saves) await waitFor(() => expect(crm.of('act')[0]).toMatchObject({ action: 'updateRecord' }));
  else await waitFor(() => expect(crm.of('act')).toHaveLength(0));
});

test('Enter in an open list takes the option and does not save; once it is closed it saves', async () => {
  const crm = openSidebar({ page: 'edit', table: 'leads', number: 'LX2026021' });
  const channel = await field('获取渠道');
  fireEvent.click(channel);
  fireEvent.input(channel, { target: { value: '官网' } });
  type('Enter', {}, channel);
  await waitFor(() => expect(channel.getAttribute('aria-expanded')).toBe('false'));
  expect(crm.of('act')).toHaveLength(0);
  type('Enter', {}, channel);
  await waitFor(() => expect(crm.of('act')[0]).toMatchObject({ input: { fields: { source: '官网' } } }));
});
