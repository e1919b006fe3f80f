/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import type { Problem } from '../../src/values/outcome';
import { acted, fireEvent, openSidebar, press, refused, screen, titled, within } from './support/openSidebar';
import { aDay, anEntry, aStep } from './support/workbook';

const entry = anEntry({
  changes: [
    {
      kind: 'update',
      table: 'leads',
      number: 'LX2026021',
      before: { owner: '张婉清', contactName: '周明', need: '设备' },
      fields: { owner: '李牧野', contactName: '周明远', need: '设备台账' },
    },
  ],
});
const conflict = (field: string, label: string, now: string, to: string): Problem => ({
  code: 'undo.conflict',
  field,
  params: {
    key: `leads|LX2026021|${field}`,
    table: 'leads',
    number: 'LX2026021',
    label,
    now,
    wrote: '李牧野',
    to,
    by: 'lmy@example.com',
    at: '2026-11-19T13:40:00',
  },
});
const owner = conflict('owner', '跟进负责人', '王思远', '');
const contact = conflict('contactName', '联系人', '周总', '周明');
const group = (name: string) => screen.findByRole('group', { name });

async function asked(...problems: readonly Problem[]) {
  let round = 0;
  const crm = openSidebar(
    { page: 'history' },
    {
      history: () => [entry],
      undo: ({ choices }) => {
        round += 1;
        return choices === undefined || round > 5
          ? refused(...problems)
          : acted({ message: { key: 'undo.doneKept', params: { number: 'LX2026021', count: 2, kept: 1 } } });
      },
    },
  );
  await press('撤销');
  await press('撤销这一步');
  return crm;
}

test('each field in conflict shows what stands, who made it so and when, and what would come back', async () => {
  await asked(owner);
  const box = await group('LX2026021 · 跟进负责人');

  expect(box.textContent).toContain('李牧野 今天 13:40 改的');
  expect(within(box).getByRole('radio', { name: /现在：王思远/ })).toHaveProperty('checked', true);
  expect(within(box).getByRole('radio', { name: '改回：（空）' })).toHaveProperty('checked', false);
});

test('what is there now is kept unless chosen otherwise, and the button counts both', async () => {
  const crm = await asked(owner, contact);
  await screen.findByRole('button', { name: '恢复 1 处，保留 2 处' });
  fireEvent.click(within(await group('LX2026021 · 联系人')).getByRole('radio', { name: '改回：周明' }));
  await press('恢复 2 处，保留 1 处');

  await screen.findByText('已撤销：恢复 2 处，保留 1 处。');
  expect(crm.of('undo')[1]).toMatchObject({
    seq: 51,
    choices: { 'leads|LX2026021|owner': 'keep', 'leads|LX2026021|contactName': 'restore' },
    seen: { 'leads|LX2026021|owner': '王思远', 'leads|LX2026021|contactName': '周总' },
  });
  expect(screen.getByRole('button', { name: '重做' })).toBeTruthy();
});

test('all can be kept or changed back at once', async () => {
  await asked(owner, contact);
  await press('全部改回');
  await screen.findByRole('button', { name: '恢复 3 处，保留 0 处' });
  await press('全部保留现在的');
  await screen.findByRole('button', { name: '恢复 1 处，保留 2 处' });
});

test('a further change meanwhile is asked again, and what still stands stays chosen', async () => {
  const later = { ...contact, params: { ...contact.params, now: '周董' } };
  let round = 0;
  openSidebar(
    { page: 'history' },
    {
      history: () => [entry],
      undo: () => {
        round += 1;
        return refused(owner, round === 1 ? contact : later);
      },
    },
  );
  await press('撤销');
  await press('撤销这一步');
  await press('全部改回');
  await press('恢复 3 处，保留 0 处');

  await screen.findByText(/您选的时候又有改动/);
  expect(within(await group('LX2026021 · 跟进负责人')).getByRole('radio', { name: /改回/ })).toHaveProperty(
    'checked',
    true,
  );
  expect(within(await group('LX2026021 · 联系人')).getByRole('radio', { name: /现在：周董/ })).toHaveProperty(
    'checked',
    true,
  );
});

test('a new record others have added to is one question, with every reason', async () => {
  const whole = (problem: Problem): Problem => ({ ...problem, params: { ...problem.params, whole: 1 } });
  const pointed: Problem = {
    code: 'undo.pointed',
    field: '#',
    params: {
      key: 'leads|LX2026021|#',
      table: 'leads',
      number: 'LX2026021',
      count: 2,
      numbers: 'FU2026110001、FU2026110002',
      now: 'x',
      whole: 1,
    },
  };
  const crm = await asked(whole(contact), pointed);
  const box = await group('LX2026021');
  expect(within(box).getByText(/还有 2 条记录指向 LX2026021/)).toBeTruthy();
  fireEvent.click(within(box).getByRole('radio', { name: '照样撤销整条' }));
  await press(/^恢复 \d+ 处，保留 0 处$/);
  await waitFor(() =>
    expect(crm.of('undo')[1]).toMatchObject({
      choices: { 'leads|LX2026021|#': 'restore', 'leads|LX2026021|contactName': 'restore' },
    }),
  );
});

test('what can only stay is said, without a choice', async () => {
  const formula: Problem = { ...owner, code: 'undo.formula', params: { ...owner.params, only: 1 } };
  await asked(formula);
  const box = await group('LX2026021 · 跟进负责人');
  expect(within(box).queryAllByRole('radio')).toHaveLength(0);
  expect(within(box).getByText('这一处只能保留现在的样子。')).toBeTruthy();
  await screen.findByRole('button', { name: '恢复 2 处，保留 1 处' });
});

test('an undo from a toast that meets a conflict goes to the history and asks there', async () => {
  openSidebar({}, { today: () => aDay({ overdue: [aStep()] }), undo: () => refused(owner), history: () => [entry] });
  await press('顺延“宁波栎木家居用品”');
  await press('明天');
  await press('撤销');
  await titled('历史与撤销');
  await group('LX2026021 · 跟进负责人');
});

test('giving up leaves everything as it is', async () => {
  const crm = await asked(owner);
  await group('LX2026021 · 跟进负责人');
  await press('取消');
  await waitFor(() => expect(screen.queryByRole('group', { name: 'LX2026021 · 跟进负责人' })).toBeNull());
  expect(crm.of('undo')).toHaveLength(1);
});
