import { tables } from '../crm/tables';
import { defaultSettings, settingsDefaults } from '../crm/tables/settingsDefaults';
import { type Language, say } from '../messages';
import { layHiddenTabs } from '../sheets/hiddenTabs';
import { laySettings, layTab, tabName } from '../sheets/installTables';
import { type Memory, NONE, newMemory, recall, remember } from '../sheets/memory';
import { applyBinding } from '../sheets/tabBinding';
import { accept, type Outcome } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk } from './desk';
import { dressSettings } from './dressSettings';
import { dressTab } from './dressTab';
import { offeredBy } from './inspectSettings';
import { rebuildMemory } from './rebuildMemory';
import { withFound } from './settingsInForce';

/**
 * Makes the tabs that are missing: one per table, 设置, and the two hidden ones. Every step may be done again, so a
 * setup that was cut short is finished by the next, and a second one changes nothing.
 */
export function setUp(request: string, language: Language): Outcome<Acted> {
  let made: readonly string[] = [];
  const lay = () => {
    made = [...made, ...layEverything(language)];
  };
  return atDesk(
    (desk, attempt) => {
      const before = answerBefore(desk, request, attempt);
      if (before) return before;
      const nothing = made.length === 0;
      if (nothing)
        return accept({ number: '', seq: 0, message: { key: 'setUp.already', params: {} }, repeated: false });
      const message = { key: 'setUp.done', params: { tabs: made.join(language === 'zh' ? '、' : ', ') } } as const;
      return commit(desk, { request, action: 'setUp', about: '', changes: [], marks: [], message });
    },
    undefined,
    lay,
  );
}

/** The hidden tabs alone: enough for the journal, before a tab is adopted. */
export function layFoundation(language: Language): Memory {
  const memory = recall() ?? rebuildMemory() ?? newMemory(Utilities.getUuid());
  if (
    memory.journalId !== NONE &&
    memory.shadowId !== NONE &&
    SpreadsheetApp.getActiveSpreadsheet().getSheetById(memory.journalId)
  ) {
    return memory;
  }
  const shown = SpreadsheetApp.getActiveSheet();
  memory.language = language;
  layHiddenTabs(memory);
  shown.activate(); // making a tab shows it
  remember(memory);
  return memory;
}

/** The names of the tabs it had to make. */
function layEverything(language: Language): readonly string[] {
  const memory = layFoundation(language);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isThere = (id: number) => id !== NONE && spreadsheet.getSheetById(id) !== null;
  const made: string[] = [];
  const settings = withFound(defaultSettings(language), memory);
  for (const table of Object.values(tables)) {
    if (isThere(memory.tabs[table.name]?.sheetId ?? NONE)) continue;
    const { sheet, tab } = layTab(table, language);
    dressTab(sheet, table, tab, settings);
    applyBinding(memory, { table: table.name, before: null, after: tab }, (id) => spreadsheet.getSheetById(id));
    remember(memory);
    made.push(tabName(table, language));
  }
  if (!isThere(memory.settingsId)) {
    const rows = settingsDefaults(language, settings);
    const name = say(language, 'tab.settings');
    const sheet = laySettings(
      name,
      rows,
      memory.probe ?? { apostrophe: 'consumed', textEquals: 'formula', appendText: 'ignored' },
    );
    dressSettings(sheet, rows, language);
    sheet.addDeveloperMetadata('crm.settings');
    memory.settingsId = sheet.getSheetId();
    memory.offered = offeredBy(settings);
    remember(memory);
    made.push(name);
  }
  if (made.length > 0) spreadsheet.getSheetById(memory.tabs.leads?.sheetId ?? NONE)?.activate();
  return made;
}
