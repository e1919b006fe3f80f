import fc from 'fast-check';
import { languages } from '../../src/messages';
import { pauseText, readPause } from '../../src/values/pause';

test.each`
  text                 | days         | because
  ${'3'}               | ${3}         | ${'a bare figure is days'}
  ${'3 天'}            | ${3}         | ${'as setup writes it'}
  ${'每周2次'}         | ${3}         | ${'S1, A: more than three days would be one a week'}
  ${'每周 1-2 次'}     | ${7}         | ${'S0, A: once a week must be kept'}
  ${'每周一次'}        | ${7}         | ${'S1, B'}
  ${'每月1次'}         | ${30}        | ${'S1, C'}
  ${'每2周1次'}        | ${14}        | ${'S4, dormant'}
  ${'两周'}            | ${14}        | ${'words count too'}
  ${'每季度'}          | ${91}        | ${'return visits'}
  ${'半年'}            | ${182}       | ${'half of one'}
  ${'１ 个月'}         | ${30}        | ${'full-width digits'}
  ${'twice a week'}    | ${3}         | ${'English'}
  ${'every 2 weeks'}   | ${14}        | ${'English'}
  ${'3 times a month'} | ${10}        | ${'English'}
  ${'不跟进'}          | ${0}         | ${'nobody is to be contacted'}
  ${'经常'}            | ${undefined} | ${'no figure'}
  ${'0 天'}            | ${undefined} | ${'no pause at all'}
  ${'每周 0 次'}       | ${undefined} | ${'never is said otherwise'}
  ${'5000 天'}         | ${undefined} | ${'a slip of the keyboard'}
`('$text is $days days: $because', ({ text, days }) => {
  expect(readPause(text)).toBe(days);
});

test('what is written down is read as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.constantFrom(...languages), (days, language) => {
      expect(readPause(pauseText(days, language))).toBe(days);
    }),
  );
});
