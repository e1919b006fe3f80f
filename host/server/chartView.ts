import type { Chart, Engine, Value } from '../engine/api';
import type { ChartView } from './wire';

/**
 * A chart with the numbers it draws. The first column of its areas names the categories; a header row names the series.
 * Where the first column holds numbers of its own (places of points, counted values), it is a series too. Hidden rows
 * are not drawn, unless the chart says so.
 */
export function chartView(engine: Engine, chart: Chart): ChartView {
  const headers = Math.max(0, chart.headers);
  const columns = chart.areas.flatMap((one) => columnsOf(engine, chart, one));
  const [first, ...others] = columns;
  return {
    chart,
    categories: (first ?? []).slice(headers).map(({ text }) => text),
    series: (isOfNumbers(chart) ? columns : others).map((column) => ({
      name: headers > 0 ? (column[headers - 1]?.text ?? '') : '',
      values: column.slice(headers).map(({ value }) => (typeof value === 'number' ? value : null)),
      texts: column.slice(headers).map(({ text }) => text),
    })),
  };
}

const isOfNumbers = ({ type, options }: Chart): boolean => type === 'SCATTER' || options['host.type'] === 'HISTOGRAM';

interface Shown {
  readonly value: Value;
  readonly text: string;
}

function columnsOf(engine: Engine, chart: Chart, { sheet, area }: Chart['areas'][number]): Shown[][] {
  const { options, headers } = chart;
  const showsHidden = ['SHOW_BOTH', 'IGNORE_COLUMNS'].includes(String(options.hiddenDimensionStrategy));
  const isDrawn = (line: number): boolean =>
    showsHidden || !(engine.isRowHidden(sheet, area.row + line) || engine.isRowHiddenByFilter(sheet, area.row + line));
  const texts = engine.displays(sheet, area);
  const lines = engine
    .values(sheet, area)
    .map((row, r) => row.map((value, c) => ({ value, text: texts[r]?.[c] ?? '' })))
    .filter((_, line) => line < headers || isDrawn(line));
  if (options.transpose === true) return lines;
  return Array.from({ length: area.columns }, (_, column) =>
    lines.map((row) => row[column] ?? { value: null, text: '' }),
  );
}
