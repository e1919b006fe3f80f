import { say } from '../messages';
import type { Cells, Change, Mark } from '../schema/change';
import type { Stored } from '../schema/table';
import { isBound, rowsOf } from '../sheets/book';
import { fits } from '../sheets/journal';
import { noteOf, type Wanted, writeMarks } from '../sheets/notes';
import { learn, type Packed, readBlocks } from '../sheets/shadow';
import { isEmptyCell } from '../values/cell';
import { accept } from '../values/outcome';
import { commit } from './commit';
import { atDesk, type Desk } from './desk';
import { inspectRecords, type Judged } from './inspectRecords';
import { DERIVED, type Findings, withoutDerived } from './lookAtRows';
import { keysFor, type Session } from './session';

/** Rows per entry: small enough that others save in between. */
const BATCH = 500;

/** Carries out what a slice found, entry by entry; answers how many rows got something. */
export function settle(session: Session, findings: Findings): number {
  let changed = 0;
  const marks: Mark[] = [];
  for (const records of batches(findings.unknown)) changed += welcome(session, findings.table, records, marks);
  for (const records of batches(findings.touched)) changed += check(session, records, marks);
  for (const rows of batches(findings.typed)) changed += register(findings.table, rows, marks);
  for (const edits of batches(findings.edited)) changed += recordEdits(session, findings.table, edits, marks);
  if (marks.length > 0 || findings.copies.length > 0) {
    atDesk((desk) => accept(writeDueNotes(desk, findings, marks)));
  }
  return changed + findings.copies.length;
}

function register(table: string, rows: Findings['typed'], marks: Mark[]): number {
  const outcome = atDesk((desk) => {
    const numbered = rows.map(({ row, record }) => ({ row, record: { ...record, number: desk.next(table) } }));
    const judged = inspectRecords(
      desk,
      numbered.map(({ record }) => ({ record })),
      true,
    );
    const changes = numbered.map(({ record }, index): Change => registering(record, judged[index]));
    const done = commit(desk, {
      request: Utilities.getUuid(),
      action: 'register',
      about: numbered[0]?.record.number ?? '',
      changes,
      marks: [],
      message: { key: 'scan.found', params: { count: rows.length } },
      hints: new Map(numbered.map(({ row, record }) => [record.number, row])),
      observed: true,
    });
    if (done.ok) for (const { marks: own } of judged) marks.push(...own);
    return done;
  });
  return outcome.ok ? rows.length : 0;
}

/** What a person typed stays as it is: the number and empty machine cells are all that is added. */
export const registering = (record: Stored, judged: Judged | undefined): Change => ({
  kind: 'register',
  table: record.table,
  number: record.number,
  seen: Object.fromEntries(Object.entries(record.cells).filter(([, cell]) => !isEmptyCell(cell))),
  fields: judged?.fields ?? {},
});

/** Edits made outside us go into the journal with what was there before; by whom, nobody can say. */
function recordEdits(session: Session, table: string, edits: Findings['edited'], marks: Mark[]): number {
  const judged = inspectRecords(session, edits, true);
  const outcome = atDesk((desk) => {
    const changes = edits.flatMap(({ record, before, fields }, index): Change[] => {
      const old = Object.fromEntries(Object.keys(fields).map((key) => [key, before.cells[key] ?? '']));
      return [
        { kind: 'update', table, number: record.number, before: old, fields },
        ...derivedUpdate(record, judged[index]),
      ];
    });
    return commit(desk, {
      request: Utilities.getUuid(),
      action: 'outsideEdit',
      about: edits[0]?.record.number ?? '',
      changes,
      marks: [],
      message: { key: 'scan.found', params: { count: edits.length } },
      observed: true,
      by: '',
    });
  });
  if (outcome.ok) for (const { marks: own } of judged) marks.push(...own);
  return outcome.ok ? edits.length : 0;
}

