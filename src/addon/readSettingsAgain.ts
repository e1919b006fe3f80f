import { tables } from '../crm/tables';
import { languageOf, type Pages, readSettings } from '../crm/tables/readSettings';
import type { Settings } from '../crm/tables/settings';
import { defaultSettings } from '../crm/tables/settingsDefaults';
import { isCalled } from '../crm/tables/settingsWords';
import type { Language } from '../messages';
import type { Book } from '../sheets/book';
import { type Memory, rememberSettings } from '../sheets/memory';
import { type Cell, textOf } from '../values/cell';
import { keepAtHand, lastGood, withFound } from './settingsInForce';
import type { SettingsReadAgain } from './settingsReading';

/** Reads the tab itself, remembers what it says, and tells which lines cannot be read. */
export function readAgain(book: Book, language: Language): SettingsReadAgain {
  const last = lastGood(book.memory);
  const sheet = book.sheet(book.memory.settingsId);
  const pages = pagesOf(book);
  if (!sheet && Object.keys(pages).length === 0) {
    const usual = last ?? defaultSettings(language);
    keep(book.memory, usual);
    return { settings: withFound(usual, book.memory), problems: [], keys: [], lines: 0 };
  }
  const rows = sheet ? rowsOn(book, sheet) : [];
  // without a line of its own a table is numbered as its tab was found
  const before = withFound(last ?? defaultSettings(sheet ? languageOf(rows) : language), book.memory, (name) =>
    speaksOf(rows, name),
  );
  const read = readSettings(rows, tables, before, pages);
  keepAtHand(keep(book.memory, read.settings));
  return { ...read, lines: rows.length };
}

/** Whether a line says how the numbers of a table go on. */
const speaksOf = (rows: readonly (readonly Cell[])[], name: string): boolean =>
  rows.some((cells) => cells.some((cell) => isCalled(textOf(cell), tables[name as keyof typeof tables]?.number.label)));

/** Nobody need read the tab or look up the defaults again to know what is in force. */
function keep(memory: Memory, settings: Settings): string {
  const text = JSON.stringify(settings);
  if (text !== memory.settings) rememberSettings(memory, text);
  return text;
}

const rowsOn = (book: Book, sheet: GoogleAppsScript.Spreadsheet.Sheet): Cell[][] =>
  sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map(book.toCell));

/** The tabs of larger settings, those that were made. */
function pagesOf(book: Book): Pages {
  return Object.fromEntries(
    Object.entries(book.memory.pages ?? {}).flatMap(([page, id]) => {
      const sheet = book.sheet(id);
      return sheet ? [[page, rowsOn(book, sheet)]] : [];
    }),
  );
}
