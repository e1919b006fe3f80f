import { edgeOf } from './colours';
import type { Frame } from './frame';
import type { Plot, Series } from './plot';
import { tickText } from './scale';

/** Standing or lying bars, side by side or stacked; the end of each category says its value. */
export function Bars({ plot, frame }: { plot: Plot; frame: Frame }) {
  const { box, lying, slot } = frame;
  const bars = plot.series.filter(({ drawnAs }) => drawnAs === 'bar');
  if (bars.length === 0) return null;
  const dense = plot.kind === 'HISTOGRAM';
  const thick = dense ? slot : Math.min(lying ? 22 : 44, slot * 0.68);
  const groups = plot.stacked ? 1 : bars.length;
  const bottom = box.top + box.height;
  return (
    <g>
      {plot.categories.map((category, at) => {
        const middle = frame.across(at);
        const parts = partsOf(bars, plot, frame, at, thick / groups, middle - thick / 2);
        const end = Math.max(frame.along(0), ...parts.map(({ to }) => to));
        return (
          <g key={at}>
            {parts.map(({ from, to, start, breadth, series }) => {
              const shape = lying
                ? { x: box.left + from, y: box.top + start, width: to - from, height: breadth }
                : { x: box.left + start, y: bottom - to, width: breadth, height: to - from };
              return (
                <rect
                  key={series.at}
                  {...shape}
                  rx={plot.stacked || dense ? 0 : 2}
                  fill={series.colour}
                  stroke={dense ? '#fff' : edgeOf(series.colour)}
                >
                  <title>{`${category} · ${series.name}: ${series.texts[at] ?? ''}`}</title>
                </rect>
              );
            })}
            {(plot.labels || plot.series.length === 1) && (
              <text
                class="chart-value"
                {...(lying
                  ? { x: box.left + end + 6, y: box.top + middle + 4 }
                  : { x: box.left + middle, y: bottom - end - 6, 'text-anchor': 'middle' as const })}
              >
                {bars.length === 1 ? bars[0]?.texts[at] : plot.stacked ? tickText(total(bars, at), plot.unit) : ''}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

const total = (series: readonly Series[], at: number): number =>
  series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);

/** Where each series' bar of a category begins and ends along its length; what is below zero piles up downwards. */
function partsOf(bars: readonly Series[], { stacked }: Plot, frame: Frame, at: number, breadth: number, start: number) {
  const piled = { up: 0, down: 0 };
  return bars.map((series, s) => {
    const value = series.values[at] ?? 0;
    const pile = value < 0 ? 'down' : 'up';
    const base = stacked ? piled[pile] : 0;
    piled[pile] += value;
    const ends = [frame.along(base, series.axis), frame.along(base + value, series.axis)].sort((a, b) => a - b);
    return {
      series,
      from: ends[0] ?? 0,
      to: ends[1] ?? 0,
      start: stacked ? start : start + s * breadth,
      breadth: stacked ? breadth : Math.max(1, breadth - 1),
    };
  });
}
