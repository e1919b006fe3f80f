import { instantOf, zoneOffset } from './zone';

const day = 86_400_000;
/** Serial 0 is 30 December 1899 (PLATFORM §2.1). */
const epoch = Date.UTC(1899, 11, 30);

/** The wall-clock serial of an instant in a zone. */
export function serialOf(instant: number, zone: string): number {
  return (instant + zoneOffset(zone, instant) - epoch) / day;
}

/** The instant of a wall-clock serial in a zone, to the millisecond. */
export function instantOfSerial(serial: number, zone: string): number {
  return instantOf(zone, Math.round(serial * day) + epoch);
}

/** '2025-03-09', with ' 10:30' when there is a time of day. */
export function writtenSerial(serial: number): string {
  const [date = '', time = ''] = new Date(Math.round(serial * day) + epoch).toISOString().split('T');
  const clock = time.startsWith('00:00:00') ? '' : ` ${time.slice(0, time.slice(6, 8) === '00' ? 5 : 8)}`;
  return `${date}${clock}`;
}

/** The serial of a written wall-clock time: '2025-03-09' or '2025-03-09 10:30'. */
export function serialOfWritten(text: string): number {
  const instant = Date.parse(
    `${text.length === 10 ? `${text}T00:00:00` : text.replace(' ', 'T')}Z`.replace(/ZZ$/, 'Z'),
  );
  if (Number.isNaN(instant)) throw new Error(`Not a date: ${text}`);
  return (instant - epoch) / day;
}

const known = new Map<string, boolean>();
/** True of number formats that show dates, times or durations. */
export function isDateFormat(format: string): boolean {
  const cached = known.get(format);
  if (cached !== undefined) return cached;
  const bare = format
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  const answer = bare !== '@' && /[ymdhs]/i.test(bare);
  known.set(format, answer);
  return answer;
}
