import fc from 'fast-check';
import { inferNumbering } from '../../../src/crm/rules/inferNumbering';
import { firstOfSeries, highestOf, isNumber, numberAfter } from '../../../src/crm/rules/numbering';
import type { Numbering } from '../../../src/schema/table';
import { addDays, fromSerial } from '../../../src/values/day';

const numbering = (pattern: string, restarts: Numbering['restarts']): Numbering => ({ pattern, restarts });
const LEADS = numbering('LX{YYYY}{SEQ:3}', 'yearly');

test.each`
  last               | pattern                    | restarts     | today           | next               | because
  ${undefined}       | ${'LX{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2024-03-15'} | ${'LX2024001'}     | ${'the series begins at 1 (S0)'}
  ${'LX2024001'}     | ${'LX{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2024-12-31'} | ${'LX2024002'}     | ${'one after the other'}
  ${'LX2024041'}     | ${'LX{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2025-01-01'} | ${'LX2025001'}     | ${'a new year starts again'}
  ${'LX2024999'}     | ${'LX{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2024-12-31'} | ${'LX20241000'}    | ${'it grows a digit rather than repeat (C-01)'}
  ${'LX20241000'}    | ${'LX{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2024-12-31'} | ${'LX20241001'}    | ${'and goes on from there'}
  ${'XLS-202405001'} | ${'XLS-{YYYY}{MM}{SEQ:3}'} | ${'monthly'} | ${'2024-05-31'} | ${'XLS-202405002'} | ${'year and month (S1)'}
  ${'XLS-202405009'} | ${'XLS-{YYYY}{MM}{SEQ:3}'} | ${'monthly'} | ${'2024-06-01'} | ${'XLS-202406001'} | ${'a new month starts again'}
  ${'202406-001'}    | ${'{YYYY}{MM}-{SEQ:3}'}    | ${'monthly'} | ${'2024-06-30'} | ${'202406-002'}    | ${'no prefix, a dash (S4)'}
  ${'CRM2023001'}    | ${'CRM{YYYY}{SEQ:3}'}      | ${'yearly'}  | ${'2023-07-01'} | ${'CRM2023002'}    | ${'a contract number (S0)'}
  ${'D24061507'}     | ${'D{YY}{MM}{DD}{SEQ:2}'}  | ${'daily'}   | ${'2024-06-16'} | ${'D24061601'}     | ${'a new day starts again'}
  ${'L-009'}         | ${'L-{SEQ:3}'}             | ${'never'}   | ${'2030-01-01'} | ${'L-010'}         | ${'a series without a date goes on for ever'}
  ${'LX2024005'}     | ${'LX{YYYY}{SEQ:3}'}       | ${'never'}   | ${'2025-01-01'} | ${'LX2025006'}     | ${'the year may be decoration'}
  ${'LX2025003'}     | ${'LX{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2024-12-31'} | ${'LX2025004'}     | ${'a clock set back does not reopen a closed series'}
  ${'abc'}           | ${'LX{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2024-12-31'} | ${'LX2024001'}     | ${'an intruder is no last number'}
`('after $last on $today comes $next: $because', ({ last, pattern, restarts, today, next }) => {
  expect(numberAfter(last, numbering(pattern, restarts), today)).toBe(next);
});

test.each`
  numbers                                               | highest         | because
  ${['LX2024001', 'LX2024007', 'LX2024003']}            | ${'LX2024007'}  | ${'order in the tab means nothing'}
  ${['LX2024999', 'LX20241000']}                        | ${'LX20241000'} | ${'a widened number is higher, not lower'}
  ${['XLS-202405001', 'LX2024002', 'L001', '', '合计']} | ${'LX2024002'}  | ${'intruders, blanks and a totals row are passed over'}
  ${['LX2099001', 'LX2024002']}                         | ${'LX2024002'}  | ${'a mistyped year does not carry the series away'}
  ${['LX2023050']}                                      | ${undefined}    | ${'last year is over'}
  ${[' LX2024004 ']}                                    | ${'LX2024004'}  | ${'spaces around a pasted number do not hide it'}
  ${['LX20240005']}                                     | ${undefined}    | ${'a number padded to four is not of this series'}
`('the highest of $numbers is $highest: $because', ({ numbers, highest }) => {
  expect(highestOf(numbers, LEADS, '2024-06-01')).toBe(highest);
});

test('on the last day of the year a number already issued for the next one counts', () => {
  expect(highestOf(['LX2024009', 'LX2025001'], LEADS, '2024-12-31')).toBe('LX2025001');
});

