/** A new request id: the same id is never carried out twice, so a save may be sent again when its answer was lost. */
export function newRequest(): string {
  // Only secure origins have randomUUID; the embedded page on a laptop may not be one.
  if (typeof crypto !== 'undefined' && 'randomUUID' in crypto) return crypto.randomUUID();
  return `r${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
}
