import type { Label, MessageKey } from '../messages';
import type { Cell } from '../values/cell';
import type { Field } from './field';

/** `{YYYY} {YY} {MM} {DD} {SEQ:n}` and literals; where the sequence starts again at 1 (REQUIREMENTS C-01). */
export interface Numbering {
  readonly pattern: string;
  readonly restarts: 'never' | 'yearly' | 'monthly' | 'daily';
}

/** Where the fields of a record stand on its card; the others follow in a list. */
export interface CardLayout {
  /** One line below the name. */
  readonly sub: readonly string[];
  readonly chips: readonly string[];
  readonly owner: string;
  readonly figures: readonly string[];
}

/** One day that cannot lie before another: the later field, the earlier one, and what to say where the common sentence will not do. */
export type Order = readonly [later: string, earlier: string, code?: MessageKey];

/** What one sheet records: the only place a field is described. */
export interface Table<F extends Record<string, Field> = Record<string, Field>> {
  readonly name: string;
  readonly label: Label;
  /** What one of its records is called: 新建线索, New lead. */
  readonly record: Label;
  /** Its tab appears when its first record is saved; setup makes only the others. */
  readonly firstUsed?: boolean;
  /** The name setup gives the tab, and the names under which people already keep it. */
  readonly tab: { readonly name: string; readonly alsoCalled: readonly string[] };
  /** The number column: its header, and the other headers it goes by. */
  readonly number: { readonly label: Label; readonly importedAs: readonly string[] };
  readonly numbering: Numbering;
  /** The field that names a record on a card or in a list. */
  readonly titleField: string;
  /** The fields in the line below the name, in a list of records. */
  readonly meta: readonly string[];
  readonly card: CardLayout;
  /** The field that says whether a record is a company's or an individual's; without one no field is of one kind only. */
  readonly kindField?: string;
  readonly orders?: readonly Order[];
  /** Headings of the form, in order. */
  readonly groups: Readonly<Record<string, Label>>;
  readonly fields: F;
}

/** The names a column or tab goes by, written as lists: headers('电话, 手机', 'Phone, Mobile'). */
export const headers = (...lists: readonly string[]): readonly string[] => lists.flatMap((list) => list.split(', '));

/** The fields that get a column when the tab is made. */
export const atSetup = (table: Table): readonly string[] =>
  Object.entries(table.fields).flatMap(([key, { later }]) => (later ? [] : [key]));

export const defineTable = <F extends Record<string, Field>>(table: Table<F>): Table<F> => table;

type ValueOf<F> = F extends Field<infer V> ? V : never;

/** The typed values of a record. The type is derived, never written twice. */
export type FieldsOf<T extends Table> = { readonly [K in keyof T['fields']]?: ValueOf<T['fields'][K]> };

/** A record as it was read: the values that could be read, and every bound cell as it stands. */
export interface Stored<Fields = Readonly<Record<string, unknown>>> {
  readonly table: string;
  readonly number: string;
  readonly fields: Fields;
  /** Cells by field key, only for fields that have a column here. */
  readonly cells: Readonly<Record<string, Cell>>;
}
export type RecordOf<T extends Table> = Stored<FieldsOf<T>>;
