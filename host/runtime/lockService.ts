import type { StoreScope } from './bridge';
import { bridge } from './bridgeOfThisContext';
import { Exception } from './exception';
import { inside } from './inside';

export class LockService {
  getScriptLock(): Lock {
    return new Lock('script');
  }
  getUserLock(): Lock {
    return new Lock('user');
  }
  /** Null outside a document, such as in a web app. */
  getDocumentLock(): Lock | null {
    return bridge.locks.has('document') ? new Lock('document') : null;
  }
}

/** Excludes only those who ask; freed when the execution ends (PLATFORM §7). */
export class Lock {
  readonly [inside]: StoreScope;
  constructor(scope: StoreScope) {
    this[inside] = scope;
  }
  tryLock(milliseconds: number): boolean {
    return milliseconds >= 0 && bridge.locks.take(this[inside], milliseconds);
  }
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.');
    }
  }
  releaseLock(): void {
    bridge.locks.release(this[inside]);
  }
  hasLock(): boolean {
    return bridge.locks.isHeld(this[inside]);
  }
}
