import { tables } from '../crm/tables';
import { type Pages, readSettings } from '../crm/tables/readSettings';
import { defaultSettings } from '../crm/tables/settingsDefaults';
import type { Language } from '../messages';
import type { Book } from '../sheets/book';
import { rememberSettings } from '../sheets/memory';
import type { Cell } from '../values/cell';
import { keepAtHand, lastGood, withFound } from './settingsInForce';
import type { SettingsReadAgain } from './settingsReading';

/** Reads the tab itself, remembers what it says, and tells which lines cannot be read. */
export function readAgain(book: Book, language: Language): SettingsReadAgain {
  const last = lastGood(book.memory);
  const sheet = book.sheet(book.memory.settingsId);
  const pages = pagesOf(book);
  const usual = withFound(last ?? defaultSettings(language), book.memory);
  if (!sheet && Object.keys(pages).length === 0) return { settings: usual, problems: [], keys: [], lines: 0 };
  const rows = sheet ? rowsOn(book, sheet) : [];
  const read = readSettings(rows, tables, sheet ? last : usual, pages);
  const text = JSON.stringify(read.settings);
  if (text !== book.memory.settings) rememberSettings(book.memory, text);
  keepAtHand(text);
  return { ...read, lines: rows.length };
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
