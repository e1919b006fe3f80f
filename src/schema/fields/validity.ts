import { type Period, readPeriod } from '../../values/period';
import { asTyped, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** How long a contract holds, in its own words (CT-01, CT-04); `readPeriod` gives the days. */
export const validity = (options: FieldOptions): Field<string> =>
  asTyped(options, {
    type: 'validity',
    problems: (text) => {
      const read = readPeriod(text);
      if (!read) return doubt('validity.unread', { params: { value: text } });
      return isReversed(read) ? doubt('validity.reversed', { params: read, fix: `${read.to}至${read.from}` }) : [];
    },
  });

const isReversed = (read: Period): read is Required<Pick<Period, 'from' | 'to'>> =>
  read.from !== undefined && read.to !== undefined && read.from > read.to;
