import type { Actor } from '../api';
import { encloses, overlaps } from '../area';
import type { Book } from '../book';
import { contentOf, partsOf } from '../content';
import { refuse } from '../errors';
import { guard, guardTab } from '../protection';
import type { Column, Row, Sheet } from '../sheet';
import { type Handlers, linesOf } from './handler';

type Names =
  | 'resizeColumns'
  | 'resizeRows'
  | 'hideRows'
  | 'showRows'
  | 'hideColumns'
  | 'showColumns'
  | 'freeze'
  | 'merge'
  | 'unmerge';

/** Commands on how lines look, not on what they hold. */
export const lines: Handlers<Names> = {
  resizeColumns: (book, actor, { sheet, at, count, pixels }) =>
    each(book, actor, sheet, 'column', at, count, (column) => book.assign(column as Column, 'width', pixels)),
  resizeRows: (book, actor, { sheet, at, count, pixels }) =>
    each(book, actor, sheet, 'row', at, count, (row) => book.assign(row as Row, 'height', pixels)),
  hideRows: (book, actor, { sheet, at, count }) => setHidden(book, actor, sheet, 'row', at, count, true),
  showRows: (book, actor, { sheet, at, count }) => setHidden(book, actor, sheet, 'row', at, count, false),
  hideColumns: (book, actor, { sheet, at, count }) => setHidden(book, actor, sheet, 'column', at, count, true),
  showColumns: (book, actor, { sheet, at, count }) => setHidden(book, actor, sheet, 'column', at, count, false),
  freeze: (book, actor, { sheet: id, rows, columns }) => {
    const sheet = book.sheet(id);
    guardTab(book, actor, sheet);
    if ((rows ?? 0) >= sheet.rows.length || (columns ?? 0) >= sheet.columns.length) refuse('freezeAll');
    if (rows !== undefined) book.assign(sheet, 'frozenRows', rows);
    if (columns !== undefined) book.assign(sheet, 'frozenColumns', columns);
    return touched(book, sheet);
  },
  merge: (book, actor, { sheet: id, area }) => {
    const sheet = book.sheet(id);
    const { rows, columns } = linesOf(sheet, area);
    guard(book, actor, sheet, area);
    if (sheet.merges.some((merge) => overlaps(merge, area) && !encloses(area, merge))) refuse('cutMerged');
    // Only the first cell's value survives (PLATFORM §2.9).
    book.write(sheet, rows, columns, (row, column, before) =>
      row || column ? contentOf({ ...partsOf(before), value: null, formula: undefined }) : before,
    );
    book.assign(sheet, 'merges', [...sheet.merges.filter((merge) => !overlaps(merge, area)), area]);
    return touched(book, sheet);
  },
  unmerge: (book, actor, { sheet: id, area }) => {
    const sheet = book.sheet(id);
    guard(book, actor, sheet, area);
    if (sheet.merges.some((merge) => overlaps(merge, area) && !encloses(area, merge))) refuse('cutMerged');
    book.assign(
      sheet,
      'merges',
      sheet.merges.filter((merge) => !overlaps(merge, area)),
    );
    return touched(book, sheet);
  },
};

function touched(book: Book, sheet: Sheet): undefined {
  book.touch({ kind: 'sheet', sheet: sheet.id });
}

function each(
  book: Book,
  actor: Actor,
  id: number,
  axis: 'row' | 'column',
  at: number,
  count: number,
  work: (line: Row | Column) => void,
): undefined {
  const sheet = book.sheet(id);
  guardTab(book, actor, sheet);
  const all = sheet.lines(axis);
  if (at < 1 || count < 1 || at + count - 1 > all.length) refuse(axis === 'row' ? 'rowsOut' : 'columnsOut');
  for (const line of all.slice(at - 1, at - 1 + count)) work(line);
  touched(book, sheet);
}

const setHidden = (
  book: Book,
  actor: Actor,
  sheet: number,
  axis: 'row' | 'column',
  at: number,
  count: number,
  hidden: boolean,
): undefined => each(book, actor, sheet, axis, at, count, (line) => book.assign(line, 'hidden', hidden));
