import type { Person } from '../crm/actions/action';
import { duplicateKeys } from '../crm/rules/duplicates';
import type { Settings } from '../crm/tables/settings';
import { tablesIn } from '../crm/tables/tablesIn';
import type { Language } from '../messages';
import type { Stored } from '../schema/table';
import { type Book, openBook } from '../sheets/book';
import { type History, openHistory } from '../sheets/history';
import { type Kept, readTail, type Tail } from '../sheets/journal';
import { type KeysOf, type Known, openKnown } from '../sheets/known';
import { type Memory, newMemory, recall } from '../sheets/memory';
import { openStore, type Store, storedFrom } from '../sheets/store';
import type { Day } from '../values/day';
import { timeIn } from './clock';
import { languageIn, personNow } from './person';
import { lastGood, settingsInForce, tablesHere } from './settingsInForce';
import { wholeTabs } from './wholeTabs';

/** What one call from Google sees: no lock, nothing written. */
export interface Session {
  readonly store: Store;
  readonly settings: Settings;
  readonly today: Day;
  readonly now: string;
  readonly user: Person;
  /** The language of cells. */
  readonly language: Language;
  /** When the scan last finished; '' before the first one. */
  readonly scannedAt: string;
  /** For whoever writes: the same workbook under the store. */
  readonly book: Book;
  readonly known: Known;
  /** Every entry there ever was, read no further back than asked. */
  readonly history: History;
  /**
   * Every record of a table that stands in a small tab, read with its header in one call, once; undefined where the tab is
   * too large for that or nobody can be sure about its columns.
   */
  whole(table: string): readonly Stored[] | undefined;
  /** The records that were read so far, in the order of reading. */
  readonly noted: readonly (readonly Stored[])[];
}

export function openSession(memory: Memory = recall() ?? newMemory(''), settings?: 'remembered'): Session {
  const last = settings && lastGood(memory);
  return sessionOn(openBook(memory, tablesHere(memory)), languageIn(memory), undefined, last);
}

/** `tail` where the journal has been read already; otherwise it is read when first asked for. */
export function sessionOn(book: Book, language: Language, tail?: Tail, inForce?: Settings): Session {
  const settings = inForce ?? settingsInForce(book, language);
  book.use(tablesIn(settings));
  const known = lazilyKnown(book, settings, () => tail?.entries ?? entriesNow(book));
  const history = openHistory(book, () => tail);
  const noted: (readonly Stored[])[] = [];
  const session = {
    store: noting(openStore(book, known, settings, history), noted),
    settings,
    ...timeIn(book.zone()),
    user: personNow(settings),
    language,
    scannedAt: book.memory.scannedAt,
    book,
    known,
    history,
    whole: wholeTabs(book, settings, (records) => noted.push(records)),
    noted,
  };
  latest = session;
  return session;
}

let latest: Session | undefined;
/** A new question begins: nobody has looked at the workbook for it yet. */
export const forgetSession = (): void => {
  latest = undefined;
};
/** Whoever looked last to answer the question at hand; an execution answers one at a time. */
export const latestSession = (): Session | undefined => latest;

/** The same store; what is read of records is remembered until the answer has left. */
function noting(store: Store, noted: (readonly Stored[])[]): Store {
  const note = <A>(answer: A): A => {
    const records = Array.isArray(answer) ? answer : answer === undefined ? [] : [answer];
    if (records.length > 0) noted.push(records as readonly Stored[]);
    return answer;
  };
  return {
    ...store,
    read: (read) => note(store.read(read)),
    readAll: (reads) => store.readAll(reads).map(note),
    remembered: (tables) => note(store.remembered(tables)),
    written(table, ask) {
      const written = store.written(table, ask);
      note(written.records.map(({ record }) => record));
      return written;
    },
  };
}

export const keysFor =
  (book: Book, settings: Settings): KeysOf =>
  (table, cells) =>
    duplicateKeys(table, storedFrom(book, table, '', cells, settings).fields, settings);

function entriesNow(book: Book): readonly Kept[] {
  const sheet = book.sheet(book.memory.journalId);
  return sheet ? readTail(sheet, book.memory).entries : [];
}

function lazilyKnown(book: Book, settings: Settings, entries: () => readonly Kept[]): Known {
  let opened: Known | undefined;
  const known = (): Known => {
    const { shadowSeq, shadowId } = book.memory;
    opened ??= openKnown(
      book.sheet(shadowId),
      entries().filter(({ seq }) => seq > shadowSeq),
      keysFor(book, settings),
    );
    return opened;
  };
  return {
    sharing: (keys) => (keys.length === 0 ? [] : known().sharing(keys)),
    images: (refs) => (refs.length === 0 ? [] : known().images(refs)),
    everyOf: (names, most) => (names.length === 0 ? [] : known().everyOf(names, most)),
    verdictOf: (a, b) => known().verdictOf(a, b),
    blocks: () => known().blocks(),
    since: (table) => known().since(table),
    isWhole: (table, number) => known().isWhole(table, number),
    verdicts: () => known().verdicts(),
    touchedAfter: (table, seq) => known().touchedAfter(table, seq),
  };
}
