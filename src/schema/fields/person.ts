import { isEmptyCell } from '../../values/cell';
import { accept } from '../../values/outcome';
import type { Field, FieldOptions } from '../field';
import { trimmed } from './text';

/** A colleague, by the name used in owner columns (M34): any name is kept, whether or not it is a member yet. */
export const person = (options: FieldOptions): Field<string> => ({
  ...options,
  type: 'person',
  control: options.machine ? 'readonly' : 'text',
  numberFormat: '@',
  parse: (cell) => accept(isEmptyCell(cell) ? undefined : trimmed(cell)),
  print: (value) => value,
  format: (value) => value,
});
