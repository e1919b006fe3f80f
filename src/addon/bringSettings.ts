import type { Settings } from '../crm/tables/settings';
import { closedLists, settingsRows } from '../crm/tables/settingsDefaults';
import { sections } from '../crm/tables/settingsLayout';
import { isUsed, type Use } from '../crm/tables/settingsRows';
import { tablesIn } from '../crm/tables/tablesIn';
import type { Language } from '../messages';
import type { Memory, TabMemory } from '../sheets/memory';
import { toCell } from '../sheets/toCell';
import { fold } from '../values/text';
import { dropdown } from './dressTab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Tabs = Readonly<Record<string, Pick<TabMemory, 'fields'>>>;

const WIDTH = 4;
const VALUE = 3;

/** What of the settings these tabs call for. */
export const useOf = (tabs: Tabs, settings: Settings): Use => {
  const tables = tablesIn(settings);
  const lists = Object.entries(tabs).flatMap(([name, { fields }]) =>
    Object.keys(fields).flatMap((key) => tables[name]?.fields[key]?.list ?? []),
  );
  return { tables: Object.keys(tabs), lists };
};

/**
 * The lines of 设置 that tables and lists bring along when they are first used, each below its section, saying what is in
 * force. What has a line already, however it reads, gets none; doing it twice changes nothing.
 */
export function bringSettings(memory: Memory, language: Language, settings: Settings, tabs: Tabs = memory.tabs): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(memory.settingsId);
  const { probe } = memory;
  if (!sheet || !probe) return;
  const use = useOf(tabs, settings);
  const said = linesOn(sheet);
  const isSaid = ([section = '', item = '']: readonly string[]): boolean =>
    said.some((line) => line.section === fold(section) && line.item === fold(item));
  const missing = settingsRows(language, settings).filter(
    (row) => (row.table ?? row.lists) !== undefined && isUsed(row, use) && !isSaid(row.cells),
  );
  const names = Object.values(sections).map((label) => label[language]);
  names.forEach((section, index) => {
    const lines = missing.flatMap(({ cells }) => (cells[0] === section ? [cells] : []));
    if (lines.length === 0) return;
    const row = placeFor(linesOn(sheet), names.slice(0, index + 1).map(fold));
    writeLines(sheet, row, lines, language, (text) => toCell(text, probe).raw);
  });
}

interface Line {
  readonly section: string;
  readonly item: string;
}

function linesOn(sheet: Sheet): readonly Line[] {
  let section = '';
  return sheet
    .getDataRange()
    .getValues()
    .map(([first = '', item = '']) => {
      section = fold(String(first)) || section;
      return { section, item: fold(String(item)) };
    });
}

/** The row below the last line of the section, or of the nearest one before it that has any; the header is row 1. */
function placeFor(lines: readonly Line[], names: readonly string[]): number {
  const known = lines.map(({ section, item }) => (item === '' ? -1 : names.indexOf(section)));
  const nearest = Math.max(...known);
  return nearest < 0 ? 2 : known.lastIndexOf(nearest) + 2;
}

/** Blank rows that a killed execution left there are taken first; the texts come last, for by them a line is known. */
function writeLines(
  sheet: Sheet,
  row: number,
  lines: readonly (readonly string[])[],
  language: Language,
  raw: (text: string) => string | number | boolean,
): void {
  const height = Math.min(lines.length, sheet.getMaxRows() - row + 1);
  const below = height > 0 ? sheet.getRange(row, 1, height, WIDTH).getValues() : [];
  const blank = below.findIndex((cells) => cells.some((cell) => cell !== ''));
  const short = lines.length - (blank < 0 ? below.length : blank);
  if (short > 0) sheet.insertRowsAfter(row - 1, short);
  const range = sheet.getRange(row, 1, lines.length, WIDTH);
  range.setNumberFormat('@').setFontWeight('normal').clearDataValidations();
  const lists = closedLists(language);
  lines.forEach(([, item = ''], index) => {
    if (lists[item]) sheet.getRange(row + index, VALUE).setDataValidation(dropdown(lists[item]));
  });
  range.setValues(lines.map((cells) => cells.map(raw)));
}
