import type { Value } from '../api';
import type { Column, Row, Sheet } from '../sheet';
import type { Reference } from './lexer';
import { parseFormula } from './parser';
import { referencesIn } from './references';
import type { Node } from './syntax';

/** What a formula's text means, shared by every formula with that text. */
export interface Compiled {
  readonly tree: Node;
  readonly references: readonly Reference[];
  /** Depends on the clock: TODAY, NOW, RAND. */
  readonly usesClock: boolean;
  /** Depends on cells its text does not name: INDIRECT, OFFSET, a named range. */
  readonly usesAnything: boolean;
  /** May fill more cells than its own. */
  readonly spills: boolean;
}

/** A formula at one place. Its text is rewritten in place when rows and columns move, also while an undo step holds it. */
export class Formula {
  sheet: Sheet | undefined;
  row: Row | undefined;
  column: Column | undefined;
  state: 'dirty' | 'computing' | 'clean' = 'dirty';
  value: Value = null;
  /** The cells an array answer fills, its own first; `blocked` when it wants more than it may have. */
  spill: { readonly rows: readonly (readonly Value[])[]; readonly blocked: boolean } | undefined;
  /** Which build of the dependency index knows this formula. */
  indexed = -1;
  private known: Compiled | undefined;

  /** `text` has no leading `=`. */
  constructor(private source: string) {}

  get text(): string {
    return this.source;
  }

  rewrite(text: string): void {
    this.source = text;
    this.known = undefined;
    this.state = 'dirty';
  }

  get compiled(): Compiled {
    this.known ??= compile(this.source);
    return this.known;
  }

  isLive(): boolean {
    return Boolean(this.sheet?.attached && this.row?.attached && this.column?.attached);
  }
}

const cache = new Map<string, Compiled>();

export function compile(text: string): Compiled {
  const found = cache.get(text);
  if (found) return found;
  const tree = parseFormula(text);
  const names = namesIn(tree);
  const compiled = {
    tree,
    references: referencesIn(text),
    usesClock: names.some((name) => clockNames.has(name)),
    usesAnything: names.some((name) => name === 'INDIRECT' || name === 'OFFSET' || name.startsWith('$')),
    spills: names.some((name) => spillNames.has(name)),
  };
  if (cache.size > 20_000) cache.clear();
  cache.set(text, compiled);
  return compiled;
}

const clockNames = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN']);
const spillNames = new Set(
  'ARRAYFORMULA FILTER UNIQUE SORT SORTN SEQUENCE SPLIT TRANSPOSE INDEX FLATTEN VSTACK HSTACK CHOOSECOLS CHOOSEROWS TAKE DROP INDIRECT OFFSET {'.split(
    ' ',
  ),
);

/** Function names as they are, named ranges with a `$` before, array literals as `{`. */
function namesIn(node: Node): string[] {
  switch (node.is) {
    case 'call':
      return [node.name, ...node.args.flatMap(namesIn)];
    case 'binary':
      return [...namesIn(node.left), ...namesIn(node.right)];
    case 'unary':
      return namesIn(node.of);
    case 'array':
      return ['{', ...node.rows.flat().flatMap(namesIn)];
    case 'name':
      return [`$${node.name}`];
    default:
      return [];
  }
}
