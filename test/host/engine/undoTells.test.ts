import { createEngine } from '../../../host/engine';
import type { Command, Patch } from '../../../host/engine/api';
import { ann, area } from './workbook';

test.each<[Command]>([
  [{ do: 'hideRows', sheet: 0, at: 2, count: 1 }],
  [{ do: 'hideColumns', sheet: 0, at: 2, count: 1 }],
  [{ do: 'resizeRows', sheet: 0, at: 2, count: 1, pixels: 60 }],
  [{ do: 'resizeColumns', sheet: 0, at: 2, count: 1, pixels: 60 }],
  [{ do: 'freeze', sheet: 0, rows: 1 }],
  [{ do: 'merge', sheet: 0, area: area('A1:B2') }],
  [{ do: 'setFilter', sheet: 0, filter: { area: area('A1:B3'), columns: [{ column: 1, hiddenValues: ['b'] }] } }],
  [{ do: 'insertRows', sheet: 0, at: 1, count: 1 }],
  [{ do: 'setConditionalRules', sheet: 0, rules: [] }],
])('pages hear when %j is taken back, and when it is done again', (command) => {
  const engine = createEngine({
    locale: 'en_US',
    drawn: {
      S: [
        ['k', 'n'],
        ['a', 1],
        ['b', 2],
      ],
    },
  });
  engine.apply(ann, command);
  const heard: Patch[] = [];
  engine.watch((patch) => heard.push(patch));

  engine.undo(ann.email);
  expect(heard).toContainEqual({ kind: 'sheet', sheet: 0 });
  heard.length = 0;
  engine.redo(ann.email);

  expect(heard).toContainEqual({ kind: 'sheet', sheet: 0 });
});

test('what changed nothing is still no step, and of cells only the cells are told', () => {
  const engine = createEngine({ locale: 'en_US', drawn: { S: [['k']] } });
  engine.apply(ann, { do: 'showRows', sheet: 0, at: 1, count: 1 });
  expect(engine.undo(ann.email)).toBeNull();

  engine.apply(ann, { do: 'setValues', sheet: 0, area: area('A1'), values: [['x']] });
  const heard: Patch[] = [];
  engine.watch((patch) => heard.push(patch));
  engine.undo(ann.email);

  expect(heard).toEqual([{ kind: 'cells', sheet: 0, area: area('A1') }]);
});
