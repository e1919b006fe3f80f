import type { Language } from '../../messages';
import { isMoment, textOf } from '../../values/cell';
import { readFlag } from '../../values/flag';
import { accept, acceptBut } from '../../values/outcome';
import { isPlaceholder } from '../../values/text';
import type { Field, FieldOptions } from '../field';

/** Yes or no in the marks of its own column: 是, √, or a tick box, which stays one (M27); `isYes` tells which. */
export const flag = (options: FieldOptions): Field<string> => ({
  ...options,
  type: 'flag',
  control: options.machine ? 'readonly' : 'text',
  numberFormat: 'General',
  parse: (cell) => {
    const value = textOf(cell).trim();
    if (value === '') return accept(undefined);
    if (!isMoment(cell) && readFlag(value) !== undefined) return accept(value);
    return isPlaceholder(value) ? accept(undefined) : acceptBut(value, 'flag.unread', { params: { value } });
  },
  print: (value) => (value === 'TRUE' || value === 'FALSE' ? value === 'TRUE' : value),
  format: (value, language) => (value === 'TRUE' || value === 'FALSE' ? ticked[language][value] : value),
});

/** A tick box in words; a form says yes and no alike. */
export const ticked: Readonly<Record<Language, Readonly<Record<'TRUE' | 'FALSE', string>>>> = {
  zh: { TRUE: '是', FALSE: '否' },
  en: { TRUE: 'Yes', FALSE: 'No' },
};
