/** Members beyond PLATFORM §12 that add-ons lean on; the reference's own words are the evidence. */
import { hostRunning, li, wang } from '../support/host';

const grid = {
  A: [
    ['名称', '数', '备注'],
    ['澄川', 3, 'x'],
    ['蓝海', 1, ''],
    ['Acme', 2, 'acme too'],
  ],
};
const run = (body: string, workbook: Record<string, unknown[][]> = grid): unknown =>
  hostRunning(`function go() { const ss = SpreadsheetApp.getActive(), sheet = ss.getSheets()[0]; ${body} }`, workbook)
    .as(wang.email)
    .call('go');

test.each`
  body                                                                                                                                                                                                                                                                                              | answer                                                                 | because
  ${'return sheet.createTextFinder("ACME").findAll().map((r) => r.getA1Notation())'}                                                                                                                                                                                                                | ${['A4', 'C4']}                                                        | ${'search ignores case and looks within cells'}
  ${'return sheet.createTextFinder("Acme").matchEntireCell(true).findNext().getA1Notation()'}                                                                                                                                                                                                       | ${'A4'}                                                                | ${'the whole cell'}
  ${'return sheet.getRange("A:A").createTextFinder("澄川").findNext().getRow()'}                                                                                                                                                                                                                    | ${2}                                                                   | ${'within a range'}
  ${'return [sheet.createTextFinder("acme").replaceAllWith("b"), sheet.getRange("A4:C4").getValues()[0]]'}                                                                                                                                                                                          | ${[2, ['b', 2, 'b too']]}                                              | ${'answers how many were replaced'}
  ${'sheet.getRangeList(["A1", "C1"]).setBackground("#ff0000").setFontWeight("bold"); return sheet.getRange("A1:C1").getBackgrounds()'}                                                                                                                                                             | ${[['#ff0000', '#ffffff', '#ff0000']]}                                 | ${'every range of the list, and no other'}
  ${'sheet.getRange("A1:C1").setBackgrounds([["#111111", null, "#111111"]]); return sheet.getRange("A1:C1").getBackgrounds()'}                                                                                                                                                                      | ${[['#111111', '#ffffff', '#111111']]}                                 | ${'null resets'}
  ${'sheet.moveRows(sheet.getRange("2:2"), 5); return sheet.getRange("A1:A4").getValues().flat()'}                                                                                                                                                                                                  | ${['名称', '蓝海', 'Acme', '澄川']}                                    | ${'the destination counts before the move'}
  ${'sheet.insertRowAfter(1); return [sheet.getRange("A2").isBlank(), sheet.getLastRow(), sheet.getMaxRows()]'}                                                                                                                                                                                     | ${[true, 5, 1001]}                                                     | ${'a row more'}
  ${'return [sheet.getRange("A1").getDataRegion().getA1Notation(), sheet.getRange("D1").getDataRegion().getA1Notation()]'}                                                                                                                                                                          | ${['A1:C4', 'A1:D4']}                                                  | ${'from an empty neighbour the neighbour too'}
  ${'return sheet.getRange("A1").getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation()'}                                                                                                                                                                                                   | ${'A4'}                                                                | ${'Ctrl+Down'}
  ${'sheet.getRange("A1:C1").merge(); return [sheet.getRange("A1:C1").getValues()[0], sheet.getRange("B1").getMergedRanges()[0].getA1Notation()]'}                                                                                                                                                  | ${[['名称', '', ''], 'A1:C1']}                                         | ${'the top left value stays'}
  ${'sheet.hideRows(2); sheet.setColumnWidth(1, 210); return [sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(3), sheet.getColumnWidth(1)]'}                                                                                                                                                    | ${[true, false, 210]}                                                  | ${'only that row'}
  ${'sheet.hideSheet(); SpreadsheetApp.flush()'}                                                                                                                                                                                                                                                    | ${'throws'}                                                            | ${'the only visible sheet cannot be hidden'}
  ${'const s = ss.insertSheet("B"); ss.setActiveSheet(sheet); return [ss.getActiveSheet().getName(), ss.getNumSheets(), s.getSheetId() !== sheet.getSheetId()]'}                                                                                                                                    | ${['A', 2, true]}                                                      | ${'ids differ'}
  ${'const r = sheet.getRange("B2:B4"); r.setFormulas([["=1"], ["=B2+1"], ["=SUM(B2:B3)"]]); return [r.getValues().flat(), r.getFormulas().flat()[2]]'}                                                                                                                                             | ${[[1, 2, 3], '=SUM(B2:B3)']}                                          | ${'formulas are worked out at the next read'}
  ${'sheet.getRange("A1").setNote("n").setValue(null); return [sheet.getRange("A1").getNote(), String(sheet.getRange("A1")), typeof sheet]'}                                                                                                                                                        | ${['n', 'Range', 'object']}                                            | ${'a note survives its value'}
  ${'sheet.addDeveloperMetadata("k", "v", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); const [m] = sheet.getDeveloperMetadata(); m.setValue("w"); return [m.getKey(), sheet.getDeveloperMetadata()[0].getValue(), m.getLocation().getSheet().getName(), ss.getDeveloperMetadata().length]'} | ${['k', 'w', 'A', 0]}                                                  | ${'of this sheet'}
  ${'const p = sheet.getRange("A1").protect().setDescription("d").setWarningOnly(true); return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((x) => [x.getDescription(), x.isWarningOnly(), x.getRange().getA1Notation()])'}                                                        | ${[['d', true, 'A1']]}                                                 | ${'what was set'}
  ${'return SpreadsheetApp.newDataValidation().requireDate().setHelpText("h").build().getHelpText()'}                                                                                                                                                                                               | ${'h'}                                                                 | ${'builders chain'}
  ${'const d = new Date(2025, 2, 9, 10, 30); return [d.getTime(), d.getDay(), d.getTimezoneOffset(), new Date("2025-03-09T10:30:00").getTime() === d.getTime(), String(d)]'}                                                                                                                        | ${[1741487400000, 0, -480, true, 'Sun Mar 09 2025 10:30:00 GMT+0800']} | ${'the script zone is the manifest zone, whatever the machine is set to'}
  ${'return [new Date().toISOString(), Date.now() === new Date().getTime()]'}                                                                                                                                                                                                                       | ${['2026-11-20T02:00:00.000Z', true]}                                  | ${'the clock is the host clock'}
  ${'return Utilities.formatString("%s %05d %.2f", "a", 42, 1.5)'}                                                                                                                                                                                                                                  | ${'a 00042 1.50'}                                                      | ${'as Java does'}
  ${'return Utilities.parseCsv("a,\\"b,\\"\\"c\\"\\"\\"\\n1,2")'}                                                                                                                                                                                                                                   | ${[['a', 'b,"c"'], ['1', '2']]}                                        | ${'quotes are doubled within quotes'}
`('$body: $because', ({ body, answer }) => {
  if (answer === 'throws') expect(() => run(body)).toThrow();
  else expect(run(body)).toEqual(answer);
});

