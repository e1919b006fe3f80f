import type { Area, Chart } from '../../engine/api';
import { isOn, numberOption, option, textOption } from '../../engine/chartOptions';
import { escapeXml } from '../escape';
import { fixedText } from '../places';
import { type Axes, axesXml, titleXml } from './chartAxes';
import { argb } from './styles';

type Kind = 'bar' | 'line' | 'area' | 'pie' | 'scatter';
interface Series {
  readonly at: number;
  readonly kind: Kind;
  readonly second: boolean;
  readonly colour: string | undefined;
  /** The cells of its name, its categories and its values, as formulas write them. */
  readonly name: string | undefined;
  readonly categories: string;
  readonly values: string;
}

/** Counted stretches are no cells a file's chart could point to. */
export const isWritten = ({ options, areas }: Chart): boolean =>
  ['undefined', 'COMBO'].includes(String(options['host.type'])) && areas.length > 0;

/** A chart as a part of the file: its cells, kind, titles, colours and axes. Other programs draw it in their own way. */
export function chartXml(chart: Chart, nameOf: (sheet: number) => string): string {
  const { options, type } = chart;
  const series = seriesOf(chart, nameOf);
  const groups = [false, true].flatMap((second) =>
    (['area', 'bar', 'line', 'pie', 'scatter'] as const).map((kind) =>
      groupXml(
        chart,
        kind,
        series.filter((one) => one.kind === kind && one.second === second),
      ),
    ),
  );
  const axes: Axes | undefined =
    type === 'PIE'
      ? undefined
      : { options, lying: type === 'BAR', ofNumbers: type === 'SCATTER', second: series.some((one) => one.second) };
  const title = textOption(options, 'title', 'title.text');
  const legend = legends[textOption(options, 'legend.position', 'legend') || (type === 'PIE' ? 'right' : 'top')];
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<c:roundedCorners val="0"/><c:chart>${title ? titleXml(title) : ''}<c:autoTitleDeleted val="${title ? 0 : 1}"/>` +
    `<c:plotArea><c:layout/>${groups.join('')}${axes ? axesXml(axes) : ''}</c:plotArea>` +
    (legend && (series.length > 1 || type === 'PIE')
      ? `<c:legend><c:legendPos val="${legend}"/><c:overlay val="0"/></c:legend>`
      : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const legends: Readonly<Record<string, string>> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
  in: 't',
  labeled: 'r',
};
const kinds: Readonly<Record<Chart['type'], Kind>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
  PIE: 'pie',
  SCATTER: 'scatter',
};

/** The first line of the areas names the categories, each other is a series, as on the page. */
function seriesOf(chart: Chart, nameOf: (sheet: number) => string): Series[] {
  const { options, headers, type } = chart;
  const turned = options.transpose === true;
  const lines = chart.areas.flatMap(({ sheet, area }) =>
    Array.from({ length: turned ? area.rows : area.columns }, (_, at) => {
      const line: Area = turned
        ? { ...area, row: area.row + at, rows: 1 }
        : { ...area, column: area.column + at, columns: 1 };
      const head = Math.min(Math.max(0, headers), (turned ? line.columns : line.rows) - 1);
      const name = turned
        ? { ...line, column: line.column + head - 1, columns: 1 }
        : { ...line, row: line.row + head - 1, rows: 1 };
      const body = turned
        ? { ...line, column: line.column + head, columns: line.columns - head }
        : { ...line, row: line.row + head, rows: line.rows - head };
      return {
        name: head > 0 ? fixedText(nameOf(sheet), name) : undefined,
        cells: fixedText(nameOf(sheet), body),
      };
    }),
  );
  const [first, ...others] = lines;
  const colours = option(options, 'colors');
  return others.slice(0, type === 'PIE' ? 1 : 250).map(({ name, cells }, at) => {
    const own = textOption(options, `series.${at}.color`) || (Array.isArray(colours) ? String(colours[at] ?? '') : '');
    return {
      at,
      kind: kindOf(chart, at),
      second: numberOption(options, `series.${at}.targetAxisIndex`) === 1,
      colour: own === '' ? undefined : argb(own).slice(2),
      name,
      categories: first?.cells ?? '',
      values: cells,
    };
  });
}

function kindOf({ options, type }: Chart, at: number): Kind {
  if (options['host.type'] !== 'COMBO') return kinds[type];
  const said = textOption(options, `series.${at}.type`, 'seriesType');
  if (said.startsWith('area')) return 'area';
  return said.startsWith('line') || (said === '' && at > 0) ? 'line' : 'bar';
}

function groupXml({ options, type }: Chart, kind: Kind, series: readonly Series[]): string {
  if (series.length === 0) return '';
  const all = series.map((one) => seriesXml(one, options)).join('');
  const stack = option(options, 'isStacked');
  const isPercent = stack === 'percent' || stack === 'relative';
  const stacked = isPercent || stack === 'absolute' || isOn(options, 'isStacked');
  const piled = isPercent ? 'percentStacked' : 'stacked';
  const axes = series[0]?.second ? '<c:axId val="3"/><c:axId val="4"/>' : '<c:axId val="1"/><c:axId val="2"/>';
  const vary = `<c:varyColors val="${kind === 'pie' ? 1 : 0}"/>`;
  switch (kind) {
    case 'bar':
      return `<c:barChart><c:barDir val="${type === 'BAR' ? 'bar' : 'col'}"/><c:grouping val="${stacked ? piled : 'clustered'}"/>${vary}${all}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`;
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/>${vary}${all}<c:marker val="1"/>${axes}</c:lineChart>`;
    case 'area':
      return `<c:areaChart><c:grouping val="${stacked ? piled : 'standard'}"/>${vary}${all}${axes}</c:areaChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${vary}${all}${axes}</c:scatterChart>`;
    case 'pie': {
      const hole = numberOption(options, 'pieHole') ?? 0;
      return hole > 0
        ? `<c:doughnutChart>${vary}${all}<c:firstSliceAng val="0"/><c:holeSize val="${Math.min(90, Math.max(10, Math.round(hole * 100)))}"/></c:doughnutChart>`
        : `<c:pieChart>${vary}${all}<c:firstSliceAng val="0"/></c:pieChart>`;
    }
  }
}

