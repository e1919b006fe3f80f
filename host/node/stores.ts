import type { CacheStore, PropertyStore } from '../runtime/bridge';

type Texts = Record<string, string>;
const size = (text: string) => Buffer.byteLength(text);

/** Limits of PLATFORM §7. */
const limits = {
  propertyValue: 9 * 1024,
  propertyTotal: 500 * 1024,
  cacheKey: 250,
  cacheValue: 100 * 1024,
  cacheSeconds: 21_600,
  cacheItems: 1000,
  cacheKept: 900,
};

/** `spend` counts every property read or written against the day's quota. */
export function propertyStore(texts: Texts | undefined, spend: (count: number) => void): PropertyStore {
  const all = texts ?? {};
  return {
    exists: texts !== undefined,
    get(key) {
      spend(1);
      return Object.hasOwn(all, key) ? (all[key] ?? null) : null;
    },
    set(key, value) {
      spend(1);
      if (size(value) > limits.propertyValue) throw new Error('Argument too large: value');
      const others = Object.entries(all).reduce(
        (sum, [name, text]) => sum + (name === key ? 0 : size(name) + size(text)),
        0,
      );
      if (others + size(key) + size(value) > limits.propertyTotal) {
        throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
      }
      all[key] = value;
    },
    remove(key) {
      delete all[key];
    },
    keys: () => Object.keys(all),
  };
}

export interface CachedText {
  readonly value: string;
  readonly until: number;
}

export function cacheStore(items: Map<string, CachedText> | undefined, now: () => number): CacheStore {
  const all = items ?? new Map<string, CachedText>();
  return {
    exists: items !== undefined,
    get(key) {
      const found = all.get(key);
      if (found && found.until > now()) return found.value;
      all.delete(key);
      return null;
    },
    put(key, value, seconds) {
      if (key.length > limits.cacheKey) throw new Error('Argument too large: key');
      if (size(value) > limits.cacheValue) throw new Error('Argument too large: value');
      all.set(key, { value, until: now() + Math.min(seconds, limits.cacheSeconds) * 1000 });
      if (all.size > limits.cacheItems) evict(all);
    },
    remove(key) {
      all.delete(key);
    },
  };
}

/** Those that would have lived longest without are the last to go. */
function evict(all: Map<string, CachedText>): void {
  const soonest = [...all].sort(([, a], [, b]) => a.until - b.until);
  for (const [key] of soonest.slice(0, all.size - limits.cacheKept)) all.delete(key);
}
