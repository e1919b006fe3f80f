import { type Effect, effectsOf } from '../../schema/effect';
import type { Kept } from '../../sheets/journal';
import { agrees } from '../../sheets/moments';
import type { HistoryRow } from '../api';

/** What the scan finds where somebody pressed Ctrl+Z on cells of ours. */
const found = new Set(['outsideEdit', 'seenMissing']);
/** Always derived again. */
const derived = 'check';

/**
 * Rows that are nothing but an earlier entry going back, by their seq: somebody pressed Ctrl+Z in the sheet. Where that
 * left part of the entry standing, the history offers to finish it; else only to do it again.
 */
export function takenBackByKeys(
  entries: readonly Kept[],
  undone: (seq: number) => boolean,
): ReadonlyMap<number, NonNullable<HistoryRow['partly']>> {
  const rows = new Map<number, NonNullable<HistoryRow['partly']>>();
  for (const row of entries) {
    if (!found.has(row.action) || undone(row.seq)) continue;
    const back = effectsOf(row.changes);
    const source = entries.find(
      (entry) => entry.seq < row.seq && !found.has(entry.action) && goesBack(back, effectsOf(entry.changes)),
    );
    if (!source || undone(source.seq)) continue;
    const { seq, action, about } = source;
    rows.set(row.seq, { seq, action, about, whole: cellsOf(effectsOf(source.changes)) <= cellsOf(back) });
  }
  return rows;
}

/** Every cell of it is one the source wrote, and reads again what it read before. */
const goesBack = (back: readonly Effect[], source: readonly Effect[]): boolean =>
  back.length > 0 &&
  back.every((effect) => {
    const wrote = source.find(({ table, number }) => table === effect.table && number === effect.number);
    if (effect.kind === 'withdraw') return wrote?.kind === 'create';
    const fields = Object.entries(effect.fields).filter(([key]) => key !== derived);
    return fields.every(([key, { before, after }]) => {
      const cell = wrote?.fields[key];
      return cell !== undefined && agrees(cell.after, before) && agrees(cell.before, after);
    });
  });

/** A record that came or went counts once. */
const cellsOf = (effects: readonly Effect[]): number =>
  effects.reduce(
    (sum, { kind, fields }) =>
      sum + (kind === 'update' ? Object.keys(fields).filter((key) => key !== derived).length : 1),
    0,
  );
