import { columnLetters, quoteSheet } from '../address';
import type { Area } from '../api';
import { moveStretch, type Shape } from '../shape';
import { type Corner, type Reference, tokenize } from './lexer';

/** A reference as text again. */
export function writeReference({ sheet, from, to }: Reference): string {
  const range = to ? `${writeCorner(from)}:${writeCorner(to)}` : writeCorner(from);
  return sheet === undefined ? range : `${quoteSheet(sheet)}!${range}`;
}

const writeCorner = ({ row, column, fixedRow, fixedColumn }: Corner): string =>
  (column === undefined ? '' : (fixedColumn ? '$' : '') + columnLetters(column)) +
  (row === undefined ? '' : (fixedRow ? '$' : '') + row);

/** The formula's text with each reference replaced; undefined turns it into #REF!. Texts without change come back the same. */
export function rewriteReferences(text: string, rewrite: (reference: Reference) => Reference | undefined): string {
  return tokenize(text)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const next = rewrite(token.reference);
      if (next === token.reference) return token.text;
      return next ? writeReference(next) : '#REF!';
    })
    .join('');
}

/** How a reference to the changed sheet follows a change of its rows or columns. */
export function reshapeReference(reference: Reference, shape: Shape): Reference | undefined {
  const key = shape.axis;
  const last = reference.to ?? reference.from;
  const start = reference.from[key];
  const end = last[key];
  if (start === undefined && end === undefined) return reference;
  const low = Math.min(start ?? 1, end ?? Number.POSITIVE_INFINITY);
  const high = end === undefined || start === undefined ? Number.POSITIVE_INFINITY : Math.max(start, end);
  const moved = moveStretch(shape, low, high);
  if (!moved) return undefined;
  if (moved[0] === low && moved[1] === high) return reference;
  const flipped = start !== undefined && end !== undefined && start > end;
  const [newStart, newEnd] = flipped ? [moved[1], moved[0]] : moved;
  const from = start === undefined ? reference.from : { ...reference.from, [key]: newStart };
  if (!reference.to) return { ...reference, from };
  const to = end === undefined ? reference.to : { ...reference.to, [key]: Number.isFinite(newEnd) ? newEnd : moved[0] };
  return { ...reference, from, to };
}

/** Relative parts moved by rows and columns, as a copied formula's are; undefined when they leave the sheet. */
export function offsetReference(reference: Reference, rows: number, columns: number): Reference | undefined {
  const from = offsetCorner(reference.from, rows, columns);
  const to = reference.to && offsetCorner(reference.to, rows, columns);
  if (!from || (reference.to && !to)) return undefined;
  return { ...reference, from, ...(to ? { to } : {}) };
}

function offsetCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.fixedRow ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.fixedColumn ? corner.column : corner.column + columns;
  if ((row !== undefined && row < 1) || (column !== undefined && column < 1)) return undefined;
  return { ...corner, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** The cells a reference names on a sheet of this size; null when none of them exist. */
export function referenceArea({ from, to }: Reference, rows: number, columns: number): Area | null {
  const last = to ?? from;
  const [top, bottom] = ordered(from.row, last.row, rows);
  const [left, right] = ordered(from.column, last.column, columns);
  if (top > rows || left > columns) return null;
  return {
    row: top,
    column: left,
    rows: Math.min(bottom, rows) - top + 1,
    columns: Math.min(right, columns) - left + 1,
  };
}

function ordered(first: number | undefined, last: number | undefined, end: number): readonly [number, number] {
  if (first === undefined || last === undefined) return [first ?? last ?? 1, Math.max(end, first ?? last ?? 1)];
  return first <= last ? [first, last] : [last, first];
}

/** Every reference of a formula's text. */
export const referencesIn = (text: string): Reference[] =>
  tokenize(text).flatMap((token) => (token.kind === 'reference' ? [token.reference] : []));
