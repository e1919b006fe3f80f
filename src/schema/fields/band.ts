import { readBand } from '../../values/band';
import { isMoment } from '../../values/cell';
import { asTyped, becameDay, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** A size band in its own words (CA-08, C-17); `readBand` gives its ends. */
export const band = (options: FieldOptions): Field<string> =>
  asTyped(options, {
    type: 'band',
    problems: (text, _rules, cell) => {
      if (isMoment(cell)) return becameDay(cell, cell.day.slice(5).split('-').map(Number).join('-'));
      return readBand(text) ? [] : doubt('band.unread', { params: { value: text } });
    },
  });
