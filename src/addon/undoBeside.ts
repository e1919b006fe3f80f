import type { Bound } from '../sheets/columns';
import type { Sight } from '../sheets/plan';
import { letterOf } from '../sheets/tabBinding';
import { isEmptyCell, textOf } from '../values/cell';
import type { Desk } from './desk';

interface Beside {
  readonly letter: string;
  readonly header: string;
  readonly text: string;
}

/** How many rows from the header on are looked at for formulas that fill a column. */
const LOOK = 50;

/** What people put into columns of their own beside these records, by number; formulas and what they spill are nobody's words. */
export function besideIn(
  { book }: Desk,
  bound: Bound,
  sights: readonly Sight[],
): ReadonlyMap<string, readonly Beside[]> {
  const ours = new Set([bound.number, ...Object.values(bound.fields)]);
  const found = sights.map(({ cells, formulas }) => ({
    number: textOf(cells[bound.number - 1] ?? '').trim(),
    columns: cells.flatMap((cell, index) => {
      const isSaid = !isEmptyCell(cell) && typeof cell !== 'boolean' && !formulas[index];
      return isSaid && !ours.has(index + 1) ? [{ column: index + 1, text: textOf(cell) }] : [];
    }),
  }));
  const sheet = book.sheet(bound.tab.sheetId);
  if (!sheet || found.every(({ columns }) => columns.length === 0)) return new Map();
  const { headerRow } = bound.tab;
  const block = sheet.getRange(headerRow, 1, Math.min(LOOK, sheet.getMaxRows() - headerRow + 1), bound.width);
  const above = block.getFormulas();
  const [headers = []] = block.getValues();
  const isFilled = (column: number) => above.some((row) => (row[column - 1] ?? '') !== '');
  return new Map(
    found.map(({ number, columns }) => [
      number,
      columns
        .filter(({ column }) => !isFilled(column))
        .map(({ column, text }) => ({ letter: letterOf(column), header: String(headers[column - 1] ?? ''), text })),
    ]),
  );
}
