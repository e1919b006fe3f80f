/**
 * `node bench/search.mjs [leads]`: what a search takes at a large register, in calls, cells and time on this host, and the
 * time that matching alone takes.
 */
import { built, median, shown } from './built.mjs';
import { hostAt, me, scriptOf, through } from './storeHost.mjs';

const [leads = 20_000] = process.argv.slice(2).map(Number);
const { largeBook, largePlaces, leadNumber } = await built('test/support/largeBook.ts');
const { customerPlace, customerTab } = await built('test/support/ceilings.ts');

const host = hostAt({ ...largeBook(leads, 1_000), ...customerTab }, scriptOf('storeEntry.ts', ['call', 'onEdit']));
const go = through(host);
for (const [table, place] of Object.entries({ ...largePlaces, customers: customerPlace })) {
  const { id } = host.engine.sheets().find(({ name }) => name === place.tab);
  const letters = Object.entries(place.columns).map(([field, letter]) => [field, letter.charCodeAt(0) - 64]);
  const outcome = go('adopt', {
    request: `adopt-${table}`,
    sheetId: id,
    table,
    headerRow: place.headerRow,
    columns: Object.fromEntries(letters),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}
let cursor;
do cursor = go('scan', cursor === undefined ? {} : { cursor }).cursor;
while (cursor !== undefined);

const middle = leadNumber(leads >> 1);
const { cells } = go('read', { kind: 'one', table: 'leads', number: middle });
for (const [what, text] of Object.entries({
  number: middle,
  name: cells.customerName,
  phone: cells.phone,
  'last four digits': String(cells.phone).slice(-4),
  'full pinyin': 'shanghai',
  initials: 'shdq',
  'their own column': '价格敏感',
  nothing: '没有这家',
})) {
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    const answer = go('rpc', { method: 'search', ask: { text } });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const { calls, cells: taken } = host.executions.at(-1);
    const count = Object.values(answer.value.counts).reduce((sum, one) => sum + one, 0);
    return { ms: performance.now() - started, calls: calls.read + calls.write, read: taken.read, count };
  });
  const [{ calls, read, count }] = times;
  console.log(`${what}: ${count} found · ${calls} calls · ${read} cells · ${shown(median(times.map(({ ms }) => ms)))}`);
}
console.log(`as ${me.name}`);
