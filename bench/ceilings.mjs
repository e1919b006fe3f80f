/**
 * `node bench/ceilings.mjs [leads] [followUps]`: what each action and a full scan take at a large register against the
 * ceilings of PERFORMANCE §1; prints calls, cells and seconds by the cost model, and ends with 1 where one is above. The
 * register is let known beforehand; `bench/scan.mjs` measures a first scan.
 */
import { built } from './built.mjs';
import { hostAt, me, scriptOf, through } from './storeHost.mjs';

const [leads = 100_000, followUps = 3 * leads] = process.argv.slice(2).map(Number);
const { largeBook, largePlaces, leadNumber } = await built('test/support/largeBook.ts');
const { letKnow } = await built('test/support/knownBook.ts', 'bundle');
const limits = await built('test/support/ceilings.ts');

const book = { ...largeBook(leads, followUps), ...limits.customerTab };
const host = timed('drawn', () => hostAt(book, scriptOf('storeEntry.ts', ['call', 'onEdit'])));
timed('adopted', adopt);
timed('let known', () => letKnow(host, me.email, known()));

const names = limits.scanCeilings.map(({ action }) => action);
const scanned = limits.measureScans(host, me.email, largePlaces.leads, leads, names.slice(0, -1));
const taken = limits.measure(host, me.email, largePlaces.leads, leads, leadNumber);
// what was done meanwhile is settled first
limits.scanned(host, me.email);
scanned.push(...limits.measureScans(host, me.email, largePlaces.leads, leads, names.slice(-1)));
for (const one of [...scanned, ...taken]) {
  console.log(limits.lineOf(one, leads));
  if (process.env.TRACE) console.log(`  ${one.trace.join(' ')}`);
}
const wrong = [...limits.above(scanned, leads, limits.scanCeilings), ...limits.above(taken, leads)];
for (const line of wrong) console.log(`ABOVE ${line}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

function adopt() {
  // a workbook holds 10 M cells: no columns beyond those of the registers
  for (const [tab, columns] of [
    ['线索', 16],
    ['跟进', 8],
  ]) {
    const surplus = host.engine.sheets().find(({ name }) => name === tab).columns - columns;
    if (surplus > 0) host.as(me.email).deleteColumns(tab, columns + 1, surplus);
  }
  const go = through(host);
  for (const [table, place] of Object.entries({ ...largePlaces, customers: limits.customerPlace })) {
    const { id } = host.engine.sheets().find(({ name }) => name === place.tab);
    const letters = Object.entries(place.columns).map(([field, letter]) => [field, letter.charCodeAt(0) - 64]);
    const columns = Object.fromEntries(letters);
    const ask = { request: `adopt-${table}`, sheetId: id, table, headerRow: place.headerRow, columns };
    const outcome = go('adopt', ask);
    if (!outcome.ok) throw new Error(`${JSON.stringify(outcome)} ${host.executions.at(-1).log.join('\n')}`);
  }
}

function known() {
  return Object.entries(largePlaces).map(([table, place]) => ({ table, place, rows: book[place.tab].slice(1) }));
}

function timed(what, work) {
  const started = performance.now();
  const made = work();
  console.log(`${what} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return made;
}
