/** The arguments of google.script.run as they arrive: by value, or not at all (PLATFORM §5.4). */
export function argumentsJson(given: readonly unknown[]): string {
  for (const each of given) refuseUntravelling(each, []);
  return JSON.stringify(given);
}

function refuseUntravelling(value: unknown, above: readonly object[]): void {
  if (typeof value === 'function') throw new TypeError('Failed due to illegal value in property: function');
  if (value === null || typeof value !== 'object') return;
  if (above.includes(value)) throw new TypeError('Failed due to circular reference');
  if (Object.prototype.toString.call(value) === '[object Date]')
    throw new TypeError('Failed due to illegal value in property: Date');
  for (const each of Object.values(value)) refuseUntravelling(each, [...above, value]);
}
