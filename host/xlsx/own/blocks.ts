import type { SavedCell, SavedSheet } from '../../engine/save';

/** Row, column, rows, columns, and the number their cells share. */
export type Block = readonly [row: number, column: number, rows: number, columns: number, number: number];

/** Where in a saved cell its format, style and rule stand. */
export const places = { format: 2, style: 3, rule: 5 } as const;
export type Place = keyof typeof places;

/** The cells that have a number at this place, as few blocks: runs down each column, joined with an equal run on their left. */
export function blocksOf(sheet: SavedSheet, place: Place): Block[] {
  const blocks: Block[] = [];
  let left: Block[] = [];
  for (let column = 1; column <= sheet.columns; column++) {
    const runs = runsIn(sheet.cells, column, places[place]);
    left = runs.map((run) => {
      const [row, , rows, , number] = run;
      const beside = left.find(
        (one) => one[0] === row && one[2] === rows && one[4] === number && one[1] + one[3] === column,
      );
      const block: Block = beside ? [row, beside[1], rows, beside[3] + 1, number] : run;
      if (beside) blocks[blocks.indexOf(beside)] = block;
      else blocks.push(block);
      return block;
    });
  }
  return blocks;
}

function runsIn(cells: readonly (readonly SavedCell[])[], column: number, place: number): Block[] {
  const runs: Block[] = [];
  let [start, number]: [number, number | undefined] = [0, undefined];
  for (let r = 0; r <= cells.length; r++) {
    const cell = cells[r]?.[column - 1];
    const found: unknown = Array.isArray(cell) ? cell[place] : undefined;
    const next = typeof found === 'number' ? found : undefined;
    if (next === number) continue;
    if (number !== undefined) runs.push([start, column, r + 1 - start, 1, number]);
    [start, number] = [r + 1, next];
  }
  return runs;
}
