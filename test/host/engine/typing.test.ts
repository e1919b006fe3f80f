import { createEngine } from '../../../host/engine';
import type { Engine, Input } from '../../../host/engine/api';

const ann = { email: 'ann@x.cn', by: 'script' } as const;
const person = { email: 'ann@x.cn', by: 'person' } as const;
const now = () => Date.UTC(2025, 2, 9, 4);
const a1 = { row: 1, column: 1, rows: 1, columns: 1 };
const book = (locale: string): Engine => createEngine({ locale, now });

function written(
  engine: Engine,
  input: Input,
  format?: string,
  actor: { email: string; by: 'script' | 'person' } = ann,
) {
  const sheet = engine.sheets()[0]?.id ?? 0;
  if (format !== undefined) engine.apply(ann, { do: 'setFormats', sheet, area: a1, formats: [[format]] });
  engine.apply(actor, { do: 'setValues', sheet, area: a1, values: [[input]] });
  return {
    value: engine.values(sheet, a1)[0]?.[0],
    formula: engine.formulas(sheet, a1)[0]?.[0],
    format: engine.formats(sheet, a1)[0]?.[0],
    shown: engine.displays(sheet, a1)[0]?.[0],
  };
}

const automatic = '0.###############';

test.each`
  locale     | input                    | value                  | format                  | shown              | because
  ${'en_US'} | ${'abc'}                 | ${'abc'}               | ${automatic}            | ${'abc'}           | ${'PLATFORM §2.2: text'}
  ${'en_US'} | ${'01234'}               | ${1234}                | ${automatic}            | ${'1234'}          | ${'PLATFORM §12.2: leading zeros are lost'}
  ${'en_US'} | ${'22 34'}               | ${2234}                | ${automatic}            | ${'2234'}          | ${'PLATFORM §2.2: spaced digits are one number'}
  ${'en_US'} | ${'138 0000 4521'}       | ${13800004521}         | ${automatic}            | ${'13800004521'}   | ${'a spaced phone number is a number'}
  ${'en_US'} | ${'+8613812345678'}      | ${8613812345678}       | ${automatic}            | ${'8613812345678'} | ${'PLATFORM §2.2: the plus is lost'}
  ${'en_US'} | ${'1,234.5'}             | ${1234.5}              | ${'#,##0.00'}           | ${'1,234.50'}      | ${'PLATFORM §2.2: thousands set the format'}
  ${'en_US'} | ${'1e3'}                 | ${1000}                | ${'0.00E+00'}           | ${'1.00E+03'}      | ${'PLATFORM §2.2'}
  ${'en_US'} | ${'12%'}                 | ${0.12}                | ${'0%'}                 | ${'12%'}           | ${'PLATFORM §2.2: percent sets the format'}
  ${'en_US'} | ${'$5'}                  | ${5}                   | ${'$#,##0'}             | ${'$5'}            | ${'PLATFORM §2.2: currency'}
  ${'zh_CN'} | ${'￥5'}                 | ${5}                   | ${'¥#,##0'}             | ${'¥5'}            | ${'the full-width yen sign is a currency'}
  ${'en_US'} | ${'2024-03-01'}          | ${45352}               | ${'yyyy-mm-dd'}         | ${'2024-03-01'}    | ${'PLATFORM §2.2: a date is a serial and a format'}
  ${'en_US'} | ${'3/1/2024'}            | ${45352}               | ${'m/d/yyyy'}           | ${'3/1/2024'}      | ${'month first in the United States'}
  ${'en_GB'} | ${'3/1/2024'}            | ${45294}               | ${'d/m/yyyy'}           | ${'3/1/2024'}      | ${'day first in Britain: the spreadsheet locale decides'}
  ${'zh_CN'} | ${'2025年3月9日'}        | ${45725}               | ${'yyyy"年"m"月"d"日"'} | ${'2025年3月9日'}  | ${'a Chinese date'}
  ${'zh_CN'} | ${'3月9日'}              | ${45725}               | ${'m"月"d"日"'}         | ${'3月9日'}        | ${'without a year it is this year'}
  ${'zh_CN'} | ${'2025/3/9'}            | ${45725}               | ${'yyyy/m/d'}           | ${'2025/3/9'}      | ${'the format follows what was typed'}
  ${'en_US'} | ${'1-2'}                 | ${45659}               | ${'m-d'}                | ${'1-2'}           | ${'PLATFORM §2.2: "1-2" is a date of this year'}
  ${'en_US'} | ${'Mar 5'}               | ${45721}               | ${'mmm d'}              | ${'Mar 5'}         | ${'PLATFORM §2.2'}
  ${'en_US'} | ${'10:30'}               | ${0.4375}              | ${'hh:mm'}              | ${'10:30'}         | ${'PLATFORM §2.2: a time'}
  ${'en_US'} | ${'TRUE'}                | ${true}                | ${automatic}            | ${'TRUE'}          | ${'PLATFORM §2.2'}
  ${'en_US'} | ${'false'}               | ${false}               | ${automatic}            | ${'FALSE'}         | ${'PLATFORM §2.2'}
  ${'en_US'} | ${'1234567890123456789'} | ${1234567890123456800} | ${automatic}            | ${'1.23E+18'}      | ${'PLATFORM §2.2: digits beyond fifteen are lost'}
  ${'en_US'} | ${'+1+1'}                | ${2}                   | ${automatic}            | ${'2'}             | ${'PLATFORM §2.2: a sum without ='}
  ${'zh_CN'} | ${'-待定'}               | ${'-待定'}             | ${automatic}            | ${'-待定'}         | ${'a dash before words is text'}
  ${'zh_CN'} | ${'LX2025001'}           | ${'LX2025001'}         | ${automatic}            | ${'LX2025001'}     | ${'a record number is text'}
  ${'zh_CN'} | ${'010-62345678'}        | ${'010-62345678'}      | ${automatic}            | ${'010-62345678'}  | ${'a landline is text'}
  ${'en_US'} | ${'   =SUM(1,2)'}        | ${'   =SUM(1,2)'}      | ${automatic}            | ${'   =SUM(1,2)'}  | ${'PLATFORM §2.2: spaces before = keep it text'}
  ${'en_US'} | ${"'0123"}               | ${'0123'}              | ${automatic}            | ${'0123'}          | ${'PLATFORM §12.5: the apostrophe is consumed'}
  ${'en_US'} | ${''}                    | ${null}                | ${automatic}            | ${''}              | ${'PLATFORM §12.8'}
  ${'en_US'} | ${null}                  | ${null}                | ${automatic}            | ${''}              | ${'PLATFORM §12.8'}
  ${'en_US'} | ${{ date: 45725 }}       | ${45725}               | ${'m/d/yyyy'}           | ${'3/9/2025'}      | ${'PLATFORM §2.4: a Date takes the locale format'}
  ${'zh_CN'} | ${{ date: 45725 }}       | ${45725}               | ${'yyyy-mm-dd'}         | ${'2025-03-09'}    | ${'PLATFORM §2.4'}
  ${'en_US'} | ${'a\r\nb'}              | ${'a\nb'}              | ${automatic}            | ${'a\nb'}          | ${'PLATFORM §2.2: line breaks are \\n'}
`('in $locale, $input is stored as $value: $because', ({ locale, input, value, format, shown }) => {
  expect(written(book(locale), input as Input)).toMatchObject({ value, format, shown });
});

