import fc from 'fast-check';
import { signOf, tintOf } from '../../src/sidebar/words/avatar';
import { dayHeading, dueWord, listDay, shortDay, titleDay } from '../../src/sidebar/words/dayWords';
import { matchParts } from '../../src/sidebar/words/matchParts';
import { readDay } from '../../src/sidebar/words/readDay';
import { spacedPhone } from '../../src/sidebar/words/spacedPhone';
import { addDays, fromSerial } from '../../src/values/day';

const today = '2026-11-19'; // a Thursday
const days = fc.integer({ min: 30000, max: 60000 }).map(fromSerial);

describe('a day is read the way people type it', () => {
  test.each`
    typed             | day             | because
    ${'2026-11-23'}   | ${'2026-11-23'} | ${'the full form'}
    ${'2026/1/5'}     | ${'2026-01-05'} | ${'slashes and single digits'}
    ${'20261123'}     | ${'2026-11-23'} | ${'eight digits'}
    ${'11-23'}        | ${'2026-11-23'} | ${'the year is the nearest one'}
    ${'1-5'}          | ${'2027-01-05'} | ${'in November, 5 January is next year'}
    ${'1123'}         | ${'2026-11-23'} | ${'four digits'}
    ${'11月23日'}     | ${'2026-11-23'} | ${'as it is said'}
    ${'2026年1月5日'} | ${'2026-01-05'} | ${'as it is written'}
    ${'明天'}         | ${'2026-11-20'} | ${'a word'}
    ${'tomorrow'}     | ${'2026-11-20'} | ${'a word in English'}
    ${'+3'}           | ${'2026-11-22'} | ${'days from today'}
    ${'3天后'}        | ${'2026-11-22'} | ${'days from today in words'}
    ${'下周一'}       | ${'2026-11-23'} | ${'Monday of next week'}
    ${'下周日'}       | ${'2026-11-29'} | ${'the week ends on Sunday'}
    ${'１１-２３'}    | ${'2026-11-23'} | ${'full-width digits'}
    ${'2026-02-30'}   | ${undefined}    | ${'there is no such day'}
    ${'周明远'}       | ${undefined}    | ${'a name is no day'}
    ${''}             | ${undefined}    | ${'nothing is no day'}
  `('$typed is $day: $because', ({ typed, day }) => {
    expect(readDay(typed, today)).toBe(day);
  });

  test('every day written in full is read as itself', () => {
    fc.assert(fc.property(days, (day) => readDay(day, today) === day));
  });

  test('+n is n days ahead, from any day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), (day, n) => readDay(`+${n}`, day) === addDays(day, n)),
    );
  });
});

describe('a day is told so that nobody has to count', () => {
  test.each`
    dueOn           | zh                   | en
    ${'2026-11-16'} | ${'晚 3 天'}         | ${'3d late'}
    ${'2026-11-18'} | ${'晚 1 天'}         | ${'1d late'}
    ${'2026-11-19'} | ${'今天'}            | ${'Today'}
    ${'2026-11-20'} | ${'明天'}            | ${'Tomorrow'}
    ${'2026-11-23'} | ${'11-23 周一'}      | ${'Mon 23 Nov'}
    ${'2027-01-04'} | ${'2027-01-04 周一'} | ${'Mon 4 Jan 2027'}
  `('due on $dueOn: $zh', ({ dueOn, zh, en }) => {
    expect(dueWord(dueOn, today, 'zh')).toBe(zh);
    expect(dueWord(dueOn, today, 'en')).toBe(en);
  });

  test('lists, titles and headings', () => {
    expect(listDay('2026-11-19', 'zh')).toBe('11-19 周四');
    expect(shortDay('2026-11-09', 'en', today)).toBe('9 Nov');
    expect(titleDay(today, 'zh')).toBe('11月19日 周四');
    expect(dayHeading('2026-11-18', today, 'zh')).toBe('昨天');
    expect(dayHeading('2026-11-10', today, 'en')).toBe('Tue 10 Nov');
  });
});

describe('an option is found by what people type', () => {
  test.each`
    text          | typed        | found         | because
    ${'行业展会'} | ${'展'}      | ${'展'}       | ${'a character'}
    ${'行业展会'} | ${'zh'}      | ${'展会'}     | ${'initials in the middle'}
    ${'行业展会'} | ${'hyzh'}    | ${'行业展会'} | ${'行 is read háng here'}
    ${'行业展会'} | ${'zhanhui'} | ${'展会'}     | ${'full pinyin'}
    ${'行业展会'} | ${'zhanh'}   | ${'展会'}     | ${'the last syllable half typed'}
    ${'行业展会'} | ${'行业zh'}  | ${'行业展会'} | ${'characters and letters mixed, as an input method leaves them'}
    ${'A 级'}     | ${'aj'}      | ${'A 级'}     | ${'blanks do not part what is found'}
    ${'官网注册'} | ${'官網'}    | ${'官网'}     | ${'traditional forms'}
    ${'官网注册'} | ${'GW'}      | ${'官网'}     | ${'case does not matter'}
    ${'微信'}     | ${'ｗｘ'}    | ${'微信'}     | ${'nor does width'}
    ${'官网注册'} | ${'展'}      | ${undefined}  | ${'it is not in it'}
  `('$typed finds $found in $text: $because', ({ text, typed, found }) => {
    expect(matchParts(text, typed)?.find(([, matched]) => matched)?.[0]).toBe(found);
  });

  test('another name finds it without a bold part, by its pinyin too', () => {
    expect(matchParts('行业展会', 'bolan', ['博览会'])).toEqual([['行业展会', false]]);
    expect(matchParts('行业展会', 'expo', ['Expo'])).toEqual([['行业展会', false]]);
  });

  test('the pieces always make up the whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('行业展会', '官网注册', 'A 级', '客户推荐'),
        fc.string({ maxLength: 3 }),
        (text, typed) => {
          const parts = matchParts(text, typed);
          return parts === undefined || parts.map(([piece]) => piece).join('') === text;
        },
      ),
    );
  });
});

test('a mobile number is read in groups, any other stays as it was typed', () => {
  expect(spacedPhone('13800004521')).toBe('138 0000 4521');
  expect(spacedPhone('0512-60004521')).toBe('0512-60004521');
});

test('the same person always has the same sign and tint', () => {
  expect(signOf('张婉清')).toBe('婉');
  expect(signOf('李雷')).toBe('雷');
  expect(signOf('anna')).toBe('A');
  expect(tintOf('张婉清')).toBe(tintOf('张婉清'));
});
