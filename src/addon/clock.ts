import type { Day } from '../values/day';

/** The wall clock in the workbook's zone: the one place that asks the time (`2026-11-19T14:32:05`). */
export function timeIn(zone: string): { readonly today: Day; readonly now: string } {
  const now = momentIn(instant(), zone);
  return { today: now.slice(0, 10), now };
}

/** A moment of the wall clock as the workbook's zone has it. */
export const momentIn = (at: number, zone: string): string =>
  Utilities.formatDate(new Date(at), zone, "yyyy-MM-dd'T'HH:mm:ss");

/** Milliseconds of the wall clock: to tell how long something has taken, and which of two is the older. */
export const instant = (): number => Date.now();
