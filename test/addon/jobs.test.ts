import type { Host } from '../../host/api';
import type { Acted } from '../../src/addon/api';
import type { Kept } from '../../src/sheets/journal';
import type { Outcome } from '../../src/values/outcome';
import { journalBreaches, ledgerOf, truthBreaches } from '../support/oracle';
import { bundleFrom, go, lastRun, li, storeHost, wang } from '../support/storeBundle';
import { addressOf, cellOf, must, ours } from '../support/workbooks';

const bundle = bundleFrom('jobEntry.ts', ['call']);
const REQUEST = 'large';
/** Sixty leads of 6,000 characters: three entries of what one may hold. */
const many = { action: 'createMany', request: REQUEST, input: { count: 60, letters: 6000 } };
const lead = {
  source: '官网',
  customerName: '常州蓝湾材料',
  contactName: '吴越',
  phone: '13700007007',
  need: '要样品',
};

const begun = ours.open().save();
const opened = (): Host => storeHost({ bundle, workbook: begun });
const work = (host: Host, ask: object = many): Outcome<Acted> => go(host, 'work', ask);
const bulk = (host: Host): string[] =>
  host
    .grid(ours.leads.tab)
    .map((row) => String(row.find((cell) => /^批量第/.test(String(cell))) ?? ''))
    .filter((name) => name !== '');
const jobOf = (host: Host): readonly Kept[] => go(host, 'job', { job: REQUEST });
const save = (host: Host, request = 'between') =>
  go(host, 'act', { action: 'createLead', request, input: { fields: lead, verdicts: {} } }, li.email);

test('work larger than one entry becomes entries that share it, newest first, and each lead is there once', () => {
  const host = opened();
  must(work(host));

  expect(new Set(bulk(host)).size).toBe(60);
  expect(bulk(host)).toHaveLength(60);
  expect(jobOf(host).map(({ request }) => request)).toEqual(['large:2', 'large:1', 'large:0']);
  expect(jobOf(host).flatMap(({ changes }) => changes)).toHaveLength(60);
});

test('the same request again is answered and does nothing', () => {
  const host = opened();
  must(work(host));
  const seqs = jobOf(host).map(({ seq }) => seq);

  expect(work(host)).toMatchObject({ ok: true, value: { repeated: true } });
  expect(jobOf(host).map(({ seq }) => seq)).toEqual(seqs);
  expect(bulk(host)).toHaveLength(60);
});

test('no part holds the lock for more than about three seconds by the cost model', () => {
  const host = opened();
  must(work(host, { action: 'createMany', request: REQUEST, input: { count: 1200, letters: 60 } }));

  expect(jobOf(host).length).toBeGreaterThan(2);
  expect(Math.max(...held(host))).toBeLessThan(3000);
});

test('a colleague saves between two parts, and both are whole', () => {
  const host = opened();
  const [, second = 0] = releases(opened());
  let saved: Outcome<Acted> | undefined;
  host.faults.plan({ at: second, do: { meanwhile: (inside) => (saved = save(inside)) } });
  must(work(host));
  const colleagues = seqOf(host, 'between');

  expect(saved?.ok).toBe(true);
  expect(bulk(host)).toHaveLength(60);
  expect(jobOf(host).some(({ seq }) => seq > colleagues) && jobOf(host).some(({ seq }) => seq < colleagues)).toBe(true);
  expect(breaches(host)).toEqual([]);
});

describe('killed anywhere', () => {
  const calls = lastRun(done()).trace.length;
  const places = Array.from({ length: 10 }, (_, at) => 1 + Math.floor((at * calls) / 10));

  test.each(places)('at call %i the same request finishes it, each lead once', (at) => {
    const host = opened();
    host.faults.plan({ at, do: { kill: at % 2 === 0 ? 'before' : 'after', prefix: at % 3 === 0 ? 'half' : 'none' } });
    expect(() => work(host)).toThrow();
    expect(must(work(host))).toMatchObject({ ok: true });

    expect(new Set(bulk(host)).size).toBe(60);
    expect(bulk(host)).toHaveLength(60);
    expect(breaches(host)).toEqual([]);
  });

  test.each(places.filter((_, at) => at % 3 === 2))('at call %i the scan finishes it, whoever looks', (at) => {
    const host = opened();
    host.faults.plan({ at, do: { kill: 'after', prefix: 'all' } });
    expect(() => work(host)).toThrow();
    go(host, 'recover', {}, li.email);
    go(host, 'resume', {}, li.email);
    const leads = bulk(host);

    expect([0, 60]).toContain(leads.length);
    expect(jobOf(host).map(({ by }) => by)).toEqual(jobOf(host).map(() => wang.email));
    expect(breaches(host)).toEqual([]);
  });
});

