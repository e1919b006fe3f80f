import type { Area, Chart } from '../../engine/api';
import { attribute, child, childrenOf, type Element, numberOf, treeOf } from '../xml';
import type { Parts } from '../zip';
import { relationsOf } from './relations';

type Place = { readonly sheet: number; readonly area: Area };
type Found = Omit<Chart, 'id' | 'sheet'>;

const MOST_CHARTS = 200;
/** A pixel in the measure of drawings. */
const EMU = 9525;

/** The charts of a sheet whose numbers stand in cells; other kinds, and their finer looks, are left out. */
export function readCharts(parts: Parts, sheetPart: string, placeOf: (text: string) => Place | undefined): Found[] {
  const drawing = relationsOf(parts, sheetPart).find(({ type }) => type === 'drawing')?.target;
  if (drawing === undefined) return [];
  const charts = relationsOf(parts, drawing).filter(({ type }) => type === 'chart');
  const anchors = child(treeOf(parts.text(drawing) ?? '', 'drawing'), 'wsDr')?.children ?? [];
  return anchors.slice(0, MOST_CHARTS).flatMap((anchor) => {
    const pointed = child(anchor, 'graphicFrame', 'graphic', 'graphicData', 'chart');
    const id = pointed && attribute(pointed.attributes, 'id');
    const part = charts.find((one) => one.id === id)?.target;
    const chart =
      part === undefined ? undefined : child(treeOf(parts.text(part) ?? '', 'chart'), 'chartSpace', 'chart');
    const drawn = chart && chartOf(chart, placeOf);
    return drawn ? [{ ...drawn, ...placed(anchor, drawn.options) }] : [];
  });
}

/** Where it stands and how large it is; one that is tied to two cells is measured by lines of the usual size. */
function placed(anchor: Element, options: Chart['options']): Pick<Chart, 'anchor' | 'options'> {
  const read = (corner: string, name: string) => Number(child(anchor, corner, name)?.text.trim() || 0) || 0;
  const pixels = (corner: string, name: string) => Math.round(read(corner, name) / EMU);
  const extent = child(anchor, 'ext')?.attributes ?? '';
  const across = (read('to', 'col') - read('from', 'col')) * 100 + pixels('to', 'colOff') - pixels('from', 'colOff');
  const down = (read('to', 'row') - read('from', 'row')) * 21 + pixels('to', 'rowOff') - pixels('from', 'rowOff');
  const size = (emu: number | undefined, guess: number) =>
    Math.min(4000, Math.max(80, emu === undefined ? guess : Math.round(emu / EMU)));
  return {
    anchor: {
      row: Math.max(1, read('from', 'row') + 1),
      column: Math.max(1, read('from', 'col') + 1),
      offsetX: pixels('from', 'colOff'),
      offsetY: pixels('from', 'rowOff'),
    },
    options: { ...options, width: size(numberOf(extent, 'cx'), across), height: size(numberOf(extent, 'cy'), down) },
  };
}

const kinds: Readonly<Record<string, Chart['type']>> = {
  barChart: 'COLUMN',
  bar3DChart: 'COLUMN',
  lineChart: 'LINE',
  line3DChart: 'LINE',
  areaChart: 'AREA',
  area3DChart: 'AREA',
  pieChart: 'PIE',
  pie3DChart: 'PIE',
  doughnutChart: 'PIE',
  scatterChart: 'SCATTER',
};
const sides: Readonly<Record<string, string>> = { t: 'top', b: 'bottom', l: 'left', r: 'right', tr: 'right' };

const said = (element: Element | undefined, name: string): string =>
  attribute(child(element, name)?.attributes ?? '', 'val') ?? '';

