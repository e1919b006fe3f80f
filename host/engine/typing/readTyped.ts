import { parseDate, parseValue } from 'numfmt';
import { bcp47 } from '../locales';
import { partsOfSerial, serialOfDay } from '../serial';

export interface Typed {
  readonly value: number | boolean;
  /** The number format that parsing sets on an automatic cell. */
  readonly format?: string;
}
export interface Place {
  readonly locale: string;
  /** The year of a date typed without one. */
  readonly year: number;
}

/** What a typed text means as a number, date, time or boolean; undefined when it is text (PLATFORM §2.2). */
export function readTyped(text: string, place: Place): Typed | undefined {
  if (!/\d/.test(text)) return readBoolean(text);
  return readSpaced(text) ?? readNamedDate(text.trim(), place) ?? readPlain(text, place);
}

function readBoolean(text: string): Typed | undefined {
  return /^\s*(true|false)\s*$/i.test(text) ? { value: text.trim().toLowerCase() === 'true' } : undefined;
}

/** "22 34" is the number 2234. */
function readSpaced(text: string): Typed | undefined {
  const trimmed = text.trim();
  return /^[+-]?\d+(?: +\d+)+$/.test(trimmed) ? { value: Number(trimmed.replaceAll(' ', '')) } : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const cjk = /^(zh|ja)/;

interface NamedDate {
  readonly pattern: RegExp;
  readonly format: string;
  readonly locales?: RegExp;
}
/** Dates in words; the groups are y, m, d. */
const namedDates: readonly NamedDate[] = [
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]$/, format: 'yyyy"年"m"月"d"日"', locales: cjk },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月$/, format: 'yyyy"年"m"月"', locales: cjk },
  { pattern: /^(?<m>\d{1,2})月(?<d>\d{1,2})[日号]$/, format: 'm"月"d"日"', locales: cjk },
  { pattern: new RegExp(`^(?<m>${month}) (?<d>\\d{1,2})$`, 'i'), format: 'mmm d' },
  { pattern: new RegExp(`^(?<d>\\d{1,2})[ -](?<m>${month})$`, 'i'), format: 'd-mmm' },
  { pattern: new RegExp(`^(?<m>${month}) (?<d>\\d{1,2}),? (?<y>\\d{4})$`, 'i'), format: 'mmm d, yyyy' },
  { pattern: new RegExp(`^(?<d>\\d{1,2})[ -](?<m>${month})[ -](?<y>\\d{4})$`, 'i'), format: 'd-mmm-yyyy' },
];

function readNamedDate(text: string, place: Place): Typed | undefined {
  for (const { pattern, format, locales } of namedDates) {
    const found = locales && !locales.test(place.locale) ? null : pattern.exec(text);
    if (!found?.groups) continue;
    const { y, m = '', d = '1' } = found.groups;
    const monthNumber = /^\d/.test(m) ? Number(m) : months.indexOf(m.slice(0, 3).toLowerCase()) + 1;
    const serial = serialOfDay(y ? Number(y) : place.year, monthNumber, Number(d));
    const back = partsOfSerial(serial);
    if (back.month === monthNumber && back.day === Number(d)) return { value: serial, format };
  }
  return undefined;
}

/** Nothing with other letters than these is a plain number, date or time; most texts are settled here. */
const plainLetters = /^[\s\d.,:/+\-()%eE$€£¥￥₩₹aApPmM]+$/;
const remembered = new Map<string, Typed | undefined>();

function readPlain(text: string, place: Place): Typed | undefined {
  if (!plainLetters.test(text)) return undefined;
  const key = `${place.locale} ${place.year} ${text}`;
  if (remembered.has(key)) return remembered.get(key);
  if (remembered.size > 20_000) remembered.clear();
  const typed = parsePlain(text, place);
  remembered.set(key, typed);
  return typed;
}

function parsePlain(text: string, place: Place): Typed | undefined {
  const parsed =
    parseDotted(text, place) ?? parseValue(text.replace('￥', '¥'), { locale: parsingLocale(place.locale) });
  const value: unknown = parsed?.v;
  if (!parsed || (typeof value !== 'number' && typeof value !== 'boolean')) return undefined;
  const format = parsed.z;
  if (format === undefined) return { value };
  if (typeof value === 'number' && /[dm]/.test(format) && !/[yhs]/.test(format)) {
    const { month: m, day } = partsOfSerial(value);
    return { value: serialOfDay(place.year, m, day), format };
  }
  return { value, format };
}

/** Where a dot groups thousands, 25.10.2026 is a date all the same, and no number with groups of two. */
const parseDotted = (text: string, { locale }: Place): ReturnType<typeof parseDate> =>
  /^de/.test(locale) && /^\s*\d{1,2}\.\d{1,2}\.(\d\d)?\d\d\s*$/.test(text)
    ? parseDate(text.trim(), { locale: bcp47(locale) })
    : null;

/** In Chinese and Japanese a year at the end is preceded by month and day, as in the United States. */
const parsingLocale = (locale: string): string => (cjk.test(locale) ? 'en-US' : bcp47(locale));
