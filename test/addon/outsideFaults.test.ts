import fc from 'fast-check';
import type { Fault, Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import { journalBreaches, ledgerOf, type Picture, picture, shadowBreaches, truthBreaches } from '../support/oracle';
import { bundleFrom, go, lastRun, li, storeHost, wang } from '../support/storeBundle';
import { addressOf, must, ours, scanAll } from '../support/workbooks';

const deaf = bundleFrom('storeEntry.ts', ['call']);
const { tab, columns } = ours.leads;
const entriesOf = (host: Host): readonly Entry[] => go(host, 'entries', {});
const rowOf = (host: Host, number: string): number =>
  Number(/\d+/.exec(addressOf(host, ours.leads, number, 'number'))?.[0]);
interface Slice {
  readonly cursor?: string;
  readonly elsewhere?: string;
  readonly changed: number;
}

/** Scanned once, then: one cell edited, one row typed, one row deleted, one number cell emptied. */
function worked() {
  const host = ours.open({ bundle: deaf });
  const rows = host.engine.sheets().find(({ name }) => name === tab)?.rows ?? 0;
  host.as(wang.email).deleteRows(tab, 21, rows - 20);
  const fields = {
    source: '官网',
    customerName: '常州蓝湾材料',
    contactName: '吴越',
    phone: '13700007007',
    need: '样品',
  };
  must(go(host, 'act', { action: 'createLead', request: 'four', input: { fields, verdicts: {} } }));
  scanAll(host);
  const start = ledgerOf(host);
  const row = rowOf(host, 'LX2026004') + 1;
  host.as(li.email).type(tab, `${columns.customerName}${row}`, '嘉兴新客');
  host.as(li.email).type(tab, addressOf(host, ours.leads, 'LX2026001', 'phone'), '1380000100O');
  host.as(li.email).clear(tab, addressOf(host, ours.leads, 'LX2026003', 'number'));
  host.as(li.email).deleteRows(tab, rowOf(host, 'LX2026002'));
  return { saved: host.save(), start };
}
const { saved, start } = worked();
const open = (workbook: unknown = saved, seed = 7): Host => storeHost({ bundle: deaf, workbook, seed });

/** So many of all the ways to be killed are played; all of them with SCAN_KILLS=1. */
const EVERY = Number(process.env.SCAN_KILLS ?? 13);

/** What everything comes to: the cells, and what the journal tells, by action and number. */
interface End {
  readonly shown: Picture;
  readonly told: readonly string[];
}
function endOf(host: Host): End {
  const told = entriesOf(host).flatMap(({ action, changes }) =>
    changes.map((change) => `${action} ${change.kind} ${change.kind === 'judge' ? '' : change.number}`),
  );
  return { shown: picture(host), told: told.sort() };
}

test('a scan killed before or after any call, and taken up again by anybody, ends the same and tells nothing twice', () => {
  const host = open();
  const first = go<Slice>(host, 'scan');
  const calls = lastRun(host).trace.length;
  expect(first.cursor).toBeUndefined();
  const wanted = endOf(host);
  const faults = Array.from({ length: calls }, (_, index) => index + 1)
    .flatMap((at) =>
      (['before', 'after'] as const).flatMap((kill) =>
        (['none', 'half', 'all'] as const).map((prefix): Fault => ({ at, do: { kill, prefix } })),
      ),
    )
    // each call, in turn before and after it, with none, half and all of what waits
    .filter((_, index) => index % EVERY === 0);
  const bad = faults.flatMap((fault, index) => {
    const other = open();
    other.faults.plan(fault);
    try {
      go(other, 'scan');
    } catch {
      // killed executions answer nothing
    }
    other.faults.clear();
    const page = index % 2 === 0 ? wang.email : li.email;
    // somebody else takes it up once its page has gone quiet
    if (page === li.email) other.clock.advance(10 * 60_000);
    go(other, 'scan', {}, page);
    scanAll(other);
    const now = ledgerOf(other);
    const breaches = [...journalBreaches(now, start), ...truthBreaches(now, start), ...shadowBreaches(now)];
    const end = endOf(other);
    const same = JSON.stringify(end) === JSON.stringify(wanted);
    return breaches.length === 0 && same
      ? []
      : [`${JSON.stringify(fault)}: ${breaches[0] ?? JSON.stringify(end.told) + JSON.stringify(wanted.told)}`];
  });
  process.stdout.write(`  ${faults.length} runs  ${bad.length} bad  scan killed and taken up again\n`);
  expect(bad.slice(0, 5)).toEqual([]);
});

test('two pages scanning at once do the work once: the second is told who is at it', () => {
  const host = open();
  let other: Slice | undefined;
  const calls = 12;
  host.faults.plan({
    at: calls,
    do: {
      meanwhile: (inside) => {
        other = go<Slice>(inside, 'scan', {}, li.email);
      },
    },
  });
  const own = go<Slice>(host, 'scan');
  host.faults.clear();

  expect(own.changed).toBeGreaterThan(0);
  expect(other).toMatchObject({ changed: 0, elsewhere: wang.email });
  expect(scanAll(host)).toBe(0);
});

test('a page closed halfway leaves its scan to the same person at once, and to others after some minutes', () => {
  const host = open();
  host.faults.plan({ at: 10, do: { kill: 'before', prefix: 'none' } });
  expect(() => go(host, 'scan')).toThrow();
  host.faults.clear();

  expect(go<Slice>(host, 'scan', {}, li.email)).toMatchObject({ elsewhere: wang.email });
  host.clock.advance(7 * 60_000);
  expect(go<Slice>(host, 'scan', {}, li.email).changed).toBeGreaterThan(0);
});

/** What a person does to the register; each fires an event that may or may not come. */
type Deed = (host: Host, step: number) => void;
const deeds: Readonly<Record<string, Deed>> = {
  'a cell typed': (host, step) =>
    host.as(li.email).type(tab, `${columns.contactName}${2 + (step % 3)}`, `联系人${step}`),
  'a row typed': (host, step) =>
    host.as(li.email).type(tab, `${columns.customerName}${lastRow(host) + 1}`, `新客第${step}家`),
  'a wrong phone': (host, step) => host.as(li.email).type(tab, `${columns.phone}${2 + (step % 3)}`, '1380000452O'),
  'rows pasted': (host, step) =>
    host.as(li.email).paste(tab, `${columns.customerName}${lastRow(host) + 1}`, [[`粘贴甲${step}`], [`粘贴乙${step}`]]),
};
const lastRow = (host: Host): number =>
  host.grid(tab).reduce((last, row, index) => (row.some((cell) => cell !== '' && cell !== null) ? index + 1 : last), 1);

test('whichever onEdit events are lost, one scan repairs everything: every row has a number, once, and the journal tells all', () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.boolean());
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const heard = bundleFrom('storeEntry.ts');
      let host = open();
      scanAll(host);
      const begun = ledgerOf(host);
      steps.forEach(([what, comes], index) => {
        host = storeHost({ bundle: comes ? heard : deaf, workbook: host.save(), seed: 20 + index });
        deeds[what]?.(host, index);
      });
      host = open(host.save(), 50);
      scanAll(host);
      const now = ledgerOf(host);
      const rows = host
        .grid(tab)
        .slice(1)
        .filter((row) => row.some((cell) => cell !== '' && cell !== null));
      const numbers = rows.map((row) => String(row[0]));
      expect(numbers.every((number) => /^LX2026\d{3}$/.test(number))).toBe(true);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect([...truthBreaches(now, begun), ...shadowBreaches(now)]).toEqual([]);
      expect(scanAll(host)).toBe(0);
    }),
    { numRuns: 12 },
  );
});

