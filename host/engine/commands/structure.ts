import type { Actor, Area } from '../api';
import type { Book, Inverse } from '../book';
import { type Content, contentOf, partsOf } from '../content';
import { refuse } from '../errors';
import { guard, guardTab } from '../protection';
import { type Image, reshape } from '../reshape';
import type { Shape } from '../shape';
import { type Column, Row, type Sheet } from '../sheet';
import { offsetRule } from '../validation';
import { type Handlers, wholeSheet } from './handler';

type Axis = Shape['axis'];
type Names = 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns' | 'moveRows' | 'moveColumns';
const cellLimit = 10_000_000;

/** Commands that change which rows and columns there are. */
export const structure: Handlers<Names> = {
  insertRows: (book, actor, { sheet, at, count }) => insert(book, actor, 'row', sheet, at, count),
  insertColumns: (book, actor, { sheet, at, count }) => insert(book, actor, 'column', sheet, at, count),
  deleteRows: (book, actor, { sheet, at, count }) => remove(book, actor, 'row', sheet, at, count),
  deleteColumns: (book, actor, { sheet, at, count }) => remove(book, actor, 'column', sheet, at, count),
  moveRows: (book, actor, { sheet, at, count, to }) => move(book, actor, 'row', sheet, at, count, to),
  moveColumns: (book, actor, { sheet, at, count, to }) => move(book, actor, 'column', sheet, at, count, to),
};

/** Makes the grid at least this large. */
export function grow(book: Book, sheet: Sheet, rows: number, columns: number): void {
  const more = { row: rows - sheet.rows.length, column: columns - sheet.columns.length };
  for (const axis of ['row', 'column'] as const)
    if (more[axis] > 0) insertNew(book, axis, sheet, sheet.lines(axis).length + 1, more[axis]);
}

function insert(book: Book, actor: Actor, axis: Axis, id: number, at: number, count: number): undefined {
  const sheet = book.sheet(id);
  checkLines(axis, count > 0 && at >= 1 && at <= sheet.lines(axis).length + 1);
  guardTab(book, actor, sheet);
  insertNew(book, axis, sheet, at, count);
}

function insertNew(book: Book, axis: Axis, sheet: Sheet, at: number, count: number): void {
  const across = axis === 'row' ? sheet.columns.length : sheet.rows.length;
  const cells = book.sheets.reduce((sum, each) => sum + each.rows.length * each.columns.length, 0);
  if (cells + across * count > cellLimit) refuse('tooManyCells');
  const made = Array.from({ length: count }, () => (axis === 'row' ? new Row() : sheet.newColumn()));
  insertLines(book, sheet, axis, at, made);
  inheritLooks(book, sheet, axis, at, count);
}

/** New lines look like the line before them, or after them where that one is frozen or none (PLATFORM §2.5). */
function inheritLooks(book: Book, sheet: Sheet, axis: Axis, at: number, count: number): void {
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  const from = at - 1 > frozen || !sheet.lines(axis)[at + count - 1] ? at - 1 : at + count;
  if (!sheet.lines(axis)[from - 1]) return;
  const away = (index: number): number => at + index - from;
  const looks = (content: Content, rows: number, columns: number): Content => {
    const { rule, ...parts } = partsOf(content);
    const moved = rule && book.box(offsetRule(rule.rule, rows, columns), sheet.id);
    return contentOf({ ...parts, rule: moved, value: null, formula: undefined, note: undefined });
  };
  if (axis === 'row') {
    const { cells } = sheet.row(from);
    const columns = sheet.columns.filter(({ slot }) => looks(cells[slot], 0, 0) !== undefined);
    const rows = sheet.rows.slice(at - 1, at - 1 + count);
    if (columns.length) book.write(sheet, rows, columns, (i, j) => looks(cells[columns[j]?.slot ?? -1], away(i), 0));
  } else {
    const { slot } = sheet.column(from);
    const rows = sheet.rows.filter(({ cells }) => looks(cells[slot], 0, 0) !== undefined);
    const columns = sheet.columns.slice(at - 1, at - 1 + count);
    if (rows.length) book.write(sheet, rows, columns, (i, j) => looks(rows[i]?.cells[slot], 0, away(j)));
  }
}

function remove(book: Book, actor: Actor, axis: Axis, id: number, at: number, count: number): undefined {
  const sheet = book.sheet(id);
  const total = sheet.lines(axis).length;
  checkLines(axis, count > 0 && at >= 1 && at + count - 1 <= total);
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  const frozenLeft = frozen - Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  if (total - count <= frozenLeft) refuse(axis === 'row' ? 'nonFrozenRows' : 'nonFrozenColumns');
  guard(book, actor, sheet, band(sheet, axis, at, count));
  removeLines(book, sheet, axis, sheet.lines(axis).slice(at - 1, at - 1 + count));
}

