import type { Value } from '../../api';
import { partsOfSerial, serialOfDay, serialOfIso } from '../../serial';
import { readTyped } from '../../typing/readTyped';
import type { Context } from '../context';
import { everyValue, firstOf, isError, type Result, toNumber, wrongNumber, wrongValue } from '../values';
import type { EagerFunction, FunctionTable } from './spec';

/** A function of serials; a text that reads as a date is one. */
const onSerials = (run: (context: Context, ...serials: number[]) => Result): EagerFunction => ({
  areas: [],
  run: (args, context) => {
    const serials = args.map((arg) => toSerial(firstOf(arg), context));
    return serials.some((serial) => Number.isNaN(serial)) ? wrongValue : run(context, ...serials);
  },
});
const part = (key: keyof ReturnType<typeof partsOfSerial>): EagerFunction =>
  onSerials((_, serial = 0) => partsOfSerial(serial)[key]);

/** Functions on dates; the day comes from the workbook's clock and time zone. */
export const dates: FunctionTable = {
  TODAY: { areas: [], run: (_, { cells }) => Math.floor(cells.wallClock()) },
  NOW: { areas: [], run: (_, { cells }) => cells.wallClock() },
  DATE: onSerials((_, year = 0, month = 1, day = 1) => serialOfDay(year < 1900 ? year + 1900 : year, month, day)),
  TIME: onSerials((_, hour = 0, minute = 0, second = 0) => ((hour * 3600 + minute * 60 + second) / 86_400) % 1),
  YEAR: part('year'),
  MONTH: part('month'),
  DAY: part('day'),
  HOUR: part('hour'),
  MINUTE: part('minute'),
  SECOND: part('second'),
  DATEVALUE: onSerials((_, serial = 0) => Math.floor(serial)),
  WEEKDAY: onSerials((_, serial = 0, kind = 1) => weekday(serial, kind)),
  ISOWEEKNUM: onSerials((_, serial = 0) => isoWeek(serial)),
  WEEKNUM: onSerials((_, serial = 0, kind = 1) => {
    const first = serialOfDay(partsOfSerial(serial).year, 1, 1);
    return Math.floor((Math.floor(serial) - first + weekday(first, kind) - (kind === 3 ? 0 : 1)) / 7) + 1;
  }),
  EDATE: onSerials((_, serial = 0, months = 0) => addMonths(serial, Math.trunc(months))),
  EOMONTH: onSerials((_, serial = 0, months = 0) => {
    const { year, month } = partsOfSerial(serial);
    return serialOfDay(year, month + Math.trunc(months) + 1, 0);
  }),
  DAYS: onSerials((_, end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
  DATEDIF: {
    areas: [],
    run: ([start = null, end = null, unit = null], context) =>
      difference(
        toSerial(firstOf(start), context),
        toSerial(firstOf(end), context),
        String(firstOf(unit)).toUpperCase(),
      ),
  },
  NETWORKDAYS: {
    areas: [2],
    run: ([start = null, end = null, holidays = []], context) => {
      const [from, to] = [toSerial(firstOf(start), context), toSerial(firstOf(end), context)];
      if (Number.isNaN(from + to)) return wrongValue;
      const off = new Set([...everyValue([holidays])].filter((value) => typeof value === 'number'));
      const [low, high] = from <= to ? [Math.floor(from), Math.floor(to)] : [Math.floor(to), Math.floor(from)];
      let days = 0;
      for (let day = low; day <= high; day++) if (weekday(day, 2) < 6 && !off.has(day)) days++;
      return from <= to ? days : -days;
    },
  },
};

function toSerial(value: Value, context: Context): number {
  if (typeof value === 'string') {
    const iso = serialOfIso(value);
    if (iso !== undefined) return iso;
    const typed = readTyped(value, {
      locale: context.cells.locale(),
      year: partsOfSerial(context.cells.wallClock()).year,
    });
    return typeof typed?.value === 'number' ? typed.value : Number.NaN;
  }
  const number = toNumber(value);
  return isError(number) ? Number.NaN : number;
}

/** Kinds 1 (Sunday is 1), 2 (Monday is 1), 3 (Monday is 0). */
function weekday(serial: number, kind: number): number {
  const fromSunday = (((Math.floor(serial) - 1) % 7) + 7) % 7;
  if (kind === 1) return fromSunday + 1;
  const fromMonday = (fromSunday + 6) % 7;
  return kind === 3 ? fromMonday : fromMonday + 1;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - weekday(serial, 3) + 3;
  return Math.floor((thursday - serialOfDay(partsOfSerial(thursday).year, 1, 1)) / 7) + 1;
}

/** The same day months later, or the last day of a shorter month. */
function addMonths(serial: number, months: number): number {
  const { year, month, day } = partsOfSerial(serial);
  const last = partsOfSerial(serialOfDay(year, month + months + 1, 0)).day;
  return serialOfDay(year, month + months, Math.min(day, last));
}

function difference(start: number, end: number, unit: string): Result {
  if (Number.isNaN(start) || Number.isNaN(end)) return wrongValue;
  if (start > end) return wrongNumber;
  if (unit === 'D') return Math.floor(end) - Math.floor(start);
  const [a, b] = [partsOfSerial(start), partsOfSerial(end)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  if (unit === 'M') return months;
  if (unit === 'Y') return Math.floor(months / 12);
  if (unit === 'YM') return months % 12;
  if (unit === 'MD') return Math.floor(end) - addMonths(start, months);
  if (unit === 'YD') return Math.floor(end) - addMonths(start, months - (months % 12));
  return wrongNumber;
}
