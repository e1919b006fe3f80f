import { placeIn } from '../../values/heard';
import { placesOf, plainOf } from '../../values/plain';

/** A text cut into pieces that matched what was typed and pieces that did not. */
export type Part = readonly [text: string, matched: boolean];

/**
 * The pieces of `text` for what was typed, or none where it does not match. It matches anywhere: as written in any width,
 * case or form, by full pinyin, by initials (zhanhui, zh → 展会), and by the other names in `aliases`.
 */
export function matchParts(text: string, typed: string, aliases: readonly string[] = []): readonly Part[] | undefined {
  const wanted = plainOf(typed);
  if (wanted === '') return [[text, false]];
  const place = placeIn(plainOf(text), wanted);
  if (place) {
    const places = placesOf(text);
    return cut(text, places[place.from]?.[0] ?? 0, places[place.to - 1]?.[1] ?? text.length);
  }
  return aliases.some((alias) => placeIn(plainOf(alias), wanted)) ? [[text, false]] : undefined;
}

const cut = (text: string, from: number, to: number): readonly Part[] =>
  (
    [
      [text.slice(0, from), false],
      [text.slice(from, to), true],
      [text.slice(to), false],
    ] as const
  ).filter(([piece]) => piece !== '');
