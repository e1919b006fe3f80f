import type { Execution } from '../api';
import type { Entry, EventFacts, Settled } from '../runtime/bridge';
import { bridgeOf } from './bridge';
import { OutOfPatience, openContext, type ScriptContext } from './context';
import { inKeptContext } from './keptContexts';
import { Run } from './run';
import { topLevelOf } from './topLevel';
import type { Call, World } from './world';

/** What the caller gets: the answer as JSON, or what the script threw. */
export type Outcome = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly error: unknown };

type Ask = { readonly argumentsJson: string } | { readonly event: EventFacts } | { readonly web: string };

/** How many executions of one person may run at once (PLATFORM §1.4). */
const mostAtOnce = 30;

/** Runs one function in a fresh context; the writes of the whole execution are one step of the person's undo. */
export function execute(world: World, call: Call, ask: Ask): Outcome {
  const refused = refusal(world, call);
  const run = new Run(world, call);
  world.running.push(run);
  let outcome: Outcome = { ok: false, error: undefined };
  try {
    world.engine.group(run.actor, call.name, () => {
      outcome = refused ? { ok: false, error: refused } : settle(world, run, ask);
    });
  } finally {
    world.running.pop();
    world.locks.releaseAll(run.id);
    if (countsByTheDay(call)) world.usage.note(call.person.email, 'triggerMs', run.spentMs());
  }
  const execution = finished(run, outcome);
  world.finished.push(execution);
  world.emit({ kind: 'execution', execution });
  return run.killed === undefined ? outcome : { ok: false, error: ended(run.killed) };
}

function settle(world: World, run: Run, ask: Ask): Outcome {
  const settled = evaluate(world, run, ask);
  if (run.killed !== undefined) return { ok: false, error: ended(run.killed) };
  try {
    run.apply();
  } catch (error) {
    if (settled.state !== 'failed') return { ok: false, error: exception(error, world, run) };
  }
  if (settled.state === 'done') return { ok: true, json: settled.answer ?? 'null' };
  return { ok: false, error: settled.state === 'failed' ? settled.error : new Error('A promise was never settled.') };
}

function evaluate(world: World, run: Run, ask: Ask): Settled {
  const { refused } = topLevelOf(world.bundle.code);
  if (refused && world.engine.modes.privateFields === 'refused')
    return { state: 'failed', error: new SyntaxError(refused) };
  try {
    let entry: Entry | undefined;
    const bridge = bridgeOf(world, run, (made) => {
      entry = made;
    });
    const answer = (context: ScriptContext): Settled =>
      context.run(() => {
        if (!entry) throw new Error('The runtime did not say it is ready');
        if ('event' in ask) return entry.fire(run.call.name, ask.event);
        if ('web' in ask) return entry.serve(run.call.name, ask.web);
        return entry.call(run.call.name, ask.argumentsJson);
      });
    const { code, parts = { lasting: '', each: code } } = world.bundle;
    const leftMs = Math.max(1, Math.ceil(run.stoppedAt - performance.now()));
    return world.keepsContexts
      ? inKeptContext(bridge, parts, leftMs, answer)
      : answer(openContext(bridge, code, leftMs));
  } catch (error) {
    if (error instanceof OutOfPatience) stop(run);
    return { state: 'failed', error };
  }
}

/** A script that never ends on its own; nothing it has waiting takes effect. */
function stop(run: Run): void {
  try {
    run.kill('Exceeded maximum execution time');
  } catch {
    // The execution is marked as killed; there is nobody left to tell.
  }
}

/** Why Google would not even begin. */
function refusal(world: World, call: Call): Error | undefined {
  const { email } = call.person;
  if (world.running.filter((each) => each.call.person.email === email).length >= mostAtOnce) {
    return new Error('There are too many scripts running simultaneously for this Google user account.');
  }
  if (countsByTheDay(call) && world.usage.left(email, 'triggerMs') <= 0) {
    return new Error('Service using too much computer time for one day');
  }
  return undefined;
}

function countsByTheDay({ from }: Call): boolean {
  return from === 'installable' || from === 'clock';
}

function finished(run: Run, outcome: Outcome): Execution {
  if (run.killed !== undefined) return run.finish('killed', run.killed);
  return outcome.ok ? run.finish('done', undefined) : run.finish('failed', messageOf(outcome.error));
}

/** Whatever was thrown, in words; what was thrown may itself throw when looked at. */
export function messageOf(error: unknown): string {
  try {
    const message = (error as { message?: unknown } | null | undefined)?.message;
    return typeof message === 'string' ? message : String(error);
  } catch {
    return 'Unknown error';
  }
}

/** What waits for the end of an execution still speaks as Google's services do. */
function exception(error: unknown, world: World, run: Run): Error {
  const told = new Error(world.inWordsOf(run.call.person, messageOf(error)));
  told.name = 'Exception';
  return told;
}

function ended(why: string): Error {
  const error = new Error(why);
  error.name = 'Killed';
  return error;
}
