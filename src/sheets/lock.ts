/** Excludes other people's saves, not their typing (PLATFORM §7). Held about three seconds at most. */
export interface Lock {
  /** False when somebody else holds it for longer than the ten seconds we wait. */
  take(): boolean;
  release(): void;
}

const WAIT_MS = 10_000;

export function openLock(): Lock {
  const lock = sharedLock();
  return { take: () => lock.tryLock(WAIT_MS), release: () => lock.releaseLock() };
}

/** Whether somebody is saving just now. Waits for nobody. */
export function isTaken(): boolean {
  const lock = sharedLock();
  if (!lock.tryLock(1)) return true;
  lock.releaseLock();
  return false;
}

/** The document lock, or the script lock where there is none (web app). */
const sharedLock = (): GoogleAppsScript.Lock.Lock => LockService.getDocumentLock() ?? LockService.getScriptLock();
