import type { Label, Language } from '../messages';
import type { Cell } from '../values/cell';
import type { Outcome } from '../values/outcome';
import type { PhonePolicy } from '../values/phoneReading';

/** Which control a form draws. */
export type Control = 'text' | 'multiline' | 'choice' | 'day' | 'phone' | 'email' | 'readonly';

/** How a merged record chooses between two values. */
export type Survivorship = 'newest' | 'oldest' | 'longest' | 'union' | 'survivor';

/** Whom a record is about: some fields belong to companies only, some to individuals only (CA-25, CA-26). */
export type Kind = 'enterprise' | 'individual';

/** What a manager may settle that a field's reading depends on. */
export interface FieldRules {
  /** Options by list name, each with the other spellings people use. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  readonly phonePolicy: PhonePolicy;
  /** Which option of a list an option of another list means (C-04): to, from, the option there, the option here. */
  readonly equivalents?: Equivalents;
}
export type Equivalents = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
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
  /** What writes it, where nobody types it: a form shows it with this reason, and asks for nothing. */
  readonly writtenBy?: Label;
  /** Other headers under which people keep it. */
  readonly importedAs?: readonly string[];
  /** The newest, where nothing is said. */
  readonly survives?: Survivorship;
  /** Personal or commercial detail that a masking policy may cover. */
  readonly sensitive?: boolean;
  /** The heading under which a form shows it. */
  readonly group?: string;
  /** Half the form's width: only where both values fit twelve characters. */
  readonly half?: boolean;
  readonly help?: Label;
  /** What a new record begins with where nothing is typed; `today`, `me` and `first` are the day, the person and the first option. */
  readonly initial?: string;
  /** The form of a new record does not ask for it, for the CRM fills it in; a person may mend it afterwards. */
  readonly unasked?: boolean;
  /** A day that has been: one still to come is pointed out. */
  readonly past?: boolean;
  /** Has a place of its own on the form, not among its group. */
  readonly apart?: boolean;
  readonly only?: Kind;
  /** Setup gives it no column: it gets one when somebody first wants it. */
  readonly later?: boolean;
  /** This workbook does without it: forms ask for it only where it holds something. */
  readonly hidden?: boolean;
}

/** One kind of value: how it reads, prints, checks and looks on a form. `parse(format(v))` is `v`. */
export interface Field<V = unknown> extends FieldOptions {
  readonly type: string;
  readonly control: Control;
  /** The number format its column gets on our own tabs: '@' for text, 'yyyy-mm-dd' for days. */
  readonly numberFormat: string;
  /** The name of its list in the settings, for a choice. */
  readonly list?: string;
  /** Its list is a help and no rule. */
  readonly open?: boolean;
  /** Characters, counted as a person counts them. */
  readonly maxLength?: number;
  /** The tables whose numbers it may hold, for a reference. */
  readonly references?: readonly string[];
  /** What a new record takes over from the record it names: field here, fields there, of which the first that holds something. */
  readonly brings?: Readonly<Record<string, readonly string[]>>;
  /** Reads what a cell or a form holds; empty is accepted as undefined. Required is checked elsewhere, on the whole record. */
  parse(cell: Cell, rules: FieldRules): Outcome<V | undefined>;
  /** The cell content for a value. */
  print(value: V): Cell;
  /** The value as a form or a card shows it. */
  format(value: V, language: Language): string;
}
