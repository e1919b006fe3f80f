/** How long an execution may really last, so that one that never ends blocks nobody for ever. */
import type { World } from './world';

/** What Google allows an execution that is not a simple trigger (PLATFORM §1.4); waiting for an answer counts. */
export const MOST_MS = 360_000;

/**
 * The moment (performance.now) at which the script is stopped wherever it is. A little after patience has run out, so
 * that scripts that call services end at a call; a script that may ask somebody has the time to wait for the answer.
 * What is nested in another execution ends before that one would be stopped.
 */
export function stoppedAt({ patienceMs, bundle, running }: World, startedAt: number): number {
  const own = startedAt + patienceMs * 1.1 + (mayAsk(bundle.code) ? MOST_MS : 0);
  const outer = running.at(-1)?.stoppedAt ?? Number.POSITIVE_INFINITY;
  return Math.min(own, startedAt + (outer - startedAt) * 0.97);
}

/** How long may be waited for an answer: whatever is carried out meanwhile must have ended before the script is stopped. */
export function mayWaitMs({ patienceMs }: World, stopped: number, leftMs: number): number {
  return Math.min(leftMs, stopped - performance.now() - patienceMs / 3);
}

const asks = new Map<string, boolean>();

function mayAsk(code: string): boolean {
  const known = asks.get(code);
  if (known !== undefined) return known;
  const found = /\.\s*(?:alert|prompt|msgBox|inputBox)\b/.test(code);
  asks.set(code, found);
  return found;
}
