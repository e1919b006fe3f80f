import type { Reference } from './lexer';

/** A formula as a tree. References are absolute; a relative one is shifted when the tree is evaluated elsewhere. */
export type Node =
  | { readonly is: 'value'; readonly value: string | number | boolean | null }
  | { readonly is: 'error'; readonly error: string }
  | { readonly is: 'reference'; readonly reference: Reference }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly is: 'binary'; readonly op: string; readonly left: Node; readonly right: Node }
  | { readonly is: 'unary'; readonly op: string; readonly of: Node }
  | { readonly is: 'array'; readonly rows: readonly (readonly Node[])[] };
