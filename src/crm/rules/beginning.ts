import type { FieldRules } from '../../schema/field';
import type { Table } from '../../schema/table';
import type { Day } from '../../values/day';

interface Asker {
  readonly settings: FieldRules;
  readonly today: Day;
  readonly user: { readonly name: string; readonly email: string };
}

/** What a person is called in an owner column: the member's name, else the address, which my day knows again. */
export const calledIn = ({ name, email }: Asker['user']): string | undefined => name || email || undefined;

/** What a new record begins with, as texts by field; the form shows it, and the server fills in what was left empty. */
export const beginningOf = (table: Table, asker: Asker): Record<string, string> =>
  Object.fromEntries(
    Object.entries(table.fields).flatMap(([key, { initial, machine, list = '' }]) => {
      const text = initial === undefined || machine ? undefined : textFor(initial, list, asker);
      return text === undefined || text === '' ? [] : [[key, text]];
    }),
  );

const textFor = (initial: string, list: string, { settings, today, user }: Asker): string | undefined =>
  initial === 'today'
    ? today
    : initial === 'me'
      ? calledIn(user)
      : initial === 'first'
        ? settings.choices[list]?.[0]?.value
        : initial;
