import type { Change } from '../schema/change';
import { isBound } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { remember } from '../sheets/memory';
import type { Desk } from './desk';
import { inEntries } from './entrySizes';
import { enter, type Step } from './inTurn';
import { knownNumbers, withoutDerived } from './lookAtRows';
import type { Session } from './session';
import { unknownBy, untouched } from './toldChanges';

/** More are a cleared tab: the next scan reports the rest. */
const MOST = 10_000;

/** One entry of what is missing in a table just now; answers of how many records it tells. */
export function reportVanished(desk: Desk, table: string): number {
  const bound = desk.book.bound(table);
  if (!isBound(bound)) return 0;
  const here = new Set(desk.book.numbers(bound));
  const missing = [...knownNumbers(desk.known, table)].filter((number) => !here.has(number)).slice(0, BATCH);
  const [step] = vanishedSteps(desk, bound, missing);
  step?.run(desk);
  SpreadsheetApp.flush();
  remember(desk.memory);
  return missing.length;
}

const BATCH = 100;

/**
 * Records we knew whose number is nowhere any more are written into the journal with their last image, never made again
 * by themselves: undoing that entry is what brings them back. Looked for once more under the lock, because rows that
 * were moved while we read are easily missed.
 */
export function vanishedSteps(session: Session, bound: Bound, missing: readonly string[]): Step[] {
  const { known } = session;
  const table = bound.table.name;
  const refs = missing.slice(0, MOST).map((number) => ({ table, number }));
  const changes = known
    .images(refs)
    .map(({ number, cells }): Change[] => [{ kind: 'withdraw', table, number, before: withoutDerived(cells) }]);
  return inEntries(changes).map((own): Step => {
    const request = Utilities.getUuid();
    return {
      rows: 0,
      already: true,
      run(desk) {
        const found = desk.book.bound(table);
        if (!isBound(found)) return;
        const here = new Set(desk.book.numbers(found));
        const gone = own.filter(
          (change) => change.kind === 'withdraw' && !here.has(change.number) && untouched(desk, session)(change),
        );
        const [first] = gone;
        if (first?.kind !== 'withdraw') return;
        enter(desk, {
          request,
          action: 'seenMissing',
          about: first.number,
          changes: gone,
          marks: [],
          message: { key: 'scan.missing', params: { count: gone.length } },
          observed: true,
          already: true,
          ...unknownBy(session),
        });
      },
    };
  });
}
