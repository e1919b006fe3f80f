/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import type { Finding } from '../../src/addon/api';
import { acted, openSidebar, press, screen, titled } from './support/openSidebar';
import { hello } from './support/workbook';

const found = (ailment: Finding['ailment'], more: Partial<Finding> = {}): Finding => ({
  ailment,
  stops: false,
  about: '',
  mends: false,
  words: { key: `health.${ailment}`, params: {} },
  ...more,
});
const health = (findings: readonly Finding[]) => ({ findings, cells: 1_234_567, entries: 42 });

test('a workbook in order says so, with what it holds', async () => {
  openSidebar({ page: 'health' }, { health: () => health([]) });

  await titled('体检');
  expect(await screen.findByText('一切完好')).toBeTruthy();
  expect(screen.getByText(/1,234,567 格/)).toBeTruthy();
});

test('what stops work comes with its repair; after it the page asks again', async () => {
  let findings = [found('noShadow', { stops: true, mends: true })];
  const crm = openSidebar(
    { page: 'health' },
    {
      health: () => health(findings),
      repair: () => {
        findings = [];
        return acted({ message: { key: 'repair.shadow', params: {} } });
      },
    },
  );
  await screen.findByText('修复前不能保存');
  await press('从各表重建');

  expect(await screen.findByText('一切完好')).toBeTruthy();
  expect(crm.of('repair')[0]).toMatchObject({ ailment: 'noShadow', about: '' });
});

test('what cannot be mended is told without a button', async () => {
  openSidebar(
    { page: 'health' },
    {
      health: () =>
        health([
          found('journalOldDamage', { words: { key: 'health.journalOldDamage', params: { count: 1, rows: '3' } } }),
        ]),
    },
  );

  expect(await screen.findByText(/第 3 行/)).toBeTruthy();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).not.toContain('从各表重建');
});

test('where a hidden tab is gone every page says so and leads to the repair', async () => {
  openSidebar(
    { page: 'today' },
    { hello: () => ({ ...hello, obstacle: { code: 'book.noJournal' as const } }), health: () => health([]) },
  );
  expect(await screen.findByText(/隐藏的操作日志被删除了/)).toBeTruthy();
  await press('去体检');

  await titled('体检');
});

test('a scan that gets nowhere, because a repair is due, stops asking by itself', async () => {
  const crm = openSidebar({ page: 'check' }, { scan: () => ({ cursor: 'page', done: 5, total: 10, changed: 0 }) });
  await press('开始检查');

  expect(await screen.findByRole('button', { name: '接着检查' })).toBeTruthy();
  expect(crm.of('scan').length).toBeLessThan(8);
});
