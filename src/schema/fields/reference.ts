import { isEmptyCell } from '../../values/cell';
import { accept } from '../../values/outcome';
import { foldWidth } from '../../values/text';
import type { Field, FieldOptions } from '../field';
import { trimmed } from './text';

interface ReferenceOptions extends FieldOptions {
  /** The tables whose records it may name. */
  readonly to: readonly string[];
  /** What a new record takes over from the one it names. */
  readonly brings?: Field['brings'];
}

/** The number of another record. Whether that record exists is asked where records can be read. */
export function reference({ to, brings, ...options }: ReferenceOptions): Field<string> {
  return {
    ...options,
    type: 'reference',
    control: options.machine ? 'readonly' : 'text',
    numberFormat: '@',
    references: to,
    ...(brings ? { brings } : {}),
    parse: (cell) => accept(isEmptyCell(cell) ? undefined : foldWidth(trimmed(cell)).trim() || undefined),
    print: (value) => value,
    format: (value) => value,
  };
}
