import type { CellValue, Worksheet } from 'exceljs';
import type { Style } from '../../engine/api';
import { hidden } from './library';
import { fontOf, usual } from './styles';

/** A text whose parts look different, as the file's runs; undefined when they all look as the cell does. */
export function richValue(style: Style, text: string): CellValue | undefined {
  const { rich } = style;
  if (rich?.text !== text || !rich.runs.some(({ style: own }) => own && Object.keys(own).length > 0)) return undefined;
  const pieces = piecesOf(rich).map(({ start, end, style: own }) => ({
    font: { ...usual, ...fontOf({ ...style, ...own }) },
    text: text.slice(start, end),
  }));
  // the library tells shared texts apart by their text
  return { richText: pieces, toString: () => `\u0000${JSON.stringify(pieces)}` } as CellValue;
}

/** A cell of a file links to one place; the first of several is kept. */
export function putLink(to: Worksheet, address: string, style: Style, text: string): void {
  const link = style.rich?.text === text ? style.rich.runs.find((run) => run.link)?.link : undefined;
  if (link && /^(https?|mailto):/i.test(link) && link.length <= 2000)
    hidden(to)._sheetRelsWriter.addHyperlink({ address, target: link });
}

/** The runs and what lies between them. */
function piecesOf({ text, runs }: NonNullable<Style['rich']>) {
  const pieces: { start: number; end: number; style?: Style }[] = [];
  let at = 0;
  for (const { start, end, style } of [...runs].sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ start: at, end: start });
    if (end > at) pieces.push({ start: Math.max(at, start), end, ...(style ? { style } : {}) });
    at = Math.max(at, end);
  }
  if (at < text.length) pieces.push({ start: at, end: text.length });
  return pieces;
}
