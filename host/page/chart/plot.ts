import type { ChartView } from '../../server/wire';

/** What every kind of chart is drawn from. */
export interface Plot {
  readonly categories: readonly string[];
  readonly series: ChartView['series'];
  readonly colours: readonly string[];
  readonly stacked: boolean;
  readonly labels: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly unit: string;
}

export function option(options: Readonly<Record<string, unknown>>, path: string): unknown {
  if (path in options) return options[path];
  return path.split('.').reduce<unknown>((at, key) => {
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }, options);
}

export function textOption(options: Readonly<Record<string, unknown>>, ...paths: readonly string[]): string {
  for (const path of paths) {
    const value = option(options, path);
    if (typeof value === 'string') return value;
  }
  return '';
}

export function numberOption(options: Readonly<Record<string, unknown>>, path: string, otherwise: number): number {
  const value = option(options, path);
  return typeof value === 'number' ? value : otherwise;
}

/** The lowest and highest end of bars (stacked or side by side), or of points. */
export function extent({ series, stacked }: Pick<Plot, 'series' | 'stacked'>): [number, number] {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  let least = 0;
  let most = 0;
  for (let at = 0; at < count; at += 1) {
    const values = series.map(({ values }) => values[at] ?? 0);
    const up = stacked ? values.filter((v) => v > 0).reduce((sum, v) => sum + v, 0) : Math.max(...values);
    const down = stacked ? values.filter((v) => v < 0).reduce((sum, v) => sum + v, 0) : Math.min(...values);
    most = Math.max(most, up);
    least = Math.min(least, down);
  }
  return [least, most];
}
