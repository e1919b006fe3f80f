import { NUMBER, normal } from '../sheets/columns';
import type { TabMemory } from '../sheets/memory';
import type { Binding } from '../sheets/tabBinding';
import type { Desk } from './desk';
import { type Conflict, conflictAt, keyOf } from './undoConflict';

interface BindingBack {
  readonly conflicts: readonly Conflict[];
  change(keeps: (key: string) => boolean): Binding | undefined;
}

/** An adoption goes back to the binding before it; where the tab was bound anew since, the person decides. */
export function bindingBack({ memory }: Desk, binding: Binding | undefined): BindingBack {
  if (!binding) return { conflicts: [], change: () => undefined };
  const { table, before, after } = binding;
  const now = memory.tabs[table] ?? null;
  const about = { table, number: '' };
  const said = { label: table, now: told(now), wrote: told(after), to: told(before) };
  const isAsked = !alike(now, after) && !alike(now, before);
  return {
    conflicts: isAsked ? [conflictAt(about, 'binding', 'undo.binding', said)] : [],
    change: (keeps) =>
      alike(now, before) || keeps(keyOf(about, 'binding'))
        ? undefined
        : { table, before: now, after: before, ...headerBack(binding, now) },
  };
}

/** A column that was added loses its header again, wherever it stands now; one that lost it gets it back. */
function headerBack({ header, before, after }: Binding, now: TabMemory | null): Pick<Binding, 'header'> {
  if (!header) return {};
  const field = Object.keys({ ...before?.fields, ...after?.fields }).find(
    (key) => before?.fields[key] === undefined || after?.fields[key] === undefined,
  );
  const column = (field === undefined ? undefined : now?.fields[field]?.column) ?? header.column;
  return { header: { column, before: header.after, after: header.before } };
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
