import type { CacheStore, StoreScope } from './bridge';
import { bridge } from './bridgeOfThisContext';
import { inside } from './inside';

export class CacheService {
  getScriptCache(): Cache | null {
    return cacheOf('script');
  }
  getUserCache(): Cache | null {
    return cacheOf('user');
  }
  getDocumentCache(): Cache | null {
    return cacheOf('document');
  }
}

/** Texts that may vanish at any time, after ten minutes unless told otherwise (PLATFORM §7). */
export class Cache {
  readonly [inside]: CacheStore;
  constructor(store: CacheStore) {
    this[inside] = store;
  }
  get(key: string): string | null {
    return this[inside].get(String(key));
  }
  getAll(keys: readonly string[]): Record<string, string> {
    const found = keys.map((key) => [key, this[inside].get(key)] as const);
    return Object.fromEntries(found.filter((each): each is [string, string] => each[1] !== null));
  }
  put(key: string, value: unknown, seconds = 600): null {
    this[inside].put(String(key), String(value), seconds);
    return null;
  }
  putAll(values: Readonly<Record<string, unknown>>, seconds = 600): null {
    for (const [key, value] of Object.entries(values)) this[inside].put(key, String(value), seconds);
    return null;
  }
  remove(key: string): null {
    this[inside].remove(String(key));
    return null;
  }
  removeAll(keys: readonly string[]): null {
    for (const key of keys) this[inside].remove(key);
    return null;
  }
}

function cacheOf(scope: StoreScope): Cache | null {
  const store = bridge.cache(scope);
  return store.exists ? new Cache(store) : null;
}
