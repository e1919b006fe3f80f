import { wang } from '../../support/host';
import { answer, hostOf, type Row, refusal, refusalOf } from './row';

const list = 'const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]);';

/** Validation, conditional formats, checkboxes and charts. */
export const rules: readonly Row[] = [
  {
    row: 15,
    when: 'a rejecting list rule, setValues with one bad cell',
    seen: 'an Exception naming the cell, at the flush at the latest, and no cell of the block changed',
    evidence: 'O B',
    prove: () => {
      const host = hostOf(`${list} sheet.getRange("A1:B1").setDataValidation(rule.setAllowInvalid(false).build());
        SpreadsheetApp.flush(); sheet.getRange("A1:B1").setValues([["a", "z"]]); SpreadsheetApp.flush();`);
      expect(refusalOf(() => host.as(wang.email).call('go'))).toMatch(
        /^Exception: The data you entered in cell B1 violates the data validation rules set on this cell\./,
      );
      expect(host.grid(host.engine.sheets()[0]?.name ?? '')).toEqual([]);
    },
  },
  {
    row: 16,
    when: 'a rule that only warns, a bad write',
    seen: 'it is stored; rules warn unless told to reject',
    evidence: 'B',
    prove: () =>
      expect(
        answer(
          `${list} const c = sheet.getRange("A1").setDataValidation(rule.build()).setValue("z"); return [c.getValue(), c.getDataValidation().getAllowInvalid()]`,
        ),
      ).toEqual(['z', true]),
  },
  {
    row: 68,
    when: 'requireValueInList([9,false]); a list of 501',
    seen: 'the items are text; the limit of 500 is told',
    evidence: 'O',
    prove: () => {
      expect(
        answer(
          'const r = SpreadsheetApp.newDataValidation().requireValueInList([9, false]).build(); return [r.getCriteriaType().name(), r.getCriteriaValues()]',
        ),
      ).toEqual([...['VALUE_IN_LIST', [['9', 'false'], true]]]);
      expect(
        refusal('SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, String))'),
      ).toBe(
        'Exception: The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
      );
    },
  },
  {
    row: 69,
    when: 'insertCheckboxes, check, uncheck, isChecked',
    seen: 'FALSE and a CHECKBOX rule; other cells are passed over; null when they differ',
    evidence: 'O D',
    prove: () =>
      expect(
        answer(`const two = sheet.getRange("A1:A2"); two.insertCheckboxes(); sheet.getRange("A3").setValue("x");
          const fresh = [two.getValues(), two.getDataValidation().getCriteriaType().toString(), two.isChecked()];
          sheet.getRange("A1:A3").check(); const ticked = [two.isChecked(), sheet.getRange("A3").getValue()];
          sheet.getRange("A1").uncheck(); return [fresh, ticked, two.isChecked(), sheet.getRange("A3").isChecked()]`),
      ).toEqual([[[[false], [false]], 'CHECKBOX', false], [true, 'x'], null, null]),
  },
  {
    row: 85,
    when: 'setConditionalFormatRules twice',
    seen: 'the second list replaces the first',
    evidence: 'D',
    prove: () =>
      expect(
        answer(`const rule = (color) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("x").setBackground(color).setRanges([sheet.getRange("A1:A9")]).build();
          sheet.setConditionalFormatRules([rule("#111111"), rule("#222222")]); sheet.setConditionalFormatRules([rule("#333333")]);
          return sheet.getConditionalFormatRules().map((r) => [r.getBooleanCondition().getBackground(), r.getBooleanCondition().getCriteriaType().name(), r.getRanges()[0].getA1Notation()])`),
      ).toEqual([['#333333', 'TEXT_EQUAL_TO', 'A1:A9']]),
  },
  {
    row: 86,
    when: 'a chart is built, inserted, modified, updated; a type given as text',
    seen: 'nothing before insertChart; updateChart keeps its id; the text is refused',
    evidence: 'D O',
    prove: () => {
      expect(
        answer(`const chart = sheet.newChart().asColumnChart().addRange(sheet.getRange("A1:B3")).setTitle("one").setPosition(2, 4, 0, 0).setNumHeaders(1).build();
          const before = sheet.getCharts().length; sheet.insertChart(chart); const [drawn] = sheet.getCharts();
          sheet.updateChart(drawn.modify().setOption("title", "two").build()); const [again] = sheet.getCharts();
          return [before, drawn.getOptions().get("title"), again.getOptions().get("title"), again.getChartId() === drawn.getChartId(), again.getRanges()[0].getA1Notation()]`),
      ).toEqual([0, 'one', 'two', true, 'A1:B3']);
      expect(refusal('sheet.newChart().setChartType("COLUMN")')).toBe(
        "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
      );
    },
  },
  {
    row: 82,
    when: 'an argument of the wrong type',
    seen: "Google's signature text, and the name Exception",
    evidence: 'O',
    prove: () => {
      expect(refusal('sheet.getRange("A1").setValues(5)')).toBe(
        "Exception: The parameters (Number) don't match the method signature for SpreadsheetApp.Range.setValues.",
      );
      expect(refusal('sheet.getRange(1, "x")')).toBe(
        "Exception: The parameters (Number,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      );
      expect(
        answer('try { sheet.getRange("A1").setNotes("n") } catch (e) { return [e.name, e instanceof Error] }'),
      ).toEqual(['Exception', true]);
    },
  },
];
