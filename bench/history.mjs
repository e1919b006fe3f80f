/**
 * `node bench/history.mjs [leads] [followUps] [entries]`: a register that was adopted and scanned, then changed as years
 * change it, packing as it goes. Prints what the hidden tabs take of the file's ten million cells, and what it costs to
 * look at the newest page, at one record, and to save.
 */
import { built } from './built.mjs';
import { hostAt, me, scriptOf, through } from './storeHost.mjs';

const [leads = 100_000, followUps = 3 * leads, entries = 100_000] = process.argv.slice(2).map(Number);
const { largeBook, largePlaces } = await built('test/support/largeBook.ts');

const host = hostAt(largeBook(leads, followUps), scriptOf('jobEntry.ts'));
const go = through(host);
const must = (outcome) => {
  if (!outcome.ok) throw new Error(`${JSON.stringify(outcome)} ${host.executions.at(-1)?.log.join(' ')}`);
  return outcome;
};
const format = (count) => Math.round(count).toLocaleString('en');

// empty columns to the right count against the limit of a file this large
for (const [tab, used] of [
  ['线索', 16],
  ['跟进', 8],
])
  host.as(me.email).deleteColumns(tab, used + 1, host.engine.sheets().find(({ name }) => name === tab).columns - used);

for (const table of ['leads', 'followUps']) {
  const { tab, headerRow, columns } = largePlaces[table];
  const sheetId = host.engine.sheets().find(({ name }) => name === tab).id;
  const places = Object.entries(columns).map(([key, letter]) => [key, letter.charCodeAt(0) - 64]);
  must(go('adopt', { request: `adopt-${table}`, sheetId, table, headerRow, columns: Object.fromEntries(places) }));
}
let cursor;
do cursor = go('scan', cursor === undefined ? {} : { cursor }).cursor;
while (cursor !== undefined);
tabs('after adoption and the first scan');
measured('save', () => save(1));

const started = performance.now();
let longest = 0;
let slices = 0;
for (let written = 0; written < entries; written += 2000) {
  must(go('lengthen', { entries: 2000, leads }));
  host.forget();
  slices += go('compact') > 0 ? 1 : 0;
  longest = Math.max(longest, ...host.executions.map(({ modelledMs }) => modelledMs));
}
console.log(
  `${format(entries)} entries more, packed in ${slices} calls, the longest ${(longest / 1000).toFixed(1)} s modelled, ${((performance.now() - started) / 1000).toFixed(0)} s really`,
);
tabs('after that');
measured('newest page of the history', () => go('page'));
measured('history of one record', () => go('entries', { number: 'XS-100777', limit: 50 }));
measured('save', () => save(2));
measured('the same request again', () => save(2));

function save(at) {
  const fields = {
    source: '官网',
    customerName: `新客第${at}家有限公司`,
    contactName: '吴越',
    phone: `1390000000${at}`,
    need: '要样品',
  };
  return must(go('act', { action: 'createLead', request: `bench-${at}`, input: { fields, verdicts: {} } }));
}

function tabs(when) {
  const sheets = host.engine.sheets().map(({ name, rows, columns }) => ({ name, cells: rows * columns }));
  const own = sheets.filter(({ name }) => name.startsWith('_crm'));
  const letters = ({ name }) => host.grid(name).flat().join('').length;
  for (const tab of own)
    console.log(`${when}: ${tab.name} ${format(tab.cells)} cells, ${(letters(tab) / 1e6).toFixed(1)} M characters`);
  const hidden = own.reduce((sum, { cells }) => sum + cells, 0);
  const all = sheets.reduce((sum, { cells }) => sum + cells, 0);
  console.log(`${when}: ${format(hidden)} hidden cells of ${format(all)} in the file`);
}

function measured(name, work) {
  host.forget();
  work();
  const [run] = host.executions;
  if (run.status !== 'done') throw new Error(run.error);
  const { read, write, flush } = run.calls;
  console.log(
    `${name}: ${read + write + flush} calls, ${format(run.cells.read)} cells read, ${(run.modelledMs / 1000).toFixed(1)} s modelled`,
  );
}
