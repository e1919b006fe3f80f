import type { Host } from '../../host/api';
import { largeBook, largePlaces } from '../support/largeBook';
import { bundleFrom, sheetCalls, storeHost, wang } from '../support/storeBundle';
import { adopt, must, scanAll } from '../support/workbooks';

/** Sheet calls and cells read by everything the work starts. */
function cost(host: Host, work: () => unknown): { calls: number; cells: number } {
  host.forget();
  work();
  const runs = host.executions;
  return {
    calls: runs.reduce((sum, run) => sum + sheetCalls(run), 0),
    cells: runs.reduce((sum, run) => sum + run.cells.read, 0),
  };
}

/** Reads of 500,000 cells that a register of 100,000 leads and 300,000 follow-ups needs beyond the two of a small one. */
const CHUNKS = 7;

/** Cells of notes between scattered rows that are read along with them. */
const BETWEEN = 100_000;

/** Thirty edits in rows a few hundred apart (further apart, their notes cost a read each), five typed rows, three deleted ones, and one follow-up edited. */
function changeLittle(host: Host, leads: number, followUps: number): void {
  const wangFang = host.as(wang.email);
  for (let at = 0; at < 30; at += 1) wangFang.type('线索', `L${leads - at * Math.floor(leads / 32)}`, '赵六');
  wangFang.insertRows('线索', leads + 1, 5);
  for (let at = 0; at < 5; at += 1) wangFang.type('线索', `B${leads + 2 + at}`, `新客第${at}家有限公司`);
  wangFang.deleteRows('线索', 50, 3);
  wangFang.type('跟进', `G${followUps - 2}`, '改过');
}

test.each`
  leads   | followUps | first | because
  ${1000} | ${3000}   | ${35} | ${'it was learnt while it was adopted'}
  ${7000} | ${13_000} | ${70} | ${'it is learnt in slices first; calls grow with blocks, not with rows'}
`(
  '$leads leads and $followUps follow-ups are scanned for the first time in $first calls: $because',
  ({ leads, followUps, first }) => {
    const host = storeHost({
      workbook: largeBook(leads, followUps),
      bundle: bundleFrom('storeEntry.ts', ['call']),
      patienceMs: 300_000,
    });
    must(adopt(host, 'leads', largePlaces.leads));
    must(adopt(host, 'followUps', largePlaces.followUps));
    const register = leads * 16 + followUps * 8;

    expect(cost(host, () => scanAll(host)).calls).toBeLessThanOrEqual(first);
    const idle = cost(host, () => expect(scanAll(host)).toBe(0));
    expect(idle.calls).toBeLessThanOrEqual(14);
    expect(idle.cells).toBeLessThanOrEqual(1.125 * register);
    changeLittle(host, leads, followUps);
    const little = cost(host, () => expect(scanAll(host)).toBe(39));
    expect(little.calls + CHUNKS).toBeLessThanOrEqual(40);
    expect(little.cells).toBeLessThanOrEqual(1.125 * register + BETWEEN);
    const after = cost(host, () => expect(scanAll(host)).toBe(0));
    expect(after.calls).toBeLessThanOrEqual(25);
    const folded = cost(host, () => expect(scanAll(host)).toBe(0));
    expect(folded.calls).toBeLessThanOrEqual(14);
  },
  300_000,
);
