import { say } from '../messages';
import type { Mark } from '../schema/change';
import { isBound } from '../sheets/book';
import { type Bound, NUMBER } from '../sheets/columns';
import { isNoteDue, noteOf, type Wanted, writeMarks } from '../sheets/notes';
import type { Desk } from './desk';
import { type Step, unsent } from './inTurn';
import { type Copy, DERIVED, widthOf } from './lookAtRows';
import { firstRows } from './numberPlaces';
import type { Session } from './session';

/** Rows whose notes are written in one step. */
const ROWS = 4_000;

/** Notes that are due beside the cells of records, by number; `rows` are numbers given a moment ago. */
export interface Due {
  readonly marks: Mark[];
  readonly rows: Map<string, number>;
}

/** Steps that write them, some thousand rows at a time. */
export function noteSteps(bound: Bound, marks: readonly Mark[]): Step[] {
  const byRecord = new Map<string, Mark[]>();
  for (const mark of marks) {
    const own = byRecord.get(mark.number);
    if (own) own.push(mark);
    else byRecord.set(mark.number, [mark]);
  }
  const records = [...byRecord.values()];
  return Array.from({ length: Math.ceil(records.length / ROWS) }, (_, part): Step => {
    const share = records.slice(part * ROWS, (part + 1) * ROWS);
    return { rows: share.length, run: (desk) => writeNotes(desk, bound, share.flat()) };
  });
}

/** Notes of rows that got their number in the steps before, and beside numbers that stand twice. */
export const lateNotes = (bound: Bound, due: Due, copies: readonly Copy[]): Step => ({
  rows: 0,
  run: (desk) => writeNotes(desk, bound, due.marks, due.rows, copies),
});

/** Read without the lock: where every note stands as it should, nobody need wait for a look at them. */
export function areNotesDue(
  { book }: Session,
  bound: Bound,
  marks: readonly Mark[],
  rows: ReadonlyMap<string, number>,
): boolean {
  const sheet = book.sheet(bound.tab.sheetId);
  return (
    sheet !== null &&
    isNoteDue(
      sheet,
      wantedOf(bound, marks, (number) => rows.get(number)),
      widthOf(bound),
    )
  );
}

const wantedOf = (
  bound: Bound,
  marks: readonly Mark[],
  rowOf: (number: string) => number | undefined,
): readonly Wanted[] =>
  marks.flatMap(({ number, field, lines }): Wanted[] => {
    const row = rowOf(number);
    const column = field === NUMBER ? bound.number : bound.fields[field];
    return row === undefined || column === undefined || field === DERIVED ? [] : [{ row, column, note: noteOf(lines) }];
  });

function writeNotes(
  desk: Desk,
  { table }: Bound,
  marks: readonly Mark[],
  given: ReadonlyMap<string, number> = new Map(),
  copies: readonly Copy[] = [],
): void {
  const bound = desk.book.bound(table.name);
  const sheet = isBound(bound) ? desk.book.sheet(bound.tab.sheetId) : null;
  if (!isBound(bound) || !sheet || marks.length + copies.length === 0) return;
  const rows = firstRows(desk, bound);
  const wanted = wantedOf(bound, marks, (number) => given.get(number) ?? rows.get(number));
  const numbers = desk.book.numbers(bound);
  const copied = copies
    .filter(({ number, row, first }) => numbers[row - 1] === number && numbers[first - 1] === number)
    .map(({ row, first }): Wanted => {
      const note = noteOf([say(desk.language, 'note.numberTwice', { row: first })]);
      return { row, column: bound.number, note };
    });
  if (writeMarks(sheet, [...wanted, ...copied], widthOf(bound))) unsent(desk);
}
