import type { Bridge, Entry } from '../runtime/bridge';
import { compiled } from './compiled';
import { emptyContext, runnerOf, type ScriptContext } from './context';

/** A context whose services are made; whichever execution uses it puts its own bridge behind them. */
interface Kept {
  readonly context: Record<string, unknown>;
  entry?: Entry;
  now: Bridge;
}

/** Idle contexts by script text, then zone: a nested execution takes another one than that which waits for it. */
const idle = new Map<string, Map<string, Kept[]>>();

/**
 * For thousands of runs of one script: Google's services are made once for a context and used by one execution after
 * the other; the script is evaluated anew in each, but for the part of it that holds no state. Only for a script that leaves nothing in Google's classes or in
 * lexical globals, as a bundle in one function does. The answer of `work` may not outlive it.
 */
export function inKeptContext<T>(
  bridge: Bridge,
  { lasting, each }: { readonly lasting: string; readonly each: string },
  patienceMs: number,
  work: (context: ScriptContext) => T,
): T {
  const waiting = waitingFor(each, bridge.person.scriptTimeZone);
  const kept = waiting.pop() ?? newKept(bridge, lasting);
  kept.now = bridge;
  if (kept.entry) bridge.ready(kept.entry);
  const run = runnerOf(kept.context, patienceMs);
  compiled(each).runInContext(kept.context);
  const answer = work({ run });
  waiting.push(kept);
  return answer;
}

/** The text stays its own key: joined with the zone, all of it would be hashed in every execution. */
function waitingFor(code: string, zone: string): Kept[] {
  const zones = idle.get(code) ?? new Map<string, Kept[]>();
  idle.set(code, zones);
  const waiting = zones.get(zone) ?? [];
  zones.set(zone, waiting);
  return waiting;
}

function newKept(bridge: Bridge, lasting: string): Kept {
  const kept: { context?: Record<string, unknown>; entry?: Entry; now: Bridge } = { now: bridge };
  const ready = (entry: Entry): void => {
    kept.entry = entry;
    kept.now.ready(entry);
  };
  const forwarding = new Proxy(bridge, {
    get: (_, member) => (member === 'ready' ? ready : Reflect.get(kept.now, member)),
  });
  const context = emptyContext(forwarding);
  if (lasting !== '') compiled(lasting).runInContext(context);
  return Object.assign(kept, { context });
}
