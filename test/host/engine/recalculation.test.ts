/** An edit costs what depends on it, whatever else stands in the workbook. */
import { createEngine } from '../../../host/engine';
import * as working from '../../../host/engine/formulas/evaluate';
import { put, values } from './workbook';

jest.mock('../../../host/engine/formulas/evaluate', () => {
  const actual = jest.requireActual('../../../host/engine/formulas/evaluate');
  return { ...actual, evaluate: jest.fn(actual.evaluate), operand: jest.fn(actual.operand) };
});

const ROWS = 500;
const engine = createEngine({
  drawn: {
    // amount, its tax, what stands alone, a list drawn from the kinds
    账: Array.from({ length: ROWS }, (_, at) => [at, `=A${at + 1}*2`, `=${at}+1`, at % 3]),
    汇总: [['=SUM(账!B:B)', '=SUMIFS(账!A:A,账!D:D,1)', '=A1+B1', '=UNIQUE(账!D1:D500)'], ['=1+1']],
  },
  now: () => Date.UTC(2025, 2, 9, 4),
  locale: 'zh_CN',
});
const everything = () => [values(engine, '账', `A1:D${ROWS}`), values(engine, '汇总', 'A1:D4')];

/** How many formulas are worked out until everything can be read after an edit. */
function workedOutAfter(edit: () => void): number {
  everything();
  forget();
  edit();
  everything();
  return workedOut();
}
/** Of one cell's answer (`operand`), or one that fills more (`evaluate`). */
const both = [jest.mocked(working.evaluate), jest.mocked(working.operand)];
const workedOut = () => both.reduce((sum, each) => sum + each.mock.calls.length, 0);
const forget = () => {
  for (const each of both) each.mockClear();
};

test.each`
  tab       | cell      | text    | formulas | because
  ${'账'}   | ${'A7'}   | ${100}  | ${4}     | ${'its tax, the total of taxes, the total by kind, and their sum'}
  ${'账'}   | ${'D7'}   | ${2}    | ${3}     | ${'the total by kind, the sum, and the list of kinds'}
  ${'账'}   | ${'E7'}   | ${'x'}  | ${0}     | ${'nobody reads it'}
  ${'账'}   | ${'C7'}   | ${'=9'} | ${1}     | ${'the new formula alone'}
  ${'汇总'} | ${'A2'}   | ${5}    | ${0}     | ${'nobody reads it'}
  ${'账'}   | ${'B500'} | ${1}    | ${2}     | ${'the total of taxes and the sum'}
`('writing $text into $tab!$cell works out $formulas formulas: $because', ({ tab, cell, text, formulas }) => {
  expect(workedOutAfter(() => put(engine, tab, cell, [[text]]))).toBe(formulas);
});

test('what nobody reads is not worked out at all', () => {
  everything();
  forget();

  put(engine, '账', 'A9', [[1]]);

  expect(workedOut()).toBe(0);
});
