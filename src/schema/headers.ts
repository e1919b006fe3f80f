import type { Table } from './table';

/*
 * The one way to the names things go by. The program that is parsed at every call goes without them: there the build puts
 * `addon/elsewhere/headers` in the place of this file (decision 0026).
 */

/** The other headers under which people keep a field; of the number column where no field is named. */
export const headersOf = (table: Table, field?: string): readonly string[] =>
  (field === undefined ? table.number.importedAs : table.fields[field]?.importedAs) ?? [];

/** The other names under which people keep the tab. */
export const tabNamesOf = ({ tab }: Table): readonly string[] => tab.alsoCalled;
