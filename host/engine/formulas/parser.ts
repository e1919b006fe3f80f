import { type Token, tokenize } from './lexer';
import type { Node } from './syntax';

const binding: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** The tree of a formula's text (after `=`); a text that is no formula is the error Sheets shows, `#ERROR!`. */
export function parseFormula(text: string): Node {
  try {
    const parser = new Parser(tokenize(text).filter(({ kind }) => kind !== 'space'));
    return parser.whole();
  } catch (problem) {
    if (problem instanceof SyntaxError) return { is: 'error', error: '#ERROR!' };
    throw problem;
  }
}

class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw new SyntaxError('text after the formula');
    return node;
  }

  private peek(): string {
    const token = this.tokens[this.at];
    return token?.kind === 'op' ? token.text : '';
  }

  private take(op: string): void {
    if (this.peek() !== op) throw new SyntaxError(`${op} expected`);
    this.at++;
  }

  private expression(least: number): Node {
    let left = this.prefixed();
    for (;;) {
      const op = this.peek();
      const strength = binding[op];
      if (strength === undefined || strength <= least) return left;
      this.at++;
      left = { is: 'binary', op, left, right: this.expression(strength) };
    }
  }

  private prefixed(): Node {
    const op = this.peek();
    if (op === '-' || op === '+') {
      this.at++;
      return { is: 'unary', op, of: this.prefixed() };
    }
    let node = this.primary();
    while (this.peek() === '%') {
      this.at++;
      node = { is: 'unary', op: '%', of: node };
    }
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (!token) throw new SyntaxError('the formula ends too early');
    if (token.kind === 'number') return { is: 'value', value: Number(token.text) };
    if (token.kind === 'string') return { is: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === 'error') return { is: 'error', error: token.text };
    if (token.kind === 'reference') return { is: 'reference', reference: token.reference };
    if (token.kind === 'name') return this.named(token.text.toUpperCase(), token.text);
    if (token.text === '(') {
      const inner = this.expression(0);
      this.take(')');
      return inner;
    }
    if (token.text === '{') return this.array();
    throw new SyntaxError(`${token.text} not expected`);
  }

  private named(upper: string, name: string): Node {
    if (this.peek() === '(') {
      this.at++;
      return { is: 'call', name: upper, args: this.list(')') };
    }
    if (upper === 'TRUE' || upper === 'FALSE') return { is: 'value', value: upper === 'TRUE' };
    return { is: 'name', name };
  }

  private list(close: string): Node[] {
    const items: Node[] = [];
    if (this.peek() === close) {
      this.at++;
      return items;
    }
    for (;;) {
      const empty = [',', ';', close].includes(this.peek());
      items.push(empty ? { is: 'value', value: null } : this.expression(0));
      if (this.peek() === close) break;
      if (this.peek() !== ',' && this.peek() !== ';') throw new SyntaxError('a separator expected');
      this.at++;
    }
    this.at++;
    return items;
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.expression(0));
      const op = this.peek();
      this.at++;
      if (op === '}') return { is: 'array', rows };
      if (op === ';') rows.push([]);
      else if (op !== ',') throw new SyntaxError('a separator expected');
    }
  }
}
