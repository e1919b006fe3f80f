import type { Fault, Host } from '../../host/api';
import { reopened } from '../campaign/startingPoints';
import { go, lastRun, li, storeHost } from '../support/storeBundle';
import { must } from '../support/workbooks';

const act = (host: Host, action: string, request: string, input: object) => go(host, 'act', { action, request, input });
const lead = {
  source: '官网',
  customerName: '杭州云杉科技',
  contactName: '周敏',
  phone: '13800001001',
  need: '整厂方案',
};
const seen = { contactName: '周敏', need: '整厂方案' };
const create = (host: Host) => act(host, 'createLead', 'create', { fields: lead, verdicts: {} });

let empty: unknown;
let one: { readonly saved: unknown; readonly seq: number } | undefined;

/** Nothing but the header 线索登记表 was set up with. */
function openEmpty(): Host {
  if (empty === undefined) {
    const host = storeHost();
    must(go(host, 'setUp', { request: 'set-up', language: 'zh' }));
    empty = host.save();
  }
  return reopened(empty);
}

/** One lead right below it. */
function openOne(): Host {
  if (!one) {
    const host = openEmpty();
    const { value } = must(create(host)) as { readonly ok: true; readonly value: { readonly seq: number } };
    one = { saved: host.save(), seq: value.seq };
  }
  return reopened(one.saved);
}

interface Save {
  readonly open: () => Host;
  readonly play: (host: Host) => unknown;
}
const saves: Readonly<Record<string, Save>> = {
  'the only lead is changed': {
    open: openOne,
    play: (host) =>
      act(host, 'updateRecord', 'update', {
        table: 'leads',
        number: 'LX2026001',
        fields: { contactName: '周敏华', need: '两套' },
        seen,
      }),
  },
  'the only lead is taken back': {
    open: openOne,
    play: (host) => go(host, 'undo', { seq: one?.seq, request: 'undo' }),
  },
  'the first lead is saved': { open: openEmpty, play: create },
};

const TAB = '线索登记表';
const headerOf = (host: Host): string => {
  const found = host.grid(TAB).find((row) => row.includes('线索编号'));
  return String(found);
};
/** Everything below the header as text, wherever the header stands. */
const recordsOf = (host: Host): readonly string[] => {
  const rows = host.grid(TAB);
  return rows.slice(rows.findIndex((row) => row.includes('线索编号')) + 1).flatMap((row) => {
    const text = row.join('|');
    return /[^|]/.test(text) ? [text] : [];
  });
};

/** A save that was killed may have used up its number. */
const unnumbered = (host: Host): string => String(recordsOf(host)).replace(/LX\d+/g, 'LX');

describe.each(Object.entries(saves))('while %s', (_name, { open, play }) => {
  test.each([1, 2])('somebody puts %i rows above the header: it keeps every title', (count) => {
    const quiet = open();
    const header = headerOf(quiet);
    must(play(quiet) as Parameters<typeof must>[0]);
    const wrong = lastRun(quiet).trace.flatMap((call, index) => {
      const host = open();
      const insert = (here: Host) => here.as(li.email).insertRows(TAB, 1, count);
      const fault: Fault = { at: index + 1, do: { meanwhile: insert } };
      host.faults.plan(fault);
      play(host);
      const isRight = headerOf(host) === header && String(recordsOf(host)) === String(recordsOf(quiet));
      return isRight ? [] : [`at call ${index + 1} (${call}): ${headerOf(host)} / ${recordsOf(host)}`];
    });

    expect(lastRun(quiet).trace.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  test('and the save is killed before it looked: whoever comes next brings the titles back', () => {
    const quiet = open();
    const header = headerOf(quiet);
    must(play(quiet) as Parameters<typeof must>[0]);
    const { trace } = lastRun(quiet);
    const written = trace.findIndex((call) => call.includes('flush')) + 1;
    const wrong = trace.slice(0, written).flatMap((call, index) => {
      const host = open();
      host.faults.plan({ at: index + 1, do: { meanwhile: (here) => here.as(li.email).insertRows(TAB, 1) } });
      host.faults.plan({ at: written, do: { kill: 'after' } });
      expect(() => play(host)).toThrow();
      host.faults.clear();
      const again = play(host) as Parameters<typeof must>[0];
      const isRight = again.ok && headerOf(host) === header && unnumbered(host) === unnumbered(quiet);
      return isRight ? [] : [`at call ${index + 1} (${call}): ${headerOf(host)} / ${recordsOf(host)}`];
    });

    expect(written).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});
