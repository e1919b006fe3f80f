import fc from 'fast-check';
import { axisOf } from '../../../host/page/grid/axis';
import { formatBlock, parseBlock } from '../../../host/page/grid/tsv';
import { a1, parseA1 } from '../../../host/server/a1';
import type { Run } from '../../../host/server/wire';

test.each`
  text                  | block                       | because
  ${'a\tb\nc\td'}       | ${[['a', 'b'], ['c', 'd']]} | ${'tabs divide cells, line breaks rows'}
  ${'a\tb\r\nc\td\r\n'} | ${[['a', 'b'], ['c', 'd']]} | ${'the last line break ends the block'}
  ${'"a\nb"\tc'}        | ${[['a\nb', 'c']]}          | ${'quotes hold a line break'}
  ${'"say ""hi"""'}     | ${[['say "hi"']]}           | ${'a doubled quote is one'}
  ${'"half'}            | ${[['"half']]}              | ${'a quote that does not close is text'}
  ${'12"\t"x" y'}       | ${[['12"', '"x" y']]}       | ${'a quote inside a cell is text'}
  ${'a\nb\tc'}          | ${[['a', ''], ['b', 'c']]}  | ${'short rows are filled up'}
  ${''}                 | ${[['']]}                   | ${'nothing is one empty cell'}
`('the clipboard text $text is $block: $because', ({ text, block }) => {
  expect(parseBlock(text)).toEqual(block);
});

test('a block put on the clipboard comes back as it was', () => {
  const cell = fc
    .string()
    .map((text) => text.replace(/\r\n?/g, '\n'))
    .filter((text) => text !== '');
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(fc.property(block, (rows) => expect(parseBlock(formatBlock(rows))).toEqual(rows)));
});

test('an area written in A1 reads as the same area', () => {
  const side = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(side, side, side, side, (row, column, rows, columns) => {
      expect(parseA1(a1({ row, column, rows, columns }))).toEqual({ row, column, rows, columns });
    }),
  );
});

describe('the lines of a sheet', () => {
  const run = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 1, 2));
  const runs = fc.array(run, { minLength: 1, maxLength: 6 }) as fc.Arbitrary<Run[]>; // 0, 1 and 2 only

  test('the line at a shown line’s first pixel is that line', () => {
    fc.assert(
      fc.property(runs, (lines) => {
        const axis = axisOf(lines);
        for (let at = 1; at <= axis.count; at += 1) {
          if (axis.hidden(at) === 0) expect(axis.at(axis.start(at))).toBe(at);
        }
      }),
    );
  });

  test('hidden lines take no room and no step ends on them', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: -12, max: 12 }), (lines, steps) => {
        const axis = axisOf(lines);
        for (let at = 1; at <= axis.count; at += 1) {
          if (axis.hidden(at) !== 0) expect(axis.size(at)).toBe(0);
          const to = axis.step(at, steps);
          expect(to === at || axis.hidden(to) === 0).toBe(true);
        }
      }),
    );
  });
});
