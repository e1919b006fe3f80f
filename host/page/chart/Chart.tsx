import type { ChartView } from '../../server/wire';
import { look } from '../commands';
import { HEADER_HEIGHT, HEADER_WIDTH } from '../grid/span';
import { Icon } from '../icon';
import { readOnly, type SheetShape } from '../state';
import { say } from '../words';
import { Bars } from './Bars';
import { colourAt, edgeOf } from './colours';
import { Lines } from './Lines';
import { Pie } from './Pie';
import { numberOption, option, type Plot, textOption } from './plot';
import { widthOf } from './scale';

/** A chart over the cells, drawn from the same numbers they show. */
export function Chart({ view, shape }: { view: ChartView; shape: SheetShape }) {
  const { chart, categories, series } = view;
  const { options, anchor } = chart;
  const width = numberOption(options, 'width', 600);
  const height = numberOption(options, 'height', 371);
  const title = textOption(options, 'title', 'title.text');
  const colours = coloursOf(options);
  const legend = series.length > 1 && chart.type !== 'PIE' && option(options, 'legend.position') !== 'none';
  const axisTitle = { x: textOption(options, 'hAxis.title'), y: textOption(options, 'vAxis.title') };
  const top = (title ? 48 : 20) + (legend ? 24 : 0);
  const bottom = axisTitle.x ? 34 : 16;
  const left = axisTitle.y ? 34 : 20;
  const stack = option(options, 'isStacked');
  const plot: Plot = {
    categories,
    series,
    colours,
    stacked: stack === true || stack === 'true' || stack === 'absolute' || stack === 'percent',
    labels: option(options, 'annotations') !== undefined || stack === true,
    left,
    top,
    width: width - left - 20,
    height: height - top - bottom,
    unit: series[0]?.texts.find((text) => text !== '') ?? '',
  };
  return (
    <figure
      class="chart"
      style={{
        left: `${HEADER_WIDTH + shape.columns.start(anchor.column) + anchor.offsetX}px`,
        top: `${HEADER_HEIGHT + shape.rows.start(anchor.row) + anchor.offsetY}px`,
        width: `${width}px`,
        height: `${height}px`,
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say('chart.of', { title })}>
        {title && (
          <text x={20} y={30} class="chart-title">
            {title}
          </text>
        )}
        {legend && <Legend names={series.map(({ name }) => name)} colours={colours} y={title ? 54 : 26} />}
        {drawn(chart.type, plot, numberOption(options, 'pieHole', 0))}
        {axisTitle.x && (
          <text x={left + plot.width / 2} y={height - 10} text-anchor="middle" class="chart-tick">
            {axisTitle.x}
          </text>
        )}
        {axisTitle.y && (
          <text
            transform={`translate(18 ${top + plot.height / 2}) rotate(-90)`}
            text-anchor="middle"
            class="chart-tick"
          >
            {axisTitle.y}
          </text>
        )}
      </svg>
      {!readOnly() && (
        <button
          type="button"
          class="icon-button small"
          aria-label={say('chart.remove')}
          onClick={() => void look({ do: 'removeChart', id: chart.id })}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </figure>
  );
}

function drawn(type: ChartView['chart']['type'], plot: Plot, hole: number) {
  if (type === 'PIE') return <Pie plot={plot} hole={hole} />;
  if (type === 'LINE' || type === 'SCATTER') return <Lines plot={plot} filled={false} />;
  if (type === 'AREA') return <Lines plot={plot} filled />;
  return <Bars plot={plot} lying={type === 'BAR'} />;
}

function coloursOf(options: Readonly<Record<string, unknown>>): string[] {
  const colours = option(options, 'colors');
  if (Array.isArray(colours)) return colours.filter((colour) => typeof colour === 'string');
  const series = option(options, 'series');
  if (typeof series !== 'object' || series === null) return [];
  return Object.values(series).map((one, at) => textOption(Object(one), 'color') || colourAt([], at));
}

function Legend({ names, colours, y }: { names: readonly string[]; colours: readonly string[]; y: number }) {
  let x = 20;
  return (
    <g>
      {names.map((name, at) => {
        const here = x;
        x += 30 + widthOf(name);
        const colour = colourAt(colours, at);
        return (
          <g key={name}>
            <rect x={here} y={y - 9} width="10" height="10" rx="2" fill={colour} stroke={edgeOf(colour)} />
            <text x={here + 16} y={y} class="chart-name">
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
