import { tables } from '../crm/tables';
import type { MessageKey } from '../messages';
import type { Cells, Change, Mark } from '../schema/change';
import { carryOut, type Look, lookAgain } from '../sheets/applyChanges';
import { doubtsOf, isBound, rowsOf } from '../sheets/book';
import { type Kept, keepSpare, lineOf, type Said } from '../sheets/journal';
import type { SettingLine } from '../sheets/journalLine';
import { effective } from '../sheets/known';
import { keepLine } from '../sheets/latestLines';
import { mayKnow, noteRequest, remember } from '../sheets/memory';
import { placesOf, rowsSeen } from '../sheets/overwritten';
import { signatureOf } from '../sheets/ownership';
import type { Hints } from '../sheets/plan';
import type { Seen } from '../sheets/readRows';
import type { Binding } from '../sheets/tabBinding';
import { keepable, storable } from '../sheets/toCell';
import { unnumberedOf } from '../sheets/unnumbered';
import { textOf } from '../values/cell';
import { accept, type Outcome, type Params, type Problem, refuse, refuseAll } from '../values/outcome';
import type { Acted } from './api';
import { barredFrom } from './barred';
import { carryBinding } from './carryBinding';
import { carrySettings } from './carrySettings';
import type { Desk } from './desk';
import { partOf } from './jobParts';

export { partOf } from './jobParts';

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
  /** All of it stands in the sheet already: nothing is looked at or written, now or by a recovery. */
  readonly already?: true;
  readonly binding?: Binding;
  readonly settings?: readonly SettingLine[];
  /** Makes the tab the settings are to stand in, where there is none: after the entry, so that a recovery makes it too. */
  readonly lay?: () => void;
  readonly fresh?: Seen;
  /** The larger work this is a part of. */
  readonly job?: string;
  /** Two moments between which somebody unknown did it, and who was at the keyboard when it was found. */
  readonly between?: readonly [string, string];
  readonly foundBy?: string;
  /** Records that somebody changed meanwhile are named here and left alone, instead of keeping all of it from being done. */
  leave?(numbers: readonly string[]): void;
}

const NOTHING: Look = { plans: [], doubts: [], conflicts: [], missing: [] };

