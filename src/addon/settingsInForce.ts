import { tables } from '../crm/tables';
import type { Settings } from '../crm/tables/settings';
import { defaultSettings } from '../crm/tables/settingsDefaults';
import { type Tables, tablesIn } from '../crm/tables/tablesIn';
import type { Language } from '../messages';
import type { Table } from '../schema/table';
import type { Book } from '../sheets/book';
import type { Memory } from '../sheets/memory';
import { settingsReading } from './settingsReading';

const KEY = 'crm.settings';
/** Seconds until a change in the 设置 tab is surely seen; an edit there is seen at once. */
const FRESH = 300;

/** What was just read is at hand for everybody until somebody looks again. */
export const keepAtHand = (text: string): void => CacheService.getDocumentCache()?.put(KEY, text, FRESH);

/** The settings in force: from the document's cache, else read from the tab; a bad line keeps its last good value. */
export function settingsInForce(book: Book, language: Language): Settings {
  const cached = CacheService.getDocumentCache()?.get(KEY);
  if (cached) return whole(cached, language);
  return settingsReading().readAgain(book, language).settings;
}

/** Whether a tab holds settings: 设置 itself, or the tab of a larger one. */
export const isSettingsTab = ({ settingsId, pages = {} }: Memory, sheetId: number): boolean =>
  sheetId === settingsId || Object.values(pages).includes(sheetId);

/** The tables as the settings had them when they were last read. */
export const tablesHere = (memory: Memory): Tables => tablesIn(lastGood(memory) ?? {});

/** What the tab said when it was last read; undefined before the first reading. */
export const lastGood = (memory: Memory): Settings | undefined =>
  memory.settings === '' ? undefined : whole(memory.settings, memory.language || 'zh');

/** What an earlier release never wrote down is as it is by default. */
function whole(text: string, language: Language): Settings {
  const known = JSON.parse(text) as Settings;
  if (isWhole(known)) return known;
  const usual = defaultSettings(language);
  return {
    ...usual,
    ...known,
    choices: { ...usual.choices, ...known.choices },
    numbering: { ...usual.numbering, ...known.numbering },
  };
}

/** Every table has its numbering, every choice its list. */
const isWhole = ({ numbering, choices }: Settings): boolean =>
  Object.values<Table>(tables).every(
    ({ name, fields }) =>
      numbering[name] !== undefined &&
      Object.values(fields).every(({ list }) => list === undefined || choices[list] !== undefined),
  );

/** Where no line of 设置 speaks of a table, the numbers found in its adopted tab say how they go on. */
export const withFound = (
  settings: Settings,
  { tabs }: Memory,
  isSaid = (_table: string): boolean => false,
): Settings => ({
  ...settings,
  numbering: {
    ...settings.numbering,
    ...Object.fromEntries(
      Object.entries(tabs).flatMap(([table, { numbering }]) =>
        numbering && !isSaid(table) ? [[table, numbering]] : [],
      ),
    ),
  },
});

/** The 设置 tab was changed: the next reader looks at it. */
export const settingsChanged = (): void => CacheService.getDocumentCache()?.remove(KEY);
