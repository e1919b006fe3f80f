import { matchParts } from '../words/matchParts';

/** What a row of 300 px shows of a longer text. */
const around = 12;
const most = 60;

/** A long text around the words that were looked for; a short one whole. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ');
  const parts = words.map((word) => matchParts(line, word)).find((found) => found !== undefined);
  const characters = Array.from(line);
  if (characters.length <= most) return line;
  const before = Array.from(parts?.[0]?.[1] ? '' : (parts?.[0]?.[0] ?? '')).length;
  const from = Math.max(0, before - around);
  const until = from + most;
  return `${from > 0 ? '…' : ''}${characters.slice(from, until).join('')}${until < characters.length ? '…' : ''}`;
}
