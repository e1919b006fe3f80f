import { tables } from '../crm/tables';
import { JOURNAL, readFrom } from '../sheets/journal';
import { type Memory, NONE, newMemory, remember } from '../sheets/memory';
import { probeWrites } from '../sheets/probe';
import { SHADOW } from '../sheets/shadow';
import { bindingOn } from '../sheets/tabBinding';

/** A copied file has our tabs and not our properties: they are built again from sheet and journal. Null where there is nothing of ours. */
export function rebuildMemory(): Memory | null {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const journal = spreadsheet.getSheetByName(JOURNAL);
  if (!journal) return null;
  const memory = newMemory(Utilities.getUuid());
  memory.journalId = journal.getSheetId();
  memory.shadowId = spreadsheet.getSheetByName(SHADOW)?.getSheetId() ?? NONE;
  for (const sheet of spreadsheet.getSheets()) {
    const bound = bindingOn(sheet, tables);
    if (bound && !memory.tabs[bound[0]]) memory.tabs[bound[0]] = bound[1];
    if (sheet.createDeveloperMetadataFinder().withKey('crm.settings').find().length > 0) {
      memory.settingsId = sheet.getSheetId();
    }
  }
  memory.probe = probeWrites(journal);
  const { entries, lastSeq, lastRow } = readFrom(journal, 2, journal.getMaxRows() - 1);
  memory.done = lastSeq;
  memory.doneRow = lastRow;
  for (const { changes } of entries) {
    for (const change of changes) {
      if (change.kind === 'create' || change.kind === 'register') {
        // every number the journal ever issued counts, whatever became of its row
        memory.highest[change.table] = { ...memory.highest[change.table], [change.number]: change.number };
      }
    }
  }
  remember(memory);
  return memory;
}
