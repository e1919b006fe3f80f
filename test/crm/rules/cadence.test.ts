import fc from 'fast-check';
import { methodsFor, nextContactWithCustomer, nextContactWithLead, postponeDays } from '../../../src/crm/rules/cadence';
import type { Cadence } from '../../../src/crm/tables/conditions';
import type { Settings } from '../../../src/crm/tables/settings';
import { addDays } from '../../../src/values/day';
import { isWorkday } from '../../../src/values/workday';
import { aLead, settings } from '../../support/records';

const paced = (cadence: Cadence): Settings => ({ ...settings, cadence: { ...settings.cadence, ...cadence } });
const onRest = (restDays: 'stay' | 'after' | 'before'): Settings => ({ ...settings, ways: { restDays } });

test.each`
  type          | status    | next            | because
  ${'新客户'}   | ${'活跃'} | ${'2026-11-26'} | ${'a new customer within a week (S4)'}
  ${'战略客户'} | ${'活跃'} | ${'2026-12-19'} | ${'a high-value one once a month'}
  ${'战略客户'} | ${'沉睡'} | ${'2026-12-03'} | ${'of both rules the shorter one'}
  ${'老客户'}   | ${'沉睡'} | ${'2026-12-03'} | ${'a dormant one every two weeks'}
  ${'老客户'}   | ${'活跃'} | ${'2026-12-19'} | ${'none of these'}
  ${'新客'}     | ${''}     | ${'2026-11-26'} | ${'another spelling of the same'}
`('a customer $type, $status is due on $next: $because', ({ type, status, next }) => {
  expect(nextContactWithCustomer({ type, status }, settings, '2026-11-19')).toBe(next);
});

test.each`
  grade     | status        | next            | because
  ${'A'}    | ${'初次接触'} | ${'2026-11-24'} | ${'the manager’s five days'}
  ${'A级'}  | ${'初次接触'} | ${'2026-11-24'} | ${'however the grade is written'}
  ${'B'}    | ${'初次接触'} | ${undefined}    | ${'nobody is to follow up a B'}
  ${'A'}    | ${'已成交'}   | ${undefined}    | ${'it is settled'}
  ${'特级'} | ${'初次接触'} | ${'2026-12-19'} | ${'an unknown grade is a C'}
`('a lead $grade, $status is due on $next: $because', ({ grade, status, next }) => {
  const own = paced({ gradeA: { days: 5, methods: [] }, gradeB: { days: 0, methods: [] } });

  expect(nextContactWithLead({ grade, status }, own, '2026-11-19')).toBe(next);
});

test('the ways to make contact are those of the pause in force', () => {
  const own = paced({ gradeA: { days: 3, methods: ['拜访', '电话'] } });

  expect(methodsFor(aLead('LX2026001', { grade: 'A级' }), own)).toEqual(['拜访', '电话']);
  expect(methodsFor(aLead('LX2026001', { grade: 'A', manualGrade: 'B' }), own)).toEqual([]);
});

test.each`
  way         | from            | next            | because
  ${'stay'}   | ${'2026-11-19'} | ${'2026-11-22'} | ${'a Sunday stays one'}
  ${'after'}  | ${'2026-11-19'} | ${'2026-11-23'} | ${'Monday follows'}
  ${'before'} | ${'2026-11-19'} | ${'2026-11-20'} | ${'Friday comes before'}
  ${'after'}  | ${'2026-09-30'} | ${'2026-10-08'} | ${'over National Day'}
  ${'before'} | ${'2026-09-30'} | ${'2026-10-08'} | ${'before it lies only the day itself'}
  ${'after'}  | ${'2026-10-07'} | ${'2026-10-10'} | ${'a make-up Saturday is worked'}
`('with $way the contact three days after $from is on $next: $because', ({ way, from, next }) => {
  expect(nextContactWithLead({ grade: 'A', status: '' }, onRest(way), from)).toBe(next);
});

test('no day that is reckoned or offered is a day off, or lies before tomorrow, where that was chosen', () => {
  const from = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays('2023-01-01', days));
  fc.assert(
    fc.property(from, fc.constantFrom('after', 'before'), fc.constantFrom('A', 'B', 'C'), (day, way, grade) => {
      const own = onRest(way as 'after');
      const days = [
        nextContactWithLead({ grade, status: '' }, own, day) ?? '',
        ...Object.values(postponeDays(day, own)),
      ];
      for (const next of days) {
        expect(next > day).toBe(true);
        expect(isWorkday(next, own.calendar ?? {})).toBe(true);
      }
    }),
  );
});
