import fc from 'fast-check';
import { createEngine } from '../../../host/engine';
import type { Command } from '../../../host/engine/api';
import { readXlsx, WorkbookProblem, writeXlsx } from '../../../host/xlsx';

const me = { email: 'owner@example.com', by: 'person' } as const;
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

async function thereAndBack(...commands: readonly Command[]) {
  const engine = createEngine({ drawn: { 表: [['x']], 名单: [['甲'], ['乙']] }, now: () => 0 });
  for (const command of commands) engine.apply(me, command);
  return createEngine({ saved: await readXlsx(await writeXlsx(engine)), now: () => 0 });
}
const given = (rule: object): Command => ({
  do: 'setValidations',
  sheet: 0,
  area: area(2, 3, 40, 2),
  rules: Array.from({ length: 40 }, () => [rule, rule]) as never,
});
const long = Array.from({ length: 90 }, (_, n) => `选项 ${n}`);

test.each`
  criteria                | values                                       | because
  ${'VALUE_IN_LIST'}      | ${[['甲', '乙'], true]}                      | ${'it is short'}
  ${'VALUE_IN_LIST'}      | ${[['甲,乙', '丙"'], true]}                  | ${'items with commas are kept in a helper sheet'}
  ${'VALUE_IN_LIST'}      | ${[long, true]}                              | ${'so are those too long for a rule'}
  ${'VALUE_IN_RANGE'}     | ${[{ sheet: 1, area: area(1, 1, 2) }, true]} | ${'another tab is named'}
  ${'CHECKBOX'}           | ${[]}                                        | ${'TRUE or FALSE is a checkbox'}
  ${'NUMBER_BETWEEN'}     | ${[1, 5.5]}                                  | ${'both bounds are kept'}
  ${'NUMBER_LESS_THAN'}   | ${[-3]}                                      | ${'below zero too'}
  ${'DATE_IS_VALID_DATE'} | ${[]}                                        | ${'any day at all'}
  ${'DATE_BETWEEN'}       | ${[{ date: 46000 }, { date: 46010 }]}        | ${'days are serials'}
  ${'DATE_AFTER'}         | ${[{ date: 46000 }]}                         | ${'one bound'}
`('the rule $criteria of $values comes back as it went: $because', async ({ criteria, values }) => {
  const rule = { criteria, values, allowInvalid: false, help: '请选择' };
  const engine = await thereAndBack(given(rule));

  expect(engine.sheets().map(({ name }) => name)).toEqual(['表', '名单']);
  for (const [row, column] of [
    [2, 3],
    [41, 4],
  ] as const)
    expect(engine.validations(0, area(row, column))).toEqual([[rule]]);
  expect(engine.validations(0, area(42, 3))).toEqual([[null]]);
});

test('a custom rule is about its own cell in every row', async () => {
  const rule = { criteria: 'CUSTOM_FORMULA', values: ['=C2>$A$1'], allowInvalid: true };
  const engine = await thereAndBack(given(rule));

  expect(engine.validations(0, area(41, 3))[0]?.[0]).toEqual({ ...rule, values: ['=C41>$A$1'] });
});

test.each`
  criteria                 | values
  ${'TEXT_CONTAINS'}       | ${['a"b']}
  ${'TEXT_EQUAL_TO'}       | ${['A']}
  ${'NUMBER_GREATER_THAN'} | ${[2]}
  ${'NUMBER_BETWEEN'}      | ${[1, 9]}
  ${'CELL_EMPTY'}          | ${[]}
  ${'CELL_NOT_EMPTY'}      | ${[]}
  ${'CUSTOM_FORMULA'}      | ${['=$B2>TODAY()']}
`('the conditional format $criteria $values comes back as it went', async ({ criteria, values }) => {
  const style = { background: '#c9e3e7', color: '#0c4450', bold: true };
  const rules = [{ areas: [area(2, 1, 9), area(2, 5, 9, 2)], criteria, values, style }];
  const engine = await thereAndBack({ do: 'setConditionalRules', sheet: 0, rules });

  expect(engine.conditionalRules(0)).toEqual(rules);
});

test('whatever happens to the bytes of a file, it opens or says why not', async () => {
  const good = await writeXlsx(
    createEngine({
      drawn: {
        表: [
          ['x', 1],
          ['=A1', { date: '2026-11-20' }],
        ],
      },
    }),
  );
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(good.length), async (changes, cut) => {
      const bytes = Buffer.from(good);
      for (const [at, byte] of changes) bytes[at] = byte;
      const problem = await readXlsx(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(problem === undefined || problem instanceof WorkbookProblem).toBe(true);
    }),
    { numRuns: 300 },
  );
});
