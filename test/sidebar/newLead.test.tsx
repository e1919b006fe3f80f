/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import {
  acted,
  describedAs,
  field,
  fill,
  fireEvent,
  openSidebar,
  press,
  refused,
  screen,
  titled,
  within,
} from './support/openSidebar';
import { aMatch } from './support/workbook';

const goodLead = {
  获取渠道: '行业展会',
  客户名称: '苏州澄川精密机械有限公司',
  联系人: '周明远',
  联系方式: '13800004521',
  初步需求描述: '三条产线的设备台账与点检，预算 35 万',
};
async function fillAll(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await fill(label, text);
}
const created = () =>
  acted({ message: { key: 'lead.created', params: { number: 'LX2026061', grade: 'B', day: '2026-11-26' } } });

test('a lead is saved with what was typed, and its card opens with the number in a toast that can undo', async () => {
  const crm = openSidebar({ page: 'new' }, { act: created });

  await fillAll(goodLead);
  await press('保存线索');

  await screen.findByText(/已保存线索 LX2026061/);
  await titled('LX2026061');
  expect(crm.of('act')[0]).toMatchObject({
    action: 'createLead',
    input: { fields: { customerName: goodLead.客户名称, phone: '13800004521', owner: '张婉清' } },
  });
  await press('撤销');
  await waitFor(() => expect(crm.of('undo')[0]).toMatchObject({ seq: 61 }));
});

test('saving an empty form is refused: each bad field says what to do, the first has the focus, one alert counts them', async () => {
  const crm = openSidebar({ page: 'new' });
  await press('保存线索');

  expect(await describedAs('客户名称')).toContain('请填写客户名称');
  const channel = await field('获取渠道');
  await waitFor(() => expect(document.activeElement?.id).toBe(channel.id));
  const alerts = screen.getAllByRole('alert').filter(({ textContent }) => textContent !== '');
  expect(alerts.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('还有 5 处要改')]);
  expect((await field('联系方式')).getAttribute('aria-invalid')).toBe('true');
  expect(crm.of('act')).toHaveLength(0);
});

test('a letter in a telephone number is named, and one click puts the right number there', async () => {
  openSidebar({ page: 'new' });

  await fill('联系方式', '138O0004521');
  expect(await describedAs('联系方式')).toContain('第 4 位是字母 O');
  await press('改为 13800004521');

  expect((await field('联系方式')).value).toBe('13800004521');
  expect((await field('联系方式')).getAttribute('aria-invalid')).toBeNull();
});

test('nothing is said about a field while it is still being typed in for the first time', async () => {
  openSidebar({ page: 'new' });
  fireEvent.input(await field('联系方式'), { target: { value: '138' } });
  expect((await field('联系方式')).getAttribute('aria-invalid')).toBeNull();
});

test('a refusal of the server stands at its field until that field is changed', async () => {
  openSidebar({ page: 'new' }, { act: () => refused({ code: 'phone.unmasked', field: 'phone' }) });

  await fillAll(goodLead);
  await press('保存线索');
  await waitFor(async () => expect(await describedAs('联系方式')).toContain('只留脱敏号码'));
  await fill('联系方式', '13800004522');

  expect(await describedAs('联系方式')).not.toContain('只留脱敏号码');
});

test('what was typed and the request id survive a busy workbook, so that trying again cannot save twice', async () => {
  let tries = 0;
  const crm = openSidebar({ page: 'new' }, { act: () => (tries++ === 0 ? refused({ code: 'busy' }) : created()) });

  await fillAll(goodLead);
  await press('保存线索');
  await screen.findByText(/另一处正在写入/);
  expect((await field('客户名称')).value).toBe(goodLead.客户名称);
  await press('再试一次');

  await screen.findByText(/已保存线索/);
  const [first, second] = crm.of('act');
  expect(second).toEqual(first);
});

test('the buttons are off while saving', async () => {
  let finish = (): void => undefined;
  openSidebar(
    { page: 'new' },
    {
      act: () =>
        new Promise((resolve) => {
          finish = () => resolve(created());
        }),
    },
  );
  await fillAll(goodLead);
  await press('保存线索');

  await waitFor(() => expect(screen.getByRole('button', { name: '保存线索' }).hasAttribute('disabled')).toBe(true));
  expect(screen.getByRole('button', { name: '保存并记跟进' }).hasAttribute('disabled')).toBe(true);
  finish();
  await screen.findByText(/已保存线索/);
});

test('saving and logging goes on to the follow-up of the new lead', async () => {
  openSidebar({ page: 'new' }, { act: created });
  await fillAll(goodLead);
  await press('保存并记跟进');
  await screen.findByText(/已保存线索/);
  await titled('记跟进');
});

