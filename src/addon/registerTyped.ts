import type { Stored } from '../schema/table';
import { isBound } from '../sheets/book';
import { type Bound, NUMBER } from '../sheets/columns';
import type { Due } from './dueNotes';
import { weightOf } from './entrySizes';
import { inspectRecords, type Judged } from './inspectRecords';
import { enter, isEntered, ROWS } from './inTurn';
import type { Typed } from './lookAtRows';
import type { Session } from './session';
import { type Counted, registering, told } from './toldChanges';

/** What is found out about typed rows, for the steps after theirs. */
export interface Registering {
  readonly due: Due;
  /** Filled with the records as they were numbered. */
  readonly entered: Stored[];
  /** Records as they were edited since the last look. */
  readonly beside: readonly Stored[];
}

/** Typed rows get their numbers, checks and grades; their notes are due then. */
export function registerTyped(
  session: Session,
  { table }: Bound,
  rows: readonly Typed[],
  { due, entered, beside }: Registering,
): Counted {
  const request = Utilities.getUuid();
  let numbered: readonly Typed[] = [];
  let judged: readonly Judged[] = [];
  const tell = (): void => {
    entered.push(...numbered.map(({ record }) => record));
    due.marks.push(
      ...judged.flatMap(({ marks }) => marks),
      ...numbered.map(({ record: { number } }) => ({ table: table.name, number, field: NUMBER, lines: [] })),
    );
  };
  return {
    rows: weightOf(rows, ROWS),
    found: rows.length,
    run(desk) {
      if (isEntered(desk, request)) return tell();
      // somebody else, or a recovery just now, may have given a row its number since we looked
      const bound = desk.book.bound(table.name);
      const blank = rows.filter(({ row }) => isBound(bound) && (desk.book.numbers(bound)[row - 1] ?? '') === '');
      if (blank.length === 0) return;
      numbered = blank.map(({ row, record }) => ({ row, record: { ...record, number: desk.next(table.name) } }));
      const looked = numbered.map(({ record }) => ({ record }));
      judged = inspectRecords({ ...desk, known: session.known }, looked, true, [...beside, ...entered]);
      const intent = told({
        request,
        action: 'register',
        about: numbered[0]?.record.number ?? '',
        changes: numbered.map(({ record }, index) => registering(record, judged[index])),
        message: { key: 'scan.found', params: { count: blank.length } },
        hints: new Map(numbered.map(({ row, record }) => [record.number, row])),
      });
      if (!enter(desk, intent)) return;
      for (const { row, record } of numbered) due.rows.set(record.number, row);
      tell();
    },
  };
}
