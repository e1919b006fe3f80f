import { isEmptyCell } from '../../values/cell';
import { accept, refuseAll } from '../../values/outcome';
import { readPhones } from '../../values/phone';
import { isPlaceholder } from '../../values/text';
import type { Field, FieldOptions } from '../field';
import { trimmed } from './text';

/** Telephone numbers as they were typed, one or several in a cell (M14), each checked by the policy in force (C-06). */
export const phone = (options: FieldOptions): Field<string> => ({
  sensitive: true,
  ...options,
  type: 'phone',
  control: options.machine ? 'readonly' : 'phone',
  numberFormat: '@',
  parse: (cell, rules) => {
    if (isEmptyCell(cell) || isPlaceholder(trimmed(cell))) return accept(undefined);
    const value = trimmed(cell);
    const problems = readPhones(value, rules.phonePolicy).flatMap((read) => read.problem ?? []);
    return problems.length > 0 ? refuseAll(problems) : accept(value);
  },
  print: (value) => value,
  format: (value) => value,
});
