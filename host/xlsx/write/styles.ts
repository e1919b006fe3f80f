import type { Borders as FileBorders, Style as FileStyle, Fill, Font } from 'exceljs';
import type { Borders, Style } from '../../engine/api';
import type { SavedWorkbook } from '../../engine/save';
import { lineStyles } from '../lineStyles';

/** The look of a cell by the numbers of its format and style; equal ones share one object, which the library counts on. */
export type Looks = (format: number, style: number, open: boolean) => Partial<FileStyle>;

/** `open` are cells that may be typed into although their sheet is protected. */
export function looksOf({ texts, styles }: SavedWorkbook): Looks {
  const known = new Map<string, Partial<FileStyle>>();
  return (format, style, open) => {
    const key = `${format} ${style} ${open}`;
    const found = known.get(key) ?? {
      ...lookOf(texts[format], styles[style] ?? {}),
      ...(open ? { protection: { locked: false } } : {}),
    };
    known.set(key, found);
    return found;
  };
}

function lookOf(format: string | undefined, style: Style): Partial<FileStyle> {
  const font = fontOf(style);
  const alignment = {
    ...(style.align ? { horizontal: style.align } : {}),
    ...(style.verticalAlign ? { vertical: style.verticalAlign } : {}),
    ...(style.wrap === 'wrap' ? { wrapText: true } : {}),
    ...(style.rotation === undefined ? {} : { textRotation: style.rotation }),
    ...(style.direction === 'ltr' || style.direction === 'rtl' ? { readingOrder: style.direction } : {}),
  };
  const border = bordersOf(style.borders ?? {});
  return {
    ...(format === undefined ? {} : { numFmt: format }),
    ...(Object.keys(font).length > 0 ? { font: { ...usual, ...font } } : {}),
    ...(style.background === undefined ? {} : { fill: solid('fgColor', style.background) }),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
  };
}

function bordersOf(borders: Borders): Partial<FileBorders> {
  return Object.fromEntries(
    Object.entries(borders).map(([side, { color, style }]) => [
      side,
      { style: lineStyles.find(([own]) => own === style)?.[1] ?? 'thin', color: { argb: argb(color) } },
    ]),
  );
}

/** The library's default font; a font that leaves its name out would be read as another. */
export const usual = { name: 'Calibri', size: 11, family: 2 } as const;

export function fontOf(style: Style): Partial<Font> {
  return {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(style.color === undefined ? {} : { color: { argb: argb(style.color) } }),
    ...(style.fontSize === undefined ? {} : { size: style.fontSize }),
    ...(style.fontFamily === undefined ? {} : { name: style.fontFamily }),
  };
}

export const solid = (which: 'fgColor' | 'bgColor', colour: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  [which]: { argb: argb(colour) },
});

/** `#1a2b3c` and `#abc` as files write colours; a name they do not know is black. */
export function argb(colour: string): string {
  const hex = colour.replace('#', '');
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return /^[0-9a-f]{6}$/i.test(full) ? `FF${full.toUpperCase()}` : (namedColours[colour.toLowerCase()] ?? 'FF000000');
}

const namedColours: Readonly<Record<string, string>> = {
  white: 'FFFFFFFF',
  red: 'FFFF0000',
  green: 'FF008000',
  blue: 'FF0000FF',
  yellow: 'FFFFFF00',
  orange: 'FFFFA500',
  purple: 'FF800080',
  gray: 'FF808080',
  grey: 'FF808080',
};
