import { firstOfSeries, highestOf, numberAfter } from '../crm/rules/numbering';
import { tables } from '../crm/tables';
import { draftNumbering } from '../crm/tables/ways';
import type { Numbering } from '../schema/table';
import { type Book, isBound, openBook } from '../sheets/book';
import { isDamage } from '../sheets/damage';
import { readTail, type Tail } from '../sheets/journal';
import { type Lock, openLock } from '../sheets/lock';
import { type Memory, recall, VERSION } from '../sheets/memory';
import { signatureOf } from '../sheets/ownership';
import type { Day } from '../values/day';
import { accept, type Outcome, refuse, refuseAll } from '../values/outcome';
import { noteBarred } from './barred';
import { memoryHere } from './memoryHere';
import { languageIn } from './person';
import { protectionsAgainst, readsAsProtected } from './protections';
import { recover } from './recover';
import { type Session, sessionOn } from './session';
import { tablesHere } from './settingsInForce';

/** The workbook while nobody else may save: pending work is finished, the end of the journal is known. */
export interface Desk extends Session {
  readonly memory: Memory;
  readonly journal: GoogleAppsScript.Spreadsheet.Sheet;
  readonly tail: Tail;
  /** How many half-done entries were finished just now. */
  readonly recovered: number;
  /** The next number of a table; each call another. */
  next(table: string, series?: 'formal'): string;
  /** True once a number was issued that the properties do not know yet. */
  issued(): boolean;
}

const TRIES = 3;

/**
 * Lock → recover → work → release (DESIGN §2, steps 1, 2 and 8). A fault on the way is met by starting over: whatever
 * had been committed is then found in the journal by its request id, so nothing is done twice. `before` lays what the
 * desk stands on.
 */
export function atDesk<T>(
  work: (desk: Desk, attempt: number) => Outcome<T>,
  lock: Lock = openLock(),
  before?: () => void,
  earlier?: Session,
): Outcome<T> {
  if (!lock.take()) return refuse('busy');
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (before && (recall()?.version ?? 0) > VERSION) return refuse('book.newer');
        before?.();
        const desk = openDesk(earlier);
        return desk.ok ? work(desk.value, attempt) : desk;
      } catch (fault) {
        if (isDamage(fault)) return refuse(fault.code, { params: fault.params });
        const isLast = attempt === TRIES;
        const barred = isLast || readsAsProtected(fault) ? protectionsAgainst() : [];
        if (barred.length > 0) return afterwards(earlier, refuseAll(barred));
        if (isLast) return apology(fault);
      }
    }
  } finally {
    lock.release();
  }
}

/**
 * What was begun and cannot be carried out is taken back at once, not left to whoever comes next. From now on this person's
 * saves are looked at before they are written down.
 */
function afterwards(earlier: Session | undefined, refused: Outcome<never>): Outcome<never> {
  try {
    const desk = openDesk(earlier);
    if (desk.ok) noteBarred(desk.value);
  } catch (fault) {
    console.warn(`not taken back yet: ${String(fault)}`);
  }
  return refused;
}

/** Refused where the CRM was never set up, where somebody must say first whose file it is, and without our hidden tabs. */
function openDesk(earlier?: Session): Outcome<Desk> {
  const here = memoryHere();
  if (!here.ok) return here;
  const memory = here.value;
  if (!memory) return refuse('table.missing', { params: { tab: tables.leads.tab.name } });
  const book = openBook(memory, tablesHere(memory), earlier?.book);
  const journal = book.sheet(memory.journalId);
  if (!journal) return refuse('book.noJournal');
  if (!book.sheet(memory.shadowId)) return refuse('book.noShadow');
  const language = languageIn(memory);
  const found = readTail(journal, memory);
  if (isWrittenByAnother(found, memory)) return refuse('book.otherEngine');
  const { tail, recovered } = recover(book, journal, found, language);
  const session = sessionOn(book, language, tail, earlier?.settings);
  let issued = false;
  return accept({
    ...session,
    memory,
    journal,
    tail,
    recovered,
    issued: () => issued,
    next(table, series) {
      issued = true;
      return issue(book, memory, table, session, series);
    },
  });
}

/** Entries we did not make stand beyond our last one: another installation has taken the file over. */
const isWrittenByAnother = ({ entries }: Tail, memory: Memory): boolean =>
  entries.some((entry) => entry.seq > memory.done && entry.in !== undefined && entry.in !== signatureOf(memory));

/** One above the highest of the tab and of all that was ever issued; written down before anything shows it. */
function issue(book: Book, memory: Memory, table: string, { settings, today }: Session, series?: 'formal'): string {
  const usual = settings.numbering[table] ?? tables[table as keyof typeof tables].numbering;
  const numbering = series ? usual : (draftNumbering(table, settings) ?? usual);
  const bound = book.bound(table);
  const known = memory.highest[table] ?? {};
  const inTab = isBound(bound) ? highestIn(book.numbers(bound), numbering, today) : undefined;
  const highest = highestOf([...Object.values(known), ...(inTab === undefined ? [] : [inTab])], numbering, today);
  const number = numberAfter(highest, numbering, today);
  memory.highest[table] = { ...known, [firstOfSeries(number, numbering, today)]: number };
  return number;
}

const highests = new WeakMap<readonly string[], string | undefined>();

/** Asked once per reading of the column, however many numbers are issued. */
function highestIn(numbers: readonly string[], numbering: Numbering, today: Day): string | undefined {
  if (!highests.has(numbers)) highests.set(numbers, highestOf(numbers, numbering, today));
  return highests.get(numbers);
}

/** Faults are ours: the person gets a reference, the log the rest. */
function apology(fault: unknown): Outcome<never> {
  const reference = Utilities.getUuid().slice(0, 8);
  console.error(`${reference} ${fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault)}`);
  return refuse('failed', { params: { reference } });
}