test('the grade follows the typing: why, and what would raise it', async () => {
  openSidebar({ page: 'new' });
  const panel = await screen.findByRole('region', { name: '意向等级' });
  expect(within(panel).getAllByText('意向等级 C').length).toBeGreaterThan(0);

  await fill('初步需求描述', goodLead.初步需求描述);
  expect(within(panel).getAllByText('意向等级 B').length).toBeGreaterThan(0);
  expect(within(panel).getByText('再满足 1 项可升 A')).toBeTruthy();
  await fill('职位', '总经理');

  expect(within(panel).getAllByText('意向等级 A').length).toBeGreaterThan(0);
});

test('a grade chosen by hand is sent and shown apart from the rule’s', async () => {
  const crm = openSidebar({ page: 'new' }, { act: created });
  await fillAll(goodLead);
  await press('手动改');
  fireEvent.click(await screen.findByRole('radio', { name: 'A' }));

  expect(screen.getByText('手动定的，规则算出 B')).toBeTruthy();
  await press('保存线索');
  await screen.findByText(/已保存线索/);
  expect(crm.of('act')[0]).toMatchObject({ input: { fields: { manualGrade: 'A' } } });
});

test('a record that may be the same is shown with its reason while typing; “not a duplicate” goes with the save', async () => {
  const crm = openSidebar({ page: 'new' }, { act: created, matches: () => [aMatch()] });
  await fillAll(goodLead);

  await screen.findByText('可能已登记过');
  expect(screen.getByText('名称相同')).toBeTruthy();
  await press('不是重复');
  await screen.findByText('LX2026009：不是重复');
  await press('保存线索');

  await screen.findByText(/已保存线索/);
  expect(crm.of('act')[0]).toMatchObject({ input: { verdicts: { LX2026009: 'different' } } });
});

test('a lead that may be registered already can be saved all the same, with the answer remembered', async () => {
  const crm = openSidebar(
    { page: 'new' },
    {
      act: ({ input }) =>
        Object.keys((input as { verdicts: object }).verdicts).length > 0
          ? created()
          : refused({
              code: 'lead.maybeDuplicate',
              field: 'customerName',
              params: { number: 'LX2026009', title: '澄川', table: 'leads' },
            }),
    },
  );
  await fillAll(goodLead);
  await press('保存线索');
  await press('都不是，仍要保存');

  await screen.findByText(/已保存线索/);
  expect(crm.of('act')[1]).toMatchObject({ input: { verdicts: { LX2026009: 'different' } } });
});

test('looking at the other record keeps the draft, and coming back resumes it', async () => {
  openSidebar({ page: 'new' }, { matches: () => [aMatch()] });
  await fillAll(goodLead);
  await press('查看');
  await titled('LX2026009');
  await press('返回');

  expect((await field('客户名称')).value).toBe(goodLead.客户名称);
  expect(screen.getByText('接着上次的草稿')).toBeTruthy();
  await press('清空');
  expect((await field('客户名称')).value).toBe('');
});

test('the need counts its characters and says by how many it is too long', async () => {
  openSidebar({ page: 'new' });
  await fill('初步需求描述', '要'.repeat(203));
  expect(screen.getByText('203 / 200')).toBeTruthy();
  expect(await describedAs('初步需求描述')).toContain('多了 3 个字');
});

test('a channel is found by its pinyin initials, and Enter takes the first', async () => {
  openSidebar({ page: 'new' });
  const channel = await field('获取渠道');
  fireEvent.click(channel);
  fireEvent.input(channel, { target: { value: 'hyzh' } });
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['行业展会回车选择']);
  fireEvent.keyDown(channel, { key: 'Enter' });

  await waitFor(() => expect(channel.value).toBe('行业展会'));
  expect(channel.getAttribute('aria-expanded')).toBe('false');
});

test('a value that is no option is kept as typed and pointed out, and does not stop the save', async () => {
  const crm = openSidebar({ page: 'new' }, { act: created });
  await fillAll({ ...goodLead, 获取渠道: '老乡会' });
  expect(await describedAs('获取渠道')).toContain('老乡会');
  await press('保存线索');

  await screen.findByText(/已保存线索/);
  expect(crm.of('act')[0]).toMatchObject({ input: { fields: { source: '老乡会' } } });
});

test('a day may be typed as people type it', async () => {
  openSidebar({ page: 'new' });
  await fill('下次跟进', '明天');
  await waitFor(async () => expect((await field('下次跟进')).value).toBe('2026-11-20'));
});
