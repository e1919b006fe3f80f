/**
 * `node bench/grid.mjs [rows] [columns]`: fills and reads a grid of 100,000 × 20 cells, half texts and half numbers, in
 * our engine and in exceljs's own in-memory sheet. Each round is a process of its own, in turn, so that neither works in
 * the other's garbage; the ratio is of the medians.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { built, median, shown } from './built.mjs';

const ROUNDS = 3;
const [rows = 100_000, columns = 20] = process.argv.slice(2, 4).map(Number);
const who = process.argv[4];

const cell = (row, column) => (column % 2 ? row * 31 + column : `客户 ${row} ${column}`);
const cells = () =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)));

const contestants = {
  async engine() {
    const { createEngine } = await built('host/engine/index.ts');
    const area = { row: 1, column: 1, rows, columns };
    const actor = { email: 'a@example.com', by: 'script' };
    const given = cells();
    const engine = createEngine({ drawn: { Leads: [] } });
    const missing = rows - 1000;
    return measured(
      () => {
        if (missing > 0) engine.apply(actor, { do: 'insertRows', sheet: 0, at: 1, count: missing });
        engine.apply(actor, { do: 'setValues', sheet: 0, area, values: given });
      },
      () => engine.values(0, area),
    );
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const given = cells();
    const sheet = new ExcelJS.Workbook().addWorksheet('Leads');
    return measured(
      () => {
        for (const row of given) sheet.addRow(row);
      },
      () => {
        const read = [];
        for (let row = 1; row <= rows; row += 1) read.push(sheet.getRow(row).values.slice(1));
        return read;
      },
    );
  },
};

function measured(fill, read) {
  const start = performance.now();
  fill();
  const filled = performance.now();
  const values = read();
  const done = performance.now();
  const last = values[rows - 1]?.[columns - 1];
  if (values.length !== rows || last !== cell(rows - 1, columns - 1)) throw new Error(`read back ${last}`);
  return { set: filled - start, get: done - filled };
}

if (who) console.log(JSON.stringify(await contestants[who]()));
else {
  const times = { engine: [], exceljs: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of Object.keys(times)) {
      const args = ['--max-old-space-size=6144', fileURLToPath(import.meta.url), rows, columns, name].map(String);
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      times[name].push(JSON.parse(stdout));
    }
  console.log(`${rows.toLocaleString('en')} × ${columns} cells, median of ${ROUNDS}`);
  for (const what of ['set', 'get']) {
    const [ours, theirs] = ['engine', 'exceljs'].map((name) => median(times[name].map((time) => time[what])));
    console.log(
      `${what}: engine ${shown(ours)}, exceljs ${shown(theirs)}, ratio ${(ours / theirs).toFixed(2)} (goal: at most 1)`,
    );
  }
}
