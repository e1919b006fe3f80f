/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { acted, fireEvent, openSidebar, press, refused, screen, titled, within } from './support/openSidebar';
import { aLeadCard, aMatch } from './support/workbook';

const here = { page: 'card', table: 'leads', number: 'LX2026021' };

test('a card shows who it is, whose it is, key figures and how late the next contact is', async () => {
  openSidebar(here, { card: () => aLeadCard() });
  await titled('LX2026021');
  expect(await screen.findByRole('heading', { level: 2, name: '苏州澄川精密机械有限公司' })).toBeTruthy();
  expect(screen.getByText('晚 3 天')).toBeTruthy();
  expect(screen.getByText('138 0000 4521')).toBeTruthy();
  expect(screen.getByRole('link', { name: '打电话给周明远' }).getAttribute('href')).toBe('tel:13800004521');
});

test('every field that holds something is named exactly as its column', async () => {
  openSidebar(here, { card: () => aLeadCard() });
  await titled('LX2026021');
  await screen.findByText('获取渠道');
  expect(screen.getByText('初步需求描述').nextElementSibling?.textContent).toContain('设备台账');
  expect(screen.queryByText('微信')?.nextElementSibling ?? null).toBeNull();
});

test('what is wrong in the row is said with its repair, which takes one click', async () => {
  const problem = {
    code: 'phone.letter',
    field: 'phone',
    fix: '13800004521',
    params: { position: 4, letter: 'O' },
  } as const;
  const crm = openSidebar(here, { card: () => aLeadCard({ problems: [problem] }, { phone: '138O0004521' }) });
  await screen.findByText('有 1 处要改');
  await press('改为 13800004521');
  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({
      action: 'updateRecord',
      input: { fields: { phone: '13800004521' }, seen: { phone: '138O0004521' } },
    }),
  );
});

test('a suspected duplicate shows why, and the verdict is remembered', async () => {
  const crm = openSidebar(here, { card: () => aLeadCard({ duplicates: [aMatch()] }) });
  await screen.findByText('名称相同');
  await press('不是重复');
  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({
      action: 'judgeDuplicate',
      input: { number: 'LX2026021', other: 'LX2026009', verdict: 'different' },
    }),
  );
});

test('the timeline tells who did what, from what to what, and undoes a change', async () => {
  const crm = openSidebar(here, {
    card: () =>
      aLeadCard({
        timeline: [
          {
            kind: 'followUp',
            at: '2026-11-13',
            by: '张婉清',
            action: 'logFollowUp',
            method: '电话',
            text: '加 1 条产线',
            nextStep: '报价',
            nextDueOn: '2026-11-16',
          },
          {
            kind: 'change',
            at: '2026-11-12T10:00:00',
            by: '',
            action: 'updateRecord',
            seq: 41,
            fields: [{ field: 'status', before: '初次接触', after: '' }],
          },
        ],
      }),
  });
  await screen.findByText('张婉清 · 电话');
  expect(screen.getByText('未知 · 编辑')).toBeTruthy();
  expect(screen.getByText('（空）')).toBeTruthy();
  await press('撤销');
  await waitFor(() => expect(crm.of('undo')[0]).toMatchObject({ seq: 41 }));
});

test('a contact is written down on the card: a key chooses how, a chip when next, and the step must be said', async () => {
  const crm = openSidebar(here, { card: () => aLeadCard(), act: () => acted() });
  await titled('LX2026021');
  const box = await screen.findByRole('region', { name: '记跟进' });
  fireEvent.keyDown(document.body, { key: '2' });
  expect(within(box).getByRole('button', { name: '微信' }).getAttribute('aria-pressed')).toBe('true');
  fireEvent.input(within(box).getByLabelText('沟通要点'), { target: { value: '确认报价范围' } });
  fireEvent.click(within(box).getByRole('button', { name: '下周一' }));
  fireEvent.input(within(box).getByLabelText('下一步计划'), { target: { value: '发报价单' } });
  await press('记录');

  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({
      action: 'logFollowUp',
      input: {
        table: 'leads',
        number: 'LX2026021',
        fields: { method: '微信', keyPoints: '确认报价范围', nextDueOn: '2026-11-23', nextStep: '发报价单' },
      },
    }),
  );
  await waitFor(() => expect((within(box).getByLabelText('沟通要点') as HTMLTextAreaElement).value).toBe(''));
});

test('an empty contact is refused at its field', async () => {
  const crm = openSidebar(here, { card: () => aLeadCard() });
  await titled('LX2026021');
  await press('记录');
  await screen.findByText('请填写沟通要点。');
  expect(screen.getByLabelText('沟通要点').getAttribute('aria-invalid')).toBe('true');
  expect(crm.of('act')).toHaveLength(0);
});

test('a number key typed into a field stays text', async () => {
  openSidebar(here, { card: () => aLeadCard() });
  await titled('LX2026021');
  const points = await screen.findByLabelText('沟通要点');
  fireEvent.keyDown(points, { key: '2' });
  expect(screen.getByRole('button', { name: '电话' }).getAttribute('aria-pressed')).toBe('true');
});

test('the row is shown in the sheet; where it is gone, that is said', async () => {
  openSidebar(here, { card: () => aLeadCard(), reveal: () => false });
  await titled('LX2026021');
  await press('在表里定位');
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到 LX2026021 这一行');
});

test('a record that is not there says what may have happened', async () => {
  openSidebar(here, { card: () => null });
  await screen.findByText('找不到这条记录');
});

test('without a record the row selected in the sheet is taken, and where none is selected it says how', async () => {
  let selected = false;
  openSidebar(
    { page: 'card' },
    { selected: () => (selected ? { table: 'leads', number: 'LX2026021' } : null), card: () => aLeadCard() },
  );
  await screen.findByText('没有选中记录');
  selected = true;
  await press('看选中的行');
  await titled('LX2026021');
});

test('a converted lead is not offered for conversion again', async () => {
  openSidebar(here, { card: () => aLeadCard({}, { convertedTo: 'CU2026001' }) });
  await titled('LX2026021');
  await screen.findByRole('button', { name: '编辑' });
  expect(screen.queryByRole('button', { name: '转为客户' })).toBeNull();
});

test('what could not be undone is told with its reason', async () => {
  openSidebar(here, {
    card: () =>
      aLeadCard({
        timeline: [{ kind: 'change', at: '2026-11-12T10:00:00', by: 'a', action: 'updateRecord', seq: 41 }],
      }),
    undo: () => refused({ code: 'undo.conflict', params: { label: '状态', now: '谈判中', wrote: '需求确认' } }),
  });
  await titled('LX2026021');
  await press('撤销');
  expect((await screen.findByRole('alert')).textContent).toContain('谈判中');
});
