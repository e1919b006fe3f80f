import type { Settings } from '../crm/tables/settings';
import { defaultSettings } from '../crm/tables/settingsDefaults';
import type { Change } from '../schema/change';
import type { Stored } from '../schema/table';
import { isBound, numberIn, openBook, recordIn } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { type Memory, NONE, recall } from '../sheets/memory';
import { agrees } from '../sheets/moments';
import { noteOf, writeMarks } from '../sheets/notes';
import { type Cell, textOf } from '../values/cell';
import { accept } from '../values/outcome';
import { commit } from './commit';
import { atDesk, type Desk } from './desk';
import { inspectRecords } from './inspectRecords';
import { knownNumbers, withoutDerived } from './lookAtRows';
import { pastedBlock } from './pastedBlock';
import { languageIn } from './person';
import { returnedAmong } from './recognise';
import { LEAD, recordFinder } from './recordRows';
import { type Session, sessionOn } from './session';
import { isSettingsTab, lastGood, tablesHere, withFound } from './settingsInForce';
import { settingsReading } from './settingsReading';
import { registering } from './toldChanges';
import { leaveTrace } from './traces';
import { typingKept } from './typingKept';

/** Up to here new rows are also checked and graded at once; a larger paste gets its numbers, the scan does the rest. */
const FEW = 20;

/** What the event tells besides the rows. */
export interface Told {
  /** The first and the last column that were edited. */
  readonly columns?: readonly [number, number];
  /** What was typed, where a single cell was edited. */
  readonly typed?: string;
}

/** What onEdit asks for: the edited rows and no others, within its call budget. The scan does what this leaves. */
export function inspectRows(sheetId: number, first: number, rows: number, how: Told = {}): void {
  const memory = recall();
  if (!memory) return;
  if (isSettingsTab(memory, sheetId))
    settingsReading().settingsEdited(openBook(memory, tablesHere(memory)), languageIn(memory));
  const table = Object.keys(memory.tabs).find((name) => memory.tabs[name]?.sheetId === sheetId);
  if (table === undefined) return;
  const session = sessionOn(
    openBook(memory, tablesHere(memory)),
    languageIn(memory),
    undefined,
    settingsAtHand(memory),
  );
  const from = Math.max(first, (memory.tabs[table]?.headerRow ?? 0) + 1);
  const count = first + rows - from;
  const seen = count < 1 ? undefined : session.book.near(table, from, count, LEAD);
  if (!seen) return;
  const { bound, above } = seen;
  const isRecord = recordFinder(bound, from - above.length === bound.tab.headerRow + 1);
  const { settings } = session;
  const isNew = (cells: readonly Cell[]): boolean =>
    isRecord(cells, numberIn(cells[bound.number - 1] ?? ''), () => recordIn(bound, cells, settings));
  for (const cells of above) isNew(cells);
  const lines = seen.rows;
  const fresh = lines.flatMap((cells, index) => (isNew(cells) ? [from + index] : []));
  const only = count === 1 ? (lines[0] ?? []) : undefined;
  // number cells that were emptied belong to records the scan knows again
  if (fresh.length > 0 && how.columns?.every((column) => column === bound.number)) return;
  const touchesNumbers = how.columns && how.columns[0] <= bound.number && bound.number <= how.columns[1];
  const values = new Map(lines.map((cells, index) => [from + index, cells]));
  // another row stands there by now: the scan finds the one that was edited
  const isMoved = only !== undefined && fresh.length > 0 && !holdsTyped(only, how);
  const isEntered = fresh.length > 0 && !isMoved && register(session, bound, fresh, values, touchesNumbers === true);
  if (only && !isEntered && !isMoved) traced(session, bound, from, only, how);
  if (how.typed === undefined && how.columns && !isEntered && count <= FEW)
    pastedBlock(session, bound, values, how.columns);
  if (only && fresh.length === 0) flag(session, bound, from, only);
}

/** As they last read: an edit of 设置 is read at once, and what else changed it is seen by the next save. */
const settingsAtHand = (memory: Memory): Settings | undefined =>
  memory.settingsId === NONE
    ? withFound(lastGood(memory) ?? defaultSettings(languageIn(memory)), memory)
    : lastGood(memory);

/** Who typed what is kept for the scan; what the cell does not hold any more was covered by a save at the same moment. */
function traced(session: Session, bound: Bound, row: number, cells: readonly Cell[], { columns, typed }: Told): void {
  const [first, last] = columns ?? [];
  const by = session.user.email;
  const field = Object.keys(bound.fields).find((key) => bound.fields[key] === first);
  if (typed === undefined || field === undefined || first !== last) return;
  const now = cells[(first ?? 0) - 1] ?? '';
  const table = bound.table.name;
  const number = numberIn(cells[bound.number - 1] ?? '');
  const stands = isTyped(now, typed);
  leaveTrace({ table, of: number || `row ${row}`, field }, { by, text: stands ? textOf(now) : typed });
  if (stands) return;
  typingKept().keepTyped(session, bound, { number, row, field, typed, by, now });
}

