import { defaultSettings } from '../crm/tables/settingsDefaults';
import { tablesIn } from '../crm/tables/tablesIn';
import type { Language } from '../messages';
import { layHiddenTabs } from '../sheets/hiddenTabs';
import { tabName } from '../sheets/installTables';
import { type Memory, NONE, newMemory, remember } from '../sheets/memory';
import { claimFile } from '../sheets/ownership';
import { accept, type Outcome } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk } from './desk';
import { laySettingsTab } from './laySettingsTab';
import { layTable } from './layTable';
import { memoryHere } from './memoryHere';
import { lastGood, withFound } from './settingsInForce';

/**
 * Makes the tabs that are missing: one per table that does not wait for its first record, 设置, and the two hidden ones.
 * Every step may be done again, so a setup that was cut short is finished by the next, and a second one changes nothing.
 */
export function setUp(request: string, language: Language): Outcome<Acted> {
  const here = memoryHere();
  if (!here.ok) return here;
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
  const here = memoryHere();
  const memory = (here.ok ? here.value : null) ?? newMemory(Utilities.getUuid());
  if (memory.journalId !== NONE && memory.shadowId !== NONE) return memory; // deleted ones are for the repair
  const shown = SpreadsheetApp.getActiveSheet();
  memory.language = language;
  claimFile(memory);
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
  const settings = withFound(lastGood(memory) ?? defaultSettings(language), memory);
  for (const table of Object.values(tablesIn(settings))) {
    if (table.firstUsed || isThere(memory.tabs[table.name]?.sheetId ?? NONE)) continue;
    layTable(table, { memory, language, settings });
    made.push(tabName(table, language));
  }
  if (!isThere(memory.settingsId)) {
    made.push(laySettingsTab(memory, language, settings));
  }
  if (made.length > 0) spreadsheet.getSheetById(memory.tabs.leads?.sheetId ?? NONE)?.activate();
  return made;
}
