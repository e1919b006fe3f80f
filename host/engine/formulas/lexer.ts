import { columnNumber } from '../address';

/** One end of a reference. A missing row or column is open: `A2:A` ends at no row, `B:B` has none at all. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}
export interface Reference {
  /** The tab's name as written; undefined for the formula's own. */
  readonly sheet?: string;
  readonly from: Corner;
  /** Missing for a single cell. */
  readonly to?: Corner;
}
export type Token =
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  | { readonly kind: 'number' | 'string' | 'name' | 'error' | 'op' | 'space' | 'bad'; readonly text: string };

const corner = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const line = String.raw`\$?[A-Za-z]{1,3}|\$?[1-9]\d*`;
const sheet = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /\s+/uy],
  ['string', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/uy],
  [
    'reference',
    new RegExp(
      `${sheet}(?:${corner}:(?:${corner}|${line})|(?:${line}):(?:${corner}|${line})|${corner})(?![\\p{L}\\p{N}_(.])`,
      'uy',
    ),
  ],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.]*/uy],
  ['op', /<>|<=|>=|[-+*/^&=<>%(),;{}:]/uy],
  ['bad', /'(?:[^']|'')+'!|./suy],
];

/** The text of a formula after its `=`, as tokens that join back to it. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    if (kind !== 'reference') return { kind, text: found };
    const reference = readReference(found);
    if (reference) return { kind, text: found, reference };
  }
  return { kind: 'bad', text: text.slice(at, at + 1) };
}

/** `'Tab'!$A$1:B`, as a formula or a rule writes it. */
export function readReference(text: string): Reference | undefined {
  const bang = text.lastIndexOf('!');
  const [first = '', last] = text.slice(bang + 1).split(':');
  const from = readCorner(first);
  const to = last === undefined ? undefined : readCorner(last);
  if (!from || (last !== undefined && !to)) return undefined;
  if (!to && (from.row === undefined || from.column === undefined)) return undefined;
  const named = bang < 0 ? undefined : text.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
  return { ...(named === undefined ? {} : { sheet: named }), from, ...(to ? { to } : {}) };
}

function readCorner(text: string): Corner | undefined {
  const found = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text);
  if (!found || !text) return undefined;
  const [, first = '', letters = '', second = '', digits = ''] = found;
  return {
    ...(digits ? { row: Number(digits) } : {}),
    ...(letters ? { column: columnNumber(letters) } : {}),
    fixedColumn: letters !== '' && first === '$',
    fixedRow: digits !== '' && (letters ? second === '$' : first === '$' || second === '$'),
  };
}
