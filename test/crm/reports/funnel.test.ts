import fc from 'fast-check';
import { funnel } from '../../../src/crm/reports/funnel';
import type { ReportLine } from '../../../src/schema/report';
import type { Cell } from '../../../src/values/cell';
import { aRecord, settings } from '../../support/records';

const build = (rows: readonly Readonly<Record<string, Cell>>[]) =>
  funnel.build(
    {
      opportunities: rows.map((cells, at) =>
        aRecord('opportunities', `OP2026${String(at + 1).padStart(3, '0')}`, cells),
      ),
    },
    { settings, language: 'zh', now: '2026-11-19T14:32:05', by: '张婉清' },
  );
const of = (lines: readonly ReportLine[], kind: ReportLine['kind']) =>
  lines.flatMap((line) => (line.kind === kind ? [line.cells] : []));
const autumn = [
  { stage: '初步接触', amount: '10万', probability: 0.1, movedOn: { day: '2026-11-10' } },
  { stage: '方案制定', amount: '20万-30万', probability: 0.5, movedOn: { day: '2026-09-20' } },
  { stage: '方案提交', amount: '40万', probability: 0.5, movedOn: { day: '2026-09-30' } },
  { stage: '商务谈判', amount: '8万', probability: '', movedOn: '' },
  { stage: '商务谈判', amount: '99万', outcome: '赢单' },
  { stage: '商务谈判', amount: '99万', outcome: '输单' },
];

test('each stage has its count, its amount, its amount by chances and how long they stay (OP-06)', () => {
  const { lines } = build(autumn);

  expect(of(lines, 'row')).toEqual([
    ['初步接触', 1, 100000, 10000, 9],
    ['需求确认', 0, 0, 0, ''],
    ['方案制定', 2, 600000, 300000, 55],
    ['商务谈判', 1, 80000, 0, ''],
    ['合同签署', 0, 0, 0, ''],
  ]);
  expect(of(lines, 'total')).toEqual([['合计', 4, 780000, 310000, '']]);
  expect(of(lines, 'meta').flat()).toContain('已结束：赢单 1，输单 1。');
});

test('the stage that holds its share and holds it longest is the bottleneck (OP-06)', () => {
  expect(of(build(autumn).lines, 'finding')[0]?.[0]).toContain('方案制定');
  expect(of(build([{ stage: '商务谈判' }]).lines, 'finding')[0]?.[0]).not.toContain('商务谈判');
  expect(of(build([]).lines, 'finding')[0]?.[0]).toContain('还没有');
});

test('open opportunities past their expected day are listed for the weekly look, the latest first (OP-08)', () => {
  const { lines } = build([
    { name: '点检', owner: '王芳', stage: '商务谈判', expectedCloseOn: { day: '2026-11-01' } },
    { name: '年检', owner: '李雷', stage: '商务谈判', expectedCloseOn: { day: '2026-10-20' } },
    { name: '备件', owner: '李雷', stage: '商务谈判', expectedCloseOn: { day: '2026-11-19' } },
    { name: '停机', stage: '商务谈判', expectedCloseOn: { day: '2026-10-01' }, outcome: '输单' },
  ]);

  expect(of(lines, 'row').slice(5)).toEqual([
    ['OP2026002', '年检', '李雷', '2026-10-20', 30],
    ['OP2026001', '点检', '王芳', '2026-11-01', 18],
  ]);
});

test('whatever stage they are in, every open opportunity is in one of them', () => {
  const stage = fc.constantFrom('初步接触', '方案提交', '别的', '');
  fc.assert(
    fc.property(fc.array(fc.record({ stage, outcome: fc.constantFrom('', '赢单') }), { maxLength: 30 }), (rows) => {
      const [totals] = of(build(rows).lines, 'total');

      expect(totals?.[1]).toBe(rows.filter(({ outcome }) => outcome === '').length);
    }),
  );
});
