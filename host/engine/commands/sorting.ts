import type { Scalar, Value } from '../api';
import { copyOf } from '../formulas/relocate';
import { compareScalars, isError } from '../formulas/values';
import { guard } from '../protection';
import { type Handlers, linesOf } from './handler';

/** Sorts the rows of an area: values with their formats, notes and rules; whole-row properties stay (PLATFORM §2.9, §3.5). */
export const sorting: Handlers<'sort'> = {
  sort: (book, actor, { sheet: id, area, by }) => {
    const sheet = book.sheet(id);
    const { rows, columns } = linesOf(sheet, area);
    guard(book, actor, sheet, area);
    const values = book.calculation.values(sheet, area);
    const order = rows
      .map((_, index) => index)
      .sort((a, b) => {
        for (const { column, ascending } of by) {
          const at = column - area.column;
          const found = compare(values[a]?.[at] ?? null, values[b]?.[at] ?? null, ascending);
          if (found) return found;
        }
        return a - b;
      });
    const contents = rows.map(({ cells }) => columns.map(({ slot }) => cells[slot]));
    book.write(sheet, rows, columns, (row, column) => {
      const from = order[row] ?? row;
      const content = contents[from]?.[column];
      return from === row ? content : copyOf(content, row - from, 0);
    });
    return undefined;
  },
};

/** Numbers, then text, then booleans, then errors; descending is the reverse; blanks are last in both (PLATFORM §2.9). */
function compare(a: Value, b: Value, ascending: boolean): number {
  const [emptyA, emptyB] = [isBlank(a), isBlank(b)];
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  const order = isError(a) || isError(b) ? Number(isError(a)) - Number(isError(b)) : compareForSort(a, b);
  return ascending ? order : -order;
}

const isBlank = (value: Value): boolean => value === null || value === '';
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: false });

function compareForSort(a: Scalar, b: Scalar): number {
  return typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : compareScalars(a, b);
}
