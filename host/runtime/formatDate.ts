import { Exception } from './exception';
import { instantOf, zoneOffset } from './zone';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const day = 86_400_000;

interface Moment {
  /** The wall clock as if it were UTC, to be read with the UTC members. */
  readonly wall: Date;
  readonly offset: number;
  readonly zone: string;
}
type Letter = (moment: Moment, count: number) => string;

const pad = (value: number, count: number) => String(value).padStart(count, '0');
const named = (names: readonly string[], at: number, count: number) =>
  count > 3 ? (names[at] ?? '') : (names[at] ?? '').slice(0, 3);

/** Java's SimpleDateFormat, letter by letter. */
const letters: Readonly<Record<string, Letter>> = {
  G: ({ wall }) => (wall.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: ({ wall }, count) => (count === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), count)),
  Y: ({ wall }, count) => pad(count === 2 ? weekYear(wall) % 100 : weekYear(wall), count),
  M: ({ wall }, count) => (count > 2 ? named(months, wall.getUTCMonth(), count) : pad(wall.getUTCMonth() + 1, count)),
  L: ({ wall }, count) => (count > 2 ? named(months, wall.getUTCMonth(), count) : pad(wall.getUTCMonth() + 1, count)),
  w: ({ wall }, count) => pad(weekOfYear(wall), count),
  W: ({ wall }, count) => pad(Math.ceil((wall.getUTCDate() + firstDay(wall)) / 7), count),
  D: ({ wall }, count) => pad(dayOfYear(wall), count),
  d: ({ wall }, count) => pad(wall.getUTCDate(), count),
  F: ({ wall }, count) => pad(Math.ceil(wall.getUTCDate() / 7), count),
  E: ({ wall }, count) => named(days, wall.getUTCDay(), count),
  u: ({ wall }, count) => pad(wall.getUTCDay() || 7, count),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: ({ wall }, count) => pad(wall.getUTCHours(), count),
  k: ({ wall }, count) => pad(wall.getUTCHours() || 24, count),
  K: ({ wall }, count) => pad(wall.getUTCHours() % 12, count),
  h: ({ wall }, count) => pad(wall.getUTCHours() % 12 || 12, count),
  m: ({ wall }, count) => pad(wall.getUTCMinutes(), count),
  s: ({ wall }, count) => pad(wall.getUTCSeconds(), count),
  S: ({ wall }, count) => pad(wall.getUTCMilliseconds(), count),
  z: ({ zone, offset }) => (offset === 0 ? 'GMT' : shortZone(zone, offset)),
  Z: ({ offset }) => signedOffset(offset, ''),
  X: ({ offset }, count) =>
    offset === 0 ? 'Z' : signedOffset(offset, count === 3 ? ':' : '').slice(0, count === 1 ? 3 : undefined),
};

/** The instant in a zone, by a pattern of Java's letters; text within quotes stays. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const offset = zoneOffset(zone, instant);
  const moment = { wall: new Date(instant + offset), offset, zone };
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (all, quoted: string | undefined, letter: string | undefined) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
      const write = letters[letter ?? ''];
      if (!write) throw new Exception(`Illegal pattern character '${letter}'`);
      return write(moment, all.length);
    },
  );
}

/** The instant a text tells by the pattern; throws when it does not fit. */
export function parseDate(text: string, zone: string, pattern: string): number {
  const order: string[] = [];
  const source = pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*|([^A-Za-z'])/g, (all, quoted, letter, other) => {
    if (quoted !== undefined) return escaped(quoted === '' ? "'" : quoted);
    if (other !== undefined) return escaped(other);
    order.push(letter + (all.length > 2 && 'ML'.includes(letter) ? 'name' : ''));
    return `(${shapes[letter] && !(all.length > 2 && 'ML'.includes(letter)) ? shapes[letter] : '[A-Za-z]+'})`;
  });
  const found = new RegExp(`^${source}`, 'i').exec(text);
  if (!found) throw new Exception(`Unparseable date: "${text}"`);
  const parts: Record<string, string> = {};
  order.forEach((letter, at) => {
    parts[letter] = found[at + 1] ?? '';
  });
  return instantOfParts(parts, zone);
}

const shapes: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'MLdHkKhmsDFuwW'].map((letter) => [letter, '\\d{1,2}'])),
  y: '\\d{1,4}',
  S: '\\d{1,3}',
  a: '[AaPp][Mm]',
  Z: '[+-]\\d{4}',
  X: 'Z|[+-]\\d\\d(?::?\\d\\d)?',
  z: '[A-Za-z]+(?:[+-]\\d\\d:?\\d\\d)?',
};

function instantOfParts(parts: Readonly<Record<string, string>>, zone: string): number {
  const number = (letter: string, fallback: number) => (parts[letter] === undefined ? fallback : Number(parts[letter]));
  const name = parts.Mname ?? parts.Lname;
  const month = name === undefined ? number('M', 1) - 1 : months.findIndex((each) => each.slice(0, 3) === titled(name));
  const twelve = number('h', Number.NaN);
  const afternoon = /p/i.test(parts.a ?? '') ? 12 : 0;
  const hours = Number.isNaN(twelve) ? number('H', 0) : (twelve % 12) + afternoon;
  const year = number('y', 1970);
  const wall = Date.UTC(2000, month, number('d', 1), hours, number('m', 0), number('s', 0), number('S', 0));
  const dated = new Date(wall).setUTCFullYear(parts.y?.length === 2 ? 2000 + year : year, month, number('d', 1));
  const given = parts.Z ?? parts.X ?? parts.z;
  return instantOf(given === undefined || given === '' ? zone : given, dated);
}

function titled(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1, 3).toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function signedOffset(offset: number, between: string): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${between}${pad(minutes % 60, 2)}`;
}

const shortNames: Readonly<Record<string, string>> = { 'Asia/Shanghai': 'CST', 'Asia/Tokyo': 'JST' };

function shortZone(zone: string, offset: number): string {
  return shortNames[zone] ?? `GMT${signedOffset(offset, ':')}`;
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / day) + 1;
}

/** Weeks begin on Sunday and the first holds 1 January, as in Java's US locale. */
function weekOfYear(wall: Date): number {
  if (weekYear(wall) > wall.getUTCFullYear()) return 1;
  const first = new Date(Date.UTC(wall.getUTCFullYear(), 0, 1)).getUTCDay();
  return Math.ceil((dayOfYear(wall) + first) / 7);
}

function weekYear(wall: Date): number {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * day);
  return saturday.getUTCFullYear();
}

function firstDay(wall: Date): number {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
}
