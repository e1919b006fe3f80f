import { simplified } from './hanzi';

const known = new Map<string, string>();

/** A text as it is looked for: letters and digits only; width, case, accents and traditional forms aside. */
export function plainOf(text: string): string {
  let plain = '';
  for (const character of text) plain += plainCharacter(character);
  return plain;
}

/** For each character of the plain text, where it stands in the text and where that place ends. */
export function placesOf(text: string): readonly (readonly [from: number, to: number])[] {
  const places: [number, number][] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (let count = plainCharacter(character).length; count > 0; count -= 1) places.push([at, end]);
    at = end;
  }
  return places;
}

function plainCharacter(character: string): string {
  let plain = known.get(character);
  if (plain === undefined) {
    plain = Array.from(character.normalize('NFKD').toLowerCase(), simplified)
      .join('')
      .replace(/[^\p{L}\p{N}]+/gu, '');
    known.set(character, plain);
  }
  return plain;
}
