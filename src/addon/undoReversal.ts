import type { Cells, Change } from '../schema/change';
import type { Effect } from '../schema/effect';
import type { Bound } from '../sheets/columns';
import { agrees } from '../sheets/moments';
import type { Sight } from '../sheets/plan';
import { type Cell, isEmptyCell, textOf } from '../values/cell';
import type { Params } from '../values/outcome';
import { type Conflict, conflictAt, keyOf, type UndoCode, WHOLE } from './undoConflict';

/** How one record goes back: what speaks against it, and the change once that is answered. */
export interface Reversal {
  readonly conflicts: readonly Conflict[];
  /** None where nothing is left to write. `keeps` tells the conflicts in which what stands now stays. */
  change(keeps: (key: string) => boolean): Change | undefined;
}
/** What is known of a record besides its row. */
export interface Surroundings {
  readonly bound: Bound;
  readonly label: (field: string) => string;
  /** Who made a cell what it is now. */
  readonly since: (number: string, field: string, now: Cell) => { readonly by: string; readonly at: string };
  /** What a person put into columns of their own, by letter: its header and its text. */
  readonly beside: readonly { readonly letter: string; readonly header: string; readonly text: string }[];
  /** Records that point at this one and would point at nothing. */
  readonly pointing: readonly string[];
}

/** Looks at the row as it stands now. A record that came goes whole or not at all; of one that was changed, each field. */
export function reversalOf(effect: Effect, sight: Sight | undefined, around: Surroundings): Reversal {
  switch (effect.kind) {
    case 'update':
      return sight ? restoring(effect, sight, around) : refused(effect, 'undo.gone', {});
    case 'create':
      return sight ? withdrawing(effect, sight, around) : settled;
    case 'register':
      return sight ? unregistering(effect, sight, around) : settled;
    case 'withdraw':
    case 'unregister':
      return sight ? refused(effect, 'undo.numberStands', { row: sight.row }) : returning(effect, around);
  }
}

const settled: Reversal = { conflicts: [], change: () => undefined };

/** Nothing can be done for this record: said, and left out where the person lets the others go back. */
const refused = (effect: Effect, code: UndoCode, params: Params): Reversal => ({
  conflicts: [conflictAt(effect, WHOLE, code, { ...params, only: 1 })],
  change: () => undefined,
});

function restoring(effect: Effect, { cells, formulas }: Sight, around: Surroundings): Reversal {
  const { bound, label, since } = around;
  const conflicts: Conflict[] = [];
  const open: { readonly key: string; readonly now: Cell; readonly before: Cell; readonly asked: string }[] = [];
  for (const [key, { before, after }] of Object.entries(effect.fields)) {
    const column = bound.fields[key];
    const now = column === undefined ? after : (cells[column - 1] ?? '');
    if (bound.computed.has(key) || agrees(now, before)) continue;
    const asked = keyOf(effect, key);
    const said = { label: label(key), now: textOf(now), wrote: textOf(after), to: textOf(before) };
    if (column === undefined) conflicts.push(conflictAt(effect, key, 'undo.noColumn', { ...said, only: 1 }));
    else if (formulas[column - 1]) conflicts.push(conflictAt(effect, key, 'undo.formula', { ...said, only: 1 }));
    else if (agrees(now, after)) open.push({ key, now, before, asked: '' });
    else if (!isKeptByUs(bound, key)) {
      conflicts.push(conflictAt(effect, key, 'undo.conflict', { ...said, ...since(effect.number, key, now) }));
      open.push({ key, now, before, asked });
    }
  }
  return {
    conflicts,
    change(keeps) {
      const goes = open.filter(({ asked }) => asked === '' || !keeps(asked));
      if (goes.length === 0) return undefined;
      return {
        kind: 'update',
        table: effect.table,
        number: effect.number,
        before: Object.fromEntries(goes.map(({ key, now }) => [key, now])),
        fields: Object.fromEntries(goes.map(({ key, before }) => [key, before])),
      };
    },
  };
}

