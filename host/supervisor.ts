import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** What stands in the shared number once the work shall end. */
export const STOP = 1;
/** How long the work may take to save and end; a script that never ends does not hold the process up. */
const PATIENCE_MS = 3000;
/** One Ctrl-C may arrive twice, from the terminal and from a parent process. */
const SAME_MS = 500;

/**
 * Runs the script in a thread until it ends. A first Ctrl-C (or SIGTERM) asks it to stop, by a message and, for a thread
 * in the middle of something, by a shared number; another one a moment later does not wait.
 */
export function keepRunning(script: string): void {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(script, {
    argv: process.argv.slice(2),
    workerData: stop,
    // as much as this thread could have
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / 1024 / 1024) },
  });
  thread.on('exit', (code) => process.exit(code));
  thread.on('error', (error) => {
    console.error(error);
    process.exit(1);
  });
  let askedAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (askedAt !== undefined && now - askedAt > SAME_MS) process.exit(1);
      if (askedAt !== undefined) return;
      askedAt = now;
      Atomics.store(stop, 0, STOP);
      thread.postMessage('stop');
      setTimeout(() => process.exit(1), PATIENCE_MS);
    });
  }
}
