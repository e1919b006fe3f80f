import type { Schedule } from '../api';
import { instantOf, zoneOffset } from '../runtime/zone';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The first time after `now` that a schedule asks for; nothing when a single one is over (PLATFORM §4.4). */
export function nextTime(schedule: Schedule, now: number, last?: number): number | undefined {
  const { once, everyMinutes, everyHours } = schedule;
  if (once !== undefined) return last === undefined ? Math.max(once, now) : undefined;
  if (everyMinutes !== undefined) return (last ?? now) + everyMinutes * minute;
  if (everyHours !== undefined) return (last ?? now) + everyHours * hour;
  return nextDay(schedule, now, last);
}

/** Days are counted on the wall clock of the trigger's zone, so that summer time moves none of them. */
function nextDay(schedule: Schedule, now: number, last: number | undefined): number {
  const { timeZone, hour: atHour = 0, minute: atMinute = 0 } = schedule;
  const wallNow = now + zoneOffset(timeZone, now);
  const firstDay = Math.floor(wallNow / day) * day;
  const lastDay = last === undefined ? undefined : Math.floor((last + zoneOffset(timeZone, last)) / day) * day;
  for (let at = firstDay; ; at += day) {
    const wall = at + atHour * hour + atMinute * minute;
    if (wall > wallNow && fits(schedule, at, lastDay)) return instantOf(timeZone, wall);
  }
}

function fits(schedule: Schedule, at: number, lastDay: number | undefined): boolean {
  const { everyDays, everyWeeks = 1, weekDay, monthDay } = schedule;
  const since = lastDay === undefined ? undefined : (at - lastDay) / day;
  if (monthDay !== undefined) return new Date(at).getUTCDate() === monthDay;
  if (weekDay !== undefined) {
    return new Date(at).getUTCDay() === weekDay && (since === undefined || since >= 7 * (everyWeeks - 1) + 1);
  }
  return since === undefined || since >= (everyDays ?? 1);
}
