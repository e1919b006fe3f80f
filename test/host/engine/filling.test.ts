import * as fc from 'fast-check';
import { createEngine } from '../../../host/engine';
import type { Area, Engine, Input } from '../../../host/engine/api';
import { ann, area, put } from './workbook';

type Block = readonly (readonly Input[])[];

const open = (locale = 'zh_CN'): Engine =>
  createEngine({ locale, now: () => Date.UTC(2026, 10, 22, 4), drawn: { S: [] } });

function fill(engine: Engine, from: string, to: string, series: 'usual' | 'copy' | 'other' = 'usual'): void {
  engine.apply(ann, { do: 'fill', sheet: 0, from: area(from), to: area(to), series });
}

const shown = (engine: Engine, a1: string): string[][] => engine.displays(0, area(a1));
const column = (texts: readonly Input[]): Block => texts.map((text) => [text]);

/** What a column says after its first cells have been drawn down to row 6. */
function drawnDown(given: readonly Input[], series: 'usual' | 'copy' | 'other'): string[] {
  const engine = open();
  put(engine, 'S', 'A1', column(given));
  fill(engine, `A1:A${given.length}`, 'A1:A6', series);
  return shown(engine, `A${given.length + 1}:A6`).flat();
}

test.each`
  given                           | next                                                                      | because
  ${[5]}                          | ${['5', '5', '5', '5', '5']}                                              | ${'a single number is repeated'}
  ${[1, 2]}                       | ${['3', '4', '5', '6']}                                                   | ${'numbers go on by their step'}
  ${[10, 8, 6]}                   | ${['4', '2', '0']}                                                        | ${'the step may be down'}
  ${[0.1, 0.2]}                   | ${['0.3', '0.4', '0.5', '0.6']}                                           | ${'binary fractions leave no digits behind'}
  ${[1, 2, 4]}                    | ${['5.333333333', '6.833333333', '8.333333333']}                          | ${'uneven numbers follow the line through them'}
  ${['2026-11-29']}               | ${['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']} | ${'a single date goes on by days'}
  ${['2026-11-02', '2026-11-09']} | ${['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07']}               | ${'dates go on by weeks'}
  ${['2026-01-15', '2026-02-15']} | ${['2026-03-15', '2026-04-15', '2026-05-15', '2026-06-15']}               | ${'dates a month apart go on by months'}
  ${['2026-01-31', '2026-02-28']} | ${['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']}               | ${'ends of months stay ends of months'}
  ${['2027-02-28', '2027-03-28']} | ${['2027-04-28', '2027-05-28', '2027-06-28', '2027-07-28']}               | ${'the 28th stays the 28th'}
  ${['2024-02-29', '2025-02-28']} | ${['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28']}               | ${'years apart, the last of February too'}
  ${['9:30']}                     | ${['10:30', '11:30', '12:30', '13:30', '14:30']}                          | ${'a single time goes on by hours'}
  ${['星期五']}                   | ${['星期六', '星期日', '星期一', '星期二', '星期三']}                     | ${'weekdays begin again'}
  ${['周一', '周三']}             | ${['周五', '周日', '周二', '周四']}                                       | ${'weekdays by their step'}
  ${['Mon']}                      | ${['Tue', 'Wed', 'Thu', 'Fri', 'Sat']}                                    | ${'short English weekdays'}
  ${['friday']}                   | ${['saturday', 'sunday', 'monday', 'tuesday', 'wednesday']}               | ${'in the case they are written in'}
  ${['NOV']}                      | ${['DEC', 'JAN', 'FEB', 'MAR', 'APR']}                                    | ${'months in capitals'}
  ${['十一月']}                   | ${['十二月', '一月', '二月', '三月', '四月']}                             | ${'Chinese months'}
  ${['11月']}                     | ${['12月', '1月', '2月', '3月', '4月']}                                   | ${'months with digits'}
  ${['第三季度']}                 | ${['第四季度', '第一季度', '第二季度', '第三季度', '第四季度']}           | ${'quarters'}
  ${['线索1']}                    | ${['线索2', '线索3', '线索4', '线索5', '线索6']}                          | ${'a text that ends in a number counts'}
  ${['LX2026098']}                | ${['LX2026099', 'LX2026100', 'LX2026101', 'LX2026102', 'LX2026103']}      | ${'numbers of records count'}
  ${["'007"]}                     | ${['008', '009', '010', '011', '012']}                                    | ${'leading zeros stay'}
  ${['第 2 组 1', '第 2 组 3']}   | ${['第 2 组 5', '第 2 组 7', '第 2 组 9', '第 2 组 11']}                  | ${'texts count by their step'}
  ${['A1', 'B1']}                 | ${['A1', 'B1', 'A1', 'B1']}                                               | ${'different texts alternate'}
  ${['展会', '官网']}             | ${['展会', '官网', '展会', '官网']}                                       | ${'texts alternate'}
  ${['展会']}                     | ${['展会', '展会', '展会', '展会', '展会']}                               | ${'a text is repeated'}
  ${[true]}                       | ${['TRUE', 'TRUE', 'TRUE', 'TRUE', 'TRUE']}                               | ${'a tick is repeated'}
  ${[1, null]}                    | ${['1', '', '1', '']}                                                     | ${'gaps are repeated with what is between them'}
  ${[1, 'x']}                     | ${['1', 'x', '1', 'x']}                                                   | ${'what is mixed alternates'}
`('$given goes on as $next: $because', ({ given, next }: { given: Input[]; next: string[] }) => {
  expect(drawnDown(given, 'usual')).toEqual(next);
});

