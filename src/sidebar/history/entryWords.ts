import type { HistoryRow } from '../../addon/api';
import type { Change } from '../../schema/change';
import type { Cell } from '../../values/cell';
import type { Say } from '../app/appContext';

interface ChangedRecord {
  readonly table: string;
  readonly number: string;
  readonly fields: readonly { readonly field: string; readonly before: Cell; readonly after: Cell }[];
}

/** Per record: each field before and after. A judgement changes no field. */
export const changedFields = (entry: HistoryRow): readonly ChangedRecord[] => entry.changes.flatMap(changedIn);

function changedIn(change: Change): readonly ChangedRecord[] {
  if (change.kind === 'judge') return [];
  const { table, number } = change;
  const before = 'before' in change ? change.before : {};
  const after = 'fields' in change ? change.fields : {};
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const taken = change.kind === 'unregister';
  return [
    {
      table,
      number,
      fields: keys.map((field) => {
        const was = (taken ? after : before)[field] ?? '';
        const is = (taken ? before : after)[field] ?? '';
        return { field, before: was, after: is };
      }),
    },
  ];
}

/** 新增 1 条 · 改了 2 条, in the order of weight. */
export function entryCounts(entry: HistoryRow, t: Say): string {
  const of = (...kinds: readonly Change['kind'][]): number =>
    entry.changes.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = [
    [of('create', 'register'), 'ui.history.created'],
    [of('update'), 'ui.history.updated'],
    [of('withdraw', 'unregister'), 'ui.history.withdrawn'],
    [of('judge'), 'ui.history.judged'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, key]) => t(key, { count }))
    .join(' · ');
}

/** What undoing would do, said before it is done. */
export function consequence(entry: HistoryRow, t: Say): string {
  const created = entry.changes.filter(({ kind }) => kind === 'create').length;
  const restored = entry.changes.filter(({ kind }) => kind === 'update').length;
  const sentences = [
    created > 0 ? t('ui.history.willEmpty', { count: created }) : '',
    restored > 0 ? t('ui.history.willRestore', { count: restored }) : '',
    t('ui.history.willKeep'),
  ];
  return sentences.filter(Boolean).join(t('ui.sentences'));
}
