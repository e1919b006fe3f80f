import { isEmptyCell, isMoment, textOf } from '../../values/cell';
import { type Day, isDay } from '../../values/day';
import { readDay } from '../../values/dayText';
import { accept, acceptBut, refuse, refuseAll } from '../../values/outcome';
import { isPlaceholder } from '../../values/text';
import type { Field, FieldOptions } from '../field';
import { trimmed } from './text';

/** A calendar day. A date cell is read as it is, a time without a day is refused; a date typed as text is understood, stays as typed and is pointed out (M22). */
export const day = (options: FieldOptions): Field<Day> => ({
  ...options,
  type: 'day',
  control: options.machine ? 'readonly' : 'day',
  numberFormat: 'yyyy-mm-dd',
  parse: (cell) => {
    if (isMoment(cell))
      return isDay(cell.day)
        ? accept(cell.day)
        : refuse('day.unread', { params: { value: cell.time ?? textOf(cell) } });
    if (isEmptyCell(cell) || isPlaceholder(trimmed(cell))) return accept(undefined);
    const read = readDay(cell);
    return read.ok
      ? acceptBut(read.value, 'day.text', { params: { day: read.value }, fix: read.value })
      : refuseAll(read.problems);
  },
  print: (value) => ({ day: value }),
  format: (value) => value,
});
