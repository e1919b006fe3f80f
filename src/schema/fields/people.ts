import { asTyped } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** Several colleagues in one cell, in any spelling of a list (C-16, M34); `readPeople` gives each once. Any name is kept. */
export const people = (options: FieldOptions): Field<string> => asTyped(options, { type: 'people' });
