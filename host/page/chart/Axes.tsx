import { type Frame, unitOf } from './frame';
import { letters } from './options';
import type { Plot } from './plot';
import { shortened, tickText, widthOf } from './scale';

/** Lines and numbers of the values, and the names of the categories. */
export function Axes({ plot, frame }: { plot: Plot; frame: Frame }) {
  const { box, lying } = frame;
  const bottom = box.top + box.height;
  const ofNumbers = letters(plot.options, lying ? 'hAxis.textStyle' : 'vAxis.textStyle');
  const ofNames = letters(plot.options, lying ? 'vAxis.textStyle' : 'hAxis.textStyle');
  const wide = Math.max(0, ...plot.categories.map(widthOf));
  const every = lying
    ? Math.max(1, Math.ceil(13 / frame.slot))
    : wide <= frame.slot - 4 || frame.slot > 44
      ? 1
      : Math.max(1, Math.ceil(wide / (frame.slot * 1.4)));
  return (
    <g>
      {frame.scales[0].ticks.map((tick) => {
        const place = frame.along(tick);
        const text = tickText(tick, plot.unit);
        return lying ? (
          <g key={tick}>
            <line x1={box.left + place} x2={box.left + place} y1={box.top} y2={bottom} class="chart-line" />
            <text x={box.left + place} y={bottom + 14} text-anchor="middle" class="chart-tick" style={ofNumbers}>
              {text}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x1={box.left} x2={box.left + box.width} y1={bottom - place} y2={bottom - place} class="chart-line" />
            <text x={box.left - 6} y={bottom - place + 4} text-anchor="end" class="chart-tick" style={ofNumbers}>
              {text}
            </text>
          </g>
        );
      })}
      {frame.hasRight &&
        frame.scales[1].ticks.map((tick) => (
          <text
            key={tick}
            x={box.left + box.width + 6}
            y={bottom - frame.along(tick, 1) + 4}
            class="chart-tick"
            style={letters(plot.options, 'vAxes.1.textStyle')}
          >
            {tickText(tick, unitOf(plot, 1))}
          </text>
        ))}
      {plot.categories.map((category, at) => {
        if (at % every !== 0) return null;
        const middle = frame.across(at);
        return lying ? (
          <text key={at} x={box.left - 8} y={box.top + middle + 4} text-anchor="end" class="chart-name" style={ofNames}>
            {shortened(category, Math.max(20, box.left - 24))}
          </text>
        ) : (
          <text key={at} x={box.left + middle} y={bottom + 16} text-anchor="middle" class="chart-name" style={ofNames}>
            {shortened(category, frame.slot * every - 4)}
          </text>
        );
      })}
    </g>
  );
}
