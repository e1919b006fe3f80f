import { createEngine } from '../../../host/engine';
import type { Command, Engine, Patch } from '../../../host/engine/api';
import { ann, area, at, bob, put, script, values } from './workbook';

const open = (): Engine =>
  createEngine({
    locale: 'en_US',
    now: () => Date.UTC(2025, 2, 9, 4),
    drawn: {
      S: [
        ['k', 'n'],
        [{ v: 'b', note: 'on b' }, 2],
        ['a', 10],
        ['c', 1],
        [null, 3],
        ['10', true],
      ],
    },
  });
const write = (a1: string, value: string): Command => ({
  do: 'setValues',
  sheet: 0,
  area: area(a1),
  values: [[value]],
});

test('undo takes back what one person did, not what others did meanwhile', () => {
  const engine = open();
  engine.apply(ann, write('A2', 'mine'));
  engine.apply(bob, write('B2', '99'));
  engine.apply(bob, { do: 'insertRows', sheet: 0, at: 1, count: 1 });

  expect(engine.undo(ann.email)).toBe('setValues');

  expect(values(engine, 'S', 'A3:B3')).toEqual([['b', 99]]);
});

test('a formula taken back after someone inserted a row speaks of the same cells', () => {
  const engine = open();
  put(engine, 'S', 'D2', [['=B2*2']]);
  engine.apply(ann, write('D2', 'gone'));
  engine.apply(bob, { do: 'insertRows', sheet: 0, at: 2, count: 1 });
  engine.undo(ann.email);
  expect(engine.formulas(0, area('D3'))).toEqual([['=B3*2']]);
});

test('a deleted row comes back where it was among its neighbours', () => {
  const engine = open();
  engine.apply(ann, { do: 'deleteRows', sheet: 0, at: 3, count: 1 });
  engine.apply(bob, { do: 'insertRows', sheet: 0, at: 1, count: 2 });
  engine.undo(ann.email);
  expect(values(engine, 'S', 'A4:A6')).toEqual([['b'], ['a'], ['c']]);
});

test('undo of a cell in a row deleted meanwhile does nothing, and does no harm', () => {
  const engine = open();
  engine.apply(ann, write('A3', 'mine'));
  engine.apply(bob, { do: 'deleteRows', sheet: 0, at: 3, count: 1 });
  engine.undo(ann.email);
  expect(values(engine, 'S', 'A2:A3')).toEqual([['b'], ['c']]);
  engine.undo(bob.email);
  expect(values(engine, 'S', 'A3')).toEqual([['a']]);
});

test('what a script wrote is one step of the person who ran it, even when it failed half-way', () => {
  const engine = open();
  const run = (): void =>
    engine.group(script, 'createLead', () => {
      engine.apply(script, write('A2', 'one'));
      engine.apply(script, write('A3', 'two'));
      throw new Error('killed');
    });
  expect(run).toThrow('killed');
  expect(values(engine, 'S', 'A2:A3')).toEqual([['one'], ['two']]);
  expect(engine.undo(ann.email)).toBe('createLead');
  expect(values(engine, 'S', 'A2:A3')).toEqual([['b'], ['a']]);
  expect(engine.undo(ann.email)).toBeNull();
});

test('an edit by hand inside someone’s script is a step of its own', () => {
  const engine = open();
  engine.group(script, 'run', () => {
    engine.apply(script, write('A2', 'script'));
    engine.apply(bob, write('A3', 'bob'));
  });
  engine.undo(ann.email);
  expect(values(engine, 'S', 'A2:A3')).toEqual([['b'], ['bob']]);
});

test('a new change forgets what could be redone', () => {
  const engine = open();
  engine.apply(ann, write('A2', 'x'));
  engine.undo(ann.email);
  engine.apply(ann, write('A3', 'y'));
  expect(engine.redo(ann.email)).toBeNull();
});

