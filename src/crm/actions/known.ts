import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';
import type { Declared } from '../tables/ownFields';
import { tablesIn } from '../tables/tablesIn';

/**
 * The table a request names, as the settings have it; names from the wire are looked up among our own keys only. Without
 * settings it is the table as it was built: enough for its tab and its title.
 */
export const tableNamed = (name: string, settings: Declared = {}): Table | undefined =>
  own<Table>(tablesIn(settings), name);

export const fieldNamed = (table: Table, key: string): Field | undefined => own<Field>(table.fields, key);

const own = <T>(among: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.keys(among).includes(key) ? among[key] : undefined;
