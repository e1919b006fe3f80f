import { fileNow } from '../sheets/ownership';
import { accept, type Outcome, refuse } from '../values/outcome';
import type { KeptDraft } from './api';
import { instant, momentIn } from './clock';

/**
 * Forms somebody has begun and not saved, in the properties of this person: no other reader of the file sees them, Ctrl+Z
 * does not reach them, and the browser need not store anything. Each belongs to one file. No call on the sheet is made.
 */
const PREFIX = 'crm.draft.';
/** A value may have 9 kB, and all of a person's values together 500 kB (PLATFORM §7). */
const LARGEST = 9_000;
const MOST = 40;

interface Kept {
  /** Milliseconds: which is the older. */
  readonly at: number;
  readonly text: string;
}

/** What this person has begun in this file, newest first. Costs one property call. */
export function keptDrafts(zone: string): readonly KeptDraft[] {
  const own = `${PREFIX}${fileNow()}.`;
  return Object.entries(store()?.getProperties() ?? {})
    .flatMap(([name, value]) => {
      const kept = name.startsWith(own) ? keptIn(value) : undefined;
      return kept ? [{ ...kept, key: name.slice(own.length) }] : [];
    })
    .sort((a, b) => b.at - a.at)
    .map(({ at, ...draft }) => ({ ...draft, at: momentIn(at, zone) }));
}

/** Keeps a draft under its key. Where there are too many, the oldest give way; how many did is told. */
export function keepDraft(key: string, text: string): Outcome<{ readonly gaveWay: number }> {
  const properties = store();
  if (!properties) return refuse('draft.noPlace');
  const value = JSON.stringify({ at: instant(), text } satisfies Kept);
  if (bytesOf(value) > LARGEST) return refuse('draft.tooLarge');
  const place = placeOf(key);
  const others = Object.entries(properties.getProperties())
    .filter(([name]) => name.startsWith(PREFIX) && name !== place)
    .map(([name, kept]) => ({ name, at: keptIn(kept)?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  const oldest = others.slice(MOST - 1);
  for (const { name } of oldest) properties.deleteProperty(name);
  properties.setProperty(place, value);
  return accept({ gaveWay: oldest.length });
}

/** Forgets a draft: it was saved, or thrown away. */
export const forgetDraft = (key: string): void => {
  store()?.deleteProperty(placeOf(key));
};

const store = (): GoogleAppsScript.Properties.Properties | null => PropertiesService.getUserProperties();
const placeOf = (key: string): string => `${PREFIX}${fileNow()}.${key}`;

/** A value that cannot be read is no draft. */
function keptIn(value: string): Kept | undefined {
  try {
    const { at, text } = JSON.parse(value) as Partial<Kept>;
    return typeof at === 'number' && typeof text === 'string' ? { at, text } : undefined;
  } catch {
    return undefined;
  }
}

/** As the platform counts: a Chinese character is three. */
const bytesOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
