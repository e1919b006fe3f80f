/** Where values stand along an axis. */
export interface Scale {
  readonly ticks: readonly number[];
  /** From 0 at the axis' beginning to 1 at its end. */
  at(value: number): number;
}

/** What a script may say of an axis. */
export interface AxisSaid {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly isLog?: boolean;
  /** It runs the other way. */
  readonly isFlipped?: boolean;
  /** It counts things: its numbers are whole. */
  readonly isWhole?: boolean;
}

export function scaleOf(least: number, most: number, { min, max, isLog, isFlipped, isWhole }: AxisSaid = {}): Scale {
  const ticks = isLog
    ? powers(min ?? least, max ?? most)
    : within(ticksFor(min ?? least, max ?? most, min, isWhole ? 1 : 0), min, max);
  const low = isLog ? (ticks[0] ?? 1) : (min ?? ticks[0] ?? 0);
  const high = isLog ? (ticks.at(-1) ?? 10) : (max ?? ticks.at(-1) ?? 1);
  const plain = (value: number) =>
    isLog
      ? (Math.log10(Math.max(value, low)) - Math.log10(low)) / (Math.log10(high) - Math.log10(low) || 1)
      : (Math.min(Math.max(value, low), high) - low) / (high - low || 1);
  return { ticks, at: isFlipped ? (value) => 1 - plain(value) : plain };
}

/** Powers of ten around the values above zero. */
function powers(least: number, most: number): number[] {
  const first = Math.floor(Math.log10(least > 0 ? least : Math.min(1, most > 0 ? most : 1)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(most > 0 ? most : 1)));
  return Array.from({ length: Math.min(20, last - first + 1) }, (_, n) => 10 ** (first + n));
}

const within = (ticks: readonly number[], min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): number[] =>
  ticks.filter((tick) => tick >= min - 1e-9 && tick <= max + 1e-9);

/** Round steps from zero (or below, or where it is said to begin) to past the largest value: about five of them. */
export function ticksFor(least: number, most: number, begin?: number, finest = 0): number[] {
  const low = begin ?? Math.min(0, least);
  const high = Math.max(most, low + 1e-9);
  const step = Math.max(finest, roundStep((high - low) / 4));
  const first = Math.floor(low / step) * step;
  const ticks: number[] = [];
  for (let tick = first; tick < high + step * 0.999; tick += step) ticks.push(Math.round(tick * 1e6) / 1e6);
  return ticks;
}

/** 1, 2, 2.5, 5 or 10 times a power of ten, at least so much. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  return [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power * 10;
}

/** As the cells write it: percent when the cells do, else grouped. */
export function tickText(value: number, sample: string): string {
  if (sample.trim().endsWith('%')) return `${Math.round(value * 1000) / 10}%`;
  return new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(value);
}

/** A guess at a text's width: 11 px type. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 11 : 6.2), 0);
}

export function shortened(text: string, pixels: number): string {
  if (widthOf(text) <= pixels) return text;
  let kept = text;
  while (kept.length > 1 && widthOf(`${kept}…`) > pixels) kept = kept.slice(0, -1);
  return `${kept}…`;
}
