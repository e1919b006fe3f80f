import type { Change } from '../schema/change';
import { fits } from '../sheets/journal';

/** Records of one entry: small enough that others save in between, and that its index fits beside it. */
const RECORDS = 4_000;
/** Rows that get numbers in one entry. */
const BATCH = 500;
/**
 * Stretches of rows that get numbers in one entry: each is a call of its own, because a number between two of them is never
 * written, and twenty are the three seconds for which the lock may be held.
 */
const STRETCHES = 20;
/** Characters that surely fit, and those beyond which an entry is not tried. */
const SURE = 150_000;
const LIMIT = 1_200_000;

/** Changes as the entries that hold them, in order; what belongs to one record stays together where it can. */
export function inEntries(records: readonly (readonly Change[])[]): Change[][] {
  const entries: Change[][] = [];
  let length = LIMIT;
  for (const changes of records) {
    const more = JSON.stringify(changes).length;
    const entry = entries[entries.length - 1];
    if (entry && entry.length < RECORDS && length + more <= LIMIT) {
      entry.push(...changes);
      length += more;
    } else {
      entries.push([...changes]);
      length = more;
    }
  }
  return entries.flatMap(halved);
}

function halved(changes: readonly Change[]): Change[][] {
  if (JSON.stringify(changes).length <= SURE || fits(changes)) return [[...changes]];
  const [only] = changes;
  if (changes.length === 1 && only) return byField(only);
  const half = Math.ceil(changes.length / 2);
  return [...halved(changes.slice(0, half)), ...halved(changes.slice(half))];
}

/** One record whose long texts need more than an entry: an entry per field. */
function byField(change: Change): Change[][] {
  if (change.kind !== 'update') return [[change]];
  return Object.entries(change.fields).map(([key, cell]) => [
    { ...change, before: { [key]: change.before[key] ?? '' }, fields: { [key]: cell } },
  ]);
}

/** Rows as the steps that give them numbers: few enough for one entry, whatever they hold and however far apart they are. */
export function batches<T extends { readonly row: number }>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  let length = 0;
  for (const item of items) {
    const more = JSON.stringify(item).length;
    const part = parts[parts.length - 1];
    if (part && part.length < BATCH && length + more <= SURE && stretchesOf([...part, item]) <= STRETCHES) {
      part.push(item);
      length += more;
    } else {
      parts.push([item]);
      length = more;
    }
  }
  return parts;
}

const stretchesOf = (items: readonly { readonly row: number }[]): number =>
  items.filter(({ row }, at) => items[at - 1]?.row !== row - 1).length;

/** What a step with these rows weighs beside others under one hold of the lock: so many stretches are a whole one. */
export const weightOf = (items: readonly { readonly row: number }[], whole: number): number =>
  Math.max(items.length, Math.ceil((stretchesOf(items) * whole) / STRETCHES));
