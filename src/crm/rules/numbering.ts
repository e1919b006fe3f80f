import { type DatePart, type PatternPart, readPattern } from '../../schema/numberPattern';
import type { Numbering } from '../../schema/table';
import { addDays, type Day } from '../../values/day';

/** A number taken apart: the series it belongs to and its place there. */
interface Place {
  /** Comparable as text: `2026`, `202611`, `20261119`, or '' for a series that never starts again. */
  readonly period: string;
  readonly sequence: number;
}

/**
 * The number after `last`, the highest one ever issued, or the first of the series. It grows a digit rather than repeat
 * (C-01). Where `last` belongs to a later period than today (a clock or a time zone set back) its series goes on.
 * The caller holds the lock: that is what makes the number unique.
 */
export function numberAfter(last: string | undefined, numbering: Numbering, today: Day): string {
  const parts = partsOf(numbering);
  const before = last === undefined ? undefined : placeOf(last, numbering, parts);
  const period = periodOn(today, numbering, parts);
  if (!before || before.period < period) return written(parts, today, 1);
  return written(parts, before.period > period ? dayIn(before.period, today) : today, before.sequence + 1);
}

/**
 * The first number of the series this one belongs to: under it the highest of the series is remembered. On the day before
 * a period ends a number may belong to the next one already, whose mark must not take the place of this one's.
 */
export function firstOfSeries(number: string, numbering: Numbering, today: Day): string {
  const parts = partsOf(numbering);
  const place = placeOf(number, numbering, parts);
  const isLater = place !== undefined && place.period > periodOn(today, numbering, parts);
  return written(parts, isLater ? dayIn(place.period, today) : today, 1);
}

/** Whether a text is a number of this pattern; a widened one (LX20261000 for {SEQ:3}) is. */
export const isNumber = (text: string, numbering: Numbering): boolean =>
  placeOf(text, numbering, partsOf(numbering)) !== undefined;

/**
 * The highest number of the series that `today` continues. Intruders of another shape are passed over, and so is a
 * mistyped LX2099001: only the present period and, for a clock set back, that of the day after count.
 */
export function highestOf(numbers: readonly string[], numbering: Numbering, today: Day): string | undefined {
  const parts = partsOf(numbering);
  const from = periodOn(today, numbering, parts);
  const to = periodOn(addDays(today, 1), numbering, parts);
  let highest: { readonly text: string; readonly place: Place } | undefined;
  for (const text of numbers) {
    const place = placeOf(text, numbering, parts);
    if (!place || place.period < from || place.period > to) continue;
    if (!highest || isAfter(place, highest.place)) highest = { text: text.trim(), place };
  }
  return highest?.text;
}

const isAfter = (a: Place, b: Place): boolean =>
  a.period === b.period ? a.sequence > b.sequence : a.period > b.period;

/** A pattern nobody could read was refused when the settings were read. */
function partsOf({ pattern }: Numbering): readonly PatternPart[] {
  const read = readPattern(pattern);
  if (!read.ok) throw new Error(`numbering pattern ${pattern} cannot be read`);
  return read.value;
}

const DATE_DIGITS: Readonly<Record<DatePart, string>> = {
  YYYY: '\\d{4}',
  YY: '\\d{2}',
  MM: '(?:0[1-9]|1[0-2])',
  DD: '(?:0[1-9]|[12]\\d|3[01])',
};

const expressions = new Map<string, RegExp>();

/** The pattern as an expression, built once per execution. */
function expressionOf({ pattern }: Numbering, parts: readonly PatternPart[]): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const source = parts.map((part) => {
    if (part.kind === 'literal') return part.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return part.kind === 'SEQ' ? `(\\d{${part.digits},15})` : `(${DATE_DIGITS[part.kind]})`;
  });
  const built = new RegExp(`^${source.join('')}$`);
  expressions.set(pattern, built);
  return built;
}

function placeOf(text: string, numbering: Numbering, parts: readonly PatternPart[]): Place | undefined {
  const found = expressionOf(numbering, parts).exec(text.trim());
  if (!found) return undefined;
  const values = new Map<string, string>();
  let group = 0;
  for (const part of parts) if (part.kind !== 'literal') values.set(part.kind, found[++group] ?? '');
  const sequence = Number(values.get('SEQ'));
  // {SEQ:3} writes the thousandth as 1000, never as 01000: a padded longer text is somebody else's number
  const padded = String(sequence).padStart(digitsOf(parts), '0') === values.get('SEQ');
  return padded ? { period: periodOf(numbering, (part) => values.get(part)), sequence } : undefined;
}

const digitsOf = (parts: readonly PatternPart[]): number =>
  parts.reduce((digits, part) => (part.kind === 'SEQ' ? part.digits : digits), 1);

function periodOf({ restarts }: Numbering, valueIn: (part: DatePart) => string | undefined): string {
  if (restarts === 'never') return '';
  const year = valueIn('YYYY') ?? `20${valueIn('YY') ?? ''}`;
  const month = restarts === 'yearly' ? '' : (valueIn('MM') ?? '');
  return year + month + (restarts === 'daily' ? (valueIn('DD') ?? '') : '');
}

const periodOn = (day: Day, numbering: Numbering, parts: readonly PatternPart[]): string =>
  periodOf(numbering, (part) => (parts.some(({ kind }) => kind === part) ? datePart(part, day) : undefined));

const datePart = (part: DatePart, day: Day): string =>
  ({ YYYY: day.slice(0, 4), YY: day.slice(2, 4), MM: day.slice(5, 7), DD: day.slice(8, 10) })[part];

/** A day of a later period, as near to today's month and day as the period leaves open. */
const dayIn = (period: string, today: Day): Day =>
  `${period.slice(0, 4)}-${period.slice(4, 6) || today.slice(5, 7)}-${period.slice(6, 8) || today.slice(8, 10)}`;

const written = (parts: readonly PatternPart[], day: Day, sequence: number): string =>
  parts
    .map((part) => {
      if (part.kind === 'literal') return part.text;
      return part.kind === 'SEQ' ? String(sequence).padStart(part.digits, '0') : datePart(part.kind, day);
    })
    .join('');
