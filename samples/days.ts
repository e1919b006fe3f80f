/** Days for samples: plain text, counted from the day the sample is drawn, never from a clock. */
const MS_PER_DAY = 86_400_000;

export const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * MS_PER_DAY).toISOString().slice(0, 10);

/** The day itself, or the Friday before a weekend: nobody registers leads on a Sunday. */
export function workdayBefore(today: string, days: number): string {
  const day = dayBefore(today, days);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? dayBefore(day, 2) : weekday === 6 ? dayBefore(day, 1) : day;
}

/** 0, 1, 2 … below `most`: scattered, and the same for the same seed on every machine. */
export const scattered = (seed: number, most: number): number => {
  const mixed = Math.imul((seed + 1) ^ ((seed + 1) >>> 3), 0x9e3779b1) >>> 0;
  return Math.floor((mixed / 4_294_967_296) * most);
};

export const pick = <T>(list: readonly T[], seed: number): T => list[scattered(seed, list.length)] as T;
