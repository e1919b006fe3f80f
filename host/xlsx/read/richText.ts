import type { Style, TextRun } from '../../engine/api';
import type { Colours } from '../colours';
import { unescapeText } from '../escape';
import { child, childrenOf, type Element } from '../xml';
import { fontStyle } from './styles';

/** A text of the file; `runs` are its pieces where they look different, each with all it says of its look. */
export interface FileText {
  readonly text: string;
  readonly runs?: readonly { readonly text: string; readonly style: Style | undefined }[];
}

/** The shared texts of the file, by number. A piece without a look has its cell's. */
export function textsOf(root: Element, usual: Element | undefined, colours: Colours): FileText[] {
  return childrenOf(child(root, 'sst'), 'si').map((item) => {
    const pieces = item.children.flatMap((part) => {
      if (part.name === 't') return [{ text: unescapeText(part.text), style: undefined }];
      if (part.name !== 'r') return [];
      const look = child(part, 'rPr');
      return [
        { text: unescapeText(child(part, 't')?.text ?? ''), style: look && fontStyle(look, usual, colours, 'rFont') },
      ];
    });
    const text = pieces.map((piece) => piece.text).join('');
    return pieces.some(({ style }) => style) ? { text, runs: pieces } : { text };
  });
}

/** The pieces of a text as runs of a cell: what they say otherwise than the cell does. */
export function richOf({ text, runs = [] }: FileText, cell: Style): NonNullable<Style['rich']> | undefined {
  let at = 0;
  const told = runs.map((piece): TextRun => {
    const start = at;
    at += piece.text.length;
    const style = piece.style ? differenceOf(piece.style, cell) : {};
    return { start, end: at, ...(Object.keys(style).length > 0 ? { style } : {}) };
  });
  return told.some(({ style }) => style) ? { text, runs: told.filter(({ start, end }) => end > start) } : undefined;
}

/** What a font that says nothing of it looks like. */
const plain: Style = { bold: false, italic: false, underline: false, strikethrough: false, color: '#000000' };

function differenceOf(run: Style, cell: Style): Style {
  const keys = [...new Set([...Object.keys(run), ...Object.keys(cell)])] as (keyof Style)[]; // the keys of both
  return Object.fromEntries(
    keys
      .filter((key) => key in plain || key === 'fontSize' || key === 'fontFamily')
      .filter((key) => run[key] !== cell[key] && (run[key] ?? plain[key]) !== undefined)
      .map((key) => [key, run[key] ?? plain[key]]),
  );
}
