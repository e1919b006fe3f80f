import type { Cells } from '../schema/change';
import { type Cell, isEmptyCell } from '../values/cell';
import { type Book, numberIn } from './book';
import { type Bound, NUMBER } from './columns';
import { agrees } from './moments';
import type { Lines, Seen } from './readRows';
import { type Placed, wantedOf } from './wanted';
import type { Target } from './writeCells';

/**
 * Rows that hold something and carry no number yet, near those we write, by row: somebody typed them, and no journal and no
 * shadow remembers them. What our write hits of them, because rows moved on the way, comes back from here.
 */
export type Unnumbered = Readonly<Record<number, TypedRow>>;
export interface TypedRow {
  /** All that is not blank. */
  readonly cells: Cells;
  /** What formulas fill: nobody's words. */
  readonly filled?: readonly string[];
}
/** A row that a person had just inserted. */
export const BLANK: TypedRow = { cells: {} };

/** By table, as an entry tells it to whoever finishes it. So many at most: more are a block nobody has looked at yet. */
export function unnumberedOf(
  plans: readonly { readonly bound: Bound; readonly unnumbered: Unnumbered }[],
): Readonly<Record<string, Unnumbered>> {
  const few = plans.filter(({ unnumbered }) => MOST >= Object.keys(unnumbered).length);
  return Object.fromEntries(
    few.flatMap(({ bound, unnumbered }) =>
      Object.keys(unnumbered).length > 0 ? [[bound.table.name, unnumbered] as const] : [],
    ),
  );
}
const MOST = 12;

/** Rows above and below one that is written: who moves rows in that third of a second moves few. */
const AROUND = 4;

/** These rows and those around them, for the same call. */
export function withNeighbours(rows: readonly number[], { tab }: Bound, last: number): readonly number[] {
  return rows.flatMap((row) => [
    Math.max(tab.headerRow + 1, row - AROUND),
    row,
    Math.max(row, Math.min(last, row + AROUND)),
  ]);
}

/** Those among rows just read; not the ones that are to be written. */
export function unnumberedIn(bound: Bound, { values, formulas }: Seen, own: ReadonlySet<number>): Unnumbered {
  const found: Record<number, TypedRow> = {};
  if (bound.number === 0) return found;
  const columns = Object.entries(columnsOf(bound));
  for (const [row, line] of values) {
    if (own.has(row) || numberIn(line[bound.number - 1] ?? '') !== '') continue;
    const isFormula = (column: number): boolean => (formulas.get(row)?.[column - 1] ?? '') !== '';
    const cells = Object.fromEntries(
      columns.flatMap(([key, column]) => {
        const cell = line[column - 1] ?? '';
        return isFormula(column) || isBlank(cell) ? [] : [[key, cell]];
      }),
    );
    const filled = columns.flatMap(([key, column]) => (isFormula(column) ? [key] : []));
    if (Object.keys(cells).length > 0) found[row] = filled.length > 0 ? { cells, filled } : { cells };
  }
  return found;
}

/** Those that stand nowhere any more. No call where each stands in its row; `lines` are rows that were read already. */
export function lostAmong(book: Book, bound: Bound, unnumbered: Unnumbered, lines: Lines = new Map()): TypedRow[] {
  const all = Object.entries(unnumbered);
  if (all.every(([row, typed]) => isIn(bound, lines.get(Number(row)), typed))) return [];
  const from = bound.tab.headerRow + 1;
  const count = (book.sheet(bound.tab.sheetId)?.getLastRow() ?? 0) - from + 1;
  const standing: (readonly Cell[] | undefined)[] = count > 0 ? book.rows(bound, from, count) : [];
  return all.flatMap(([, typed]) => {
    const at = standing.findIndex((line) => isIn(bound, line, typed));
    if (at >= 0) standing[at] = undefined;
    return at < 0 ? [typed] : [];
  });
}

/** What such a row held where this change was written over it. It leaves `lost`, so that it comes back once. */
export function coveredIn(
  bound: Bound,
  change: Placed,
  row: number,
  line: readonly Cell[],
  lost: TypedRow[],
): Target[] {
  const ours = oursIn(change);
  const columns = columnsOf(bound);
  const reads = (key: string, cell: Cell | undefined): boolean =>
    cell !== undefined && isAlike(line[(columns[key] ?? 0) - 1], cell);
  const at = lost.findIndex(({ cells, filled = [] }) =>
    Object.keys(columns).every((key) => filled.includes(key) || reads(key, cells[key] ?? '') || reads(key, ours[key])),
  );
  const [found] = at < 0 ? [] : lost.splice(at, 1);
  if (!found) return [];
  return Object.keys(ours).flatMap((key) => {
    const [column, cell = ''] = [columns[key], found.cells[key]];
    return column === undefined || reads(key, cell) || !reads(key, ours[key]) ? [] : [{ row, column, cell }];
  });
}

function oursIn(change: Placed): Cells {
  const { fields, number } = wantedOf(change);
  const cells = Object.fromEntries(Object.entries(fields).map(([key, { cell }]) => [key, cell]));
  return number === undefined ? cells : { ...cells, [NUMBER]: number };
}

/** Bound columns that hold what people type, the number's among them. */
function columnsOf({ fields, number, computed }: Bound): Readonly<Record<string, number>> {
  const typed = Object.entries(fields).filter(([key]) => !computed.has(key));
  return Object.fromEntries(number > 0 ? [...typed, [NUMBER, number]] : typed);
}

function isIn(bound: Bound, line: readonly Cell[] | undefined, { cells, filled = [] }: TypedRow): boolean {
  return (
    line !== undefined &&
    Object.entries(columnsOf(bound)).every(
      ([key, column]) => filled.includes(key) || isAlike(line[column - 1], cells[key] ?? ''),
    )
  );
}

/** A box nobody ticked is as good as nothing. */
const isBlank = (cell: Cell): boolean => cell === false || isEmptyCell(cell);
const isAlike = (now: Cell = '', cell: Cell): boolean => (isBlank(now) ? isBlank(cell) : agrees(now, cell));