/** True where nothing says what was typed. */
const holdsTyped = (cells: readonly Cell[], { columns: [first, last] = [0, 0], typed }: Told): boolean =>
  typed === undefined || first !== last || isTyped(cells[first - 1] ?? '', typed);

/** An event tells texts: 46000 for a day, TRUE for a tick. */
const isTyped = (now: Cell, typed: string): boolean =>
  textOf(now) === typed || (typed !== '' && Number.isFinite(Number(typed)) && agrees(now, Number(typed)));

function register(
  session: Session,
  bound: Bound,
  found: readonly number[],
  values: ReadonlyMap<number, Cell[]>,
  touchesNumbers: boolean,
): boolean {
  const table = bound.table.name;
  const few = found.length <= FEW;
  const request = Utilities.getUuid();
  const outcome = atDesk<unknown>(
    (desk) => {
      // an attempt that failed after its append
      if (desk.tail.entries.some((one) => one.request === request)) return accept(null);
      const blank = withoutNumber(desk, table, found);
      const rows = touchesNumbers && few ? newAmong(desk, bound, blank, values) : blank;
      if (rows.length === 0) return accept(null);
      const formulas = few ? formulasOf(session, bound, rows) : new Map<number, string[]>();
      const records = rows.map(
        (row): Stored => ({ ...recordIn(bound, values.get(row) ?? [], desk.settings), number: desk.next(table) }),
      );
      const judged = few
        ? inspectRecords(
            desk,
            records.map((record) => ({ record })),
            true,
          )
        : [];
      const changes = records.map(
        (record, index): Change =>
          registering(record, { fields: withoutDerived(judged[index]?.fields ?? {}), marks: [] }),
      );
      return commit(desk, {
        request,
        action: 'register',
        about: records[0]?.number ?? '',
        changes,
        marks: [],
        message: { key: 'scan.found', params: { count: rows.length } },
        hints: new Map(records.map(({ number }, index) => [number, rows[index] ?? 0])),
        observed: true,
        fresh: { values, formulas, notes: new Map() },
      });
    },
    undefined,
    undefined,
    session,
  );
  return outcome.ok;
}

/** Somebody else, or a recovery just now, may have given a row its number since it was read. */
function withoutNumber({ book }: Desk, table: string, rows: readonly number[]): readonly number[] {
  const bound = book.bound(table);
  const numbers = isBound(bound) ? book.numbers(bound) : [];
  return rows.filter((row) => (numbers[row - 1] ?? '') === '');
}

/** Without the rows of records whose number cell was emptied. */
function newAmong(
  desk: Desk,
  bound: Bound,
  rows: readonly number[],
  values: ReadonlyMap<number, Cell[]>,
): readonly number[] {
  const here = new Set(desk.book.numbers(bound));
  const missing = new Set([...knownNumbers(desk.known, bound.table.name)].filter((number) => !here.has(number)));
  const typed = rows.map((row) => ({ row, record: recordIn(bound, values.get(row) ?? [], desk.settings) }));
  const own = new Set(returnedAmong(desk, bound, typed, missing).map(({ row }) => row));
  return rows.filter((row) => !own.has(row));
}

function formulasOf({ book }: Session, bound: Bound, rows: readonly number[]): Map<number, string[]> {
  const first = rows[0] ?? 1;
  const last = rows[rows.length - 1] ?? first;
  const texts =
    book
      .sheet(bound.tab.sheetId)
      ?.getRange(first, 1, last - first + 1, bound.width)
      .getFormulas() ?? [];
  return new Map(texts.map((line, index) => [first + index, line]));
}

/** An edit that needs a word gets its note at once; the check cell and duplicates wait for the scan, which may journal. */
function flag(session: Session, bound: Bound, row: number, cells: readonly Cell[]): void {
  const record = recordIn(bound, cells, session.settings);
  const sheet = session.book.sheet(bound.tab.sheetId);
  if (record.number === '' || !sheet) return;
  const [judged] = inspectRecords(session, [{ record }], false);
  const check = judged?.fields.check;
  if (!judged || check === undefined) return;
  const wanted = judged.marks.flatMap(({ field, lines }) => {
    const column = bound.fields[field];
    return column === undefined ? [] : [{ row, column, note: noteOf(lines) }];
  });
  writeMarks(sheet, wanted, bound.width);
}
