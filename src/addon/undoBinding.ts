import { isBound } from '../sheets/book';
import { NUMBER, normal } from '../sheets/columns';
import type { TabMemory } from '../sheets/memory';
import type { Binding } from '../sheets/tabBinding';
import { isEmptyCell } from '../values/cell';
import type { Desk } from './desk';
import { type Conflict, conflictAt, keyOf } from './undoConflict';

interface BindingBack {
  readonly conflicts: readonly Conflict[];
  change(keeps: (key: string) => boolean): Binding | undefined;
}

/** An adoption goes back to the binding before it; where the tab was bound anew since, the person decides. */
export function bindingBack(desk: Desk, binding: Binding | undefined): BindingBack {
  if (!binding) return { conflicts: [], change: () => undefined };
  const { table, before, after, header } = binding;
  const now = desk.memory.tabs[table] ?? null;
  const about = { table, number: '' };
  const said = { label: table, now: told(now), wrote: told(after), to: told(before) };
  const isAsked = !alike(now, after) && !alike(now, before);
  const used = isAsked || !header || before?.fields[fieldOf(binding)] ? 0 : cellsBelow(desk, table, fieldOf(binding));
  const count = { label: header?.after ?? '', count: used, now: String(used), whole: 1 };
  return {
    conflicts: [
      ...(isAsked ? [conflictAt(about, 'binding', 'undo.binding', said)] : []),
      ...(used > 0 ? [conflictAt(about, 'binding', 'undo.columnUsed', count)] : []),
    ],
    change: (keeps) =>
      alike(now, before) || keeps(keyOf(about, 'binding'))
        ? undefined
        : { table, before: now, after: before, ...headerBack(binding, now) },
  };
}

/** A column that was added loses its header again, wherever it stands now; one that lost it gets it back. */
function headerBack(binding: Binding, now: TabMemory | null): Pick<Binding, 'header'> {
  const { header } = binding;
  if (!header) return {};
  const column = now?.fields[fieldOf(binding)]?.column ?? header.column;
  return { header: { column, before: header.after, after: header.before } };
}

/** The field whose column a binding adds, or takes away again. */
const fieldOf = ({ before, after }: Binding): string =>
  Object.keys({ ...before?.fields, ...after?.fields }).find(
    (key) => before?.fields[key] === undefined || after?.fields[key] === undefined,
  ) ?? '';

function cellsBelow({ book }: Desk, table: string, field: string): number {
  const bound = book.bound(table);
  const column = isBound(bound) ? bound.fields[field] : undefined;
  if (!isBound(bound) || column === undefined) return 0;
  return book.column(bound, column).filter((cell, row) => row >= bound.tab.headerRow && !isEmptyCell(cell)).length;
}

const told = (tab: TabMemory | null): string => (tab ? `${tab.name}（${Object.keys(tab.fields).length + 1}）` : '');

/** Columns that only moved are the same binding. */
const alike = (a: TabMemory | null, b: TabMemory | null): boolean =>
  (a ? signature(a) : '') === (b ? signature(b) : '');

const signature = (tab: TabMemory): string =>
  JSON.stringify([
    tab.sheetId,
    ...Object.entries({ [NUMBER]: tab.number, ...tab.fields })
      .map(([key, { header }]) => `${key}|${normal(header)}`)
      .sort(),
  ]);
