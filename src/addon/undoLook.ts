import type { Change, Entry, Verdict } from '../schema/change';
import { type Effect, effectsOf } from '../schema/effect';
import { doubtsOf, rowsOf } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { pairOf } from '../sheets/known';
import { agrees } from '../sheets/moments';
import type { Sight } from '../sheets/plan';
import { readClusters } from '../sheets/readRows';
import { steadily } from '../sheets/steadily';
import type { Cell } from '../values/cell';
import { accept, type Outcome, type Problem, refuseAll } from '../values/outcome';
import type { Desk } from './desk';
import { besideIn } from './undoBeside';
import { type Conflict, conflictAt } from './undoConflict';
import { pointingAt } from './undoPointing';
import { type Reversal, reversalOf } from './undoReversal';

/** What stands in the way of taking these changes back, and the changes that would; nothing is written. */
export interface Look {
  readonly conflicts: readonly Conflict[];
  changes(keeps: (key: string) => boolean): readonly Change[];
}

/** `later` are the entries that touched a record after them, newest first: they tell who changed a cell since. */
export function lookBack(desk: Desk, changes: readonly Change[], later: Later): Outcome<Look> {
  const effects = effectsOf(changes);
  const problems: Problem[] = [];
  const reversals: Reversal[] = [];
  for (const table of [...new Set(effects.map((effect) => effect.table))].reverse()) {
    const own = effects.filter((effect) => effect.table === table).reverse();
    const found = steadily(desk.book, [table], (assumed) => {
      const bound = assumed(table);
      return bound ? reversalsIn(desk, bound, own, effects, later) : [];
    });
    const bound = desk.book.bound(table);
    problems.push(...doubtsOf(bound));
    if (bound === undefined)
      problems.push({ code: 'table.missing', params: { tab: desk.book.tables[table]?.tab.name ?? table } });
    reversals.push(...found);
  }
  if (problems.length > 0) return refuseAll(problems);
  const verdicts = verdictsBack(desk, changes);
  return accept({
    conflicts: [...reversals.flatMap(({ conflicts }) => conflicts), ...verdicts.conflicts],
    changes: (keeps) => [
      ...reversals.flatMap((reversal) => reversal.change(keeps) ?? []),
      ...verdicts.changes.filter(({ pair }) => !keeps(verdictKey(pair))),
    ],
  });
}

function reversalsIn(
  desk: Desk,
  bound: Bound,
  own: readonly Effect[],
  all: readonly Effect[],
  later: Later,
): readonly Reversal[] {
  const sights = sightsOf(desk, bound, own);
  const going = own.filter(({ kind, number }) => (kind === 'create' || kind === 'register') && sights.has(number));
  const pointing = pointingAt(desk, bound.table.name, going, all);
  const beside = besideIn(
    desk,
    bound,
    going.flatMap(({ kind, number }) => (kind === 'create' ? (sights.get(number) ?? []) : [])),
  );
  const label = (field: string) => bound.table.fields[field]?.label[desk.language] ?? field;
  const since = (number: string, field: string, now: Cell) =>
    lastToWrite(later(number), bound.table.name, number, field, now);
  return own.map((effect) =>
    reversalOf(effect, sights.get(effect.number), {
      bound,
      label,
      since,
      beside: beside.get(effect.number) ?? [],
      pointing: pointing.get(effect.number) ?? [],
    }),
  );
}

/** The rows that carry these numbers now: two calls. */
function sightsOf({ book }: Desk, bound: Bound, effects: readonly Effect[]): ReadonlyMap<string, Sight> {
  const numbers = book.numbers(bound);
  const rows = new Map(
    effects.flatMap(({ number }): [string, number][] => {
      const row = rowsOf(numbers, number)[0];
      return row === undefined ? [] : [[number, row]];
    }),
  );
  const seen = readClusters(book, bound, [...rows.values()], { formulas: true, notes: false });
  return new Map(
    [...rows].flatMap(([number, row]): [string, Sight][] => {
      const cells = seen.values.get(row);
      return cells ? [[number, { row, cells, formulas: seen.formulas.get(row) ?? [], numbered: true }]] : [];
    }),
  );
}

type Later = (number: string) => readonly Entry[];

/** '' and '' where no entry tells: somebody typed it after the last look through the sheet. */
function lastToWrite(later: readonly Entry[], table: string, number: string, field: string, now: Cell) {
  const wrote = (change: Change): boolean =>
    'fields' in change &&
    change.table === table &&
    change.number === number &&
    field in change.fields &&
    agrees(change.fields[field] ?? '', now);
  const entry = later.find(({ changes }) => changes.some(wrote));
  return { by: entry?.by ?? '', at: entry?.at ?? '' };
}

type Judged = Extract<Change, { readonly kind: 'judge' }>;
const verdictKey = ([a, b]: readonly [string, string]): string => `|${a} · ${b}|verdict`;

function verdictsBack(desk: Desk, changes: readonly Change[]): { conflicts: Conflict[]; changes: Judged[] } {
  const first = new Map<string, Judged>();
  const wrote = new Map<string, Verdict>();
  for (const change of changes) {
    if (change.kind !== 'judge') continue;
    const pair = pairOf(...change.pair);
    if (!first.has(pair)) first.set(pair, change);
    wrote.set(pair, change.verdict);
  }
  const conflicts: Conflict[] = [];
  const back: Judged[] = [];
  for (const [key, { pair, before }] of first) {
    const now = desk.known.verdictOf(...pair);
    if (now === before) continue;
    const about = { table: '', number: pair.join(' · ') };
    const said = { now, wrote: wrote.get(key) ?? 'open', to: before };
    if (now !== wrote.get(key)) conflicts.push(conflictAt(about, 'verdict', 'undo.verdict', said));
    back.push({ kind: 'judge', pair, verdict: before, before: now });
  }
  return { conflicts, changes: back };
}
