import { colourAt } from './colours';
import { extent, type Plot } from './plot';
import { shortened, ticksFor, tickText, widthOf } from './scale';

/** Lines with points, or filled areas; the last point of each says its value. */
export function Lines({ plot, filled }: { plot: Plot; filled: boolean }) {
  const [least, most] = extent(plot);
  const ticks = ticksFor(least, most);
  const low = ticks[0] ?? 0;
  const high = ticks[ticks.length - 1] ?? 1;
  const room = 8 + Math.max(...ticks.map((tick) => widthOf(tickText(tick, plot.unit))));
  const left = plot.left + room;
  const width = plot.width - room - 16;
  const height = plot.height - 20;
  const slot = width / Math.max(1, plot.categories.length);
  const x = (at: number) => left + slot * (at + 0.5);
  const y = (value: number) => plot.top + height - ((value - low) / (high - low || 1)) * height;
  const every = Math.ceil(Math.max(0, ...plot.categories.map(widthOf)) / Math.max(24, slot * 1.4));
  const seriesNow = plot.stacked ? accumulated(plot) : plot.series.map(({ values }) => values);

  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={left + width} y1={y(tick)} y2={y(tick)} class="chart-line" />
          <text x={left - 6} y={y(tick) + 4} text-anchor="end" class="chart-tick">
            {tickText(tick, plot.unit)}
          </text>
        </g>
      ))}
      {plot.categories.map((category, at) =>
        at % Math.max(1, every) === 0 ? (
          <text key={at} x={x(at)} y={plot.top + height + 16} text-anchor="middle" class="chart-name">
            {shortened(category, slot * Math.max(1, every))}
          </text>
        ) : null,
      )}
      {plot.series.map((series, s) => {
        const values = seriesNow[s] ?? [];
        const points = values.flatMap((value, at) => (value === null ? [] : [{ at, x: x(at), y: y(value) }]));
        const colour = colourAt(plot.colours, s);
        const path = points.map((point) => `${point.x},${point.y}`).join(' ');
        const last = points[points.length - 1];
        const first = points[0];
        return (
          <g key={s}>
            {filled && first && last && (
              <polygon points={`${first.x},${y(0)} ${path} ${last.x},${y(0)}`} fill={colour} opacity="0.22" />
            )}
            <polyline points={path} fill="none" stroke={colour} stroke-width="2" />
            {points.map((point) => (
              <circle key={point.at} cx={point.x} cy={point.y} r="3" fill="#fff" stroke={colour} stroke-width="1.75">
                <title>{`${plot.categories[point.at] ?? ''} · ${series.name}: ${series.texts[point.at] ?? ''}`}</title>
              </circle>
            ))}
            {last && (
              <text x={last.x} y={last.y - 10} text-anchor="middle" class="chart-value">
                {series.texts[last.at]}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function accumulated(plot: Plot): (number | null)[][] {
  const sums: number[] = [];
  return plot.series.map(({ values }) =>
    values.map((value, at) => {
      sums[at] = (sums[at] ?? 0) + (value ?? 0);
      return sums[at] ?? 0;
    }),
  );
}
