import { partsOfSerial, serialOfDay } from '../serial';
import { numberSeries, stepOf } from './numbers';

/**
 * Dates go on by whole months where they lie whole months apart (ends of months stay ends of months), else by days;
 * a single date by one day, a single time of day by one hour.
 */
export function daySeries(serials: readonly number[], format: string): (at: number) => number {
  const [first = 0] = serials;
  if (serials.length === 1) {
    const step = isTimeOfDay(format) ? 1 / 24 : 1;
    return (at) => toTheSecond(first + at * step);
  }
  const byDays = numberSeries(serials);
  return byMonths(serials) ?? ((at) => toTheSecond(byDays(at)));
}

function byMonths(serials: readonly number[]): ((at: number) => number) | undefined {
  const parts = serials.map(partsOfSerial);
  const [first = 0] = serials;
  const time = first - Math.floor(first);
  const step = stepOf(parts.map(({ year, month }) => year * 12 + month));
  if (!step || serials.some((serial) => Math.abs(serial - Math.floor(serial) - time) > halfASecond)) return undefined;
  const atEnds = parts.every(({ year, month, day }) => day === daysIn(year, month));
  const day = atEnds ? 31 : Math.max(...parts.map((part) => part.day));
  if (parts.some((part) => part.day !== Math.min(day, daysIn(part.year, part.month)))) return undefined;
  const { year = 0, month = 1 } = parts[0] ?? {};
  return (at) => {
    const { year: y, month: m } = partsOfSerial(serialOfDay(year, month + at * step, 1));
    return serialOfDay(y, m, Math.min(day, daysIn(y, m))) + time;
  };
}

const halfASecond = 0.5 / 86_400;
const daysIn = (year: number, month: number): number => serialOfDay(year, month + 1, 1) - serialOfDay(year, month, 1);
const isTimeOfDay = (format: string): boolean => !/[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
const toTheSecond = (serial: number): number => Math.round(serial * 86_400) / 86_400;
