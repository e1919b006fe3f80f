import type { Settings } from '../crm/tables/settings';
import type { Field } from '../schema/field';
import type { Table } from '../schema/table';
import type { TabMemory } from '../sheets/memory';
import { letterOf } from '../sheets/tabBinding';
import { isOurs, rulesFor } from './colourRules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Column widths in pixels by kind of field; text clips, numbers and dates never. */
const widths: Readonly<Record<Field['control'], number>> = {
  text: 120,
  multiline: 220,
  choice: 100,
  day: 100,
  phone: 120,
  email: 160,
  readonly: 120,
};

/** Formats, dropdowns that warn, colours, widths and warning-only protection, for a tab of our own. */
export function dressTab(sheet: Sheet, table: Table, tab: TabMemory, settings: Settings): void {
  const { headerRow } = tab;
  const rows = sheet.getMaxRows() - headerRow;
  const columns = Object.entries(tab.fields);
  const fieldOf = (key: string): Field => table.fields[key] as Field;
  const formats = ['@', ...columns.map(([key]) => fieldOf(key).numberFormat)];
  sheet.getRange(headerRow + 1, 1, rows, formats.length).setNumberFormats(Array.from({ length: rows }, () => formats));
  sheet.getRange(headerRow, 1, 1, formats.length).setFontWeight('bold');
  sheet.setFrozenRows(headerRow);
  sheet.setColumnWidth(1, 110);
  for (const [key, { column }] of columns) sheet.setColumnWidth(column, widths[fieldOf(key).control]);
  offerChoices(sheet, table, tab, settings);
  guard(sheet, table, tab);
}

/** The dropdowns and colours that follow from the option lists; of all lists, or of those named. */
export function offerChoices(
  sheet: Sheet,
  table: Table,
  tab: TabMemory,
  settings: Settings,
  lists?: readonly string[],
): void {
  const rows = sheet.getMaxRows() - tab.headerRow;
  for (const [key, { column }] of Object.entries(tab.fields)) {
    const field = table.fields[key];
    if (!field?.list || (lists && !lists.includes(field.list))) continue;
    const options = (settings.choices[field.list] ?? []).map(({ value }) => value);
    const range = sheet.getRange(tab.headerRow + 1, column, rows, 1);
    if (options.length === 0 || options.length > 500) range.clearDataValidations();
    else range.setDataValidation(dropdown(options));
  }
  const theirs = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
  sheet.setConditionalFormatRules([...theirs, ...rulesFor(sheet, table, tab, settings)]);
}

/** It warns and never rejects. */
export const dropdown = (options: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...options], true)
    .setAllowInvalid(true)
    .build();

/** The mark by which our protections are known again. */
export const GUARD = 'CRM';

function guard(sheet: Sheet, table: Table, tab: TabMemory): void {
  const machine = Object.entries(tab.fields).flatMap(([key, { column }]) =>
    table.fields[key]?.machine ? [column] : [],
  );
  const kind = SpreadsheetApp.ProtectionType.RANGE;
  for (const protection of sheet.getProtections(kind)) if (protection.getDescription() === GUARD) protection.remove();
  for (const column of [tab.number.column, ...machine]) {
    const letter = letterOf(column);
    sheet.getRange(`${letter}:${letter}`).protect().setDescription(GUARD).setWarningOnly(true);
  }
}
