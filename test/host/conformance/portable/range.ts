import { rowsOf } from './row';

const page = 'GAS/reference/spreadsheet/range';

/** Where a range is, what it holds, and what can be done to it. */
export const rangeRows = rowsOf(page, [
  [
    'range.place',
    'a range knows its place',
    'const r = sheet.getRange("B2:C5"); return [r.getRow(), r.getRowIndex(), r.getColumn(), r.getColumnIndex(), r.getNumRows(), r.getNumColumns(), r.getHeight(), r.getWidth(), r.getLastRow(), r.getLastColumn(), r.getA1Notation(), r.getGridId() === sheet.getSheetId(), r.getSheet().getSheetId() === sheet.getSheetId()]',
    [2, 2, 2, 2, 4, 2, 4, 2, 5, 3, 'B2:C5', true, true],
  ],
  [
    'range.cell',
    'getCell counts from the range, offset moves it',
    'const r = sheet.getRange("B2:C5"); return [r.getCell(2, 1).getA1Notation(), r.offset(1, 1).getA1Notation(), r.offset(0, 0, 1).getA1Notation(), r.offset(0, 0, 1, 1).getA1Notation()]',
    ['B3', 'C3:D6', 'B2:C2', 'B2'],
  ],
  [
    'range.bounded',
    'an open range has no end in one direction',
    'const r = sheet.getRange("A2:B"); return [r.isStartRowBounded(), r.isStartColumnBounded(), r.isEndRowBounded(), r.isEndColumnBounded()]',
    [true, true, false, true],
  ],
  [
    'range.activate',
    'what is activated is the active range',
    'sheet.getRange("B2:C3").activate(); const a = sheet.getActiveRange().getA1Notation(); sheet.getRange("C4").activateAsCurrentCell(); return [a, sheet.getCurrentCell().getA1Notation(), sheet.getActiveCell().getA1Notation()]',
    ['B2:C3', 'C4', 'C4'],
  ],
  [
    'range.values',
    'values and displays, one and all',
    'const r = sheet.getRange("A2:B3"); return [r.getValues(), r.getValue(), r.getDisplayValues(), r.getDisplayValue(), sheet.getRange("Z9").getValue(), r.isBlank(), sheet.getRange("Z9:Z10").isBlank()]',
    [
      [
        ['澄川', 3],
        ['蓝海', 1],
      ],
      '澄川',
      [
        ['澄川', '3'],
        ['蓝海', '1'],
      ],
      '澄川',
      '',
      false,
      true,
    ],
  ],
  [
    'range.setValues',
    'what is set is read',
    'sheet.getRange("E1:F2").setValues([[1, "a"], [true, null]]); sheet.getRange("E3:F3").setValue(7); return sheet.getRange("E1:F3").getValues()',
    [
      [1, 'a'],
      [true, ''],
      [7, 7],
    ],
  ],
  [
    'range.formulas',
    'formulas, one and all',
    'sheet.getRange("E1:E2").setFormulas([["=B2*2"], ["SUM(B2:B4)"]]); sheet.getRange("E3").setFormula("=1+1"); return [sheet.getRange("E1:E3").getFormulas(), sheet.getRange("E1").getFormula(), sheet.getRange("A1").getFormula(), sheet.getRange("E1:E3").getValues()]',
    [[['=B2*2'], ['=SUM(B2:B4)'], ['=1+1']], '=B2*2', '', [[6], [6], [2]]],
  ],
  [
    'range.r1c1',
    'formulas by relative rows and columns',
    'sheet.getRange("E2").setFormulaR1C1("=R[0]C[-3]*R1C2+R2C[-3]"); sheet.getRange("F2:F3").setFormulasR1C1([["=RC[-4]"], ["=R2C2"]]); return [sheet.getRange("F2:F3").getFormulas(), sheet.getRange("E2").getFormulaR1C1(), sheet.getRange("F2:F3").getFormulasR1C1(), sheet.getRange("E2").getFormula()]',
    [[['=B2'], ['=$B$2']], '=R[0]C[-3]*R1C2+R2C[-3]', [['=R[0]C[-4]'], ['=R2C2']], '=B2*$B$1+B$2'],
  ],
  [
    'range.notes',
    'notes, one and all',
    'sheet.getRange("A1:B1").setNotes([["a", "b"]]); sheet.getRange("A2").setNote("c"); const before = [sheet.getRange("A1:B2").getNotes(), sheet.getRange("A2").getNote()]; sheet.getRange("A1").clearNote(); return [before, sheet.getRange("A1").getNote(), sheet.getRange("A1").getValue()]',
    [
      [
        [
          ['a', 'b'],
          ['c', ''],
        ],
        'c',
      ],
      '',
      '名称',
    ],
  ],
  [
    'range.numberFormats',
    'number formats, one and all',
    'sheet.getRange("B2:B3").setNumberFormats([["0.00"], ["0%"]]); sheet.getRange("B4").setNumberFormat("000"); return [sheet.getRange("B2:B4").getNumberFormats(), sheet.getRange("B2").getNumberFormat(), sheet.getRange("B2:B4").getDisplayValues()]',
    [[['0.00'], ['0%'], ['000']], '0.00', [['3.00'], ['100%'], ['002']]],
  ],
  [
    'range.background',
    'backgrounds, one and all',
    'sheet.getRange("A1").setBackground("#ff0000"); sheet.getRange("A2:B2").setBackgrounds([["#00ff00", null]]); sheet.getRange("A3").setBackgroundRGB(1, 2, 255); return [sheet.getRange("A1:B3").getBackgrounds(), sheet.getRange("A1").getBackground()]',
    [
      [
        ['#ff0000', '#ffffff'],
        ['#00ff00', '#ffffff'],
        ['#0102ff', '#ffffff'],
      ],
      '#ff0000',
    ],
  ],
  [
    'range.backgroundObject',
    'backgrounds as colours',
    'const c = SpreadsheetApp.newColor().setRgbColor("#112233").build(); sheet.getRange("A1").setBackgroundObject(c); sheet.getRange("A2:B2").setBackgroundObjects([[c, null]]); return [sheet.getRange("A1").getBackgroundObject().asRgbColor().asHexString(), sheet.getRange("A2:B2").getBackgroundObjects()[0].map((x) => x.asRgbColor().asHexString()), sheet.getRange("A1").getBackground()]',
    ['#112233', ['#112233', '#ffffff'], '#112233'],
  ],
  [
    'range.fontColor',
    'font colours, one and all, as texts and as colours',
    'const c = SpreadsheetApp.newColor().setRgbColor("#112233").build(); sheet.getRange("A1").setFontColor("#ff0000"); sheet.getRange("A2:B2").setFontColors([["#00ff00", null]]); sheet.getRange("A3").setFontColorObject(c); sheet.getRange("A4:B4").setFontColorObjects([[c, null]]); return [sheet.getRange("A1:B4").getFontColors(), sheet.getRange("A1").getFontColor(), sheet.getRange("A3").getFontColorObject().asRgbColor().asHexString(), sheet.getRange("A4:B4").getFontColorObjects()[0][1].asRgbColor().asHexString()]',
    [
      [
        ['#ff0000', '#000000'],
        ['#00ff00', '#000000'],
        ['#112233', '#000000'],
        ['#112233', '#000000'],
      ],
      '#ff0000',
      '#112233',
      '#000000',
    ],
  ],
  [
    'range.fonts',
    'family, size, weight, style and line, one and all',
    'const r = sheet.getRange("A1:A2"); r.setFontFamily("Roboto").setFontSize(14).setFontWeight("bold").setFontStyle("italic").setFontLine("underline"); const one = sheet.getRange("A1"); const all = [one.getFontFamily(), one.getFontSize(), one.getFontWeight(), one.getFontStyle(), one.getFontLine()]; r.setFontFamilies([["Arial"], ["Roboto"]]).setFontSizes([[8], [9]]).setFontWeights([["normal"], ["bold"]]).setFontStyles([["normal"], ["italic"]]).setFontLines([["none"], ["line-through"]]); return [all, r.getFontFamilies(), r.getFontSizes(), r.getFontWeights(), r.getFontStyles(), r.getFontLines()]',
    [
      ['Roboto', 14, 'bold', 'italic', 'underline'],
      [['Arial'], ['Roboto']],
      [[8], [9]],
      [['normal'], ['bold']],
      [['normal'], ['italic']],
      [['none'], ['line-through']],
    ],
  ],
  [
    'range.alignment',
    'alignment, one and all',
    'const r = sheet.getRange("A1:A2"); r.setHorizontalAlignment("center").setVerticalAlignment("middle"); const one = [sheet.getRange("A1").getHorizontalAlignment(), sheet.getRange("A1").getVerticalAlignment()]; r.setHorizontalAlignments([["left"], ["right"]]).setVerticalAlignments([["top"], ["bottom"]]); return [one, r.getHorizontalAlignments(), r.getVerticalAlignments()]',
    [
      ['center', 'middle'],
      [['left'], ['right']],
      [['top'], ['bottom']],
    ],
  ],
  [
    'range.wrap',
    'wrapping, one and all',
    'const W = SpreadsheetApp.WrapStrategy; const r = sheet.getRange("A1:A2"); r.setWrap(true); const one = [sheet.getRange("A1").getWrap(), sheet.getRange("A1").getWrapStrategy().toString()]; r.setWraps([[false], [true]]); const two = r.getWraps(); r.setWrapStrategy(W.CLIP); const three = r.getWrapStrategies().map((x) => x.map(String)); r.setWrapStrategies([[W.WRAP], [W.OVERFLOW]]); return [one, two, three, r.getWrapStrategies().map((x) => x.map(String))]',
    [
      [true, 'WRAP'],
      [[false], [true]],
      [['CLIP'], ['CLIP']],
      [['WRAP'], ['OVERFLOW']],
    ],
  ],
  [
    'range.rotation',
    'rotation, one and all; vertical text',
    'const r = sheet.getRange("A1:A2"); const show = (t) => [t.getDegrees(), t.isVertical()]; r.setTextRotation(45); const one = show(sheet.getRange("A1").getTextRotation()); sheet.getRange("A2").setVerticalText(true); const all = r.getTextRotations().map((l) => l.map(show)); const kept = r.getTextRotations(); r.setTextRotation(0); r.setTextRotations(kept); return [one, all, show(sheet.getRange("A2").getTextRotation()), show(sheet.getRange("B1").getTextRotation())]',
    [
      [45, false],
      [[[45, false]], [[0, true]]],
      [0, true],
      [0, false],
    ],
  ],
  [
    'range.direction',
    'text direction, one and all; null when nothing was said',
    'const D = SpreadsheetApp.TextDirection; sheet.getRange("A1").setTextDirection(D.RIGHT_TO_LEFT); sheet.getRange("A2:B2").setTextDirections([[D.LEFT_TO_RIGHT, null]]); return [sheet.getRange("A1").getTextDirection().toString(), sheet.getRange("A2:B2").getTextDirections()[0].map((d) => d && d.toString())]',
    ['RIGHT_TO_LEFT', ['LEFT_TO_RIGHT', null]],
  ],
  [
    'range.textStyle',
    'text styles, one and all',
    'const s = SpreadsheetApp.newTextStyle().setBold(true).setFontSize(20).build(); sheet.getRange("A1").setTextStyle(s); sheet.getRange("A2:B2").setTextStyles([[s, s]]); return [sheet.getRange("A1").getTextStyle().isBold(), sheet.getRange("A2:B2").getTextStyles()[0].map((t) => t.getFontSize()), sheet.getRange("A1").getFontWeight(), sheet.getRange("C1").getTextStyle().isBold(), sheet.getRange("C1").getTextStyle().getFontFamily()]',
    [true, [20, 20], 'bold', false, 'Arial'],
  ],
  [
    'range.border',
    'setBorder and setShowHyperlink answer the range',
    'const S = SpreadsheetApp.BorderStyle; return [sheet.getRange("A1:B2").setBorder(true, true, true, true, false, null).getA1Notation(), sheet.getRange("A1").setBorder(true, null, null, null, null, null, "red", S.DASHED).getA1Notation(), sheet.getRange("A1").setShowHyperlink(true).getA1Notation()]',
    ['A1:B2', 'A1', 'A1'],
  ],
  [
    'range.clear',
    'each clears its own',
    'const r = sheet.getRange("A1"); const fill = () => r.setValue("v").setBackground("#ff0000").setNote("n"); const state = () => [r.getValue(), r.getBackground(), r.getNote()]; fill(); r.clearContent(); const a = state(); fill(); r.clearFormat(); const b = state(); fill(); r.clear({ contentsOnly: true }); const c = state(); fill(); r.clear({ formatOnly: true }); const d = state(); return [a, b, c, d]',
    [
      ['', '#ff0000', 'n'],
      ['v', '#ffffff', 'n'],
      ['', '#ff0000', 'n'],
      ['v', '#ffffff', 'n'],
    ],
  ],
  [
    'range.validation',
    'validations, one and all',
    'const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build(); sheet.getRange("E1:E2").setDataValidations([[rule], [null]]); sheet.getRange("F1").setDataValidation(rule); const got = [sheet.getRange("E1:E2").getDataValidations().map(([r]) => r && r.getCriteriaType().toString()), sheet.getRange("F1").getDataValidation().getCriteriaValues()]; sheet.getRange("F1").clearDataValidations(); return [got, sheet.getRange("F1").getDataValidation()]',
    [[['NUMBER_GREATER_THAN', null], [1]], null],
  ],
  [
    'range.checkboxes',
    'checkboxes are made, ticked and removed',
    'const r = sheet.getRange("E1:E2"); r.insertCheckboxes(); const fresh = r.getValues(); r.check(); const ticked = [r.getValues(), r.isChecked()]; sheet.getRange("E1").uncheck(); const mixed = r.isChecked(); r.removeCheckboxes(); return [fresh, ticked, mixed, r.getValues(), sheet.getRange("E1").getDataValidation()]',
    [[[false], [false]], [[[true], [true]], true], null, [[''], ['']], null],
  ],
  [
    'range.checkboxValues',
    'checkboxes with values of their own',
    'const r = sheet.getRange("E1"); r.insertCheckboxes("yes", "no"); const fresh = r.getValue(); r.check(); return [fresh, r.getValue(), r.isChecked()]',
    ['no', 'yes', true],
  ],
  [
    'range.sort',
    'sorts by a column of the sheet, or by several',
    'const r = sheet.getRange("A2:C4"); r.sort(2); const up = r.getValues().map((x) => x[1]); r.sort({ column: 2, ascending: false }); const down = r.getValues().map((x) => x[1]); r.sort([{ column: 3, ascending: true }, 1]); return [up, down, r.getValues().map((x) => x[0])]',
    [
      [1, 2, 3],
      [3, 2, 1],
      ['Acme', '澄川', '蓝海'],
    ],
  ],
  [
    'range.copyTo',
    'copies values and formats; values only; formats only; turned over',
    'const P = SpreadsheetApp.CopyPasteType; sheet.getRange("B2").setFormula("=1+2").setBackground("#ff0000"); sheet.getRange("B2").copyTo(sheet.getRange("E1")); sheet.getRange("B2").copyTo(sheet.getRange("E2"), { contentsOnly: true }); sheet.getRange("B2").copyTo(sheet.getRange("E3"), P.PASTE_FORMAT, false); sheet.getRange("A2:A4").copyTo(sheet.getRange("G1"), P.PASTE_VALUES, true); return [sheet.getRange("E1:E3").getFormulas().flat(), sheet.getRange("E1:E3").getValues().flat(), sheet.getRange("E1:E3").getBackgrounds().flat(), sheet.getRange("G1:I1").getValues()[0]]',
    [
      ['=1+2', '', ''],
      [3, 3, ''],
      ['#ff0000', '#ffffff', '#ff0000'],
      ['澄川', '蓝海', 'Acme'],
    ],
  ],
  [
    'range.copyValidation',
    'copies validations and column widths alone',
    'const P = SpreadsheetApp.CopyPasteType; const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build(); sheet.getRange("A1").setDataValidation(rule).setValue(true); sheet.setColumnWidth(1, 222); sheet.getRange("A1").copyTo(sheet.getRange("E1"), P.PASTE_DATA_VALIDATION, false); sheet.getRange("A1").copyTo(sheet.getRange("E1"), P.PASTE_COLUMN_WIDTHS, false); return [sheet.getRange("E1").getDataValidation().getCriteriaType().toString(), sheet.getColumnWidth(5), sheet.getRange("E1").getValue()]',
    ['CHECKBOX', 222, ''],
  ],
  [
    'range.copyToRange',
    'copies formats or values to columns and rows',
    'sheet.getRange("A1").setBackground("#ff0000"); sheet.getRange("A1").copyFormatToRange(sheet, 5, 6, 1, 2); sheet.getRange("A1:B1").copyValuesToRange(sheet, 5, 6, 1, 1); return [sheet.getRange("E1:F2").getBackgrounds(), sheet.getRange("E1:F2").getValues()]',
    [
      [
        ['#ff0000', '#ff0000'],
        ['#ff0000', '#ff0000'],
      ],
      [
        ['名称', '数'],
        ['', ''],
      ],
    ],
  ],
  [
    'range.moveTo',
    'values move and leave nothing',
    'sheet.getRange("A2:B2").moveTo(sheet.getRange("E5")); return [sheet.getRange("A2:B2").getValues(), sheet.getRange("E5:F5").getValues()]',
    [[['', '']], [['澄川', 3]]],
  ],
  [
    'range.merge',
    'merges as a whole, by rows, by columns, and apart again',
    'sheet.getRange("A1:B2").merge(); const whole = [sheet.getRange("A1").isPartOfMerge(), sheet.getRange("A1:B2").getMergedRanges().map((r) => r.getA1Notation())]; sheet.getRange("A1:B2").breakApart(); sheet.getRange("E1:F2").mergeAcross(); sheet.getRange("H1:I2").mergeVertically(); return [whole, sheet.getRange("A1").isPartOfMerge(), sheet.getRange("E1:F2").getMergedRanges().map((r) => r.getA1Notation()), sheet.getRange("H1:I2").getMergedRanges().map((r) => r.getA1Notation())]',
    [[true, ['A1:B2']], false, ['E1:F1', 'E2:F2'], ['H1:H2', 'I1:I2']],
  ],
  [
    'range.insertCells',
    'cells make room downwards or to the right, and close up again',
    'const D = SpreadsheetApp.Dimension; sheet.getRange("A2").insertCells(D.ROWS); const down = sheet.getRange("A1:A5").getValues().flat(); sheet.getRange("A2").deleteCells(D.ROWS); const up = sheet.getRange("A1:A4").getValues().flat(); sheet.getRange("A2").insertCells(D.COLUMNS); const right = sheet.getRange("A2:D2").getValues()[0]; sheet.getRange("A2").deleteCells(D.COLUMNS); return [down, up, right, sheet.getRange("A2:C2").getValues()[0]]',
    [
      ['名称', '', '澄川', '蓝海', 'Acme'],
      ['名称', '澄川', '蓝海', 'Acme'],
      ['', '澄川', 3, 'x'],
      ['澄川', 3, 'x'],
    ],
  ],
  [
    'range.randomize',
    'the same rows in some order',
    'const r = sheet.getRange("A2:B4"); r.randomize(); return r.getValues().map((x) => x.join()).sort()',
    ['Acme,2', '澄川,3', '蓝海,1'],
  ],
  [
    'range.removeDuplicates',
    'the first of equal rows stays, letter case makes no difference; some columns only',
    'const r = sheet.getRange("E1:F4"); r.setValues([["a", 1], ["A", 1], ["b", 2], ["a", 3]]); const left = r.removeDuplicates(); const one = [left.getA1Notation(), r.getValues()]; const two = sheet.getRange("E1:F3").removeDuplicates([5]).getValues(); return [one, two]',
    [
      [
        'E1:F3',
        [
          ['a', 1],
          ['b', 2],
          ['a', 3],
          ['', ''],
        ],
      ],
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
  ],
  [
    'range.splitText',
    'text is split into columns',
    'sheet.getRange("E1:E2").setValues([["a,b"], ["c"]]); sheet.getRange("E1:E2").splitTextToColumns(); sheet.getRange("H1").setValue("x|y"); sheet.getRange("H1").splitTextToColumns("|"); sheet.getRange("K1").setValue("m;n"); sheet.getRange("K1").splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SEMICOLON); return [sheet.getRange("E1:F2").getValues(), sheet.getRange("H1:I1").getValues()[0], sheet.getRange("K1:L1").getValues()[0]]',
    [
      [
        ['a', 'b'],
        ['c', ''],
      ],
      ['x', 'y'],
      ['m', 'n'],
    ],
  ],
  [
    'range.autoFill',
    'numbers go on counting, or alternate; as far as the neighbour goes',
    'const S = SpreadsheetApp.AutoFillSeries; sheet.getRange("E1:E2").setValues([[1], [3]]); sheet.getRange("E1:E2").autoFill(sheet.getRange("E1:E4"), S.DEFAULT_SERIES); sheet.getRange("F1:F2").setValues([[1], [3]]); sheet.getRange("F1:F2").autoFill(sheet.getRange("F1:F4"), S.ALTERNATE_SERIES); sheet.getRange("D1").setFormula("=B1"); sheet.getRange("D1").autoFillToNeighbor(S.DEFAULT_SERIES); return [sheet.getRange("E1:E4").getValues().flat(), sheet.getRange("F1:F4").getValues().flat(), sheet.getRange("D1:D4").getFormulas().flat()]',
    [
      [1, 3, 5, 7],
      [1, 3, 1, 3],
      ['=B1', '=B2', '', ''],
    ],
  ],
  [
    'range.trim',
    'blanks around and doubled blanks within go',
    'sheet.getRange("E1").setValue("  a   b "); sheet.getRange("E1").trimWhitespace(); return sheet.getRange("E1").getValue()',
    'a b',
  ],
  [
    'range.filter',
    'a filter is made once and found from anywhere',
    'const f = sheet.getRange("A1:C4").createFilter(); return [f.getRange().getA1Notation(), sheet.getRange("Z9").getFilter().getRange().getA1Notation()]',
    ['A1:C4', 'A1:C4'],
  ],
  [
    'range.protect',
    'a range is protected, and its owner can edit',
    'const p = sheet.getRange("A1").protect(); return [p.getRange().getA1Notation(), sheet.getRange("A1").canEdit()]',
    ['A1', true],
  ],
  [
    'range.metadata',
    'metadata of a whole column',
    'sheet.getRange("B:B").addDeveloperMetadata("k", "v"); return [sheet.getRange("B:B").getDeveloperMetadata().map((m) => m.getKey() + m.getValue()), sheet.getRange("B:B").createDeveloperMetadataFinder().withKey("k").find().length]',
    [['kv'], 1],
  ],
  [
    'range.find',
    'a text finder within the range',
    'return sheet.getRange("A1:A4").createTextFinder("acme").findAll().map((r) => r.getA1Notation())',
    ['A4'],
  ],
  [
    'range.region',
    'the block around a cell; the end of a block',
    'const D = SpreadsheetApp.Dimension; return [sheet.getRange("A1").getDataRegion().getA1Notation(), sheet.getRange("D2").getDataRegion(D.ROWS).getA1Notation(), sheet.getRange("A1").getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation()]',
    ['A1:C4', 'D2', 'A4'],
  ],
  [
    'range.groups',
    'rows and columns are grouped, folded and unfolded',
    'sheet.getRange("2:3").shiftRowGroupDepth(1); sheet.getRange("B:B").shiftColumnGroupDepth(1); const depth = [sheet.getRowGroupDepth(2), sheet.getColumnGroupDepth(2), sheet.getRowGroupDepth(5)]; sheet.getRange("2:3").collapseGroups(); const folded = sheet.getRowGroup(2, 1).isCollapsed(); sheet.getRange("2:3").expandGroups(); return [depth, folded, sheet.getRowGroup(2, 1).isCollapsed()]',
    [[1, 1, 0], true, false],
  ],
  [
    'range.nothing',
    'a range on no data source has none',
    'const r = sheet.getRange("A1:B2"); return [r.getDataSourceFormula(), r.getDataSourceFormulas(), r.getDataSourceTables(), r.getDataSourcePivotTables(), r.getBandings()]',
    [null, [], [], [], []],
  ],
]);

const list = 'GAS/reference/spreadsheet/range-list';

/** Several ranges changed alike. */
export const rangeListRows = rowsOf(list, [
  [
    'rangeList.values',
    'every range of the list and no other',
    'const l = sheet.getRangeList(["A1", "C1"]); l.setValue("v").setNote("n").setNumberFormat("@"); const set = sheet.getRange("A1:C1"); const one = [l.getRanges().length, set.getValues()[0], set.getNotes()[0], set.getNumberFormats()[0].map((f) => f === "@")]; l.clearContent().clearNote(); const two = [set.getValues()[0], set.getNotes()[0]]; return [one, two]',
    [
      [2, ['v', '数', 'v'], ['n', '', 'n'], [true, false, true]],
      [
        ['', '数', ''],
        ['', '', ''],
      ],
    ],
  ],
  [
    'rangeList.looks',
    'looks of all',
    'const l = sheet.getRangeList(["A1", "C1"]); const a = sheet.getRange("A1"), c = sheet.getRange("C1"); l.setBackground("#ff0000").setFontColor("#00ff00").setFontFamily("Roboto").setFontLine("underline").setFontSize(15).setFontStyle("italic").setFontWeight("bold").setHorizontalAlignment("right").setVerticalAlignment("top").setWrap(true); const one = [a, c].map((r) => [r.getBackground(), r.getFontColor(), r.getFontFamily(), r.getFontLine(), r.getFontSize(), r.getFontStyle(), r.getFontWeight(), r.getHorizontalAlignment(), r.getVerticalAlignment(), r.getWrap()].join()); l.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setBackgroundRGB(0, 0, 1).setTextRotation(30).setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT).setBorder(true, true, true, true, true, true).setShowHyperlink(true); const two = [c.getWrapStrategy().toString(), c.getBackground(), c.getTextRotation().getDegrees(), c.getTextDirection().toString()]; l.setVerticalText(true); const three = c.getTextRotation().isVertical(); l.clearFormat(); return [one[0] === one[1], one[0], two, three, c.getFontSize()]',
    [
      true,
      '#ff0000,#00ff00,Roboto,underline,15,italic,bold,right,top,true',
      ['CLIP', '#000001', 30, 'RIGHT_TO_LEFT'],
      true,
      10,
    ],
  ],
  [
    'rangeList.cells',
    'formulas, checkboxes, validations and blanks of all',
    'const l = sheet.getRangeList(["E1", "G1"]); const v = () => sheet.getRange("E1:G1").getValues()[0]; l.setFormula("=1+1"); const a = v(); l.setFormulaR1C1("=R2C2"); const b = v(); l.clear(); l.insertCheckboxes(); l.check(); const c = v(); l.uncheck(); const d = v(); l.removeCheckboxes(); const e = v(); l.setValue(" x  y "); l.trimWhitespace(); const f = v(); l.clearDataValidations(); l.breakApart(); l.activate(); return [a, b, c, d, e, f]',
    [
      [2, '', 2],
      [3, '', 3],
      [true, '', true],
      [false, '', false],
      ['', '', ''],
      ['x y', '', 'x y'],
    ],
  ],
]);
