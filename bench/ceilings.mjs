/**
 * `node bench/ceilings.mjs [leads] [followUps]`: what each action takes at a large register against the ceilings of
 * PERFORMANCE §1; prints calls and cells, and ends with 1 where one is above. The scanned workbook is kept in the folder
 * for temporary files, so that a second run of the same code begins at once.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { built } from './built.mjs';
import { hostAt, me, scriptOf, through } from './storeHost.mjs';

const [leads = 100_000, followUps = 3 * leads] = process.argv.slice(2).map(Number);
const { largeBook, largePlaces, leadNumber } = await built('test/support/largeBook.ts');
const { above, ceilings, customerPlace, customerTab, measure } = await built('test/support/ceilings.ts');

const code = scriptOf('storeEntry.ts', ['call', 'onEdit']);
const open = (workbook) => hostAt(workbook, code);

const host = scanned();
const taken = measure(host, me.email, largePlaces.leads, leads, leadNumber);
for (const { action, calls, side, cells } of taken) {
  const ceiling = ceilings.find((one) => one.action === action);
  const most = ceiling.calls + (ceiling.more?.length ?? 0);
  console.log(
    `${action}: ${calls} calls of ${most} · ${side} of lock, cache and properties · ${cells.toLocaleString('en')} cells read, ${(cells / leads).toFixed(2)} N`,
  );
}
const wrong = above(taken, leads);
for (const line of wrong) console.log(`ABOVE ${line}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

function scanned() {
  const key = createHash('sha256').update(`${leads} ${followUps} ${code}`).digest('hex').slice(0, 16);
  const file = path.join(tmpdir(), `sheets-crm-ceilings-${key}.json.gz`);
  if (existsSync(file)) return open(JSON.parse(gunzipSync(readFileSync(file)).toString()));
  const started = performance.now();
  const fresh = open({ ...largeBook(leads, followUps), ...customerTab });
  // a workbook holds 10 M cells: no columns beyond those of the registers
  for (const [tab, columns] of [
    ['线索', 16],
    ['跟进', 8],
  ]) {
    const surplus = fresh.engine.sheets().find(({ name }) => name === tab).columns - columns;
    if (surplus > 0) fresh.as(me.email).deleteColumns(tab, columns + 1, surplus);
  }
  const go = through(fresh);
  for (const [table, place] of Object.entries({ ...largePlaces, customers: customerPlace })) {
    const { id } = fresh.engine.sheets().find(({ name }) => name === place.tab);
    const letters = Object.entries(place.columns).map(([field, letter]) => [field, letter.charCodeAt(0) - 64]);
    const columns = Object.fromEntries(letters);
    const ask = { request: `adopt-${table}`, sheetId: id, table, headerRow: place.headerRow, columns };
    const outcome = go('adopt', ask);
    if (!outcome.ok) throw new Error(`${JSON.stringify(outcome)} ${fresh.executions.at(-1).log.join('\n')}`);
  }
  let cursor;
  do cursor = go('scan', cursor === undefined ? {} : { cursor }).cursor;
  while (cursor !== undefined);
  console.log(`drawn, adopted and scanned in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  writeFileSync(file, gzipSync(JSON.stringify(fresh.save()), { level: 1 }));
  return fresh;
}
