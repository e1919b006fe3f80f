import type { Memory } from './memory';
import { squeeze, unsqueeze } from './squeeze';

/** A line of the journal, cell by cell. */
export type Line = readonly (string | number)[];

/** A property holds 9 kB. */
const ROOM = 8_500;
/** A longer line is not squeezed: it would not fit beside others. */
const LONGEST = 20_000;

/**
 * Keeps a line of the journal where Ctrl+Z does not reach it, the newest few: `seq:line`, packed. Somebody who takes back
 * what a save wrote takes its line out of the journal with it, and nobody could offer to do it again.
 */
export function keepLine(memory: Memory, line: Line): void {
  const text = JSON.stringify(line);
  if (text.length > LONGEST) return;
  const kept = [...memory.latest.split(' ').filter((one) => one !== ''), `${line[0]}:${squeeze(text)}`];
  while (kept.join(' ').length > ROOM) kept.shift();
  memory.latest = kept.join(' ');
}

/** The lines of these entries, if every one is still kept. */
export function keptLines(memory: Memory, from: number, to: number): readonly Line[] {
  const kept = new Map(
    memory.latest
      .split(' ')
      .map((one): [number, string] => [Number.parseInt(one, 10), one.slice(one.indexOf(':') + 1)]),
  );
  const texts = Array.from({ length: to - from + 1 }, (_, at) => kept.get(from + at) ?? '');
  return texts.includes('') ? [] : texts.map((text) => JSON.parse(unsqueeze(text)) as Line);
}