test('what a colleague types over a save on its way is kept: told, noted, and put back by undoing', () => {
  const host = ours.open();
  scanAll(host);
  const address = addressOf(host, ours.leads, 'LX2026002', 'need');
  const ask = {
    table: 'leads',
    number: 'LX2026002',
    fields: { need: '我们存的' },
    seen: { need: '采购包装机两台，预算 30 万' },
  };
  const probe = ours.open();
  scanAll(probe);
  must(go(probe, 'act', { action: 'updateRecord', request: 'r', input: ask }));
  const written = lastRun(probe).trace.lastIndexOf('Range.setValues') + 1;
  host.faults.plan({ at: written, do: { meanwhile: (inside) => inside.as(li.email).type(tab, address, '他刚填的') } });
  must(go(host, 'act', { action: 'updateRecord', request: 'r', input: ask }));
  host.faults.clear();
  scanAll(host);

  const entry = entriesOf(host).find(({ action }) => action === 'typedOver');
  expect(entry?.changes).toEqual([
    expect.objectContaining({ before: { need: '他刚填的' }, fields: { need: '我们存的' } }),
  ]);
  expect(picture(host)[`${tab}!${address}`]).toContain('他刚填的');
  expect(scanAll(host)).toBe(0);
  must(go(host, 'undo', { seq: entry?.seq, request: 'u' }));
  expect(host.grid(tab)[rowOf(host, 'LX2026002') - 1]).toContain('他刚填的');
});
