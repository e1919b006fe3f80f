/** Formulas as .xlsx writes them and as the engine does; neither has its leading `=`. */
import { type Reference, type Token, tokenize } from '../engine/formulas/lexer';
import { offsetReference, rewriteReferences } from '../engine/formulas/references';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Functions newer than the format itself carry a prefix in files. */
const prefixed = new Map<string, string>([
  ...'IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS XLOOKUP XMATCH UNIQUE SEQUENCE RANDARRAY SORTBY LET LAMBDA TAKE DROP VSTACK HSTACK CHOOSECOLS CHOOSEROWS TOROW TOCOL DAYS IFNA'
    .split(' ')
    .map((name) => [name, `_xlfn.${name}`] as const),
  ...['FILTER', 'SORT'].map((name) => [name, `_xlfn._xlws.${name}`] as const),
]);
/** Functions only Google has: files carry them as text beside their value, as Google's own do. */
const googleOnly = new Set(
  'ARRAY_CONSTRAIN COUNTUNIQUE DETECTLANGUAGE FLATTEN GOOGLEFINANCE GOOGLETRANSLATE IMAGE IMPORTDATA IMPORTHTML IMPORTRANGE IMPORTXML ISDATE ISEMAIL ISURL JOIN QUERY REGEXEXTRACT REGEXMATCH REGEXREPLACE SORTN SPARKLINE SPLIT'.split(
    ' ',
  ),
);

export interface FileFormula {
  readonly text: string;
  /** It may fill more cells than its own. */
  readonly array: boolean;
}

/** `rename` gives the name a tab has in the file; `shown` is the formula's value as a formula would write it. */
export function toFile(formula: string, rename: (tab: string) => string, shown: string): FileFormula {
  const wrapped = /^\s*ARRAYFORMULA\s*\((.*)\)\s*$/is.exec(formula);
  const inner = wrapped && closesAtEnd(wrapped[1] ?? '') ? (wrapped[1] ?? '') : formula;
  const tokens = tokenize(inner);
  const called = tokens.flatMap((token, at) =>
    token.kind === 'name' && tokens[at + 1]?.text === '(' ? [token.text.toUpperCase()] : [],
  );
  const array = inner !== formula || called.some((name) => ['FILTER', 'SORT', 'UNIQUE', 'SEQUENCE'].includes(name));
  const foreign =
    called.some((name) => googleOnly.has(name)) || tokens.some(({ text }) => text === '{' || text === 'ARRAYFORMULA');
  if (foreign) {
    const kept = formula.replaceAll('"', '""');
    return { text: `IFERROR(__xludf.DUMMYFUNCTION("${kept}"),${shown})`, array: false };
  }
  const text = rewriteReferences(inner, (reference) => closed(reference, rename));
  return { text: withNames(text, (name) => prefixed.get(name.toUpperCase()) ?? name), array };
}

/** The engine's text; undefined when it speaks of another file, whose cells are not here. */
export function fromFile(formula: string, array: boolean): string | undefined {
  const foreign = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/i.exec(formula);
  if (foreign) return (foreign[1] ?? '').replaceAll('""', '"');
  if (tokenize(formula).some(isOfAnotherFile)) return undefined;
  const plain = formula.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, '');
  const text = rewriteReferences(plain, opened);
  return array && !/^(FILTER|SORT|UNIQUE|SEQUENCE)\(/i.test(text) ? `ARRAYFORMULA(${text})` : text;
}

/** `[1]Tab!A1` and `'[prices.xlsx]Tab'!A1`; no tab of a file has a bracket in its name. */
const isOfAnotherFile = (token: Token): boolean =>
  token.kind === 'reference'
    ? (token.reference.sheet?.includes('[') ?? false)
    : token.kind === 'bad' && token.text.includes('[');

/** What a shared formula says at a cell so many rows and columns away from where it stands. */
export const slide = (formula: string, rows: number, columns: number): string =>
  rows || columns ? rewriteReferences(formula, (reference) => offsetReference(reference, rows, columns)) : formula;

/** `A2:A` ends at the last row there is. */
function closed(reference: Reference, rename: (tab: string) => string): Reference {
  const { sheet, from, to } = reference;
  const named = sheet === undefined ? reference : { ...reference, sheet: rename(sheet) };
  if (!to) return named.sheet === sheet ? reference : named;
  const openRow = (from.row === undefined) !== (to.row === undefined);
  const openColumn = (from.column === undefined) !== (to.column === undefined);
  if (!openRow && !openColumn) return named.sheet === sheet ? reference : named;
  const filled = {
    ...to,
    ...(openRow && to.row === undefined ? { row: LAST_ROW } : {}),
    ...(openColumn && to.column === undefined ? { column: LAST_COLUMN } : {}),
  };
  return { ...named, to: filled };
}

function opened(reference: Reference): Reference {
  const { to } = reference;
  if (to?.row !== LAST_ROW || to.column === undefined) return reference;
  return { ...reference, to: { column: to.column, fixedColumn: to.fixedColumn, fixedRow: false } };
}

function withNames(formula: string, next: (name: string) => string): string {
  return tokenize(formula)
    .map((token, at, all) => (token.kind === 'name' && all[at + 1]?.text === '(' ? next(token.text) : token.text))
    .join('');
}

/** Whether the bracket opened before this text is the one closed right after it. */
function closesAtEnd(inner: string): boolean {
  let depth = 0;
  for (const { text } of tokenize(inner)) {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
