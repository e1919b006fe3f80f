import type { Cells } from '../schema/change';
import type { Bound } from '../sheets/columns';
import { agrees } from '../sheets/moments';
import { hashOf } from '../sheets/packing';
import { isEmptyCell } from '../values/cell';
import { type Edited, keptOf, type Typed } from './lookAtRows';
import type { Session } from './session';

/** A record whose number cell was emptied: the row it stands in and the number it had. */
export interface Returned extends Typed {
  readonly number: string;
  /** The cells as we knew them. */
  readonly image: Cells;
}

/** With fewer cells two records are too easily alike. */
const ENOUGH = 3;
/** So many missing records are compared; more are a cleared tab, not a cleared cell. */
const MOST = 500;

/**
 * Rows without a number that are records we know: every cell of theirs reads as we knew it, or all but one. `missing`
 * are the numbers that stand nowhere any more; each is given back once.
 */
export function returnedAmong(
  { known }: Session,
  bound: Bound,
  typed: readonly Typed[],
  missing: ReadonlySet<string>,
): Returned[] {
  if (typed.length === 0 || missing.size === 0) return [];
  const table = bound.table.name;
  const images = known.images([...missing].slice(0, MOST).map((number) => ({ table, number })));
  const free = new Map(images.map(({ number, cells }) => [number, keptOf(bound, cells)]));
  return typed.flatMap((row): Returned[] => {
    const cells = keptOf(bound, row.record.cells);
    const own = [...free].find(([, image]) => isAlike(image, cells));
    if (!own) return [];
    const [number, image] = own;
    free.delete(number);
    return [{ ...row, number, image }];
  });
}

function isAlike(image: Cells, cells: Cells): boolean {
  const keys = Object.keys(cells).filter((key) => !isEmptyCell(image[key] ?? '') || !isEmptyCell(cells[key] ?? ''));
  const same = keys.filter((key) => agrees(image[key] ?? '', cells[key] ?? '')).length;
  return same >= ENOUGH && same >= keys.length - 1;
}

/**
 * Records that now read as another one did, by number: numbers were exchanged, or rows sorted without their number
 * column. The value is the number whose cells stand there now.
 */
export function exchangedAmong(bound: Bound, edited: readonly Edited[]): ReadonlyMap<string, string> {
  const kept = (cells: Cells): Cells => keptOf(bound, cells);
  const count = (cells: Cells): number => Object.values(cells).filter((cell) => !isEmptyCell(cell)).length;
  const was = new Map(edited.map(({ before }) => [hashOf(kept(before.cells)), before.number]));
  return new Map(
    edited.flatMap(({ record }): [string, string][] => {
      const cells = kept(record.cells);
      const other = was.get(hashOf(cells));
      return other === undefined || other === record.number || count(cells) < ENOUGH ? [] : [[record.number, other]];
    }),
  );
}
