import { edgeOf } from './colours';
import type { Box } from './frame';
import { letters, type Options } from './options';
import { shortened, widthOf } from './scale';

export interface Named {
  readonly name: string;
  readonly colour: string;
}
export type LegendPlace = 'top' | 'bottom' | 'left' | 'right';

/** The names of the series with their colours: in a line above or below, in a column beside. */
export function Legend({
  names,
  place,
  room,
  options,
}: {
  names: readonly Named[];
  place: LegendPlace;
  room: Box;
  options: Options;
}) {
  const beside = place === 'left' || place === 'right';
  let x = room.left;
  return (
    <g>
      {names.map(({ name, colour }, at) => {
        const here = beside ? room.left : x;
        const y = beside ? room.top + 14 + at * 20 : room.top + 10;
        x += 30 + widthOf(name);
        const text = beside ? shortened(name, room.width - 20) : name;
        return (
          <g key={`${at}${name}`}>
            <rect x={here} y={y - 9} width="10" height="10" rx="2" fill={colour} stroke={edgeOf(colour)} />
            <text
              x={here + 16}
              y={y}
              class="chart-name"
              style={letters(options, 'legend.textStyle', 'legendTextStyle')}
            >
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
