import type { Hello } from '../../addon/api';
import { beginningOf } from '../../crm/rules/beginning';
import { applies } from '../../crm/rules/kinds';
import type { Field, Kind } from '../../schema/field';
import type { Table } from '../../schema/table';

/** A heading of the form with its fields, in the order of the table. */
export interface FieldGroup {
  readonly key: string;
  readonly fields: readonly (readonly [key: string, field: Field])[];
}

/** What a form asks for: fields a person fills in that have a column in this workbook, under their headings; hidden ones where `texts` has something for them. What an action writes is shown where there is a record to show. */
export function formGroups(
  table: Table,
  columns: readonly string[],
  form: 'new' | 'edit',
  kind: Kind = 'enterprise',
  texts: Readonly<Record<string, string>> = {},
): readonly FieldGroup[] {
  const shown = Object.entries(table.fields).filter(
    ([key, field]) =>
      !field.machine &&
      field.control !== 'readonly' &&
      !field.apart &&
      columns.includes(key) &&
      applies(field, kind) &&
      (!field.hidden || (texts[key] ?? '') !== '') &&
      (form === 'edit' || !(field.unasked || field.writtenBy)),
  );
  const inGroup = (group: string | undefined): FieldGroup['fields'] =>
    shown.filter(([, field]) => (field.group && field.group in table.groups ? field.group : undefined) === group);
  return [...Object.keys(table.groups), undefined]
    .map((group) => ({ key: group ?? '', fields: inGroup(group) }))
    .filter(({ fields }) => fields.length > 0);
}

/** What a new record begins with, so that the person sees it before it is saved. */
export const firstTexts = (table: Table, hello: Hello): Record<string, string> =>
  Object.fromEntries(Object.entries(beginningOf(table, hello)).filter(([key]) => !table.fields[key]?.writtenBy));
