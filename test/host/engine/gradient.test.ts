import { createEngine } from '../../../host/engine';
import type { GradientPoint } from '../../../host/engine/api';

const me = { email: 'owner@example.com', by: 'person' } as const;
const point = (color: string, type: string, value = ''): GradientPoint => ({ color, type, value });
const [white, grey, black] = ['#ffffff', '#808080', '#000000'];
const column = { row: 1, column: 1, rows: 6, columns: 1 };

test.each`
  gradient                                                                                                                  | colours                                         | because
  ${{ min: point(white, 'MIN'), max: point(black, 'MAX') }}                                                                 | ${['#ffffff', '#e6e6e6', '#b3b3b3', '#000000']} | ${'between the least and the greatest'}
  ${{ min: point(white, 'NUMBER', '10'), max: point(black, 'NUMBER', '20') }}                                               | ${['#ffffff', '#ffffff', '#4d4d4d', '#000000']} | ${'beyond the ends they stay'}
  ${{ min: point(white, 'NUMBER', '=5+5'), max: point(black, 'NUMBER', '=B1') }}                                            | ${['#ffffff', '#ffffff', '#4d4d4d', '#000000']} | ${'a point may be worked out'}
  ${{ min: point(white, 'MIN'), mid: point(grey, 'PERCENT', '25'), max: point(black, 'MAX') }}                              | ${['#ffffff', '#cccccc', '#777777', '#000000']} | ${'a part of the way'}
  ${{ min: point(white, 'PERCENTILE', '0'), mid: point(grey, 'PERCENTILE', '50'), max: point(black, 'PERCENTILE', '100') }} | ${['#ffffff', '#c0c0c0', '#707070', '#000000']} | ${'as many below as above'}
`('a colour scale colours numbers $because', ({ gradient, colours }) => {
  const engine = createEngine({ drawn: { 表: [[2, 20], [7], [17], [52], ['无'], [true]] } });
  engine.apply(me, {
    do: 'setConditionalRules',
    sheet: 0,
    rules: [{ areas: [column], criteria: '', values: [], style: {}, gradient }],
  });

  const seen = engine.view(0, column).map(([cell]) => cell?.style.background);

  expect(seen).toEqual([...colours, undefined, undefined]);
});
