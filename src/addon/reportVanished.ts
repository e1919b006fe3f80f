import type { Change } from '../schema/change';
import { isBound } from '../sheets/book';
import { commit } from './commit';
import type { Desk } from './desk';
import { withoutDerived } from './lookAtRows';

const BATCH = 100;

/**
 * Records we knew whose number is nowhere any more are written into the journal with their last image, never made again
 * by themselves: undoing that entry is what brings them back.
 */
export function reportVanished(desk: Desk, table: string): number {
  const bound = desk.book.bound(table);
  if (!isBound(bound)) return 0;
  const here = new Set(desk.book.numbers(bound));
  const since = desk.known.since(table);
  const known = new Set(
    desk.known
      .blocks()
      .filter((block) => block.table === table)
      .flatMap(({ index }) => index.split('\n').map((line) => line.slice(0, line.indexOf('\t')))),
  );
  for (const [number, cells] of since) {
    if (cells === null) known.delete(number);
    else known.add(number);
  }
  const missing = [...known].filter((number) => number !== '' && !here.has(number)).slice(0, BATCH);
  if (missing.length === 0) return 0;
  const changes = desk.known
    .images(missing.map((number) => ({ table, number })))
    .map(({ number, cells }): Change => ({ kind: 'withdraw', table, number, before: withoutDerived(cells) }));
  const message = { key: 'scan.found', params: { count: changes.length } } as const;
  const about = missing[0] ?? '';
  const request = Utilities.getUuid();
  commit(desk, { request, action: 'seenMissing', about, changes, marks: [], message, observed: true, by: '' });
  return changes.length;
}
