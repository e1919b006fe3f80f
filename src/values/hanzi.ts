import { hanziTable } from './hanziTable';

interface Hanzi {
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** The simplified form by the traditional one. */
  readonly simple: ReadonlyMap<string, string>;
  readonly traditional: ReadonlyMap<string, string>;
}
let decoded: Hanzi | undefined;

/** The syllables a simplified character may be read as, without tones, ü as v and as u. For matching only. */
export const readingsOf = (character: string): readonly string[] => hanzi().readings.get(character) ?? [];

/** 藍 → 蓝; every other character stays. For matching only, never to rewrite what people typed. */
export const simplified = (character: string): string => hanzi().simple.get(character) ?? character;

/** 蓝 → 蓝藍: every way in which the character may stand in a cell. */
export const formsOf = (character: string): string => character + (hanzi().traditional.get(character) ?? '');

function hanzi(): Hanzi {
  decoded ??= decode();
  return decoded;
}

/** Two milliseconds, when first needed. */
function decode(): Hanzi {
  const readings = new Map<string, string[]>();
  const simple = new Map<string, string>();
  const traditional = new Map<string, string>();
  for (const [, syllable = '', characters = ''] of hanziTable.matchAll(/([a-z]+)([^a-z]+)/g)) {
    const spellings = syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable];
    let last = '';
    let isTraditional = false;
    for (const character of characters) {
      if (character === '-') isTraditional = true;
      else if (isTraditional) {
        simple.set(character, last);
        traditional.set(last, (traditional.get(last) ?? '') + character);
        isTraditional = false;
      } else {
        last = character;
        readings.set(character, [...(readings.get(character) ?? []), ...spellings]);
      }
    }
  }
  return { readings, simple, traditional };
}
