import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';
import { tables } from './index';
import { type Declared, fieldOf, type OwnField } from './ownFields';
import { hasApproval, wayIn } from './ways';

export type Tables = Readonly<Record<string, Table>>;
const told = new WeakMap<Declared, Tables>();
const made = new Map<string, Tables>();

/** The tables in force. The same words give the same object, so that what is known by table stays known. */
export function tablesIn(declared: Declared): Tables {
  const known = told.get(declared) ?? tablesWith(declared);
  told.set(declared, known);
  return known;
}

/** A table as it is in force; one that is in force already stays as it is. */
export const inForce = <T extends Table>(table: T, settings: Declared): T =>
  // a declared field is added, none is taken away
  (tablesIn(settings)[table.name] ?? table) as T;

function tablesWith(words: Declared): Tables {
  const { ownFields = [], headers = {} } = words;
  const hidden = hiddenBy(words);
  const begun = begunBy(words);
  const said = [ownFields, Object.keys(headers), Object.values(hidden).flat(), Object.keys(begun)];
  if (said.every((all) => all.length === 0)) return tables;
  const spoken = JSON.stringify([ownFields, headers, hidden, begun]);
  const known = made.get(spoken);
  if (known) return known;
  const tablesNow = Object.fromEntries(
    Object.entries<Table>(tables).map(([name, table]) => [
      name,
      declared(
        table,
        ownFields.filter((own) => own.table === name),
        headers[name] ?? {},
        hidden[name] ?? [],
        begun[name] ?? [],
      ),
    ]),
  );
  made.set(spoken, tablesNow);
  return tablesNow;
}

/** Named in the settings, or left over where one column holds the source (C-05). */
function hiddenBy({ hidden = {}, ...words }: Declared): NonNullable<Declared['hidden']> {
  return wayIn(words, 'sourceColumns') === 'one'
    ? { ...hidden, leads: [...(hidden.leads ?? []), 'sourceDetail'] }
    : hidden;
}

/** Fields that wait until they are wanted elsewhere, and are wanted where archives are approved: they get a column, and begin as drafts. */
const begunBy = (words: Declared): Readonly<Record<string, readonly string[]>> =>
  hasApproval(words)
    ? { customers: ['approvalState', ...(wayIn(words, 'numberOn') === 'approval' ? ['formalNumber'] : [])] }
    : {};

const ownGroup = { own: { zh: '自定义', en: 'Own fields' } };

function declared(
  table: Table,
  own: readonly OwnField[],
  headers: Readonly<Record<string, readonly string[]>>,
  hidden: readonly string[],
  begun: readonly string[],
): Table {
  const built = Object.entries(table.fields).map(([key, field]) => [key, called(field, headers[key])] as const);
  const theirs = own.map((one) => [one.key, called(fieldOf(one), headers[one.key])] as const);
  return {
    ...table,
    ...(own.length > 0 ? { groups: { ...table.groups, ...ownGroup } } : {}),
    fields: Object.fromEntries(
      [...built, ...theirs].map(([key, field]) => [
        key,
        wanted(without(field, hidden.includes(key)), begun.includes(key)),
      ]),
    ),
  };
}

const called = (field: Field, more: readonly string[] = []): Field =>
  more.length > 0 ? { ...field, importedAs: [...(field.importedAs ?? []), ...more] } : field;

const without = (field: Field, hidden: boolean): Field => (hidden ? { ...field, hidden, later: true } : field);

/** A choice begins with its first option. */
const wanted = (field: Field, isWanted: boolean): Field =>
  isWanted ? { ...field, later: false, ...(field.list ? { initial: 'first' } : {}) } : field;
