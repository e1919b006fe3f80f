import { isEmptyCell } from '../../values/cell';
import { readEmails } from '../../values/email';
import { accept, refuseAll } from '../../values/outcome';
import { isPlaceholder } from '../../values/text';
import type { Field, FieldOptions } from '../field';
import { trimmed } from './text';

/** E-mail addresses as they were typed, one or several in a cell. */
export const email = (options: FieldOptions): Field<string> => ({
  sensitive: true,
  ...options,
  type: 'email',
  control: options.machine ? 'readonly' : 'email',
  numberFormat: '@',
  parse: (cell) => {
    if (isEmptyCell(cell) || isPlaceholder(trimmed(cell))) return accept(undefined);
    const value = trimmed(cell);
    const problems = readEmails(value).flatMap((read) => read.problem ?? []);
    return problems.length > 0 ? refuseAll(problems) : accept(value);
  },
  print: (value) => value,
  format: (value) => value,
});
