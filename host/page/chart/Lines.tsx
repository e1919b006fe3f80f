import type { Frame } from './frame';
import { numberOption, option, textOption } from './options';
import type { Plot, Series } from './plot';

interface Point {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** Lines with points, or filled areas; the last point of each says its value. */
export function Lines({ plot, frame }: { plot: Plot; frame: Frame }) {
  const lines = plot.series.filter(({ drawnAs }) => drawnAs === 'line' || drawnAs === 'area');
  const floors = floorsOf(lines, plot.stacked);
  const { box } = frame;
  const bottom = box.top + box.height;
  const said: number[] = [];
  /** Values at the ends of lines that come close to each other are said once. */
  const isFree = (y: number) => said.every((other) => Math.abs(other - y) >= 12) && said.push(y) > 0;
  return (
    <g>
      {lines.map((series, s) => {
        const place = (at: number, value: number) => ({
          at,
          x: box.left + frame.across(at),
          y: bottom - frame.along(value, series.axis),
        });
        const floor = (at: number) => floors[s]?.[at] ?? 0;
        const stretches = stretchesOf(series).map((ats) =>
          ats.map((at) => place(at, floor(at) + (series.values[at] ?? 0))),
        );
        const points = stretches.flat();
        const last = points.at(-1);
        const own = `series.${series.at}`;
        const isSmooth = textOption(plot.options, `${own}.curveType`, 'curveType') === 'function';
        const size = numberOption(plot.options, `${own}.pointSize`) ?? numberOption(plot.options, 'pointSize') ?? 6;
        const dash = option(plot.options, `${own}.lineDashStyle`) ?? option(plot.options, 'lineDashStyle');
        return (
          <g key={series.at}>
            {series.drawnAs === 'area' &&
              stretches.map((stretch) => (
                <path
                  key={stretch[0]?.at}
                  d={`${pathOf(stretch, isSmooth)} ${[...stretch]
                    .reverse()
                    .map(({ at, x }) => `L${x},${place(at, floor(at)).y}`)
                    .join(' ')} Z`}
                  fill={series.colour}
                  opacity="0.22"
                />
              ))}
            {stretches.map((stretch) => (
              <path
                key={stretch[0]?.at}
                d={pathOf(stretch, isSmooth)}
                fill="none"
                stroke={series.colour}
                stroke-width={
                  numberOption(plot.options, `${own}.lineWidth`) ?? numberOption(plot.options, 'lineWidth') ?? 2
                }
                {...(Array.isArray(dash) ? { 'stroke-dasharray': dash.join(' ') } : {})}
              />
            ))}
            {points.map((point) => (
              <circle
                key={point.at}
                cx={point.x}
                cy={point.y}
                r={size / 2}
                fill="#fff"
                stroke={series.colour}
                stroke-width="1.75"
              >
                <title>{`${plot.categories[point.at] ?? ''} · ${series.name}: ${series.texts[point.at] ?? ''}`}</title>
              </circle>
            ))}
            {last && isFree(last.y) && (
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

/** What stacked areas stand on. */
function floorsOf(lines: readonly Series[], stacked: boolean): number[][] {
  const sums: number[] = [];
  return lines.map(({ values, drawnAs }) =>
    values.map((value, at) => {
      const floor = stacked && drawnAs === 'area' ? (sums[at] ?? 0) : 0;
      if (drawnAs === 'area') sums[at] = floor + (value ?? 0);
      return floor;
    }),
  );
}

/** A cell that holds no number breaks the line. */
function stretchesOf({ values }: Series): number[][] {
  const found: number[][] = [];
  let open: number[] | undefined;
  for (const [at, value] of values.entries()) {
    if (value === null) open = undefined;
    else if (open) open.push(at);
    else {
      open = [at];
      found.push(open);
    }
  }
  return found;
}

/** Straight from point to point, or bent through them. */
function pathOf(points: readonly Point[], isSmooth: boolean): string {
  return points
    .map((point, n) => {
      const before = points[n - 1];
      if (!before) return `M${point.x},${point.y}`;
      if (!isSmooth) return `L${point.x},${point.y}`;
      const [first, next] = [points[n - 2] ?? before, points[n + 1] ?? point];
      const bend = (a: number, b: number) => (b - a) / 6;
      return `C${before.x + bend(first.x, point.x)},${before.y + bend(first.y, point.y)} ${point.x - bend(before.x, next.x)},${point.y - bend(before.y, next.y)} ${point.x},${point.y}`;
    })
    .join(' ');
}
