import { createEngine } from '../../../host/engine';
import type { FilterColumn } from '../../../host/engine/api';
import { ann, area, put } from './workbook';

const rows = [
  ['公司', '金额', '日期', '备注'],
  ['蓝海', 12, '2026-11-01', '重点'],
  ['青山', 30, '2026-11-15', null],
  ['远岫', 7, '2026-12-01', '一般 重点'],
  ['蓝田', '待定', '2027-01-05', '重'],
];

/** The companies that are left when the filter is on. */
function left(column: number, rule: Omit<FilterColumn, 'column'>): unknown[] {
  const engine = createEngine({ locale: 'zh_CN', now: () => Date.UTC(2026, 10, 22, 4), drawn: { S: [] } });
  put(engine, 'S', 'A1', rows);
  engine.apply(ann, { do: 'setFilter', sheet: 0, filter: { area: area('A1:D5'), columns: [{ column, ...rule }] } });
  return rows.slice(1).flatMap(([name], at) => (engine.isRowHiddenByFilter(0, at + 2) ? [] : [name]));
}

test.each`
  column | criteria                             | values                            | kept                        | because
  ${4}   | ${'CELL_EMPTY'}                      | ${[]}                             | ${['青山']}                 | ${'empty'}
  ${4}   | ${'CELL_NOT_EMPTY'}                  | ${[]}                             | ${['蓝海', '远岫', '蓝田']} | ${'not empty'}
  ${1}   | ${'TEXT_STARTS_WITH'}                | ${['蓝']}                         | ${['蓝海', '蓝田']}         | ${'begins with'}
  ${4}   | ${'TEXT_ENDS_WITH'}                  | ${['重点']}                       | ${['蓝海', '远岫']}         | ${'ends with'}
  ${4}   | ${'TEXT_CONTAINS'}                   | ${['重']}                         | ${['蓝海', '远岫', '蓝田']} | ${'contains'}
  ${4}   | ${'TEXT_EQUAL_TO'}                   | ${['重点']}                       | ${['蓝海']}                 | ${'is exactly'}
  ${4}   | ${'TEXT_DOES_NOT_CONTAIN'}           | ${['重点']}                       | ${['青山', '蓝田']}         | ${'an empty cell contains nothing'}
  ${2}   | ${'NUMBER_GREATER_THAN_OR_EQUAL_TO'} | ${['12']}                         | ${['蓝海', '青山']}         | ${'texts are no numbers'}
  ${2}   | ${'NUMBER_BETWEEN'}                  | ${['7', '12']}                    | ${['蓝海', '远岫']}         | ${'both ends are in'}
  ${3}   | ${'DATE_BEFORE'}                     | ${['2026-11-15']}                 | ${['蓝海']}                 | ${'before the day'}
  ${3}   | ${'DATE_ON_OR_AFTER'}                | ${['2026-12-01']}                 | ${['远岫', '蓝田']}         | ${'the day counts'}
  ${3}   | ${'DATE_EQUAL_TO'}                   | ${['2026-11-15']}                 | ${['青山']}                 | ${'that day'}
  ${3}   | ${'DATE_BETWEEN'}                    | ${['2026-11-02', '2026-12-31']}   | ${['青山', '远岫']}         | ${'between two days'}
  ${1}   | ${'CUSTOM_FORMULA'}                  | ${['=B2>10']}                     | ${['蓝海', '青山', '蓝田']} | ${'the formula moves down with the rows; texts are larger than numbers'}
  ${1}   | ${'CUSTOM_FORMULA'}                  | ${['=AND(ISNUMBER(B2),B2>$B$2)']} | ${['青山']}                 | ${'what is held by $ stays'}
`('$criteria $values in column $column keeps $kept: $because', ({ column, criteria, values, kept }) => {
  expect(left(column, { criteria, values })).toEqual(kept);
});

test('values and a condition of one column both hide', () => {
  const rule = { criteria: 'TEXT_STARTS_WITH', values: ['蓝'], hiddenValues: ['蓝田'] };
  expect(left(1, rule)).toEqual(['蓝海']);
});
