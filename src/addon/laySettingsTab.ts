import type { Settings } from '../crm/tables/settings';
import { settingsDefaults } from '../crm/tables/settingsDefaults';
import { type Language, say } from '../messages';
import { laySettings } from '../sheets/installTables';
import { type Memory, remember } from '../sheets/memory';
import { useOf } from './bringSettings';
import { dressSettings } from './dressSettings';
import { offeredBy } from './inspectSettings';

/** What 设置 says when it is made: what is in force for the tables that are there. */
export const settingsRowsAtFirst = (memory: Memory, language: Language, settings: Settings): string[][] =>
  settingsDefaults(language, settings, useOf(memory.tabs, settings));

/** Makes the visible tab that managers edit, saying what is in force for the tables that are there; answers its name. */
export function laySettingsTab(memory: Memory, language: Language, settings: Settings): string {
  const rows = settingsRowsAtFirst(memory, language, settings);
  const name = say(language, 'tab.settings');
  const probe = memory.probe ?? { apostrophe: 'consumed', textEquals: 'formula', appendText: 'ignored' };
  const sheet = laySettings(name, rows, probe);
  dressSettings(sheet, rows, language);
  sheet.addDeveloperMetadata('crm.settings');
  SpreadsheetApp.flush(); // a tab that is remembered is not laid again
  memory.settingsId = sheet.getSheetId();
  memory.offered = offeredBy(settings);
  remember(memory);
  return name;
}
