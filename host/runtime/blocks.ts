import { Exception } from './exception';

/** A grid of one value. */
export function filled<T>(rows: number, columns: number, value: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}

/** A copy in this realm of a grid from the host. */
export function mapBlock<From, To>(
  block: readonly (readonly From[])[],
  to: (cell: From, row: number, column: number) => To,
): To[][] {
  const grid: To[][] = [];
  for (let row = 0; row < block.length; row += 1) {
    const cells = block[row] ?? [];
    const line: To[] = [];
    for (let column = 0; column < cells.length; column += 1) line.push(to(cells[column] as From, row, column));
    grid.push(line);
  }
  return grid;
}

/** Throws Google's text unless the data has the shape of the range (PLATFORM §2.5). */
export function checkShape(data: readonly unknown[], rows: number, columns: number): void {
  if (data.length !== rows) throw new Exception(mismatch('rows', data.length, rows));
  for (const line of data) {
    const width = Array.isArray(line) ? line.length : 0;
    if (width !== columns) throw new Exception(mismatch('columns', width, columns));
  }
}

function mismatch(what: 'rows' | 'columns', given: number, wanted: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`;
}
