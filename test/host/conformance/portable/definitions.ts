import { rowsOf } from './row';

const calls = (builder: string, table: readonly (readonly [string, string, string, unknown])[]) => ({
  body: `return [${table.map(([member, args]) => `(() => { const r = ${builder}.${member}(${args}).build(); return [String(r.getCriteriaType()), r.getCriteriaValues()]; })()`).join(', ')}];`,
  expected: table.map(([, , criteria, values]) => [criteria, values]),
});

const validations = calls('SpreadsheetApp.newDataValidation()', [
  ['requireNumberBetween', '1, 2', 'NUMBER_BETWEEN', [1, 2]],
  ['requireNumberNotBetween', '1, 2', 'NUMBER_NOT_BETWEEN', [1, 2]],
  ['requireNumberEqualTo', '1', 'NUMBER_EQUAL_TO', [1]],
  ['requireNumberNotEqualTo', '1', 'NUMBER_NOT_EQUAL_TO', [1]],
  ['requireNumberGreaterThan', '1', 'NUMBER_GREATER_THAN', [1]],
  ['requireNumberGreaterThanOrEqualTo', '1', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [1]],
  ['requireNumberLessThan', '1', 'NUMBER_LESS_THAN', [1]],
  ['requireNumberLessThanOrEqualTo', '1', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [1]],
  ['requireTextContains', '"a"', 'TEXT_CONTAINS', ['a']],
  ['requireTextDoesNotContain', '"a"', 'TEXT_DOES_NOT_CONTAIN', ['a']],
  ['requireTextEqualTo', '"a"', 'TEXT_EQUAL_TO', ['a']],
  ['requireTextIsEmail', '', 'TEXT_IS_VALID_EMAIL', []],
  ['requireTextIsUrl', '', 'TEXT_IS_VALID_URL', []],
  ['requireFormulaSatisfied', '"=A1>0"', 'CUSTOM_FORMULA', ['=A1>0']],
  ['requireDate', '', 'DATE_IS_VALID_DATE', []],
  ['requireCheckbox', '', 'CHECKBOX', []],
  ['requireCheckbox', '"y", "n"', 'CHECKBOX', ['y', 'n']],
  ['requireValueInList', '["a", "b"], false', 'VALUE_IN_LIST', [['a', 'b'], false]],
  ['withCriteria', 'SpreadsheetApp.DataValidationCriteria.TEXT_EQUAL_TO, ["q"]', 'TEXT_EQUAL_TO', ['q']],
]);
const dates = [
  'After DATE_AFTER',
  'Before DATE_BEFORE',
  'EqualTo DATE_EQUAL_TO',
  'OnOrAfter DATE_ON_OR_AFTER',
  'OnOrBefore DATE_ON_OR_BEFORE',
];
const twoDates = ['Between DATE_BETWEEN', 'NotBetween DATE_NOT_BETWEEN'];

/** SpreadsheetApp.newDataValidation() and what it builds. */
export const validationRows = rowsOf('GAS/reference/spreadsheet/data-validation-builder', [
  ['validation.criteria', 'each member asks for its criterion', validations.body, validations.expected],
  [
    'validation.dates',
    'dates are kept without their time',
    `const d = new Date(2025, 2, 9, 10, 30), day = new Date(2025, 2, 9).getTime(); const B = () => SpreadsheetApp.newDataValidation(); return [${dates.map((each) => `B().requireDate${each.split(' ')[0]}(d).build()`).join(', ')}, ${twoDates.map((each) => `B().requireDate${each.split(' ')[0]}(d, d).build()`).join(', ')}].map((r) => [String(r.getCriteriaType()), r.getCriteriaValues().every((v) => v.getTime() === day)])`,
    [...dates, ...twoDates].map((each) => [each.split(' ')[1], true]),
  ],
  [
    'validation.range',
    'a list from a range',
    'const r = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("A2:A4"), true).build(); const [range, shown] = r.getCriteriaValues(); return [String(r.getCriteriaType()), range.getA1Notation(), shown]',
    ['VALUE_IN_RANGE', 'A2:A4', true],
  ],
  [
    'validation.empty',
    'an empty builder has no criterion',
    'const b = SpreadsheetApp.newDataValidation(); return [b.getCriteriaType(), b.getCriteriaValues(), b.getAllowInvalid(), b.getHelpText()]',
    [null, [], true, null],
  ],
  [
    'validation.texts',
    'help, strictness and copies',
    'const b = SpreadsheetApp.newDataValidation().requireTextContains("a").setHelpText("h").setAllowInvalid(false); const r = b.build(); const c = r.copy().setHelpText("i").build(); const d = b.copy().setAllowInvalid(true).build(); return [r.getHelpText(), r.getAllowInvalid(), c.getHelpText(), c.getAllowInvalid(), d.getAllowInvalid(), String(c.getCriteriaType()), c.getCriteriaValues()]',
    ['h', false, 'i', false, true, 'TEXT_CONTAINS', ['a']],
  ],
  [
    'validation.kept',
    'a cell keeps its rule',
    'const r = SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setHelpText("h").setAllowInvalid(false).build(); const got = sheet.getRange("E1").setDataValidation(r).getDataValidation(); return [String(got.getCriteriaType()), got.getCriteriaValues(), got.getHelpText(), got.getAllowInvalid()]',
    ['VALUE_IN_LIST', [['a'], true], 'h', false],
  ],
]);

