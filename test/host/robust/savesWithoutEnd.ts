/** A process that changes a workbook and saves it for ever, in one go and in slices by turns, saying before and after each save which one it is. */
import { createEngine } from '../../../host/engine';
import { writeInSlices, writeWorkbook } from '../../../host/server/workbookFile';

const file = process.argv[2] ?? '';
const rows = Array.from({ length: 1500 }, (_, row) =>
  Array.from({ length: 20 }, (_, column) => `${row * 7919 + column} 蓝海`),
);
const engine = createEngine({ drawn: { 线索: rows } });
const me = { email: 'owner@example.com', by: 'person' } as const;

void (async () => {
  for (let save = 1; ; save += 1) {
    engine.apply(me, {
      do: 'setValues',
      sheet: 0,
      area: { row: 1, column: 1, rows: 1, columns: 2 },
      values: [[save, save]],
    });
    process.stdout.write(`saving ${save}\n`);
    const saved = { kind: 'host', workbook: engine.save(), properties: { document: {}, script: {}, users: {} } };
    if (save % 2 === 0) writeWorkbook(file, saved);
    else await writeInSlices(file, saved, () => true);
    process.stdout.write(`saved ${save}\n`);
  }
})();
