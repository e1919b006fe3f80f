import { tables } from '../crm/tables';
import type { Effect } from '../schema/effect';
import type { Table } from '../schema/table';
import { isBound } from '../sheets/book';
import { textOf } from '../values/cell';
import type { Desk } from './desk';

/**
 * The records that point at those about to go, by the number they point at; not those that go along, and none whose
 * reference goes back with them. A call per reference column, and the number column of its tab.
 */
export function pointingAt(
  desk: Desk,
  table: string,
  going: readonly Effect[],
  all: readonly Effect[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (going.length === 0) return found;
  const wanted = new Set(going.map(({ number }) => number));
  const touched = new Set(all.flatMap((effect) => Object.keys(effect.fields).map((key) => nameOf(effect, key))));
  const gone = new Set(all.flatMap((effect) => (effect.kind === 'create' ? [nameOf(effect, '')] : [])));
  for (const [name, field] of referencesTo(table)) {
    const bound = desk.book.bound(name);
    const column = isBound(bound) ? bound.fields[field] : undefined;
    if (!isBound(bound) || column === undefined) continue;
    const numbers = desk.book.numbers(bound);
    desk.book.column(bound, column).forEach((cell, index) => {
      const at = textOf(cell).trim();
      const number = numbers[index] ?? '';
      if (index < bound.tab.headerRow || number === '' || !wanted.has(at)) return;
      const from = { table: name, number };
      if (gone.has(nameOf(from, '')) || touched.has(nameOf(from, field))) return;
      found.set(at, [...(found.get(at) ?? []), number]);
    });
  }
  return found;
}

const nameOf = ({ table, number }: { readonly table: string; readonly number: string }, field: string): string =>
  `${table}\t${number}\t${field}`;

/** Table and field of every reference that may hold this table's numbers. */
const referencesTo = (table: string): readonly (readonly [string, string])[] =>
  Object.values<Table>(tables).flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([key, field]) => (field.references?.includes(table) ? [[name, key] as const] : [])),
  );
