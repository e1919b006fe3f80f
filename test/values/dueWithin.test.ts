import fc from 'fast-check';
import { addDays, fromSerial } from '../../src/values/day';
import { dueWithin } from '../../src/values/dueWithin';

test.each`
  text                           | due             | because
  ${'3日内发送案例资料及报价单'} | ${'2024-06-08'} | ${'the words of the manual (FU-09)'}
  ${'两天之内回电'}              | ${'2024-06-07'} | ${'a number in words'}
  ${'1 周内出方案'}              | ${'2024-06-12'} | ${'weeks'}
  ${'Send it within 10 days'}    | ${'2024-06-15'} | ${'English'}
  ${'3个工作日内回复'}           | ${undefined}    | ${'working days need a calendar'}
  ${'24小时内'}                  | ${undefined}    | ${'hours are no days'}
  ${'日内瓦出差'}                | ${undefined}    | ${'Geneva is a city'}
  ${'发送报价单'}                | ${undefined}    | ${'nothing is said of when'}
`('$text, said on 5 June, is due on $due: $because', ({ text, due }) => {
  expect(dueWithin(text, '2024-06-05')).toBe(due);
});

test('n日内 is n days on, from any day', () => {
  const days = fc.integer({ min: 30_000, max: 60_000 }).map(fromSerial);
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 999 }), (said, n) => dueWithin(`${n}日内`, said) === addDays(said, n)),
  );
});
