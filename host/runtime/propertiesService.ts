import type { PropertyStore, StoreScope } from './bridge';
import { bridge } from './bridgeOfThisContext';
import { inside } from './inside';

export class PropertiesService {
  getScriptProperties(): Properties | null {
    return storeOf('script');
  }
  getUserProperties(): Properties | null {
    return storeOf('user');
  }
  getDocumentProperties(): Properties | null {
    return storeOf('document');
  }
}

/** Texts by key; written at once, not with the buffered cells (PLATFORM §7). */
export class Properties {
  readonly [inside]: PropertyStore;
  constructor(store: PropertyStore) {
    this[inside] = store;
  }
  getProperty(key: string): string | null {
    return this[inside].get(String(key));
  }
  setProperty(key: string, value: unknown): this {
    this[inside].set(String(key), String(value));
    return this;
  }
  getProperties(): Record<string, string> {
    const entries = Array.from(this[inside].keys(), (key): [string, string] => [key, this[inside].get(key) ?? '']);
    return Object.fromEntries(entries);
  }
  setProperties(values: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(values)) this[inside].set(key, String(value));
    return this;
  }
  deleteProperty(key: string): this {
    this[inside].remove(String(key));
    return this;
  }
  deleteAllProperties(): this {
    for (const key of Array.from(this[inside].keys())) this[inside].remove(key);
    return this;
  }
  getKeys(): string[] {
    return Array.from(this[inside].keys());
  }
}

function storeOf(scope: StoreScope): Properties | null {
  const store = bridge.properties(scope);
  return store.exists ? new Properties(store) : null;
}
