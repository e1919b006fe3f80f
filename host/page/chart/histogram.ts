import type { ChartView } from '../../server/wire';
import { roundStep, tickText } from './scale';

type Counted = Pick<ChartView, 'categories' | 'series'>;

/** How many numbers of each series lie in each stretch. Without a width of their own there are about as many as Sturges says. */
export function bins({ series }: Counted, width: number | undefined): Counted {
  const ofNumbers = series.filter(({ values }) => values.some((value) => value !== null));
  const all = ofNumbers.flatMap(({ values }) => values.filter((value) => value !== null));
  if (all.length === 0) return { categories: [], series: [] };
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const wanted = Math.ceil(Math.log2(all.length) + 1);
  const step = width !== undefined && width > 0 ? width : roundStep((most - least || 1) / wanted);
  const from = Math.floor(least / step) * step;
  const count = Math.min(200, Math.floor((most - from) / step) + 1);
  const at = (value: number) => Math.min(count - 1, Math.floor((value - from) / step));
  return {
    categories: Array.from({ length: count }, (_, n) => `${edge(from + n * step)} – ${edge(from + (n + 1) * step)}`),
    series: ofNumbers.map(({ name, values }) => {
      const counts = Array.from({ length: count }, () => 0);
      for (const value of values) if (value !== null) counts[at(value)] = (counts[at(value)] ?? 0) + 1;
      return { name, values: counts, texts: counts.map(String) };
    }),
  };
}

const edge = (value: number): string => tickText(Math.round(value * 1e9) / 1e9, '');