function move(book: Book, actor: Actor, axis: Axis, id: number, at: number, count: number, to: number): undefined {
  const sheet = book.sheet(id);
  const total = sheet.lines(axis).length;
  checkLines(axis, count > 0 && at >= 1 && at + count - 1 <= total && to >= 1 && to <= total + 1);
  guard(book, actor, sheet, band(sheet, axis, at, count));
  if (to >= at && to <= at + count) return;
  moveLines(book, sheet, { axis, kind: 'move', at, count, to }, []);
}

const checkLines = (axis: Axis, fine: boolean): void => {
  if (!fine) refuse(axis === 'row' ? 'rowsOut' : 'columnsOut');
};

const band = (sheet: Sheet, axis: Axis, at: number, count: number): Area =>
  axis === 'row'
    ? { ...wholeSheet(sheet), row: at, rows: count }
    : { ...wholeSheet(sheet), column: at, columns: count };

function setLines(book: Book, sheet: Sheet, axis: Axis, lines: (Row | Column)[]): void {
  // Lines of one axis are of one class: the two arrays are kept apart by `Sheet.lines`.
  if (axis === 'row') sheet.rows = lines as Row[];
  else sheet.columns = lines as Column[];
  sheet.reshaped();
  book.touch({ kind: 'sheet', sheet: sheet.id });
  book.calculation.reshaped();
}

function insertLines(book: Book, sheet: Sheet, axis: Axis, at: number, added: readonly (Row | Column)[]): void {
  const lines = sheet.lines(axis);
  setLines(book, sheet, axis, lines.slice(0, at - 1).concat(added, lines.slice(at - 1)));
  for (const line of added) line.attached = true;
  reshape(book, sheet, { axis, kind: 'insert', at, count: added.length, to: at });
  book.record(() => removeLines(book, sheet, axis, added));
}

/** Removes these very lines, wherever they are by now. */
function removeLines(book: Book, sheet: Sheet, axis: Axis, gone: readonly (Row | Column)[]): void {
  sheet.number();
  const runs = runsOf(gone.filter((line) => line.attached));
  for (const run of runs.reverse()) removeRun(book, sheet, axis, run);
}

function removeRun(book: Book, sheet: Sheet, axis: Axis, run: readonly (Row | Column)[]): void {
  const lines = sheet.lines(axis);
  const at = run[0]?.at ?? 1;
  const before = lines[at - 2];
  for (const line of run) line.attached = false;
  setLines(book, sheet, axis, lines.slice(0, at - 1).concat(lines.slice(at - 1 + run.length)));
  const images = reshape(book, sheet, { axis, kind: 'delete', at, count: run.length, to: at });
  book.record(() => putBack(images, () => insertLines(book, sheet, axis, placeAfter(sheet, before, at), run)));
}

/** Does an inverse change of shape, then gives everything nobody has touched since exactly what it was. */
function putBack(images: readonly Image[], work: Inverse): void {
  const untouched = images.filter((image) => image.isCurrent());
  work();
  for (const image of untouched) image.restore();
}

function placeAfter(sheet: Sheet, before: Row | Column | undefined, at: number): number {
  if (!before?.attached) return before ? at : 1;
  sheet.number();
  return before.at + 1;
}

function runsOf(lines: readonly (Row | Column)[]): (Row | Column)[][] {
  const runs: (Row | Column)[][] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const last = runs.at(-1);
    if (last?.at(-1)?.at === line.at - 1) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function moveLines(book: Book, sheet: Sheet, shape: Shape, restored: readonly Image[]): void {
  const { axis, at, count, to } = shape;
  const lines = sheet.lines(axis);
  const moved = lines.slice(at - 1, at - 1 + count);
  const before = lines[at - 2];
  const rest = [...lines.slice(0, at - 1), ...lines.slice(at - 1 + count)];
  const landing = to > at ? to - count - 1 : to - 1;
  const untouched = restored.filter((image) => image.isCurrent());
  setLines(book, sheet, axis, [...rest.slice(0, landing), ...moved, ...rest.slice(landing)]);
  const images = reshape(book, sheet, shape);
  for (const image of untouched) image.restore();
  book.record(() => moveBack(book, sheet, axis, moved, before, at, images));
}

function moveBack(
  book: Book,
  sheet: Sheet,
  axis: Axis,
  moved: readonly (Row | Column)[],
  before: Row | Column | undefined,
  at: number,
  images: readonly Image[],
): void {
  sheet.number();
  const [run, ...others] = runsOf(moved.filter((line) => line.attached));
  const first = run?.[0];
  if (!run || !first || others.length) return;
  const target = placeAfter(sheet, before, at);
  const to = before?.attached || !before ? target : Math.min(target, sheet.lines(axis).length + 1);
  if (to >= first.at && to <= first.at + run.length) return;
  moveLines(book, sheet, { axis, kind: 'move', at: first.at, count: run.length, to }, images);
}
