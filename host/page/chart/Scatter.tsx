import { axisSaid, type Box } from './frame';
import { letters, numberOption, textOption } from './options';
import type { Plot } from './plot';
import { scaleOf, tickText, widthOf } from './scale';

/** Points by two numbers: the first series says where along the width. */
export function Scatter({ plot, room }: { plot: Plot; room: Box }) {
  const [first, ...others] = plot.series;
  const ys = others.flatMap(({ values }) => values.filter((value) => value !== null));
  const xs = (first?.values ?? []).filter((value) => value !== null);
  const up = scaleOf(Math.min(0, ...ys), Math.max(0, ...ys), axisSaid(plot.options, 'vAxis'));
  const along = scaleOf(Math.min(0, ...xs), Math.max(0, ...xs), axisSaid(plot.options, 'hAxis'));
  const unit = others[0]?.texts.find((text) => text !== '') ?? '';
  const left = room.left + 8 + Math.max(0, ...up.ticks.map((tick) => widthOf(tickText(tick, unit))));
  const width = Math.max(20, room.left + room.width - left - 12);
  const height = Math.max(20, room.height - 20);
  const bottom = room.top + height;
  const size = numberOption(plot.options, 'pointSize') ?? 7;
  return (
    <g>
      {up.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={left + width}
            y1={bottom - up.at(tick) * height}
            y2={bottom - up.at(tick) * height}
            class="chart-line"
          />
          <text
            x={left - 6}
            y={bottom - up.at(tick) * height + 4}
            text-anchor="end"
            class="chart-tick"
            style={letters(plot.options, 'vAxis.textStyle')}
          >
            {tickText(tick, unit)}
          </text>
        </g>
      ))}
      {along.ticks.map((tick) => (
        <text
          key={tick}
          x={left + along.at(tick) * width}
          y={bottom + 16}
          text-anchor="middle"
          class="chart-tick"
          style={letters(plot.options, 'hAxis.textStyle')}
        >
          {tickText(tick, first?.texts.find((text) => text !== '') ?? '')}
        </text>
      ))}
      {others.map((series) =>
        series.values.map((value, at) => {
          const x = first?.values[at] ?? null;
          if (value === null || x === null) return null;
          const text = `${first?.texts[at] ?? ''} · ${series.name}: ${series.texts[at] ?? ''}`;
          const shape = textOption(plot.options, `series.${series.at}.pointShape`, 'pointShape');
          return (
            <Mark
              key={`${series.at}:${at}`}
              x={left + along.at(x) * width}
              y={bottom - up.at(value) * height}
              size={size}
              shape={shape}
              colour={series.colour}
              text={text}
            />
          );
        }),
      )}
    </g>
  );
}

interface Marked {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly shape: string;
  readonly colour: string;
  readonly text: string;
}

function Mark({ x, y, size, shape, colour, text }: Marked) {
  const r = size / 2;
  const corners = { square: 4, diamond: 4, triangle: 3, pentagon: 5, hexagon: 6 }[shape.toLowerCase()];
  if (!corners)
    return (
      <circle cx={x} cy={y} r={r} fill={colour} fill-opacity="0.85">
        <title>{text}</title>
      </circle>
    );
  const turn = shape.toLowerCase() === 'square' ? Math.PI / 4 : 0;
  const points = Array.from({ length: corners }, (_, n) => {
    const angle = -Math.PI / 2 + turn + (n / corners) * Math.PI * 2;
    return `${x + r * 1.2 * Math.cos(angle)},${y + r * 1.2 * Math.sin(angle)}`;
  });
  return (
    <polygon points={points.join(' ')} fill={colour} fill-opacity="0.85">
      <title>{text}</title>
    </polygon>
  );
}
