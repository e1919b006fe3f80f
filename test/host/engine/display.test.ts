import { display } from '../../../host/engine/display';

test.each`
  value                | format                  | locale     | shown                | because
  ${5}                 | ${undefined}            | ${'en_US'} | ${'5'}               | ${'the automatic format shows no zeros'}
  ${0.1 + 0.2}         | ${undefined}            | ${'en_US'} | ${'0.3'}             | ${'ten significant digits'}
  ${1 / 3}             | ${undefined}            | ${'en_US'} | ${'0.3333333333'}    | ${'ten significant digits'}
  ${1.5}               | ${undefined}            | ${'de_DE'} | ${'1,5'}             | ${'the locale’s decimal mark'}
  ${13800004521}       | ${undefined}            | ${'zh_CN'} | ${'13800004521'}     | ${'a phone number in full'}
  ${123456789012345}   | ${undefined}            | ${'en_US'} | ${'123456789012345'} | ${'fifteen digits in full'}
  ${1.23e18}           | ${undefined}            | ${'en_US'} | ${'1.23E+18'}        | ${'PLATFORM §2.2'}
  ${0.125}             | ${'0%'}                 | ${'en_US'} | ${'13%'}             | ${'a percentage'}
  ${1234.5}            | ${'#,##0.00'}           | ${'en_US'} | ${'1,234.50'}        | ${'thousands'}
  ${1234.5}            | ${'#,##0.00'}           | ${'de_DE'} | ${'1.234,50'}        | ${'thousands by locale'}
  ${-4}                | ${'0.00;[Red]-0.00'}    | ${'en_US'} | ${'-4.00'}           | ${'a section for negatives'}
  ${45725}             | ${'yyyy-mm-dd'}         | ${'zh_CN'} | ${'2025-03-09'}      | ${'a date'}
  ${45725}             | ${'yyyy"年"m"月"d"日"'} | ${'zh_CN'} | ${'2025年3月9日'}    | ${'literal text'}
  ${45725}             | ${'dddd'}               | ${'zh_CN'} | ${'星期日'}          | ${'names of days by locale'}
  ${45725.4375}        | ${'yyyy/m/d h:mm'}      | ${'zh_CN'} | ${'2025/3/9 10:30'}  | ${'a moment'}
  ${1.5}               | ${'[h]:mm'}             | ${'en_US'} | ${'36:00'}           | ${'a duration'}
  ${'text'}            | ${'yyyy-mm-dd'}         | ${'en_US'} | ${'text'}            | ${'text is not a date'}
  ${'x'}               | ${'"<"@">"'}            | ${'en_US'} | ${'<x>'}             | ${'a text section'}
  ${5}                 | ${'@'}                  | ${'en_US'} | ${'5'}               | ${'plain text'}
  ${true}              | ${'0.00'}               | ${'en_US'} | ${'TRUE'}            | ${'a boolean ignores the format'}
  ${{ error: '#N/A' }} | ${'0.00'}               | ${'en_US'} | ${'#N/A'}            | ${'PLATFORM §2.1: errors show their name'}
  ${null}              | ${'0.00'}               | ${'en_US'} | ${''}                | ${'PLATFORM §2.1: an empty cell shows nothing'}
  ${7}                 | ${'[not a format'}      | ${'en_US'} | ${'7'}               | ${'an unreadable pattern shows the plain number'}
`('$value as $format in $locale shows $shown: $because', ({ value, format, locale, shown }) => {
  expect(display(value, format, locale)).toBe(shown);
});
