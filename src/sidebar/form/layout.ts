import type { Hello } from '../../addon/api';
import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';

/** A heading of the form with its fields, in the order of the table. */
export interface FieldGroup {
  readonly key: string;
  readonly fields: readonly (readonly [key: string, field: Field])[];
}

/** Fields the CRM fills in by itself when a record is created; a person may still mend them afterwards. */
const filledIn = ['registeredOn', 'assignedOn', 'recordedBy', 'lastFollowUpOn', 'recordedOn', 'updatedOn'];
/** Has its own place beside the rule's letter. */
const elsewhere = ['manualGrade'];

/** What a form asks for: fields a person fills in that have a column in this workbook, under their headings. */
export function formGroups(table: Table, columns: readonly string[], kind: 'new' | 'edit'): readonly FieldGroup[] {
  const shown = Object.entries(table.fields).filter(
    ([key, field]) =>
      !field.machine &&
      field.control !== 'readonly' &&
      !elsewhere.includes(key) &&
      columns.includes(key) &&
      (kind === 'edit' || !filledIn.includes(key)),
  );
  const inGroup = (group: string | undefined): FieldGroup['fields'] =>
    shown.filter(([, field]) => (field.group && field.group in table.groups ? field.group : undefined) === group);
  return [...Object.keys(table.groups), undefined]
    .map((group) => ({ key: group ?? '', fields: inGroup(group) }))
    .filter(({ fields }) => fields.length > 0);
}

/** What a new record begins with, so that the person sees it before it is saved. */
export function firstTexts(table: Table, { settings, today, user }: Hello): Record<string, string> {
  const texts: Record<string, string> = {};
  const firstOption = (key: string): string => settings.choices[table.fields[key]?.list ?? '']?.[0]?.value ?? '';
  const first: Readonly<Record<string, () => string>> = {
    status: () => firstOption('status'),
    type: () => firstOption('type'),
    owner: () => user.name,
    manager: () => user.name,
    by: () => user.name,
    recordedBy: () => user.name || user.email,
    registeredOn: () => today,
    recordedOn: () => today,
    on: () => today,
  };
  for (const [key, { initial, machine }] of Object.entries(table.fields)) {
    const text = first[key]?.() ?? begins(initial, { today, me: user.name || user.email });
    if (text !== '' && !machine) texts[key] = text;
  }
  return texts;
}

/** What a declared field begins with. */
const begins = (initial: string | undefined, words: { readonly today: string; readonly me: string }): string =>
  initial === 'today' || initial === 'me' ? words[initial] : (initial ?? '');
