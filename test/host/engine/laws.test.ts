import fc from 'fast-check';
import { createEngine } from '../../../host/engine';
import type { Actor, Command, Engine } from '../../../host/engine/api';
import { ann, area, at, bob, put, script } from './workbook';

jest.setTimeout(60_000); // hundreds of whole workbooks, on any machine

const now = () => Date.UTC(2025, 2, 9, 4);

/** A workbook with something of everything, so that whatever a command forgets shows. */
function furnished(): Engine {
  const engine = createEngine({
    now,
    locale: 'en_US',
    drawn: {
      S: [
        ['name', 'amount', 'twice', 'on', 'ok'],
        ['c', 3, '=B2*2', { date: '2025-03-01' }, true],
        [{ v: 'a', note: 'first', background: '#ffeeaa' }, 1, '=B3*2', { date: '2025-03-02' }, false],
        ['b', 2, '=B4*2', { date: '2025-03-03' }, true],
        [null, '=SUM(B2:B4)', '=ARRAYFORMULA(B2:B4+1)', null, null],
      ],
      T: [['=S!B3', '=SUM(S!B:B)', '=COUNTIF(S!A2:A,"a")']],
    },
  });
  const S = at(engine, 'S');
  const rules = (criteria: string, values: unknown[]) =>
    Array.from({ length: 3 }, () => [{ criteria, values, allowInvalid: true }]);
  const commands: Command[] = [
    { do: 'setValidations', sheet: S, area: area('E2:E4'), rules: rules('CHECKBOX', []) },
    { do: 'setValidations', sheet: S, area: area('A2:A4'), rules: rules('CUSTOM_FORMULA', ['=COUNTIF($A:$A,A2)=1']) },
    { do: 'setStyle', sheet: S, area: area('A1:E1'), style: { bold: true } },
    { do: 'freeze', sheet: S, rows: 1, columns: 1 },
    { do: 'merge', sheet: S, area: area('G7:H8') },
    { do: 'resizeColumns', sheet: S, at: 2, count: 1, pixels: 150 },
    { do: 'hideRows', sheet: S, at: 9, count: 1 },
    { do: 'setFilter', sheet: S, filter: { area: area('A1:E4'), columns: [{ column: 1, hiddenValues: ['b'] }] } },
    {
      do: 'setConditionalRules',
      sheet: S,
      rules: [{ areas: [area('A2:E10')], criteria: 'CUSTOM_FORMULA', values: ['=$B2>1'], style: { color: '#cc0000' } }],
    },
    {
      do: 'putMetadata',
      metadata: {
        id: engine.newId(),
        key: 'k',
        value: 'v',
        visibility: 'DOCUMENT',
        location: { kind: 'column', sheet: S, index: 2 },
      },
    },
    {
      do: 'putMetadata',
      metadata: {
        id: engine.newId(),
        key: 'r',
        value: null,
        visibility: 'PROJECT',
        location: { kind: 'row', sheet: S, index: 3 },
      },
    },
    {
      do: 'putProtection',
      protection: {
        id: engine.newId(),
        sheet: S,
        area: area('D2:D4'),
        description: 'd',
        warningOnly: false,
        editors: [ann.email, bob.email],
        restricted: true,
      },
    },
    { do: 'putName', name: { name: 'Amounts', sheet: S, area: area('B2:B4') } },
    {
      do: 'putChart',
      chart: {
        id: engine.newId(),
        sheet: S,
        type: 'COLUMN',
        areas: [{ sheet: S, area: area('A1:B4') }],
        options: { title: 't' },
        anchor: { row: 6, column: 2, offsetX: 0, offsetY: 0 },
        headers: 1,
      },
    },
  ];
  for (const command of commands) engine.apply(script, command);
  put(engine, 'T', 'D1', [['=SUM(Amounts)']]);
  engine.apply(ann, { do: 'changeWorkbook', name: 'Law' });
  return engine;
}

/** Everything one can know of a workbook: what is saved, and what its formulas yield. The next id is not part of it. */
function picture(engine: Engine): unknown {
  const { nextId: _, texts: _t, styles: _s, rules: _r, ...saved } = engine.save() as Record<string, unknown>;
  const tabs = engine.sheets().map((sheet) => {
    const all = { row: 1, column: 1, rows: Math.min(sheet.rows, 15), columns: Math.min(sheet.columns, 12) };
    return {
      info: sheet,
      views: engine.view(sheet.id, all),
      formulas: engine.formulas(sheet.id, all),
      formats: engine.formats(sheet.id, all),
      validations: engine.validations(sheet.id, all),
      last: [engine.lastRow(sheet.id), engine.lastColumn(sheet.id)],
      hidden: Array.from({ length: 12 }, (_row, i) => [
        engine.isRowHidden(sheet.id, i + 1),
        engine.isRowHiddenByFilter(sheet.id, i + 1),
      ]),
    };
  });
  const { sheets: _cells, ...rest } = saved;
  return { rest, tabs };
}

