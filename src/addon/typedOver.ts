import { say } from '../messages';
import type { Change } from '../schema/change';
import { isBound } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { agrees } from '../sheets/moments';
import { noteOf, writeMarks } from '../sheets/notes';
import { type Cell, isEmptyCell, textOf } from '../values/cell';
import { enter, flushed, inTurn, type Step, touchedSince } from './inTurn';
import { widthOf } from './lookAtRows';
import { firstRows } from './numberPlaces';
import type { Session } from './session';

/** What a person typed into a cell that a save of ours filled at the same moment. */
export interface Covered {
  readonly number: string;
  readonly field: string;
  readonly typed: string;
  readonly by: string;
  readonly now: Cell;
}

/**
 * Text that was typed into a cell, stands there no more, and that no entry ever saw: the save that wrote what stands
 * there now never knew of it (decision 0013). It is kept in the journal, a note says so, and undoing puts it back.
 * Undefined where the cell holds what a person put there later, or where the save had seen it.
 */
export function coveredSteps(session: Session, bound: Bound, typed: readonly Covered[]): Step[] {
  const table = bound.table.name;
  return typed
    .filter((one) => isUnseen(session, table, one))
    .map((one): Step => {
      const request = Utilities.getUuid();
      const { number, field, by, now } = one;
      const params = { typed: one.typed, ours: textOf(now) };
      return {
        rows: 1,
        run(desk) {
          if (touchedSince(desk, session.book.memory.done)(table, number)) return;
          enter(desk, {
            request,
            action: 'typedOver',
            about: number,
            changes: [{ kind: 'update', table, number, before: { [field]: one.typed }, fields: { [field]: now } }],
            marks: [],
            message: { key: 'scan.typedOver', params },
            observed: true,
            already: true,
            by,
          });
          const here = desk.book.bound(table);
          const sheet = isBound(here) ? desk.book.sheet(here.tab.sheetId) : null;
          const row = isBound(here) ? firstRows(desk, here).get(number) : undefined;
          const column = isBound(here) ? here.fields[field] : undefined;
          if (!isBound(here) || !sheet || row === undefined || column === undefined) return;
          writeMarks(
            sheet,
            [{ row, column, note: noteOf([say(desk.language, 'note.typedOver', params)]) }],
            widthOf(here),
          );
          SpreadsheetApp.flush();
          flushed(desk);
        },
      };
    });
}

/** Of an event: '' where the row has no number. */
export interface Typing extends Covered {
  readonly row: number;
}

/** What an event tells and the cell does not hold any more, at once. */
export function keepTyped(session: Session, bound: Bound, one: Typing): void {
  const { number, field, typed, by, now } = one;
  if (standsNearby(session, bound, one)) return;
  const table = bound.table.name;
  const undone = number === '' && isEmptyCell(now) ? justUndone(session, table, field) : undefined;
  const covered = number === '' ? [] : coveredSteps(session, bound, [one]);
  const steps = undone === undefined ? covered : undoneSteps(session, bound, [{ number: undone, field, typed, by }]);
  if (steps.length > 0) inTurn(steps);
}

/** Rows that moved between an edit and its event moved by few; what was typed went along and is covered by nothing. */
const NEARBY = 10;

export function standsNearby(
  { book }: Session,
  bound: Bound,
  { row, field, typed }: Pick<Typing, 'row' | 'field' | 'typed'>,
): boolean {
  const first = Math.max(bound.tab.headerRow + 1, row - NEARBY);
  const rows = (book.sheet(bound.tab.sheetId)?.getMaxRows() ?? row) - first + 1;
  const lines = book.rows(bound, first, Math.min(2 * NEARBY + 1, rows), widthOf(bound));
  return lines.some((line) => textOf(line[(bound.fields[field] ?? 0) - 1] ?? '') === typed);
}

/** What was typed into a row that is blank now went with the record that was taken back a moment ago. */
function justUndone({ history }: Session, table: string, field: string): string | undefined {
  const changes = history.page({ limit: NEWEST }).flatMap((entry) => entry.changes);
  const taken = changes.find((one) => one.kind === 'withdraw' && one.table === table && field in one.before);
  return taken?.kind === 'withdraw' ? taken.number : undefined;
}

/** Entries that are looked through for it. */
const NEWEST = 3;

/** What a person typed into a record while it was being taken back. */
export type Undone = Omit<Covered, 'now'>;

/**
 * The same for a record that an undo emptied at that moment: the entry tells of it as it would read with what was typed,
 * and undoing that entry brings it back so.
 */
export function undoneSteps(session: Session, bound: Bound, typed: readonly Undone[]): Step[] {
  const table = bound.table.name;
  return typed.flatMap((one): Step[] => {
    const { number, field, by } = one;
    const changes = changesOf(session, table, number);
    const taken = changes.find((change) => change.kind === 'withdraw');
    if (taken?.kind !== 'withdraw' || isSeen(changes, one)) return [];
    const request = Utilities.getUuid();
    const before = { ...taken.before, [field]: one.typed };
    return [
      {
        rows: 0,
        run(desk) {
          if (touchedSince(desk, session.book.memory.done)(table, number)) return;
          enter(desk, {
            request,
            action: 'typedOver',
            about: number,
            changes: [{ kind: 'withdraw', table, number, before }],
            marks: [],
            message: { key: 'scan.typedInUndone', params: { typed: one.typed, number } },
            observed: true,
            already: true,
            by,
          });
        },
      },
    ];
  });
}

/** The save that wrote what stands there now is in the journal, and nothing there says that the text was ever seen. */
function isUnseen(session: Session, table: string, covered: Covered): boolean {
  const { number, field, now } = covered;
  const changes = changesOf(session, table, number);
  const wrote = changes.some(
    (change) => change.kind !== 'withdraw' && field in change.fields && agrees(change.fields[field] ?? '', now),
  );
  const created = changes.some((change) => change.kind === 'create' && !(field in change.fields) && now === '');
  return (wrote || created) && !isSeen(changes, covered);
}

const isSeen = (changes: readonly Told[], { field, typed }: Undone): boolean =>
  changes.some(
    (change) =>
      ('before' in change && textOf(change.before[field] ?? '') === typed) ||
      ('seen' in change && textOf(change.seen[field] ?? '') === typed) ||
      (change.kind !== 'withdraw' && textOf(change.fields[field] ?? '') === typed),
  );

type Told = Exclude<Change, { kind: 'judge' }>;

/** What lately happened to a record, newest first. */
const changesOf = ({ history }: Session, table: string, number: string): readonly Told[] =>
  history
    .page({ number, limit: LATELY })
    .flatMap((entry) => [...entry.changes].reverse())
    .flatMap((change) =>
      change.kind === 'judge' || change.table !== table || change.number !== number ? [] : [change],
    );

/** Entries of a record that are looked through. */
const LATELY = 20;
