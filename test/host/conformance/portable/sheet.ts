import { rowsOf } from './row';

/** A tab, its rows and columns. */
export const sheetRows = rowsOf('GAS/reference/spreadsheet/sheet', [
  [
    'sheet.name',
    'names and places',
    'sheet.setName("N1"); return [sheet.getName(), sheet.getSheetName(), sheet.getIndex() > 0, sheet.getParent().getId() === ss.getId(), sheet.getType().toString(), typeof sheet.getSheetId()]',
    ['N1', 'N1', true, true, 'GRID', 'number'],
  ],
  [
    'sheet.extent',
    'last row and column, size of the grid',
    'return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getDataRange().getA1Notation(), sheet.getSheetValues(2, 1, 1, 2)]',
    [4, 3, 1000, 26, 'A1:C4', [['澄川', 3]]],
  ],
  [
    'sheet.tabColor',
    'the colour of the tab',
    'sheet.setTabColor("#ff0000"); const a = sheet.getTabColor(); sheet.setTabColor(null); return [a, sheet.getTabColor()]',
    ['#ff0000', null],
  ],
  [
    'sheet.hide',
    'hidden and shown again',
    'const other = ss.insertSheet(); sheet.hideSheet(); const a = sheet.isSheetHidden(); sheet.showSheet(); const b = sheet.isSheetHidden(); ss.deleteSheet(other); return [a, b]',
    [true, false],
  ],
  [
    'sheet.active',
    'what is selected',
    'sheet.activate(); sheet.setActiveRange(sheet.getRange("B2:B3")); const a = sheet.getActiveRange().getA1Notation(); sheet.setActiveSelection("C1:C2"); const b = sheet.getActiveRange().getA1Notation(); sheet.setCurrentCell(sheet.getRange("A3")); const c = [sheet.getCurrentCell().getA1Notation(), sheet.getActiveCell().getA1Notation(), sheet.getSelection().getActiveRange().getA1Notation()]; sheet.setActiveRangeList(sheet.getRangeList(["D4"])); return [a, b, c, sheet.getActiveRangeList().getRanges().map((r) => r.getA1Notation())]',
    ['B2:B3', 'C1:C2', ['A3', 'A3', 'A3'], ['D4']],
  ],
  [
    'sheet.ranges',
    'ranges by numbers, by text and in lists',
    'return [sheet.getRange(2, 1).getA1Notation(), sheet.getRange(2, 1, 2).getA1Notation(), sheet.getRange(2, 1, 2, 3).getA1Notation(), sheet.getRange("C5:B2").getA1Notation(), sheet.getRangeList(["A1", "B2:C3"]).getRanges().map((r) => r.getA1Notation())]',
    ['A2', 'A2:A3', 'A2:C3', 'B2:C5', ['A1', 'B2:C3']],
  ],
  [
    'sheet.append',
    'a row below the last',
    'sheet.appendRow(["n", 9]); return sheet.getRange("A5:B5").getValues()',
    [['n', 9]],
  ],
  [
    'sheet.clear',
    'each clears its own',
    'const r = sheet.getRange("A1"); const fill = () => r.setValue("v").setBackground("#ff0000").setNote("n"); const state = () => [r.getValue(), r.getBackground(), r.getNote()]; fill(); sheet.clearContents(); const a = state(); fill(); sheet.clearFormats(); const b = state(); fill(); sheet.clearNotes(); const c = state(); fill(); sheet.clear(); return [a, b, c, state()]',
    [
      ['', '#ff0000', 'n'],
      ['v', '#ffffff', 'n'],
      ['v', '#ff0000', ''],
      ['', '#ffffff', 'n'],
    ],
  ],
  [
    'sheet.sort',
    'frozen rows stay',
    'sheet.setFrozenRows(1); sheet.sort(2); const up = sheet.getRange("B1:B4").getValues().flat(); sheet.sort(2, false); return [up, sheet.getRange("B1:B4").getValues().flat()]',
    [
      ['数', 1, 2, 3],
      ['数', 3, 2, 1],
    ],
  ],
  [
    'sheet.frozen',
    'frozen rows and columns',
    'sheet.setFrozenRows(2); sheet.setFrozenColumns(1); return [sheet.getFrozenRows(), sheet.getFrozenColumns()]',
    [2, 1],
  ],
  [
    'sheet.insertRows',
    'rows before, after and at',
    'const at = () => sheet.getRange("A1:A20").getValues().flat().indexOf("澄川") + 1; sheet.insertRowBefore(2); const a = at(); sheet.insertRowsBefore(2, 2); const b = at(); sheet.insertRowAfter(1); const c = at(); sheet.insertRowsAfter(1, 2); const d = at(); sheet.insertRows(1, 2); const e = at(); sheet.insertRows(1); return [a, b, c, d, e, at(), sheet.getMaxRows()]',
    [3, 5, 6, 8, 10, 11, 1009],
  ],
  [
    'sheet.insertColumns',
    'columns before, after and at',
    'const at = () => sheet.getRange("A1:T1").getValues()[0].indexOf("数") + 1; sheet.insertColumnBefore(2); const a = at(); sheet.insertColumnsBefore(2, 2); const b = at(); sheet.insertColumnAfter(1); const c = at(); sheet.insertColumnsAfter(1, 2); const d = at(); sheet.insertColumns(1, 2); const e = at(); sheet.insertColumns(1); return [a, b, c, d, e, at(), sheet.getMaxColumns()]',
    [3, 5, 6, 8, 10, 11, 35],
  ],
  [
    'sheet.delete',
    'rows and columns go',
    'sheet.deleteRow(2); const a = sheet.getRange("A2").getValue(); sheet.deleteRows(2, 2); sheet.deleteColumn(1); const b = sheet.getRange("A1").getValue(); sheet.deleteColumns(1, 2); return [a, b, sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]',
    ['蓝海', '数', 997, 23, 0],
  ],
  [
    'sheet.move',
    'rows and columns move; the destination counts before the move',
    'sheet.moveRows(sheet.getRange("2:2"), 5); sheet.moveColumns(sheet.getRange("A:A"), 3); return [sheet.getRange("B1:B4").getValues().flat(), sheet.getRange("A1:C1").getValues()[0]]',
    [
      ['名称', '蓝海', 'Acme', '澄川'],
      ['数', '名称', '备注'],
    ],
  ],
  [
    'sheet.hideRows',
    'rows are hidden and shown',
    'const state = () => [2, 3].map((r) => sheet.isRowHiddenByUser(r)); sheet.hideRows(2); const a = state(); sheet.showRows(2); sheet.hideRows(2, 2); const b = state(); sheet.showRows(2, 2); sheet.hideRow(sheet.getRange("3:3")); const c = state(); sheet.unhideRow(sheet.getRange("3:3")); return [a, b, c, state(), sheet.isRowHiddenByFilter(2)]',
    [[true, false], [true, true], [false, true], [false, false], false],
  ],
  [
    'sheet.hideColumns',
    'columns are hidden and shown',
    'const state = () => [2, 3].map((c) => sheet.isColumnHiddenByUser(c)); sheet.hideColumns(2); const a = state(); sheet.showColumns(2); sheet.hideColumns(2, 2); const b = state(); sheet.showColumns(2, 2); sheet.hideColumn(sheet.getRange("C:C")); const c = state(); sheet.unhideColumn(sheet.getRange("C:C")); return [a, b, c, state()]',
    [
      [true, false],
      [true, true],
      [false, true],
      [false, false],
    ],
  ],
  [
    'sheet.sizes',
    'widths and heights',
    'sheet.setColumnWidth(1, 150); sheet.setColumnWidths(2, 2, 80); sheet.setRowHeight(1, 40); sheet.setRowHeights(2, 2, 30); sheet.setRowHeightsForced(4, 1, 50); return [[1, 2, 3].map((c) => sheet.getColumnWidth(c)), [1, 2, 3, 4].map((r) => sheet.getRowHeight(r))]',
    [
      [150, 80, 80],
      [40, 30, 30, 50],
    ],
  ],
  [
    'sheet.autoResize',
    'columns and rows fit what they show: a longer text is wider',
    'sheet.getRange("A1").setValue("a".repeat(40)); sheet.autoResizeColumn(1); sheet.autoResizeColumns(2, 1); sheet.getRange("C1").setValue("1\\n2\\n3"); sheet.autoResizeRows(1, 1); return [sheet.getColumnWidth(1) > sheet.getColumnWidth(2), sheet.getRowHeight(1) > 21]',
    [true, true],
  ],
  [
    'sheet.groups',
    'groups have a depth, a range, a control and can be folded',
    'sheet.getRange("2:5").shiftRowGroupDepth(1); sheet.getRange("3:4").shiftRowGroupDepth(1); const outer = sheet.getRowGroup(2, 1), inner = sheet.getRowGroup(3, 2); const one = [outer.getRange().getA1Notation(), inner.getDepth(), sheet.getRowGroupDepth(3), outer.getControlIndex(), outer.isCollapsed()]; inner.collapse(); const two = [inner.isCollapsed(), sheet.isRowHiddenByUser(3), sheet.isRowHiddenByUser(2)]; inner.expand(); const three = sheet.isRowHiddenByUser(3); inner.remove(); return [one, two, three, sheet.getRowGroupDepth(3)]',
    [['A2:Z5', 2, 2, 6, false], [true, true, false], false, 1],
  ],
  [
    'sheet.foldAll',
    'all groups fold, unfold, and unfold to a depth',
    'sheet.getRange("2:5").shiftRowGroupDepth(1); sheet.getRange("3:4").shiftRowGroupDepth(1); sheet.getRange("B:C").shiftColumnGroupDepth(1); const rows = () => [sheet.getRowGroup(2, 1).isCollapsed(), sheet.getRowGroup(3, 2).isCollapsed()]; sheet.collapseAllRowGroups(); const a = rows(); sheet.expandAllRowGroups(); const b = rows(); sheet.expandRowGroupsUpToDepth(1); const c = rows(); sheet.collapseAllColumnGroups(); const d = sheet.getColumnGroup(2, 1).isCollapsed(); sheet.expandAllColumnGroups(); const e = sheet.getColumnGroup(2, 1).isCollapsed(); sheet.expandColumnGroupsUpToDepth(0); return [a, b, c, d, e, sheet.getColumnGroupDepth(2)]',
    [[true, true], [false, false], [false, true], true, false, 1],
  ],
  [
    'sheet.groupControl',
    'where the toggles are',
    'const P = SpreadsheetApp.GroupControlTogglePosition; const before = [sheet.getRowGroupControlPosition().toString(), sheet.getColumnGroupControlPosition().toString()]; sheet.setRowGroupControlPosition(P.BEFORE); sheet.setColumnGroupControlPosition(P.BEFORE); return [before, sheet.getRowGroupControlPosition().toString(), sheet.getColumnGroupControlPosition().toString()]',
    [['AFTER', 'AFTER'], 'BEFORE', 'BEFORE'],
  ],
  [
    'sheet.looks',
    'gridlines and direction',
    'const a = [sheet.hasHiddenGridlines(), sheet.isRightToLeft()]; sheet.setHiddenGridlines(true); sheet.setRightToLeft(true); return [a, sheet.hasHiddenGridlines(), sheet.isRightToLeft()]',
    [[false, false], true, true],
  ],
  [
    'sheet.nothing',
    'a fresh tab has no drawings, images, pivots, slicers, bandings, sources or form',
    'return [sheet.getDrawings(), sheet.getImages(), sheet.getPivotTables(), sheet.getSlicers(), sheet.getBandings(), sheet.getDataSourceTables(), sheet.getFormUrl()]',
    [[], [], [], [], [], [], null],
  ],
  [
    'sheet.filter',
    'the sheet knows its filter',
    'const none = sheet.getFilter(); sheet.getRange("A1:C4").createFilter(); return [none, sheet.getFilter().getRange().getA1Notation()]',
    [null, 'A1:C4'],
  ],
  [
    'sheet.names',
    'named ranges of the tab',
    'ss.setNamedRange("nm1", sheet.getRange("A1")); const n = sheet.getNamedRanges().map((x) => x.getName()); ss.removeNamedRange("nm1"); return n',
    ['nm1'],
  ],
  [
    'sheet.rules',
    'conditional formats of the tab',
    'const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([sheet.getRange("A1")]).build(); sheet.setConditionalFormatRules([rule]); const n = sheet.getConditionalFormatRules().length; sheet.clearConditionalFormatRules(); return [n, sheet.getConditionalFormatRules().length]',
    [1, 0],
  ],
  [
    'sheet.protect',
    'a sheet is protected once',
    'const p = sheet.protect().setDescription("d"); sheet.protect(); return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((x) => x.getDescription())',
    ['d'],
  ],
  [
    'sheet.metadata',
    'metadata of the tab',
    'sheet.addDeveloperMetadata("k", "v"); return [sheet.getDeveloperMetadata().map((m) => m.getKey()), sheet.createDeveloperMetadataFinder().withKey("k").find().length]',
    [['k'], 1],
  ],
  [
    'sheet.find',
    'a text finder over the tab',
    'return sheet.createTextFinder("澄川").findNext().getA1Notation()',
    'A2',
  ],
  [
    'sheet.charts',
    'charts are put, changed and taken away',
    'sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange("A1:B4")).setPosition(1, 5, 0, 0).build()); const [c] = sheet.getCharts(); sheet.updateChart(c.modify().setPosition(9, 5, 0, 0).build()); const row = sheet.getCharts()[0].getContainerInfo().getAnchorRow(); sheet.removeChart(sheet.getCharts()[0]); return [row, sheet.getCharts().length]',
    [9, 0],
  ],
  [
    'sheet.copyTo',
    'a copy of the tab in the same file',
    'const copy = sheet.copyTo(ss); const seen = [copy.getName() === "Copy of " + sheet.getName(), copy.getRange("A2").getValue()]; ss.deleteSheet(copy); return seen',
    [true, '澄川'],
  ],
  [
    'sheet.copyTwice',
    'a second copy has a name of its own',
    'const copies = [sheet.copyTo(ss), sheet.copyTo(ss)]; const names = copies.map((copy) => copy.getName()); copies.forEach((copy) => ss.deleteSheet(copy)); return [names[0] !== names[1], names.every((name) => name.indexOf("Copy of " + sheet.getName()) === 0)]',
    [true, true],
  ],
]);