test.each`
  given             | series     | next                                                                      | because
  ${[5]}            | ${'other'} | ${['6', '7', '8', '9', '10']}                                             | ${'with Ctrl a single number counts'}
  ${[1, 2]}         | ${'other'} | ${['1', '2', '1', '2']}                                                   | ${'with Ctrl numbers alternate'}
  ${['2026-11-29']} | ${'other'} | ${['2026-11-29', '2026-11-29', '2026-11-29', '2026-11-29', '2026-11-29']} | ${'with Ctrl a date is repeated'}
  ${['线索1']}      | ${'other'} | ${['线索1', '线索1', '线索1', '线索1', '线索1']}                          | ${'with Ctrl a counted text is repeated'}
  ${['线索1']}      | ${'copy'}  | ${['线索1', '线索1', '线索1', '线索1', '线索1']}                          | ${'Ctrl+D only copies'}
  ${[1, 2]}         | ${'copy'}  | ${['1', '2', '1', '2']}                                                   | ${'copying never counts'}
`('$given by "$series" goes on as $next: $because', ({ given, series, next }) => {
  expect(drawnDown(given, series)).toEqual(next);
});

test.each`
  from       | to         | a1         | next                           | because
  ${'C3:C4'} | ${'C1:C4'} | ${'C1:C2'} | ${[['1'], ['3']]}              | ${'upwards the series runs backwards'}
  ${'C3:C4'} | ${'C3:E4'} | ${'D3:E4'} | ${[['5', '5'], ['7', '7']]}    | ${'to the right every row is a line of its own'}
  ${'C3:D3'} | ${'C3:F3'} | ${'E3:F3'} | ${[['25', '35']]}              | ${'to the right by the step'}
  ${'C3:D3'} | ${'A3:D3'} | ${'A3:B3'} | ${[['-15', '-5']]}             | ${'to the left backwards'}
  ${'C3:D4'} | ${'C3:D6'} | ${'C5:D6'} | ${[['9', '19'], ['11', '21']]} | ${'every column is a line of its own'}
`('$from drawn over $to fills $a1 with $next: $because', ({ from, to, a1, next }) => {
  const engine = open();
  put(engine, 'S', 'C3', [
    [5, 15],
    [7, 17],
  ]);

  fill(engine, from, to);

  expect(shown(engine, a1)).toEqual(next);
});

