import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { addDays } from '../../src/values/day';
import { holidays } from '../../src/values/holidays';
import {
  addWorkdays,
  calendarOf,
  isWorkday,
  knowsYear,
  onWorkday,
  spansIn,
  workdaysBetween,
} from '../../src/values/workday';

test.each`
  day             | works    | because
  ${'2026-11-19'} | ${true}  | ${'a Thursday'}
  ${'2026-11-21'} | ${false} | ${'a Saturday'}
  ${'2026-10-01'} | ${false} | ${'National Day, a Thursday'}
  ${'2026-10-10'} | ${true}  | ${'a Saturday made up for it'}
  ${'2026-02-28'} | ${true}  | ${'a Saturday made up for the Spring Festival'}
  ${'2027-10-01'} | ${true}  | ${'nobody has said what 2027 will be, so it is a Friday'}
`('$day is worked: $works, because it is $because', ({ day, works }) => {
  expect(isWorkday(day, holidays)).toBe(works);
});

test.each`
  from            | count | to              | because
  ${'2026-09-30'} | ${2}  | ${'2026-10-09'} | ${'two working days over National Day'}
  ${'2026-10-08'} | ${2}  | ${'2026-10-10'} | ${'the make-up Saturday counts'}
  ${'2026-02-13'} | ${1}  | ${'2026-02-14'} | ${'so does the one before the Spring Festival'}
  ${'2026-11-20'} | ${1}  | ${'2026-11-23'} | ${'over a weekend'}
  ${'2026-11-21'} | ${0}  | ${'2026-11-21'} | ${'no step is no move'}
  ${'2026-10-09'} | ${-2} | ${'2026-09-30'} | ${'and back again'}
  ${'2025-12-31'} | ${2}  | ${'2026-01-05'} | ${'over New Year, and 4 January is worked although it is a Sunday'}
`('$count working days from $from is $to: $because', ({ from, count, to }) => {
  expect(addWorkdays(from, count, holidays)).toBe(to);
});

const day = fc.integer({ min: 0, max: 1800 }).map((days) => addDays('2022-01-01', days));
const count = fc.integer({ min: 1, max: 40 });

test('a number of working days always ends on a working day, and counting them gives the number back', () => {
  fc.assert(
    fc.property(day, count, (from, days) => {
      const to = addWorkdays(from, days, holidays);
      expect(isWorkday(to, holidays)).toBe(true);
      expect(workdaysBetween(from, to, holidays)).toBe(days);
      expect(workdaysBetween(to, from, holidays)).toBe(-days);
    }),
  );
});

test('some working days and some more are all of them, and as many back lead home', () => {
  fc.assert(
    fc.property(day, count, count, (from, some, more) => {
      const start = onWorkday(from, holidays);
      expect(addWorkdays(addWorkdays(from, some, holidays), more, holidays)).toBe(
        addWorkdays(from, some + more, holidays),
      );
      expect(addWorkdays(addWorkdays(start, some, holidays), -some, holidays)).toBe(start);
    }),
  );
});

test('every day of the years we know is what the package says it is', () => {
  for (let at = '2022-01-01'; at <= '2026-12-31'; at = addDays(at, 1))
    expect([at, isWorkday(at, holidays)]).toEqual([at, chineseDays.isWorkday(at)]);
});

test('a calendar written down and read again is the same, and knows the years it was told of', () => {
  const spans = Object.keys(holidays).flatMap((year) => spansIn(holidays, year));

  expect(calendarOf(spans)).toEqual(holidays);
  expect(knowsYear('2026-06-01', holidays)).toBe(true);
  expect(knowsYear('2027-06-01', holidays)).toBe(false);
});
