const dayMs = 86_400_000;
/** Serial 0 is 30 December 1899. */
const epoch = Date.UTC(1899, 11, 30);

/** The serial of a wall-clock moment given as if it were UTC milliseconds. */
export const serialOf = (utcMs: number): number => (utcMs - epoch) / dayMs;

/** Year, month 1–12, day and the time of a serial. */
export function partsOfSerial(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
} {
  const date = new Date(epoch + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The serial of a civil day; months and days beyond their ends carry over. */
export const serialOfDay = (year: number, month: number, day: number): number =>
  serialOf(Date.UTC(year, month - 1, day));

/** The serial of `2025-03-09` or `2025-03-09T10:30`; undefined for other text and for days that do not exist. */
export function serialOfIso(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const serial = serialOfDay(year, month, day);
  const back = partsOfSerial(serial);
  if (back.month !== month || back.day !== day) return undefined;
  return serial + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** The wall clock of a time zone at an instant, as a serial. Unknown zones read as UTC. */
export function wallSerial(instant: number, timeZone: string): number {
  const parts = zoneFormat(timeZone).formatToParts(instant);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return serialOf(Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second')));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const found = formats.get(timeZone);
  if (found) return found;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: isZone(timeZone) ? timeZone : 'UTC',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone }));
  } catch {
    return false;
  }
}
