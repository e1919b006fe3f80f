import fc from 'fast-check';
import { jsonPieces } from '../../../host/server/jsonPieces';

test('the pieces of anything saved, put together, are its JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.array(fc.constantFrom(undefined, 1, 'a')), (value, holes) => {
      const saved = {
        value,
        holes,
        nothing: undefined,
        wide: [Array(600).fill(value)],
        long: Array(700).fill([value, 1]),
      };
      expect([...jsonPieces(saved)].join('')).toBe(JSON.stringify(saved));
    }),
    { numRuns: 60 },
  );
});

test('no piece of a large workbook is long', () => {
  const cells = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 20 }, (_, column) => `${row}-${column}`));
  const longest = Math.max(...[...jsonPieces({ sheets: [{ cells }] })].map(({ length }) => length));

  expect(longest).toBeLessThan(100_000);
});
