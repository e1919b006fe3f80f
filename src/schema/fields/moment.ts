import { isEmptyCell, isMoment, type Moment, textOf } from '../../values/cell';
import { isDay } from '../../values/day';
import { readMoment } from '../../values/momentText';
import { accept, acceptBut, refuse, refuseAll } from '../../values/outcome';
import { isPlaceholder } from '../../values/text';
import type { Field, FieldOptions } from '../field';

/** A day with a time of day. One typed as text is understood, stays as typed and is pointed out (M22). */
export const moment = (options: FieldOptions): Field<Moment> => ({
  ...options,
  type: 'moment',
  control: options.machine ? 'readonly' : 'text',
  numberFormat: 'yyyy-mm-dd hh:mm',
  parse: (cell) => {
    if (isMoment(cell))
      return isDay(cell.day) ? accept(cell) : refuse('day.unread', { params: { value: cell.time ?? textOf(cell) } });
    const value = textOf(cell).trim();
    if (isEmptyCell(cell) || isPlaceholder(value)) return accept(undefined);
    const read = readMoment(value);
    if (!read.ok) return refuseAll(read.problems);
    const fix = textOf(read.value);
    return acceptBut(read.value, 'moment.text', { params: { moment: fix }, fix });
  },
  print: (value) => value,
  format: (value) => textOf(value).replace(/(?<= \d\d:\d\d):00$/, ''),
});
