import { type Cell, isEmptyCell, textOf } from '../../values/cell';
import { accept, refuse } from '../../values/outcome';
import { lengthOf } from '../../values/text';
import type { Control, Field, FieldOptions } from '../field';

interface TextOptions extends FieldOptions {
  readonly maxLength?: number;
}

/** One line of text, kept as it was typed. */
export const text = (options: TextOptions): Field<string> => textLike('text', 'text', 200, options);

/** Text of several lines. */
export const longText = (options: TextOptions): Field<string> => textLike('longText', 'multiline', 2000, options);

function textLike(type: string, control: Control, maxLength: number, options: TextOptions): Field<string> {
  const most = options.maxLength ?? maxLength;
  return {
    ...options,
    type,
    control: options.machine ? 'readonly' : control,
    numberFormat: '@',
    maxLength: most,
    parse: (cell) => {
      if (isEmptyCell(cell)) return accept(undefined);
      const value = trimmed(cell);
      const length = lengthOf(value);
      return length > most
        ? refuse('text.tooLong', { params: { max: most, length, over: length - most } })
        : accept(value);
    },
    print: (value) => value,
    format: (value) => value,
  };
}

/** The text of a cell without the spaces around it. */
export const trimmed = (cell: Cell): string => textOf(cell).trim();
