import fc from 'fast-check';
import { fromSerial } from '../../src/values/day';
import { readDay } from '../../src/values/dayText';

test.each`
  text                           | day             | because
  ${'2026-03-05'}                | ${'2026-03-05'} | ${'as it should be (IM-02)'}
  ${'2026/3/5'}                  | ${'2026-03-05'} | ${'slashes, no zeros'}
  ${'2026.3.5'}                  | ${'2026-03-05'} | ${'dots'}
  ${'2026年3月5日'}              | ${'2026-03-05'} | ${'in Chinese'}
  ${'2026 年 3 月 5 号'}         | ${'2026-03-05'} | ${'in Chinese, spoken'}
  ${'２０２６－０３－０５'}      | ${'2026-03-05'} | ${'full width'}
  ${'20260305'}                  | ${'2026-03-05'} | ${'no signs at all'}
  ${20260305}                    | ${'2026-03-05'} | ${'the same as a number'}
  ${'2026-03-05 14:20:48'}       | ${'2026-03-05'} | ${'the time of day is not asked for'}
  ${'2026-03-05T14:20:48+08:00'} | ${'2026-03-05'} | ${'nor the zone'}
  ${'3/17/2026'}                 | ${'2026-03-17'} | ${'17 is no month'}
  ${'17/3/2026'}                 | ${'2026-03-17'} | ${'nor here'}
  ${'10.07.2025'}                | ${'2025-07-10'} | ${'with dots the day comes first'}
  ${'Jan-15-2024'}               | ${'2024-01-15'} | ${'a month by name'}
  ${'15 January 2024'}           | ${'2024-01-15'} | ${'the English way round'}
  ${'2024-02-29'}                | ${'2024-02-29'} | ${'a leap year'}
`('$text is $day: $because', ({ text, day }) => {
  expect(readDay(text)).toEqual({ ok: true, value: day });
});

test.each`
  text            | code             | because
  ${'3/5/2026'}   | ${'day.order'}   | ${'March or May'}
  ${'6/5'}        | ${'day.noYear'}  | ${'the year is not said'}
  ${'6月5日'}     | ${'day.noYear'}  | ${'in Chinese either'}
  ${'2024年6月'}  | ${'day.noDay'}   | ${'a month is no day'}
  ${'2026-02-30'} | ${'day.missing'} | ${'February has 28 days'}
  ${'2026-13-01'} | ${'day.month'}   | ${'there is no thirteenth month'}
  ${'下周三'}     | ${'day.unread'}  | ${'nobody says which week'}
  ${'46000'}      | ${'day.unread'}  | ${'a bare number is not a date'}
`('$text is refused with $code: $because', ({ text, code }) => {
  expect(readDay(text)).toMatchObject({ ok: false, problems: [{ code }] });
});

test('every day reads back from each way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 366, max: 80_000 }), (serial) => {
      const day = fromSerial(serial);
      const [year, month, date] = day.split('-').map(Number);
      const ways = [day, `${year}/${month}/${date}`, `${year}年${month}月${date}日`, day.replace(/-/g, '')];
      for (const way of ways) expect(readDay(way)).toEqual({ ok: true, value: day });
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readDay(text)));
});
