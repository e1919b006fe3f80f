import type { Cells } from '../schema/change';
import { type Cell, isEmptyCell, textOf } from '../values/cell';
import { type Book, isBound, likelyIn, rowsOf } from './book';
import { type ImageOf, rowsByContent } from './byContent';
import { type Bound, type Doubt, NUMBER, normal } from './columns';
import { agrees } from './moments';
import type { Rows } from './overwritten';
import type { Plan } from './plan';
import { type Lines, readClusters } from './readRows';
import { computedIn } from './tabBinding';
import { type Placed, wantedOf } from './wanted';
import type { Target } from './writeCells';

/** Where the columns are by now, and the cells of others that our write hit because they moved. */
export interface MovedColumns {
  readonly bound: Bound | Doubt | undefined;
  readonly strays: readonly Target[];
}
/** Where columns stood at some look: `headers` as they compare, '' where nobody knows. */
type Columns = Pick<Bound, 'number' | 'fields' | 'headers'>;
/** What was written into one row, by the columns of that look, and what the row held before; nothing if it was blank. */
interface Written {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
  readonly before: readonly Cell[];
}

/**
 * Undefined in all but the rarest runs: a person inserted, deleted or moved columns between our last look and the write.
 * `rows` are those written, as they read back, with the header for new ones; other rows tell it by what stands beside
 * the cells that were written.
 */
export function columnsAgain(book: Book, plan: Plan, rows: Lines): MovedColumns | undefined {
  const { bound } = plan;
  const { headerRow } = bound.tab;
  const written = writtenBy(plan);
  const isDifferent = (line: readonly Cell[]) =>
    bound.headers.some((text, index) => text !== normal(textOf(line[index] ?? '').trim()));
  const near = rows.get(headerRow);
  if (near ? !isDifferent(near) : !written.some((one) => isLastInRow(one) || isOdd(plan, one, rows))) return undefined;
  const header = lineOf(book, bound);
  const texts = header.map((cell) => normal(textOf(cell).trim()));
  if (!isDifferent(header)) return undefined;
  const now = book.boundAgain(bound.table.name);
  if (isBound(now) && isAlike(bound, now)) return undefined;
  book.again();
  const isHeaderThere = !isBound(now) || now.tab.headerRow === headerRow;
  if (!isHeaderThere) return { bound: now, strays: [] };
  const places = written.map(({ row }) => row);
  const lines = texts.length > bound.width ? wholeRows(book, bound, places, texts.length) : rows;
  const strays = straysOf(bound, likelyIn(now), texts, written, lines);
  return { bound: now, strays: leftToFormulas(book, bound, texts.length, strays) };
}

/** A cell that a formula above or below it fills gets nothing: a value would keep the formula from filling it. */
function leftToFormulas(book: Book, { tab }: Bound, width: number, strays: readonly Target[]): readonly Target[] {
  const sheet = book.sheet(tab.sheetId);
  if (strays.length === 0 || !sheet) return strays;
  const rows = Math.min(LOOK, sheet.getMaxRows() - tab.headerRow + 1);
  const formulas = sheet.getRange(tab.headerRow, 1, rows, width).getFormulas();
  return strays.map((one) => (computedIn(formulas, one.column) ? { ...one, cell: '' } : one));
}

/** Rows from the header on that tell whether a formula fills a column. */
const LOOK = 50;

/** The rows with the columns that were inserted. */
const wholeRows = (book: Book, bound: Bound, rows: readonly number[], width: number): Lines =>
  readClusters(book, { ...bound, width }, rows, { formulas: false, notes: false }).values;

/**
 * The same for whoever finishes an entry whose execution was killed between the write and the look after it. Where the
 * columns stood is what the properties remember; what stood in them is what is known of the record.
 */