test('borders, rotation and rich text are kept by the workbook, and come back with it', () => {
  const host = hostRunning(
    `function go() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B2').setBorder(true, true, true, true, false, true, '#ff0000', SpreadsheetApp.BorderStyle.DASHED);
      sheet.getRange('A1:B1').setBorder(false, null, null, null, null, null);
      sheet.getRange('D1').setVerticalText(true);
    }`,
    grid,
  );
  host.as(wang.email).call('go');
  const line = { color: '#ff0000', style: 'DASHED' };
  const styles = host.engine.styles(host.engine.sheets()[0]?.id ?? 0, { row: 1, column: 1, rows: 2, columns: 4 });

  expect(styles[0]?.map(({ borders }) => borders)).toEqual([
    { left: line, bottom: line },
    { right: line, bottom: line },
    undefined,
    undefined,
  ]);
  expect(styles[1]?.[0]?.borders).toEqual({ top: line, left: line, bottom: line });
  expect(styles[0]?.[3]?.rotation).toBe('vertical');
  expect(
    hostRunning('', host.save()).engine.styles(host.engine.sheets()[0]?.id ?? 0, {
      row: 1,
      column: 1,
      rows: 2,
      columns: 4,
    }),
  ).toEqual(styles);
});

const folding = `function go() {
      const ss = SpreadsheetApp.getActive(), sheet = ss.getActiveSheet();
      sheet.getRange('2:3').shiftRowGroupDepth(1);
      sheet.setHiddenGridlines(true);
      ss.setMaxIterativeCalculationCycles(9);
      const p = sheet.protect(); p.setUnprotectedRanges([sheet.getRange('C2:C4')]); p.removeEditors(p.getEditors());
    }
    function seen() {
      const ss = SpreadsheetApp.getActive(), sheet = ss.getActiveSheet();
      return [sheet.getRowGroupDepth(3), sheet.getRowGroupDepth(2), sheet.hasHiddenGridlines(), ss.getMaxIterativeCalculationCycles()];
    }
    function write(a1) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue('x'); }`;

test('groups, open ranges of protections and settings survive saving, and rows inserted above move them', () => {
  const host = hostRunning(folding, grid);
  host.as(wang.email).call('go');
  host.as(wang.email).insertRows('A', 1);
  const later = hostRunning(folding, host.save());

  expect(host.as(wang.email).call('seen')).toEqual([1, 0, true, 9]);
  expect(later.as(wang.email).call('seen')).toEqual([1, 0, true, 9]);
  host.as(li.email).call('write', { args: ['C5'] });
  expect(() => host.as(li.email).call('write', { args: ['A4'] })).toThrow(/protected cell/);
});
