import { parse } from '@babel/parser';

const newNodes = new Set([
  'ClassProperty',
  'ClassPrivateProperty',
  'ClassPrivateMethod',
  'ClassAccessorProperty',
  'StaticBlock',
]);
const newOperators = new Set(['??=', '||=', '&&=']);

/** Syntax in a script that a 2020 engine cannot read, one name per place; empty when there is none. */
export function newerThanES2020(code: string): string[] {
  const found: string[] = [];
  visit(parse(code, { sourceType: 'script' }).program, (node) => {
    if (newNodes.has(node.type)) found.push(node.type);
    if (node.type === 'AssignmentExpression' && newOperators.has(String(node.operator)))
      found.push(String(node.operator));
    if (node.type === 'NumericLiteral' && /_/.test(String(node.extra?.raw))) found.push('numeric separator');
    if (node.type === 'RegExpLiteral' && /[dv]/.test(String(node.flags)))
      found.push(`regular expression flags ${node.flags}`);
  });
  return found;
}

interface Node {
  type: string;
  operator?: unknown;
  flags?: unknown;
  extra?: { raw?: unknown };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see);
  }
}
