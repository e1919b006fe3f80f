import type { Host } from '../../host/api';
import type { Report } from '../../src/schema/report';
import { go, wang } from '../support/storeBundle';
import { must, ours, sheetIdOf } from '../support/workbooks';

const tab = '报表·渠道质量';
const report = (rows: readonly (readonly (string | number)[])[]): Report => ({
  name: 'channelQuality',
  tab,
  lines: [
    { kind: 'title', cells: ['渠道质量'] },
    { kind: 'header', cells: ['渠道', '线索数', '占比'] },
    ...rows.map((cells) => ({ kind: 'row' as const, cells, formats: ['@', '0', '0.0%'] })),
    { kind: 'total', cells: ['合计', 6, 1], formats: ['@', '0', '0.0%'] },
    { kind: 'finding', cells: ['官网最多'] },
    { kind: 'chart', cells: [] },
    { kind: 'chart', cells: [] },
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
const write = (host: Host, rows: readonly (readonly (string | number)[])[], request: string) =>
  must(go(host, 'report', { report: report(rows), request }));
const long = [
  ['官网', 3, 0.6],
  ['行业展会', 2, 0.4],
  ['3/4', 1, 0],
] as const;
const styleAt = (host: Host, row: number, column: number) =>
  host.engine.styles(sheetIdOf(host, tab), { row, column, rows: 1, columns: 1 })[0]?.[0] ?? {};

test('a report stands from B2 on as values, with a native chart under its finding', () => {
  const host = ours.open();
  write(host, long, 'r1');

  expect(host.grid(tab).slice(1)).toEqual([
    ['', '渠道质量', '', ''],
    ['', '渠道', '线索数', '占比'],
    ['', '官网', 3, 0.6],
    ['', '行业展会', 2, 0.4],
    ['', '3/4', 1, 0],
    ['', '合计', 6, 1],
    ['', '官网最多', '', ''],
  ]);
  expect(host.engine.charts()).toHaveLength(1);
  expect(JSON.stringify(host.engine.charts()[0])).toMatch(/"row":9,"column":2/);
});

test('it looks like a report: big title, grey header with figures to the right, amber finding, no grid lines', () => {
  const host = ours.open();
  write(host, long, 'r1');

  expect(styleAt(host, 2, 2)).toMatchObject({ bold: true, fontSize: 15 });
  expect(styleAt(host, 3, 3)).toMatchObject({ bold: true, background: '#F0F4F5', align: 'right' });
  expect(styleAt(host, 3, 2)).not.toMatchObject({ align: 'right' });
  expect(styleAt(host, 7, 3)).toMatchObject({ bold: true });
  expect(styleAt(host, 8, 4)).toMatchObject({ background: '#FBF1DC' });
  const id = sheetIdOf(host, tab);
  expect([1, 2, 3].map((column) => host.engine.columnWidth(id, column))).toEqual([24, 170, 90]);
  expect(host.engine.sheets().find(({ name }) => name === tab)).toMatchObject({ looks: { hiddenGridlines: true } });
});

test('writing it again replaces the block and our chart, and leaves what a manager added', () => {
  const host = ours.open();
  write(host, long, 'r1');
  host.as(wang.email).type(tab, 'H2', '经理的批语');
  host.as(wang.email).type(tab, 'B14', '下月重点：展会');
  write(host, [['官网', 9, 1]], 'r2');
  const grid = host.grid(tab);

  expect(grid[3]?.slice(1, 4)).toEqual(['官网', 9, 1]);
  expect(grid[4]?.slice(1, 4)).toEqual(['合计', 6, 1]);
  expect(grid[6]?.slice(1, 4)).toEqual(['', '', '']);
  expect(grid[1]?.[7]).toBe('经理的批语');
  expect(grid[13]?.[1]).toBe('下月重点：展会');
  expect(host.engine.charts()).toHaveLength(1);
});

test('where the block grows, what stands right under it moves down and what stands beside it stays', () => {
  const host = ours.open();
  write(host, [['官网', 9, 1]], 'r1');
  host.as(wang.email).type(tab, 'B9', '下月重点：展会');
  host.as(wang.email).type(tab, 'E3', '经理的批语');
  write(host, long, 'r2');
  const grid = host.grid(tab);

  expect(grid.flat().filter((cell) => cell === '下月重点：展会')).toHaveLength(1);
  expect(grid.flat().filter((cell) => cell === '经理的批语')).toHaveLength(1);
  expect(grid[2]?.[4]).toBe('经理的批语');
  expect(grid.slice(3, 6).map((row) => row[1])).toEqual(['官网', '行业展会', '3/4']);
});

test('a report is found again under another name, and a tab somebody filled under its name is left alone', () => {
  const host = ours.open();
  host.as(wang.email).addTab(tab);
  host.as(wang.email).type(tab, 'A1', '我自己的表');
  write(host, long, 'r1');
  host.as(wang.email).renameTab(`${tab} (2)`, '渠道');
  write(host, [['官网', 9, 1]], 'r2');

  expect(host.grid(tab)).toEqual([['我自己的表']]);
  expect(host.grid('渠道')[3]?.slice(1, 4)).toEqual(['官网', 9, 1]);
});

test('a report cannot be taken back, so no undo is offered; the same request makes it once', () => {
  const host = ours.open();

  expect(write(host, long, 'r1')).toMatchObject({ value: { seq: 0, repeated: false } });
  expect(write(host, long, 'r1')).toMatchObject({ value: { seq: 0, repeated: true } });
});

test.each`
  apostrophe    | textEquals   | shown      | because
  ${'consumed'} | ${'formula'} | ${'=1+1'}  | ${'an apostrophe keeps it a text'}
  ${'stored'}   | ${'text'}    | ${'=1+1'}  | ${'the format keeps it a text'}
  ${'stored'}   | ${'formula'} | ${' =1+1'} | ${'nothing else does but a space before it'}
`('a channel named like a formula is a text in a report: $because', ({ apostrophe, textEquals, shown }) => {
  const host = ours.open({ modes: { apostrophe, textEquals } });
  write(
    host,
    [
      ['=1+1', 1, 1],
      ['官网', '2026-1-1', 0],
    ],
    'r1',
  );

  expect(host.grid(tab).slice(3, 5)).toEqual([
    ['', shown, 1, 1],
    ['', '官网', '2026-1-1', 0],
  ]);
});

test('a report about a table nobody has used yet says how its first record comes to be', () => {
  const asked = go(ours.open(), 'rpc', { method: 'report', ask: { name: 'funnel', request: 'funnel-1' } });

  expect(asked).toMatchObject({
    ok: false,
    problems: [{ code: 'report.nothingYet', params: { zh: '商机', en: 'Opportunities' } }],
  });
});
