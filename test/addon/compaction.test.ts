import type { Host } from '../../host/api';
import type { Acted } from '../../src/addon/api';
import type { Kept } from '../../src/sheets/journal';
import type { Outcome } from '../../src/values/outcome';
import { journalBreaches, ledgerOf, truthBreaches } from '../support/oracle';
import { bundleFrom, go, lastRun, sheetCalls, storeHost, wang } from '../support/storeBundle';
import { must, ours, scanAll } from '../support/workbooks';

const bundle = bundleFrom('jobEntry.ts', ['call']);
const KEEP = 6;
const lead = (at: number) => ({
  source: '官网',
  customerName: `常州蓝湾材料${at}部`,
  contactName: '吴越',
  phone: `1370000700${at}`,
  need: '要样品',
});
const save = (host: Host, at: number, request = `save-${at}`): Outcome<Acted> =>
  go(host, 'act', { action: 'createLead', request, input: { fields: lead(at), verdicts: {} } });
const change = (host: Host, need: string, seen: string) =>
  go(host, 'act', {
    action: 'updateRecord',
    request: `need-${need}`,
    input: { table: 'leads', number: 'LX2026002', fields: { need }, seen: { need: seen } },
  });

/** Some weeks of work: leads, changes to one of them, an undo and the undo of an undo; all of it in the shadow. */
const begun = ((): unknown => {
  const host = storeHost({ bundle, workbook: ours.open().save() });
  for (let at = 0; at < 5; at += 1) must(save(host, at));
  must(change(host, '三台', '采购包装机两台，预算 30 万'));
  must(change(host, '四台', '三台'));
  const [last] = list(host);
  must(go(host, 'undo', { seq: last?.seq, request: 'back' }));
  must(go(host, 'undo', { seq: list(host)[0]?.seq, request: 'again' }));
  must(save(host, 5));
  scanAll(host);
  return host.save();
})();
const opened = (): Host => storeHost({ bundle, workbook: begun });

function list(host: Host, ask: { number?: string; before?: number; limit?: number } = { limit: 500 }): readonly Kept[] {
  return go<readonly Kept[]>(host, 'entries', ask).map((entry) => ({ ...entry, row: 0 }));
}
const compact = (host: Host): number => go(host, 'compact', { keep: KEEP });
/** Everything a person can ask of the history: all of it, one record, a page, and what was undone. */
const told = (host: Host) => go<{ entries: readonly Kept[]; undone: readonly number[] }>(host, 'told');
const rowsIn = (host: Host): number => host.grid('_crm_journal').length - 1;
const breaches = (host: Host): string[] => {
  const now = ledgerOf(host);
  const start = ledgerOf(opened());
  return [...journalBreaches(now, start), ...truthBreaches(now, start)];
};
const before = told(opened());

test('packed entries are told as before: the list, its pages, one record, what was undone', () => {
  const host = opened();
  expect(compact(host)).toBeGreaterThan(4);

  expect(rowsIn(host)).toBe(KEEP);
  expect(told(host)).toEqual(before);
  expect(breaches(host)).toEqual([]);
});

test('packing twice is packing once', () => {
  const host = opened();
  compact(host);
  const blocks = host.grid('_crm_history');

  expect(compact(host)).toBe(0);
  expect(host.grid('_crm_history')).toEqual(blocks);
});

test('a packed entry can still be undone', () => {
  const host = opened();
  compact(host);
  const seq = before.entries.find(({ about }) => about === 'LX2026001')?.seq ?? 0;
  must(go(host, 'undo', { seq, request: 'late' }));

  expect(go(host, 'undone', { seq })).toBe(true);
  expect(host.grid(ours.leads.tab).flat()).not.toContain('LX2026001');
});

test('a request whose entry was packed is still answered, not carried out again', () => {
  const host = opened();
  compact(host);

  expect(save(host, 0)).toMatchObject({ ok: true, value: { number: 'LX2026004', repeated: true } });
  expect(breaches(host)).toEqual([]);
});

test('a save after packing costs what it did', () => {
  const [host, packed] = [opened(), opened()];
  compact(packed);
  must(save(host, 7));
  must(save(packed, 7));

  expect(sheetCalls(lastRun(packed))).toBeLessThanOrEqual(sheetCalls(lastRun(host)));
});

describe('killed at any call', () => {
  const course = opened();
  compact(course);
  const calls = lastRun(course).trace.length;
  const kills = Array.from({ length: calls }, (_, at) =>
    at % 2
      ? ({ at, kill: 'after', prefix: 'all' } as const)
      : ({ at: at + 1, kill: 'before', prefix: 'half' } as const),
  );

  test.each(kills)('$kill call $at, nothing is lost, doubled or numbered anew', ({ at, kill, prefix }) => {
    const host = opened();
    host.faults.plan({ at, do: { kill, prefix } });
    expect(() => compact(host)).toThrow();
    expect(told(host)).toEqual(before);
    const saved = must(save(host, 8));
    compact(host);

    expect(saved).toMatchObject({ value: { number: 'LX2026010' } });
    expect(told(host).entries.slice(1)).toEqual(before.entries);
    expect(breaches(host)).toEqual([]);
  });
});

describe('a journal sorted while it is packed', () => {
  const course = opened();
  compact(course);
  // what comes at the very call of the deletion, after the last look, no script can see
  const last = lastRun(course).trace.indexOf('Sheet.deleteRows');

  test.each(Array.from({ length: last }, (_, at) => at + 1))('at call %i keeps every entry', (at) => {
    const host = opened();
    const meanwhile = (inside: Host) => inside.as(wang.email).sort('_crm_journal', 'A2:G20', 1, false);
    host.faults.plan({ at, do: { meanwhile } });
    compact(host);

    expect(told(host)).toEqual(before);
    expect(save(host, 9)).toMatchObject({ ok: true, value: { number: 'LX2026010' } });
  });
});

test.each([1, 2, 3, 5, 8])('%i presses of Ctrl+Z after packing lose nothing', (presses) => {
  const host = opened();
  compact(host);
  for (let at = 0; at < presses; at += 1) host.as(wang.email).undo();
  const seqs = list(host).map(({ seq }) => seq);

  expect(seqs).toEqual(before.entries.map(({ seq }) => seq));
  must(save(host, 9));
  compact(host);
  expect(
    list(host)
      .slice(1)
      .map(({ seq }) => seq),
  ).toEqual(seqs);
});
