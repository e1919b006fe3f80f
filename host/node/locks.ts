import type { StoreScope } from '../runtime/bridge';

/** Who holds which lock. A holder is an execution; asking again by the holder succeeds (PLATFORM §7). */
export class LockTable {
  readonly #holders = new Map<string, number>();
  take(key: string, execution: number): boolean {
    const holder = this.#holders.get(key);
    if (holder !== undefined && holder !== execution) return false;
    this.#holders.set(key, execution);
    return true;
  }
  release(key: string, execution: number): void {
    if (this.isHeld(key, execution)) this.#holders.delete(key);
  }
  isHeld(key: string, execution: number): boolean {
    return this.#holders.get(key) === execution;
  }
  /** At the end of an execution, and whenever a dialog made it wait. */
  releaseAll(execution: number): void {
    for (const [key, holder] of this.#holders) if (holder === execution) this.#holders.delete(key);
  }
}

/** One lock of a user excludes that user alone. */
export function lockKey(scope: StoreScope, email: string): string {
  return scope === 'user' ? `user ${email}` : scope;
}
