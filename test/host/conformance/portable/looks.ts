import { rowsOf } from './row';

/** Colours, text styles and rich text. */
export const textRows = rowsOf('GAS/reference/spreadsheet/rich-text-value-builder', [
  [
    'color.rgb',
    'a colour by its hex text',
    'const b = SpreadsheetApp.newColor().setRgbColor("#0102ff"); const c = b.build(), r = c.asRgbColor(); return [String(c.getColorType()), String(b.getColorType()), r.asHexString(), r.getRed(), r.getGreen(), r.getBlue(), String(r.getColorType()), b.asRgbColor().asHexString()]',
    ['RGB', 'RGB', '#0102ff', 1, 2, 255, 'RGB', '#0102ff'],
  ],
  [
    'color.theme',
    'a colour of the theme is no RGB colour',
    'const b = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1); const c = b.build(); return [String(c.getColorType()), String(c.asThemeColor().getThemeColorType()), String(c.asThemeColor().getColorType()), String(b.asThemeColor().getThemeColorType()), thrown(() => c.asRgbColor()).length > 0]',
    ['THEME', 'ACCENT1', 'THEME', 'ACCENT1', true],
  ],
  [
    'textStyle.all',
    'everything a text style says, and null for what it does not',
    'const s = SpreadsheetApp.newTextStyle().setBold(true).setItalic(true).setUnderline(true).setStrikethrough(true).setFontFamily("Roboto").setFontSize(12).setForegroundColor("#ff0000").build(); const c = s.copy().setForegroundColorObject(SpreadsheetApp.newColor().setRgbColor("#00ff00").build()).build(); const none = SpreadsheetApp.newTextStyle().build(); return [s.isBold(), s.isItalic(), s.isUnderline(), s.isStrikethrough(), s.getFontFamily(), s.getFontSize(), s.getForegroundColor(), c.getForegroundColorObject().asRgbColor().asHexString(), c.isBold(), none.isBold(), none.getFontSize(), none.getForegroundColorObject()]',
    [true, true, true, true, 'Roboto', 12, '#ff0000', '#00ff00', true, null, null, null],
  ],
  [
    'rich.runs',
    'parts with a look are runs; so are the parts between',
    'const bold = SpreadsheetApp.newTextStyle().setBold(true).build(); const v = SpreadsheetApp.newRichTextValue().setText("abcdef").setTextStyle(2, 4, bold).build(); return [v.getText(), v.getRuns().map((r) => [r.getText(), r.getStartIndex(), r.getEndIndex(), r.getTextStyle().isBold() === true]), v.getTextStyle(2, 4).isBold(), v.getTextStyle(0, 6).isBold()]',
    [
      'abcdef',
      [
        ['ab', 0, 2, false],
        ['cd', 2, 4, true],
        ['ef', 4, 6, false],
      ],
      true,
      null,
    ],
  ],
  [
    'rich.links',
    'links of the whole or of parts',
    'const v = SpreadsheetApp.newRichTextValue().setText("abcd").setLinkUrl(0, 2, "https://a.b/").build(); const w = v.copy().setLinkUrl("https://c.d/").build(); return [v.getLinkUrl(), v.getLinkUrl(0, 2), w.getLinkUrl(), v.getRuns().length]',
    [null, 'https://a.b/', 'https://c.d/', 2],
  ],
  [
    'rich.cells',
    'rich text is written to cells and read back; null for what is no text',
    'const bold = SpreadsheetApp.newTextStyle().setBold(true).build(); const v = SpreadsheetApp.newRichTextValue().setText("=ab").setTextStyle(bold).setTextStyle(0, 1, SpreadsheetApp.newTextStyle().setItalic(true).build()).build(); sheet.getRange("E1").setRichTextValue(v); sheet.getRange("E2:F2").setRichTextValues([[v, v]]); const got = sheet.getRange("E1").getRichTextValue(); const line = sheet.getRange("A2:B2").getRichTextValues()[0]; return [sheet.getRange("E1").getValue(), sheet.getRange("E1").getFormula(), got.getRuns().map((r) => [r.getText(), r.getTextStyle().isItalic() === true]), sheet.getRange("E2:F2").getRichTextValues()[0].map((x) => x.getText()), line[0].getRuns().length, line[1]]',
    [
      '=ab',
      '',
      [
        ['=', true],
        ['ab', false],
      ],
      ['=ab', '=ab'],
      1,
      null,
    ],
  ],
  [
    'rich.overwritten',
    'a new value is plain',
    'const bold = SpreadsheetApp.newTextStyle().setBold(true).build(); sheet.getRange("E1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("ab").setTextStyle(0, 1, bold).build()); sheet.getRange("E1").setValue("cd"); return sheet.getRange("E1").getRichTextValue().getRuns().length',
    1,
  ],
]);

const types = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter'];
const list = JSON.stringify(types);
const common =
  'b.addRange(sheet.getRange("A1:B4")).addRange(sheet.getRange("C1:C4")).removeRange(sheet.getRange("C1:C4")).setNumHeaders(1).setPosition(2, 4, 5, 6).setOption("x.y", 1).setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS).setTransposeRowsAndColumns(true).setTitle("T").setColors(["#ff0000"]).setBackgroundColor("#00ff00").setLegendPosition(Charts.Position.BOTTOM).setTitleTextStyle(s).setLegendTextStyle(s)';

