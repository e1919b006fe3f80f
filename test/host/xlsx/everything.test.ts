import fc from 'fast-check';
import { createEngine } from '../../../host/engine';
import type { Command, Engine } from '../../../host/engine/api';
import { chartView } from '../../../host/server/chartView';
import { readXlsx, writeXlsx } from '../../../host/xlsx';
import { area, ours, registerEngine, things } from './everything';
import { partsOf, withoutOwnPart, zip } from './package';

jest.setTimeout(60_000);

const opened = async (bytes: Buffer) => createEngine({ saved: await readXlsx(bytes), now: () => 0 });
/** Everything there is, numbered in the order in which it is met. */
const whole = (engine: Engine): object => ({
  ...(createEngine({ saved: JSON.parse(JSON.stringify(engine.save())), now: () => 0 }).save() as object),
  name: '',
});
const all: Readonly<Record<string, readonly Command[]>> = { ...things, ...ours };

test.each(Object.keys(all))('a download that is opened here again has lost nothing of %s', async (what) => {
  const engine = registerEngine(...(all[what] ?? []));

  expect(whole(await opened(await writeXlsx(engine)))).toEqual(whole(engine));
});

test('a download with everything at once has lost nothing, whatever it is made of', async () => {
  const some = fc.subarray(Object.values(all), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(some, async (chosen) => {
      const engine = registerEngine(...chosen.flat());

      expect(whole(await opened(await writeXlsx(engine)))).toEqual(whole(engine));
    }),
    { numRuns: 12 },
  );
});

/** What a person sees of each tab, and what its rules allow; tabs by their names. */
const seen = (engine: Engine) => {
  const nameOf = (id: unknown) => engine.sheets().find((sheet) => sheet.id === id)?.name;
  const block = area(1, 1, 24, 12);
  const lines = Array.from({ length: 24 }, (_, n) => n + 1);
  return engine.sheets().map(({ id, ...sheet }) => ({
    ...sheet,
    values: engine.values(id, block),
    formulas: engine.formulas(id, block),
    formats: engine.formats(id, block),
    styles: engine.styles(id, block),
    notes: engine.notes(id, block),
    rules: engine.validations(id, block).map((row) => row.map((rule) => rule && told(rule, nameOf))),
    conditional: engine.conditionalRules(id),
    heights: lines.map((row) => [engine.rowHeight(id, row), engine.isRowHidden(id, row)]),
    filtered: lines.map((row) => engine.isRowHiddenByFilter(id, row)),
    widths: lines.map((column) => [engine.columnWidth(id, column), engine.isColumnHidden(id, column)]),
    names: engine
      .names()
      .filter(({ sheet }) => sheet === id)
      .map(({ name, area }) => ({ name, area })),
  }));
};

const told = (rule: object, nameOf: (id: unknown) => string | undefined): unknown =>
  JSON.parse(JSON.stringify(rule), (key, value: unknown) => (key === 'sheet' ? nameOf(value) : value));

test.each(Object.keys(things))('the format itself keeps %s, without our own part', async (what) => {
  const engine = registerEngine(...(things[what] ?? []));

  const after = seen(await opened(withoutOwnPart(await writeXlsx(engine))));

  for (const [at, tab] of seen(engine).entries()) expect(after[at]).toEqual(tab);
});

const everything = () => registerEngine(...Object.values(all).flat());