const S = 0;
const line = fc.integer({ min: 1, max: 8 });
const few = fc.integer({ min: 1, max: 3 });
const lines = [
  'insertRows',
  'deleteRows',
  'insertColumns',
  'deleteColumns',
  'hideRows',
  'showRows',
  'hideColumns',
  'showColumns',
] as const;
const block = fc.record({ row: line, column: line, rows: few, columns: few }).map((place) => ({
  place,
  cells: Array.from({ length: place.rows }, () => Array.from({ length: place.columns }, () => 0)),
}));
const input = fc.constantFrom<string | number | boolean | null>(
  'x',
  7,
  true,
  null,
  '',
  '=B2+1',
  '2025-03-04',
  '12%',
  "'=1",
);
const areas = block.map(({ place }) => place);
/** Every kind of command. */
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(block, input).map(
    ([{ place, cells }, value]): Command => ({
      do: 'setValues',
      sheet: S,
      area: place,
      values: cells.map((row) => row.map(() => value)),
    }),
  ),
  fc.array(input, { minLength: 1, maxLength: 4 }).map((row): Command => ({ do: 'appendRow', sheet: S, values: row })),
  block.map(
    ({ place, cells }): Command => ({
      do: 'setFormats',
      sheet: S,
      area: place,
      formats: cells.map((row) => row.map(() => '0.00')),
    }),
  ),
  areas.map((place): Command => ({ do: 'setStyle', sheet: S, area: place, style: { italic: true } })),
  block.map(
    ({ place, cells }): Command => ({
      do: 'setNotes',
      sheet: S,
      area: place,
      notes: cells.map((row) => row.map(() => 'n')),
    }),
  ),
  block.map(
    ({ place, cells }): Command => ({
      do: 'setValidations',
      sheet: S,
      area: place,
      rules: cells.map((row) => row.map(() => null)),
    }),
  ),
  areas.map((place): Command => ({ do: 'clear', sheet: S, area: place, what: { contents: true, formats: true } })),
  fc
    .tuple(fc.constantFrom(...lines), line, few)
    .map(([name, from, count]): Command => ({ do: name, sheet: S, at: from, count })),
  fc
    .tuple(fc.constantFrom('moveRows' as const, 'moveColumns' as const), line, few, line)
    .map(([name, from, count, to]): Command => ({ do: name, sheet: S, at: from, count, to })),
  fc.tuple(line, few).map(([from, count]): Command => ({ do: 'resizeRows', sheet: S, at: from, count, pixels: 40 })),
  fc.constant<Command>({ do: 'freeze', sheet: S, rows: 3 }),
  areas.map((place): Command => ({ do: 'merge', sheet: S, area: place })),
  fc.constant<Command>({ do: 'unmerge', sheet: S, area: area('G7:H8') }),
  fc.tuple(areas, fc.boolean()).map(
    ([place, ascending]): Command => ({
      do: 'sort',
      sheet: S,
      area: place,
      by: [{ column: place.column, ascending }],
    }),
  ),
  fc.constantFrom<Command>(
    { do: 'setFilter', sheet: S, filter: null },
    {
      do: 'setFilter',
      sheet: S,
      filter: { area: area('A1:E5'), columns: [{ column: 2, criteria: 'NUMBER_GREATER_THAN', values: [1] }] },
    },
  ),
  fc
    .tuple(fc.constantFrom('copy' as const, 'cut' as const), areas, areas)
    .map(([name, from, to]): Command => ({ do: name, from: { sheet: S, area: from }, to: { sheet: S, area: to } })),
  fc.constantFrom<Command>(
    { do: 'insertSheet', id: 900, name: 'New', index: 1 },
    { do: 'duplicateSheet', sheet: S, id: 901, name: 'Copy of S' },
    { do: 'deleteSheet', sheet: S },
    { do: 'changeSheet', sheet: S, name: 'Renamed', tabColor: '#00ff00', index: 1 },
    { do: 'setConditionalRules', sheet: S, rules: [] },
    { do: 'removeMetadata', id: 2 },
    { do: 'removeName', name: 'amounts' },
    { do: 'changeWorkbook', name: 'Other', timeZone: 'Europe/Berlin', locale: 'de_DE' },
  ),
);

test('undo gives back the workbook before, and redo the one after, for every kind of command', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 4 }), (commands) => {
      const engine = furnished();
      const steps = new Map<string, { before: unknown; after: unknown }>();
      for (const [index, each] of commands.entries()) {
        const before = picture(engine);
        if (applied(engine, each, ann, `step ${index}`)) steps.set(`step ${index}`, { before, after: picture(engine) });
      }
      for (let label = engine.undo(ann.email); label?.startsWith('step'); label = engine.undo(ann.email))
        expect({ label, book: picture(engine) }).toEqual({ label, book: steps.get(label)?.before });
      engine.redo(ann.email); // what furnished the workbook
      for (let label = engine.redo(ann.email); label; label = engine.redo(ann.email))
        expect({ label, book: picture(engine) }).toEqual({ label, book: steps.get(label)?.after });
    }),
    { numRuns: 40 },
  );
});