/** Commit → apply → verify → answer (DESIGN §2, steps 5 to 8). The append is the commit point. */
export function commit(desk: Desk, intent: Intent): Outcome<Acted> {
  const prepared = intent.already ? accept(intent.changes) : prepare(desk, intent.changes);
  if (!prepared.ok) return prepared;
  const barriers = intent.already ? [] : barredFrom(desk, prepared.value, intent.marks);
  if (barriers.length > 0) return refuseAll(barriers);
  const seq = Math.max(desk.memory.done, desk.tail.lastSeq) + 1;
  const said: Said = { key: intent.message.key, params: intent.message.params };
  const entry: Omit<Kept, 'row'> = {
    seq,
    request: intent.request,
    in: signatureOf(desk.memory),
    at: desk.now,
    by: intent.by ?? desk.user.email,
    action: intent.action,
    about: intent.about,
    changes: prepared.value,
    message: said,
    ...(intent.undoes === undefined ? {} : { undoes: intent.undoes }),
    ...(intent.binding === undefined ? {} : { binding: intent.binding }),
    ...(intent.settings === undefined ? {} : { settings: intent.settings }),
    ...(intent.already === undefined ? {} : { already: intent.already }),
    ...(intent.job === undefined ? {} : { job: intent.job }),
    ...(intent.between === undefined ? {} : { between: intent.between }),
    ...(intent.foundBy === undefined ? {} : { foundBy: intent.foundBy }),
  };
  const line = lineOf(entry);
  if (!line)
    return refuse('cell.tooLong', { params: { length: JSON.stringify(prepared.value).length, longest: 180_000 } });
  // an entry about rows that stand already can be read again from them; a new record's number must outlive Ctrl+Z
  if (desk.issued() && !intent.observed) remember(desk.memory);
  const how = {
    marks: intent.marks,
    hints: intent.hints ?? new Map<string, number>(),
    imageOf: (table: string, number: string) => imageIn(desk, table, number),
    ...(intent.fresh ? { fresh: intent.fresh } : {}),
  };
  keepSpare(desk.journal, desk.tail.lastRow + 2);
  const look = intent.already ? NOTHING : lookAgain(desk.book, prepared.value, how);
  const left = new Set([...look.conflicts.map(({ number }) => number), ...look.missing]);
  if (intent.leave && left.size > 0 && look.doubts.length === 0) {
    intent.leave([...left]);
    const isFree = (change: Change) => change.kind === 'judge' || !left.has(change.number);
    return commit(desk, { ...intent, changes: intent.changes.filter(isFree) });
  }
  const gone = intent.observed ? goneAmong(prepared.value, look) : new Set();
  if (gone.size > 0) {
    const changes = intent.changes.filter((change) => change.kind === 'judge' || !gone.has(change.number));
    if (changes.length === 0) return refuse('record.notFound', { params: { number: intent.about } });
    return commit(desk, { ...intent, changes });
  }
  const problems = intent.observed ? look.doubts : inTheWay(desk, look);
  if (problems.length > 0) return refuseAll(problems);
  const places = placesOf(desk.book, look.plans);
  const rows = rowsSeen(look.plans);
  const unnumbered = unnumberedOf(look.plans);
  const noted = notedIn(prepared.value, intent.marks);
  const told = lineOf({
    ...entry,
    ...(Object.keys(places).length > 0 ? { places } : {}),
    ...(Object.keys(rows).length > 0 ? { rows } : {}),
    ...(Object.keys(unnumbered).length > 0 ? { unnumbered } : {}),
    ...(noted.length > 0 ? { noted } : {}),
  });
  desk.journal.appendRow(told ?? line);
  keepLine(desk.memory, told ?? line);
  if (intent.binding) carryBinding(desk.book, intent.binding);
  intent.lay?.();
  if (intent.settings) carrySettings(desk.book, intent.settings);
  if (intent.already) return writtenDown(desk, entry, line);
  carryOut(desk.book, look, how);
  keepWritten(desk, prepared.value);
  const known = intent.job ?? intent.request;
  if (!intent.observed && !mayKnow(desk.memory, known)) noteRequest(desk.memory, known);
  desk.memory.weight += line.join('').length;
  markDone(desk, entry.seq);
  return accept(actedOf(entry, false));
}

/** What entries of this desk wrote, by table and number: what is known of the records was read before. */
const written = new WeakMap<Desk['memory'], Map<string, Cells>>();

function keepWritten({ memory }: Desk, changes: readonly Change[]): void {
  const cells = written.get(memory) ?? new Map<string, Cells>();
  written.set(memory, cells);
  for (const change of changes) {
    if (!('fields' in change)) continue;
    const key = `${change.table} ${change.number}`;
    cells.set(key, { ...cells.get(key), ...change.fields });
  }
}

function imageIn({ known, memory }: Desk, table: string, number: string): Cells | undefined {
  const image = known.images([{ table, number }])[0]?.cells;
  return image && { ...image, ...written.get(memory)?.get(`${table} ${number}`) };
}

/** Records that get notes; one that is taken back only loses its own. */
function notedIn(changes: readonly Change[], marks: readonly Mark[]): NonNullable<Kept['noted']> {
  const numbers = new Set(marks.map(({ number }) => number));
  return changes.flatMap((change) =>
    change.kind !== 'judge' && change.kind !== 'withdraw' && numbers.has(change.number)
      ? [[change.table, change.number] as const]
      : [],
  );
}

