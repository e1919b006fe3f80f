import { type Change, type Entry, inverseOf } from '../schema/change';
import { isBound, rowsOf } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import type { Kept } from '../sheets/journal';
import { agrees } from '../sheets/moments';
import { readClusters } from '../sheets/readRows';
import { type Cell, isEmptyCell, textOf } from '../values/cell';
import { type Outcome, type Problem, refuse, refuseAll } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk, type Desk } from './desk';
import { learnRecords } from './learnRecords';

type Placed = Exclude<Change, { kind: 'judge' }>;

/** Takes back one entry, as a new entry; refused, naming what differs, where somebody changed its cells since. */
export function undoEntry(seq: number, request: string): Outcome<Acted> {
  return atDesk((desk, attempt) => {
    const before = answerBefore(desk, request, attempt);
    if (before) return before;
    const entry = desk.history.entry(seq);
    if (!entry || (entry.changes.length === 0 && !entry.binding)) return refuse('undo.notThere');
    if (desk.history.undone(seq)) return refuse('undo.already');
    const problems = entry.binding ? differingBinding(desk, entry) : differences(desk, entry);
    if (problems.length > 0) return refuseAll(problems);
    const { binding } = entry;
    const outcome = commit(desk, {
      request,
      action: 'undo',
      about: entry.about,
      changes: [...entry.changes].reverse().map(inverseOf),
      marks: emptied(entry),
      message: { key: 'undo.done', params: { number: entry.about || (binding?.after?.name ?? '') } },
      undoes: seq,
      ...(binding ? { binding: { table: binding.table, before: binding.after, after: binding.before } } : {}),
    });
    if (outcome.ok && binding) learnRecords(desk, binding.table);
    return outcome;
  });
}

/** A withdrawn record keeps none of our notes. */
const emptied = (entry: Entry) =>
  entry.changes.flatMap((change) =>
    change.kind === 'create'
      ? Object.keys(change.fields).map((field) => ({ table: change.table, number: change.number, field, lines: [] }))
      : [],
  );

function differingBinding(desk: Desk, { binding }: Kept): Problem[] {
  const now = binding && desk.memory.tabs[binding.table];
  const then = binding?.after;
  return now?.sheetId === then?.sheetId
    ? []
    : [
        {
          code: 'undo.conflict',
          params: { label: binding?.table ?? '', now: now?.name ?? '', wrote: then?.name ?? '' },
        },
      ];
}

function differences(desk: Desk, entry: Entry): Problem[] {
  const placed = entry.changes.filter((change): change is Placed => change.kind !== 'judge');
  const problems: Problem[] = [];
  for (const table of new Set(placed.map((change) => change.table))) {
    const bound = desk.book.bound(table);
    if (!isBound(bound)) continue;
    const own = placed.filter((change) => change.table === table);
    const numbers = desk.book.numbers(bound);
    const rows = own.map(({ number }) => rowsOf(numbers, number)[0]);
    const present = rows.filter((row) => row !== undefined);
    const seen = readClusters(desk.book, bound, present, { formulas: true, notes: false });
    own.forEach((change, index) => {
      const row = rows[index];
      const cells = row === undefined ? undefined : seen.values.get(row);
      const formulas = row === undefined ? [] : (seen.formulas.get(row) ?? []);
      if (cells) problems.push(...changedSince(desk, bound, change, cells, formulas));
      else if (change.kind !== 'withdraw')
        problems.push({ code: 'record.notFound', params: { number: change.number } });
    });
  }
  return problems;
}

/** Cells the entry wrote that read otherwise now, and what was put beside a record that would lose its number. */
function changedSince(
  desk: Desk,
  bound: Bound,
  change: Placed,
  cells: readonly Cell[],
  formulas: readonly string[],
): Problem[] {
  const wrote: Readonly<Record<string, Cell>> = change.kind === 'withdraw' ? {} : change.fields;
  const nameOf = (key: string): string => bound.table.fields[key]?.label[desk.language] ?? key;
  const conflict = (label: string, now: Cell, was: Cell): Problem => ({
    code: 'undo.conflict',
    params: { label, now: textOf(now), wrote: textOf(was) },
  });
  const own = Object.entries(wrote).flatMap(([key, cell]) => {
    const column = bound.fields[key];
    const now = column === undefined ? cell : (cells[column - 1] ?? '');
    return column === undefined || bound.computed.has(key) || agrees(now, cell)
      ? []
      : [{ ...conflict(nameOf(key), now, cell), field: key }];
  });
  if (change.kind !== 'create') return own;
  const written = new Set([bound.number, ...Object.keys(wrote).map((key) => bound.fields[key])]);
  const computed = new Set([...bound.computed].map((key) => bound.fields[key]));
  const added = Object.entries(bound.fields).flatMap(([key, column]) => {
    const now = cells[column - 1] ?? '';
    const idle =
      written.has(column) || computed.has(column) || formulas[column - 1] || now === false || isEmptyCell(now);
    return idle ? [] : [{ ...conflict(nameOf(key), now, ''), field: key }];
  });
  return [...own, ...added];
}
