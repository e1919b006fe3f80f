import type { Chart, Engine, Value } from '../engine/api';
import type { ChartView } from './wire';

/** A chart with the numbers it draws. The first column of its areas names the categories; a header row names the series. */
export function chartView(engine: Engine, chart: Chart): ChartView {
  const columns = chart.areas.flatMap(({ sheet, area }) => columnsOf(engine, sheet, area));
  const headers = Math.max(0, chart.headers);
  const [first, ...others] = columns;
  return {
    chart,
    categories: (first?.texts ?? []).slice(headers),
    series: others.map(({ values, texts }) => ({
      name: headers > 0 ? (texts[headers - 1] ?? '') : '',
      values: values.slice(headers).map((value) => (typeof value === 'number' ? value : null)),
      texts: texts.slice(headers),
    })),
  };
}

function columnsOf(engine: Engine, sheet: number, area: Chart['areas'][number]['area']) {
  const values = engine.values(sheet, area);
  const texts = engine.displays(sheet, area);
  return Array.from({ length: area.columns }, (_, column) => ({
    values: values.map((row): Value => row[column] ?? null),
    texts: texts.map((row) => row[column] ?? ''),
  }));
}
