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

test.each`
  leads   | followUps | first  | because
  ${1000} | ${3000}   | ${45}  | ${'it was learnt while it was adopted'}
  ${7000} | ${13_000} | ${110} | ${'it is learnt in slices first; calls grow with blocks, not with rows'}
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
    for (let at = 0; at < 12; at += 1) host.as(wang.email).type('线索', `L${leads - at}`, '赵六');
    host.as(wang.email).deleteRows('线索', 50, 2);
    const little = cost(host, () => expect(scanAll(host)).toBe(14));
    expect(little.calls).toBeLessThanOrEqual(40);
    expect(little.cells).toBeLessThanOrEqual(1.125 * register + 20_000);
  },
  300_000,
);
