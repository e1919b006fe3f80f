import type { Report } from '../../src/schema/report';
import { go, wang } from '../support/storeBundle';
import { must, ours } from '../support/workbooks';

const report = (rows: readonly (readonly (string | number)[])[]): Report => ({
  name: 'channelQuality',
  tab: '渠道质量',
  lines: [
    { kind: 'title', cells: ['渠道质量'] },
    { kind: 'header', cells: ['渠道', '线索数', '占比'] },
    ...rows.map((cells) => ({ kind: 'row' as const, cells, formats: ['@', '0', '0.0%'] })),
  ],
  charts: [
    {
      title: '渠道',
      type: 'column',
      stacked: false,
      fromLine: 1,
      toLine: rows.length + 1,
      columns: [0, 1],
      colors: ['#2E7D8C'],
    },
  ],
});
const write = (host: ReturnType<typeof ours.open>, rows: readonly (readonly (string | number)[])[], request: string) =>
  must(go(host, 'report', { report: report(rows), request }));
const long = [
  ['官网', 3, 0.6],
  ['行业展会', 2, 0.4],
  ['=1+1', 1, 0],
] as const;

test('a report stands from B2 on as values, with a native chart beside it', () => {
  const host = ours.open();
  write(host, long, 'r1');

  expect(host.grid('渠道质量').slice(1)).toEqual([
    ['', '渠道质量', '', ''],
    ['', '渠道', '线索数', '占比'],
    ['', '官网', 3, 0.6],
    ['', '行业展会', 2, 0.4],
    ['', '=1+1', 1, 0],
  ]);
  expect(host.engine.charts()).toHaveLength(1);
});

test('writing it again replaces the block and our chart, and leaves what a manager added', () => {
  const host = ours.open();
  write(host, long, 'r1');
  host.as(wang.email).type('渠道质量', 'H2', '经理的批语');
  host.as(wang.email).type('渠道质量', 'B12', '下月重点：展会');
  write(host, [['官网', 9, 1]], 'r2');
  const grid = host.grid('渠道质量');

  expect(grid[3]?.slice(1, 4)).toEqual(['官网', 9, 1]);
  expect(grid[4]?.slice(1, 4)).toEqual(['', '', '']);
  expect(grid[1]?.[7]).toBe('经理的批语');
  expect(grid[11]?.[1]).toBe('下月重点：展会');
  expect(host.engine.charts()).toHaveLength(1);
});