const conditions: readonly (readonly [string, string, string, unknown])[] = [
  ['whenCellEmpty', '', 'CELL_EMPTY', []],
  ['whenCellNotEmpty', '', 'CELL_NOT_EMPTY', []],
  ['whenFormulaSatisfied', '"=A1>0"', 'CUSTOM_FORMULA', ['=A1>0']],
  ['whenNumberBetween', '1, 2', 'NUMBER_BETWEEN', [1, 2]],
  ['whenNumberNotBetween', '1, 2', 'NUMBER_NOT_BETWEEN', [1, 2]],
  ['whenNumberEqualTo', '1', 'NUMBER_EQUAL_TO', [1]],
  ['whenNumberNotEqualTo', '1', 'NUMBER_NOT_EQUAL_TO', [1]],
  ['whenNumberGreaterThan', '1', 'NUMBER_GREATER_THAN', [1]],
  ['whenNumberGreaterThanOrEqualTo', '1', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [1]],
  ['whenNumberLessThan', '1', 'NUMBER_LESS_THAN', [1]],
  ['whenNumberLessThanOrEqualTo', '1', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [1]],
  ['whenTextContains', '"a"', 'TEXT_CONTAINS', ['a']],
  ['whenTextDoesNotContain', '"a"', 'TEXT_DOES_NOT_CONTAIN', ['a']],
  ['whenTextEndsWith', '"a"', 'TEXT_ENDS_WITH', ['a']],
  ['whenTextEqualTo', '"a"', 'TEXT_EQUAL_TO', ['a']],
  ['whenTextStartsWith', '"a"', 'TEXT_STARTS_WITH', ['a']],
];
const filters = calls('SpreadsheetApp.newFilterCriteria()', [
  ...conditions,
  ['withCriteria', 'SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO, ["q"]', 'TEXT_EQUAL_TO', ['q']],
]);
const rule = 'SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("A1:A4")])';

