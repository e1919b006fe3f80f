import { type Cell, isMoment, type Moment } from '../values/cell';
import { serialOf } from '../values/day';

/** What Apps Script hands over for a cell. */
export type Raw = string | number | boolean | Date;

const isDate = (raw: unknown): raw is Date => Object.prototype.toString.call(raw) === '[object Date]';

/** Reads cells in the spreadsheet's zone, never the script's (PLATFORM §2.4). The memo keeps one format call per distinct moment. */
export function cellReader(zone: () => string): (raw: unknown) => Cell {
  const known = new Map<number, Moment>();
  return (raw) => {
    if (isDate(raw)) {
      const at = raw.getTime();
      const seen = known.get(at);
      if (seen) return seen;
      const moment = momentFrom(Utilities.formatDate(raw, zone(), 'yyyy-MM-dd HH:mm:ss'));
      known.set(at, moment);
      return moment;
    }
    if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
    return '';
  };
}

function momentFrom(text: string): Moment {
  const day = text.slice(0, 10);
  const time = text.slice(11);
  return time === '00:00:00' || time === '' ? { day } : { day, time };
}

/** The serial a cell keeps: whole days, and the part of the day that has passed. */
export function serialOfMoment({ day, time }: Moment): number {
  if (!time) return serialOf(day);
  const [hours, minutes, seconds] = time.split(':').map(Number) as [number, number, number];
  return serialOf(day) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** True when both would look the same in a cell: a day is its serial, a line break is a line break. */
export function agrees(now: Cell, wanted: Cell): boolean {
  const a = plain(now);
  const b = plain(wanted);
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-6;
  return a === b;
}

function plain(cell: Cell): string | number | boolean {
  if (isMoment(cell)) return serialOfMoment(cell);
  return typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : cell;
}