/** The file. */
export const spreadsheetRows = rowsOf('GAS/reference/spreadsheet/spreadsheet', [
  [
    'ss.names',
    'id, address, name',
    'const n = ss.getName(); ss.rename("R1"); const r = ss.getName(); ss.rename(n); return [typeof ss.getId(), ss.getUrl().indexOf(ss.getId()) > 0, r]',
    ['string', true, 'R1'],
  ],
  [
    'ss.zone',
    'time zone and locale are set and read',
    'const z = ss.getSpreadsheetTimeZone(), l = ss.getSpreadsheetLocale(); ss.setSpreadsheetTimeZone("Europe/Rome"); ss.setSpreadsheetLocale("it_IT"); const seen = [ss.getSpreadsheetTimeZone(), ss.getSpreadsheetLocale()]; ss.setSpreadsheetTimeZone(z); ss.setSpreadsheetLocale(l); return seen',
    ['Europe/Rome', 'it_IT'],
  ],
  [
    'ss.sheets',
    'tabs by number, name and id',
    'return [ss.getSheets().length === ss.getNumSheets(), ss.getSheetByName(sheet.getName()).getSheetId() === sheet.getSheetId(), ss.getSheetById(sheet.getSheetId()).getName() === sheet.getName(), ss.getSheetByName("no such")]',
    [true, true, true, null],
  ],
  [
    'ss.tabs',
    'tabs are added, copied, moved, renamed and deleted',
    'const n = ss.getNumSheets(); const a = ss.insertSheet("T1", 0); const index = a.getIndex(); ss.setActiveSheet(a); ss.renameActiveSheet("T2"); ss.moveActiveSheet(ss.getNumSheets()); const moved = a.getIndex(); const copy = ss.duplicateActiveSheet(); const name = copy.getName(); ss.deleteActiveSheet(); ss.deleteSheet(a); ss.setActiveSheet(sheet); return [index, moved - n, name, ss.getNumSheets() - n, ss.getActiveSheet().getSheetId() === sheet.getSheetId()]',
    [1, 1, 'Copy of T2', 0, true],
  ],
  [
    'ss.active',
    'what is active',
    'ss.setActiveSheet(sheet); ss.setActiveRange(sheet.getRange("B2:B3")); const a = [ss.getActiveRange().getA1Notation(), ss.getActiveCell().getA1Notation(), ss.getCurrentCell().getA1Notation(), ss.getSelection().getActiveRange().getA1Notation()]; ss.setActiveSelection("C1"); const b = ss.getActiveRange().getA1Notation(); ss.setCurrentCell(sheet.getRange("A3")); const c = ss.getCurrentCell().getA1Notation(); ss.setActiveRangeList(sheet.getRangeList(["D4"])); return [a, b, c, ss.getActiveRangeList().getRanges().length]',
    [['B2:B3', 'B2', 'B2', 'B2:B3'], 'C1', 'A3', 1],
  ],
  [
    'ss.activeSheet',
    'what a spreadsheet says of its active tab',
    'ss.setActiveSheet(sheet); ss.setFrozenRows(1); ss.setFrozenColumns(1); ss.setColumnWidth(1, 130); ss.setRowHeight(1, 33); return [ss.getFrozenRows(), ss.getFrozenColumns(), ss.getColumnWidth(1), ss.getRowHeight(1), ss.getSheetId() === sheet.getSheetId(), ss.getSheetName() === sheet.getName(), ss.getLastRow(), ss.getLastColumn(), ss.getDataRange().getA1Notation(), ss.getSheetValues(1, 1, 1, 1), ss.getRange("A1:B2").getA1Notation(), ss.getRangeList(["A1"]).getRanges().length]',
    [1, 1, 130, 33, true, true, 4, 3, 'A1:C4', [['名称']], 'A1:B2', 1],
  ],
  [
    'ss.lines',
    'rows and columns of the active tab',
    'ss.setActiveSheet(sheet); ss.insertRowBefore(2); ss.insertRowAfter(1); ss.insertRowsBefore(2, 1); ss.insertRowsAfter(1, 1); ss.insertColumnBefore(1); ss.insertColumnAfter(1); ss.insertColumnsBefore(1, 1); ss.insertColumnsAfter(1, 1); const a = [sheet.getMaxRows(), sheet.getMaxColumns()]; ss.deleteRow(2); ss.deleteRows(2, 3); ss.deleteColumn(1); ss.deleteColumns(1, 3); const b = [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange("A2").getValue()]; ss.hideRow(sheet.getRange("2:2")); ss.hideColumn(sheet.getRange("B:B")); const c = [ss.isRowHiddenByUser(2), ss.isColumnHiddenByUser(2), ss.isRowHiddenByFilter(2)]; ss.unhideRow(sheet.getRange("2:2")); ss.unhideColumn(sheet.getRange("B:B")); ss.autoResizeColumn(1); return [a, b, c, ss.isRowHiddenByUser(2), ss.isColumnHiddenByUser(2)]',
    [[1004, 30], [1000, 26, '澄川'], [true, true, false], false, false],
  ],
  [
    'ss.sort',
    'sorts and appends on the active tab',
    'ss.setActiveSheet(sheet); sheet.setFrozenRows(1); ss.sort(2); const a = sheet.getRange("B2:B4").getValues().flat(); ss.sort(2, false); ss.appendRow(["z", 0]); return [a, sheet.getRange("B2:B5").getValues().flat()]',
    [
      [1, 2, 3],
      [3, 2, 1, 0],
    ],
  ],
  [
    'ss.names2',
    'named ranges',
    'ss.setNamedRange("nr1", sheet.getRange("A1:B2")); const a = [ss.getRangeByName("nr1").getA1Notation(), ss.getNamedRanges().filter((n) => n.getName() === "nr1").length]; ss.removeNamedRange("nr1"); return [a, ss.getRangeByName("nr1")]',
    [['A1:B2', 1], null],
  ],
  [
    'ss.find',
    'a text finder over the file',
    'return ss.createTextFinder("澄川").findAll().some((r) => r.getSheet().getSheetId() === sheet.getSheetId())',
    true,
  ],
  [
    'ss.metadata',
    'metadata of the file',
    'ss.addDeveloperMetadata("fk", "v"); const found = ss.createDeveloperMetadataFinder().withKey("fk").find(); const n = ss.getDeveloperMetadata().filter((m) => m.getKey() === "fk").length; found.forEach((m) => m.remove()); return [found.length, n]',
    [1, 1],
  ],
  [
    'ss.protections',
    'protections of the file',
    'sheet.getRange("A1").protect(); return ss.getProtections(SpreadsheetApp.ProtectionType.RANGE).length > 0',
    true,
  ],
  [
    'ss.people',
    'the owner is among the editors',
    'const owner = ss.getOwner().getEmail(); return [ss.getEditors().some((u) => u.getEmail() === owner), Array.isArray(ss.getViewers())]',
    [true, true],
  ],
  [
    'ss.calculation',
    'settings of calculation are kept',
    'const R = SpreadsheetApp.RecalculationInterval; const before = ss.isIterativeCalculationEnabled(); ss.setIterativeCalculationEnabled(true); ss.setMaxIterativeCalculationCycles(7); ss.setIterativeCalculationConvergenceThreshold(0.5); ss.setRecalculationInterval(R.HOUR); const seen = [before, ss.isIterativeCalculationEnabled(), ss.getMaxIterativeCalculationCycles(), ss.getIterativeCalculationConvergenceThreshold(), ss.getRecalculationInterval().toString()]; ss.setIterativeCalculationEnabled(false); ss.setRecalculationInterval(R.ON_CHANGE); return seen',
    [false, true, 7, 0.5, 'HOUR'],
  ],
  [
    'ss.nothing',
    'no form, images, bandings or data sources',
    'return [ss.getFormUrl(), ss.getImages(), ss.getBandings(), ss.getDataSourceTables()]',
    [null, [], [], []],
  ],
  ['ss.toast', 'a toast is shown and nothing comes back', 'return ss.toast("hi", "T", 3) === undefined', true],
]);

