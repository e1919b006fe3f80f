import type { Cells, Change } from '../schema/change';
import type { Cell } from '../values/cell';

export type Placed = Exclude<Change, { kind: 'judge' }>;

/** What a change wants of the cells of its record. */
export interface Wanted {
  /** The number cell: '' takes it away, undefined leaves it. */
  readonly number?: string;
  readonly fields: Readonly<Record<string, { readonly cell: Cell; readonly before: Cell }>>;
}

export function wantedOf(change: Placed): Wanted {
  switch (change.kind) {
    case 'create':
      return { number: change.number, fields: pairs(change.fields, () => '') };
    case 'withdraw':
      return {
        number: '',
        fields: pairs(
          change.before,
          (key) => change.before[key] ?? '',
          () => '',
        ),
      };
    case 'register':
      return { number: change.number, fields: pairs(change.fields, (key) => change.seen[key] ?? '') };
    case 'unregister':
      return {
        number: '',
        fields: pairs(
          change.fields,
          (key) => change.fields[key] ?? '',
          (key) => change.seen[key] ?? '',
        ),
      };
    case 'update':
      return { fields: pairs(change.fields, (key) => change.before[key] ?? '') };
  }
}

/** Changes of rows, table by table. */
export function groupByTable(changes: readonly Change[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const change of changes) {
    if (change.kind === 'judge') continue;
    groups.set(change.table, [...(groups.get(change.table) ?? []), change]);
  }
  return groups;
}

function pairs(cells: Cells, before: (key: string) => Cell, after?: (key: string) => Cell): Wanted['fields'] {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [key, { cell: after ? after(key) : cell, before: before(key) }]),
  );
}
