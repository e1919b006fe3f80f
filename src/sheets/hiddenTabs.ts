import { COLUMNS, HEADER, JOURNAL } from './journal';
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
    journal.appendRow([...HEADER]);
    memory.doneRow = 1;
  }
  memory.probe ??= probeWrites(journal);
}

/** A hidden tab of ours, trimmed: the one known, the one of this name, or a new one. */
export function hiddenTab(id: number, name: string, columns: number, rows: number): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const known = (id === NONE ? null : spreadsheet.getSheetById(id)) ?? spreadsheet.getSheetByName(name);
  const sheet = known ?? spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  // each step again where a setup was cut short between them
  if (sheet.getMaxColumns() > columns) sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
  if (sheet.getLastRow() === 0 && sheet.getMaxRows() > rows) sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  if (!sheet.isSheetHidden()) sheet.hideSheet();
  return sheet;
}
