import { onceEach, rewritten } from './listCell';
import { isPlaceholder, splitMany } from './text';

/** The tags of a cell, each once, in order (C-16, TG-07): `A、B`, `A/B`, `[A，B]`, `#A #B`. `-` is none (CA-15). */
export function readTags(text: string): readonly string[] {
  if (isPlaceholder(text)) return [];
  const bare = text.trim().replace(/^[[【{](.*)[\]】}]$/s, '$1');
  const marked = /^[#＃]/.test(bare) ? bare.replace(/[#＃]/g, '\n') : bare.replace(/[】\]]\s*[【[]/g, '\n');
  const tags = splitMany(marked).map((part) => part.replace(/^["“”']+|["“”']+$/g, '').trim());
  return onceEach(tags.filter((tag) => tag !== '' && !isPlaceholder(tag)));
}

/** The cell with these tags and no others; what was there keeps its words and its separator. */
export const writeTags = (text: string, tags: readonly string[]): string =>
  tags.length === 0 ? '' : rewritten(text, tags, readTags, (tag) => tag);
