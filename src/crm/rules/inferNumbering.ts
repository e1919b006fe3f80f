import type { Numbering } from '../../schema/table';
import { isNumber } from './numbering';

/** A reading of one number: its pattern, the period it would belong to, its sequence. */
interface Reading {
  readonly pattern: string;
  readonly dated: '' | 'Y' | 'YM' | 'YMD';
  readonly period: string;
  readonly sequence: number;
}

const RESTARTS = { '': 'never', Y: 'yearly', YM: 'monthly', YMD: 'daily' } as const;

/**
 * The pattern most of the numbers in a tab follow, to be continued (C-01). Intruders are outvoted; old numbers are never
 * touched. With no clear majority, `fallback`. Between readings that explain as many (202405001: a year and 05001, or a
 * month and 001) the one with the shortest series wins.
 */
export function inferNumbering(numbers: readonly string[], fallback: Numbering): Numbering {
  const texts = [...new Set(numbers.map((number) => number.trim()).filter((number) => number !== ''))];
  if (texts.length === 0) return fallback;
  if (texts.filter((text) => isNumber(text, fallback)).length * 2 > texts.length) return fallback;
  const votes = new Map<string, Reading[]>();
  for (const reading of texts.flatMap(readingsOf)) {
    const alike = votes.get(reading.pattern);
    if (alike) alike.push(reading);
    else votes.set(reading.pattern, [reading]);
  }
  const best = [...votes.values()].sort((a, b) => b.length - a.length || reach(a) - reach(b))[0];
  const first = best?.[0];
  if (!best || !first || best.length * 2 <= texts.length) return fallback;
  return { pattern: first.pattern, restarts: restartsOf(best, first) };
}

/** How far the series of these readings would have run: the right reading of a date makes it short. */
function reach(readings: readonly Reading[]): number {
  const highest = new Map<string, number>();
  for (const { period, sequence } of readings) highest.set(period, Math.max(highest.get(period) ?? 0, sequence));
  return [...highest.values()].reduce((total, sequence) => total + sequence, 0);
}

/** A later period that begins above where the earlier one ended does not start again. */
function restartsOf(readings: readonly Reading[], { dated }: Reading): Numbering['restarts'] {
  const periods = [...new Set(readings.map(({ period }) => period))].sort();
  const lowest = new Map<string, number>();
  const highest = new Map<string, number>();
  for (const { period, sequence } of readings) {
    lowest.set(period, Math.min(lowest.get(period) ?? sequence, sequence));
    highest.set(period, Math.max(highest.get(period) ?? sequence, sequence));
  }
  const runsOn = periods
    .slice(1)
    .every((period, index) => (lowest.get(period) ?? 0) > (highest.get(periods[index] ?? '') ?? 0));
  return periods.length > 1 && runsOn ? 'never' : RESTARTS[dated];
}

const DATES: readonly { readonly dated: 'Y' | 'YM' | 'YMD'; readonly shape: string; readonly pattern: string }[] = [
  { dated: 'Y', shape: '(?:19|20)\\d{2}', pattern: '{YYYY}' },
  { dated: 'YM', shape: '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])', pattern: '{YYYY}{MM}' },
  { dated: 'YMD', shape: '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])', pattern: '{YYYY}{MM}{DD}' },
  { dated: 'YM', shape: '[123]\\d(?:0[1-9]|1[0-2])', pattern: '{YY}{MM}' },
  { dated: 'YMD', shape: '[123]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])', pattern: '{YY}{MM}{DD}' },
];

/** Every way to read a number as prefix, date, separator and sequence. Braces in a number leave it unread. */
function readingsOf(text: string): readonly Reading[] {
  const plain = /^([^\d{}]*)(\d+)$/.exec(text);
  const readings = DATES.flatMap(({ dated, shape, pattern }) => {
    const found = new RegExp(`^([^\\d{}]*)(${shape})([^\\d{}]{0,3})(\\d{2,6})$`).exec(text);
    if (!found) return [];
    const [, prefix = '', period = '', between = '', sequence = ''] = found;
    if (pattern.startsWith('{YY}') && between === '' && sequence.length < 3) return [];
    return [reading(`${prefix}${pattern}${between}`, dated, period, sequence)];
  });
  return plain ? [...readings.flat(), ...reading(plain[1] ?? '', '', '', plain[2] ?? '')] : readings.flat();
}

/** Digits of a sequence that a pattern can say. */
const LONGEST = 9;
/** Of more digits these count; those before them belong to the prefix. */
const COUNTING = 6;

/** A series whose number has outgrown its padding (1000 after 999) may have begun with fewer digits. */
function reading(front: string, dated: Reading['dated'], period: string, digits: string): readonly Reading[] {
  if (digits.length > LONGEST)
    return reading(`${front}${digits.slice(0, -COUNTING)}`, dated, period, digits.slice(-COUNTING));
  const widths = digits.startsWith('0')
    ? [digits.length]
    : [digits.length, 3, 4].filter((width) => width <= digits.length);
  return [...new Set(widths)].map((width) => ({
    pattern: `${front}{SEQ:${width}}`,
    dated,
    period,
    sequence: Number(digits),
  }));
}
