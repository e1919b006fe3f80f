import type { headersOf as headers, tabNamesOf as tabNames } from '../../schema/headers';
import { secondProgram } from './secondProgram';

/*
 * In the place of `schema/headers` in the program that goes without the names: the second one knows those a table was built
 * with, and a table in force carries what managers declared.
 */
export const headersOf: typeof headers = (table, field) => [
  ...secondProgram().headersOf(table, field),
  ...((field === undefined ? undefined : table.fields[field]?.importedAs) ?? []),
];

export const tabNamesOf: typeof tabNames = (table) => secondProgram().tabNamesOf(table);
