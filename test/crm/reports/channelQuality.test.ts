import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { reports } from '../../../src/crm/reports';
import { channelQuality } from '../../../src/crm/reports/channelQuality';
import type { ReportContext } from '../../../src/crm/reports/definition';
import { languages } from '../../../src/messages';
import type { Report, ReportLine } from '../../../src/schema/report';
import type { Cell } from '../../../src/values/cell';
import { aLead, settings } from '../../support/records';

const context: ReportContext = { settings, language: 'zh', now: '2026-11-19T14:32:05', by: '张婉清' };
const numbered = (leads: readonly Readonly<Record<string, Cell>>[]) =>
  leads.map((cells, at) => aLead(`LX2026${String(at + 1).padStart(3, '0')}`, cells));
const build = (leads: readonly Readonly<Record<string, Cell>>[], more: Partial<ReportContext> = {}): Report =>
  channelQuality.build({ leads: numbered(leads) }, { ...context, ...more });
const lines = (report: Report, kind: ReportLine['kind']) => report.lines.filter((line) => line.kind === kind);

const autumn = [
  { source: '行业展会', grade: 'A', status: '已成交', convertedTo: 'CU2026001' },
  { source: '行业展会', grade: 'A', status: '谈判中' },
  { source: '行业展会', grade: 'B', status: '已成交' },
  { source: '行业展会', grade: 'C' },
  { source: '官网注册', grade: 'A', status: '已成交' },
  { source: '官网注册', grade: 'B' },
  { source: '官网注册', grade: 'C', manualGrade: 'B' },
  { source: '客户推荐', grade: 'A级' },
  { source: '客户推荐', grade: 'B', status: '成交' },
  { source: '社交媒体', grade: 'C' },
  { source: '社交媒体', grade: '' },
  { source: '', grade: 'C' },
];

test('the report reads as it was agreed (test/golden/channelQuality.tsv; npm run golden rewrites it)', () => {
  const file = path.join(__dirname, '../../golden/channelQuality.tsv');
  const report = build(autumn);

  const tsv = report.lines.map((line) => [line.kind, ...line.cells].join('\t')).join('\n');
  if (process.env.GOLDEN) writeFileSync(file, `${tsv}\n`);

  expect(`${tsv}\n`).toBe(readFileSync(file, 'utf8'));
});

const someLead = fc.record({
  source: fc.constantFrom('行业展会', '官网', '朋友圈', '别的渠道', ''),
  grade: fc.constantFrom('A', 'B级', '低意向', '', '?'),
  manualGrade: fc.constantFrom('', '', 'A', 'C'),
  status: fc.constantFrom('初次接触', '已成交', '合同签署', ''),
});

test('the total is the sum of its channels, the grades add up to the leads, and every lead is in it once', () => {
  fc.assert(
    fc.property(fc.array(someLead, { maxLength: 40 }), (leads) => {
      const report = build(leads);
      const rows = lines(report, 'row').map((line) => line.cells.map(Number));
      const total = lines(report, 'total')[0]?.cells.map(Number) ?? [];

      expect(total[1]).toBe(leads.length);
      for (const column of [1, 2, 3, 4, 5, 6]) {
        expect(total[column]).toBe(rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
      }
      for (const row of [...rows, total])
        expect(row[1]).toBe((row[2] ?? 0) + (row[3] ?? 0) + (row[4] ?? 0) + (row[5] ?? 0));
      expect(lines(report, 'check')[0]?.cells[1]).toContain('一致');
      expect(lines(report, 'check')[0]?.cells[1]).not.toContain('不一致');
    }),
  );
});

test('the order of the register changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(autumn, { minLength: autumn.length, maxLength: autumn.length }), (shuffled) => {
      expect(lines(build(shuffled), 'row')).toEqual(lines(build(autumn), 'row'));
    }),
  );
});

test('a lead counts as converted by its customer or by its status, however that is written', () => {
  const total = lines(build(autumn), 'total')[0];

  expect(total?.cells[6]).toBe(4);
  expect(total?.cells[7]).toBeCloseTo(4 / 12);
});

test('a grade somebody chose counts before the rule’s', () => {
  const website = lines(build(autumn), 'row').find((line) => line.cells[0] === '官网注册');

  expect(website?.cells.slice(2, 6)).toEqual([1, 2, 0, 0]);
});

test('it says when, by whom, from what and by which rule it was made', () => {
  const meta = lines(build(autumn), 'meta')
    .flatMap((line) => line.cells)
    .join('\n');

  expect(meta).toContain('生成于 2026-11-19 14:32 · 张婉清');
  expect(meta).toContain('线索登记表 12 行 · 评级规则 v1');
  expect(lines(build(autumn, { by: '' }), 'meta')[1]?.cells[0]).toContain('未知');
});

test('one lucky lead in a small channel is not the finding', () => {
  const report = build([...autumn, { source: '专业论坛', grade: 'A', status: '已成交' }]);

  expect(lines(report, 'finding')[0]?.cells[0]).toMatch(
    /^行业展会的转化率最高|^官网注册的转化率最高|^客户推荐的转化率最高/,
  );
});

test.each`
  leads                       | words           | because
  ${[]}                       | ${'还没有线索'} | ${'an empty register has no finding'}
  ${[{ source: '行业展会' }]} | ${'还没有成交'} | ${'without a conversion none is the best'}
`('the finding says $words: $because', ({ leads, words }) => {
  expect(lines(build(leads), 'finding')[0]?.cells[0]).toContain(words);
});

test('the chart stacks the grades of every channel, and no two of its colours are teal and plum', () => {
  const report = build(autumn);
  const [chart] = report.charts;

  expect(report.lines[chart?.fromLine ?? 0]?.kind).toBe('header');
  expect(report.lines[chart?.toLine ?? 0]?.kind).toBe('row');
  expect(report.lines[(chart?.toLine ?? 0) + 1]?.kind).toBe('total');
  expect(chart).toMatchObject({ type: 'column', stacked: true });
  expect(chart?.colors).toHaveLength((chart?.columns.length ?? 0) - 1);
  expect(chart?.colors).not.toContain('#7B4B94');
});

describe.each(Object.entries(reports))('%s', (name, report) => {
  test.each(languages)('goes by its name and is complete in %s', (language) => {
    const built = report.build({}, { ...context, language });

    expect(report.name).toBe(name);
    expect(JSON.stringify(built)).not.toMatch(/undefined|NaN|\{\w+\}/);
  });
});

test('one column that holds the source itself is counted by the channel its text names (C-05)', () => {
  const register = [
    { source: '2026 合肥工业展 B12 展位' },
    { source: '行业展会' },
    { source: '官网注册：白皮书下载' },
    { source: '偶遇' },
  ];
  const channels = (sourceColumns: 'one' | 'two') =>
    lines(build(register, { settings: { ...settings, ways: { sourceColumns } } }), 'row').map(({ cells }) => cells[0]);

  expect(channels('one')).toEqual(['行业展会', '偶遇', '官网注册']);
  expect(channels('two')).toHaveLength(4);
});
