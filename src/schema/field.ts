import type { Label, Language } from '../messages';
import type { Cell } from '../values/cell';
import type { Outcome } from '../values/outcome';
import type { PhonePolicy } from '../values/phoneReading';

/** Which control a form draws. */
export type Control = 'text' | 'multiline' | 'choice' | 'day' | 'phone' | 'email' | 'readonly';

/** How a merged record chooses between two values. */
export type Survivorship = 'newest' | 'oldest' | 'longest' | 'union' | 'survivor';

/** What a manager may settle that a field's reading depends on. */
export interface FieldRules {
  /** Options by list name, each with the other spellings people use. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  readonly phonePolicy: PhonePolicy;
}
export interface Choice {
  readonly value: string;
  readonly aliases: readonly string[];
}
export type { PhonePolicy };

/** What a table says about one field, whatever its type. */
export interface FieldOptions {
  readonly label: Label;
  readonly required?: boolean;
  /** Written by the CRM only; a form shows it and does not ask for it. */
  readonly machine?: boolean;
  /** Other headers under which people keep it. */
  readonly importedAs?: readonly string[];
  readonly survives?: Survivorship;
  /** Personal or commercial detail that a masking policy may cover. */
  readonly sensitive?: boolean;
  /** The heading under which a form shows it. */
  readonly group?: string;
  /** Half the form's width: only where both values fit twelve characters. */
  readonly half?: boolean;
  readonly help?: Label;
  /** What a new record begins with where nothing is typed; `today` and `me` are the day and the person. */
  readonly initial?: string;
}

/** One kind of value: how it reads, prints, checks and looks on a form. `parse(format(v))` is `v`. */
export interface Field<V = unknown> extends FieldOptions {
  readonly type: string;
  readonly control: Control;
  /** The number format its column gets on our own tabs: '@' for text, 'yyyy-mm-dd' for days. */
  readonly numberFormat: string;
  /** The name of its list in the settings, for a choice. */
  readonly list?: string;
  /** Characters, counted as a person counts them. */
  readonly maxLength?: number;
  /** The tables whose numbers it may hold, for a reference. */
  readonly references?: readonly string[];
  /** Reads what a cell or a form holds; empty is accepted as undefined. Required is checked elsewhere, on the whole record. */
  parse(cell: Cell, rules: FieldRules): Outcome<V | undefined>;
  /** The cell content for a value. */
  print(value: V): Cell;
  /** The value as a form or a card shows it. */
  format(value: V, language: Language): string;
}
