/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { acted, field, fill, fireEvent, openSidebar, press, refused, screen, titled } from './support/openSidebar';
import { aLeadCard } from './support/workbook';

const here = { page: 'edit', table: 'leads', number: 'LX2026021' };

test('only what was changed is sent, with all cells as they were shown', async () => {
  const crm = openSidebar(here);
  await titled('编辑 LX2026021');
  expect((await screen.findByRole('button', { name: '还没有改动' })).hasAttribute('disabled')).toBe(true);
  await fill('职位', '总经理');
  await press('保存 1 项改动');

  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
  expect(crm.of('act')[0]?.input).toEqual({
    table: 'leads',
    number: 'LX2026021',
    fields: { title: '总经理' },
    seen: aLeadCard().cells,
  });
});

test('an old mistake elsewhere in the row does not stop a person from mending another field', async () => {
  const crm = openSidebar(here, { card: () => aLeadCard({}, { phone: '138O0004521' }) });
  await fill('职位', '总经理');
  await press('保存 1 项改动');
  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
});

test('what a colleague changed meanwhile is asked field by field, keeping theirs unless told otherwise', async () => {
  let theirs = false;
  const crm = openSidebar(here, {
    card: () =>
      aLeadCard(
        {
          timeline: theirs
            ? [
                {
                  kind: 'change',
                  at: '2026-11-19T13:40:05',
                  by: 'lmy@example.com',
                  action: 'updateRecord',
                  seq: 60,
                  fields: [{ field: 'owner', before: '张婉清', after: '李牧野' }],
                },
              ]
            : [],
        },
        theirs ? { owner: '李牧野', title: '厂长' } : {},
      ),
    act: ({ input }) => {
      const { fields, seen } = input as { fields: Record<string, string>; seen: Record<string, string> };
      if (seen.owner === '李牧野') return acted();
      theirs = true;
      return refused(
        ...Object.keys(fields).map((name) => ({
          code: 'record.changedMeanwhile' as const,
          field: name,
          params: { label: name, number: 'LX2026021', seen: '', now: '' },
        })),
      );
    },
  });
  await fill('跟进负责人', '王思远');
  await fill('职位', '总经理');
  await press('保存 2 项改动');

  await screen.findByRole('region', { name: '2 处刚被别人改过' });
  const owner = screen.getByRole('group', { name: '跟进负责人' });
  expect(Array.from(owner.querySelectorAll('dd'), ({ textContent }) => textContent)).toEqual([
    '张婉清',
    '王思远',
    '李牧野 李牧野 今天 13:40',
  ]);
  expect(screen.getByRole('group', { name: '职位' }).textContent).toContain('厂长 表里直接改的，还没查到是谁');
  expect((screen.getByRole('radio', { name: '保留现在的“李牧野”' }) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: '用我的“总经理”' }));
  await press('保留 1 处，用我的 1 处');

  await waitFor(() => expect(crm.of('act')).toHaveLength(2));
  expect(crm.of('act')[1]?.input).toMatchObject({
    fields: { title: '总经理' },
    seen: { owner: '李牧野', title: '厂长' },
  });
  expect(crm.of('act')[1]?.input).not.toHaveProperty('fields.owner');
});

test('a refused field of the server gets the focus', async () => {
  openSidebar(here, { act: () => refused({ code: 'record.notYours', field: 'title', params: { label: '职位' } }) });
  await fill('职位', '总经理');
  await press('保存 1 项改动');
  await screen.findByText('职位由系统填写，不能在这里改。');
  const control = await field('职位');
  await waitFor(() => expect(document.activeElement?.id).toBe(control.id));
});

test('what an action writes is shown with the reason, and nothing can be typed there', async () => {
  openSidebar(here, { card: () => aLeadCard({}, { poolState: '公海', mergedInto: '' }) });
  await titled('编辑 LX2026021');
  const shown = (label: string) => screen.getByLabelText(label);
  expect([shown('公海状态').tagName, shown('公海状态').textContent]).toEqual(['OUTPUT', '公海']);
  expect(shown('合并到').textContent).toBe('（空）');
  expect(screen.getByText('分配、领取、退回或回收线索时写入')).not.toBeNull();
});

test('the form of a new record does not ask for what an action writes', async () => {
  openSidebar({ page: 'new', table: 'leads' });
  await field('客户名称');
  expect([screen.queryByLabelText('公海状态'), screen.queryByLabelText('合并到')]).toEqual([null, null]);
});

test('a share stands in the form as it is read, and counts as changed only when it is', async () => {
  const card = (): ReturnType<typeof aLeadCard> => ({
    ...aLeadCard(),
    table: 'opportunities',
    number: 'OP2026009',
    cells: { name: '二期扩容', stage: '商务谈判', probability: 0.3 },
  });
  const crm = openSidebar({ page: 'edit', table: 'opportunities', number: 'OP2026009' }, { card });
  expect((await field('成功概率')).value).toBe('30%');
  expect(screen.getByRole('button', { name: '还没有改动' })).not.toBeNull();
  await fill('成功概率', '40%');
  await press('保存 1 项改动');
  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
  expect(crm.of('act')[0]?.input).toMatchObject({ fields: { probability: '40%' }, seen: { probability: 0.3 } });
});