test.each`
  input      | by          | format  | value      | formula   | because
  ${'01234'} | ${'script'} | ${'@'}  | ${'01234'} | ${''}     | ${'PLATFORM §12.3: @ keeps leading zeros'}
  ${'1-2'}   | ${'script'} | ${'@'}  | ${'1-2'}   | ${''}     | ${'PLATFORM §2.3: @ keeps what looks like a date'}
  ${'=1+1'}  | ${'script'} | ${'@'}  | ${2}       | ${'=1+1'} | ${'PLATFORM §12.4: @ does not stop a script’s formula'}
  ${'=1+1'}  | ${'person'} | ${'@'}  | ${'=1+1'}  | ${''}     | ${'PLATFORM §2.3: typed into a text cell it stays text'}
  ${"'=1+1"} | ${'script'} | ${''}   | ${'=1+1'}  | ${''}     | ${'PLATFORM §12.5: only the apostrophe stops it'}
  ${'5'}     | ${'person'} | ${'0%'} | ${0.05}    | ${''}     | ${'a number typed into a percent cell is percent'}
  ${5}       | ${'script'} | ${'@'}  | ${5}       | ${''}     | ${'PLATFORM §2.2: numbers keep their type'}
`('$input by a $by into a cell formatted "$format" is $value: $because', ({ input, by, format, value, formula }) => {
  expect(written(book('en_US'), input, format, by === 'person' ? person : ann)).toMatchObject({ value, formula });
});

test.each`
  modes                       | input     | format | value     | formula | because
  ${{ apostrophe: 'stored' }} | ${"'012"} | ${''}  | ${"'012"} | ${''}   | ${'PLATFORM §14.2, the other reading'}
  ${{ textEquals: 'text' }}   | ${'=1+1'} | ${'@'} | ${'=1+1'} | ${''}   | ${'PLATFORM §14.3, the other reading'}
`('with $modes, $input is $value: $because', ({ modes, input, format, value, formula }) => {
  expect(written(createEngine({ locale: 'en_US', modes, now }), input, format)).toMatchObject({ value, formula });
});

test('rewriting what was read parses it again: the round trip is not lossless (PLATFORM §12.88)', () => {
  const engine = book('en_US');
  expect(written(engine, "'007").value).toBe('007');
  expect(written(engine, '007').value).toBe(7);
});

test('more than 50,000 characters are refused and nothing of the block is written (PLATFORM §12.73)', () => {
  const engine = book('en_US');
  const sheet = 0;
  const area = { row: 1, column: 1, rows: 1, columns: 2 };
  const write = () => engine.apply(ann, { do: 'setValues', sheet, area, values: [['first', 'x'.repeat(50_001)]] });
  expect(write).toThrow('Your input contains more than the maximum of 50000 characters in a single cell.');
  expect(engine.values(sheet, area)).toEqual([[null, null]]);
});

test.each`
  appendText    | value      | because
  ${'ignored'}  | ${1234}    | ${'PLATFORM §2.3: one team saw @ not help with appendRow'}
  ${'honoured'} | ${'01234'} | ${'PLATFORM §14.4, the other reading'}
`('appendRow into text columns, $appendText: $because', ({ appendText, value }) => {
  const engine = createEngine({ locale: 'en_US', modes: { appendText }, now });
  engine.apply(ann, {
    do: 'setFormats',
    sheet: 0,
    area: { ...a1, rows: 1000 },
    formats: Array.from({ length: 1000 }, () => ['@']),
  });
  const { row } = engine.apply(ann, { do: 'appendRow', sheet: 0, values: ['01234'] });
  expect(row).toBe(1);
  expect(engine.values(0, a1)).toEqual([[value]]);
});
