import type { Run } from '../../server/wire';

/** Where rows (or columns) lie, in pixels from the first; those hidden take no room. Indexes count from 1. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  start(index: number): number;
  size(index: number): number;
  hidden(index: number): 0 | 1 | 2;
  /** The index that covers a pixel, kept within 1 and count. */
  at(pixel: number): number;
  /** The shown index `steps` further (or back); stays put at an end. */
  step(index: number, steps: number): number;
}

export function axisOf(runs: readonly Run[]): Axis {
  const count = runs.reduce((sum, [many]) => sum + many, 0);
  const starts = new Float64Array(count + 2);
  const hides = new Uint8Array(count + 2);
  let index = 1;
  let pixel = 0;
  for (const [many, pixels, hidden] of runs) {
    for (let n = 0; n < many; n += 1) {
      starts[index] = pixel;
      hides[index] = hidden;
      if (hidden === 0) pixel += pixels;
      index += 1;
    }
  }
  starts[index] = pixel;
  const start = (at: number) => starts[Math.max(1, Math.min(at, count + 1))] ?? 0;
  const hidden = (at: number) => (hides[at] ?? 0) as 0 | 1 | 2; // only 0, 1 and 2 are stored above
  return {
    count,
    total: pixel,
    start,
    size: (at) => start(at + 1) - start(at),
    hidden,
    at: (wanted) => search(starts, count, wanted),
    step(from, steps) {
      const direction = Math.sign(steps);
      let left = Math.abs(steps);
      let at = from;
      for (let next = from + direction; left > 0 && next >= 1 && next <= count; next += direction) {
        if (hidden(next) !== 0) continue;
        at = next;
        left -= 1;
      }
      return at;
    },
  };
}

/** The last index that starts at or before the pixel: among zero-sized ones that is the shown one. */
function search(starts: Float64Array, count: number, pixel: number): number {
  let low = 1;
  let high = count;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return Math.max(1, low);
}