test.each`
  numbers                                                      | pattern                     | restarts     | because
  ${[]}                                                        | ${'LX{YYYY}{SEQ:3}'}        | ${'yearly'}  | ${'an empty tab has nothing to follow'}
  ${['LX2024001', 'LX2024002']}                                | ${'LX{YYYY}{SEQ:3}'}        | ${'yearly'}  | ${'what we would write anyway'}
  ${['XLS-202405001', 'XLS-202405002', 'XLS-202406001']}       | ${'XLS-{YYYY}{MM}{SEQ:3}'}  | ${'monthly'} | ${'year and month (S1)'}
  ${['XLS-202405001']}                                         | ${'XLS-{YYYY}{MM}{SEQ:3}'}  | ${'monthly'} | ${'one number is enough where no other speaks against it'}
  ${['202406-001', '202406-002']}                              | ${'{YYYY}{MM}-{SEQ:3}'}     | ${'monthly'} | ${'no prefix (S4)'}
  ${['CRM2023001', 'CRM2023002', 'CRM2024001']}                | ${'CRM{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'month 00 does not exist'}
  ${['L001', 'L002', 'O001', 'L003']}                          | ${'L{SEQ:3}'}               | ${'never'}   | ${'O001 is outvoted (M26)'}
  ${['LX2024998', 'LX2024999', 'LX20241000', 'XLS-202405001']} | ${'LX{YYYY}{SEQ:3}'}        | ${'yearly'}  | ${'the workbook F12 of the adoption cases'}
  ${['C2023001', 'C2023002', 'C2024003', 'C2024004']}          | ${'C{YYYY}{SEQ:3}'}         | ${'never'}   | ${'a later year goes on where the earlier ended'}
  ${['20240615-01', '20240615-02', '20240616-01']}             | ${'{YYYY}{MM}{DD}-{SEQ:2}'} | ${'daily'}   | ${'day by day'}
  ${['202311000012', '202311000013', '202312000001']}          | ${'{YYYY}{MM}{SEQ:6}'}      | ${'monthly'} | ${'a year and a month before six digits'}
  ${['62220010000017', '62220010000018']}                      | ${'62220010{SEQ:6}'}        | ${'never'}   | ${'more digits than a sequence has: the first of them stay as they are'}
  ${['13800001001', '13911112222', '13700003333']}             | ${'LX{YYYY}{SEQ:3}'}        | ${'yearly'}  | ${'telephone numbers are no series'}
  ${['1', '2', '10']}                                          | ${'{SEQ:1}'}                | ${'never'}   | ${'plain counting'}
  ${['abc', 'x-y', '张三']}                                    | ${'LX{YYYY}{SEQ:3}'}        | ${'yearly'}  | ${'no pattern at all'}
  ${['A1', 'B2', 'C3', 'D4']}                                  | ${'LX{YYYY}{SEQ:3}'}        | ${'yearly'}  | ${'no majority'}
`('from $numbers we go on with $pattern, $restarts: $because', ({ numbers, pattern, restarts }) => {
  expect(inferNumbering(numbers, LEADS)).toEqual({ pattern, restarts });
});

const patterns = fc.constantFrom(
  LEADS,
  numbering('XLS-{YYYY}{MM}{SEQ:3}', 'monthly'),
  numbering('{YYYY}{MM}-{SEQ:3}', 'monthly'),
  numbering('D{YY}{MM}{DD}{SEQ:1}', 'daily'),
  numbering('{SEQ:2}/{YYYY}', 'yearly'),
  numbering('N{SEQ:1}', 'never'),
  numbering('LX{YYYY}{SEQ:1}', 'never'),
);
const days = fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 2, maxLength: 60 });

test('a number is never issued twice, whatever the days and whatever was deleted', () => {
  fc.assert(
    fc.property(patterns, days, (pattern, offsets) => {
      const issued: string[] = [];
      let last: string | undefined;
      for (const offset of offsets.sort((a, b) => a - b)) {
        const today = addDays('2024-01-01', offset);
        last = numberAfter(highestOf(last === undefined ? [] : [last], pattern, today), pattern, today);
        expect(issued).not.toContain(last);
        expect(isNumber(last, pattern)).toBe(true);
        issued.push(last);
      }
    }),
  );
});

test('numbers only rise, even when the clock goes back', () => {
  fc.assert(
    fc.property(patterns, days, (pattern, offsets) => {
      const issued = new Set<string>();
      let last: string | undefined;
      for (const offset of offsets) {
        last = numberAfter(last, pattern, addDays('2024-01-01', offset));
        expect(issued.has(last)).toBe(false);
        issued.add(last);
      }
    }),
  );
});

test('a series that we wrote ourselves is recognised as ours', () => {
  fc.assert(
    fc.property(
      patterns,
      fc.integer({ min: 40_000, max: 50_000 }),
      fc.integer({ min: 3, max: 40 }),
      (pattern, serial, count) => {
        const today = fromSerial(serial);
        const numbers: string[] = [];
        for (let n = 0; n < count; n += 1) numbers.push(numberAfter(numbers[n - 1], pattern, today));
        expect(inferNumbering(numbers, pattern)).toEqual(pattern);
        const inferred = inferNumbering(numbers, numbering('ZZ{YYYY}{SEQ:9}', 'yearly'));
        const next = numberAfter(highestOf(numbers, inferred, today), inferred, today);
        expect(numbers).not.toContain(next);
      },
    ),
  );
});

test.each`
  number             | today           | first          | because
  ${'LX2026041'}     | ${'2026-11-30'} | ${'LX2026001'} | ${'it belongs to this year'}
  ${'LX2027003'}     | ${'2026-12-31'} | ${'LX2027001'} | ${'a clock set back on New Year goes on with next year, whose mark must not hide this one'}
  ${'somebody else'} | ${'2026-12-31'} | ${'LX2026001'} | ${'what is no number of the pattern is remembered under today'}
`('the highest of the series of $number is remembered under $first: $because', ({ number, today, first }) => {
  expect(firstOfSeries(number, { pattern: 'LX{YYYY}{SEQ:3}', restarts: 'yearly' }, today)).toBe(first);
});
