import { initialsOf } from './initials';

/** A text cut into pieces that matched what was typed and pieces that did not. */
export type Part = readonly [text: string, matched: boolean];

/**
 * The pieces of `text` for what was typed, or none where it does not match. It matches anywhere, in any width or case,
 * by pinyin initials (zh → 展会) and by the other names in `aliases`.
 */
export function matchParts(text: string, typed: string, aliases: readonly string[] = []): readonly Part[] | undefined {
  const wanted = plain(typed);
  if (wanted === '') return [[text, false]];
  const at = plain(text).indexOf(wanted);
  if (at >= 0) return cut(text, at, wanted.length);
  const letters = /^[a-z]+$/.test(wanted) ? initialsOf(text) : '';
  if (letters.length === text.length && letters.includes(wanted))
    return cut(text, letters.indexOf(wanted), wanted.length);
  const known = letters.includes(wanted) || aliases.some((alias) => plain(alias).includes(wanted));
  return known ? [[text, false]] : undefined;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const cut = (text: string, at: number, length: number): readonly Part[] =>
  (
    [
      [text.slice(0, at), false],
      [text.slice(at, at + length), true],
      [text.slice(at + length), false],
    ] as const
  ).filter(([piece]) => piece !== '');
