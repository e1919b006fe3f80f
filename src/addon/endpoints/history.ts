import * as v from 'valibot';
import type { Kept } from '../../sheets/journal';
import { accept } from '../../values/outcome';
import type { HistoryRow } from '../api';
import { endpoint, type View } from './endpoint';
import { takenBackByKeys } from './historyPartly';
import { count, number } from './shapes';

/** Rows per page of the history. */
const pageSize = 30;
/** How many of an entry's changes a row shows; it tells how many there are. */
const shown = 60;

export const history = endpoint<'history'>({
  ask: v.strictObject({ number: v.exactOptional(number), before: v.exactOptional(count) }),
  answer(ask, open) {
    const view = open();
    let before = ask.before;
    for (;;) {
      const entries = view.history.page({ ...ask, ...(before === undefined ? {} : { before }), limit: pageSize });
      const rows = rowsOf(view, entries, ask.before ?? Number.POSITIVE_INFINITY);
      // a page of nothing but parts of a work shown before is no end
      if (rows.length > 0 || entries.length < pageSize) return accept(rows);
      before = entries[entries.length - 1]?.seq ?? 0;
    }
  },
});

/** One row per entry; the parts of a larger work are one row, where its newest part stands. */
function rowsOf(view: View, entries: readonly Kept[], before: number): readonly HistoryRow[] {
  const told = new Set<string>();
  const partly = takenBackByKeys(entries, view.history.undone);
  return entries.flatMap((entry): readonly HistoryRow[] => {
    if (entry.job === undefined) return [rowOf(view, [entry], partly.get(entry.seq))];
    if (told.has(entry.job)) return [];
    told.add(entry.job);
    const parts = view.history.job(entry.job);
    return parts[0] && parts[0].seq < before ? [rowOf(view, parts)] : [];
  });
}

function rowOf({ history: { undone } }: View, parts: readonly Kept[], partly?: HistoryRow['partly']): HistoryRow {
  const [newest] = parts;
  if (!newest) throw new Error('A row of the history has no entry.');
  const { row: _row, ...entry } = newest;
  const changes = parts.flatMap((part) => part.changes);
  const of = (...kinds: readonly string[]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    ...entry,
    changes: changes.slice(0, shown),
    counts: {
      created: of('create', 'register'),
      updated: of('update'),
      withdrawn: of('withdraw', 'unregister'),
      judged: of('judge'),
    },
    parts: parts.length,
    undone:
      parts.every(
        ({ seq, changes: own, binding, settings }) => (own.length === 0 && !binding && !settings) || undone(seq),
      ) && hasAny(parts),
    ...(partly ? { partly } : {}),
  };
}

const hasAny = (parts: readonly Kept[]): boolean =>
  parts.some(({ changes, binding, settings }) => changes.length > 0 || binding || settings);
