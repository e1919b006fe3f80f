import { wang } from '../../support/host';
import { answer, hostOf, type Row, refusal, refusalOf } from './row';

const text = {
  A: [
    ['a', 'b'],
    ['c', 'd'],
  ],
};

/** What is written, and what is read back. */
export const cells: readonly Row[] = [
  {
    row: 1,
    when: 'values in A1:B2, getValues of A1:C2',
    seen: "column C reads ''",
    evidence: 'D',
    prove: () =>
      expect(answer('return sheet.getRange("A1:C2").getValues()', text)).toEqual([
        ['a', 'b', ''],
        ['c', 'd', ''],
      ]),
  },
  {
    row: 2,
    when: "setValue('01234') into an automatic cell",
    seen: 'the number 1234',
    evidence: 'O',
    prove: () => expect(answer('return sheet.getRange("A1").setValue("01234").getValue()')).toBe(1234),
  },
  {
    row: 3,
    when: "setValue('01234') into an @ cell",
    seen: 'the text stays',
    evidence: 'O',
    prove: () =>
      expect(answer('return sheet.getRange("A1").setNumberFormat("@").setValue("01234").getValue()')).toBe('01234'),
  },
  {
    row: 4,
    when: "setValues([['=1+1']]) into an @ cell",
    seen: 'a formula; in the other mode, text',
    evidence: 'O ⚠',
    prove: () => {
      const body = 'return sheet.getRange("A1").setNumberFormat("@").setValues([["=1+1"]]).getValue()';
      expect(answer(body)).toBe(2);
      expect(answer(body, undefined, { modes: { textEquals: 'text' } })).toBe('=1+1');
    },
  },
  {
    row: 5,
    when: `setValue("'=1+1")`,
    seen: 'text without the apostrophe, and no formula; in the other mode, with it',
    evidence: 'O ⚠',
    prove: () => {
      const body = `const c = sheet.getRange("A1").setValue("'=1+1"); return [c.getValue(), c.getFormula()]`;
      expect(answer(body)).toEqual(['=1+1', '']);
      expect(answer(body, undefined, { modes: { apostrophe: 'stored' } })).toEqual(["'=1+1", '']);
    },
  },
  {
    row: 6,
    when: 'setValues([[1,2]]) into two rows',
    seen: "Google's text about rows, and nothing written",
    evidence: 'O',
    prove: () => {
      const host = hostOf('sheet.getRange("A1:B2").setValues([[1, 2]])', text);
      expect(refusalOf(() => host.as(wang.email).call('go'))).toBe(
        'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      );
      expect(host.grid('A')).toEqual(text.A);
    },
  },
  {
    row: 7,
    when: 'setValues([[1,2]]) into three columns',
    seen: "Google's text about columns",
    evidence: 'O',
    prove: () =>
      expect(refusal('sheet.getRange("A1:C1").setValues([[1, 2]])')).toBe(
        'Exception: The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
      ),
  },
  {
    row: 8,
    when: "setValues([[null,'']]) over values",
    seen: 'both empty; format, note and validation stay',
    evidence: 'O',
    prove: () =>
      expect(
        answer(`const r = sheet.getRange("A1:B1");
          r.setValues([[1, 2]]).setNumberFormat("0.00").setNote("n");
          r.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
          r.setValues([[null, ""]]);
          return [r.getValues(), r.getNumberFormats(), r.getNotes(), r.getDataValidations().flat().every(Boolean)];`),
      ).toEqual([[['', '']], [['0.00', '0.00']], [['n', 'n']], true]),
  },
  {
    row: 9,
    when: 'checkboxes to row 1000, values to row 10',
    seen: 'getLastRow is 1000',
    evidence: 'O',
    prove: () =>
      expect(
        answer(
          'sheet.getRange("A2:A1000").insertCheckboxes(); sheet.getRange("B10").setValue(1); return sheet.getLastRow()',
        ),
      ).toBe(1000),
  },
  {
    row: 10,
    when: 'a formula that yields nothing in row 50',
    seen: 'getLastRow is 50',
    evidence: 'O',
    prove: () => expect(answer('sheet.getRange("A50").setFormula("=\\"\\""); return sheet.getLastRow()')).toBe(50),
  },
  {
    row: 11,
    when: 'an empty sheet',
    seen: "getLastRow 0, getLastColumn 0, data range A1 with ''",
    evidence: 'O',
    prove: () =>
      expect(
        answer(
          'const d = sheet.getDataRange(); return [sheet.getLastRow(), sheet.getLastColumn(), d.getA1Notation(), d.getValues()]',
        ),
      ).toEqual([0, 0, 'A1', [['']]]),
  },
  {
    row: 54,
    when: 'a Date written where the spreadsheet zone is not the script zone',
    seen: "it shows the spreadsheet's wall clock and reads back as the same instant",
    evidence: 'D',
    prove: () =>
      expect(
        answer(
          `const c = sheet.getRange("A1").setValue(new Date(Date.UTC(2025, 2, 9, 2, 30)));
           c.setNumberFormat("yyyy-mm-dd hh:mm");
           return [c.getDisplayValue(), c.getValue().toISOString(), c.getValue().getHours(), c.getValue() instanceof Date]`,
          undefined,
          { timeZone: 'America/New_York' },
        ),
      ).toEqual(['2025-03-08 21:30', '2025-03-09T02:30:00.000Z', 10, true]),
  },
  {
    row: 57,
    when: 'two executions append a row each',
    seen: 'two different rows',
    evidence: 'D',
    prove: () => {
      const host = hostOf('sheet.appendRow(["x"])');
      host.as(wang.email).call('go');
      host.as(wang.email).call('go');
      expect(host.grid(host.engine.sheets()[0]?.name ?? '')).toEqual([['x'], ['x']]);
    },
  },
  {
    row: 62,
    when: 'Sheet.clear()',
    seen: 'values and formats go, notes and validation stay',
    evidence: 'O ⚠',
    prove: () =>
      expect(
        answer(`const c = sheet.getRange("A1").setValue(1).setBackground("#ff0000").setNote("n");
          c.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
          sheet.clear();
          return [c.getValue(), c.getBackground(), c.getNote(), c.getDataValidation() !== null]`),
      ).toEqual(['', '#ffffff', 'n', true]),
  },
  {
    row: 73,
    when: 'a text of more than 50,000 characters',
    seen: "Google's text",
    evidence: 'O',
    prove: () =>
      expect(refusal('sheet.getRange("A1").setValue("x".repeat(50001)); SpreadsheetApp.flush()')).toBe(
        'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
      ),
  },
  {
    row: 88,
    when: "text cells '=1+1' and '007' are read and written back",
    seen: 'a formula and the number 7',
    evidence: 'O',
    prove: () =>
      expect(
        answer(`const r = sheet.getRange("A1:B1").setValues([["'=1+1", "'007"]]); SpreadsheetApp.flush();
          const read = r.getValues(); r.setValues(read); return [read, r.getValues()]`),
      ).toEqual([[['=1+1', '007']], [[2, 7]]]),
  },
];
