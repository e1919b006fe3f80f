/** What a clock trigger is told: the moment in UTC, weeks from Monday (PLATFORM §4.3). */
export function clockEvent(instant: number): Readonly<Record<string, number | string>> {
  const at = new Date(instant);
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  const weekday = at.getUTCDay() || 7;
  const thursday = Date.UTC(year, month, date + 4 - weekday);
  const firstDay = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return {
    year,
    month: month + 1,
    'day-of-month': date,
    'day-of-week': weekday,
    'week-of-year': Math.floor((thursday - firstDay) / 604_800_000) + 1,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: 'UTC',
  };
}
