import { COLUMNS, JOURNAL } from './journal';
import { type Memory, NONE } from './memory';
import { probeWrites } from './probe';
import { SHADOW, SHADOW_COLUMNS } from './shadow';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The two hidden tabs, trimmed to what they use: an empty grid counts against the file's ten million cells. */
export function layHiddenTabs(memory: Memory): void {
  const journal = hiddenTab(memory.journalId, JOURNAL, COLUMNS, 300);
  const shadow = hiddenTab(memory.shadowId, SHADOW, SHADOW_COLUMNS, 1);
  memory.journalId = journal.getSheetId();
  memory.shadowId = shadow.getSheetId();
  if (journal.getLastRow() === 0) {
    journal.appendRow(['seq', 'sum', 'entry', 'changes', '', '', '']);
    memory.doneRow = 1;
  }
  memory.probe ??= probeWrites(journal);
}

function hiddenTab(id: number, name: string, columns: number, rows: number): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const known = (id === NONE ? null : spreadsheet.getSheetById(id)) ?? spreadsheet.getSheetByName(name);
  if (known) return known;
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
  sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  sheet.hideSheet();
  return sheet;
}