/** Rows that came with their number enter the shadow; only what the CRM adds to them enters the journal. */
function welcome(session: Session, table: string, records: readonly Stored[], marks: Mark[]): number {
  const judged = inspectRecords(
    session,
    records.map((record) => ({ record })),
    true,
  );
  const changes = records.flatMap((record, index) => derivedUpdate(record, judged[index]));
  const keysOf = keysFor(session.book, session.settings);
  const packed = records.map(
    ({ number, cells }): Packed => ({ number, cells: withoutDerived(cells), keys: keysOf(table, cells) }),
  );
  atDesk((desk) => {
    const shadow = desk.book.sheet(desk.memory.shadowId);
    if (shadow) {
      learn(shadow, readBlocks(shadow), desk.memory.done, {
        table,
        changed: packed,
        gone: new Set(),
        keysOf: (cells) => keysOf(table, cells),
      });
      SpreadsheetApp.flush();
    }
    if (changes.length === 0) return accept(null);
    const about = records[0]?.number ?? '';
    const message = { key: 'scan.found', params: { count: records.length } } as const;
    return commit(desk, {
      request: Utilities.getUuid(),
      action: 'check',
      about,
      changes,
      marks: [],
      message,
      observed: true,
    });
  });
  for (const { marks: own } of judged) marks.push(...own);
  return changes.length;
}

/** Records of ours that were written since the last scan: what their check and grade should say now. */
function check(session: Session, records: readonly Stored[], marks: Mark[]): number {
  const judged = inspectRecords(
    session,
    records.map((record) => ({ record })),
    true,
  );
  const changes = records.flatMap((record, index) => derivedUpdate(record, judged[index]));
  if (changes.length > 0) {
    const about = records[0]?.number ?? '';
    const message = { key: 'scan.found', params: { count: changes.length } } as const;
    const request = Utilities.getUuid();
    atDesk((desk) => commit(desk, { request, action: 'check', about, changes, marks: [], message, observed: true }));
  }
  for (const { marks: own } of judged) marks.push(...own);
  return changes.length;
}

function derivedUpdate(record: Stored, judged: Judged | undefined): Change[] {
  const fields: Cells = Object.fromEntries(
    Object.entries(judged?.fields ?? {}).filter(([key]) => record.cells[key] !== undefined),
  );
  const keys = Object.keys(fields);
  if (keys.length === 0) return [];
  const before = Object.fromEntries(keys.map((key) => [key, record.cells[key] ?? '']));
  return [{ kind: 'update', table: record.table, number: record.number, before, fields }];
}

function writeDueNotes(desk: Desk, findings: Findings, marks: readonly Mark[]): null {
  const bound = desk.book.bound(findings.table);
  const sheet = isBound(bound) ? desk.book.sheet(bound.tab.sheetId) : null;
  if (!isBound(bound) || !sheet) return null;
  const numbers = desk.book.numbers(bound);
  const rows = new Map<string, number>();
  numbers.forEach((number, index) => {
    if (!rows.has(number)) rows.set(number, index + 1);
  });
  const wanted = marks.flatMap(({ number, field, lines }): Wanted[] => {
    const row = rows.get(number);
    const column = bound.fields[field];
    return row === undefined || column === undefined || field === DERIVED ? [] : [{ row, column, note: noteOf(lines) }];
  });
  const copied = findings.copies
    .filter(
      ({ row, first }) => numbers[row - 1] === numbers[first - 1] && rowsOf(numbers, numbers[row - 1] ?? '').length > 1,
    )
    .map(
      ({ row, first }): Wanted => ({
        row,
        column: bound.number,
        note: noteOf([say(desk.language, 'note.numberTwice', { row: first })]),
      }),
    );
  writeMarks(sheet, [...wanted, ...copied], bound.width);
  SpreadsheetApp.flush();
  return null;
}

function batches<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (const item of items) {
    const part = parts[parts.length - 1];
    if (part && part.length < BATCH && fits([part, item])) part.push(item);
    else parts.push([item]);
  }
  return parts;
}
