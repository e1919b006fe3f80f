import { readBand } from '../../values/band';
import { isMoment } from '../../values/cell';
import { asTyped, becameDay, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';
import { optionFor } from './choice';

interface BandOptions extends FieldOptions {
  /** The name of its list in the settings: a help and no rule, for another band is as good. */
  readonly list?: string;
}

/** A size band in its own words (CA-08, C-17); `readBand` gives its ends. What cannot be read stays as it is. */
export const band = (options: BandOptions): Field<string> =>
  asTyped(
    { ...options, ...(options.list ? { open: true } : {}) },
    {
      type: 'band',
      ...(options.list ? { control: 'choice' } : {}),
      problems: (text, rules, cell) => {
        if (isMoment(cell))
          return becameDay(cell, monthAndDay(cell.day)).map((problem) => ({ ...problem, warning: true }));
        return readBand(text) || (options.list && optionFor(rules, options.list, text))
          ? []
          : doubt('band.unread', { params: { value: text } });
      },
    },
  );

/** 2026-10-20 was 10-20. */
const monthAndDay = (day: string): string => day.slice(5).split('-').map(Number).join('-');