export function strayedBefore(
  book: Book,
  bound: Bound,
  changes: readonly Placed[],
  imageOf: ImageOf,
  seen: Rows = {},
): readonly Target[] {
  if (!bound.moved) return [];
  const from = rememberedColumns(bound);
  const headers = lineOf(book, bound).map((cell) => normal(textOf(cell).trim()));
  const numbers = book.numbers(bound);
  const numbersThen =
    from.number > bound.width ? [] : book.column(bound, from.number).map((cell) => textOf(cell).trim());
  const strays = changes.flatMap((change): Target[] => {
    const image = imageBefore(change, imageOf);
    const known = Object.entries(image ? from.fields : {});
    const before = known.reduce<Cell[]>((line, [key, column]) => {
      line[column - 1] = image?.[key] ?? '';
      return line;
    }, []);
    if (image && change.kind !== 'register') before[from.number - 1] = change.number;
    const cells = cellsOf(change, from);
    const numbered = [...rowsOf(numbers, change.number), ...rowsOf(numbersThen, change.number)];
    const beside = numbered.length > 0 ? numbered : rowsBeside(book, bound, change, cells, imageOf);
    const rows = [...new Set(beside.length > 0 ? beside : rowLeft(book, bound, change, cells, { image, seen }))];
    return rows.flatMap((row) => {
      const lines = new Map([[row, book.rows(bound, row, 1)[0] ?? []]]);
      const strays = straysOf(from, bound, headers, [{ row, cells, before }], lines);
      const isThere = ([column, cell]: readonly [number, Cell]) => agrees(lines.get(row)?.[column - 1] ?? '', cell);
      const told = [...cells].filter(([column, cell]) => !isEmptyCell(cell) && !atHome(from, bound).has(column));
      // of a record nobody knows, a cell that reads alike may always have done so
      const isHit = change.kind === 'create' || image !== undefined || (told.length > 0 && told.every(isThere));
      return isHit ? strays : [];
    });
  });
  return leftToFormulas(book, bound, bound.width, strays);
}

/** The row of a record whose number is gone with its column, by the cells that our write did not hit. */
function rowsBeside(
  book: Book,
  bound: Bound,
  change: Placed,
  hit: ReadonlyMap<number, Cell>,
  imageOf: ImageOf,
): readonly number[] {
  if (bound.number > 0) return [];
  const fields = Object.fromEntries(Object.entries(bound.fields).filter(([, column]) => !hit.has(column)));
  return [...rowsByContent(book, { ...bound, fields }, [change], imageOf).values()];
}

/** The row where a record was that is to go, if part of it still stands there: its number went with what our write hit. */
function rowLeft(
  book: Book,
  bound: Bound,
  { kind, number }: Placed,
  hit: ReadonlyMap<number, Cell>,
  { image, seen }: { readonly image: Cells | undefined; readonly seen: Rows },
): readonly number[] {
  const row = seen[number];
  if (kind !== 'withdraw' || row === undefined || !image) return [];
  const line = book.rows(bound, row, 1)[0] ?? [];
  const own = Object.entries(bound.fields).filter(([key]) => !bound.computed.has(key));
  const isLeft = own.some(([, column]) => !isEmptyCell(line[column - 1] ?? ''));
  const isAsLeft = own.every(([key, column]) =>
    agrees(line[column - 1] ?? '', hit.has(column) ? '' : (image[key] ?? '')),
  );
  return isLeft && isAsLeft ? [row] : [];
}

function rememberedColumns({ tab, headers }: Bound): Columns {
  const fields = Object.fromEntries(Object.entries(tab.fields).map(([key, { column }]) => [key, column]));
  const known = headers.map(() => '');
  for (const { header, column } of [tab.number, ...Object.values(tab.fields)]) known[column - 1] = normal(header);
  return { number: tab.number.column, fields, headers: Array.from(known, (text) => text ?? '') };
}

function cellsOf(change: Placed, { fields, number }: Columns): ReadonlyMap<number, Cell> {
  const wanted = wantedOf(change);
  const cells = new Map<number, Cell>();
  for (const [key, { cell }] of Object.entries(wanted.fields)) {
    const column = fields[key];
    if (column !== undefined) cells.set(column, cell);
  }
  if (wanted.number !== undefined) cells.set(number, wanted.number);
  return cells;
}

/** What stood in the row before: nothing in that of a new record, what a person typed in that of a registered one. */
function imageBefore(change: Placed, imageOf: ImageOf): Cells | undefined {
  if (change.kind === 'create') return undefined;
  return change.kind === 'register' ? change.seen : imageOf(change.table, change.number);
}

/** The same columns: somebody only renamed one, or put rows above the header. */
const isAlike = (before: Bound, now: Bound): boolean =>
  before.number === now.number && Object.entries(before.fields).every(([key, column]) => now.fields[key] === column);

/** The header as it stands now, whatever columns were deleted since. */
function lineOf(book: Book, bound: Bound): readonly Cell[] {
  const width = book.sheet(bound.tab.sheetId)?.getMaxColumns() ?? bound.width;
  return book.rows(bound, bound.tab.headerRow, 1, width)[0] ?? [];
}

