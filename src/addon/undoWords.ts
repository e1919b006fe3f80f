import type { MessageKey } from '../messages';
import type { Change, Mark } from '../schema/change';
import type { Kept } from '../sheets/journal';
import type { Params } from '../values/outcome';

/** Taking it back is doing again what it took back: an undo of ours, or one pressed in the sheet. */
export const isUndo = (action: string): boolean => action === 'undo' || action === 'pressedUndo';

interface Told {
  readonly message: { readonly key: MessageKey; readonly params: Params };
  /** How many cells and records went back up to here. */
  readonly cells: number;
}

/** What the person reads; counted where something was kept. */
export function sentence(
  { action, about, binding, settings = [] }: Kept,
  changes: readonly Change[],
  so: { readonly kept: number; readonly cells: number },
): Told {
  const isRedo = isUndo(action);
  const cells = so.cells + cellsIn(changes);
  const number =
    about || (binding?.after?.name ?? binding?.before?.name ?? settings.map(({ item }) => item).join('、'));
  if (so.kept === 0) return { message: { key: isRedo ? 'redo.done' : 'undo.done', params: { number } }, cells };
  const params = { number, count: cells, kept: so.kept };
  return { message: { key: isRedo ? 'redo.doneKept' : 'undo.doneKept', params }, cells };
}

const cellsIn = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + (change.kind === 'update' ? Object.keys(change.fields).length : 1), 0);

/** A withdrawn record keeps none of our notes. */
export const emptied = (changes: readonly Change[]): readonly Mark[] =>
  changes.flatMap((change) =>
    change.kind === 'withdraw'
      ? Object.keys(change.before).map((field) => ({ table: change.table, number: change.number, field, lines: [] }))
      : [],
  );
