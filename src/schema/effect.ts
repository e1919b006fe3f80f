import type { Cell } from '../values/cell';
import type { Cells, Change } from './change';

type Placed = Exclude<Change, { readonly kind: 'judge' }>;

/** What some changes together did to one record: whether it came or went, and each cell before and after. */
export interface Effect {
  readonly table: string;
  readonly number: string;
  readonly kind: Placed['kind'];
  readonly fields: Readonly<Record<string, { readonly before: Cell; readonly after: Cell }>>;
  /** How a typed row is found again, where it got or lost its number. */
  readonly seen: Cells;
}

/** Per record, in the order in which they were first touched. Changes that cancel each other leave nothing. */
export function effectsOf(changes: readonly Change[]): readonly Effect[] {
  const effects = new Map<string, Effect>();
  for (const change of changes) {
    if (change.kind === 'judge') continue;
    const key = `${change.table}\t${change.number}`;
    const both = after(effects.get(key), effectOf(change));
    if (both) effects.set(key, both);
    else effects.delete(key);
  }
  return [...effects.values()];
}

function effectOf(change: Placed): Effect {
  const { table, number, kind } = change;
  const before = 'before' in change ? change.before : kind === 'unregister' ? change.fields : {};
  const fields = kind === 'withdraw' ? {} : kind === 'unregister' ? change.seen : change.fields;
  const keys = kind === 'unregister' ? Object.keys(change.fields) : [...Object.keys(before), ...Object.keys(fields)];
  const seen = 'seen' in change ? change.seen : {};
  const was = kind === 'register' ? seen : before;
  return {
    table,
    number,
    kind,
    fields: Object.fromEntries(keys.map((key) => [key, { before: was[key] ?? '', after: fields[key] ?? '' }])),
    seen,
  };
}

/** Which kind both are together; none where the second takes the first back. */
const together: Readonly<Partial<Record<Placed['kind'], Partial<Record<Placed['kind'], Placed['kind'] | 'nothing'>>>>> =
  {
    create: { update: 'create', withdraw: 'nothing' },
    register: { update: 'register', unregister: 'nothing' },
    withdraw: { create: 'update' },
    unregister: { register: 'update' },
  };

function after(first: Effect | undefined, second: Effect): Effect | undefined {
  if (!first) return second;
  const kind = together[first.kind]?.[second.kind] ?? second.kind;
  if (kind === 'nothing') return undefined;
  const later = Object.entries(second.fields).map(([key, { before, after: last }]) => [
    key,
    { before: first.fields[key]?.before ?? before, after: last },
  ]);
  return {
    ...first,
    kind,
    fields: { ...first.fields, ...Object.fromEntries(later) },
    seen: { ...first.seen, ...second.seen },
  };
}
