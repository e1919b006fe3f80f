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
      const moment = momentAt(at, (instant) => Utilities.formatDate(new Date(instant), zone(), PATTERN));
      known.set(at, moment);
      return moment;
    }
    if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
    return '';
  };
}

const PATTERN = 'yyyy-MM-dd HH:mm:ss';

/** Where clocks skip midnight (Cairo, Santiago) a whole day is handed over as the first moment there is of it. */
function momentAt(at: number, shown: (instant: number) => string): Moment {
  const [day = '', time = ''] = shown(at).split(' ');
  const isFirst = /^0[01]:[03]0:00$/.test(time) && (time === '00:00:00' || !shown(at - 1).startsWith(day));
  return isFirst ? { day } : { day, time };
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
