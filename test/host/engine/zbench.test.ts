import { createEngine } from '../../../host/engine';

const ann = { email: 'a@x.cn', by: 'script' } as const;
const time = (what: string, work: () => unknown) => {
  const t = Date.now();
  work();
  process.stdout.write(`${what}: ${Date.now() - t} ms\n`);
};
test('bench', () => {
  const engine = createEngine();
  engine.apply(ann, { do: 'insertRows', sheet: 0, at: 1001, count: 99_000 });
  const block = Array.from({ length: 100_000 }, (_, i) =>
    Array.from({ length: 20 }, (_, j) =>
      j % 4 === 0 ? `LX${i}-${j}` : j % 4 === 1 ? i * j : j % 4 === 2 ? '2025-03-09' : '蓝海科技',
    ),
  );
  const area = { row: 1, column: 1, rows: 100_000, columns: 20 };
  time('set', () => engine.apply(ann, { do: 'setValues', sheet: 0, area, values: block }));
  time('get', () => engine.values(0, area));
  time('displays', () => engine.displays(0, area));
  time('lastRow', () => engine.lastRow(0));
  time('insert row', () => engine.apply(ann, { do: 'insertRows', sheet: 0, at: 5, count: 1 }));
  time('undo insert', () => engine.undo('a@x.cn'));
  time('view 60x30', () => engine.view(0, { row: 500, column: 1, rows: 60, columns: 26 }));
  engine.apply(ann, {
    do: 'setConditionalRules',
    sheet: 0,
    rules: Array.from({ length: 6 }, (_, k) => ({
      areas: [area],
      criteria: 'CUSTOM_FORMULA',
      values: [`=AND($A2<>"",$B2>${k * 1e9})`],
      style: { bold: true },
    })),
  });
  time('view with 6 rules', () => engine.view(0, { row: 500, column: 1, rows: 60, columns: 26 }));
  time('formulas', () => {
    engine.apply(ann, {
      do: 'setValues',
      sheet: 0,
      area: { row: 2, column: 22, rows: 10000, columns: 1 },
      values: Array.from({ length: 10000 }, (_, i) => [`=B${i + 2}*2`]),
    });
    engine.values(0, { row: 2, column: 22, rows: 10000, columns: 1 });
  });
  time('10 countifs', () => {
    engine.apply(ann, {
      do: 'setValues',
      sheet: 0,
      area: { row: 2, column: 23, rows: 10, columns: 1 },
      values: Array.from({ length: 10 }, (_, i) => [`=COUNTIFS(D2:D,"蓝海*",B2:B,">${i}")`]),
    });
    engine.values(0, { row: 2, column: 23, rows: 10, columns: 1 });
  });
  time('1000 single writes+reads', () => {
    for (let i = 0; i < 1000; i++) {
      engine.apply(ann, {
        do: 'setValues',
        sheet: 0,
        area: { row: 2 + i, column: 2, rows: 1, columns: 1 },
        values: [[i]],
      });
      engine.values(0, { row: 2 + i, column: 22, rows: 1, columns: 1 });
    }
  });
  time('insert row with 10k formulas', () => engine.apply(ann, { do: 'insertRows', sheet: 0, at: 5, count: 1 }));
  time('delete row with 10k formulas', () => engine.apply(ann, { do: 'deleteRows', sheet: 0, at: 5, count: 1 }));
  let saved: unknown;
  time('save', () => {
    saved = JSON.parse(JSON.stringify(engine.save()));
  });
  time('load', () => createEngine({ saved }));
  time('sort', () => engine.apply(ann, { do: 'sort', sheet: 0, area, by: [{ column: 2, ascending: false }] }));
});
