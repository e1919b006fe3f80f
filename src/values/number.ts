import { foldWidth } from './text';

/** 1e+21, as a large number in a cell reads. */
const POWER = /^-?\d+(?:\.\d+)?e[+-]?\d{1,3}$/i;
const GROUPED = /^[+-]?(?:\d{1,3}(?:[, ']\d{3})+|\d+)(?:\.\d+)?$/;
const UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 1e2 };

/**
 * Reads one number: 12,000 · 1 427 with any kind of space · －5 · 1.5万 (M23). Undefined where it could be two things (1.234,56)
 * or a digit would be lost.
 */
export function readNumber(text: string): number | undefined {
  const folded = foldWidth(text)
    .replace(/\u2212/g, '-')
    .trim();
  if (POWER.test(folded)) return Number.isFinite(Number(folded)) ? Number(folded) : undefined;
  const sign = folded.slice(-1);
  const unit = UNITS[sign] ?? 1;
  const bare = (sign in UNITS ? folded.slice(0, -1) : folded).trim();
  if (!GROUPED.test(bare)) return undefined;
  const digits = bare.replace(/[, ']/g, '');
  const number = Number(digits);
  if (!Number.isSafeInteger(Math.trunc(number)) && String(number) !== digits) return undefined;
  return Number((number * unit).toPrecision(unit === 1 ? 17 : 15)) + 0; // −0 is 0
}

/** The number of which the text is full, where there is only one: 3 in `3 台`. */
export function soleNumber(text: string): number | undefined {
  const found = foldWidth(text).match(/[+-]?\d[\d,]*(?:\.\d+)?/g) ?? [];
  return found.length === 1 ? readNumber(found[0] ?? '') : undefined;
}
