import { tables } from '../crm/tables';
import type { MessageKey } from '../messages';
import type { Cells, Change, Mark } from '../schema/change';
import { carryOut, type Look, lookAgain } from '../sheets/applyChanges';
import { doubtsOf, isBound, rowsOf } from '../sheets/book';
import { type Kept, keepSpare, lineOf, type Said } from '../sheets/journal';
import { VOID } from '../sheets/known';
import { remember } from '../sheets/memory';
import type { Hints } from '../sheets/plan';
import type { Seen } from '../sheets/readRows';
import type { Binding } from '../sheets/tabBinding';
import { storable } from '../sheets/toCell';
import { textOf } from '../values/cell';
import { accept, type Outcome, type Params, type Problem, refuse, refuseAll } from '../values/outcome';
import type { Acted } from './api';
import { carryBinding } from './carryBinding';
import type { Desk } from './desk';

/** What is about to become an entry of the journal. */
export interface Intent {
  readonly request: string;
  readonly action: string;
  readonly about: string;
  readonly changes: readonly Change[];
  readonly marks: readonly Mark[];
  readonly message: { readonly key: MessageKey; readonly params: Params };
  readonly undoes?: number;
  readonly hints?: Hints;
  /** Who did it, where that is not the person at the keyboard: an edit found later. */
  readonly by?: string;
  /** Changes already in the sheet are written down although nothing is left to write. */
  readonly observed?: boolean;
  readonly binding?: Binding;
  readonly fresh?: Seen;
}

/** Commit → apply → verify → answer (DESIGN §2, steps 5 to 8). The append is the commit point. */
export function commit(desk: Desk, intent: Intent): Outcome<Acted> {
  const prepared = prepare(desk, intent.changes);
  if (!prepared.ok) return prepared;
  const seq = Math.max(desk.memory.done, desk.tail.lastSeq) + 1;
  const said: Said = { key: intent.message.key, params: intent.message.params };
  const entry: Omit<Kept, 'row'> = {
    seq,
    request: intent.request,
    at: desk.now,
    by: intent.by ?? desk.user.email,
    action: intent.action,
    about: intent.about,
    changes: prepared.value,
    message: said,
    ...(intent.undoes === undefined ? {} : { undoes: intent.undoes }),
    ...(intent.binding === undefined ? {} : { binding: intent.binding }),
  };
  const line = lineOf(entry);
  if (!line)
    return refuse('cell.tooLong', { params: { length: JSON.stringify(prepared.value).length, longest: 180_000 } });
  // an entry about rows that stand already can be read again from them; a new record's number must outlive Ctrl+Z
  if (desk.issued() && !intent.observed) remember(desk.memory);
  const how = {
    marks: intent.marks,
    hints: intent.hints ?? new Map<string, number>(),
    imageOf: (table: string, number: string) => desk.known.images([{ table, number }])[0]?.cells,
    ...(intent.fresh ? { fresh: intent.fresh } : {}),
  };
  keepSpare(desk.journal, desk.tail.lastRow + 2);
  const look = lookAgain(desk.book, prepared.value, how);
  const problems = intent.observed ? look.doubts : inTheWay(desk, look);
  if (problems.length > 0) return refuseAll(problems);
  desk.journal.appendRow(line);
  if (intent.binding) carryBinding(desk.book, intent.binding);
  carryOut(desk.book, look, how);
  markDone(desk, entry.seq);
  return accept(actedOf(entry, false));
}

/** An entry that changed no record and bound no tab (a setup, a report) is not offered to be taken back. */
const actedOf = ({ about, seq, message, changes, binding }: Omit<Kept, 'row'>, repeated: boolean): Acted => ({
  number: about,
  seq: changes.length > 0 || binding ? seq : 0,
  message,
  repeated,
});

/** The answer a repeated request gets, where its entry took effect. */
export function answerBefore(desk: Desk, request: string, attempt: number): Outcome<Acted> | undefined {
  const voided = new Set(desk.tail.entries.flatMap(({ action, undoes }) => (action === VOID ? [undoes] : [])));
  const entry = desk.tail.entries.find((one) => one.request === request && !voided.has(one.seq));
  return entry && accept(actedOf(entry, attempt === 1));
}

/** Only cells that have a column and can be held as they are; everything that stands in the way, at once. */
function prepare(desk: Desk, changes: readonly Change[]): Outcome<readonly Change[]> {
  const problems: Problem[] = [];
  const prepared = changes.map((change): Change => {
    if (change.kind === 'judge') return change;
    const bound = desk.book.bound(change.table);
    problems.push(...doubtsOf(bound));
    if (!isBound(bound)) {
      const { tab } = tables[change.table as keyof typeof tables];
      if (bound === undefined) problems.push({ code: 'table.missing', params: { tab: tab.name } });
      return change;
    }
    const rows = change.kind === 'create' ? [] : rowsOf(desk.book.numbers(bound), change.number);
    if (rows.length > 1) {
      problems.push({ code: 'record.numberTwice', params: { number: change.number, rows: rows.join('、') } });
    }
    const keep = (cells: Cells): Cells =>
      Object.fromEntries(
        Object.entries(cells).flatMap(([key, cell]) => {
          if (bound.fields[key] === undefined || bound.computed.has(key)) return [];
          const held = desk.memory.probe ? storable(cell, desk.memory.probe) : accept(cell);
          if (!held.ok) problems.push(...held.problems.map((problem) => ({ ...problem, field: key })));
          return [[key, held.ok ? held.value : cell]];
        }),
      );
    return change.kind === 'withdraw' ? change : { ...change, fields: keep(change.fields) };
  });
  return problems.length > 0 ? refuseAll(problems) : accept(prepared);
}

/** What a colleague did since the person looked: named, and nothing of theirs is overwritten. */
function inTheWay({ book, language }: Desk, { doubts, conflicts, missing }: Look): Problem[] {
  const asked = conflicts.map(({ table, field, before, now, formula }): Problem => {
    const label = book.tables[table]?.fields[field]?.label[language] ?? field;
    if (formula) return { code: 'record.formula', field, params: { label, now: textOf(now) } };
    return { code: 'record.conflict', field, params: { label, now: textOf(now), before: textOf(before) } };
  });
  return [...doubts, ...asked, ...missing.map((number): Problem => ({ code: 'record.notFound', params: { number } }))];
}

/** `done` goes to the properties, where Ctrl+Z does not reach it. */
function markDone(desk: Desk, seq: number): void {
  desk.memory.done = seq;
  desk.memory.doneRow = desk.tail.lastRow + 1;
  remember(desk.memory);
}