test('what a colleague changed between two parts is left alone and named', () => {
  const host = opened();
  must(work(host, { action: 'createMany', request: 'before', input: { count: 60, letters: 6000 } }));
  const widely = { action: 'rewriteAll', request: REQUEST, input: { letters: 4000 } };
  const saved = host.save();
  const [, second = 0] = releases(host, widely);
  const course = storeHost({ bundle, workbook: saved });
  course.faults.plan({
    at: second,
    do: { meanwhile: (inside) => inside.as(li.email).type(ours.leads.tab, lastNeed(inside), '改过了') },
  });

  expect(must(work(course, widely))).toMatchObject({ value: { leftAlone: ['LX2026063'] } });
  expect(cellOf(course, ours.leads, 'LX2026063', 'need')).toBe('改过了');
});

test('a work whose plan was taken out of the journal says how far it came', () => {
  const host = opened();
  const [, , third = 0] = releases(opened());
  host.faults.plan({ at: third, do: { kill: 'after' } });
  expect(() => work(host)).toThrow();
  const row = host.grid('_crm_journal').findIndex((line) => String(line[2]).includes('"plan"')) + 1;
  host.as(wang.email).deleteRows('_crm_journal', row);

  expect(work(host)).toMatchObject({ ok: false, problems: [{ code: 'job.lost', params: { done: 2, total: 3 } }] });
  expect(work(host)).toMatchObject({ ok: true, value: { repeated: true } });
});

test('while eight works lie unfinished no ninth is begun, and one that fits into an entry still is', () => {
  const host = opened();
  const core = JSON.parse(host.properties.document['crm.core'] ?? '{}');
  const open = { plan: 1, plans: 1, next: 0, parts: 2, by: '', left: [] };
  const jobs = Array.from({ length: 8 }, (_, at) => ({ ...open, job: `open-${at}` }));
  host.properties.document['crm.core'] = JSON.stringify({ ...core, jobs });

  expect(work(host)).toMatchObject({ ok: false, problems: [{ code: 'job.open', params: { count: 8 } }] });
  expect(bulk(host)).toHaveLength(0);
  expect(save(host)).toMatchObject({ ok: true });
});

function done(): Host {
  const host = opened();
  must(work(host));
  return host;
}

/** The calls at which the work lets go of the lock, counted on a course of its own. */
function releases(course: Host, ask: object = many): number[] {
  must(work(course, ask));
  return lastRun(course).trace.flatMap((name, at) => (name === 'Lock.releaseLock' ? [at + 2] : []));
}

/** Milliseconds of the cost model between taking and letting go of the lock, the cells of all parts on each. */
function held(host: Host): number[] {
  const { trace, cells } = lastRun(host);
  const spans = trace.join(' ').split('Lock.tryLock').slice(1);
  const shared = (cells.read * 0.004 + cells.written * 0.03) / spans.length;
  return spans.map((span) => {
    const count = (pattern: RegExp) => (span.match(pattern) ?? []).length;
    const reads = count(/\.(get(Values|Formulas|Notes|LastRow|Filter|SheetById|DataRange))/g);
    const writes = count(/\.(set(Value|Values|Notes|NumberFormats)|appendRow|insertRowsAfter)\b/g);
    return 70 + 90 + reads * 100 + writes * 150 + count(/flush/g) * 300 + shared;
  });
}

const seqOf = (host: Host, request: string): number =>
  (go<readonly Kept[]>(host, 'entries', { limit: 20 }).find((entry) => entry.request === request)?.seq ?? 0) as number;

const breaches = (host: Host): string[] => {
  const start = ledgerOf(opened());
  const now = ledgerOf(host);
  return [...journalBreaches(now, start), ...truthBreaches(now, start)];
};

const lastNeed = (host: Host): string => addressOf(host, ours.leads, 'LX2026063', 'need');
