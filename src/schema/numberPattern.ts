import { accept, type Outcome, type Problem, refuse } from '../values/outcome';
import type { Numbering } from './table';

export type DatePart = 'YYYY' | 'YY' | 'MM' | 'DD';
export type PatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: DatePart }
  | { readonly kind: 'SEQ'; readonly digits: number };

const TOKEN = /\{(YYYY|YY|MM|DD|SEQ:(\d))\}|([^{}]+)/y;
/** The date parts without which a series that starts again would repeat itself. */
const NEEDED: Readonly<Record<Numbering['restarts'], readonly ('Y' | 'M' | 'D')[]>> = {
  never: [],
  yearly: ['Y'],
  monthly: ['Y', 'M'],
  daily: ['Y', 'M', 'D'],
};

/** Reads `LX{YYYY}{SEQ:3}` into its parts (C-01). Exactly one sequence of 1 to 9 digits; literals hold no brackets. */
export function readPattern(pattern: string): Outcome<readonly PatternPart[]> {
  const parts: PatternPart[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  for (let found = TOKEN.exec(pattern); found; found = TOKEN.exec(pattern)) {
    parts.push(partOf(found));
    at = TOKEN.lastIndex;
  }
  if (at < pattern.length) return refuse('numbering.unreadable', { params: { rest: pattern.slice(at) } });
  const sequences = parts.filter((part) => part.kind === 'SEQ');
  if (sequences.length === 0) return refuse('numbering.noSequence', { params: { pattern } });
  if (sequences.length > 1) return refuse('numbering.twoSequences', { params: { pattern } });
  if (sequences.some((part) => part.kind === 'SEQ' && part.digits === 0))
    return refuse('numbering.noSequence', { params: { pattern } });
  return accept(parts);
}

/** The pattern with a mark before its count: `LX{YYYY}{SEQ:3}` and B is `LX{YYYY}B{SEQ:3}`. One that has it stays as it is. */
export const markedPattern = (pattern: string, mark: string): string =>
  pattern.includes(`${mark}{SEQ`) ? pattern : pattern.replace('{SEQ', () => `${mark}{SEQ`);

/** What is wrong with a numbering, or nothing: a pattern that cannot be read, or a restart that would issue a number twice. */
export function numberingProblem(numbering: Numbering): Problem | undefined {
  const read = readPattern(numbering.pattern);
  if (!read.ok) return read.problems[0];
  const present = new Set(read.value.map((part) => (part.kind === 'literal' ? '' : part.kind.charAt(0))));
  const missing = NEEDED[numbering.restarts].some((part) => !present.has(part));
  return missing ? { code: `numbering.${numbering.restarts as 'yearly' | 'monthly' | 'daily'}Repeats` } : undefined;
}

function partOf(found: RegExpExecArray): PatternPart {
  const [, token, digits, text] = found;
  if (text !== undefined) return { kind: 'literal', text };
  // the expression admits nothing but these four beside a sequence
  return digits === undefined ? { kind: token as DatePart } : { kind: 'SEQ', digits: Number(digits) };
}