test.each(['insertRows', 'deleteRows', 'insertColumns', 'deleteColumns', 'moveRows', 'moveColumns'] as const)(
  'undo of %s gives back every reference, area and anchor, and redo takes them again',
  (name) => {
    fc.assert(
      fc.property(line, few, line, (from, count, to) => {
        const engine = furnished();
        const before = picture(engine);
        if (!applied(engine, { do: name, sheet: S, at: from, count, to })) return;
        const after = picture(engine);
        engine.undo(ann.email);
        if (JSON.stringify(before) !== JSON.stringify(after)) expect(picture(engine)).toEqual(before);
        engine.redo(ann.email);
        expect(picture(engine)).toEqual(after);
      }),
      { numRuns: 25 },
    );
  },
);

test('a refused command leaves nothing half done', () => {
  fc.assert(
    fc.property(command, (each) => {
      const engine = furnished();
      const before = picture(engine);
      if (!applied(engine, each, { email: 'stranger@x.cn', by: 'person' })) expect(picture(engine)).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

/** Whether the command was accepted. */
function applied(engine: Engine, each: Command, actor: Actor = ann, label = 'probe'): boolean {
  try {
    engine.group(actor, label, () => engine.apply(actor, each));
    return true;
  } catch (problem) {
    expect((problem as Error).name).toBe('EngineError');
    return false;
  }
}

test.each(['Rows', 'Columns'] as const)('inserting %s and deleting them again gives back the same workbook', (axis) => {
  fc.assert(
    fc.property(line, few, (from, count) => {
      const engine = furnished();
      const before = picture(engine);
      engine.apply(ann, { do: `insert${axis}`, sheet: S, at: from, count });
      engine.apply(ann, { do: `delete${axis}`, sheet: S, at: from, count });
      expect(picture(engine)).toEqual(before);
    }),
    { numRuns: 30 },
  );
});

/** A tab copied, then a row put in: rules of both tabs come to read the same. */
const twoRulesThatReadTheSame: Command[] = [
  { do: 'duplicateSheet', sheet: S, id: 901, name: 'Copy of S' },
  { do: 'insertRows', sheet: S, at: 1, count: 1 },
];

test('a saved workbook, loaded again, is the same workbook', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 5 }), (commands) => {
      const engine = furnished();
      for (const each of commands) applied(engine, each);
      const saved = JSON.parse(JSON.stringify(engine.save()));
      const loaded = createEngine({ saved, now });
      expect(picture(loaded)).toEqual(picture(engine));
      expect(JSON.parse(JSON.stringify(loaded.save()))).toEqual(saved);
    }),
    { numRuns: 40, examples: [[twoRulesThatReadTheSame]] },
  );
});

test('values kept between changes are those a fresh recalculation gives, whoever did and undid what', () => {
  const deed = fc.oneof(
    { weight: 4, arbitrary: fc.record({ who: fc.constantFrom(ann, bob), what: command }) },
    {
      weight: 1,
      arbitrary: fc.record({ who: fc.constantFrom(ann, bob), what: fc.constantFrom('undo' as const, 'redo' as const) }),
    },
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
      const engine = furnished();
      for (const { who, what } of deeds) {
        if (typeof what === 'string') engine[what](who.email);
        else applied(engine, what, who);
        for (const { id } of engine.sheets()) engine.values(id, area('A1:H8'));
      }
      const fresh = createEngine({ saved: JSON.parse(JSON.stringify(engine.save())), now });
      expect(picture(engine)).toEqual(picture(fresh));
    }),
    { numRuns: 80 },
  );
});

test('sorting keeps every row, whole, and puts blanks last', () => {
  const cell = fc.constantFrom<string | number | boolean | null>(null, 1, 2, 10, 'a', 'B', true, false);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), fc.boolean(), (rows, ascending) => {
      const engine = createEngine({ drawn: { S: rows } });
      const place = { row: 1, column: 1, rows: rows.length, columns: 2 };
      engine.apply(ann, { do: 'sort', sheet: S, area: place, by: [{ column: 1, ascending }] });
      const sorted = engine.values(S, place);
      expect(sorted.map((row) => JSON.stringify(row)).sort()).toEqual(rows.map((row) => JSON.stringify(row)).sort());
      const blanks = sorted.map((row) => row[0] === null);
      expect(blanks).toEqual([...blanks].sort((a, b) => Number(a) - Number(b)));
    }),
  );
});
