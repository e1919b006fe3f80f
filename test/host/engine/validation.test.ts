import { createEngine } from '../../../host/engine';
import type { Engine, Input, ValidationRule } from '../../../host/engine/api';
import { ann, area, at, put, script, values } from './workbook';

const now = () => Date.UTC(2025, 2, 9, 4);
const open = (): Engine =>
  createEngine({ now, locale: 'en_US', drawn: { S: [['x'], ['taken']], Lists: [['gold'], ['silver']] } });

function ruled(rule: Omit<ValidationRule, 'allowInvalid'>, allowInvalid = false): Engine {
  const engine = open();
  const block = Array.from({ length: 3 }, () => [{ ...rule, allowInvalid }]);
  engine.apply(script, { do: 'setValidations', sheet: at(engine, 'S'), area: area('B1:B3'), rules: block });
  return engine;
}

const violates = 'The data you entered in cell B2 violates the data validation rules set on this cell.';

test.each`
  criteria                 | operands                                     | good            | bad             | because
  ${'VALUE_IN_LIST'}       | ${[['a', 'b'], true]}                        | ${'a'}          | ${'c'}          | ${'PLATFORM §3.1: only the listed values'}
  ${'VALUE_IN_LIST'}       | ${[['9', 'false'], true]}                    | ${9}            | ${8}            | ${'PLATFORM §12.68: items are texts'}
  ${'VALUE_IN_RANGE'}      | ${["'Lists'!A1:A"]}                          | ${'gold'}       | ${'tin'}        | ${'PLATFORM §3.1: the list is read from cells'}
  ${'VALUE_IN_RANGE'}      | ${[{ sheet: 1, area: area('A1:A9') }, true]} | ${'gold'}       | ${'tin'}        | ${'a range as plain data'}
  ${'DATE_ON_OR_AFTER'}    | ${[{ date: 45725 }]}                         | ${'2025-03-09'} | ${'2025-03-08'} | ${'a bound as a serial'}
  ${'CHECKBOX'}            | ${[]}                                        | ${true}         | ${'yes'}        | ${'PLATFORM §2.9: TRUE or FALSE'}
  ${'CHECKBOX'}            | ${['Y', 'N']}                                | ${'Y'}          | ${true}         | ${'PLATFORM §2.9: custom values'}
  ${'DATE_IS_VALID_DATE'}  | ${[]}                                        | ${'2025-03-09'} | ${'soon'}       | ${'a date is a number with a date format'}
  ${'DATE_AFTER'}          | ${[45725]}                                   | ${'2025-03-10'} | ${'2025-03-09'} | ${'PLATFORM §2.4: the time part is ignored'}
  ${'DATE_BETWEEN'}        | ${['2025-01-01', '2025-12-31']}              | ${'2025-03-10'} | ${'2026-01-01'} | ${'bounds may be days as text'}
  ${'NUMBER_BETWEEN'}      | ${[1, 5]}                                    | ${3}            | ${6}            | ${'bounds included'}
  ${'NUMBER_GREATER_THAN'} | ${[0]}                                       | ${1}            | ${'many'}       | ${'text is no number'}
  ${'TEXT_IS_VALID_EMAIL'} | ${[]}                                        | ${'li@a.cn'}    | ${'li@'}        | ${'an e-mail address'}
  ${'TEXT_CONTAINS'}       | ${['海']}                                    | ${'蓝海'}       | ${'青山'}       | ${'part of the text'}
  ${'CUSTOM_FORMULA'}      | ${['=COUNTIF($B$1:$B$3,B1)=1']}              | ${'own'}        | ${'first'}      | ${'relative to the first cell of the block'}
`('$criteria $operands takes $good, not $bad: $because', ({ criteria, operands, good, bad }) => {
  const engine = ruled({ criteria, values: operands });
  if (criteria === 'CUSTOM_FORMULA') put(engine, 'S', 'B1', [['first']]);

  put(engine, 'S', 'B2', [[good]]);
  const before = values(engine, 'S', 'A2:B2');
  const write = (): void => put(engine, 'S', 'A2', [['other', bad as Input]]);

  expect(write).toThrow(violates);
  expect(values(engine, 'S', 'A2:B2')).toEqual(before);
});

test('a list’s refusal names what is allowed', () => {
  const engine = ruled({ criteria: 'VALUE_IN_LIST', values: [['a', 'b'], true] });
  expect(() => put(engine, 'S', 'B2', [['c']])).toThrow(`${violates} Please enter one of the following values: a, b.`);
});

test('a person’s typing is refused as a script’s write is', () => {
  const engine = ruled({ criteria: 'NUMBER_BETWEEN', values: [1, 5] });
  const typing = () => engine.apply(ann, { do: 'setValues', sheet: 0, area: area('B2'), values: [['9']] });
  expect(typing).toThrow(violates);
});

test('an empty value obeys every rule (PLATFORM §3.1)', () => {
  const engine = ruled({ criteria: 'VALUE_IN_LIST', values: [['a'], true] });
  put(engine, 'S', 'B2', [['a']]);
  put(engine, 'S', 'B2', [['']]);
  expect(values(engine, 'S', 'B2')).toEqual([[null]]);
});

test('a rule that warns stores the value, and the page shows it as invalid (PLATFORM §12.16)', () => {
  const engine = ruled({ criteria: 'VALUE_IN_LIST', values: [['a'], true] }, true);
  put(engine, 'S', 'B2', [['c']]);
  expect(engine.view(0, area('B2'))[0]?.[0]).toMatchObject({ text: 'c', invalid: true });
});

test('a list from cells follows the cells, and the cells when rows are inserted above them', () => {
  const engine = ruled({ criteria: 'VALUE_IN_RANGE', values: ["'Lists'!A1:A2"] });
  engine.apply(ann, { do: 'insertRows', sheet: at(engine, 'Lists'), at: 1, count: 1 });
  put(engine, 'Lists', 'A3', [['bronze']]);
  put(engine, 'S', 'B2', [['bronze']]);
  expect(engine.validations(0, area('B2'))[0]?.[0]?.values).toEqual(['Lists!A2:A3']);
  expect(engine.view(0, area('B2'))[0]?.[0]?.validation?.values).toEqual([['gold', 'bronze'], true]);
});

test('501 items are refused (PLATFORM §12.68)', () => {
  const items = Array.from({ length: 501 }, (_, index) => `item ${index}`);
  expect(() => ruled({ criteria: 'VALUE_IN_LIST', values: [items, true] })).toThrow(
    'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
  );
});
