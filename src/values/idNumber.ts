import { type Day, isDay } from './day';
import type { Problem } from './outcome';
import { foldWidth } from './text';

/** What an ID number tells (GB 11643-1999). */
export interface IdNumber {
  readonly born: Day;
  readonly sex: 'female' | 'male';
}

/** GB 11643-1999, ISO 7064 MOD 11-2: the weights of the digits; X as the last one counts ten. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[14])/;

/** Birth day and sex of a number whose checksum holds; undefined otherwise. */
export function readIdNumber(text: string): IdNumber | undefined {
  const id = bare(text);
  const born = birthDay(id);
  return idNumberProblem(text) || born === undefined
    ? undefined
    : { born, sex: Number(id[16]) % 2 === 0 ? 'female' : 'male' };
}

/** What is wrong with an ID number: its length, province, birth day or checksum. Fifteen digits are mended to eighteen. */
export function idNumberProblem(text: string): Problem | undefined {
  const id = bare(text);
  if (/^\d{15}$/.test(id)) return old(id);
  if (!/^\d{17}[\dX]$/.test(id)) return misshapen(id);
  if (!PROVINCES.test(id)) return { code: 'idNumber.province', params: { value: id.slice(0, 2) } };
  if (birthDay(id) === undefined) return { code: 'idNumber.birth', params: { value: id.slice(6, 14) } };
  return checks(id) ? undefined : { code: 'idNumber.checksum' };
}

const checks = (id: string): boolean =>
  WEIGHTS.reduce((sum, weight, at) => sum + weight * (id[at] === 'X' ? 10 : Number(id[at])), 0) % 11 === 1;

const bare = (text: string): string => foldWidth(text).toUpperCase().replace(/[\s-]/g, '');

function birthDay(id: string): Day | undefined {
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return isDay(day) && /^(?:19|20)/.test(day) ? day : undefined;
}

/** Letters for digits are mended where the checksum then holds. */
function misshapen(id: string): Problem {
  const mended = id.replace(/O/g, '0').replace(/[IL]/g, '1');
  const fix = mended !== id && idNumberProblem(mended) === undefined ? { fix: mended } : {};
  return { code: 'idNumber.length', params: { length: id.length }, ...fix };
}

/** A number of before 1999 has two digits for the year and no checksum. */
function old(id: string): Problem {
  const head = `${id.slice(0, 6)}19${id.slice(6)}`;
  const fix = [...'0123456789X'].map((last) => head + last).find((whole) => idNumberProblem(whole) === undefined);
  return { code: 'idNumber.old', ...(fix === undefined ? {} : { fix }) };
}
