import { numberIn } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import type { Kept } from '../sheets/journal';
import { isTaken } from '../sheets/lock';
import { type Cell, textOf } from '../values/cell';
import { instant, momentIn } from './clock';
import type { Session } from './session';
import { leaveTraces } from './traces';
import { typingKept } from './typingKept';

/**
 * A block: Google tells where it was pasted, and no word of it. While somebody saves, what stands in its rows is left as a
 * trace, for that save may yet cover it; one that is over may have covered it already, and then reads in its place.
 */
export function pastedBlock(
  session: Session,
  bound: Bound,
  lines: ReadonlyMap<number, Cell[]>,
  columns: readonly [number, number],
) {
  const [first, last] = columns;
  const table = bound.table.name;
  const isUnder = (column: number): boolean => first <= column && column <= last;
  const keys = Object.entries(bound.fields).flatMap(([key, column]) =>
    isUnder(column) && !bound.computed.has(key) && !bound.table.fields[key]?.machine ? [key] : [],
  );
  if (keys.length === 0) return;
  const blocks = [...lines].map(([row, cells]) => ({
    number: numberIn(cells[bound.number - 1] ?? ''),
    row,
    now: Object.fromEntries(keys.map((key) => [key, cells[(bound.fields[key] ?? 0) - 1] ?? ''])),
  }));
  const by = session.user.email;
  const traces = blocks.flatMap(({ number, row, now }) => {
    // a number that was pasted along may be another record's
    const of = number === '' || isUnder(bound.number) ? `row ${row}` : number;
    return Object.entries(now).map(([field, cell]) => ({
      spot: { table, of, field },
      trace: { by, text: textOf(cell) },
    }));
  });
  const saves = savedLately(session);
  const isNumbered = blocks.some(({ number }) => number !== '');
  // rows that still have no number were kept from it by somebody's save
  if (!isNumbered || isTaken()) leaveTraces(traces.filter(({ trace }) => trace.text !== ''));
  if (saves.length > 0) typingKept().namePasted(session, bound, blocks, saves);
}

/** Entries that are looked through for the save that covered a block. */
const LATELY = 6;
/** Milliseconds between a save and the event of a paste that it covered. */
const SOON = 30_000;

/** Saves so young that a paste may have been on its way when they were written; hands that a scan told of are none. */
function savedLately({ history, book }: Session): readonly Kept[] {
  const since = momentIn(instant() - SOON, book.zone());
  return history
    .page({ limit: LATELY })
    .filter(({ at, already, action }) => at >= since && !already && action !== 'outsideEdit');
}