const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const protect = (engine: Engine, over: object): void => {
  const protection = {
    id: 90,
    sheet: 0,
    area: area('B2:B4'),
    description: '',
    warningOnly: false,
    editors: [ann.email],
    restricted: true,
  };
  engine.apply(ann, { do: 'putProtection', protection: { ...protection, ...over } });
};

test.each`
  over                     | who                                    | command                                                  | refused  | because
  ${{}}                    | ${bob}                                 | ${write('B2', 'x')}                                      | ${true}  | ${'PLATFORM §12.37: a protected cell binds the person at the keyboard'}
  ${{}}                    | ${{ email: 'bob@x.cn', by: 'script' }} | ${write('B2', 'x')}                                      | ${true}  | ${'PLATFORM §3.4: and the script they run'}
  ${{}}                    | ${ann}                                 | ${write('B2', 'x')}                                      | ${false} | ${'an editor of the range may'}
  ${{}}                    | ${bob}                                 | ${write('A2', 'x')}                                      | ${false} | ${'beside the range all may'}
  ${{}}                    | ${bob}                                 | ${{ do: 'sort', sheet: 0, area: area('A2:B4'), by: [] }} | ${true}  | ${'sorting writes the cells'}
  ${{}}                    | ${bob}                                 | ${{ do: 'deleteRows', sheet: 0, at: 3, count: 1 }}       | ${true}  | ${'deleting takes the cells'}
  ${{ restricted: false }} | ${bob}                                 | ${write('B2', 'x')}                                      | ${false} | ${'PLATFORM §12.38: protect() alone restricts nobody'}
  ${{ warningOnly: true }} | ${bob}                                 | ${write('B2', 'x')}                                      | ${false} | ${'PLATFORM §3.4: a warning lets pass'}
  ${{ area: undefined }}   | ${bob}                                 | ${{ do: 'insertRows', sheet: 0, at: 1, count: 1 }}       | ${true}  | ${'a protected tab keeps its rows'}
  ${{ area: undefined }}   | ${bob}                                 | ${{ do: 'deleteSheet', sheet: 0 }}                       | ${true}  | ${'and is not deleted'}
`(
  '$who.email ($who.by) $command.do with $over is refused: $refused, because $because',
  ({ over, who, command, refused }) => {
    const engine = createEngine({
      drawn: {
        S: [
          ['k', 'n'],
          ['b', 2],
          ['a', 1],
        ],
        T: [[]],
      },
    });
    protect(engine, over);
    const attempt = (): unknown => engine.apply(who, command);
    if (refused) expect(attempt).toThrow(protectedText);
    else expect(attempt).not.toThrow();
  },
);

test('sorting puts numbers before text before booleans, blanks last, and takes notes along (PLATFORM §12.64)', () => {
  const engine = open();
  engine.apply(ann, { do: 'sort', sheet: 0, area: area('A2:B6'), by: [{ column: 1, ascending: true }] });
  expect(values(engine, 'S', 'A2:B6')).toEqual([
    ['10', true],
    ['a', 10],
    ['b', 2],
    ['c', 1],
    [null, 3],
  ]);
  expect(engine.notes(0, area('A4'))).toEqual([['on b']]);
  engine.apply(ann, { do: 'sort', sheet: 0, area: area('A2:B6'), by: [{ column: 2, ascending: false }] });
  expect(values(engine, 'S', 'B2:B6')).toEqual([[true], [10], [3], [2], [1]]);
});

test('a formula in a sorted row speaks of its own row again', () => {
  const engine = createEngine({
    drawn: {
      S: [
        [2, '=A1*10'],
        [1, '=A2*10'],
      ],
    },
  });
  engine.apply(ann, { do: 'sort', sheet: 0, area: area('A1:B2'), by: [{ column: 1, ascending: true }] });
  expect(engine.formulas(0, area('B1:B2'))).toEqual([['=A1*10'], ['=A2*10']]);
  expect(values(engine, 'S', 'B1:B2')).toEqual([[10], [20]]);
});

