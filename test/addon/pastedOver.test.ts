import type { Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import { NEW_LEAD } from '../campaign/startingPoints';
import { picture } from '../support/oracle';
import { bundleFrom, go, lastRun, li, storeHost } from '../support/storeBundle';
import { addressOf, cellOf, must, ours, scanAll } from '../support/workbooks';

const { tab, columns } = ours.leads;
const deaf = bundleFrom('storeEntry.ts', ['call']);
/** A lead that is being changed, or taken back, while somebody pastes into its row. */
const RECORD = 'LX2026002';
type Told = Entry & { readonly message: { readonly params: unknown } };
const entriesOf = (host: Host): readonly Told[] => go(host, 'entries', {});
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

/** What of these texts stands nowhere and is in no entry, call by call. */
function lostBy(
  workbook: unknown,
  act: (host: Host) => { readonly ok: boolean },
  hand: (host: Host) => void,
  put: readonly string[],
) {
  const probe = storeHost({ workbook });
  must(act(probe));
  const { trace } = lastRun(probe);
  return trace.flatMap((_, index) => {
    const host = storeHost({ workbook });
    host.faults.plan({ at: index + 1, do: { meanwhile: hand } });
    act(host);
    host.faults.clear();
    scanAll(host);
    const shown = JSON.stringify(host.grid(tab));
    const told = entriesOf(host).filter(({ action }) => action === 'typedOver');
    const missing = put.filter(
      (text) => !shown.includes(text) && !told.some(({ changes }) => JSON.stringify(changes).includes(text)),
    );
    return missing.length > 0 ? [`call ${index + 1} ${trace[index]}: ${missing.join('、')}`] : [];
  });
}

test('a block pasted where a new record is just being written is kept cell by cell, and one click puts each back', () => {
  expect(lostBy(saved, save, paste, texts)).toEqual([]);
});

const change = (host: Host) =>
  go(host, 'act', {
    action: 'updateRecord',
    request: 'changed',
    input: { table: 'leads', number: RECORD, fields: { need: '采购包装机三台' }, seen: { need: wanted } },
  });
const wanted = cellOf(opened, ours.leads, RECORD, 'need');
const wish = addressOf(opened, ours.leads, RECORD, 'need');

test('a block pasted into the cell of a record that is just being changed stands there or in the history', () => {
  const hand = (host: Host) => host.as(li.email).paste(tab, wish, [['粘贴甲', '粘贴乙']]);
  expect(lostBy(saved, change, hand, ['粘贴甲', '粘贴乙'])).toEqual([]);
});

test('a row that is pasted whole, number and all, while its record is being changed stands there or in the history', () => {
  const row = Number(wish.replace(/\D/g, ''));
  const at = (columns.need ?? 'A').charCodeAt(0) - 65;
  const hand = (host: Host) => {
    const line = (host.grid(tab)[row - 1] ?? []).map((cell, index) => (index === at ? '粘贴甲' : String(cell)));
    host.as(li.email).paste(tab, `A${row}`, [line]);
  };
  expect(lostBy(saved, change, hand, ['粘贴甲'])).toEqual([]);
});

test('a block pasted into a record that is just being taken back stands there or in the history', () => {
  const host = storeHost({ workbook: saved });
  must(save(host));
  const seq = entriesOf(host)[0]?.seq;
  const undo = (inside: Host) => go(inside, 'undo', { seq, request: 'undone' });
  const hand = (inside: Host) =>
    inside.as(li.email).paste(tab, `${columns.customerName}${below}`, [['粘贴甲', '粘贴乙']]);
  expect(lostBy(host.save(), undo, hand, ['粘贴甲', '粘贴乙'])).toEqual([]);
});

test('where the event comes after a change, the history names the cells that read as they were changed', () => {
  const silent = storeHost({ bundle: deaf, workbook: saved });
  must(change(silent));
  const host = storeHost({ workbook: silent.save(), seed: 11 });
  host.as(li.email).paste(tab, wish, [['采购包装机三台', '粘贴乙']]);

  const [entry] = entriesOf(host);
  expect(entry).toMatchObject({ action: 'pastedOver', about: RECORD });
  expect(entry?.message.params).toMatchObject({ columns: '初步需求描述' });
});

test('where the event comes after a record was taken back, the history names what was in its row', () => {
  const silent = storeHost({ bundle: deaf, workbook: saved });
  must(save(silent));
  const seq = entriesOf(silent)[0]?.seq;
  must(go(silent, 'undo', { seq, request: 'undone' }));
  const host = storeHost({ workbook: silent.save(), seed: 11 });
  host.as(li.email).paste(tab, `${columns.customerName}${below}`, [['', '']]);

  const [entry] = entriesOf(host);
  expect(entry).toMatchObject({ action: 'pastedOver', about: 'LX2026004' });
});

test('a block that a scan found is pasted a second time and covered by nothing', () => {
  const host = storeHost({ workbook: saved });
  for (let time = 0; time < 2; time += 1) {
    host.as(li.email).paste(tab, wish, [['粘贴甲', '粘贴乙']]);
    scanAll(host);
  }

  expect(entriesOf(host).map(({ action }) => action)).not.toContain('pastedOver');
  expect(entriesOf(host).map(({ action }) => action)).not.toContain('typedOver');
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
