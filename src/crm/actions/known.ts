import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';
import { tables } from '../tables';

/** The table a request names; names from the wire are looked up among our own keys only. */
export const tableNamed = (name: string): Table | undefined => own<Table>(tables, name);

export const fieldNamed = (table: Table, key: string): Field | undefined => own<Field>(table.fields, key);

const own = <T>(among: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.keys(among).includes(key) ? among[key] : undefined;
