import { type TableName, tables } from '../crm/tables';
import * as names from '../schema/headers';
import type { Table } from '../schema/table';
import { answering } from './answering';
import { occasional } from './endpoints/occasional';
import { finishPending } from './finishing';
import { settingsEdited } from './inspectSettings';
import { noteUndo } from './noteUndo';
import { namePasted } from './pastedOver';
import { readAgain } from './readSettingsAgain';
import { finishWith } from './recover';
import { readSettingsWith } from './settingsReading';
import { keepTyped } from './typedOver';

finishWith(() => ({ finishPending, noteUndo }));
readSettingsWith(() => ({ readAgain, settingsEdited }));

/** The second program of the bundle, evaluated only when one of these is asked for (decision 0017). */
export const rpc = answering(occasional);
export * from '../crm/tables/settingsDefaults';
export * from './carryBinding';
export * from './layTable';
export * from './outward';
export * from './registers';
export { finishPending, keepTyped, namePasted, noteUndo, readAgain, settingsEdited };

/** The other program's tables go without these names (decision 0026). */
const whole = ({ name }: Table): Table => tables[name as TableName];
export const headersOf: typeof names.headersOf = (table, field) => names.headersOf(whole(table), field);
export const tabNamesOf: typeof names.tabNamesOf = (table) => names.tabNamesOf(whole(table));
