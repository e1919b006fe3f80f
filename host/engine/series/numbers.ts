/** Numbers with an even step go on by it; others follow the straight line through them. One number counts by 1. */
export function numberSeries(values: readonly number[]): (at: number) => number {
  const [first = 0, second = first + 1] = values;
  const step = stepOf(values) ?? (values.length === 1 ? second - first : undefined);
  if (step !== undefined) return (at) => tidy(first + at * step);
  const { slope, start } = lineThrough(values);
  return (at) => tidy(start + at * slope);
}

/** The step between neighbours when it is the same all along; undefined otherwise, and for a single number. */
export function stepOf(values: readonly number[]): number | undefined {
  const [first = 0, second] = values;
  if (second === undefined) return undefined;
  const step = second - first;
  const slack = 1e-9 * Math.max(1, ...values.map(Math.abs));
  const even = values.every((value, at) => Math.abs(value - first - at * step) <= slack);
  return even ? step : undefined;
}

/** Least squares. */
function lineThrough(values: readonly number[]): { readonly slope: number; readonly start: number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const across = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = across / spread;
  return { slope, start: mean - slope * middle };
}

/** Without the last digits that binary fractions add: 0.1, 0.2, 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(15));
