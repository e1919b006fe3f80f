import { type TableName, tables } from '../crm/tables';
import * as names from '../schema/headers';
import type { Table } from '../schema/table';
import { answering } from './answering';
import { occasional } from './endpoints/occasional';
import { settingsEdited } from './inspectSettings';
import { namePasted } from './pastedOver';
import { readAgain } from './readSettingsAgain';
import { readSettingsWith } from './settingsReading';
import { keepTyped } from './typedOver';

readSettingsWith(() => ({ readAgain, settingsEdited }));

/** The second program of the bundle, evaluated only when one of these is asked for (decision 0017). */
export const rpc = answering(occasional);
export * from '../crm/tables/settingsDefaults';
export * from './layTable';
export * from './outward';
export * from './registers';
export * from './renameNumbering';
export { keepTyped, namePasted, readAgain, settingsEdited };

/** The other program's tables go without these names (decision 0026). */
const whole = ({ name }: Table): Table => tables[name as TableName];
export const headersOf: typeof names.headersOf = (table, field) => names.headersOf(whole(table), field);
export const tabNamesOf: typeof names.tabNamesOf = (table) => names.tabNamesOf(whole(table));
