import fc from 'fast-check';
import { blocksOf } from '../../src/sheets/writeCells';

const cellsOf = (places: readonly (readonly [number, number])[]) => {
  const seen = new Set<string>();
  return places.flatMap(([row, column]) => {
    if (seen.has(`${row}:${column}`)) return [];
    seen.add(`${row}:${column}`);
    return [{ row, column }];
  });
};
const place = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }));
const nameOf = ({ row, column }: { row: number; column: number }) => `${row}:${column}`;

test('the blocks cover exactly the cells named, each once, with its own content', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const cells = cellsOf(places);
      const covered = blocksOf(cells, nameOf).flatMap((block) =>
        block.lines.flatMap((line, down) =>
          line.map((content, along) => {
            expect(content).toBe(`${block.row + down}:${block.column + along}`);
            return content;
          }),
        ),
      );
      expect([...covered].sort()).toEqual(cells.map(nameOf).sort());
    }),
  );
});

test('five hundred rows of the same columns are one block, as one row is', () => {
  const cells = Array.from({ length: 500 }, (_, row) => [1, 2, 3].map((column) => ({ row: row + 4, column }))).flat();

  expect(blocksOf(cells, nameOf)).toHaveLength(1);
});
