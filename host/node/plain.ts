/** A copy in the host's realm of plain data from a script's context: nothing keeps a finished context alive. */
export function plain<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return Array.from(value as unknown[], plain) as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)])) as T;
}
