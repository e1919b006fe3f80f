import { formatDate } from './formatDate';
import { instantOf, zoneOffset } from './zone';

const parts = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/**
 * Makes this context's Date tell the host's time in the script's zone, whatever clock and zone the machine has: a
 * script's local members use the manifest's time zone (PLATFORM §2.4).
 */
export function installDate(now: () => number, zone: string): void {
  const Native = Date;
  const native = nativeMembers(Native);
  const machineWall = (date: Date) => Native.UTC(...localParts(date)) + yearFix(date);
  const parse = (text: string) => {
    const date = new Native(text);
    return Number.isNaN(date.getTime()) || saysItsZone(text) ? date.getTime() : instantOf(zone, machineWall(date));
  };
  const toInstant = (given: readonly unknown[]): number => {
    if (given.length === 0) return now();
    if (given.length > 1) return instantOf(zone, Native.UTC(...(given.map(Number) as [number, number])));
    const [only] = given;
    if (typeof only === 'string') return parse(only);
    return only instanceof Native ? only.getTime() : Number(only);
  };
  const Virtual = new Proxy(Native, {
    construct: (target, given, newTarget) => Reflect.construct(target, [toInstant(given)], newTarget),
    apply: () => String(Reflect.construct(Virtual, [])),
    get: (target, member) => (member === 'now' ? now : member === 'parse' ? parse : Reflect.get(target, member)),
  });
  for (const [name, value] of Object.entries(members(zone))) {
    Object.defineProperty(Native.prototype, name, { value, configurable: true, writable: true });
  }
  Object.defineProperty(Native.prototype, 'constructor', { value: Virtual, configurable: true, writable: true });
  Object.defineProperty(globalThis, 'Date', { value: Virtual, configurable: true, writable: true });

  function localParts(date: Date): [number, number, number, number, number, number, number] {
    const of = (name: string) => Number(native[`get${name}`]?.call(date));
    return [2000, of('Month'), of('Date'), of('Hours'), of('Minutes'), of('Seconds'), of('Milliseconds')];
  }
  function yearFix(date: Date): number {
    const [, month, day] = localParts(date);
    const wall = Native.UTC(...localParts(date));
    return new Native(wall).setUTCFullYear(Number(native.getFullYear?.call(date)), month, day) - wall;
  }
}

function nativeMembers(Native: DateConstructor): Readonly<Record<string, (this: Date) => unknown>> {
  return Object.fromEntries(parts.map((name) => [`get${name}`, Reflect.get(Native.prototype, `get${name}`)]));
}

/** An ISO day is UTC; a text with Z, GMT or an offset says its own zone. */
function saysItsZone(text: string): boolean {
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(text.trim()) || /(Z|GMT|UTC|[+-]\d\d:?\d\d)(\s*\(.*\))?$/i.test(text.trim());
}

/** The local members of Date.prototype, in the script's zone. */
function members(zone: string): Readonly<Record<string, unknown>> {
  const wall = (date: Date) => new Date(date.getTime() + zoneOffset(zone, date.getTime()));
  const print = (pattern: string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : formatDate(this.getTime(), zone, pattern);
    };
  const localised = (name: 'toLocaleString' | 'toLocaleDateString' | 'toLocaleTimeString') => {
    const original = Date.prototype[name];
    return function (this: Date, locale?: string, options?: Intl.DateTimeFormatOptions) {
      return original.call(this, locale, { timeZone: zone, ...options });
    };
  };
  const all: Record<string, unknown> = {
    getDay(this: Date) {
      return wall(this).getUTCDay();
    },
    getTimezoneOffset(this: Date) {
      return -zoneOffset(zone, this.getTime()) / 60_000;
    },
    toString: print("EEE MMM dd yyyy HH:mm:ss 'GMT'Z"),
    toDateString: print('EEE MMM dd yyyy'),
    toTimeString: print("HH:mm:ss 'GMT'Z"),
    toLocaleString: localised('toLocaleString'),
    toLocaleDateString: localised('toLocaleDateString'),
    toLocaleTimeString: localised('toLocaleTimeString'),
  };
  for (const name of parts) {
    all[`get${name}`] = function (this: Date) {
      return wall(this)[`getUTC${name}`]();
    };
    all[`set${name}`] = function (this: Date, ...given: [number]) {
      const moved = wall(this);
      moved[`setUTC${name}`](...given);
      return this.setTime(instantOf(zone, moved.getTime()));
    };
  }
  return all;
}