test.each`
  what                         | sheet  | xml                                                                                                                              | because
  ${'frozen lines'}            | ${'1'} | ${/<sheetViews><sheetView [^>]*>.*<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"\/>/}      | ${'rows and columns'}
  ${'a colour scale'}          | ${'1'} | ${/<colorScale><cfvo type="min"\/><cfvo type="percentile" val="50"\/><cfvo type="num" val="900"\/>(<color rgb="FF\w{6}"\/>){3}/} | ${'three points, three colours'}
  ${'groups'}                  | ${'1'} | ${/<row r="15"[^>]* hidden="1"[^>]* outlineLevel="2"/}                                                                           | ${'a group in a group, folded'}
  ${'groups'}                  | ${'1'} | ${/<row r="17"[^>]* outlineLevel="1" collapsed="1"/}                                                                             | ${'the row below it says so'}
  ${'groups'}                  | ${'1'} | ${/<col min="8" max="8"[^>]* outlineLevel="1"/}                                                                                  | ${'columns too'}
  ${'hidden lines'}            | ${'1'} | ${/<col min="5" max="5"[^>]* hidden="1"/}                                                                                        | ${'a hidden column'}
  ${'a filter of values'}      | ${'1'} | ${/<autoFilter ref="A1:F8"><filterColumn colId="1"><filters><filter val="蓝海"\/>(?!.*val="远岫")/}                              | ${'what is left is listed'}
  ${'a filter by condition'}   | ${'1'} | ${/<filterColumn colId="2"><customFilters and="1"><customFilter operator="greaterThanOrEqual" val="200"\/>/}                     | ${'its criteria'}
  ${'a text of several looks'} | ${''}  | ${/<si><r><rPr>.*<i\/>.*<\/rPr><t[^>]*>先看 <\/t><\/r><r>/}                                                                      | ${'one run after another'}
  ${'a link'}                  | ${'1'} | ${/<\/sheetData>.*<hyperlinks><hyperlink ref="A2" r:id="rId\d"\/><\/hyperlinks>/s}                                               | ${'the cell links'}
  ${'protections'}             | ${'2'} | ${/<sheetProtection sheet="1" objects="1" scenarios="1"\/><protectedRanges><protectedRange name="open_1" sqref="A3:B12"\/>/}     | ${'the rest of the tab is locked'}
  ${'lines'}                   | ${''}  | ${/<left style="double"><color rgb="FFFF0000"\/><\/left>/}                                                                       | ${'two lines are not one'}
`('$what are in the file: $because', async ({ what, sheet, xml }) => {
  const parts = partsOf(await writeXlsx(registerEngine(...(all[what] ?? []))));
  const inside = sheet
    ? parts[`xl/worksheets/sheet${sheet}.xml`]
    : `${parts['xl/sharedstrings.xml']}${parts['xl/styles.xml']}`;

  expect(inside).toMatch(xml);
});

test.each`
  chart | xml                                                                                                  | because
  ${1}  | ${/<c:grouping val="percentStacked"\/>.*<c:overlap val="100"\/>/}                                    | ${'parts of a whole'}
  ${2}  | ${/<c:barChart>.*<c:f>'线索'!\$C\$2:\$C\$8<\/c:f>.*<c:lineChart>.*<c:f>'线索'!\$E\$2:\$E\$8<\/c:f>/} | ${'two kinds in one, from their cells'}
  ${2}  | ${/<c:axPos val="r"\/><c:title>.*比例.*<c:crosses val="max"\/>/}                                     | ${'an axis at the right with its title'}
  ${3}  | ${/<c:max val="1000"\/><c:min val="0"\/>.*<c:legendPos val="b"\/>/}                                  | ${'its limits and its legend'}
  ${4}  | ${/<a:t>公司 &lt;1&gt;<\/a:t>/}                                                                      | ${'titles are text'}
  ${5}  | ${/<c:doughnutChart>.*<c:holeSize val="40"\/>/}                                                      | ${'a hole in the middle'}
  ${6}  | ${/<c:scatterChart>.*<c:xVal><c:numRef><c:f>'线索'!\$B\$2:\$B\$8/}                                   | ${'points by two numbers'}
  ${7}  | ${/<c:barDir val="bar"\/>.*<c:logBase val="10"\/>/}                                                  | ${'lying, by powers of ten'}
`('chart $chart is drawn by other programs too: $because', async ({ chart, xml }) => {
  const parts = partsOf(await writeXlsx(registerEngine(...(ours['charts of every kind'] ?? []))));

  expect(parts[`xl/charts/chart1_${chart}.xml`]).toMatch(xml);
  expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toContain(`chart1_${chart}.xml`);
});

test('the format itself keeps what a chart draws and where it stands, without our own part', async () => {
  const engine = registerEngine(...(ours['charts of every kind'] ?? []));
  const drawn = (from: Engine) =>
    from
      .charts(0)
      .filter(({ options }) => options['host.type'] !== 'HISTOGRAM')
      .map((chart) => {
        const { categories, series } = chartView(from, chart);
        const said = ['title', 'isStacked', 'pieHole', 'host.type'].map((name) => chart.options[name]);
        return { type: chart.type, anchor: chart.anchor, categories, series: series.slice(0, 2), said };
      });

  const after = drawn(await opened(withoutOwnPart(await writeXlsx(engine))));

  expect(after).toHaveLength(7);
  for (const [at, chart] of drawn(engine).entries())
    expect(after[at]).toEqual({ ...chart, series: chart.type === 'PIE' ? chart.series.slice(0, 1) : chart.series });
});

