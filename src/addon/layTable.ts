import type { Settings } from '../crm/tables/settings';
import type { Language } from '../messages';
import type { Table } from '../schema/table';
import { layTab } from '../sheets/installTables';
import { type Memory, remember } from '../sheets/memory';
import { applyBinding } from '../sheets/tabBinding';
import { bringSettings } from './bringSettings';
import { dressTab } from './dressTab';
import { explainHeader } from './headerNote';

interface Laying {
  readonly memory: Memory;
  readonly language: Language;
  readonly settings: Settings;
}

/** Makes the tab of a table and binds it. Each step may be done again: one that was cut short is finished by the next. */
export function layTable(table: Table, { memory, language, settings }: Laying): void {
  const { sheet, tab } = layTab(table, language);
  dressTab(sheet, table, tab, settings);
  bringSettings(memory, language, settings, { ...memory.tabs, [table.name]: tab });
  const sheetOf = (id: number) => SpreadsheetApp.getActiveSpreadsheet().getSheetById(id);
  applyBinding(memory, { table: table.name, before: null, after: tab }, sheetOf);
  explainHeader(sheet, tab, language);
  SpreadsheetApp.flush(); // a tab that is remembered is not laid again
  remember(memory);
}

/** The same for a table's first record: the person stays on the tab they look at. */
export function layFirst(table: Table, how: Laying): void {
  const shown = SpreadsheetApp.getActiveSheet();
  layTable(table, how);
  shown.activate(); // making a tab shows it
}