/** Typed rows that are nowhere any more get no number. */
function goneAmong(changes: readonly Change[], { plans, missing, doubts }: Look): ReadonlySet<string> {
  if (missing.length === 0 || doubts.length > 0) return new Set();
  const found = new Set(plans.flatMap(({ expected }) => expected.map(({ number }) => number)));
  return new Set(
    changes.flatMap((change) => (change.kind === 'register' && !found.has(change.number) ? [change.number] : [])),
  );
}

/** Nothing but the entry itself waits to be sent: whoever holds the desk flushes and remembers once for several. */
function writtenDown({ memory, tail }: Desk, entry: Omit<Kept, 'row'>, line: readonly unknown[]): Outcome<Acted> {
  memory.weight += line.join('').length;
  memory.done = entry.seq;
  memory.doneRow = tail.lastRow + 1;
  return accept(actedOf(entry, false));
}

/** An entry that changed no record and bound no tab (a setup, a report) is not offered to be taken back. */
const actedOf = ({ about, seq, message, changes, binding, settings }: Omit<Kept, 'row'>, repeated: boolean): Acted => ({
  number: about,
  seq: changes.length > 0 || binding || settings ? seq : 0,
  message,
  repeated,
});

/**
 * The answer a repeated request gets, where its entry took effect. The end of the journal is at hand; the rest of it is
 * read only where the properties say that this request was among the last 1,400 of people.
 */
export function answerBefore(desk: Desk, request: string, attempt: number): Outcome<Acted> | undefined {
  const near = effective(desk.tail.entries).find(
    (one) => one.request === request || one.request === partOf(request, 0),
  );
  const entry = near ?? (mayKnow(desk.memory, request) ? desk.history.requested(request) : undefined);
  return entry && accept(actedOf(entry, attempt === 1));
}

/** Only cells that have a column and can be held as they are; everything that stands in the way, at once. */
export function prepare(desk: Desk, changes: readonly Change[]): Outcome<readonly Change[]> {
  const problems: Problem[] = [];
  const rowsIn = finder(changes.length);
  const prepared = changes.map((change): Change => {
    if (change.kind === 'judge') return change;
    const bound = desk.book.bound(change.table);
    problems.push(...doubtsOf(bound));
    if (!isBound(bound)) {
      const { tab } = tables[change.table as keyof typeof tables];
      if (bound === undefined) problems.push({ code: 'table.missing', params: { tab: tab.name } });
      return change;
    }
    const rows = change.kind === 'create' ? [] : rowsIn(desk.book.numbers(bound), change.number);
    if (rows.length > 1) {
      problems.push({ code: 'record.numberTwice', params: { number: change.number, rows: rows.join('、') } });
    }
    const ours = (key: string): boolean => bound.table.fields[key]?.machine === true;
    const keep = (cells: Cells): Cells =>
      Object.fromEntries(
        Object.entries(cells).flatMap(([key, cell]) => {
          if (bound.fields[key] === undefined || bound.computed.has(key)) return [];
          const held = desk.memory.probe
            ? storable(ours(key) ? keepable(cell) : cell, desk.memory.probe)
            : accept(cell);
          if (!held.ok) problems.push(...held.problems.map((problem) => ({ ...problem, field: key })));
          return [[key, held.ok ? held.value : cell]];
        }),
      );
    return change.kind === 'withdraw' ? change : { ...change, fields: keep(change.fields) };
  });
  return problems.length > 0 ? refuseAll(problems) : accept(prepared);
}

/** Above so many records the column is gone through once for all of them. */
const MANY = 40;

function finder(count: number): typeof rowsOf {
  if (count <= MANY) return rowsOf;
  const rows = new Map<readonly string[], Map<string, number[]>>();
  return (numbers, number) => {
    const known = rows.get(numbers) ?? new Map<string, number[]>();
    if (!rows.has(numbers)) {
      rows.set(numbers, known);
      numbers.forEach((text, index) => {
        if (text !== '') known.set(text, [...(known.get(text) ?? []), index + 1]);
      });
    }
    return known.get(number) ?? [];
  };
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