/** SpreadsheetApp.newConditionalFormatRule() and what it builds. */
export const conditionalRows = rowsOf('GAS/reference/spreadsheet/conditional-format-rule-builder', [
  [
    'conditional.criteria',
    'each member asks for its criterion',
    `return [${conditions.map(([member, args]) => `${rule}.${member}(${args}).build()`).join(', ')}, ${rule}.withCriteria(SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO, ["q"]).build()].map((r) => { const c = r.getBooleanCondition(); return [String(c.getCriteriaType()), c.getCriteriaValues()]; })`,
    [...conditions.map(([, , criteria, values]) => [criteria, values]), ['TEXT_EQUAL_TO', ['q']]],
  ],
  [
    'conditional.dates',
    'dates',
    `const d = new Date(2025, 2, 9); return [${['After', 'Before', 'EqualTo'].map((each) => `${rule}.whenDate${each}(d).build()`).join(', ')}].map((r) => String(r.getBooleanCondition().getCriteriaType()))`,
    ['DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO'],
  ],
  [
    'conditional.style',
    'what a rule paints',
    `const b = ${rule}.whenCellEmpty().setBackground("#ff0000").setFontColor("#00ff00").setBold(true).setItalic(true).setUnderline(true).setStrikethrough(true); const c = b.build().getBooleanCondition(); return [c.getBackground(), c.getFontColor(), c.getBold(), c.getItalic(), c.getUnderline(), c.getStrikethrough(), b.getBooleanCondition().getBold(), b.getGradientCondition(), b.getRanges().length]`,
    ['#ff0000', '#00ff00', true, true, true, true, true, null, 1],
  ],
  [
    'conditional.copy',
    'rules are copied, kept and read back',
    `const r = ${rule}.whenTextContains("a").setBold(true).build(); const c = r.copy().setBold(false).build(); const d = r.copy().copy().build(); sheet.setConditionalFormatRules([c]); const [got] = sheet.getConditionalFormatRules(); return [d.getBooleanCondition().getBold(), got.getBooleanCondition().getBold(), got.getRanges()[0].getA1Notation(), got.getGradientCondition()]`,
    [true, false, 'A1:A4', null],
  ],
  [
    'conditional.gradient',
    'colours by the place between two or three points',
    `const T = SpreadsheetApp.InterpolationType; const three = ${rule}.setGradientMinpointWithValue("#ff0000", T.NUMBER, "1").setGradientMidpointWithValue("#ffffff", T.PERCENT, "50").setGradientMaxpointWithValue("#00ff00", T.NUMBER, "9").build(); const two = ${rule}.setGradientMinpoint("#000001").setGradientMaxpoint("#000002"); sheet.setConditionalFormatRules([three, two.build()]); const show = (g) => [g.getMinColor(), g.getMinType() && g.getMinType().toString(), g.getMinValue(), g.getMidColor(), g.getMidType() && g.getMidType().toString(), g.getMidValue(), g.getMaxColor(), g.getMaxType() && g.getMaxType().toString(), g.getMaxValue()]; const [a, b] = sheet.getConditionalFormatRules(); return [show(a.getGradientCondition()), a.getBooleanCondition(), show(b.getGradientCondition()).filter((x, i) => i % 3 === 0), two.getGradientCondition().getMaxColor()]`,
    [
      ['#ff0000', 'NUMBER', '1', '#ffffff', 'PERCENT', '50', '#00ff00', 'NUMBER', '9'],
      null,
      ['#000001', '', '#000002'],
      '#000002',
    ],
  ],
]);

/** Filters and their criteria. */
export const filterRows = rowsOf('GAS/reference/spreadsheet/filter', [
  ['filter.criteria', 'each member asks for its criterion', filters.body, filters.expected],
  [
    'filter.dates',
    'dates',
    `const d = new Date(2025, 2, 9); return [${['After', 'Before', 'EqualTo'].map((each) => `SpreadsheetApp.newFilterCriteria().whenDate${each}(d).build()`).join(', ')}].map((c) => String(c.getCriteriaType()))`,
    ['DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO'],
  ],
  [
    'filter.column',
    'a column is filtered, and rows are hidden by it',
    'const f = sheet.getRange("A1:C4").createFilter(); f.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["澄川"]).build()); const hidden = [2, 3].map((r) => sheet.isRowHiddenByFilter(r)); const c = f.getColumnFilterCriteria(1); const seen = [c.getHiddenValues(), c.getCriteriaType(), c.getVisibleValues(), c.copy().getHiddenValues(), c.copy().copy().getVisibleValues(), c.copy().getCriteriaType(), c.copy().getCriteriaValues()]; f.removeColumnFilterCriteria(1); return [hidden, seen, f.getColumnFilterCriteria(1), sheet.isRowHiddenByFilter(2)]',
    [[true, false], [['澄川'], null, [], ['澄川'], [], null, []], null, false],
  ],
  [
    'filter.condition',
    'a column is filtered by a condition',
    'const f = sheet.getRange("A1:C4").createFilter(); f.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(1).build()); const c = f.getColumnFilterCriteria(2); return [[2, 3, 4].map((r) => sheet.isRowHiddenByFilter(r)), String(c.getCriteriaType()), c.getCriteriaValues()]',
    [[false, true, false], 'NUMBER_GREATER_THAN', [1]],
  ],
  [
    'filter.sort',
    'sorting leaves the header; removing leaves nothing',
    'const f = sheet.getRange("A1:C4").createFilter(); f.sort(2, true); const sorted = sheet.getRange("B1:B4").getValues().flat(); const range = f.getRange().getA1Notation(); f.remove(); return [sorted, range, sheet.getFilter()]',
    [['数', 1, 2, 3], 'A1:C4', null],
  ],
  [
    'filter.visible',
    'visible values are for data sources only',
    'return thrown(() => SpreadsheetApp.newFilterCriteria().setVisibleValues(["a"])).length > 0',
    true,
  ],
]);

