import { machineColumns } from './between';
import { type Book, numberIn } from './book';
import type { ImageOf } from './byContent';
import { type Displaced, findDisplaced } from './displaced';
import type { Plan } from './plan';
import type { Lines } from './readRows';
import type { Target } from './writeCells';

/** What the cells hit by a write are to hold again: those of records that a person's sort put into the rows we wrote. */
export function displacedRecords(
  book: Book,
  plan: Plan,
  {
    lines,
    before,
    anchor,
    imageOf,
  }: { lines: Lines; before: readonly string[]; anchor: readonly number[]; imageOf: ImageOf },
): readonly Target[] | undefined {
  const { bound, place, numberLast } = plan;
  const numberAt = (row: number): string => numberIn(lines.get(row)?.[bound.number - 1] ?? '');
  const moved =
    numberLast || anchor.some((row) => row > bound.tab.headerRow && numberAt(row) !== (before[row - 1] ?? ''));
  if (moved) book.again();
  const numbers = place || numberLast ? { before, after: moved ? book.numbers(bound) : before } : undefined;
  const displaced = findDisplaced(plan, lines, numbers);
  if (displaced.length === 0) return undefined;
  judgeAgain(book, plan, displaced);
  return displaced.flatMap((victim) => restore(plan, victim, imageOf));
}

/** A check is nowhere else: where one nobody had looked at was written over, the next scan judges every row anew. */
function judgeAgain({ memory }: Book, { bound, judged }: Plan, displaced: readonly Displaced[]): void {
  const { name } = bound.table;
  const tab = memory.tabs[name];
  const machine = new Set(machineColumns(bound).map(([, column]) => column));
  const isLost = ({ number, written }: Displaced): boolean =>
    number !== '' && !judged.has(number) && written.some((column) => machine.has(column));
  if (tab && displaced.some(isLost)) memory.tabs[name] = { ...tab, due: memory.done + 1 };
}

/** The cells of a displaced record as it last was; a row that held none becomes empty again. */
function restore(plan: Plan, { row, number, written }: Displaced, imageOf: ImageOf): Target[] {
  if (number === '') return written.map((column) => ({ row, column, cell: '' }));
  const known = imageOf(plan.bound.table.name, number);
  if (!known) return [];
  const image = { ...known, ...plan.judged.get(number) };
  const cells = Object.entries(plan.bound.fields).flatMap(([key, column]) =>
    written.includes(column) ? [{ row, column, cell: image[key] ?? '' }] : [],
  );
  return [{ row, column: plan.bound.number, cell: number }, ...cells];
}
