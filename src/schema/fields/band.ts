import { readBand } from '../../values/band';
import { isMoment } from '../../values/cell';
import { asTyped, becameDay, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** A size band in its own words (CA-08, C-17); `readBand` gives its ends. What cannot be read stays as it is. */
export const band = (options: FieldOptions): Field<string> =>
  asTyped(options, {
    type: 'band',
    problems: (text, _rules, cell) => {
      if (isMoment(cell))
        return becameDay(cell, monthAndDay(cell.day)).map((problem) => ({ ...problem, warning: true }));
      return readBand(text) ? [] : doubt('band.unread', { params: { value: text } });
    },
  });

/** 2026-10-20 was 10-20. */
const monthAndDay = (day: string): string => day.slice(5).split('-').map(Number).join('-');
