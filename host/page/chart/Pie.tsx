import { say } from '../words';
import { colourAt, edgeOf } from './colours';
import type { Box } from './frame';
import { letters, textOption } from './options';
import type { Plot } from './plot';
import { shortened } from './scale';

/** At most five parts, the smaller ones together as one; each says its name and share beside the pie. */
export function Pie({ plot, hole, room }: { plot: Plot; hole: number; room: Box }) {
  const parts = partsOf(plot);
  const sum = parts.reduce((all, { value }) => all + value, 0) || 1;
  const radius = Math.min(room.height, room.width * 0.5) / 2 - 4;
  const cx = room.left + radius + 8;
  const cy = room.top + room.height / 2;
  let angle = -Math.PI / 2;
  return (
    <g>
      {parts.map(({ name, value }, at) => {
        const turn = (value / sum) * Math.PI * 2;
        const from = angle;
        angle += turn;
        const colour = textOption(plot.options, `slices.${at}.color`) || colourAt(plot.colours, at);
        const share = `${((value / sum) * 100).toFixed(1)}%`;
        const y = room.top + 14 + at * 24 + Math.max(0, (room.height - parts.length * 24) / 2);
        const x = cx + radius + 24;
        return (
          <g key={name}>
            <path d={slice(cx, cy, radius, radius * hole, from, angle)} fill={colour} stroke="#fff" stroke-width="1.5">
              <title>{`${name}: ${share}`}</title>
            </path>
            <rect x={x} y={y - 9} width="10" height="10" rx="2" fill={colour} stroke={edgeOf(colour)} />
            <text x={x + 18} y={y} class="chart-name" style={letters(plot.options, 'legend.textStyle')}>
              {shortened(name, room.left + room.width - x - 70)}
            </text>
            <text x={room.left + room.width - 4} y={y} text-anchor="end" class="chart-value">
              {share}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function partsOf(plot: Plot): { name: string; value: number }[] {
  const values = plot.series[0]?.values ?? [];
  const all = plot.categories
    .map((name, at) => ({ name, value: Math.max(0, values[at] ?? 0) }))
    .filter(({ value }) => value > 0);
  if (all.length <= 6) return all;
  const sorted = [...all].sort((a, b) => b.value - a.value);
  const rest = sorted.slice(5).reduce((sum, { value }) => sum + value, 0);
  return [...sorted.slice(0, 5), { name: say('chart.other'), value: rest }];
}

function slice(cx: number, cy: number, outer: number, inner: number, from: number, to: number): string {
  const end = Math.min(to, from + Math.PI * 2 - 1e-4);
  const point = (radius: number, angle: number) => `${cx + radius * Math.cos(angle)} ${cy + radius * Math.sin(angle)}`;
  const large = end - from > Math.PI ? 1 : 0;
  const back =
    inner > 0 ? `L${point(inner, end)} A${inner} ${inner} 0 ${large} 0 ${point(inner, from)}` : `L${cx} ${cy}`;
  return `M${point(outer, from)} A${outer} ${outer} 0 ${large} 1 ${point(outer, end)} ${back} Z`;
}
