import type { Scalar } from '../api';
import { isDateFormat } from '../display';
import { daySeries } from './days';
import { numberSeries } from './numbers';
import { numberedTexts, wordSeries } from './words';

/** What stands at a place of the series; 0 is the first given value, places before it are negative. */
export type Series = (at: number) => Scalar;
export interface Given {
  readonly value: Scalar;
  readonly format: string | undefined;
}

/**
 * How a line of values goes on when it is filled further: days, counted texts, weekdays and months by their step, two
 * and more numbers by theirs. Undefined when nothing counts, so that the values are repeated. A single number counts
 * only when `counting` asks for it.
 */
export function seriesOf(line: readonly Given[], counting = false): Series | undefined {
  const values = line.map(({ value }) => value);
  if (values.every((value) => typeof value === 'number')) {
    const format = line[0]?.format;
    if (format !== undefined && isDateFormat(format)) return daySeries(values, format);
    return values.length > 1 || counting ? numberSeries(values) : undefined;
  }
  if (values.every((value) => typeof value === 'string')) return wordSeries(values) ?? numberedTexts(values);
  return undefined;
}
