import type { Problem } from './outcome';
import type { PhoneReading } from './phoneReading';

const MOBILE_LENGTH = 11;
/** Letters that look like digits and are typed or recognised in their place. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  z: '2',
};
const EXTENSION = /\s*(?:转|分机|ext\.?|x|#|-)\s*(\d{1,6})$/i;
const SERVICE = /^(?:[48]00\d{7}|9[56]\d{3,6}|1(?:00|10|12|19|20)\d{0,3})$/;

/** Reads a number of mainland China. A refusal counts the missing or surplus digits or names the character that is no digit. */
export function readMainland(raw: string, text: string): PhoneReading {
  const typed = text.replace(/[\s\-().·]/g, '');
  const digits = withoutPrefix(typed);
  if (/^1[3-9]\d{9}$/.test(digits)) return { raw, kind: 'mobile', key: digits };
  const landline = readLandline(text);
  if (landline) return { raw, kind: 'landline', key: landline };
  const [problem] = [strangeSign(typed), /^\D*$/.test(typed) ? none(raw) : undefined, wrongShape(digits)].filter(
    isKnown,
  );
  return { raw, kind: 'unreadable', problem: problem ?? { code: 'phone.unread', params: { value: raw } } };
}

const isKnown = (problem: Problem | undefined): problem is Problem => problem !== undefined;
const none = (value: string): Problem => ({ code: 'phone.none', params: { value } });
const withoutPrefix = (digits: string): string => digits.replace(/^(?:\+|00)?86(?=1[3-9]|0|\d{10,})/, '');

/** Area code and number, without the extension: 010 and 02x have eight digits behind them, other areas seven or eight. */
function readLandline(text: string): string | undefined {
  const whole = withoutPrefix(text.replace(/[\s().·]/g, '').replace(/\/\d{1,4}$/, ''));
  for (const number of [whole, whole.replace(EXTENSION, '')]) {
    const digits = number.replace(/-/g, '');
    if (/^0(?:10|2\d)\d{8}$/.test(digits) || /^0[3-9]\d{2}\d{7,8}$/.test(digits) || SERVICE.test(digits)) return digits;
    if (/^(?:10|2\d)\d{8}$/.test(digits) && /^\+?86/.test(text)) return `0${digits}`;
  }
  return undefined;
}

/** The first character that is no digit. Only where most of them are digits: 见微信 is not a mistyped number. */
function strangeSign(typed: string): Problem | undefined {
  const digits = typed.replace(/\D/g, '').length;
  const position = typed.search(/[^\d+]/);
  if (position < 0 || digits * 2 < typed.length) return undefined;
  const sign = typed.charAt(position);
  const mended = withoutPrefix(typed.replace(/[a-z]/gi, (letter) => LOOKALIKES[letter] ?? letter));
  const found = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(typed)?.[0];
  const fix = /^1[3-9]\d{9}$/.test(mended) || /^0\d{9,11}$/.test(mended) ? mended : found;
  return {
    code: /[a-z]/i.test(sign) ? 'phone.letter' : 'phone.sign',
    params: { position: position + 1, letter: sign },
    ...(fix ? { fix } : {}),
  };
}

function wrongShape(digits: string): Problem | undefined {
  const length = digits.length;
  if (digits.startsWith('0')) return wrongLandline(digits);
  if (/^1[3-9]/.test(digits)) return wrongLength(length);
  if (length === MOBILE_LENGTH && digits.startsWith('1'))
    return { code: 'phone.prefix', params: { digit: digits.charAt(1) } };
  if (length === 7 || length === 8) return { code: 'phone.noArea' };
  return digits.startsWith('1') && length !== MOBILE_LENGTH ? wrongLength(length) : undefined;
}

const wrongLength = (length: number): Problem =>
  length < MOBILE_LENGTH
    ? { code: 'phone.short', params: { missing: MOBILE_LENGTH - length, length } }
    : { code: 'phone.long', params: { extra: length - MOBILE_LENGTH, length } };

function wrongLandline(digits: string): Problem | undefined {
  const area = /^0(?:10|2\d|[3-9]\d{2})/.exec(digits)?.[0];
  if (!area) return { code: 'phone.area', params: { area: digits.slice(0, 4) } };
  const length = digits.length - area.length;
  const least = area.length === 3 ? 8 : 7;
  return length < least
    ? { code: 'phone.landlineShort', params: { area, missing: least - length, length } }
    : { code: 'phone.landlineLong', params: { area, extra: length - 8, length } };
}
