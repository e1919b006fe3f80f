/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { act } from '@testing-library/preact';
import { acted, fireEvent, openSidebar, screen } from './support/openSidebar';
import { aDay, aStep, hello } from './support/workbook';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pass = (milliseconds: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(milliseconds));

async function postponed(): Promise<void> {
  openSidebar({}, { today: () => aDay({ overdue: [aStep()] }) });
  await pass(50);
  await pass(50);
  fireEvent.click(screen.getByRole('button', { name: '顺延“宁波栎木家居用品”' }));
  fireEvent.click(screen.getByRole('button', { name: '明天' }));
  await pass(50);
  await pass(50);
}
const toast = () => screen.queryByRole('button', { name: '关闭提示' });

test('a toast goes after six seconds', async () => {
  await postponed();
  expect(toast()).not.toBeNull();
  await pass(5900);
  expect(toast()).not.toBeNull();
  await pass(200);
  expect(toast()).toBeNull();
});

test('a toast stays while somebody points at it, and goes afterwards', async () => {
  await postponed();
  const box = toast()?.parentElement as HTMLElement;
  fireEvent.mouseEnter(box);
  await pass(20_000);
  expect(toast()).not.toBeNull();
  fireEvent.mouseLeave(box);
  await pass(6100);
  expect(toast()).toBeNull();
});

test('rows typed by hand are looked for quietly, seconds after opening, and only when the last look is old', async () => {
  const old = openSidebar({}, { hello: () => ({ ...hello, scannedAt: '2020-01-01T00:00:00' }) });
  await pass(100);
  expect(old.of('scan')).toHaveLength(0);
  await pass(3100);
  expect(old.of('scan')).toHaveLength(1);
});

test('a look that is minutes old is not repeated on opening', async () => {
  const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  const fresh = openSidebar({}, { hello: () => ({ ...hello, scannedAt: local }) });
  await pass(4000);
  expect(fresh.of('scan')).toHaveLength(0);
});

test.each`
  key                 | undo     | because
  ${'record.updated'} | ${true}  | ${'a record was written'}
  ${'report.written'} | ${false} | ${'a report is made again instead'}
`('the toast of $key offers undo: $undo, because $because', async ({ key, undo }) => {
  openSidebar(
    { page: 'report' },
    { report: () => acted({ message: { key, params: { tab: '渠道质量', number: 'LX1', count: 1 } } }) },
  );
  await pass(50);
  await pass(50);
  fireEvent.click(screen.getByRole('button', { name: '生成渠道质量报表' }));
  await pass(50);
  await pass(50);
  expect(toast()).not.toBeNull();
  expect(screen.queryByRole('button', { name: '撤销' }) !== null).toBe(undo);
});