function seriesXml({ at, kind, colour, name, categories, values }: Series, options: Chart['options']): string {
  const fill = colour === undefined ? '' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const line =
    kind === 'line' ? `<a:ln w="28575">${fill}</a:ln>` : kind === 'scatter' ? '<a:ln><a:noFill/></a:ln>' : fill;
  const look = kind === 'pie' || line === '' ? '' : `<c:spPr>${line}</c:spPr>`;
  const marker =
    kind === 'line' || kind === 'scatter'
      ? `<c:marker><c:symbol val="circle"/><c:size val="6"/>${fill ? `<c:spPr>${fill}</c:spPr>` : ''}</c:marker>`
      : '';
  const smooth = textOption(options, `series.${at}.curveType`, 'curveType') === 'function' ? 1 : 0;
  const data =
    kind === 'scatter'
      ? `<c:xVal><c:numRef><c:f>${escapeXml(categories)}</c:f></c:numRef></c:xVal><c:yVal><c:numRef><c:f>${escapeXml(values)}</c:f></c:numRef></c:yVal>`
      : `<c:cat><c:strRef><c:f>${escapeXml(categories)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${escapeXml(values)}</c:f></c:numRef></c:val>`;
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
    (name === undefined ? '' : `<c:tx><c:strRef><c:f>${escapeXml(name)}</c:f></c:strRef></c:tx>`) +
    `${look}${marker}${kind === 'bar' ? '<c:invertIfNegative val="0"/>' : ''}${data}` +
    (kind === 'line' || kind === 'scatter' ? `<c:smooth val="${smooth}"/>` : '') +
    '</c:ser>'
  );
}
