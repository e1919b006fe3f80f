import type { Settings } from '../crm/tables/settings';
import { tablesIn } from '../crm/tables/tablesIn';
import { type Language, say } from '../messages';
import { type Book, isBound } from '../sheets/book';
import { sumOf } from '../sheets/journal';
import { noteOf, writeMarks } from '../sheets/notes';
import { offerChoices } from './dressTab';
import { lastGood, readAgain } from './settingsInForce';

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
  if (!book.sheet(book.memory.settingsId)) return;
  const read = readAgain(book, language);
  flag(book, read, language);
  const offered = offeredBy(read.settings);
  if (book.memory.offered !== offered) offer(book, read.settings);
  book.memory.offered = offered;
}

/** Tells option lists apart. */
export const offeredBy = ({ choices }: Settings): string => sumOf(0, JSON.stringify(choices));

/** A line that cannot be read gets our note beside its value, in words how to mend it; one that was mended loses it. */
function flag(book: Book, { problems, lines: count }: ReturnType<typeof readAgain>, language: Language): void {
  const sheet = book.sheet(book.memory.settingsId);
  if (!sheet) return;
  const lines = new Map<number, string[]>();
  for (const { row, problem } of problems) {
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
  for (const table of Object.values(tablesIn(settings))) {
    const isListed = Object.values(table.fields).some(({ list }) => list && (!lists || lists.includes(list)));
    const bound = isListed ? book.bound(table.name) : undefined;
    const tab = isBound(bound) ? book.memory.tabs[table.name] : undefined;
    const sheet = tab && !tab.adopted ? book.sheet(tab.sheetId) : null;
    if (tab && sheet) offerChoices(sheet, table, tab, settings, lists);
  }
}
