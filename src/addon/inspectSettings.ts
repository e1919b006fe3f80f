import type { Settings } from '../crm/tables/settings';
import { tablesIn } from '../crm/tables/tablesIn';
import { type Language, say } from '../messages';
import { type Book, isBound } from '../sheets/book';
import { sumOf } from '../sheets/journal';
import { noteOf, writeMarks } from '../sheets/notes';
import { offerChoices } from './dressTab';
import { readAgain } from './readSettingsAgain';
import { lastGood } from './settingsInForce';

/** Rows of a settings tab that are looked at for notes of ours. */
const MOST_ROWS = 1_000;
/** The column of the values. */
const VALUE = 3;

/** 设置 was edited: its lines are looked at, and lists that changed since it was last read are offered as they are now. */
export function settingsEdited(book: Book, language: Language): void {
  const before = lastGood(book.memory)?.choices;
  const read = readAgain(book, language);
  flag(book, read, language);
  const { choices } = read.settings;
  const changed = Object.keys(choices).filter(
    (list) => JSON.stringify(choices[list]) !== JSON.stringify(before?.[list]),
  );
  if (before && changed.length > 0) offer(book, read.settings, changed);
}

/** What an edit nobody told us of left undone. The caller holds the lock and remembers. */
export function settingsPassed(book: Book, language: Language): void {
  const { settingsId, pages = {} } = book.memory;
  if (![settingsId, ...Object.values(pages)].some((id) => book.sheet(id))) return;
  const read = readAgain(book, language);
  flag(book, read, language);
  const offered = offeredBy(read.settings);
  if (book.memory.offered !== offered) offer(book, read.settings);
  book.memory.offered = offered;
}

/** Tells option lists apart. */
export const offeredBy = ({ choices }: Settings): string => sumOf(0, JSON.stringify(choices));

/** What cannot be read gets our note in its cell, in words how to mend it; what was mended loses it. */
function flag(book: Book, read: ReturnType<typeof readAgain>, language: Language): void {
  flagLines(book, read, language);
  flagPages(book, read, language);
}

/** The tabs of larger settings, and the keys of fields just declared. */
function flagPages(
  { memory, sheet }: Book,
  { problems, keys }: ReturnType<typeof readAgain>,
  language: Language,
): void {
  for (const [page, id] of Object.entries(memory.pages ?? {})) {
    const tab = sheet(id);
    if (!tab) continue;
    if (page === 'ownFields') for (const { row, column, key } of keys) tab.getRange(row + 1, column + 1).setValue(key);
    const notes = new Map(
      problems
        .filter((problem) => problem.page === page)
        .map(({ row, column = 0, problem }) => [`${row} ${column}`, say(language, problem.code, problem.params)]),
    );
    // a note outlives the text that was flagged
    const [rows, width] = [Math.min(tab.getMaxRows(), MOST_ROWS), tab.getLastColumn()];
    const wanted = Array.from({ length: rows * width }, (_, index) => {
      const [row, column] = [Math.floor(index / width), index % width];
      const words = notes.get(`${row} ${column}`);
      return { row: row + 1, column: column + 1, note: noteOf(words === undefined ? [] : [words]) };
    });
    writeMarks(tab, wanted, width);
  }
}

function flagLines(book: Book, { problems, lines: count }: ReturnType<typeof readAgain>, language: Language): void {
  const sheet = book.sheet(book.memory.settingsId);
  if (!sheet) return;
  const lines = new Map<number, string[]>();
  for (const { row, problem, page } of problems) {
    if (page) continue;
    lines.set(row, [...(lines.get(row) ?? []), say(language, problem.code, problem.params)]);
  }
  const wanted = Array.from({ length: count }, (_, index) => ({
    row: index + 1,
    column: VALUE,
    note: noteOf(lines.get(index) ?? []),
  }));
  writeMarks(sheet, wanted, VALUE);
}

/** On our own tabs; those adopted keep theirs. */
function offer(book: Book, settings: Settings, lists?: readonly string[]): void {
  for (const { name, fields } of Object.values(tablesIn(settings))) {
    if (Object.values(fields).some(({ list }) => list && (!lists || lists.includes(list))))
      offerOn(book, settings, name, lists);
  }
}

/** The dropdowns of one tab of ours; of all lists, or of those named. */
export function offerOn(book: Book, settings: Settings, name: string, lists?: readonly string[]): void {
  const bound = book.bound(name);
  const tab = isBound(bound) ? book.memory.tabs[name] : undefined;
  const sheet = tab && !tab.adopted ? book.sheet(tab.sheetId) : null;
  if (isBound(bound) && tab && sheet) offerChoices(sheet, bound.table, tab, settings, lists);
}
