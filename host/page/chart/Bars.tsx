import { colourAt, edgeOf } from './colours';
import { extent, type Plot } from './plot';
import { shortened, ticksFor, tickText, widthOf } from './scale';

/** Columns (upright) or bars (lying), side by side or stacked, labelled directly when there is one series. */
export function Bars({ plot, lying }: { plot: Plot; lying: boolean }) {
  const [least, most] = extent(plot);
  const ticks = ticksFor(least, most);
  const low = ticks[0] ?? 0;
  const high = ticks[ticks.length - 1] ?? 1;
  const labelRoom = lying
    ? Math.min(120, 12 + Math.max(0, ...plot.categories.map(widthOf)))
    : 8 + Math.max(...ticks.map((tick) => widthOf(tickText(tick, plot.unit))));
  const left = plot.left + labelRoom;
  const length = lying ? plot.width - labelRoom - 28 : plot.height - 20;
  const across = lying ? plot.height - 18 : plot.width - labelRoom;
  const at = (value: number) => ((value - low) / (high - low || 1)) * length;
  const slot = across / Math.max(1, plot.categories.length);
  const thick = Math.min(lying ? 22 : 44, slot * 0.68);
  const groups = plot.stacked ? 1 : Math.max(1, plot.series.length);

  return (
    <g>
      {ticks.map((tick) => {
        const offset = at(tick);
        return lying ? (
          <g key={tick}>
            <line x1={left + offset} x2={left + offset} y1={plot.top} y2={plot.top + across} class="chart-line" />
            <text x={left + offset} y={plot.top + across + 14} text-anchor="middle" class="chart-tick">
              {tickText(tick, plot.unit)}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line
              x1={left}
              x2={left + across}
              y1={plot.top + length - offset}
              y2={plot.top + length - offset}
              class="chart-line"
            />
            <text x={left - 6} y={plot.top + length - offset + 4} text-anchor="end" class="chart-tick">
              {tickText(tick, plot.unit)}
            </text>
          </g>
        );
      })}
      {plot.categories.map((category, c) => {
        const middle = slot * (c + 0.5);
        const parts = boxes(plot, c, thick / groups, middle - thick / 2, at);
        return (
          <g key={c}>
            {parts.map(({ from, to, start, breadth, colour, text, key }) => {
              const shape = lying
                ? { x: left + from, y: plot.top + start, width: Math.max(0, to - from), height: breadth }
                : { x: left + start, y: plot.top + length - to, width: breadth, height: Math.max(0, to - from) };
              return (
                <g key={key}>
                  <rect {...shape} rx={plot.stacked ? 0 : 2} fill={colour} stroke={edgeOf(colour)}>
                    <title>{text}</title>
                  </rect>
                </g>
              );
            })}
            {(plot.labels || plot.series.length === 1) && (
              <text
                class="chart-value"
                {...(lying
                  ? { x: left + Math.max(...parts.map((p) => p.to), 0) + 6, y: plot.top + middle + 4 }
                  : {
                      x: left + middle,
                      y: plot.top + length - Math.max(...parts.map((p) => p.to), 0) - 6,
                      'text-anchor': 'middle' as const,
                    })}
              >
                {plot.series.length === 1
                  ? plot.series[0]?.texts[c]
                  : plot.stacked
                    ? tickText(total(plot, c), plot.unit)
                    : ''}
              </text>
            )}
            {lying ? (
              <text x={left - 8} y={plot.top + middle + 4} text-anchor="end" class="chart-name">
                {shortened(category, labelRoom - 12)}
              </text>
            ) : (
              <text x={left + middle} y={plot.top + length + 16} text-anchor="middle" class="chart-name">
                {shortened(category, slot - 4)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function total(plot: Plot, at: number): number {
  return plot.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
}

/** Where each series' bar of a category begins and ends along its length. */
function boxes(plot: Plot, category: number, breadth: number, start: number, at: (value: number) => number) {
  let sum = 0;
  return plot.series.map(({ name, values, texts }, s) => {
    const value = values[category] ?? 0;
    const base = plot.stacked ? sum : 0;
    sum += value;
    const ends = [at(base), at(base + value)].sort((a, b) => a - b);
    return {
      key: s,
      from: ends[0] ?? 0,
      to: ends[1] ?? 0,
      start: plot.stacked ? start : start + s * breadth,
      breadth: plot.stacked ? breadth : Math.max(1, breadth - 1),
      colour: colourAt(plot.colours, plot.series.length === 1 ? 0 : s),
      text: `${plot.categories[category] ?? ''} · ${name}: ${texts[category] ?? ''}`,
    };
  });
}
