import { onceEach, rewritten } from './listCell';
import { foldWidth, isPlaceholder, splitMany } from './text';

/** The numbers of records named in a cell, each once, in order (C-16). */
export const readReferences = (text: string): readonly string[] =>
  isPlaceholder(text) ? [] : onceEach(splitMany(text).flatMap((part) => foldWidth(part).trim().split(/\s+/)));

/** The cell with these numbers and no others; what was there keeps its words and its separator. */
export const writeReferences = (text: string, numbers: readonly string[]): string =>
  numbers.length === 0 ? '' : rewritten(text, numbers, readReferences, (number) => number);
