/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { acted, fireEvent, openSidebar, press, refused, screen, titled, within } from './support/openSidebar';
import { aDay, aStep, hello, today } from './support/workbook';

const busyDay = aDay({
  overdue: [aStep()],
  today: [aStep({ number: 'LX2026019', title: '常州青砚文具', dueOn: today, followUp: 'FU2026110009' })],
  next7: [
    aStep({ number: 'LX2026011', title: '合肥星衡检测', dueOn: '2026-11-20', followUp: 'FU2026110011' }),
    aStep({ number: 'LX2026015', title: '嘉兴云屏电子', dueOn: '2026-11-20', followUp: 'FU2026110015' }),
  ],
  unassigned: [{ table: 'leads', number: 'LX2026054', title: '南京珩光医疗', detail: '', grade: 'A' }],
});

test('the day is told in four numbers, and how late each overdue step is', async () => {
  openSidebar({}, { today: () => busyDay });
  await titled('我的一天');
  expect(await screen.findByText('晚 3 天')).toBeTruthy();
  const counts = screen
    .getAllByRole('term')
    .map((term) => `${term.textContent} ${term.nextElementSibling?.textContent}`);
  expect(counts).toEqual(['逾期 1', '今天 1', '未来 7 天 2', 'A 级待分配 1']);
  expect(screen.getByText('11月19日 周四')).toBeTruthy();
});

test.each`
  button      | to              | because
  ${'明天'}   | ${'2026-11-20'} | ${'tomorrow is the next day'}
  ${'3 天后'} | ${'2026-11-22'} | ${'three days are counted from today, not from the day it was due'}
  ${'下周一'} | ${'2026-11-23'} | ${'the Monday of next week'}
`('顺延 and $button move the step to $to: $because', async ({ button, to }) => {
  const crm = openSidebar({}, { today: () => aDay({ overdue: [aStep()] }) });
  await press('顺延“宁波栎木家居用品”');
  await press(button);
  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({
      action: 'postponeFollowUp',
      input: { table: 'leads', number: 'LX2026017', followUp: 'FU2026110007', to },
    }),
  );
});

test('one click marks a step as done, the list is asked for again and the toast can undo it', async () => {
  const done = acted({ message: { key: 'followUp.completed', params: { record: 'LX2026017' } } });
  const crm = openSidebar({}, { today: () => aDay({ overdue: [aStep()] }), act: () => done });
  await press('“宁波栎木家居用品”已完成');

  await screen.findByText(/这一步已完成/);
  expect(crm.of('act')[0]).toMatchObject({ action: 'completeFollowUp' });
  await waitFor(() => expect(crm.of('today')).toHaveLength(2));
});

test('a step can be logged from the list: the follow-up names the step it settles', async () => {
  const crm = openSidebar({}, { today: () => aDay({ overdue: [aStep()] }) });
  await press('给“宁波栎木家居用品”记跟进');
  await titled('记跟进');
  fireEvent.input(await screen.findByLabelText('沟通要点'), { target: { value: '资料已收到' } });
  await press('记录');

  await waitFor(() =>
    expect(crm.of('act')[0]).toMatchObject({ action: 'logFollowUp', input: { completes: 'FU2026110007' } }),
  );
});

test('why a step could not be moved is said above the list, in words', async () => {
  openSidebar({}, { today: () => aDay({ overdue: [aStep()] }), act: () => refused({ code: 'busy' }) });
  await press('顺延“宁波栎木家居用品”');
  await press('明天');
  expect((await screen.findByRole('alert')).textContent).toContain('另一处正在写入');
});

test('the whole row opens the record, and ↓ ↑ go from row to row', async () => {
  openSidebar({}, { today: () => busyDay });
  const row = await screen.findByRole('button', { name: /宁波栎木.*晚 3 天/ });
  fireEvent.keyDown(document.body, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(row);
  fireEvent.keyDown(row, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toContain('常州青砚文具');
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
  fireEvent.click(row);
  await titled('LX2026017');
});

test('days ahead are folded to a line each and open to their steps', async () => {
  openSidebar({}, { today: () => busyDay });
  const line = await screen.findByRole('button', { name: /11-20 周五/ });
  expect(line.textContent).toContain('合肥星衡检测等 2 项');
  expect(screen.queryByRole('button', { name: /嘉兴云屏/ })).toBeNull();
  fireEvent.click(line);
  expect(screen.getByRole('button', { name: /^.?嘉兴云屏电子/ })).toBeTruthy();
});

test('a day with nothing due says what comes next', async () => {
  openSidebar({}, { today: () => aDay({ next7: busyDay.next7 }) });
  await screen.findByText('今天没有到期的事');
  expect(screen.getByText('下一个是 11-20 周五，合肥星衡检测。')).toBeTruthy();
});

test('the badge of the bottom navigation counts overdue work', async () => {
  openSidebar({}, { today: () => busyDay });
  await screen.findByText('晚 3 天');
  const nav = screen.getByRole('navigation', { name: '主导航' });
  const button = within(nav).getByRole('button', { name: '今天' });
  await waitFor(() => expect(button.textContent).toContain('1'));
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('1 项逾期');
});

test('work that was found half-done and finished is told once, when the sidebar opens', async () => {
  openSidebar({}, { hello: () => ({ ...hello, recovered: 2 }) });
  await screen.findByText('之前中断的 2 项操作已补完，数据一致。');
  await press('更多');
  await titled('更多');
  expect(screen.queryByText(/之前中断/)).toBeNull();
});

test('the English page says the same', async () => {
  openSidebar({ language: 'en' }, { today: () => busyDay });
  await titled('My day');
  expect(await screen.findByText('3d late')).toBeTruthy();
  expect(screen.getByText('Thu 19 Nov')).toBeTruthy();
});

test('a duty that is no contact says why it is here, and is settled in its record', async () => {
  const payment = aStep({
    table: 'payments',
    number: 'HK2026001',
    title: '苏州澄川',
    detail: 'CRM2026011 · 待回款',
    step: '',
    reason: { key: 'today.payment', params: { figure: '18 万' } },
  });
  const { followUp: _none, ...item } = payment;
  openSidebar({ page: 'today' }, { today: () => aDay({ overdue: [item] }) });
  const row = (await screen.findByText('苏州澄川')).closest('li') as HTMLElement;
  expect(row.textContent).toContain('应回款 18 万 · CRM2026011 · 待回款');
  expect(screen.queryByRole('button', { name: /顺延/ })).toBeNull();
  await press('填写“苏州澄川”的结果');
  await titled('编辑 HK2026001');
});
