/// <reference path="./gasLocal.d.ts" />
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, createContext, Script } from 'node:vm';
import gas from 'gas-local';
import type { Bridge } from '../runtime/bridge';
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
  run(() => gas.require(folderOf(code), context));
  return { run };
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

const folders = new Map<string, string>();

/** gas-local loads folders: one for each text, kept for the next execution and the next process. */
function folderOf(code: string): string {
  const known = folders.get(code);
  if (known) return known;
  const folder = join(tmpdir(), 'sheets-host', createHash('sha256').update(code).digest('hex').slice(0, 24));
  const file = join(folder, 'Code.js');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  }
  folders.set(code, folder);
  return folder;
}