function chartOf(chart: Element, placeOf: (text: string) => Place | undefined): Omit<Found, 'anchor'> | undefined {
  const plot = child(chart, 'plotArea');
  const groups = (plot?.children ?? []).filter(({ name }) => kinds[name]);
  const [main] = groups;
  const type = main && kinds[main.name];
  if (!main || !type) return undefined;
  const series = groups.flatMap((group) => childrenOf(group, 'ser').map((one) => ({ one, group })));
  const cells = (one: Element, ...names: readonly string[]) => {
    const found = names.map((name) => child(one, name)).find((element) => element);
    return placeOf((child(found, 'numRef', 'f') ?? child(found, 'strRef', 'f'))?.text.trim() ?? '');
  };
  const values = series.flatMap(({ one }) => cells(one, 'val', 'yVal') ?? []);
  const categories = series[0] && cells(series[0].one, 'cat', 'xVal');
  if (values.length === 0 || values.length !== series.length || !categories) return undefined;
  const lines = [categories, ...values];
  const transpose = lines.every(({ area }) => area.rows === 1) && lines.some(({ area }) => area.columns > 1);
  if (!transpose && !lines.every(({ area }) => area.columns === 1)) return undefined;
  const names = series.map(({ one }) => placeOf(child(one, 'tx', 'strRef', 'f')?.text.trim() ?? ''));
  const hasRoom = lines.every(({ area }) => (transpose ? area.column : area.row) > 1);
  const headed = hasRoom && names.every((name, at) => name && isBefore(name, values[at], transpose));
  const stack = said(main, 'grouping');
  const hole = Number(said(main, 'holeSize') || 0);
  const title = titleOf(chart);
  return {
    type: type === 'COLUMN' && said(main, 'barDir') === 'bar' ? 'BAR' : type,
    areas: lines.map((line) => (headed ? { ...line, area: withHead(line.area, transpose) } : line)),
    headers: headed ? 1 : 0,
    options: {
      ...(title ? { title } : {}),
      ...(transpose ? { transpose } : {}),
      ...(stack === 'stacked' ? { isStacked: true } : stack === 'percentStacked' ? { isStacked: 'percent' } : {}),
      ...(hole > 0 ? { pieHole: hole / 100 } : {}),
      ...combined(groups, series),
      ...axisTitles(plot),
      'legend.position': sides[said(child(chart, 'legend'), 'legendPos')] ?? 'none',
    },
  };
}

/** Several kinds in one chart, each series as its own. */
function combined(groups: readonly Element[], series: readonly { readonly group: Element }[]): Chart['options'] {
  if (new Set(groups.map(({ name }) => kinds[name])).size < 2) return {};
  const drawn: Readonly<Record<string, string>> = { LINE: 'line', AREA: 'area' };
  const types = series.map(({ group }, at) => [`series.${at}.type`, drawn[kinds[group.name] ?? ''] ?? 'bars'] as const);
  return { 'host.type': 'COMBO', ...Object.fromEntries(types) };
}

function axisTitles(plot: Element | undefined): Chart['options'] {
  const [across] = [...childrenOf(plot, 'catAx'), ...childrenOf(plot, 'dateAx')];
  const values = childrenOf(plot, 'valAx');
  const [x, y] = across ? [across, values[0]] : values;
  const [below, beside] = [titleOf(x), titleOf(y)];
  return { ...(below ? { 'hAxis.title': below } : {}), ...(beside ? { 'vAxis.title': beside } : {}) };
}

const titleOf = (element: Element | undefined): string =>
  childrenOf(child(element, 'title', 'tx', 'rich'), 'p')
    .map((line) =>
      childrenOf(line, 'r')
        .map((run) => child(run, 't')?.text ?? '')
        .join(''),
    )
    .join(' ')
    .trim();

/** The cell right above a column, or right before a row. */
function isBefore(name: Place, values: Place | undefined, transpose: boolean): boolean {
  if (!values || name.sheet !== values.sheet) return false;
  const { row, column } = values.area;
  return transpose
    ? name.area.row === row && name.area.column === column - 1
    : name.area.column === column && name.area.row === row - 1;
}

const withHead = (area: Area, transpose: boolean): Area =>
  transpose
    ? { ...area, column: area.column - 1, columns: area.columns + 1 }
    : { ...area, row: area.row - 1, rows: area.rows + 1 };
