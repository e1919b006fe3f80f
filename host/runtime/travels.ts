/**
 * Whether an answer survives google.script.run: a Date, a Map, a Google object or anything with a class of its own
 * anywhere inside makes the whole answer null (PLATFORM §5.4).
 */
export function travels(value: unknown, above: readonly object[] = []): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false;
  if (value === null || typeof value !== 'object') return true;
  if (above.includes(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((each) => travels(each, [...above, value]));
}
