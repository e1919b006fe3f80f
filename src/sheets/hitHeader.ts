import { type Cell, textOf } from '../values/cell';
import type { Book } from './book';
import { type Bound, normal } from './columns';
import type { Plan } from './plan';
import type { Lines } from './readRows';
import type { Target } from './writeCells';

/**
 * The titles of a header that our write hit: somebody put rows above it on the way. `lines` are the rows written, as they
 * read back, with the header's where it was read. Where the number went along, the title of its column is looked for, one
 * call; none in all other runs.
 */
export function hitHeader(
  book: Book,
  { bound, targets, expected, place }: Plan,
  lines: Lines,
  before: readonly string[],
): readonly Target[] {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of targets) rows.set(row, (rows.get(row) ?? new Set()).add(column));
  const added = place?.insertAfter === undefined ? 0 : place.count;
  const numbers = new Map(expected.map(({ row, number }) => [row, number]));
  const hit = [...rows].find(([row, columns]) =>
    isHeader(book, bound, { row, columns, number: numbers.get(row) ?? '', added }, lines, before),
  );
  if (!hit) return [];
  const [row, columns] = hit;
  return [...columns].map((column) => ({ row, column, cell: bound.titles[column - 1] ?? '' }));
}

interface Written {
  readonly row: number;
  readonly columns: ReadonlySet<number>;
  /** What was written into the number column, if it was. */
  readonly number: string;
  /** Rows that we inserted ourselves. */
  readonly added: number;
}

/**
 * The title of the number column stands in this row; or, where ours stands there instead, the titles beside the cells we
 * wrote do, and the other nowhere else.
 */
function isHeader(
  book: Book,
  bound: Bound,
  { row, columns, number, added }: Written,
  lines: Lines,
  before: readonly string[],
): boolean {
  const line = lines.get(row);
  const home = lines.get(bound.tab.headerRow);
  if (!line || row === bound.tab.headerRow || bound.number === 0) return false;
  const isTitle = (text: Cell | undefined, column: number): boolean =>
    normal(textOf(text ?? '').trim()) === (bound.headers[column - 1] ?? '');
  if (!columns.has(bound.number)) return isTitle(line[bound.number - 1], bound.number);
  const titles = new Set(bound.headers.filter((title) => title !== ''));
  if (!home || home.some((cell) => titles.has(normal(textOf(cell).trim())))) return false;
  if (textOf(line[bound.number - 1] ?? '').trim() !== number) return false;
  const beside = bound.headers.flatMap((title, index) => (columns.has(index + 1) || title === '' ? [] : [index + 1]));
  const isBeside = beside.every((column) => isTitle(line[column - 1], column));
  if (!isBeside || (beside.length === 0 && number === '')) return false;
  // with no row more than before it was cleared
  const standing = book.column(bound, bound.number);
  return standing.length > before.length + added && !standing.some((cell) => isTitle(cell, bound.number));
}
