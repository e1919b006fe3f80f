/** Offsets of time zones, from Intl, kept per quarter of an hour. */
const quarter = 15 * 60_000;
const offsets = new Map<string, Map<number, number>>();
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that wall clocks in the zone are ahead of UTC at an instant. 'Asia/Shanghai', 'GMT+8' and 'GMT-05:00' are zones. */
export function zoneOffset(zone: string, instant: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const slot = Math.floor(instant / quarter);
  const cached = known.get(slot);
  if (cached !== undefined) return cached;
  const offset = measure(zone, slot * quarter);
  known.set(slot, offset);
  return offset;
}

/** The instant at which clocks in the zone show a wall time, itself given in milliseconds as if it were UTC. Times that a clock skips fall after the gap. */
export function instantOf(zone: string, wall: number): number {
  const guess = wall - zoneOffset(zone, wall);
  const instant = wall - zoneOffset(zone, guess);
  return instant + zoneOffset(zone, instant) === wall ? instant : Math.max(guess, instant);
}

function fixedOffset(zone: string): number | undefined {
  if (/^(GMT|UTC|Z|Etc\/UTC|Etc\/GMT)$/.test(zone)) return 0;
  const found = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone);
  if (!found) return undefined;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return (found[1] === '-' ? -minutes : minutes) * 60_000;
}

function measure(zone: string, instant: number): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = Date.UTC(
    2000,
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return new Date(wall).setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day)) - instant;
}
