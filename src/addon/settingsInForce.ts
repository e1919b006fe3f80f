import { tables } from '../crm/tables';
import { readSettings } from '../crm/tables/readSettings';
import type { Settings } from '../crm/tables/settings';
import { defaultSettings } from '../crm/tables/settingsDefaults';
import type { Language } from '../messages';
import type { Book } from '../sheets/book';
import { type Memory, rememberSettings } from '../sheets/memory';

const KEY = 'crm.settings';
/** Seconds until a change in the 设置 tab is surely seen; an edit there is seen at once. */
const FRESH = 300;

/** The settings in force: from the document's cache, else read from the tab; a bad line keeps its last good value. */
export function settingsInForce(book: Book, language: Language): Settings {
  const cached = CacheService.getDocumentCache()?.get(KEY);
  if (cached) return JSON.parse(cached) as Settings;
  return readAgain(book, language);
}

/** Without a 设置 tab the numbers found in adopted tabs say how they go on. */
export const withFound = (settings: Settings, memory: Memory): Settings => ({
  ...settings,
  numbering: {
    ...settings.numbering,
    ...Object.fromEntries(
      Object.entries(memory.tabs).flatMap(([table, { numbering }]) => (numbering ? [[table, numbering]] : [])),
    ),
  },
});

/** Reads the tab itself, and remembers what it says. */
export function readAgain(book: Book, language: Language): Settings {
  const last = book.memory.settings === '' ? undefined : (JSON.parse(book.memory.settings) as Settings);
  const sheet = book.sheet(book.memory.settingsId);
  if (!sheet) return withFound(last ?? defaultSettings(language), book.memory);
  const rows = sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map(book.toCell));
  const { settings } = readSettings(rows, tables, last);
  const text = JSON.stringify(settings);
  if (text !== book.memory.settings) rememberSettings(book.memory, text);
  CacheService.getDocumentCache()?.put(KEY, text, FRESH);
  return settings;
}

/** An edit in the 设置 tab: the next reader looks at the tab. */
export const settingsChanged = (): void => CacheService.getDocumentCache()?.remove(KEY);