test.each`
  text             | from    | to         | a1      | formula          | because
  ${'=A1*2'}       | ${'B1'} | ${'B1:B3'} | ${'B3'} | ${'=A3*2'}       | ${'references move down'}
  ${'=A1*2'}       | ${'B1'} | ${'B1:D1'} | ${'D1'} | ${'=C1*2'}       | ${'references move to the right'}
  ${'=$A$1+A$1'}   | ${'B1'} | ${'B1:B3'} | ${'B3'} | ${'=$A$1+A$1'}   | ${'held references stay'}
  ${'=SUM(A4:A5)'} | ${'B4'} | ${'B2:B4'} | ${'B2'} | ${'=SUM(A2:A3)'} | ${'and up'}
`('$text in $from drawn over $to reads $formula in $a1: $because', ({ text, from, to, a1, formula }) => {
  const engine = open();
  put(engine, 'S', from, [[text]]);

  fill(engine, from, to);

  expect(engine.formulas(0, area(a1))).toEqual([[formula]]);
});

const rule = { criteria: 'NUMBER_BETWEEN', values: [1, 3], allowInvalid: false };
const noted = { sheet: 0, area: area('A1:A2') } as const;

test('formats, colours and validations come along; notes stay with their own cells', () => {
  const engine = open();
  put(engine, 'S', 'A1', [[1]]);
  engine.apply(ann, { do: 'setFormats', sheet: 0, area: area('A1'), formats: [['0.00']] });
  engine.apply(ann, { do: 'setStyle', sheet: 0, area: area('A1'), style: { background: '#fbf1dc' } });
  engine.apply(ann, { do: 'setValidations', sheet: 0, area: area('A1'), rules: [[rule]] });
  engine.apply(ann, { do: 'setNotes', ...noted, notes: [['一号'], ['二号']] });

  fill(engine, 'A1', 'A1:A3');

  expect(shown(engine, 'A1:A3')).toEqual([['1.00'], ['1.00'], ['1.00']]);
  expect(engine.styles(0, area('A3'))).toEqual([[{ background: '#fbf1dc' }]]);
  expect(engine.validations(0, area('A3'))).toEqual([[rule]]);
  expect(engine.notes(0, area('A1:A3'))).toEqual([['一号'], ['二号'], ['']]);
});

test('a series that runs into a rule that rejects fills nothing', () => {
  const engine = open();
  put(engine, 'S', 'A1', [[1], [2]]);
  engine.apply(ann, { do: 'setValidations', sheet: 0, area: area('A1:A2'), rules: [[rule], [rule]] });

  expect(() => fill(engine, 'A1:A2', 'A1:A4')).toThrow('data validation');

  expect(engine.values(0, area('A3:A4'))).toEqual([[null], [null]]);
});

test('rows that a filter hides are passed over, and the series goes on below them', () => {
  const engine = open();
  put(engine, 'S', 'A1', [['状态'], ['新'], ['旧'], ['新'], ['新']]);
  const filter = { area: area('A1:A5'), columns: [{ column: 1, hiddenValues: ['旧'] }] };
  engine.apply(ann, { do: 'setFilter', sheet: 0, filter });
  put(engine, 'S', 'B2', [['线索1']]);

  fill(engine, 'B2', 'B2:B5');

  expect(shown(engine, 'B2:B5').flat()).toEqual(['线索1', '', '线索2', '线索3']);
});

test('merged cells are repeated with what is filled', () => {
  const engine = open();
  put(engine, 'S', 'A1', [['甲'], [null]]);
  engine.apply(ann, { do: 'merge', sheet: 0, area: area('A1:A2') });

  fill(engine, 'A1:A2', 'A1:A6');

  expect(engine.sheets()[0]?.merges).toEqual([area('A1:A2'), area('A3:A4'), area('A5:A6')]);
});

