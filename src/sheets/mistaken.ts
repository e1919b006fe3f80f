import type { Cells } from '../schema/change';
import { type Cell, isEmptyCell, textOf } from '../values/cell';
import type { Book } from './book';
import { holds, type ImageOf, rowsByContent } from './byContent';
import type { Bound } from './columns';
import type { Numbers } from './displaced';
import { agrees } from './moments';
import type { Plan } from './plan';
import type { Lines } from './readRows';
import type { Placed } from './wanted';
import type { Target } from './writeCells';

/** A row that got its number and reads otherwise than what was typed there: rows moved on the way, and it is another. */
export interface Mistaken {
  readonly change: Placed;
  readonly row: number;
  readonly line: readonly Cell[];
  readonly written: readonly number[];
}

/**
 * `rows` are those written, as they read back. What was typed stands whole in another row, or less than half of it stands
 * here: a cell or two may have been edited meanwhile. No call where all stands.
 */
export function findMistaken(book: Book, plan: Plan, rows: Lines): Mistaken[] {
  const { bound, changes, expected } = plan;
  const doubtful = changes.flatMap((change) => {
    const own = expected.find(({ number }) => number === change.number);
    const line = own && rows.get(own.row);
    const isOurs = line && textOf(line[bound.number - 1] ?? '').trim() === change.number;
    return change.kind === 'register' && isOurs && !holds(bound, line, change)
      ? [{ change, row: own.row, line, written: [...own.cells.keys()] }]
      : [];
  });
  if (doubtful.length === 0) return [];
  book.again();
  const elsewhere = rowsByContent(
    book,
    bound,
    doubtful.map(({ change }) => change),
  );
  return doubtful.filter(({ change, line }) => elsewhere.has(change.number) || !isMostly(bound, change.seen, line));
}

function isMostly({ fields }: Bound, seen: Cells, line: readonly Cell[]): boolean {
  const typed = Object.entries(seen).filter(([key, cell]) => fields[key] && !isEmptyCell(cell));
  const alike = typed.filter(([key, cell]) => agrees(line[(fields[key] ?? 0) - 1] ?? '', cell));
  return alike.length * 2 >= typed.length;
}

/** The one most alike, where more than half of it is: a cell or two may have been edited since it was last seen. */
function likest(numbers: readonly string[], likeness: (number: string) => number): string | undefined {
  const known = numbers.map((number) => [likeness(number), number] as const).filter(([share]) => share > 0.5);
  return known.sort(([one], [other]) => other - one)[0]?.[1];
}

/** What such a row held in the cells we wrote: those of the record whose number we wrote over, else nothing. */
export function heldBy(
  { bound, changes }: Plan,
  { row, line, written }: Mistaken,
  { before, after }: Numbers,
  imageOf: ImageOf,
): Target[] {
  const own = new Set(changes.map(({ number }) => number));
  const standing = new Set(after);
  const lost = before.filter((number) => number !== '' && !own.has(number) && !standing.has(number));
  const beside = Object.entries(bound.fields).filter(([, column]) => !written.includes(column));
  const number = likest(lost, (each) => {
    const image = imageOf(bound.table.name, each) ?? {};
    const filled = beside.filter(
      ([key, column]) => !isEmptyCell(image[key] ?? '') || !isEmptyCell(line[column - 1] ?? ''),
    );
    const alike = filled.filter(([key, column]) => agrees(line[column - 1] ?? '', image[key] ?? ''));
    return alike.length / Math.max(1, filled.length);
  });
  const image = (number !== undefined && imageOf(bound.table.name, number)) || {};
  const keyOf = (column: number) => Object.keys(bound.fields).find((key) => bound.fields[key] === column) ?? '';
  return [
    { row, column: bound.number, cell: number ?? '' },
    ...written.map((column) => ({ row, column, cell: image[keyOf(column)] ?? '' })),
  ];
}
