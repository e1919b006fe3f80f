import type { Chart, Command } from '../../../host/engine/api';
import { area, me } from '../xlsx/everything';
import { closeAll, closeBrowser, openPage } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const months = [
  ['月份', '金额', '转化率', '线索'],
  ['一月', 120, 0.12, 30],
  ['二月', 300, 0.22, 41],
  ['三月', 210, 0.18, 12],
  ['四月', 460, 0.31, 55],
];
const line = (style: string, color: string) => ({ style, color });
const styled = (row: number, column: number, style: object): Command => ({
  do: 'setStyle',
  sheet: 0,
  area: area(row, column),
  style,
});
const rich = {
  text: '先看 官网 再打',
  runs: [
    { start: 0, end: 2, style: { color: '#c8782a', bold: true } },
    { start: 3, end: 5, link: 'https://example.com/' },
    { start: 6, end: 7, style: { strikethrough: true } },
  ],
};
const gradient = {
  min: { color: '#ffffff', type: 'MIN', value: '' },
  max: { color: '#57bb8a', type: 'MAX', value: '' },
};

test('cells are drawn as they are dressed: lines, pieces of text, links, colour scales, where text stands', async () => {
  const page = await openPage({
    workbook: {
      表: [
        ['公司', '金额', rich.text],
        ['蓝海', 100, '=HYPERLINK("https://example.com/b","官网")'],
        ['远岫', 300, '上'],
      ],
    },
    prepare: ({ engine }) => {
      const scale = { areas: [area(1, 2, 3)], criteria: '', values: [], style: {}, gradient };
      for (const command of [
        styled(1, 1, { borders: { bottom: line('SOLID_THICK', '#0c4b57'), left: line('DOUBLE', '#ff0000') } }),
        styled(1, 3, { rich }),
        styled(3, 3, { verticalAlign: 'top', strikethrough: true, underline: true, italic: true, wrap: 'clip' }),
        { do: 'setConditionalRules', sheet: 0, rules: [scale] } as const,
      ])
        engine.apply(me, command);
    },
  });
  const css = (a1: string, inside: string, name: string) =>
    page
      .cell(a1)
      .locator(inside)
      .first()
      .evaluate((found, key) => getComputedStyle(found).getPropertyValue(key), name);
  await page.shows('A2', '蓝海');

  expect(await css('A1', '.lines', 'border-bottom')).toBe('3px solid rgb(12, 75, 87)');
  expect(await css('A1', '.lines', 'border-left')).toBe('3px double rgb(255, 0, 0)');
  expect(await css('C1', 'span span:has-text("先看")', 'color')).toBe('rgb(200, 120, 42)');
  expect(await css('C1', 'span span:text-is("再")', 'text-decoration-line')).toBe('line-through');
  expect(await page.cell('C1').getByRole('link', { name: '官网' }).getAttribute('href')).toBe('https://example.com/');
  expect(await page.cell('C2').getByRole('link', { name: '官网' }).getAttribute('href')).toBe('https://example.com/b');
  expect(await page.cell('C3').evaluate((found) => getComputedStyle(found).alignItems)).toBe('flex-start');
  expect(await page.cell('A3').evaluate((found) => getComputedStyle(found).alignItems)).toBe('flex-end');
  expect(await page.cell('C3').evaluate((found) => getComputedStyle(found).textDecorationLine)).toBe(
    'underline line-through',
  );
  expect(await page.cell('B2').evaluate((found) => getComputedStyle(found).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await page.cell('B3').evaluate((found) => getComputedStyle(found).backgroundColor)).toBe('rgb(87, 187, 138)');

  await page.type('B2', '300');
  await page.type('B3', '100');

  await page.page.waitForFunction(() => {
    const cell = document.querySelector('[data-a1="B2"]');
    return cell !== null && getComputedStyle(cell).backgroundColor === 'rgb(87, 187, 138)';
  });
});

const chart = (type: string, columns: number, options: object): Chart => ({
  id: 900,
  sheet: 0,
  type: ['COMBO', 'HISTOGRAM', 'RADAR'].includes(type) ? 'COLUMN' : (type as Chart['type']), // the table below is right
  areas: [{ sheet: 0, area: area(1, type === 'SCATTER' ? 2 : 1, 5, columns) }],
  options: { title: '图', 'host.type': type, width: 420, height: 260, ...options },
  anchor: { row: 7, column: 1, offsetX: 0, offsetY: 0 },
  headers: 1,
});

test.each`
  type           | columns | options                                                                               | shapes                             | texts                                      | because
  ${'COMBO'}     | ${3}    | ${{ 'series.1.targetAxisIndex': 1, vAxis: { title: '元' }, 'vAxes.1.title': '比例' }} | ${{ rect: 6, path: 1, circle: 4 }} | ${['金额', '转化率', '元', '比例', '40%']} | ${'bars and a line, each with its own axis'}
  ${'HISTOGRAM'} | ${2}    | ${{ 'histogram.bucketSize': 200, 'hAxis.title': '金额' }}                             | ${{ rect: 3 }}                     | ${['0 – 200', '400 – 600', '金额']}        | ${'what is counted are stretches of numbers'}
  ${'SCATTER'}   | ${2}    | ${{ 'legend.position': 'none' }}                                                      | ${{ circle: 4, rect: 0 }}          | ${['600', '40%']}                          | ${'both places of a point are numbers'}
  ${'LINE'}      | ${4}    | ${{ curveType: 'function', 'legend.position': 'bottom' }}                             | ${{ path: 3, circle: 12 }}         | ${['一月', '线索']}                        | ${'three lines'}
  ${'AREA'}      | ${3}    | ${{ isStacked: true, 'legend.position': 'right' }}                                    | ${{ path: 4 }}                     | ${['四月']}                                | ${'two areas with their edges'}
  ${'COLUMN'}    | ${4}    | ${{ isStacked: 'percent', 'legend.position': 'none' }}                                | ${{ rect: 12 }}                    | ${['100%']}                                | ${'parts of a whole'}
  ${'BAR'}       | ${2}    | ${{ 'vAxis.logScale': true }}                                                         | ${{ rect: 4 }}                     | ${['1,000', '460']}                        | ${'powers of ten'}
  ${'PIE'}       | ${2}    | ${{ pieHole: 0.4 }}                                                                   | ${{ path: 4 }}                     | ${['四月', '42.2%']}                       | ${'parts with their share'}
  ${'RADAR'}     | ${4}    | ${{}}                                                                                 | ${{ rect: 0, path: 0 }}            | ${['这里不画这种图表：RADAR。数据都在。']} | ${'what is not drawn says so'}
`('a chart of the kind $type is drawn: $because', async ({ type, columns, options, shapes, texts }) => {
  const page = await openPage({
    workbook: { 表: months },
    prepare: ({ engine }) => {
      const formats = months.slice(1).map(() => ['0%']);
      engine.apply(me, { do: 'setFormats', sheet: 0, area: area(2, 3, 4), formats });
      engine.apply(me, { do: 'putChart', chart: chart(type, columns, options) });
    },
  });
  const drawing = page.page.getByRole('img', { name: '图表：图' });

  for (const text of texts) await drawing.getByText(text, { exact: true }).first().waitFor();
  for (const [shape, count] of Object.entries(shapes))
    expect([shape, await drawing.locator(shape).count()]).toEqual([shape, count]);
});
