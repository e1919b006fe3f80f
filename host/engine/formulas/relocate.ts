import { Cell, type Content, contentOf, partsOf } from '../content';
import { Formula } from './formula';
import { offsetReference, rewriteReferences } from './references';

/** A formula's text as a copy so many rows and columns away has it. */
export const relocated = (text: string, rows: number, columns: number): string =>
  rewriteReferences(text, (reference) => (rows || columns ? offsetReference(reference, rows, columns) : reference));

/** A content as a copy elsewhere has it: a formula of its own, with relative references moved along. */
export function copyOf(content: Content, rows: number, columns: number): Content {
  if (!(content instanceof Cell) || !content.formula) return content;
  return contentOf({ ...partsOf(content), formula: new Formula(relocated(content.formula.text, rows, columns)) });
}