/** Cells the CRM keeps itself: a newer value of ours is no reason to ask, and stays. */
const isKeptByUs = ({ table }: Bound, key: string): boolean => {
  const field = table.fields[key];
  return field?.machine === true && field.type !== 'reference' && key !== 'archivedOn';
};
/** Of a record that goes whole, a grade somebody typed is asked about; dates and checks of ours are not. */
const isDerived = (bound: Bound, key: string): boolean => isKeptByUs(bound, key) && key !== 'grade';

function withdrawing(effect: Effect, { cells, formulas }: Sight, around: Surroundings): Reversal {
  const { bound, label, since } = around;
  const conflicts: Conflict[] = [];
  const held: Record<string, Cell> = {};
  for (const [key, column] of Object.entries(bound.fields)) {
    const now = cells[column - 1] ?? '';
    const wrote = effect.fields[key]?.after ?? '';
    if (bound.computed.has(key) || formulas[column - 1] || (now === false && isEmptyCell(wrote))) continue;
    if (!isEmptyCell(now)) held[key] = now;
    if (agrees(now, wrote) || isDerived(bound, key)) continue;
    const said = { label: label(key), now: textOf(now), wrote: textOf(wrote), to: '', whole: 1 };
    conflicts.push(conflictAt(effect, key, 'undo.conflict', { ...said, ...since(effect.number, key, now) }));
  }
  return whole([...conflicts, ...surrounding(effect, around)], {
    kind: 'withdraw',
    table: effect.table,
    number: effect.number,
    before: held,
  });
}

/** The number and what was filled in go; the row stays as the person has it now. */
function unregistering(effect: Effect, { cells }: Sight, around: Surroundings): Reversal {
  const { bound } = around;
  const fields: Record<string, Cell> = {};
  const seen: Record<string, Cell> = {};
  for (const [key, column] of Object.entries(bound.fields)) {
    const now = cells[column - 1] ?? '';
    if (bound.computed.has(key)) continue;
    if (effect.fields[key]) fields[key] = now;
    const stays = effect.fields[key]?.before ?? now;
    if (!isEmptyCell(stays)) seen[key] = stays;
  }
  const { table, number } = effect;
  return whole(
    surrounding(effect, around).filter(({ problem }) => problem.code === 'undo.pointed'),
    { kind: 'unregister', table, number, seen, fields },
  );
}

function returning(effect: Effect, around: Surroundings): Reversal {
  const { bound, label } = around;
  const { table, number, kind, seen } = effect;
  const fields: Cells = Object.fromEntries(
    Object.entries(effect.fields).flatMap(([key, { before }]) => (isEmptyCell(before) ? [] : [[key, before]])),
  );
  const lost = Object.entries(fields).filter(([key]) => bound.fields[key] === undefined && key !== 'check');
  const conflicts = lost.map(([key, cell]) =>
    conflictAt(effect, key, 'undo.noColumn', { label: label(key), now: '', wrote: '', to: textOf(cell), whole: 1 }),
  );
  return whole(
    conflicts,
    kind === 'withdraw' ? { kind: 'create', table, number, fields } : { kind: 'register', table, number, seen, fields },
  );
}

function surrounding(effect: Effect, { beside, pointing }: Surroundings): readonly Conflict[] {
  const added = beside.map(({ letter, header, text }) =>
    conflictAt(effect, `@${letter}`, 'undo.beside', { label: header || letter, now: text, whole: 1 }),
  );
  if (pointing.length === 0) return added;
  const numbers = pointing.slice(0, 5).join('、');
  return [
    ...added,
    conflictAt(effect, WHOLE, 'undo.pointed', { count: pointing.length, numbers, now: numbers, whole: 1 }),
  ];
}

/** Keeping any part of a record that would go keeps all of it. */
const whole = (conflicts: readonly Conflict[], change: Change): Reversal => ({
  conflicts,
  change: (keeps) => (conflicts.some(({ key }) => keeps(key)) ? undefined : change),
});
