import type { Cells } from '../schema/change';
import { type Cell, textOf } from '../values/cell';
import type { Bound } from './columns';
import type { Seen } from './readRows';
import type { Target } from './writeCells';

/** A cell of a machine column that is written back as it was just read, so that its column is one stretch. */
export interface Between {
  readonly row: number;
  readonly column: number;
  readonly number: string;
  readonly cell: string;
}

/** Up to so many stretches, or so many different texts, each is a call of its own. */
const APART = 4;

/**
 * Checks of thousands of rows, hardly two alike, would be a call each. What stands between them in a machine column is
 * written back with them: only where it was looked at with them, is a text or nothing, and no formula. A row without a
 * number joins only where its cell is empty: a remark under the records is none of ours.
 */
export function between(
  bound: Bound,
  targets: readonly Target[],
  { values, formulas }: Pick<Seen, 'values' | 'formulas'>,
): readonly Between[] {
  return machineColumns(bound).flatMap(([, column]) => {
    const own = targets.filter((target) => target.column === column);
    const rows = [...new Set(own.map(({ row }) => row))].sort((a, b) => a - b);
    const gaps = rows.slice(1).flatMap((row, at): [number, number][] => {
      const above = rows[at] ?? row;
      return row - above > 1 ? [[above + 1, row - 1]] : [];
    });
    const texts = new Set(own.map(({ cell }) => textOf(cell)));
    if (Math.min(gaps.length, texts.size) <= APART) return [];
    return gaps.flatMap(([first, last]) => {
      const cells: Between[] = [];
      for (let row = first; row <= last; row += 1) {
        const cell = standing(row, column);
        if (cell === undefined) return [];
        cells.push(cell);
      }
      return cells;
    });
  });

  function standing(row: number, column: number): Between | undefined {
    const line = values.get(row);
    const cell = line?.[column - 1] ?? '';
    const number = textOf(line?.[bound.number - 1] ?? '').trim();
    const isOurs = typeof cell === 'string' && !formulas.get(row)?.[column - 1] && (number !== '' || cell === '');
    return line && isOurs ? { row, column, number, cell } : undefined;
  }
}

/**
 * What machine columns showed of each record that was looked at: it goes back beside its number where a sort carried
 * another text there.
 */
export function judgedIn(bound: Bound, { values }: Pick<Seen, 'values'>): ReadonlyMap<string, Cells> {
  const columns = machineColumns(bound);
  return new Map(
    [...values.values()].map((line): [string, Cells] => [
      textOf(line[bound.number - 1] ?? '').trim(),
      Object.fromEntries(columns.map(([key, column]): [string, Cell] => [key, line[column - 1] ?? ''])),
    ]),
  );
}

/** Columns the CRM fills from the others: field and column. */
export const machineColumns = ({ table, fields, computed }: Bound): [string, number][] =>
  Object.entries(fields).filter(([key]) => table.fields[key]?.machine === true && !computed.has(key));
