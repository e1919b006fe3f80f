import type { ChartView } from '../../server/wire';
import { look } from '../commands';
import { HEADER_HEIGHT, HEADER_WIDTH } from '../grid/span';
import { Icon } from '../icon';
import { readOnly, type SheetShape } from '../state';
import { say } from '../words';
import { Axes } from './Axes';
import { Bars } from './Bars';
import { type Box, frameOf } from './frame';
import { Legend, type LegendPlace } from './Legend';
import { Lines } from './Lines';
import { letters, numberOption, type Options, textOption } from './options';
import { Pie } from './Pie';
import { kindOf, type Plot, plotOf } from './plot';
import { Scatter } from './Scatter';

/** A chart over the cells, drawn from the same numbers they show. */
export function Chart({ view, shape }: { view: ChartView; shape: SheetShape }) {
  const { options, anchor, id } = view.chart;
  const width = numberOption(options, 'width') ?? 600;
  const height = numberOption(options, 'height') ?? 371;
  const title = textOption(options, 'title', 'title.text');
  const ground = textOption(options, 'backgroundColor', 'backgroundColor.fill');
  return (
    <figure
      class="chart"
      style={{
        left: `${HEADER_WIDTH + shape.columns.start(anchor.column) + anchor.offsetX}px`,
        top: `${HEADER_HEIGHT + shape.rows.start(anchor.row) + anchor.offsetY}px`,
        width: `${width}px`,
        height: `${height}px`,
        ...(ground ? { background: ground } : {}),
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say('chart.of', { title })}>
        {title && (
          <text x={20} y={30} class="chart-title" style={letters(options, 'titleTextStyle', 'title.textStyle')}>
            {title}
          </text>
        )}
        <Inside
          view={view}
          room={{ left: 20, top: title ? 52 : 24, width: width - 40, height: height - (title ? 68 : 40) }}
        />
      </svg>
      {!readOnly() && (
        <button
          type="button"
          class="icon-button small"
          aria-label={say('chart.remove')}
          onClick={() => void look({ do: 'removeChart', id })}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </figure>
  );
}

function Inside({ view, room }: { view: ChartView; room: Box }) {
  const kind = kindOf(view);
  if (!kind)
    return (
      <text x={room.left} y={room.top + 16} class="chart-name">
        {say('chart.notDrawn', { type: String(view.chart.options['host.type'] ?? view.chart.type) })}
      </text>
    );
  const plot = plotOf(view, kind);
  if (kind === 'PIE') return <Pie plot={plot} hole={numberOption(plot.options, 'pieHole') ?? 0} room={room} />;
  const named = kind === 'SCATTER' ? plot.series.slice(1) : plot.series;
  const place = legendPlace(plot.options);
  const withLegend = named.length > 1 && place ? split(room, place) : { inner: room, legend: undefined };
  const { inner, titles } = titled(withLegend.inner, plot.options);
  return (
    <g>
      {withLegend.legend && place && (
        <Legend names={named} place={place} room={withLegend.legend} options={plot.options} />
      )}
      <Drawn plot={plot} room={inner} />
      {titles.map(({ text, key, ...at }) => (
        <text
          key={key}
          {...at}
          text-anchor="middle"
          class="chart-tick"
          style={letters(plot.options, `${key}.titleTextStyle`)}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function Drawn({ plot, room }: { plot: Plot; room: Box }) {
  if (plot.kind === 'SCATTER') return <Scatter plot={plot} room={room} />;
  const frame = frameOf(plot, room);
  return (
    <g>
      <Axes plot={plot} frame={frame} />
      <Bars plot={plot} frame={frame} />
      <Lines plot={plot} frame={frame} />
    </g>
  );
}

function legendPlace(options: Options): LegendPlace | undefined {
  const said = textOption(options, 'legend.position', 'legend');
  if (said === 'none') return undefined;
  return said === 'bottom' || said === 'left' || said === 'right' ? said : 'top';
}

/** Room for the legend, and what is left of the chart. */
function split(room: Box, place: LegendPlace): { inner: Box; legend: Box } {
  const wide = Math.min(150, room.width / 3);
  if (place === 'top')
    return { legend: { ...room, height: 20 }, inner: { ...room, top: room.top + 24, height: room.height - 24 } };
  if (place === 'bottom')
    return {
      legend: { ...room, top: room.top + room.height - 12, height: 20 },
      inner: { ...room, height: room.height - 28 },
    };
  const legend = { ...room, width: wide, left: place === 'left' ? room.left : room.left + room.width - wide };
  const inner = { ...room, width: room.width - wide - 12, left: place === 'left' ? room.left + wide + 12 : room.left };
  return { legend, inner };
}

/** The titles of the axes and the room they leave; a second axis of values has its title at the right. */
function titled(room: Box, options: Options) {
  const text = {
    x: textOption(options, 'hAxis.title'),
    y: textOption(options, 'vAxis.title', 'vAxes.0.title'),
    right: textOption(options, 'vAxes.1.title'),
  };
  const inner = {
    left: room.left + (text.y ? 18 : 0),
    top: room.top,
    width: room.width - (text.y ? 18 : 0) - (text.right ? 18 : 0),
    height: room.height - (text.x ? 20 : 0),
  };
  const middle = room.top + inner.height / 2;
  const titles = [
    { key: 'hAxis', text: text.x, x: inner.left + inner.width / 2, y: room.top + room.height },
    { key: 'vAxis', text: text.y, transform: `translate(${room.left + 2} ${middle}) rotate(-90)` },
    { key: 'vAxes.1', text: text.right, transform: `translate(${room.left + room.width} ${middle}) rotate(90)` },
  ];
  return { inner, titles: titles.filter(({ text: said }) => said !== '') };
}
