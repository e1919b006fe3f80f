import { HISTORY } from '../sheets/historyBlocks';
import { JOURNAL } from '../sheets/journal';
import { openLock } from '../sheets/lock';
import { forget, recall, type TabMemory } from '../sheets/memory';
import { clearNotes } from '../sheets/notes';
import { disclaimFile } from '../sheets/ownership';
import { SHADOW } from '../sheets/shadow';
import { clearMarks } from '../sheets/tabBinding';
import { accept, type Outcome, refuse, refuseAll } from '../values/outcome';
import type { Acted } from './api';
import { isOurs } from './colourRules';
import { BLOCK } from './dressReport';
import { GUARD } from './dressTab';
import { protectionsAgainst } from './protections';
import { rebuildMemory } from './rebuildMemory';
import { settingsChanged } from './settingsInForce';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Takes the CRM out: hidden tabs, our notes, dropdowns and colours on tabs we made, metadata, protections, properties.
 * Every value stays byte for byte. Pending work is not finished first: it would write.
 */
export function removeCrm(_request: string): Outcome<Acted> {
  const lock = openLock();
  if (!lock.take()) return refuse('busy');
  try {
    // half taken out would be worse than not at all
    const barriers = protectionsAgainst();
    if (barriers.length > 0) return refuseAll(barriers);
    const memory = recall() ?? rebuildMemory();
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const tabs = Object.values(memory?.tabs ?? {});
    for (const tab of tabs) {
      const sheet = spreadsheet.getSheetById(tab.sheetId);
      if (!sheet) continue;
      clearNotes(sheet);
      if (!tab.adopted) undress(sheet, tab);
    }
    for (const sheet of spreadsheet.getSheets()) {
      if ([JOURNAL, SHADOW, HISTORY].includes(sheet.getName())) spreadsheet.deleteSheet(sheet);
      else {
        clearMarks(sheet);
        for (const key of ['crm.settings', BLOCK])
          for (const mark of sheet.createDeveloperMetadataFinder().withKey(key).find()) mark.remove();
      }
    }
    disclaimFile();
    SpreadsheetApp.flush();
    forget();
    settingsChanged();
    return accept({ number: '', seq: 0, message: { key: 'remove.done', params: {} }, repeated: false });
  } finally {
    lock.release();
  }
}

/** Our dropdowns and colours go; those a person added stay, because ours are known by their colours. */
function undress(sheet: Sheet, tab: TabMemory): void {
  for (const { column } of Object.values(tab.fields)) {
    sheet.getRange(tab.headerRow + 1, column, sheet.getMaxRows() - tab.headerRow, 1).clearDataValidations();
  }
  sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule)));
  for (const kind of [SpreadsheetApp.ProtectionType.RANGE, SpreadsheetApp.ProtectionType.SHEET]) {
    for (const protection of sheet.getProtections(kind)) if (protection.getDescription() === GUARD) protection.remove();
  }
}
