import type { Host } from '../../host/api';
import type { Kept } from '../../src/sheets/journal';
import type { Problem } from '../../src/values/outcome';
import { journalBreaches, ledgerOf, truthBreaches } from '../support/oracle';
import { bundleFrom, go, lastRun, li, storeHost } from '../support/storeBundle';
import { addressOf, cellOf, must, ours } from '../support/workbooks';

const bundle = bundleFrom('jobEntry.ts', ['call']);
const begun = ours.open().save();
/** Sixty leads of 6,000 characters: three entries of one work. */
const made = (() => {
  const host = storeHost({ bundle, workbook: begun });
  must(go(host, 'work', { action: 'createMany', request: 'large', input: { count: 60, letters: 6000 } }));
  return host.save();
})();
const opened = (): Host => storeHost({ bundle, workbook: made });
const bulk = (host: Host): number =>
  host.grid(ours.leads.tab).filter((row) => row.some((cell) => /^批量第/.test(String(cell)))).length;
const jobOf = (host: Host, job = 'large'): readonly Kept[] => go(host, 'job', { job });
const undo = (host: Host, more: object = {}, request = 'undo-large') =>
  go(host, 'undo', { seq: jobOf(host)[1]?.seq, request, ...more });
const breaches = (host: Host): readonly string[] => {
  const start = ledgerOf(storeHost({ bundle, workbook: begun }));
  return [...journalBreaches(ledgerOf(host), start), ...truthBreaches(ledgerOf(host), start)];
};

test('undoing any part of a larger work takes all of it back, the newest part first, as a work of its own', () => {
  const host = opened();
  must(undo(host));

  expect(bulk(host)).toBe(0);
  const undone = jobOf(host, 'undo-large');
  expect(undone.map(({ undoes }) => undoes)).toEqual([...jobOf(host)].reverse().map(({ seq }) => seq));
  expect(breaches(host)).toEqual([]);
});

test('and undoing any part of that does it again, each lead once and under its number', () => {
  const host = opened();
  must(undo(host));
  must(go(host, 'undo', { seq: jobOf(host, 'undo-large')[0]?.seq, request: 'redo-large' }));

  expect(bulk(host)).toBe(60);
  expect(cellOf(host, ours.leads, 'LX2026004', 'customerName')).toBe('批量第0家机械有限公司');
  expect(breaches(host)).toEqual([]);
});

test('what changed since in any part is asked about before the first is written; what is kept stays whole', () => {
  const host = opened();
  host.as(li.email).type(ours.leads.tab, addressOf(host, ours.leads, 'LX2026010', 'contactName'), '周总');
  const refused = undo(host);
  const problems: readonly Problem[] = refused.ok ? [] : refused.problems;
  expect(problems).toMatchObject([{ code: 'undo.conflict', params: { number: 'LX2026010', now: '周总', whole: 1 } }]);
  expect(bulk(host)).toBe(60);

  const key = String(problems[0]?.params?.key);
  must(undo(host, { choices: { [key]: 'keep' }, seen: { [key]: '周总' } }));
  expect(bulk(host)).toBe(1);
  expect(cellOf(host, ours.leads, 'LX2026010', 'customerName')).toBe('批量第6家机械有限公司');
});

test('the same request again is answered, another finds it done', () => {
  const host = opened();
  must(undo(host));
  expect(undo(host)).toMatchObject({ ok: true, value: { repeated: true } });
  expect(undo(host, {}, 'undo-other')).toMatchObject({ ok: false, problems: [{ code: 'undo.already' }] });
});

describe('killed anywhere', () => {
  const whole = opened();
  must(undo(whole));
  const calls = lastRun(whole).trace.length;

  test.each(Array.from({ length: 6 }, (_, at) => 1 + Math.floor((at * calls) / 6)))(
    'at call %i it is taken up by whoever asks again, with nothing left and nothing done twice',
    (at) => {
      const host = opened();
      const seq = jobOf(host)[1]?.seq;
      host.faults.plan({ at, do: { kill: 'after', prefix: 'half' } });
      expect(() => go(host, 'undo', { seq, request: 'undo-large' })).toThrow();
      const again = undo(host, {}, 'undo-again');
      expect(again.ok || again.problems[0]?.code === 'undo.already').toBe(true);
      expect(bulk(host)).toBe(0);
      expect(breaches(host)).toEqual([]);
    },
  );
});