test('only what may be typed into is unlocked: the open parts of a protected tab, all but a protected range elsewhere', async () => {
  const protection = { description: '', warningOnly: false, editors: [], restricted: true };
  const engine = registerEngine(
    ...(ours.protections ?? []),
    { do: 'setStyle', sheet: 7, area: area(3, 1), style: { bold: true } },
    { do: 'putProtection', protection: { ...protection, id: 810, sheet: 0, area: area(1, 1, 1000) } },
  );
  const parts = partsOf(await writeXlsx(engine));
  const xfs =
    /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(parts['xl/styles.xml'] ?? '')?.[1]?.match(/<xf [^>]*?(\/>|>.*?<\/xf>)/g) ??
    [];
  const isOpen = (sheet: number, a1: string) => {
    const cell = new RegExp(`<c r="${a1}"([^>]*)>`).exec(parts[`xl/worksheets/sheet${sheet}.xml`] ?? '')?.[1] ?? '';
    return xfs[Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)]?.includes('locked="0"');
  };

  expect(['A1', 'A8', 'B1', 'F8'].map((a1) => isOpen(1, a1))).toEqual([false, false, true, true]);
  expect(['A1', 'A2', 'A3'].map((a1) => isOpen(2, a1))).toEqual([false, false, true]);
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<sheetProtection sheet="1"[^>]* insertRows="0"/);
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<col min="2" max="2" width="[\d.]+" style="\d+"/);
});

/** Other programs repair, or refuse, a sheet whose parts come in another order. */
const order =
  'sheetPr sheetViews sheetFormatPr cols sheetData sheetProtection protectedRanges autoFilter mergeCells conditionalFormatting dataValidations hyperlinks pageMargins pageSetup drawing legacyDrawing'.split(
    ' ',
  );

test('whatever is in a sheet comes in the order the format asks for, once', async () => {
  const parts = partsOf(await writeXlsx(everything()));
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'))) {
    const xml = (parts[name] ?? '').replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>');
    const found = order.map((element) => xml.indexOf(`<${element}`)).filter((at) => at >= 0);

    expect(found).toEqual([...found].sort((a, b) => a - b));
    for (const element of order.filter((one) => one !== 'conditionalFormatting'))
      expect(xml.split(new RegExp(`<${element}[ />]`)).length).toBeLessThanOrEqual(2);
  }
});

test.each`
  what                               | change
  ${'is not JSON'}                   | ${() => '{'}
  ${'is of another kind'}            | ${(text: string) => text.replace('&quot;styles&quot;:[', '&quot;styles&quot;:[5,')}
  ${'points outside its tables'}     | ${(text: string) => text.replace(/(&quot;style&quot;:\[\[\d+,\d+,\d+,\d+,)\d+/, '$199999')}
  ${'reaches beyond its sheet'}      | ${(text: string) => text.replace(/(&quot;format&quot;:\[\[)\d+/, '$19000000')}
  ${'was written with another file'} | ${(text: string) => text.replace(/(writtenAt&quot;:&quot;)\d+/, '$12019')}
  ${'tells of a billion cells'}      | ${(text: string) => text.replace(/(&quot;rows&quot;:)\d+/, '$19999999')}
`('a part of ours that $what is as good as none', async ({ change }) => {
  const engine = registerEngine(...(things['number formats'] ?? []), ...(things.lines ?? []), ...(ours.metadata ?? []));
  const { 'customxml/item1.xml': own = '', ...parts } = partsOf(await writeXlsx(engine));
  const damaged = own.replace(/(<kept[^>]*>)(.*)(<\/kept>)/s, (_, open, text, close) => open + change(text) + close);
  expect(damaged).not.toBe(own);

  const again = await opened(zip({ ...parts, 'customXml/item1.xml': damaged }));

  expect(again.metadata()).toEqual([]);
  expect(again.displays(0, area(1, 1, 8, 6))).toEqual(engine.displays(0, area(1, 1, 8, 6)));
});
