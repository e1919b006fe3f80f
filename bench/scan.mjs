/**
 * `node bench/scan.mjs [leads] [followUps]`: adopts a register nobody ever scanned, scans it for the first time, then
 * again after nothing, one edit, forty edits spread evenly, the leads sorted, and little of everything; prints calls, cells,
 * the longest slice by the cost model, real seconds, and what the file's tabs take.
 */
import { built } from './built.mjs';
import { hostAt, me, scriptOf, through } from './storeHost.mjs';

const [leads = 100_000, followUps = 3 * leads] = process.argv.slice(2).map(Number);
const { largeBook, largePlaces } = await built('test/support/largeBook.ts');

const started = performance.now();
const host = hostAt(largeBook(leads, followUps), scriptOf('storeEntry.ts'));
console.log(`drawn in ${((performance.now() - started) / 1000).toFixed(1)} s`);
// as people trim a large register: blank columns count against the file's ten million cells
host.as(me.email).deleteColumns('线索', 17, 10);
host.as(me.email).deleteColumns('跟进', 9, 18);
const go = through(host);

function adopt(table) {
  const { tab, headerRow, columns } = largePlaces[table];
  const { id } = host.engine.sheets().find(({ name }) => name === tab);
  const letters = Object.entries(columns).map(([key, letter]) => [key, letter.charCodeAt(0) - 64]);
  const ask = { request: `adopt-${table}`, sheetId: id, table, headerRow, columns: Object.fromEntries(letters) };
  const outcome = go('adopt', ask);
  if (!outcome.ok) throw new Error(`${JSON.stringify(outcome)}\n${host.executions.at(-1).log.join('\n')}`);
}

function scan() {
  let cursor;
  let changed = 0;
  do {
    const answer = go('scan', cursor === undefined ? {} : { cursor });
    cursor = answer.cursor;
    changed += answer.changed;
  } while (cursor !== undefined);
  return changed;
}

function measured(name, work) {
  host.forget();
  const changed = work();
  const runs = host.executions;
  const sum = (pick) => runs.reduce((total, run) => total + pick(run), 0);
  const failed = runs.find(({ status }) => status !== 'done');
  if (failed) throw new Error(failed.error);
  const line = [
    `${runs.length} slices`,
    `${sum(({ calls }) => calls.read + calls.write + calls.flush)} calls`,
    `${sum(({ calls }) => calls.lock + calls.cache + calls.property)} of lock, cache and properties`,
    `${sum(({ cells }) => cells.read).toLocaleString('en')} cells read`,
    `${sum(({ cells }) => cells.written).toLocaleString('en')} written`,
    `longest slice ${(Math.max(...runs.map(({ modelledMs }) => modelledMs)) / 1000).toFixed(1)} s modelled`,
    `${(sum(({ modelledMs }) => modelledMs) / 1000).toFixed(1)} s in all`,
    `${(sum(({ realMs }) => realMs) / 1000).toFixed(1)} s really`,
    `${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`,
  ];
  console.log(`${name}: ${line.join(' · ')}${changed === undefined ? '' : ` · ${changed} changed`}`);
  if (process.env.TRACE)
    for (const run of runs)
      console.log(`  ${run.trace.map((one) => one.replace(/^(Range|Sheet|Properties|Cache|Lock)\./, '')).join(' ')}`);
}

measured('adopt leads', () => adopt('leads'));
measured('adopt follow-ups', () => adopt('followUps'));
measured('first scan', scan);
measured('nothing changed', scan);
// every twelfth lead of the large book has nothing to be said about it: an edit of it changes no check
const edit = (at) => host.as(me.email).type('线索', `L${at - (at % 12) + 2}`, '赵六');
edit(leads >> 1);
measured('one edit', scan);
for (let at = 0; at < 40; at += 1) edit(Math.floor((at * leads) / 40) + 24);
measured('forty edits spread evenly', scan);
measured('nothing changed since', scan);
host.as(me.email).sort('线索', `A2:P${leads + 1}`, 2);
measured('the leads sorted', scan);
for (let at = 0; at < 30; at += 1) host.as(me.email).type('线索', `L${leads - at * 3}`, '李雷');
host.as(me.email).insertRows('线索', leads + 1, 5);
for (let at = 0; at < 5; at += 1) host.as(me.email).type('线索', `B${leads + 2 + at}`, `新客第${at}家有限公司`);
host.as(me.email).deleteRows('线索', 50, 3);
host.as(me.email).type('跟进', `G${followUps - 2}`, '改过');
measured('little changed', scan);

/** What the tabs take of the file's ten million cells. */
let cells = 0;
for (const { name, hidden, rows, columns } of host.engine.sheets()) {
  cells += rows * columns;
  const letters = hidden
    ? host.grid(name).reduce((sum, row) => sum + row.reduce((own, cell) => own + String(cell).length, 0), 0)
    : undefined;
  const held = letters === undefined ? '' : `, ${letters.toLocaleString('en')} characters`;
  console.log(`${name}: ${rows} rows × ${columns} columns${held}`);
}
console.log(`${cells.toLocaleString('en')} cells in all`);
