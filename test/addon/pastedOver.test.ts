import type { Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import { NEW_LEAD } from '../campaign/startingPoints';
import { picture } from '../support/oracle';
import { bundleFrom, go, lastRun, li, storeHost } from '../support/storeBundle';
import { addressOf, must, ours, scanAll } from '../support/workbooks';

const { tab, columns } = ours.leads;
const deaf = bundleFrom('storeEntry.ts', ['call']);
const entriesOf = (host: Host): readonly Entry[] => go(host, 'entries', {});
const save = (host: Host) =>
  go(host, 'act', { action: 'createLead', request: 'new', input: { fields: NEW_LEAD, verdicts: {} } });
const opened = ours.open();
scanAll(opened);
const saved = opened.save();
/** The blank row under the last record: the new one goes there, and there people paste. */
const below = Number(addressOf(opened, ours.leads, 'LX2026003', 'number').replace(/\D/g, '')) + 1;
const block = [
  ['台州玉环阀门', '粘贴甲', '粘贴乙'],
  ['温州瓯海鞋业', '粘贴丙', '粘贴丁'],
];
const paste = (host: Host) => host.as(li.email).paste(tab, `${columns.customerName}${below}`, block);
const texts = block.flat();

test('a block pasted where a new record is just being written is kept cell by cell, and one click puts each back', () => {
  const probe = storeHost({ workbook: saved });
  must(save(probe));
  const { trace } = lastRun(probe);
  const lost = trace.flatMap((_, index) => {
    const host = storeHost({ workbook: saved });
    host.faults.plan({ at: index + 1, do: { meanwhile: (inside) => paste(inside) } });
    save(host);
    host.faults.clear();
    scanAll(host);
    const shown = JSON.stringify(host.grid(tab));
    const told = entriesOf(host).filter(({ action }) => action === 'typedOver');
    const missing = texts.filter(
      (text) => !shown.includes(text) && !told.some(({ changes }) => JSON.stringify(changes).includes(text)),
    );
    return missing.length > 0 ? [`call ${index + 1} ${trace[index]}: ${missing.join('、')}`] : [];
  });
  expect(lost).toEqual([]);
});

test('where the event of the paste comes after the save, the history and a note beside the number name the block', () => {
  const silent = storeHost({ bundle: deaf, workbook: saved });
  must(save(silent));
  const host = storeHost({ workbook: silent.save(), seed: 11 });
  const row = host.grid(tab)[below - 1] ?? [];
  const at = (columns.customerName ?? 'A').charCodeAt(0) - 65;
  host.as(li.email).paste(tab, `${columns.customerName}${below}`, [row.slice(at, at + 4).map(String)]);

  const [entry] = entriesOf(host);
  expect(entry).toMatchObject({ action: 'pastedOver', about: 'LX2026004' });
  expect(picture(host)[`${tab}!A${below}`]).toContain('粘贴了一整块内容');
});

test('a block pasted over a new record that shows it is an edit like any other', () => {
  const host = storeHost({ workbook: saved });
  must(save(host));
  paste(host);
  scanAll(host);

  expect(entriesOf(host).map(({ action }) => action)).not.toContain('pastedOver');
  expect(JSON.stringify(host.grid(tab))).toContain('粘贴甲');
});

test('a record that is older than half a minute was not saved while somebody pasted into it', () => {
  const host = storeHost({ workbook: saved });
  must(save(host));
  host.clock.advance(60_000);
  const row = host.grid(tab)[below - 1] ?? [];
  const at = (columns.customerName ?? 'A').charCodeAt(0) - 65;
  host.as(li.email).paste(tab, `${columns.customerName}${below}`, [row.slice(at, at + 4).map(String)]);

  expect(entriesOf(host).map(({ action }) => action)).not.toContain('pastedOver');
});
