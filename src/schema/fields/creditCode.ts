import { isEmptyCell } from '../../values/cell';
import { readCreditCode } from '../../values/creditCode';
import { accept } from '../../values/outcome';
import { isMasked, isPlaceholder } from '../../values/text';
import type { Field, FieldOptions } from '../field';
import { trimmed } from './text';

/** The 18 characters of a unified social credit code, checksum included (GB 32100-2015, DQ-06). */
export const creditCode = (options: FieldOptions): Field<string> => ({
  ...options,
  type: 'creditCode',
  control: options.machine ? 'readonly' : 'text',
  numberFormat: '@',
  parse: (cell) => {
    if (isEmptyCell(cell) || isPlaceholder(trimmed(cell))) return accept(undefined);
    const value = trimmed(cell);
    return isMasked(value) ? accept(value) : readCreditCode(value);
  },
  print: (value) => value,
  format: (value) => value,
});
