import type { Day } from '../values/day';

/** The wall clock in the workbook's zone: the one place that asks the time (`2026-11-19T14:32:05`). */
export function timeIn(zone: string): { readonly today: Day; readonly now: string } {
  const now = Utilities.formatDate(new Date(), zone, "yyyy-MM-dd'T'HH:mm:ss");
  return { today: now.slice(0, 10), now };
}

/** Milliseconds of the wall clock: only to tell how long something has taken. */
export const instant = (): number => Date.now();
