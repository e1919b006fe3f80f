/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { act, waitFor } from '@testing-library/preact';
import type { KeptDraft } from '../../src/addon/api';
import { acted, field, fill, fireEvent, openSidebar, press, refused, screen, titled } from './support/openSidebar';
import { aLeadCard, hello } from './support/workbook';

/** The browser tells the page that nobody looks at it any more: it is closed, or another tab is in front. */
async function hide(): Promise<void> {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  await act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
afterEach(() => Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true }));

const editing = { page: 'edit', table: 'leads', number: 'LX2026021' };
const earlier = (key: string, draft: object, at = '2026-11-19T14:32:05'): KeptDraft => ({
  key,
  at,
  text: JSON.stringify({ texts: {}, seen: {}, touched: [], verdicts: {}, request: 'request-earlier', ...draft }),
});
/** Leaving the sidebar would be asked about. */
const asksBeforeClosing = (): boolean => {
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  return closing.defaultPrevented;
};

test('what is typed is kept with the add-on once the typing rests, without a word about fields nobody touched', async () => {
  const crm = openSidebar({ page: 'new' });
  await fill('客户名称', '苏州澄川');

  await waitFor(() => expect(crm.of('keepDraft')).toHaveLength(1), { timeout: 4000 });
  const [{ key, text } = { key: '', text: '' }] = crm.of('keepDraft');
  expect(key).toBe('new:leads');
  expect(JSON.parse(text).texts).toEqual({ customerName: '苏州澄川' });
  await screen.findByText('草稿已存');
});

test('it is kept at once when the page is hidden; before that, closing asks', async () => {
  const crm = openSidebar({ page: 'new' });
  await fill('客户名称', '苏州澄川');
  expect(asksBeforeClosing()).toBe(true);
  await hide();

  expect(crm.of('keepDraft')).toHaveLength(1);
  await screen.findByText('草稿已存');
  expect(asksBeforeClosing()).toBe(false);
});

test('a draft from before the sidebar was closed is found again, and can be thrown away', async () => {
  const draft = earlier('new:leads', { texts: { customerName: '苏州澄川', owner: '' } });
  const crm = openSidebar({ page: 'new' }, { hello: () => ({ ...hello, drafts: [draft] }) });

  await screen.findByText('今天 14:32 的草稿');
  expect((await field('客户名称')).value).toBe('苏州澄川');
  expect((await field('跟进负责人')).value).toBe('');
  await press('丢掉草稿');

  await waitFor(() => expect(crm.of('forgetDraft')).toEqual([{ key: 'new:leads' }]));
  expect((await field('客户名称')).value).toBe('');
  expect((await field('跟进负责人')).value).toBe('张婉清');
  expect(screen.queryByText('今天 14:32 的草稿')).toBeNull();
});

test('going on with a draft saves under its old request id, so that a save whose answer was lost is not done twice', async () => {
  const texts = { customerName: '澄川', contactName: '周', phone: '13800004521', need: '台账', source: '官网' };
  const crm = openSidebar(
    { page: 'new' },
    { hello: () => ({ ...hello, drafts: [earlier('new:leads', { texts })] }), act: () => acted() },
  );
  await press('接着填');
  await press('保存线索');

  await waitFor(() => expect(crm.of('act')[0]).toMatchObject({ request: 'request-earlier' }));
  await waitFor(() => expect(crm.of('forgetDraft')).toEqual([{ key: 'new:leads' }]));
});

test('the draft of an edit remembers the cell that was seen, and shows all other fields as they are now', async () => {
  const draft = earlier('edit:leads:LX2026021', { texts: { title: '总经理' }, seen: { title: '设备科长' } });
  const crm = openSidebar(editing, {
    hello: () => ({ ...hello, drafts: [draft] }),
    card: () => aLeadCard({}, { title: '厂长', region: '昆山' }),
  });
  expect((await field('职位')).value).toBe('总经理');
  expect((await field('地区')).value).toBe('昆山');
  await press('保存 1 项改动');

  await waitFor(() =>
    expect(crm.of('act')[0]?.input).toMatchObject({
      fields: { title: '总经理' },
      seen: { title: '设备科长', region: '昆山' },
    }),
  );
});

test.each`
  code                | words           | because
  ${'draft.tooLarge'} | ${/草稿存不下/} | ${'a value holds 9 kB'}
  ${'draft.noPlace'}  | ${/不能存草稿/} | ${'a person may have no properties here'}
`('a draft that cannot be kept stays on the page and says so: $because', async ({ code, words }) => {
  openSidebar({ page: 'new' }, { keepDraft: () => refused({ code }) });
  await fill('初步需求描述', '要'.repeat(4000));
  await hide();

  await screen.findByText(words);
  expect((await field('初步需求描述')).value).toHaveLength(4000);
  expect(asksBeforeClosing()).toBe(true);
});

test('drafts that had to give way are told', async () => {
  openSidebar({ page: 'new' }, { keepDraft: () => ({ gaveWay: 1 }) });
  await fill('客户名称', '苏州澄川');
  await hide();
  await screen.findByText('草稿太多，最早的 1 份没有再留。');
});

test.each`
  way                          | leave
  ${'the back arrow'}          | ${() => press('返回')}
  ${'Esc'}                     | ${() => fireEvent.keyDown(document.body, { key: 'Escape' })}
  ${'a key that opens a page'} | ${() => fireEvent.keyDown(document.body, { key: '/' })}
`('leaving an unsaved form by $way keeps it, says so, and one click goes back', async ({ leave }) => {
  const crm = openSidebar({ page: 'new' });
  await fill('客户名称', '苏州澄川');
  await leave();

  await screen.findByText('没保存的已存成草稿');
  await waitFor(() => expect(crm.of('keepDraft')).toHaveLength(1));
  await press('回去');
  await titled('新建线索');
  expect((await field('客户名称')).value).toBe('苏州澄川');
});

test('a form in which nothing was typed is left without a word', async () => {
  openSidebar({ page: 'new' });
  await titled('新建线索');
  await press('返回');
  await titled('我的一天');
  expect(screen.queryByText('没保存的已存成草稿')).toBeNull();
});

test('unsaved drafts are listed on the day, lead back to their forms, and can be thrown away', async () => {
  const drafts = [
    earlier('edit:leads:LX2026021', { texts: { title: '总经理' } }),
    earlier('new:leads', { texts: { customerName: '澄川' } }, '2026-11-18T09:05:00'),
    earlier('something:else', {}),
  ];
  const crm = openSidebar({}, { hello: () => ({ ...hello, drafts }) });
  await screen.findByRole('heading', { name: /没保存的草稿\s*2/ });
  await press('丢掉草稿：编辑 LX2026021');
  await waitFor(() => expect(crm.of('forgetDraft')).toEqual([{ key: 'edit:leads:LX2026021' }]));

  await press(/^新建线索\s*昨天 09:05$/);
  expect((await field('客户名称')).value).toBe('澄川');
});

test('throwing away while the add-on is still keeping it ends with it forgotten', async () => {
  let keep = (): void => undefined;
  const crm = openSidebar(
    { page: 'new' },
    {
      keepDraft: () =>
        new Promise((resolve) => {
          keep = () => resolve({ gaveWay: 0 });
        }),
    },
  );
  await fill('客户名称', '苏州澄川');
  await hide();
  await press('清空');
  expect(crm.of('forgetDraft')).toHaveLength(0);
  keep();

  await waitFor(() => expect(crm.of('forgetDraft')).toHaveLength(1));
  expect(crm.asked.map(({ method }) => method).slice(-2)).toEqual(['keepDraft', 'forgetDraft']);
});
