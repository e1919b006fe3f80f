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
  const of = countsOf(entry);
  const counts = [
    [of.created, 'ui.history.created'],
    [of.updated, 'ui.history.updated'],
    [of.withdrawn, 'ui.history.withdrawn'],
    [of.judged, 'ui.history.judged'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, key]) => t(key, { count }));
  const parts = entry.parts ?? 1;
  return [...said, ...(parts > 1 ? [t('ui.history.parts', { count: parts })] : [])].join(' · ');
}

/** Told by the add-on, because a row shows only the first of many changes. */
function countsOf({ counts, changes }: HistoryRow): NonNullable<HistoryRow['counts']> {
  const of = (...kinds: readonly Change['kind'][]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return (
    counts ?? {
      created: of('create', 'register'),
      updated: of('update'),
      withdrawn: of('withdraw', 'unregister'),
      judged: of('judge'),
    }
  );
}

/** What undoing would do, said before it is done. */
export function consequence(entry: HistoryRow, t: Say): string {
  const of = countsOf(entry);
  const isRegister = entry.changes.some(({ kind }) => kind === 'register');
  const sentences = [
    of.created > 0 ? t(isRegister ? 'ui.history.willUnnumber' : 'ui.history.willEmpty', { count: of.created }) : '',
    of.withdrawn > 0 ? t('ui.history.willReturn', { count: of.withdrawn }) : '',
    of.updated > 0 ? t('ui.history.willRestore', { count: of.updated }) : '',
    t('ui.history.willKeep'),
  ];
  return sentences.filter(Boolean).join(t('ui.sentences'));
}
