import { isEmptyCell, isMoment } from '../../values/cell';
import { readAmount } from '../../values/currency';
import { accept, acceptBut, refuse } from '../../values/outcome';
import { isPlaceholder } from '../../values/text';
import type { Field, FieldOptions } from '../field';
import { trimmed } from './text';

/** An amount in the words it was given (约50万元, 5000万-2亿); the words stay, `readAmount` gives the figures and the currency (C-18). */
export const money = (options: FieldOptions): Field<string> => ({
  sensitive: true,
  ...options,
  type: 'money',
  control: options.machine ? 'readonly' : 'text',
  numberFormat: 'General',
  parse: (cell) => {
    if (isMoment(cell)) return refuse('money.day', { params: { value: trimmed(cell) } });
    if (isEmptyCell(cell) || isPlaceholder(trimmed(cell))) return accept(undefined);
    const value = trimmed(cell);
    return readAmount(value) ? accept(value) : acceptBut(value, 'money.unread', { params: { value } });
  },
  print: (value) => (isPlainNumber(value) ? Number(value) : value),
  format: (value) => value,
});

/** Digits that a cell can hold as a number and give back unchanged. */
const isPlainNumber = (value: string): boolean => /^\d{1,15}(?:\.\d+)?$/.test(value) && String(Number(value)) === value;
