import { readingsOf } from './hanzi';

/** Where in a plain text something was found: as it is written, or by its pinyin. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly how: 'written' | 'heard';
}
type Finder = (text: string) => Place | undefined;

/**
 * Finds a plain word in a plain text: as written, or where it has letters by full pinyin, by initials or by both mixed:
 * lanhaikj, lhkj and 蓝hkj find 蓝海科技. The last syllable may be half typed. A single letter is the initial of the text.
 */
export function placeIn(text: string, wanted: string): Place | undefined {
  if (last.wanted !== wanted) last = { wanted, find: finderOf(wanted) };
  return last.find(text);
}

/** One word is looked for in thousands of texts: what its letters may stand for is found out once. */
let last: { readonly wanted: string; readonly find: Finder } = { wanted: '', find: () => undefined };

function finderOf(wanted: string): Finder {
  const written: Finder = (text) => {
    const at = text.indexOf(wanted);
    return at < 0 ? undefined : { from: at, to: at + wanted.length, how: 'written' };
  };
  if (!/[a-z]/.test(wanted)) return written;
  const heardUntil = listenerFor(wanted);
  return (text) => {
    const place = written(text);
    const end = place || wanted.length === 1 ? 1 : text.length;
    for (let from = 0; !place && from < end; from += 1) {
      const to = heardUntil(text, from);
      if (to !== undefined) return { from, to, how: 'heard' };
    }
    return place;
  };
}

/** Character by character, each way of reading it uses up so many letters. The longest piece: zh is 展会 before it is 展. */
function listenerFor(wanted: string): (text: string, from: number) => number | undefined {
  const lengths = Array.from({ length: wanted.length }, (_, at) => {
    const known = new Map<string, readonly number[]>();
    return (character: string): readonly number[] => {
      const heard = known.get(character) ?? lengthsHeard(character, wanted, at);
      known.set(character, heard);
      return heard;
    };
  });
  return (text, from) => {
    if (lengths[0]?.(text.charAt(from)).length === 0) return undefined;
    let used: readonly number[] = [0];
    let until: number | undefined;
    for (let at = from; at < text.length && used.length > 0; at += 1) {
      const next = new Set<number>();
      for (const before of used) {
        for (const length of lengths[before]?.(text.charAt(at)) ?? []) {
          if (before + length === wanted.length) until = at + 1;
          else next.add(before + length);
        }
      }
      used = [...next];
    }
    return until;
  };
}

/** How many of the letters from `at` on a character may stand for. */
function lengthsHeard(character: string, wanted: string, at: number): readonly number[] {
  if (character === wanted.charAt(at)) return [1];
  return readingsOf(character).flatMap((syllable) => {
    if (syllable.charAt(0) !== wanted.charAt(at)) return [];
    const left = wanted.length - at;
    const heard = [1];
    if (/^[zcs]h/.test(syllable) && wanted.charAt(at + 1) === 'h') heard.push(2);
    if (wanted.startsWith(syllable, at)) heard.push(syllable.length);
    else if (left < syllable.length && wanted.endsWith(syllable.slice(0, left))) heard.push(left);
    return heard;
  });
}