test('a filter hides rows from the eye only (PLATFORM §12.67)', () => {
  const engine = open();
  engine.apply(ann, {
    do: 'setFilter',
    sheet: 0,
    filter: { area: area('A1:B6'), columns: [{ column: 1, hiddenValues: ['a', ''] }] },
  });
  expect([1, 2, 3, 4, 5, 6].filter((row) => engine.isRowHiddenByFilter(0, row))).toEqual([3, 5]);
  put(engine, 'S', 'B3', [['written']]);
  expect(values(engine, 'S', 'B3')).toEqual([['written']]);
  engine.apply(ann, { do: 'setFilter', sheet: 0, filter: null });
  expect(engine.isRowHiddenByFilter(0, 3)).toBe(false);
});

test('a second filter is refused (PLATFORM §12.66)', () => {
  const engine = open();
  engine.apply(script, { do: 'setFilter', sheet: 0, filter: { area: area('A1:B6'), columns: [] } });
  const second = () =>
    engine.apply(script, { do: 'setFilter', sheet: 0, filter: { area: area('A1:B3'), columns: [] } });
  expect(second).toThrow("You can't create a filter in a sheet that already has a filter.");
});

test.each`
  rule                                                  | bold                        | because
  ${{ criteria: 'TEXT_EQUAL_TO', values: ['A'] }}       | ${['A3']}                   | ${'without regard to case'}
  ${{ criteria: 'CELL_NOT_EMPTY', values: [] }}         | ${['A2', 'A3', 'A4', 'A6']} | ${'filled cells'}
  ${{ criteria: 'CUSTOM_FORMULA', values: ['=$B2>2'] }} | ${['A3', 'A5', 'A6']}       | ${'relative to the first cell; a boolean is above numbers'}
  ${{ criteria: 'TEXT_CONTAINS', values: ['b'] }}       | ${['A2']}                   | ${'part of the text'}
`('a conditional format $rule marks $bold: $because', ({ rule, bold }) => {
  const engine = open();
  engine.apply(script, {
    do: 'setConditionalRules',
    sheet: 0,
    rules: [{ ...rule, areas: [area('A2:A6')], style: { bold: true } }],
  });
  const marked = engine.view(0, area('A2:A6')).flatMap(([cell], row) => (cell?.style.bold ? [`A${row + 2}`] : []));
  expect(marked).toEqual(bold);
});

test.each`
  typed           | text            | edit            | type         | because
  ${'=1+1'}       | ${'2'}          | ${'=1+1'}       | ${'number'}  | ${'editing shows the formula'}
  ${"'007"}       | ${'007'}        | ${"'007"}       | ${'text'}    | ${'typing it again must keep it text'}
  ${'2025-03-09'} | ${'2025-03-09'} | ${'2025-03-09'} | ${'date'}    | ${'a date is edited as it shows'}
  ${'12.5%'}      | ${'12.50%'}     | ${'12.5%'}      | ${'number'}  | ${'a percentage keeps its sign'}
  ${'TRUE'}       | ${'TRUE'}       | ${'TRUE'}       | ${'boolean'} | ${'a boolean'}
  ${'=1/0'}       | ${'#DIV/0!'}    | ${'=1/0'}       | ${'error'}   | ${'an error shows its name'}
`('$typed is drawn as $text and edited as $edit: $because', ({ typed, text, edit, type }) => {
  const engine = open();
  engine.apply(ann, write('D1', typed));
  expect(engine.view(0, area('D1'))[0]?.[0]).toMatchObject({ text, edit, type });
});

test('watchers hear of the cells that changed and of tabs whose formulas did', () => {
  const engine = createEngine({ drawn: { S: [[1]], T: [['=S!A1']] } });
  values(engine, 'T', 'A1');
  const heard: Patch[] = [];
  engine.watch((patch) => heard.push(patch));
  put(engine, 'S', 'A1', [[2]]);
  expect(heard).toEqual([
    { kind: 'cells', sheet: at(engine, 'S'), area: area('A1') },
    { kind: 'sheet', sheet: at(engine, 'T') },
  ]);
});
