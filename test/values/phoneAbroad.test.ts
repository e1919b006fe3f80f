import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import { type CountryCode, getExampleNumber, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { readAbroad } from '../../src/values/phoneAbroad';

const countries = (Object.keys(examples) as CountryCode[]).filter((country) => country !== 'CN');

test.each(countries)('an example number of %s is read as the phone library reads it', (country) => {
  const number = getExampleNumber(country, examples)?.number ?? '';

  expect(readAbroad(number, number)).toEqual({ raw: number, kind: 'international', key: number });
});

test.each(countries)('a number of %s that lacks most of its digits is refused, naming its calling code', (country) => {
  const example = getExampleNumber(country, examples);
  const text = `+${example?.countryCallingCode ?? ''}12`;

  expect(readAbroad(text, text).problem).toEqual({
    code: 'phone.abroad',
    params: { code: example?.countryCallingCode, value: text },
  });
});

test.each`
  typed                    | key                | because
  ${'+44 (0)20 7946 0958'} | ${'+442079460958'} | ${'the 0 in brackets is dialled inside the country only'}
  ${'+49 (0) 30 901820'}   | ${'+4930901820'}   | ${'German numbers have no fixed length'}
  ${'+39 06 698 12345'}    | ${'+390669812345'} | ${'an Italian 0 belongs to the number'}
  ${'+852-2345-6789'}      | ${'+85223456789'}  | ${'Hong Kong has eight digits and no area code'}
  ${'+886 (0)912 345 678'} | ${'+886912345678'} | ${'Taiwan has a trunk prefix'}
`('$typed is $key: $because', ({ typed, key }) => {
  expect(readAbroad(typed, typed).key).toBe(key);
});

test('whatever the phone library takes for a valid number as it stands, so do we', () => {
  const codes = countries.map((country) => getExampleNumber(country, examples)?.countryCallingCode ?? '');
  const typed = fc
    .tuple(
      fc.constantFrom(...codes),
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 5, maxLength: 12 }),
    )
    .map(([code, national]) => `+${code}${national}`);

  fc.assert(
    fc.property(typed, (text) => {
      fc.pre(validOrNone(text) === text); // it rewrites some local numbers of Norfolk Island, Argentina and others

      expect(readAbroad(text, text).key).toBe(text);
    }),
    { numRuns: 300 },
  );
});

function validOrNone(text: string): string | undefined {
  try {
    const number = parsePhoneNumberWithError(text, { extract: false });
    return number.isValid() ? number.number : undefined;
  } catch {
    return undefined;
  }
}

test('a calling code nobody has is taken on its length alone (E.164)', () => {
  expect(readAbroad('+999 1234 5678', '+999 1234 5678').key).toBe('+99912345678');
  expect(readAbroad('+999 12', '+999 12').problem?.code).toBe('phone.abroad');
});
