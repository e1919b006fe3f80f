import { tables } from '../crm/tables';
import { ownTypes } from '../crm/tables/ownFields';
import type { Settings } from '../crm/tables/settings';
import { calendarRows } from '../crm/tables/settingsPageRows';
import { arrangements, initials, type SettingsPage, settingsPages, yesNo } from '../crm/tables/settingsPages';
import type { Label, Language } from '../messages';
import { laySettings } from '../sheets/installTables';
import { type Memory, remember } from '../sheets/memory';
import { type Cell, isMoment } from '../values/cell';
import { serialOf } from '../values/day';
import { holidays } from '../values/holidays';
import { dropdown } from './dressTab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Laid {
  rows(settings: Settings, language: Language): readonly (readonly Cell[])[];
  /** In pixels, by column. */
  readonly widths: readonly number[];
  /** Columns whose cells are one of a few words, from 1. */
  readonly words: Readonly<Record<number, (language: Language) => readonly string[]>>;
  /** Columns of days. */
  readonly days: readonly number[];
}
const wordsOf = (labels: Readonly<Record<string, Label>>) => (language: Language) =>
  Object.values(labels).map((label) => label[language]);

const laid: Readonly<Record<SettingsPage, Laid>> = {
  ownFields: {
    rows: (_settings, language) => [settingsPages.ownFields.header.map((label) => label[language])],
    widths: [90, 160, 90, 320, 60, 100, 160],
    words: {
      1: wordsOf(Object.fromEntries(Object.values(tables).map(({ name, label }) => [name, label]))),
      3: wordsOf(ownTypes),
      5: wordsOf(yesNo),
    },
    days: [],
  },
  calendar: {
    rows: ({ calendar = holidays }, language) => calendarRows(calendar, language),
    widths: [110, 110, 90, 240],
    words: { 3: wordsOf(arrangements) },
    days: [1, 2],
  },
};

/** Rows below the last one that are ready to be written in. */
const ROOM = 200;
const BAND = '#F0F4F5';

/** Makes the tab of a larger setting, saying what is in force; one that is there is only shown. */
export function laySettingsPage(memory: Memory, page: SettingsPage, settings: Settings, language: Language): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const known = spreadsheet.getSheetById(memory.pages?.[page] ?? -1);
  if (known) return known;
  const { rows, widths, words, days } = laid[page];
  const lines = rows(settings, language).map((row) => row.map((cell) => (isMoment(cell) ? serialOf(cell.day) : cell)));
  const probe = memory.probe ?? { apostrophe: 'consumed', textEquals: 'formula', appendText: 'ignored' };
  const sheet = laySettings(settingsPages[page].label[language], lines, probe);
  const height = lines.length + ROOM;
  if (sheet.getMaxRows() < height) sheet.insertRowsAfter(sheet.getMaxRows(), height - sheet.getMaxRows());
  widths.forEach((pixels, index) => {
    sheet.setColumnWidth(index + 1, pixels);
  });
  sheet.getRange(1, 1, 1, widths.length).setFontWeight('bold').setBackground(BAND);
  for (const column of days) sheet.getRange(2, column, height - 1, 1).setNumberFormat('yyyy-mm-dd');
  for (const [column, options] of Object.entries(words))
    sheet.getRange(2, Number(column), height - 1, 1).setDataValidation(dropdown(options(language)));
  sheet.addDeveloperMetadata('crm.settings', page);
  SpreadsheetApp.flush(); // a tab that is remembered is not laid again
  memory.pages = { ...memory.pages, [page]: sheet.getSheetId() };
  remember(memory);
  return sheet;
}

/** The words that stand for a default which is not the same for every record. */
export const initialWords = wordsOf(initials);
