import { type Memory, remember } from '../sheets/memory';
import { accept, type Outcome } from '../values/outcome';
import { commit, type Intent } from './commit';
import { atDesk, type Desk } from './desk';

/** A piece of a longer work, done under the lock: at most one entry of the journal. */
export interface Step {
  /** How many rows it reads or writes, about. */
  readonly rows: number;
  /** It only writes down what stands already: it can wait until the others have read. */
  readonly already?: boolean;
  run(desk: Desk): void;
}

/** Rows of steps done without letting go of the lock: about three seconds by the cost model (DESIGN §2). */
export const ROWS = 4_000;

/** Does the steps one after the other; others save in between. What refuses one leaves those after it undone. */
export function inTurn(steps: readonly Step[], last?: Step): Outcome<null> {
  const waiting = [
    ...steps.filter(({ already }) => !already),
    ...steps.filter(({ already }) => already),
    ...(last ? [last] : []),
  ];
  while (waiting.length > 0) {
    const outcome = atDesk((desk) => {
      let now = desk;
      for (
        let rows = 0;
        waiting[0] && (rows === 0 || rows + waiting[0].rows <= ROWS);
        rows += waiting.shift()?.rows ?? 0
      ) {
        waiting[0].run(now);
        now = advanced(desk);
      }
      // entries must stand before the properties say that they are done
      if (waitingIn.delete(desk.memory)) SpreadsheetApp.flush();
      remember(desk.memory);
      return accept(null);
    });
    if (!outcome.ok) return outcome;
  }
  return accept(null);
}

/** The entry of a step. A step tried again after a fault finds it in the journal and leaves it at that. */
export function enter(desk: Desk, intent: Intent): boolean {
  ours.add(intent.request);
  if (isEntered(desk, intent.request)) return true;
  const { ok } = commit(desk, intent);
  if (intent.already) waitingIn.add(desk.memory);
  else waitingIn.delete(desk.memory);
  return ok;
}

/** True for a step that is tried again after a fault, where its entry stands. */
export const isEntered = ({ tail }: Desk, request: string): boolean =>
  tail.entries.some((entry) => entry.request === request);

/** The requests of this execution's steps. */
const ours = new Set<string>();

/** True of a record that somebody else's entry touched after this one: what was read before says nothing of it any more. */
export function touchedSince({ tail }: Desk, seq: number): (table: string, number: string) => boolean {
  const others = tail.entries.filter((entry) => entry.seq > seq && !ours.has(entry.request));
  const touched = new Set(
    others.flatMap(({ changes }) => changes.map((one) => (one.kind === 'judge' ? '' : `${one.table}|${one.number}`))),
  );
  return (table, number) => touched.has(`${table}|${number}`);
}

/** The last entry before the first that somebody else made after this one. */
export function lastBeforeOthers({ memory, tail }: Desk, seq: number): number {
  const other = tail.entries.find((entry) => entry.seq > seq && !ours.has(entry.request));
  return other ? other.seq - 1 : memory.done;
}

/** Everything was sent by somebody else on the way. */
export const flushed = (desk: Desk): boolean => waitingIn.delete(desk.memory);

/** Something was written that is sent with whatever comes next, and before the lock is let go. */
export const unsent = ({ memory }: Desk): void => void waitingIn.add(memory);

/** Desks where entries or notes wait to be sent. */
const waitingIn = new WeakSet<Memory>();

/** The journal ends with what was just committed. */
const advanced = (desk: Desk): Desk => ({
  ...desk,
  tail: { ...desk.tail, lastSeq: desk.memory.done, lastRow: desk.memory.doneRow },
});