/** SpreadsheetApp itself, and what it has selected. */
export const appRows = rowsOf('GAS/reference/spreadsheet/spreadsheet-app', [
  [
    'app.active',
    'the active file, tab, range and cell',
    'const A = SpreadsheetApp; A.setActiveSpreadsheet(ss); A.setActiveSheet(sheet); A.setActiveRange(sheet.getRange("B2:C3")); const a = [A.getActive().getId() === ss.getId(), A.getActiveSpreadsheet().getId() === ss.getId(), A.getActiveSheet().getSheetId() === sheet.getSheetId(), A.getActiveRange().getA1Notation()]; A.setCurrentCell(sheet.getRange("A4")); const b = A.getCurrentCell().getA1Notation(); A.setActiveRangeList(sheet.getRangeList(["A2", "B3"])); return [a, b, A.getActiveRangeList().getRanges().length > 0, A.getSelection().getActiveSheet().getName() === sheet.getName()]',
    [[true, true, true, 'B2:C3'], 'A4', true, true],
  ],
  [
    'app.open',
    'the file at hand by id and by address',
    'return [SpreadsheetApp.openById(ss.getId()).getId() === ss.getId(), SpreadsheetApp.openByUrl(ss.getUrl()).getId() === ss.getId()]',
    [true, true],
  ],
  [
    'app.flush',
    'flush answers nothing',
    'sheet.getRange("A1").setValue(1); return SpreadsheetApp.flush() === undefined',
    true,
  ],
  [
    'app.builders',
    'every builder builds',
    'const A = SpreadsheetApp; return [A.newDataValidation().requireCheckbox().build().toString(), A.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange("A1")]).build().toString(), A.newFilterCriteria().whenCellEmpty().build().toString(), A.newColor().setRgbColor("#000000").build().toString(), A.newTextStyle().build().toString(), A.newRichTextValue().setText("x").build().toString(), A.getUi().toString()]',
    ['DataValidation', 'ConditionalFormatRule', 'FilterCriteria', 'Color', 'TextStyle', 'RichTextValue', 'Ui'],
  ],
  [
    'selection.all',
    'the selection of the person',
    'sheet.getRange("A1").activate(); const s = ss.getSelection(); return [s.getActiveRange().getA1Notation(), s.getCurrentCell().getA1Notation(), s.getActiveSheet().getSheetId() === sheet.getSheetId(), s.getActiveRangeList().getRanges().length, s.getNextDataRange(SpreadsheetApp.Direction.DOWN).getA1Notation()]',
    ['A1', 'A1', true, 1, 'A1:A4'],
  ],
]);
