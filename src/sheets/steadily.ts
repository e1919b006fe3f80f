import { type Book, isBound } from './book';
import type { Bound } from './columns';

/** A person who moves columns while we read does not do so for ever. */
const TRIES = 3;

/**
 * What was read of these tabs, and the columns it was read by: the header is looked at after it, and where the columns
 * stand elsewhere than was assumed all of it is read anew. Costs what reading the header first would cost. `read` gets
 * nothing for a tab whose columns nobody can be sure about.
 */
export function steadily<T>(
  book: Book,
  tables: readonly string[],
  read: (bound: (table: string) => Bound | undefined) => T,
): T {
  for (let tries = TRIES; ; tries -= 1) {
    const assumed = new Map(tables.map((table) => [table, book.assumed(table)]));
    const found = read((table) => assumed.get(table));
    const moved = [...assumed].filter(([table, before]) => !isAsAssumed(before, book.boundAgain(table)));
    if (moved.length === 0 || tries === 0) return found;
    book.again();
  }
}

function isAsAssumed(assumed: Bound | undefined, found: ReturnType<Book['bound']>): boolean {
  if (!isBound(found) || !assumed) return !isBound(found) && !assumed;
  const keys = new Set([...Object.keys(assumed.fields), ...Object.keys(found.fields)]);
  return (
    assumed.number === found.number &&
    assumed.tab.headerRow === found.tab.headerRow &&
    [...keys].every((key) => assumed.fields[key] === found.fields[key])
  );
}
