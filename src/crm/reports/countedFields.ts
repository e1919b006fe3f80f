import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';
import { isOwnKey } from '../tables/ownFields';
import type { Settings } from '../tables/settings';
import { canBeCounted, countedAtFirst } from '../tables/settingsReports';
import { tablesIn } from '../tables/tablesIn';

interface Counted {
  readonly table: Table;
  readonly key: string;
}

/** The fields that are counted: those the settings name, then every declared one that can be; of tables that have a tab. */
export function countedFields(settings: Settings, tabs: readonly string[]): readonly Counted[] {
  const tables = Object.values(tablesIn(settings)).filter(({ name }) => tabs.includes(name));
  const named = settings.counted ?? countedAtFirst;
  const own = tables.flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([key, field]) =>
      isOwnKey(key) && canBeCounted(field) ? [{ table: name, key }] : [],
    ),
  );
  const once = own.filter(({ table, key }) => !named.some((one) => one.table === table && one.key === key));
  return [...named, ...once].flatMap(({ table: name, key }) => {
    const table = tables.find((one) => one.name === name);
    return table?.fields[key] ? [{ table, key }] : [];
  });
}

/** Declared figures of a table, which are added up beside the counts. */
export const summedFields = ({ fields }: Table): readonly (readonly [key: string, field: Field])[] =>
  Object.entries(fields).filter(([key, { type }]) => isOwnKey(key) && (type === 'number' || type === 'money'));
