import { isOn, numberOption, type Options, option } from './options';
import { extent, type Plot } from './plot';
import { type AxisSaid, type Scale, scaleOf, tickText, widthOf } from './scale';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where categories and values stand inside the axes. Bars that lie have their values along the width. */
export interface Frame {
  readonly box: Box;
  readonly lying: boolean;
  readonly scales: Readonly<Record<0 | 1, Scale>>;
  readonly hasRight: boolean;
  /** Room of one category. */
  readonly slot: number;
  /** Pixels from where the values begin. */
  along(value: number, axis?: 0 | 1): number;
  /** The middle of a category, in pixels from the first edge. */
  across(at: number): number;
}

export function frameOf(plot: Plot, room: Box): Frame {
  const { options } = plot;
  const lying = plot.kind === 'BAR';
  const hasRight = plot.series.some(({ axis }) => axis === 1);
  const ofValues = lying && option(options, 'hAxis.viewWindow') !== undefined ? 'hAxis' : 'vAxis';
  const scale = (axis: 0 | 1): Scale => {
    const said = axisSaid(options, axis === 1 ? 'vAxes.1' : ofValues);
    return scaleOf(...extent(plot, axis), { ...said, isWhole: plot.kind === 'HISTOGRAM' });
  };
  const scales = { 0: scale(0), 1: scale(1) };
  const textRoom = (axis: 0 | 1) =>
    8 + Math.max(0, ...scales[axis].ticks.map((tick) => widthOf(tickText(tick, unitOf(plot, axis)))));
  const labels = lying ? Math.min(room.width * 0.35, 12 + Math.max(0, ...plot.categories.map(widthOf))) : textRoom(0);
  const right = lying ? 28 : hasRight ? textRoom(1) : plot.series.some(({ drawnAs }) => drawnAs !== 'bar') ? 16 : 0;
  const box = {
    left: room.left + labels,
    top: room.top,
    width: Math.max(20, room.width - labels - right),
    height: Math.max(20, room.height - (lying ? 18 : 20)),
  };
  const [length, breadth] = lying ? [box.width, box.height] : [box.height, box.width];
  const slot = breadth / Math.max(1, plot.categories.length);
  const isTurned = numberOption(options, 'hAxis.direction') === -1;
  return {
    box,
    lying,
    scales,
    hasRight,
    slot,
    along: (value, axis = 0) => scales[axis].at(value) * length,
    across: (at) => slot * ((isTurned ? plot.categories.length - 1 - at : at) + 0.5),
  };
}

export const unitOf = (plot: Plot, axis: 0 | 1): string =>
  plot.series.find((one) => one.axis === axis)?.texts.find((text) => text !== '') ?? '';

export const axisSaid = (options: Options, axis: string): AxisSaid => ({
  min: numberOption(options, `${axis}.viewWindow.min`) ?? numberOption(options, `${axis}.minValue`),
  max: numberOption(options, `${axis}.viewWindow.max`) ?? numberOption(options, `${axis}.maxValue`),
  isLog: isOn(options, `${axis}.logScale`) || option(options, `${axis}.scaleType`) === 'log',
  isFlipped: numberOption(options, `${axis}.direction`) === -1,
});
