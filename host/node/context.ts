import { constants, createContext, Script } from 'node:vm';
import type { Bridge } from '../runtime/bridge';
import { compiled } from './compiled';
import { runtimeSource } from './runtimeSource';

let runtime: Script | undefined;
const settle = new Script("globalThis['@work']()");

/** The script went on for longer than anyone wants to wait. */
export class OutOfPatience extends Error {}

export interface ScriptContext {
  /** Runs work whose promises settle before this returns. */
  run<T>(work: () => T): T;
}

/** A fresh context with Google's services and the script in it. Nothing of Node is reachable; globals do not outlive it. */
export function openContext(bridge: Bridge, code: string, patienceMs: number): ScriptContext {
  const context = emptyContext(bridge);
  const run = runnerOf(context, patienceMs);
  return {
    // one run for both: what watches the time is a thread, and threads are dear on a busy machine
    run: (work) =>
      run(() => {
        compiled(code).runInContext(context);
        return work();
      }),
  };
}

/** Google's services, and no script yet. */
export function emptyContext(bridge: Bridge): Record<string, unknown> {
  runtime ??= new Script(runtimeSource(), { filename: 'host-runtime.js' });
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' }) as Record<
    string,
    unknown
  >;
  context['@bridge'] = bridge;
  runtime.runInContext(context);
  return context;
}

export function runnerOf(context: Record<string, unknown>, patienceMs: number): ScriptContext['run'] {
  return <T>(work: () => T): T => {
    let answer: T | undefined;
    context['@work'] = () => {
      delete context['@work'];
      answer = work();
    };
    try {
      settle.runInContext(context, { timeout: patienceMs });
    } catch (error) {
      throw isTimeout(error) ? new OutOfPatience() : error;
    }
    return answer as T;
  };
}

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
