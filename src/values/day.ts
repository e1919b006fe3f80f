/** A civil day, `2025-03-09`: no zone, no clock. It is text so that it survives the trip to a sidebar (decision 0006). */
export type Day = string & { readonly __day?: never };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
/** Sheets counts days from 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

/** True only for a day that exists: `2026-02-29` does not. */
export function isDay(text: string): text is Day {
  const parts = ISO.exec(text);
  return parts !== null && fromSerial(serialOf(text)) === text && Number(parts[1]) >= 1900;
}

/** Days since 30 December 1899, the integer Sheets keeps in the cell. */
export function serialOf(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return (Date.UTC(year, month - 1, date) - EPOCH) / MS_PER_DAY;
}

export function fromSerial(serial: number): Day {
  return new Date(EPOCH + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}

export const addDays = (day: Day, days: number): Day => fromSerial(serialOf(day) + days);

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((serialOf(day) + 5) % 7) + 1;