/** Charts and their builders, of every kind that the host draws. */
export const chartRows = rowsOf('GAS/reference/spreadsheet/embedded-chart-builder', [
  [
    'chart.common',
    'what every kind of builder has',
    `const s = Charts.newTextStyle().setColor("#111111").setFontName("Roboto").setFontSize(9).build(); return ${list}.map((name) => { const b = sheet.newChart()["as" + name + "Chart"](); ${common}; const c = b.build(), o = c.getOptions(), i = b.getContainer(); return [b.getChartType().toString() === name.toUpperCase(), b.getRanges().map((r) => r.getA1Notation()).join(), c.getRanges().length, c.getNumHeaders(), o.get("title"), o.get("colors"), o.get("x.y"), o.get("legend.position"), o.getOrDefault("backgroundColor"), String(c.getMergeStrategy()), c.getTransposeRowsAndColumns(), [i.getAnchorRow(), i.getAnchorColumn(), i.getOffsetX(), i.getOffsetY()].join(), b.clearRanges().getRanges().length]; })`,
    types.map(() => [true, 'A1:B4', 1, 1, 'T', ['#ff0000'], 1, 'BOTTOM', '#00ff00', 'MERGE_ROWS', true, '2,4,5,6', 0]),
  ],
  [
    'chart.axes',
    'titles, styles and scales of the axes',
    `const s = Charts.newTextStyle().build(); return ${list}.filter((n) => n !== "Pie").map((name) => { const b = sheet.newChart()["as" + name + "Chart"](); b.setXAxisTitle("X").setYAxisTitle("Y").setXAxisTextStyle(s).setYAxisTextStyle(s).setXAxisTitleTextStyle(s).setYAxisTitleTextStyle(s); if (name === "Scatter") b.setXAxisRange(1, 2).setYAxisRange(3, 4).setXAxisLogScale().setYAxisLogScale(); else b.setRange(3, 4).useLogScale(); const o = b.build().getOptions(); return [o.get("hAxis.title"), o.get("vAxis.title"), o.get("vAxis.viewWindow").max, o.get("vAxis.logScale")]; })`,
    types.filter((name) => name !== 'Pie').map(() => ['X', 'Y', 4, true]),
  ],
  [
    'chart.special',
    'what only some kinds have',
    'const n = () => sheet.newChart(); const get = (b, k) => b.build().getOptions().get(k); const L = Charts.CurveStyle.SMOOTH, P = Charts.PointStyle.MEDIUM; return [["Area", "Bar", "Column", "Combo", "Histogram"].map((k) => get(n()["as" + k + "Chart"]().setStacked(), "isStacked")), ["Area", "Bar", "Column", "Combo", "Histogram", "Line", "Pie"].map((k) => get(n()["as" + k + "Chart"]().reverseCategories(), "hAxis.direction")), get(n().asBarChart().reverseDirection(), "vAxis.direction"), get(n().asPieChart().set3D(), "is3D"), get(n().asLineChart().setCurveStyle(L), "curveType"), [get(n().asLineChart().setPointStyle(P), "pointShape"), get(n().asAreaChart().setPointStyle(P), "pointShape"), get(n().asScatterChart().setPointStyle(P), "pointShape")]]',
    [[true, true, true, true, true], [-1, -1, -1, -1, -1, -1, -1], -1, true, 'SMOOTH', ['MEDIUM', 'MEDIUM', 'MEDIUM']],
  ],
  [
    'chart.hidden',
    'what hidden rows do to a chart',
    'const S = Charts.ChartHiddenDimensionStrategy; const c = sheet.newChart().asColumnChart().setHiddenDimensionStrategy(S.SHOW_BOTH).build(); return [thrown(() => sheet.newChart().asPieChart().setHiddenDimensionStrategy(S.SHOW_BOTH)).length > 0, String(c.getHiddenDimensionStrategy()), String(sheet.newChart().build().getHiddenDimensionStrategy()), thrown(() => sheet.newChart().setHiddenDimensionStrategy(S.SHOW_BOTH)).length > 0, ["Area", "Bar", "Combo", "Histogram", "Line", "Scatter"].map((k) => String(sheet.newChart()["as" + k + "Chart"]().setHiddenDimensionStrategy(S.IGNORE_BOTH).build().getHiddenDimensionStrategy()))]',
    [true, 'SHOW_BOTH', 'IGNORE_ROWS', true, Array.from({ length: 6 }, () => 'IGNORE_BOTH')],
  ],
  [
    'chart.kinds',
    'every builder turns into every other',
    `const all = ${list}; return all.map((from) => all.map((to) => { const b = sheet.newChart()["as" + from + "Chart"]()["as" + to + "Chart"](); return String(b.getChartType()) === to.toUpperCase() && String(b.setChartType(Charts.ChartType.LINE).getChartType()) === "LINE"; }).every(Boolean))`,
    types.map(() => true),
  ],
  [
    'chart.generic',
    'the builder of no kind',
    'const b = sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange("A1:B4")).addRange(sheet.getRange("C1")).removeRange(sheet.getRange("C1")).setNumHeaders(1).setPosition(1, 5, 0, 0).setOption("title", "T").setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).setTransposeRowsAndColumns(false); const one = [String(b.getChartType()), b.getRanges().length, b.getContainer().getAnchorColumn()]; sheet.insertChart(b.build()); const [c] = sheet.getCharts(); const two = [typeof c.getChartId(), c.getContainerInfo().getAnchorRow(), c.getContainerInfo().getAnchorColumn(), c.getContainerInfo().getOffsetX(), c.getContainerInfo().getOffsetY(), c.getOptions().get("title"), c.getRanges()[0].getA1Notation(), c.modify().clearRanges().getRanges().length]; return [one, two]',
    [
      ['PIE', 1, 5],
      ['number', 1, 5, 0, 0, 'T', 'A1:B4', 0],
    ],
  ],
  [
    'chart.textStyle',
    'text styles of charts',
    'const s = Charts.newTextStyle().setColor("#111111").setFontName("Roboto").setFontSize(9).build(); return [s.getColor(), s.getFontName(), s.getFontSize()]',
    ['#111111', 'Roboto', 9],
  ],
]);