function writtenBy({ targets, before }: Plan): readonly Written[] {
  const rows = new Map<number, Map<number, Cell>>();
  for (const { row, column, cell } of targets) rows.set(row, (rows.get(row) ?? new Map()).set(column, cell));
  return [...rows].map(([row, cells]) => ({ row, cells, before: before.get(row)?.cells ?? [] }));
}

/** Nothing stands to the right of the cells we wrote: they alone would move with a column inserted before them. */
function isLastInRow({ cells, before }: Written): boolean {
  const first = Math.min(...cells.keys());
  return before.length > 0 && before.every((cell, at) => at < first || cells.has(at + 1) || isEmptyCell(cell));
}

/** Something beside our cells stands elsewhere in the row than a moment ago, or nowhere: the columns may have moved. */
function isOdd(plan: Plan, { row, cells, before }: Written, rows: Lines): boolean {
  const formulas = plan.before.get(row)?.formulas ?? [];
  return isShifted(before, rows.get(row) ?? [], (column) => cells.has(column) || Boolean(formulas[column - 1]));
}

function isShifted(before: readonly Cell[], line: readonly Cell[], isOurs: (column: number) => boolean): boolean {
  return before.some((cell, index) => {
    if (isOurs(index + 1) || index >= line.length) return false;
    const now = line[index] ?? '';
    if (agrees(now, cell)) return false;
    return isEmptyCell(now) || before.some((other) => agrees(now, other));
  });
}

/** A record stands otherwise in its row than when it was decided about, as it does where columns moved: time to look again. */
export const mayHaveMoved = (book: Book, { bound, changes, before, expected }: Plan): boolean =>
  changes.some(({ number }) => {
    const row = expected.find(({ about }) => about === number)?.row;
    const looked = book.looked.get(`${bound.table.name} ${number}`);
    const sight = row === undefined ? undefined : before.get(row);
    return looked && sight ? isShifted(looked, sight.cells, (column) => Boolean(sight.formulas[column - 1])) : false;
  });

/** Each cell hit gets back what stood there, known by its header; what a person typed there since is left alone. */
function straysOf(
  from: Columns,
  to: Columns | undefined,
  headers: readonly string[],
  written: readonly Written[],
  rows: Lines,
): Target[] {
  const home = atHome(from, to);
  return written.flatMap(({ row, cells, before }) => {
    // the columns moved when all of it stood, and it moved along
    if (to && standsIn(to, from, cells, rows.get(row) ?? [])) return [];
    // without its number a new record is not found again: the whole row becomes blank, to be written anew
    const isLost = before.length === 0 && cells.has(from.number) && !home.has(from.number);
    // nor is one that is to go: it becomes whole again, number and all, to be emptied anew
    const isGone = cells.get(from.number) === '';
    return [...cells].flatMap(([column, cell]): Target[] => {
      if ((home.has(column) && !isLost && !isGone) || !agrees(rows.get(row)?.[column - 1] ?? '', cell)) return [];
      const text = headers[column - 1] ?? '';
      const origin = text === '' ? -1 : from.headers.indexOf(text);
      const was = origin < 0 ? '' : (before[origin] ?? '');
      return agrees(was, cell) ? [] : [{ row, column, cell: was }];
    });
  });
}

/** Every cell that was written stands where its column is now; a column that is gone took its cell along. */
const standsIn = (to: Columns, from: Columns, cells: ReadonlyMap<number, Cell>, line: readonly Cell[]): boolean =>
  columnPairs(from, to).every(
    ([then, now]) => !cells.has(then) || now === undefined || agrees(line[now - 1] ?? '', cells.get(then) ?? ''),
  );

/** Where each column was, and where it is; undefined where it is gone. */
const columnPairs = (from: Columns, to: Columns): readonly (readonly [number, number | undefined])[] => [
  ...Object.entries(from.fields).map(([key, column]) => [column, to.fields[key]] as const),
  [from.number, to.number === 0 ? undefined : to.number],
];

/** Columns that hold now what they held then. */
const atHome = (from: Columns, to: Columns | undefined): ReadonlySet<number> =>
  new Set(
    Object.entries({ ...from.fields, [NUMBER]: from.number }).flatMap(([key, column]) =>
      to && column === (key === NUMBER ? to.number : to.fields[key]) ? [column] : [],
    ),
  );
