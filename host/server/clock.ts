/** The workbook's clock as the page shows and sets it. */
import type { Host, InstalledTrigger, Schedule } from '../api';
import { instantOf, zoneOffset } from '../runtime/zone';
import type { ClockRequest, ClockView } from './wire';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Executions that one move of the clock may set off, so that the page is answered. */
const MOST_GOING_OFF = 1000;
/** Time-driven triggers the page lists. */
const SHOWN_NEXT = 20;

/** `shift` is how far the clock is from this machine's; nothing when it stands still. */
export function clockView(host: Host, shift: number | undefined): ClockView {
  const zone = host.engine.timeZone();
  return {
    wall: wallOf(zone, shift === undefined ? host.clock.now() : Date.now() + shift),
    timeZone: zone,
    goes: shift === undefined ? 'still' : shift === 0 ? 'live' : 'shifted',
    next: timed(host)
      .sort((a, b) => a.next - b.next)
      .slice(0, SHOWN_NEXT)
      .map(({ handler, creator, next }) => ({ handler, creator, wall: wallOf(zone, next) })),
  };
}

/** The instant a request moves the clock to. Throws a sentence when it names none, or when too much would run on the way. */
export function wantedInstant(host: Host, request: ClockRequest, machine: number): number {
  const instant = named(host, request, machine);
  if (!Number.isFinite(instant) || instant < 0 || instant > FURTHEST) {
    throw new Error('The clock takes a date and time from 1970 to 2200.');
  }
  const count = timed(host).reduce((sum, { next, schedule }) => sum + timesUntil(next, periodOf(schedule), instant), 0);
  if (count > MOST_GOING_OFF) {
    throw new Error(`${count} time-driven triggers would run until then; move the clock in smaller steps.`);
  }
  return instant;
}

/** What wall clocks in the zone show at an instant, in milliseconds as if it were UTC. */
export function wallOf(zone: string, instant: number): number {
  return instant + zoneOffset(zone, instant);
}

const FURTHEST = Date.UTC(2200, 0, 1);

function named(host: Host, request: ClockRequest, machine: number): number {
  if ('now' in request) return Date.parse(request.now);
  if ('wall' in request) {
    const wall = Date.parse(`${request.wall}Z`);
    return Number.isNaN(wall) ? wall : instantOf(host.engine.timeZone(), wall);
  }
  if ('by' in request) return host.clock.now() + request.by;
  return machine;
}

type Timed = InstalledTrigger & { readonly next: number };
const timed = (host: Host): Timed[] => host.triggers.filter((trigger): trigger is Timed => trigger.next !== undefined);

function timesUntil(next: number, period: number, until: number): number {
  return next > until ? 0 : Math.floor((until - next) / period) + 1;
}

function periodOf({ once, everyMinutes, everyHours }: Partial<Schedule> = {}): number {
  if (once !== undefined) return Number.POSITIVE_INFINITY;
  if (everyMinutes !== undefined) return everyMinutes * minute;
  return everyHours === undefined ? day : everyHours * hour;
}
