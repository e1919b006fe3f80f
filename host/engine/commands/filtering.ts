import type { Filter, FilterColumn } from '../api';
import { lastRowOf } from '../area';
import type { Book } from '../book';
import { Cell } from '../content';
import { criteria } from '../criteria';
import { display } from '../display';
import { refuse } from '../errors';
import { guardTab } from '../protection';
import type { Row, Sheet } from '../sheet';
import { operandOf, testedOf } from '../validation';
import { type Handlers, linesOf } from './handler';

/** One filter a tab; its first row is the header and is never hidden (PLATFORM §2.9). Rows are hidden when the filter is set, not when cells change later. */
export const filtering: Handlers<'setFilter'> = {
  setFilter: (book, actor, { sheet: id, filter }) => {
    const sheet = book.sheet(id);
    guardTab(book, actor, sheet);
    if (filter) linesOf(sheet, filter.area);
    if (filter && sheet.filter && !filter.columns.length && !sameArea(filter, sheet.filter)) refuse('filterExists');
    book.assign(sheet, 'filter', filter ?? undefined);
    hideRows(book, sheet, filter);
    book.touch({ kind: 'sheet', sheet: id });
    return undefined;
  },
};

const sameArea = (a: Filter, b: Filter): boolean =>
  a.area.row === b.area.row &&
  a.area.column === b.area.column &&
  a.area.rows === b.area.rows &&
  a.area.columns === b.area.columns;

function hideRows(book: Book, sheet: Sheet, filter: Filter | null): void {
  const hidden = new Set<Row>();
  if (filter)
    for (let row = filter.area.row + 1; row <= lastRowOf(filter.area); row++)
      if (!filter.columns.every((column) => passes(book, sheet, row, column, filter.area.row + 1)))
        hidden.add(sheet.row(row));
  for (const row of sheet.rows) book.assign(row, 'filtered', hidden.has(row));
}

/** A custom formula speaks of the first row below the header, and of the others in turn. */
function passes(book: Book, sheet: Sheet, row: number, filter: FilterColumn, first: number): boolean {
  const content = sheet.content(row, filter.column);
  const format = content instanceof Cell ? content.format : undefined;
  const value = book.calculation.value(sheet, row, filter.column);
  if (filter.hiddenValues?.includes(display(value, format, book.locale))) return false;
  if (filter.criteria === undefined) return true;
  if (filter.criteria === 'CUSTOM_FORMULA') {
    const place = { row, column: filter.column, shiftRows: row - first, shiftColumns: 0 };
    return book.calculation.work(String(filter.values?.[0] ?? '').replace(/^=/, ''), place, sheet) === true;
  }
  const operands = (filter.values ?? []).map((each) => operandOf(book, sheet, each, row, filter.column));
  return criteria[filter.criteria]?.(testedOf(book, value, format), operands) ?? true;
}
