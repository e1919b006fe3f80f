import type * as defaults from '../../crm/tables/settingsDefaults';
import { secondProgram } from './secondProgram';

/*
 * In the place of `crm/tables/settingsDefaults` in the program that is parsed at every call: once settings were read, what is
 * in force is at hand and the defaults are not asked for.
 */
export const defaultSettings: typeof defaults.defaultSettings = (...given) => secondProgram().defaultSettings(...given);
export const settingsDefaults: typeof defaults.settingsDefaults = (...given) =>
  secondProgram().settingsDefaults(...given);
export const numberingLines: typeof defaults.numberingLines = (...given) => secondProgram().numberingLines(...given);
export const closedLists: typeof defaults.closedLists = (...given) => secondProgram().closedLists(...given);
export const settingsRows: typeof defaults.settingsRows = (...given) => secondProgram().settingsRows(...given);
