import type { ChartView } from '../../server/wire';
import { colourAt } from './colours';
import { bins } from './histogram';
import { isOn, numberOption, type Options, option, textOption } from './options';

export type Kind = 'COLUMN' | 'BAR' | 'LINE' | 'AREA' | 'COMBO' | 'HISTOGRAM' | 'SCATTER' | 'PIE';
const kinds: ReadonlySet<string> = new Set(['COLUMN', 'BAR', 'LINE', 'AREA', 'COMBO', 'HISTOGRAM', 'SCATTER', 'PIE']);

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  readonly drawnAs: 'bar' | 'line' | 'area' | 'point';
  readonly colour: string;
  /** 0 stands at the left, 1 at the right. */
  readonly axis: 0 | 1;
  /** Where the series' own options begin. */
  readonly at: number;
}

/** What every kind of chart is drawn from. */
export interface Plot {
  readonly kind: Kind;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly colours: readonly string[];
  readonly stacked: boolean;
  readonly labels: boolean;
  readonly options: Options;
  /** A text of the first axis, by whose form its numbers are written. */
  readonly unit: string;
}

/** The kind a script asked for; undefined when it is none that is drawn here. */
export function kindOf({ chart }: ChartView): Kind | undefined {
  const kind = String(chart.options['host.type'] ?? chart.type);
  return kinds.has(kind) ? (kind as Kind) : undefined; // checked in the set
}

export function plotOf(view: ChartView, kind: Kind): Plot {
  const { options } = view.chart;
  const counted = kind === 'HISTOGRAM' ? bins(view, numberOption(options, 'histogram.bucketSize')) : view;
  const stack = option(options, 'isStacked');
  const isPercent = stack === 'percent' || stack === 'relative';
  const colours = coloursOf(options);
  const series = counted.series.map((one, at): Series => {
    const own = `series.${at}`;
    return {
      ...one,
      drawnAs: drawnAs(kind, at, textOption(options, `${own}.type`) || textOption(options, 'seriesType')),
      colour: textOption(options, `${own}.color`) || colourAt(colours, at),
      axis: numberOption(options, `${own}.targetAxisIndex`) === 1 ? 1 : 0,
      name: textOption(options, `${own}.labelInLegend`) || one.name,
      at,
    };
  });
  const shown = isPercent ? shares(series) : series;
  return {
    kind,
    categories: counted.categories,
    series: shown,
    colours,
    stacked: isPercent || stack === 'absolute' || isOn(options, 'isStacked'),
    labels: option(options, 'annotations') !== undefined || stack === true,
    options,
    unit: shown.find(({ axis }) => axis === 0)?.texts.find((text) => text !== '') ?? '',
  };
}

/** In a combination the first series stands and the others run, unless it says otherwise. */
function drawnAs(kind: Kind, at: number, said: string): Series['drawnAs'] {
  if (kind === 'LINE') return 'line';
  if (kind === 'AREA') return 'area';
  if (kind === 'SCATTER') return 'point';
  if (kind !== 'COMBO') return 'bar';
  if (said.startsWith('line')) return 'line';
  if (said.startsWith('area') || said.startsWith('stepped')) return 'area';
  return said || at === 0 ? 'bar' : 'line';
}

/** Each series' part of its category. */
function shares(series: readonly Series[]): Series[] {
  const sums = (series[0]?.values ?? []).map((_, at) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0),
  );
  return series.map((one) => {
    const values = one.values.map((value, at) => (value === null ? null : value / (sums[at] || 1)));
    return {
      ...one,
      values,
      texts: values.map((value) => (value === null ? '' : `${Math.round(value * 1000) / 10}%`)),
    };
  });
}

function coloursOf(options: Options): string[] {
  const colours = option(options, 'colors');
  return Array.isArray(colours) ? colours.filter((colour) => typeof colour === 'string') : [];
}

/** The lowest and highest end of bars (stacked or side by side) and of points, on one axis. */
export function extent(plot: Pick<Plot, 'series' | 'stacked'>, axis: 0 | 1 = 0): [number, number] {
  const series = plot.series.filter((one) => one.axis === axis);
  const stacks = (['bar', 'area'] as const).map((as) => series.filter(({ drawnAs }) => plot.stacked && drawnAs === as));
  const loose = series.filter((one) => !stacks.some((stack) => stack.includes(one)));
  let least = 0;
  let most = 0;
  const reach = (value: number) => {
    least = Math.min(least, value);
    most = Math.max(most, value);
  };
  for (const { values } of loose) for (const value of values) reach(value ?? 0);
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  for (const stack of stacks)
    for (let at = 0; at < count; at += 1) {
      const values = stack.map(({ values }) => values[at] ?? 0);
      reach(values.filter((v) => v > 0).reduce((sum, v) => sum + v, 0));
      reach(values.filter((v) => v < 0).reduce((sum, v) => sum + v, 0));
    }
  return [least, most];
}
