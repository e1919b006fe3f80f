import { type MetadataJson, ParseError, parsePhoneNumberWithError } from 'libphonenumber-js/core';
import type { PhoneReading } from './phoneReading';
import { phoneRegions } from './phoneRegions';

let plans: MetadataJson | undefined;

/** The numbering plans, decoded at the first number from abroad: loading the bundle costs nothing. */
function regions(): MetadataJson {
  plans ??= JSON.parse(phoneRegions) as MetadataJson; // the text is generated from the library's own metadata
  return plans;
}

/** Reads `+` and a number. A region we hold no plan for is taken on its length alone: 8 to 15 digits (E.164). */
export function readAbroad(raw: string, text: string): PhoneReading {
  const digits = text.replace(/\D/g, '');
  const plain = { raw, kind: 'international', key: `+${digits}` } as const;
  try {
    const number = parsePhoneNumberWithError(text, { extract: false }, regions());
    if (number.isValid()) return { ...plain, key: number.number };
    return refused(raw, number.countryCallingCode);
  } catch (thrown) {
    if (!(thrown instanceof ParseError)) throw thrown;
    const known = thrown.message !== 'INVALID_COUNTRY';
    if (!known && digits.length >= 8 && digits.length <= 15) return plain;
    return refused(raw, callingCodeOf(digits));
  }
}

const refused = (raw: string, code: string): PhoneReading => ({
  raw,
  kind: 'unreadable',
  problem: { code: 'phone.abroad', params: { code, value: raw } },
});

/** The calling code at the front, as far as it is known. */
const callingCodeOf = (digits: string): string =>
  [3, 2, 1].map((length) => digits.slice(0, length)).find((code) => code in regions().country_calling_codes) ??
  digits.slice(0, 2);
