import type { Cells } from '../schema/change';
import { type Cell, isEmptyCell } from '../values/cell';
import type { Book } from './book';
import type { Bound } from './columns';
import { agrees } from './moments';
import { type Placed, wantedOf } from './wanted';

/** The cells a record last held, by field key, as far as we know; undefined where we never saw it. */
export type ImageOf = (table: string, number: string) => Cells | undefined;

/** With fewer cells two records are too easily alike. */
const ENOUGH = 3;

/**
 * Rows found by what they hold where no number tells them: typed rows that somebody moved since they were read, and, in a
 * tab whose number column is gone, every record. Of two that are alike there nobody can say which is meant.
 */
export function rowsByContent(
  book: Book,
  bound: Bound,
  changes: readonly Placed[],
  imageOf: ImageOf = () => undefined,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const isNumberless = bound.number === 0;
  const sought = isNumberless ? changes : changes.filter(({ kind }) => kind === 'register');
  const numbers = book.numbers(bound);
  const from = bound.tab.headerRow + 1;
  const last = isNumberless ? (book.sheet(bound.tab.sheetId)?.getLastRow() ?? 0) : numbers.length;
  if (sought.length === 0 || last < from) return found;
  const lines = book.rows(bound, from, last - from + 1);
  const taken = new Set<number>();
  for (const change of sought) {
    const image = change.kind === 'update' ? imageOf(change.table, change.number) : undefined;
    const rows = lines.flatMap((cells, at) => {
      const isFree = !taken.has(at) && (numbers[from + at - 1] ?? '') === '';
      const fits = isNumberless ? isLike(bound, cells, change, image) : holds(bound, cells, change);
      return isFree && fits ? [at] : [];
    });
    const [row] = rows;
    if (row === undefined || (isNumberless && rows.length > 1)) continue;
    taken.add(row);
    found.set(change.number, from + row);
  }
  return found;
}

/** True where a typed row still holds what was seen in it. */
export const holds = (bound: Bound, cells: readonly Cell[], change: Placed): boolean =>
  change.kind === 'register' &&
  Object.entries(change.seen).every(([key, cell]) => {
    const column = bound.fields[key];
    return column === undefined || agrees(cells[column - 1] ?? '', cell);
  });

/** Every cell we know of reads as the change wants it, or as it was before. */
function isLike(bound: Bound, cells: readonly Cell[], change: Placed, image: Cells | undefined): boolean {
  if (change.kind === 'update' && !image) return false;
  const wanted = wantedOf(change).fields;
  const seen = change.kind === 'register' || change.kind === 'unregister' ? change.seen : image;
  let [alike, known] = [0, 0];
  for (const key of new Set([...Object.keys(seen ?? {}), ...Object.keys(wanted)])) {
    const column = bound.fields[key];
    if (column === undefined || bound.computed.has(key)) continue;
    const now = cells[column - 1] ?? '';
    const either = wanted[key] ? [wanted[key].cell, wanted[key].before] : [seen?.[key] ?? ''];
    if (!either.some((cell) => agrees(now, cell))) return false;
    if (!isEmptyCell(now)) alike += 1;
    if (either.some((cell) => !isEmptyCell(cell))) known += 1;
  }
  return alike > 0 && alike >= Math.min(ENOUGH, known);
}
