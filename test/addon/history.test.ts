import fc from 'fast-check';
import type { Host } from '../../host/api';
import type { Acted } from '../../src/addon/api';
import type { Kept } from '../../src/sheets/journal';
import type { Outcome } from '../../src/values/outcome';
import { differences, ledgerOf, picture } from '../support/oracle';
import { bundleFrom, go, lastRun, li, sheetCalls, storeHost, wang } from '../support/storeBundle';
import { must, ours } from '../support/workbooks';

const bundle = bundleFrom('jobEntry.ts', ['call']);
const JOURNAL = '_crm_journal';
const named = (customerName: string, phone: string) => ({
  source: '官网',
  customerName,
  contactName: '吴越',
  phone,
  need: '要样品',
});
const leads: Readonly<Record<string, object>> = {
  fourth: named('常州蓝湾材料', '13700007007'),
  later: named('无锡恒通电机有限公司', '13600006006'),
  again: named('南通海门叠石桥家纺', '13500005005'),
};
const save = (host: Host, request = 'later'): Outcome<Acted> =>
  go(host, 'act', { action: 'createLead', request, input: { fields: leads[request], verdicts: {} } });
const list = (host: Host): readonly Kept[] => go(host, 'entries', { limit: 500 });
const seqs = (host: Host): readonly number[] => list(host).map(({ seq }) => seq);

/** Four leads, saved one after the other; nothing of it is in the shadow yet. */
const begun = ((): unknown => {
  const host = ours.open();
  must(save(host, 'fourth'));
  return host.save();
})();
const opened = (): Host => storeHost({ bundle, workbook: begun });
const lines = opened().grid(JOURNAL).length;

describe('a line of the journal that somebody edited', () => {
  const cells = Array.from({ length: lines - 1 }, (_, at) => at + 2).flatMap((row) =>
    ['A', 'B', 'C', 'D'].map((column) => ({ cell: `${column}${row}`, row })),
  );

  test.each(cells)('at $cell is never believed and never crashes', ({ cell, row }) => {
    const host = opened();
    host.as(wang.email).type(JOURNAL, cell, '77');
    const before = picture(host);
    const told = seqs(host);
    const outcome = save(host);

    expect(told).toHaveLength(lines - 2);
    if (row === lines) {
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'journal.damaged', params: { row } }] });
      expect(differences(before, picture(host))).toEqual([]);
    } else expect(outcome).toMatchObject({ ok: true, value: { number: 'LX2026005' } });
  });

  test('is stepped over by a packing, which leaves it where it stands', () => {
    const host = opened();
    must(save(host));
    host.as(wang.email).type(JOURNAL, 'C3', '乱写的');
    for (let cursor: string | undefined, first = true; first || cursor; first = false)
      cursor = go<{ cursor?: string }>(host, 'scan', cursor ? { cursor } : {}).cursor;
    const told = seqs(host);
    go(host, 'compact', { keep: 1 });

    expect(seqs(host)).toEqual(told);
    expect(host.grid(JOURNAL).flat()).toContain('乱写的');
    expect(save(host, 'again')).toMatchObject({ ok: true });
  });
});

test('whatever a person does to rows of the journal, numbers are not issued twice and nothing crashes', () => {
  const move = fc.record({
    what: fc.constantFrom('delete', 'insert', 'sort', 'sort all'),
    row: fc.integer({ min: 1, max: lines }),
    count: fc.integer({ min: 1, max: 3 }),
    rising: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 3 }), (moves) => {
      const host = opened();
      const person = host.as(li.email);
      for (const { what, row, count, rising } of moves) {
        if (what === 'delete') person.deleteRows(JOURNAL, row, count);
        if (what === 'insert') person.insertRows(JOURNAL, row, count);
        if (what === 'sort') person.sort(JOURNAL, `A2:G${lines + 3}`, 1, rising);
        if (what === 'sort all') person.sort(JOURNAL, `A1:G${lines + 3}`, 1, rising);
      }
      const outcome = must(save(host));

      expect(outcome).toMatchObject({ value: { number: 'LX2026005' } });
      expect(must(save(host, 'again'))).toMatchObject({ ok: true, value: { number: 'LX2026006' } });
      expect(
        host
          .grid(ours.leads.tab)
          .flat()
          .filter((cell) => cell === 'LX2026005'),
      ).toHaveLength(1);
    }),
    { numRuns: 25 },
  );
});

test.each([
  { rising: true, area: 'A1:G12', because: 'the header went down with it' },
  { rising: false, area: 'A1:G12', because: 'the newest entry stands on top' },
  { rising: false, area: 'A2:G12', because: 'the header stayed' },
])('a sorted journal is put in order again: $because', ({ rising, area }) => {
  const host = opened();
  const before = list(host).map((entry) => ({ ...entry, row: 0 }));
  host.as(wang.email).sort(JOURNAL, area, 1, rising);

  expect(list(host).map((entry) => ({ ...entry, row: 0 }))).toEqual(before);
  must(save(host));
  expect(seqs(host).slice(1)).toEqual(before.map(({ seq }) => seq));
  expect(host.grid(JOURNAL)[0]?.[0]).toBe('seq');
  expect(ledgerOf(host).entries.map(({ seq }) => seq)).toEqual([...seqs(host)].reverse());
});

test('the newest page of a long history costs as much as that of a short one', () => {
  const host = opened();
  go(host, 'page', {});
  const short = lastRun(host);
  must(go(host, 'lengthen', { entries: 3000 }));
  const page = go<readonly Kept[]>(host, 'page', {});
  const long = lastRun(host);

  expect(page).toHaveLength(30);
  expect(sheetCalls(long)).toBeLessThanOrEqual(sheetCalls(short));
  expect(long.cells.read).toBeLessThan(3000);
});

describe('a workbook that a newer version has written', () => {
  const newer = (): Host => {
    const host = opened();
    const core = JSON.parse(host.properties.document['crm.core'] ?? '{}');
    host.properties.document['crm.core'] = JSON.stringify({ ...core, version: core.version + 1 });
    return host;
  };

  test.each([
    ['a save', (host: Host) => save(host)],
    ['an undo', (host: Host) => go(host, 'undo', { seq: 2, request: 'u' })],
    ['a packing', (host: Host) => ({ ok: go<number>(host, 'compact', { keep: 1 }) !== 0 })],
  ])('is only read: %s changes nothing', (_, ask) => {
    const host = newer();
    const before = [JSON.stringify(host.snapshot()), JSON.stringify(host.properties.document)];

    expect(ask(host)).toMatchObject({ ok: false });
    expect([JSON.stringify(host.snapshot()), JSON.stringify(host.properties.document)]).toEqual(before);
  });

  test('says so and what to do, and still shows what it holds', () => {
    expect(save(newer())).toMatchObject({ ok: false, problems: [{ code: 'book.newer' }] });
    expect(list(newer())).toHaveLength(lines - 1);
  });

  test('is known by its journal where the properties stayed behind in a copy', () => {
    const host = opened();
    for (const key of Object.keys(host.properties.document)) delete host.properties.document[key];
    host.as(wang.email).type(JOURNAL, 'G1', 'v2');

    expect(save(host)).toMatchObject({ ok: false, problems: [{ code: 'book.newer' }] });
  });
});
