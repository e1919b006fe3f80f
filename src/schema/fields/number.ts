import { isMoment, textOf } from '../../values/cell';
import { readNumber, soleNumber } from '../../values/number';
import { accept, acceptBut, refuse, refuseAll } from '../../values/outcome';
import { isPlaceholder } from '../../values/text';
import { becameDay } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** A count or a score. A number typed as text is understood, stays as typed and is pointed out (M23). */
export const number = (options: FieldOptions): Field<number> => ({
  ...options,
  type: 'number',
  control: options.machine ? 'readonly' : 'text',
  numberFormat: 'General',
  parse: (cell) => {
    if (typeof cell === 'number' && Number.isFinite(cell)) return accept(cell + 0); // −0 is 0
    if (isMoment(cell)) return refuseAll(becameDay(cell));
    const value = textOf(cell).trim();
    if (value === '' || isPlaceholder(value)) return accept(undefined);
    const read = typeof cell === 'string' ? readNumber(value) : undefined;
    if (read !== undefined) return acceptBut(read, 'number.text', { params: { number: read }, fix: String(read) });
    const sole = soleNumber(value);
    return refuse('number.unread', { params: { value }, ...(sole === undefined ? {} : { fix: String(sole) }) });
  },
  print: (value) => value,
  format: (value) => String(value),
});
