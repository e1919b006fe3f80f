import fc from 'fast-check';
import { isStandIn, mask, phoneKeys, readPhones } from '../../src/values/phone';
import type { PhonePolicy } from '../../src/values/phoneReading';

test.each`
  typed                        | kind               | key                | because
  ${'13800004521'}             | ${'mobile'}        | ${'13800004521'}   | ${'eleven digits from 13 on are a mobile number'}
  ${'138-0000-4521'}           | ${'mobile'}        | ${'13800004521'}   | ${'dashes are how people read it aloud (IM-03)'}
  ${'138 0000 4521'}           | ${'mobile'}        | ${'13800004521'}   | ${'so are spaces'}
  ${'１３８００００４５２１'}  | ${'mobile'}        | ${'13800004521'}   | ${'an input method types full-width digits (M16)'}
  ${'+86 138 0000 4521'}       | ${'mobile'}        | ${'13800004521'}   | ${'the country code changes nothing'}
  ${'8613800004521'}           | ${'mobile'}        | ${'13800004521'}   | ${'86 without a plus is common (M12)'}
  ${'0086-13800004521'}        | ${'mobile'}        | ${'13800004521'}   | ${'00 is a plus'}
  ${'手机：13800004521'}       | ${'mobile'}        | ${'13800004521'}   | ${'a label in front belongs to the cell'}
  ${'13800004521（微信同号）'} | ${'mobile'}        | ${'13800004521'}   | ${'a remark in brackets is no digit'}
  ${'021-51234567'}            | ${'landline'}      | ${'02151234567'}   | ${'Shanghai has eight digits'}
  ${'(0512) 6512345'}          | ${'landline'}      | ${'05126512345'}   | ${'brackets round the area code'}
  ${'0512-65123456-801'}       | ${'landline'}      | ${'051265123456'}  | ${'an extension is not part of the key'}
  ${'010-65123456 转 8012'}    | ${'landline'}      | ${'01065123456'}   | ${'转 leads an extension too'}
  ${'021-51234567/8'}          | ${'landline'}      | ${'02151234567'}   | ${'/8 is the next line of the same office'}
  ${'400-820-8820'}            | ${'landline'}      | ${'4008208820'}    | ${'a service number needs no area code'}
  ${'+1 650-253-0000'}         | ${'international'} | ${'+16502530000'}  | ${'a plus names the country'}
  ${'00852 2345 6789'}         | ${'international'} | ${'+85223456789'}  | ${'Hong Kong has a plan of its own'}
  ${'+251 91 123 4567'}        | ${'international'} | ${'+251911234567'} | ${'every country has a plan'}
  ${'138****4521'}             | ${'masked'}        | ${undefined}       | ${'masked is legal and no key (SD-07)'}
  ${'5678(内部脱敏)'}          | ${'masked'}        | ${undefined}       | ${'so says the manual itself (M17)'}
  ${'-'}                       | ${'placeholder'}   | ${undefined}       | ${'a dash says there is none (M18)'}
`('$typed is read as $kind: $because', ({ typed, kind, key }) => {
  const [read, ...others] = readPhones(typed, 'international');

  expect(read).toMatchObject({ kind });
  expect(read?.key).toBe(key);
  expect(read?.problem).toBeUndefined();
  expect(others).toEqual([]);
});

test.each`
  typed               | code                     | params                                    | fix              | because
  ${'138O0004521'}    | ${'phone.letter'}        | ${{ position: 4, letter: 'O' }}           | ${'13800004521'} | ${'O is not 0'}
  ${'1380000452l'}    | ${'phone.letter'}        | ${{ position: 11, letter: 'l' }}          | ${'13800004521'} | ${'l is not 1'}
  ${'138-0000-452l'}  | ${'phone.letter'}        | ${{ position: 11, letter: 'l' }}          | ${'13800004521'} | ${'positions count digits, not dashes'}
  ${'1380000a521'}    | ${'phone.letter'}        | ${{ position: 8, letter: 'a' }}           | ${undefined}     | ${'nobody knows which digit a was'}
  ${'1380000452'}     | ${'phone.short'}         | ${{ missing: 1, length: 10 }}             | ${undefined}     | ${'it says how many are missing'}
  ${'1395678'}        | ${'phone.short'}         | ${{ missing: 4, length: 7 }}              | ${undefined}     | ${'a mask that lost its stars is too short, not repaired'}
  ${'138000045211'}   | ${'phone.long'}          | ${{ extra: 1, length: 12 }}               | ${undefined}     | ${'and how many are too many'}
  ${'12800004521'}    | ${'phone.prefix'}        | ${{ digit: '2' }}                         | ${undefined}     | ${'no mobile number begins with 12'}
  ${'51234567'}       | ${'phone.noArea'}        | ${undefined}                              | ${undefined}     | ${'eight digits lack their area code'}
  ${'021-5123456'}    | ${'phone.landlineShort'} | ${{ area: '021', missing: 1, length: 7 }} | ${undefined}     | ${'Shanghai numbers have eight digits'}
  ${'0512-651234567'} | ${'phone.landlineLong'}  | ${{ area: '0512', extra: 1, length: 9 }}  | ${undefined}     | ${'no area has nine'}
  ${'011-51234567'}   | ${'phone.area'}          | ${{ area: '0115' }}                       | ${undefined}     | ${'01 is Beijing alone, 010'}
  ${'+852 123'}       | ${'phone.abroad'}        | ${{ code: '852', value: '+852 123' }}     | ${undefined}     | ${'the plan of Hong Kong knows no such number'}
  ${'见微信'}         | ${'phone.none'}          | ${{ value: '见微信' }}                    | ${undefined}     | ${'words are no number'}
`('$typed is refused with $code: $because', ({ typed, code, params, fix }) => {
  const [read] = readPhones(typed, 'international');

  expect(read?.problem).toMatchObject(params ? { code, params } : { code });
  expect(read?.problem?.fix).toBe(fix);
});

