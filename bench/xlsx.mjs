/**
 * `node bench/xlsx.mjs [rows]`: a register of 10,000 × 20 cells written as .xlsx and read again, and the same with
 * exceljs's own sheet; with the longest stretch in which nothing else could run.
 */
import ExcelJS from 'exceljs';
import { built, median, shown } from './built.mjs';
import { registerOf } from './register.mjs';

const ROUNDS = 3;
const rows = Number(process.argv[2] ?? 10_000);
const { createEngine } = await built('host/engine/index.ts');
const { readXlsx, writeXlsx } = await built('host/xlsx/index.ts');
const engine = createEngine({ drawn: registerOf(rows) });
const values = engine.values(0, { row: 1, column: 1, rows, columns: 20 });

const contestants = {
  ours: { write: () => writeXlsx(engine), read: (bytes) => readXlsx(bytes) },
  exceljs: {
    write: () => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('登记');
      for (const row of values) sheet.addRow(row);
      return book.xlsx.writeBuffer();
    },
    read: (bytes) => new ExcelJS.Workbook().xlsx.load(bytes),
  },
};
const times = {};
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, { write, read }] of Object.entries(contestants)) {
    const [bytes, writing] = await timed(write);
    const [, reading] = await timed(() => read(bytes));
    times[name] ??= { write: [], read: [], pause: [] };
    times[name].write.push(writing.took);
    times[name].read.push(reading.took);
    times[name].pause.push(writing.pause);
  }
console.log(`${rows.toLocaleString('en')} × 20 cells, median of ${ROUNDS}`);
for (const [what, label] of Object.entries({ write: 'write', read: 'read', pause: 'longest pause while writing' })) {
  const [ours, theirs] = ['ours', 'exceljs'].map((name) => median(times[name][what]));
  console.log(`${label}: ours ${shown(ours)}, exceljs ${shown(theirs)}, ratio ${(ours / theirs).toFixed(2)}`);
}

async function timed(work) {
  let pause = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
  };
  const timer = setInterval(tick, 5);
  const start = performance.now();
  const result = await work();
  tick();
  clearInterval(timer);
  return [result, { took: performance.now() - start, pause }];
}
