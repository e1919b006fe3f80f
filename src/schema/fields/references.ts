import { asTyped } from '../asTyped';
import type { Field, FieldOptions } from '../field';

interface ReferencesOptions extends FieldOptions {
  /** The tables whose records it may name. */
  readonly to: readonly string[];
}

/** The numbers of several records; `readReferences` gives each once. Whether they exist is asked where records can be read. */
export const references = ({ to, ...options }: ReferencesOptions): Field<string> => ({
  ...asTyped(options, { type: 'references' }),
  references: to,
});