test('a protected cell on the way keeps the whole fill away', () => {
  const engine = open();
  put(engine, 'S', 'A1', [[1], [2]]);
  const protection = { id: 90, sheet: 0, area: area('A5'), description: '', warningOnly: false };
  const others = { by: 'script', email: 'bob@x.cn' } as const;
  engine.apply(others, {
    do: 'putProtection',
    protection: { ...protection, editors: [others.email], restricted: true },
  });

  expect(() => fill(engine, 'A1:A2', 'A1:A6')).toThrow('protected');

  expect(engine.values(0, area('A3'))).toEqual([[null]]);
});

const blockArb = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(
        fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom('线索7', 'x', '周一', '=A1', '2026-01-31', null)),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  );
const whole: Area = area('A1:T30');

test('law: a fill is one step, undo gives back every cell, and what is continued never changes', () => {
  fc.assert(
    fc.property(
      blockArb,
      fc.constantFrom('up', 'down', 'left', 'right'),
      fc.integer({ min: 1, max: 8 }),
      (block, way, by) => {
        const engine = open();
        put(engine, 'S', 'J10', block);
        const from: Area = { row: 10, column: 10, rows: block.length, columns: block[0]?.length ?? 1 };
        const to: Area = {
          row: from.row - (way === 'up' ? by : 0),
          column: from.column - (way === 'left' ? by : 0),
          rows: from.rows + (way === 'up' || way === 'down' ? by : 0),
          columns: from.columns + (way === 'left' || way === 'right' ? by : 0),
        };
        const before = [engine.formulas(0, whole), engine.displays(0, whole)];
        const given = engine.formulas(0, from);

        engine.apply(ann, { do: 'fill', sheet: 0, from, to, series: 'usual' });

        expect(engine.formulas(0, from)).toEqual(given);
        expect(engine.undo(ann.email)).toBe('fill');
        expect([engine.formulas(0, whole), engine.displays(0, whole)]).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});

test('law: numbers of one step, continued, are the numbers of that step', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: -999, max: 999 }),
      fc.nat(6),
      (first, step, more) => {
        const engine = open();
        put(engine, 'S', 'A1', [[first], [first + step]]);

        fill(engine, 'A1:A2', `A1:A${3 + more}`);

        const expected = Array.from({ length: 3 + more }, (_, at) => [first + at * step]);
        expect(engine.values(0, area(`A1:A${3 + more}`))).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test.each`
  what         | value   | format          | background   | because
  ${'values'}  | ${30}   | ${'#,##0'}      | ${undefined} | ${'what is computed, in the looks of its new place'}
  ${'formats'} | ${null} | ${'yyyy-mm-dd'} | ${'#fbf1dc'} | ${'how it looks, without what it says'}
`('pasting only $what: $because', ({ what, value, format, background }) => {
  const engine = open();
  put(engine, 'S', 'A1', [[10, '=A1*3']]);
  engine.apply(ann, { do: 'setFormats', sheet: 0, area: area('B1'), formats: [['yyyy-mm-dd']] });
  engine.apply(ann, { do: 'setStyle', sheet: 0, area: area('B1'), style: { background: '#fbf1dc' } });
  engine.apply(ann, { do: 'setFormats', sheet: 0, area: area('C5'), formats: [['#,##0']] });

  const [from, to] = [area('B1'), area('C5')].map((place) => ({ sheet: 0, area: place }));
  if (from && to) engine.apply(ann, { do: 'copy', from, to, what });

  expect(engine.formulas(0, area('C5'))).toEqual([['']]);
  expect(engine.values(0, area('C5'))).toEqual([[value]]);
  expect(engine.formats(0, area('C5'))).toEqual([[format]]);
  expect(engine.styles(0, area('C5'))[0]?.[0]?.background).toBe(background);
});

test('a date pasted as a value into a plain cell is still a date', () => {
  const engine = open();
  put(engine, 'S', 'A1', [['2026-11-22']]);
  const to = { sheet: 0, area: area('C1') };
  engine.apply(ann, { do: 'copy', from: { sheet: 0, area: area('A1') }, to, what: 'values' });
  expect(shown(engine, 'C1')).toEqual([['2026-11-22']]);
});
