import type { Language } from '../messages';
import { atSetup, type Table } from '../schema/table';
import { normal } from './columns';
import type { Probe, TabMemory } from './memory';
import { tabMemory } from './tabBinding';
import { toCell } from './toCell';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The name setup gives a table's tab. */
export const tabName = (table: Table, language: Language): string =>
  language === 'zh' ? table.tab.name : table.label.en;

/**
 * A tab of our own for a table: number first, then the fields as the definition lists them, but for those that wait until
 * somebody wants them. A tab that already looks
 * exactly so is taken (a setup that was cut short); a tab of that name that looks otherwise is somebody's and stays.
 */
export function layTab(
  table: Table,
  language: Language,
): { readonly sheet: Sheet; readonly tab: TabMemory; readonly fresh: boolean } {
  const standing = atSetup(table);
  const headers = [table.number, ...standing.map((key) => table.fields[key])].map((one) => one?.label[language] ?? '');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const name = tabName(table, language);
  const there = spreadsheet.getSheetByName(name);
  const isOurs = there !== null && looksLike(there, headers);
  const sheet = isOurs ? there : (blankTab(name, there) ?? newTab(there ? freeName(name) : name));
  if (!isOurs) {
    const missing = headers.length - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    sheet.getRange(1, 1, 1, headers.length).setValues([headers]);
  }
  const fields = Object.fromEntries(
    standing.map((key, index) => [key, { header: headers[index + 1] ?? '', column: index + 2 }]),
  );
  return { sheet, tab: tabMemory(sheet, 1, false, { header: headers[0] ?? '', column: 1 }, fields), fresh: !isOurs };
}

/** The visible tab managers edit. */
export function laySettings(
  name: string,
  rows: readonly (readonly (string | number | boolean)[])[],
  probe: Probe,
): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const width = rows[0]?.length ?? 1;
  const there = spreadsheet.getSheetByName(name);
  if (there && looksLike(there, (rows[0] ?? []).map(String))) return finished(there, width);
  const isBlank = there !== null && there.getLastRow() === 0;
  const sheet = isBlank ? there : newTab(there ? freeName(name) : name);
  const range = sheet.getRange(1, 1, rows.length, width);
  range.setNumberFormats(rows.map((row) => row.map(() => '@')));
  range.setValues(rows.map((row) => row.map((cell) => toCell(cell, probe).raw)));
  return finished(sheet, width);
}

function finished(sheet: Sheet, width: number): Sheet {
  if (sheet.getMaxColumns() > width && sheet.getLastColumn() <= width) {
    sheet.deleteColumns(width + 1, sheet.getMaxColumns() - width);
  }
  sheet.setFrozenRows(1);
  return sheet;
}

const looksLike = (sheet: Sheet, headers: readonly string[]): boolean => {
  if (sheet.getMaxColumns() < headers.length) return false;
  const [line = []] = sheet.getRange(1, 1, 1, headers.length).getValues();
  return headers.every((header, index) => normal(String(line[index])) === normal(header));
};

/** An empty tab of that name, or the one every new workbook starts with, is used rather than left behind. */
function blankTab(name: string, taken: Sheet | null): Sheet | null {
  if (taken) return taken.getLastRow() === 0 ? taken : null;
  const [first] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const untouched = first && first.getLastRow() === 0 && /^(sheet|工作表|表格)\s*1$/i.test(first.getName());
  return untouched ? first.setName(name) : null;
}

/** After the tabs people see, before the hidden ones. */
function newTab(name: string): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const shown = spreadsheet.getSheets().filter((sheet) => !sheet.isSheetHidden());
  return spreadsheet.insertSheet(name, shown.length);
}

export function freeName(name: string): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let count = 2;
  while (spreadsheet.getSheetByName(`${name} (${count})`)) count += 1;
  return `${name} (${count})`;
}