test.each`
  typed                            | keys                               | because
  ${'13800004521,13900001234'}     | ${['13800004521', '13900001234']}  | ${'a comma'}
  ${'13800004521，13900001234'}    | ${['13800004521', '13900001234']}  | ${'a Chinese comma'}
  ${'13800004521 / 0512-65123456'} | ${['13800004521', '051265123456']} | ${'a slash between mobile and landline'}
  ${'13800004521、13900001234'}    | ${['13800004521', '13900001234']}  | ${'an enumeration comma'}
  ${'13800004521；13900001234'}    | ${['13800004521', '13900001234']}  | ${'a Chinese semicolon'}
  ${'13800004521|13900001234'}     | ${['13800004521', '13900001234']}  | ${'a bar'}
  ${'13800004521\n13900001234'}    | ${['13800004521', '13900001234']}  | ${'a line each'}
  ${'13800004521 13900001234'}     | ${['13800004521', '13900001234']}  | ${'nothing but a space'}
  ${'13800004521,138****0000'}     | ${['13800004521']}                 | ${'the masked one is no key'}
  ${'13800138000'}                 | ${[]}                              | ${'the number everybody types to fill a form'}
  ${'13888888888'}                 | ${[]}                              | ${'digits all alike'}
  ${'13812345678'}                 | ${[]}                              | ${'a plain run'}
  ${'13800004521,13800004521'}     | ${['13800004521', '13800004521']}  | ${'the same twice stays in order'}
`('the keys of one cell are told apart by $because', ({ typed, keys }) => {
  expect(phoneKeys(typed)).toEqual(keys);
});

test.each`
  policy             | typed                | code                   | because
  ${'cn-mobile'}     | ${'021-51234567'}    | ${'phone.notMobile'}   | ${'eleven digits only (DQ-04)'}
  ${'cn-mobile'}     | ${'13800004521'}     | ${undefined}           | ${'a mobile is one'}
  ${'cn-any'}        | ${'021-51234567'}    | ${undefined}           | ${'landlines as well (CD-09)'}
  ${'cn-any'}        | ${'+1 650-253-0000'} | ${'phone.notMainland'} | ${'abroad is another preset'}
  ${'international'} | ${'+1 650-253-0000'} | ${undefined}           | ${'this one'}
  ${'masked'}        | ${'13800004521'}     | ${'phone.unmasked'}    | ${'only masked data may be kept (SD-01)'}
`('under the rule $policy $typed gives $code: $because', ({ policy, typed, code }) => {
  expect(readPhones(typed, policy)[0]?.problem?.code).toBe(code);
});

test('a masked number is legal under every rule (SD-07)', () => {
  for (const policy of ['cn-mobile', 'cn-any', 'international', 'masked'] as const)
    expect(readPhones('138****4521', policy)).toEqual([{ raw: '138****4521', kind: 'masked' }]);
});

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
const policies = fc.constantFrom<PhonePolicy>('cn-mobile', 'cn-any', 'international', 'masked');

test('any mobile number reads the same however it is spaced', () => {
  fc.assert(
    fc.property(
      mobile,
      fc.constantFrom('', ' ', '-'),
      fc.constantFrom('', '+86', '86', '+86 '),
      (number, gap, front) => {
        const typed = `${front}${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`;
        expect(readPhones(typed, 'cn-mobile')).toEqual([{ raw: typed, kind: 'mobile', key: number }]);
      },
    ),
  );
});

test('what is offered as a repair is accepted when it is typed', () => {
  fc.assert(
    fc.property(mobile, fc.nat(10), fc.constantFrom('O', 'o', 'l', 'I'), policies, (number, at, letter, policy) => {
      const typed = number.slice(0, at) + letter + number.slice(at + 1);
      for (const { problem } of readPhones(typed, policy))
        if (problem?.fix) expect(readPhones(problem.fix, policy)[0]?.problem).toBeUndefined();
    }),
  );
});

test('no text makes the reader throw, and every part is a part of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), policies, (text, policy) => {
      for (const { raw } of readPhones(text, policy)) expect(raw.length).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a masked number is read as masked and is never a key', () => {
  fc.assert(
    fc.property(mobile, (number) => {
      expect(mask(number)).toBe(`${number.slice(0, 3)}****${number.slice(-4)}`);
      expect(phoneKeys(mask(number))).toEqual([]);
    }),
  );
});

test('a stand-in is known by its digits', () => {
  expect(isStandIn('13800004521')).toBe(false);
  expect(isStandIn('02100000000')).toBe(true);
});
