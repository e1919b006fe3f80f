/** Excludes other people's saves, not their typing (PLATFORM §7). Held about three seconds at most. */
export interface Lock {
  /** False when somebody else holds it for longer than the ten seconds we wait. */
  take(): boolean;
  release(): void;
}

const WAIT_MS = 10_000;

/** The document lock, or the script lock where there is none (web app). */
export function openLock(): Lock {
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  return { take: () => lock.tryLock(WAIT_MS), release: () => lock.releaseLock() };
}
