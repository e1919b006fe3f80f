import { highestOf, numberAfter } from '../crm/rules/numbering';
import { tables } from '../crm/tables';
import { type Book, isBound, openBook } from '../sheets/book';
import { readTail, type Tail } from '../sheets/journal';
import { type Lock, openLock } from '../sheets/lock';
import { type Memory, recall } from '../sheets/memory';
import { type Outcome, refuse } from '../values/outcome';
import { languageIn } from './person';
import { rebuildMemory } from './rebuildMemory';
import { recover } from './recover';
import { type Session, sessionOn } from './session';

/** The workbook while nobody else may save: pending work is finished, the end of the journal is known. */
export interface Desk extends Session {
  readonly memory: Memory;
  readonly journal: GoogleAppsScript.Spreadsheet.Sheet;
  readonly tail: Tail;
  /** How many half-done entries were finished just now. */
  readonly recovered: number;
  /** The next number of a table; each call another. */
  next(table: string): string;
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
        before?.();
        const desk = openDesk(earlier);
        return desk ? work(desk, attempt) : refuse('table.missing', { params: { tab: tables.leads.tab.name } });
      } catch (fault) {
        if (attempt === TRIES) return apology(fault);
      }
    }
  } finally {
    lock.release();
  }
}

/** Null where the CRM was never set up. */
function openDesk(earlier?: Session): Desk | null {
  const memory = recall() ?? rebuildMemory();
  if (!memory) return null;
  const book = openBook(memory, tables, earlier?.book);
  const journal = book.sheet(memory.journalId);
  if (!journal) throw new Error('The journal is gone.');
  const language = languageIn(memory);
  const { tail, recovered } = recover(book, journal, readTail(journal, memory), language);
  const session = sessionOn(book, language, tail, earlier?.settings);
  let issued = false;
  return {
    ...session,
    memory,
    journal,
    tail,
    recovered,
    issued: () => issued,
    next(table) {
      issued = true;
      return issue(book, memory, table, session);
    },
  };
}

/** One above the highest of the tab and of all that was ever issued; written down before anything shows it. */
function issue(book: Book, memory: Memory, table: string, { settings, today }: Session): string {
  const numbering = settings.numbering[table] ?? tables[table as keyof typeof tables].numbering;
  const bound = book.bound(table);
  const inTab = isBound(bound) ? book.numbers(bound).filter((text) => text !== '') : [];
  const known = memory.highest[table] ?? {};
  const number = numberAfter(highestOf([...Object.values(known), ...inTab], numbering, today), numbering, today);
  memory.highest[table] = { ...known, [numberAfter(undefined, numbering, today)]: number };
  return number;
}

/** Faults are ours: the person gets a reference, the log the rest. */
function apology(fault: unknown): Outcome<never> {
  const reference = Utilities.getUuid().slice(0, 8);
  console.error(`${reference} ${fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault)}`);
  return refuse('failed', { params: { reference } });
}
