import { fold } from './text';

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '【': '】' };

/**
 * Cuts a cell at the separators that stand outside brackets: `李(总经理/法人),张` has two parts. Trimmed, none empty.
 * With `afterBracket`, what follows a closed bracket is a part of its own: `李(总经理)张(采购)`.
 */
export function splitOutside(
  text: string,
  isSeparator: (sign: string) => boolean,
  afterBracket = false,
): readonly string[] {
  const parts: string[] = [];
  const open: string[] = [];
  let part = '';
  for (const sign of text) {
    const closing = BRACKETS[sign];
    if (closing !== undefined) open.push(closing);
    else if (sign === open[open.length - 1]) open.pop();
    if (open.length === 0 && (isSeparator(sign) || (afterBracket && closes(sign)))) {
      if (closes(sign)) part += sign;
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '');
}

const closes = (sign: string): boolean => Object.values(BRACKETS).includes(sign);

/** Whether every bracket that is opened is closed again, in order. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    const closing = BRACKETS[sign];
    if (closing !== undefined) open.push(closing);
    else if (closes(sign) && open.pop() !== sign) return false;
  }
  return open.length === 0;
}

/**
 * The cell for a changed list. What stands unchanged keeps the words it was typed in and the list its own separator, so
 * that writing back what was read gives the very text (CD-05).
 */
export function rewritten<T>(
  text: string,
  items: readonly T[],
  read: (text: string) => readonly T[],
  write: (item: T) => string,
): string {
  const before = read(text);
  if (sameJson(before, items)) return text;
  const parts = before.length > 0 ? partsOf(text, before, read) : [];
  const separator = /[,，、;；|｜\n]/.exec(text)?.[0] ?? ',';
  return items.map((item) => parts.find((part) => sameJson(part.item, item))?.text ?? write(item)).join(separator);
}

/** The words of every item, where the text can be cut so that each part reads as that one item. */
function partsOf<T>(text: string, items: readonly T[], read: (text: string) => readonly T[]) {
  return splitOutside(text, (sign) => /[,，、;；|｜\n]/.test(sign)).flatMap((part) => {
    const [item, ...others] = read(part);
    return item !== undefined && others.length === 0 && items.some((known) => sameJson(known, item))
      ? [{ item, text: part }]
      : [];
  });
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Each thing once, in the order of its first mention, in the spelling of its first mention. */
export function onceEach(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const key = fold(word);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