/** Protections, named ranges, metadata and text finders. */
export const definitionRows = rowsOf('GAS/reference/spreadsheet/protection', [
  [
    'protection.range',
    'a protected range and what it says',
    'const p = sheet.getRange("A1:B2").protect().setDescription("d"); p.setRange(sheet.getRange("A1:C3")); p.setWarningOnly(true); const one = [p.getDescription(), String(p.getProtectionType()), p.getRange().getA1Notation(), p.isWarningOnly(), p.getRangeName(), p.canEdit()]; p.remove(); return [one, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]',
    [['d', 'RANGE', 'A1:C3', true, null, true], 0],
  ],
  [
    'protection.sheet',
    'a protected sheet with open ranges',
    'const p = sheet.protect(); p.setUnprotectedRanges([sheet.getRange("B2:B9")]); const again = sheet.protect(); return [String(again.getProtectionType()), again.getUnprotectedRanges().map((r) => r.getA1Notation()), again.getRange().getA1Notation()]',
    ['SHEET', ['B2:B9'], ''],
  ],
  [
    'protection.named',
    'a protection of a named range',
    'ss.setNamedRange("pn1", sheet.getRange("B1:B3")); const p = sheet.getRange("A1").protect().setRangeName("pn1"); const one = [p.getRangeName(), p.getRange().getA1Notation()]; p.setNamedRange(ss.getNamedRanges().find((n) => n.getName() === "pn1")); const two = p.getRangeName(); ss.removeNamedRange("pn1"); return [one, two]',
    [['pn1', 'B1:B3'], 'pn1'],
  ],
  [
    'protection.editors',
    'whoever removes everybody stays an editor; the domain cannot be let in',
    'const me = Session.getEffectiveUser(); const p = sheet.getRange("A1").protect(); p.removeEditors(p.getEditors()); p.removeEditor(me); p.addEditor(me); p.addEditors([me.getEmail()]); return [p.getEditors().map((u) => u.getEmail() === me.getEmail()), p.canEdit(), p.canDomainEdit(), thrown(() => p.setDomainEdit(true)).length > 0]',
    [[true], true, false, true],
  ],
  [
    'name.change',
    'a named range is renamed, moved and removed',
    'ss.setNamedRange("n1", sheet.getRange("A1")); const n = sheet.getNamedRanges().find((x) => x.getName() === "n1"); n.setName("n2"); n.setRange(sheet.getRange("B2:C3")); const seen = [n.getName(), n.getRange().getA1Notation(), ss.getRangeByName("n2").getA1Notation(), ss.getRangeByName("n1")]; n.remove(); return [seen, ss.getRangeByName("n2")]',
    [['n2', 'B2:C3', 'B2:C3', null], null],
  ],
  [
    'metadata.change',
    'metadata says what and where it is, and can be changed',
    'const V = SpreadsheetApp.DeveloperMetadataVisibility; sheet.addDeveloperMetadata("k1", "v1", V.PROJECT); const [m] = sheet.createDeveloperMetadataFinder().withKey("k1").find(); const l = m.getLocation(); const one = [m.getKey(), m.getValue(), String(m.getVisibility()), typeof m.getId(), String(l.getLocationType()), l.getSheet().getSheetId() === sheet.getSheetId(), l.getRow(), l.getColumn(), l.getSpreadsheet()]; m.setKey("k2").setValue("v2").setVisibility(V.DOCUMENT); const [n] = sheet.createDeveloperMetadataFinder().withKey("k2").find(); return [one, n.getValue(), String(n.getVisibility())]',
    [['k1', 'v1', 'PROJECT', 'number', 'SHEET', true, null, null, null], 'v2', 'DOCUMENT'],
  ],
  [
    'metadata.move',
    'metadata moves to a row, a column, the sheet and the file',
    'sheet.addDeveloperMetadata("mv"); const at = () => { const l = ss.createDeveloperMetadataFinder().withKey("mv").find()[0].getLocation(); return String(l.getLocationType()); }; const m = sheet.getDeveloperMetadata()[0]; m.moveToRow(sheet.getRange("2:2")); const a = [at(), ss.createDeveloperMetadataFinder().withKey("mv").find()[0].getLocation().getRow().getRow()]; m.moveToColumn(sheet.getRange("B:B")); const b = [at(), ss.createDeveloperMetadataFinder().withKey("mv").find()[0].getLocation().getColumn().getColumn()]; m.moveToSheet(sheet); const c = at(); m.moveToSpreadsheet(); const d = at(); m.remove(); return [a, b, c, d, ss.createDeveloperMetadataFinder().withKey("mv").find().length]',
    [['ROW', 2], ['COLUMN', 2], 'SHEET', 'SPREADSHEET', 0],
  ],
  [
    'metadata.find',
    'finders by id, key, value, visibility and kind of place',
    'const V = SpreadsheetApp.DeveloperMetadataVisibility, L = SpreadsheetApp.DeveloperMetadataLocationType; sheet.addDeveloperMetadata("f1", "a"); sheet.getRange("2:2").addDeveloperMetadata("f1", "b", V.PROJECT); const f = () => sheet.createDeveloperMetadataFinder(); const [m] = f().withValue("a").find(); return [f().withKey("f1").find().length, f().withId(m.getId()).find()[0].getValue(), f().withVisibility(V.PROJECT).find().map((x) => x.getValue()), f().withKey("f1").withLocationType(L.ROW).find().map((x) => x.getValue()), sheet.getRange("A2").createDeveloperMetadataFinder().withKey("f1").onIntersectingLocations().find().length > 0]',
    [2, 'a', ['b'], ['b'], true],
  ],
  [
    'finder.ways',
    'case, whole cells, formulas, patterns, accents, places',
    'sheet.getRange("E1:E4").setValues([["Ábc"], ["abc"], ["ABC d"], ["x"]]); sheet.getRange("E4").setFormula("=UPPER(\\"abc\\")"); const f = () => sheet.getRange("E1:E4").createTextFinder("abc"); const a1 = (l) => l.map((r) => r.getA1Notation()); return [a1(f().findAll()), a1(f().matchCase(true).findAll()), a1(f().matchEntireCell(true).findAll()), a1(f().matchFormulaText(true).matchCase(true).findAll()), a1(f().ignoreDiacritics(true).findAll()), a1(sheet.getRange("E1:E4").createTextFinder("^A.* d$").useRegularExpression(true).findAll()), f().startFrom(sheet.getRange("E2")).findNext().getA1Notation()]',
    [['E2', 'E3', 'E4'], ['E2'], ['E2', 'E4'], ['E2', 'E4'], ['E1', 'E2', 'E3', 'E4'], ['E3'], 'E3'],
  ],
  [
    'finder.steps',
    'forwards, backwards, the current one, and replacing',
    'sheet.getRange("E1:E3").setValues([["aa"], ["b"], ["a"]]); const f = sheet.getRange("E1:E3").createTextFinder("a"); const none = f.getCurrentMatch(); const first = f.findNext().getA1Notation(); const second = f.findNext().getA1Notation(); const back = f.findPrevious().getA1Notation(); const current = f.getCurrentMatch().getA1Notation(); const one = f.replaceWith("z"); const all = sheet.getRange("E1:E3").createTextFinder("a").replaceAllWith("y"); return [none, first, second, back, current, one, all, sheet.getRange("E1:E3").getValues().flat()]',
    [null, 'E1', 'E3', 'E1', 'E1', 2, 1, ['zz', 'b', 'y']],
  ],
]);
