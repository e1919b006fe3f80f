import { unescapeText } from '../escape';
import { attribute, child, childrenOf, treeOf } from '../xml';
import type { Parts } from '../zip';
import type { Relation } from './relations';

/** The notes of a sheet by the address of their cell; the author's name on the first line is left out. */
export function readNotes(parts: Parts, relations: readonly Relation[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { target } of relations.filter(({ type }) => type === 'comments')) {
    const root = child(treeOf(parts.text(target) ?? '', 'comments'), 'comments');
    for (const comment of childrenOf(child(root, 'commentList'), 'comment')) {
      const body = child(comment, 'text');
      const pieces = body?.children.map((piece) => (piece.name === 't' ? piece.text : (child(piece, 't')?.text ?? '')));
      const text = unescapeText(pieces?.join('') ?? '').replaceAll('\r\n', '\n');
      const address = attribute(comment.attributes, 'ref');
      if (address && text.trim() !== '') notes.set(address, text);
    }
  }
  return notes;
}
