import { createEngine } from '../../../host/engine';
import type { Command, Engine } from '../../../host/engine/api';
import { ann, area, at, put, script, values } from './workbook';

const now = () => Date.UTC(2025, 2, 9, 4);
const open = (): Engine =>
  createEngine({
    now,
    locale: 'en_US',
    drawn: {
      S: [
        ['k', 'n'],
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
      T: [['=S!B3', '=SUM(S!B2:B4)', '=S!$B$3', '=SUM(S!B:B)', '=S!B3&S!A3']],
    },
  });
const formulas = (engine: Engine): string[] => engine.formulas(at(engine, 'T'), area('A1:E1'))[0] ?? [];

test.each`
  command                                          | expected                                                                                                                    | because
  ${{ do: 'insertRows', at: 3, count: 2 }}         | ${['=S!B5', '=SUM(S!B2:B6)', '=S!$B$5', '=SUM(S!B:B)', '=S!B5&S!A5']}                                                       | ${'references follow their cells; a range grows inside'}
  ${{ do: 'deleteRows', at: 3, count: 1 }}         | ${['=#REF!', '=SUM(S!B2:B3)', '=#REF!', '=SUM(S!B:B)', '=#REF!&#REF!']}                                                     | ${'what is gone is #REF!; a range shrinks'}
  ${{ do: 'insertColumns', at: 1, count: 1 }}      | ${['=S!C3', '=SUM(S!C2:C4)', '=S!$C$3', '=SUM(S!C:C)', '=S!C3&S!B3']}                                                       | ${'columns too'}
  ${{ do: 'moveColumns', at: 2, count: 1, to: 1 }} | ${['=S!A3', '=SUM(S!A2:A4)', '=S!$A$3', '=SUM(S!A:A)', '=S!A3&S!B3']}                                                       | ${'a moved column is followed, the others make room'}
  ${{ do: 'moveRows', at: 3, count: 1, to: 5 }}    | ${['=S!B4', '=SUM(S!B2:B3)', '=S!$B$4', '=SUM(S!B:B)', '=S!B4&S!A4']}                                                       | ${'a row moved out of a range leaves it'}
  ${{ do: 'changeSheet', name: 'New name' }}       | ${["='New name'!B3", "=SUM('New name'!B2:B4)", "='New name'!$B$3", "=SUM('New name'!B:B)", "='New name'!B3&'New name'!A3"]} | ${'a renamed tab is followed'}
`('$command.do: $because', ({ command, expected }) => {
  const engine = open();
  engine.apply(ann, { ...command, sheet: at(engine, 'S') } as Command);
  expect(formulas(engine)).toEqual(expected);
});

test('metadata goes with its column when it moves, stays when others come and go, and dies with it (PLATFORM §12.70)', () => {
  const engine = open();
  engine.apply(script, {
    do: 'putMetadata',
    metadata: {
      id: 50,
      key: 'field',
      value: 'n',
      visibility: 'DOCUMENT',
      location: { kind: 'column', sheet: 0, index: 2 },
    },
  });
  const place = () => engine.metadata().map(({ location }) => ('index' in location ? location.index : undefined));

  engine.apply(ann, { do: 'insertColumns', sheet: 0, at: 1, count: 2 });
  expect(place()).toEqual([4]);
  engine.apply(ann, { do: 'moveColumns', sheet: 0, at: 4, count: 1, to: 1 });
  expect(place()).toEqual([1]);
  engine.apply(ann, { do: 'sort', sheet: 0, area: area('A2:D4'), by: [{ column: 1, ascending: false }] });
  expect(place()).toEqual([1]);
  engine.apply(ann, { do: 'cut', from: { sheet: 0, area: area('A1:A1000') }, to: { sheet: 0, area: area('F1') } });
  expect(place()).toEqual([1]);
  engine.apply(ann, { do: 'duplicateSheet', sheet: 0, id: 77, name: 'Copy of S' });
  expect(engine.metadata().map(({ location }) => 'sheet' in location && location.sheet)).toEqual([0, 77]);
  engine.apply(ann, { do: 'deleteColumns', sheet: 0, at: 1, count: 1 });
  expect(engine.metadata().map(({ location }) => 'sheet' in location && location.sheet)).toEqual([77]);
  engine.undo(ann.email);
  expect(engine.metadata()).toHaveLength(2);
});

test('what belongs to places follows rows inserted above it', () => {
  const engine = open();
  const commands: Command[] = [
    {
      do: 'putProtection',
      protection: {
        id: 51,
        sheet: 0,
        area: area('B3:B4'),
        description: '',
        warningOnly: false,
        editors: [ann.email],
        restricted: true,
      },
    },
    { do: 'putName', name: { name: 'N', sheet: 0, area: area('B2:B4') } },
    { do: 'setFilter', sheet: 0, filter: { area: area('A1:B4'), columns: [] } },
    { do: 'merge', sheet: 0, area: area('D3:E3') },
    {
      do: 'setConditionalRules',
      sheet: 0,
      rules: [{ areas: [area('A2:B4')], criteria: 'CUSTOM_FORMULA', values: ['=$B2>1'], style: { bold: true } }],
    },
    {
      do: 'putChart',
      chart: {
        id: 52,
        sheet: 0,
        type: 'BAR',
        areas: [{ sheet: 0, area: area('A1:B4') }],
        options: {},
        anchor: { row: 6, column: 1, offsetX: 0, offsetY: 0 },
        headers: 1,
      },
    },
    { do: 'setNotes', sheet: 0, area: area('A3'), notes: [['note']] },
    { do: 'hideRows', sheet: 0, at: 4, count: 1 },
    { do: 'resizeRows', sheet: 0, at: 3, count: 1, pixels: 50 },
    { do: 'insertRows', sheet: 0, at: 2, count: 1 },
  ];
  for (const command of commands) engine.apply(ann, command);

  expect(engine.protections()[0]?.area).toEqual(area('B4:B5'));
  expect(engine.names()[0]?.area).toEqual(area('B3:B5'));
  expect(engine.sheets()[0]?.filter?.area).toEqual(area('A1:B5'));
  expect(engine.sheets()[0]?.merges).toEqual([area('D4:E4')]);
  expect(engine.conditionalRules(0)[0]).toMatchObject({ areas: [area('A3:B5')], values: ['=$B3>1'] });
  expect(engine.charts(0)[0]).toMatchObject({ areas: [{ area: area('A1:B5') }], anchor: { row: 7 } });
  expect(engine.notes(0, area('A4'))).toEqual([['note']]);
  expect(engine.isRowHidden(0, 5)).toBe(true);
  expect(engine.rowHeight(0, 4)).toBe(50);
});

test('a new row looks and checks like the row above it, and says nothing', () => {
  const engine = open();
  engine.apply(script, { do: 'setFormats', sheet: 0, area: area('B4'), formats: [['0.00']] });
  engine.apply(script, {
    do: 'setValidations',
    sheet: 0,
    area: area('B4'),
    rules: [[{ criteria: 'NUMBER_GREATER_THAN', values: [0], allowInvalid: false }]],
  });
  engine.apply(script, { do: 'setNotes', sheet: 0, area: area('B4'), notes: [['old']] });
  engine.apply(ann, { do: 'insertRows', sheet: 0, at: 5, count: 2 });
  expect(engine.formats(0, area('B6'))).toEqual([['0.00']]);
  expect(engine.validations(0, area('B6'))[0]?.[0]?.criteria).toBe('NUMBER_GREATER_THAN');
  expect(engine.notes(0, area('B6'))).toEqual([['']]);
  expect(engine.lastRow(0)).toBe(4);
});

test.each`
  command                                                                 | text                                                                                                                          | because
  ${{ do: 'deleteRows', sheet: 0, at: 2, count: 999 }}                    | ${'Sorry, it is not possible to delete all non-frozen rows.'}                                                                 | ${'PLATFORM §12.60, with a frozen header'}
  ${{ do: 'deleteRows', sheet: 0, at: 999, count: 5 }}                    | ${'Those rows are out of bounds.'}                                                                                            | ${'PLATFORM §2.5'}
  ${{ do: 'insertSheet', id: 9, name: 's', index: 0 }}                    | ${'A sheet with the name "s" already exists. Please enter another name.'}                                                     | ${'PLATFORM §12.61: names differ by more than case'}
  ${{ do: 'setValues', sheet: 0, area: area('A1:A2'), values: [[1]] }}    | ${'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.'}       | ${'PLATFORM §12.6'}
  ${{ do: 'setValues', sheet: 0, area: area('A1:C1'), values: [[1, 2]] }} | ${'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.'} | ${'PLATFORM §12.7'}
  ${{ do: 'setValues', sheet: 0, area: area('A1001'), values: [[1]] }}    | ${'The coordinates of the range are outside the dimensions of the sheet.'}                                                    | ${'PLATFORM §12.14, the strict mode'}
  ${{ do: 'insertRows', sheet: 0, at: 1, count: 400_000 }}                | ${'This action would increase the number of cells in the workbook above the limit of 10000000 cells.'}                        | ${'PLATFORM §12.73: empty cells count'}
`('$command.do is refused with Google’s text: $because', ({ command, text }) => {
  const engine = open();
  engine.apply(script, { do: 'freeze', sheet: 0, rows: 1 });
  expect(() => engine.apply(script, command)).toThrow(text);
});

test('in the other mode a write beyond the grid grows it (PLATFORM §14.1)', () => {
  const engine = createEngine({ modes: { beyondGrid: 'grow' }, drawn: { S: [['a']] } });
  put(engine, 'S', 'A1005', [['far']]);
  expect(engine.sheets()[0]?.rows).toBe(1005);
});

test.each`
  drawn                                     | row  | column | because
  ${[]}                                     | ${0} | ${0}   | ${'PLATFORM §12.11: an empty sheet'}
  ${[['a'], [{ v: null, note: 'n' }]]}      | ${1} | ${1}   | ${'PLATFORM §2.6: a note is no content'}
  ${[['a'], [{ v: null, format: '0.00' }]]} | ${1} | ${1}   | ${'PLATFORM §2.6: a format is no content'}
  ${[['a'], [null, false]]}                 | ${2} | ${2}   | ${'PLATFORM §12.9: an unticked checkbox is content'}
  ${[['a'], [null], ['=""']]}               | ${3} | ${1}   | ${'PLATFORM §12.10: a formula that yields "" is content'}
`('the last row is $row and the last column $column: $because', ({ drawn, row, column }) => {
  const engine = createEngine({ drawn: { S: drawn } });
  expect([engine.lastRow(0), engine.lastColumn(0)]).toEqual([row, column]);
});

test('cutting cells moves them whole, and what named them follows', () => {
  const engine = open();
  engine.apply(script, { do: 'setNotes', sheet: 0, area: area('B3'), notes: [['note']] });
  engine.apply(ann, { do: 'cut', from: { sheet: 0, area: area('B3') }, to: { sheet: 0, area: area('E9') } });
  expect(formulas(engine).slice(0, 3)).toEqual(['=S!E9', '=SUM(S!B2:B4)', '=S!$E$9']);
  expect(engine.notes(0, area('E9'))).toEqual([['note']]);
  expect(values(engine, 'S', 'B3')).toEqual([[null]]);
});

test('copying tiles whole multiples and moves relative references along (PLATFORM §12.72)', () => {
  const engine = open();
  put(engine, 'S', 'C2', [['=B2*10']]);
  engine.apply(ann, { do: 'copy', from: { sheet: 0, area: area('C2') }, to: { sheet: 0, area: area('C3:C4') } });
  expect(values(engine, 'S', 'C2:C4')).toEqual([[10], [20], [30]]);
});
