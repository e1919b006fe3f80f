/** Round steps from zero (or below) to past the largest value: about five of them. */
export function ticksFor(least: number, most: number): number[] {
  const low = Math.min(0, least);
  const high = Math.max(most, low + 1e-9);
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power * 10;
  const first = Math.floor(low / step) * step;
  const ticks: number[] = [];
  for (let tick = first; tick < high + step * 0.999; tick += step) ticks.push(Math.round(tick * 1e6) / 1e6);
  return ticks;
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
