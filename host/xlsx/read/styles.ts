import type { Style } from '../../engine/api';
import { readFormat } from '../../engine/display';
import { type Colours, childColour, isAutomatic } from '../colours';
import { lineStyles } from '../lineStyles';
import { attribute, child, childrenOf, type Element, flagOf, numberOf } from '../xml';

export interface Look {
  readonly format: string | undefined;
  readonly style: Style;
}
export interface Styles {
  /** The font of a cell that says nothing. */
  readonly font: Element | undefined;
  /** By the number a cell's `s` gives. */
  readonly cells: readonly Look[];
  /** By the number a conditional format's `dxfId` gives. */
  readonly differences: readonly Style[];
}

/** What styles.xml says, in the engine's words. The default font is everybody's and is not said. */
export function readStyles(root: Element | undefined, colours: Colours): Styles {
  const sheet = child(root, 'styleSheet');
  const fonts = childrenOf(child(sheet, 'fonts'), 'font');
  const fills = childrenOf(child(sheet, 'fills'), 'fill');
  const formats = new Map(
    childrenOf(child(sheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
      numberOf(attributes, 'numFmtId') ?? -1,
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
  const fontStyles = fonts.map((font) => fontStyle(font, fonts[0], colours));
  const fillStyles = fills.map((fill) => fillStyle(fill, 'fgColor', colours));
  const borderStyles = childrenOf(child(sheet, 'borders'), 'border').map((border) => borderStyle(border, colours));
  return {
    font: fonts[0],
    cells: childrenOf(child(sheet, 'cellXfs'), 'xf').map((xf) => {
      const number = numberOf(xf.attributes, 'numFmtId') ?? 0;
      return {
        format: patternOf(formats.get(number) ?? builtIn[number] ?? ''),
        style: {
          ...fontStyles[numberOf(xf.attributes, 'fontId') ?? 0],
          ...fillStyles[numberOf(xf.attributes, 'fillId') ?? 0],
          ...alignment(child(xf, 'alignment')),
          ...borderStyles[numberOf(xf.attributes, 'borderId') ?? 0],
        },
      };
    }),
    differences: childrenOf(child(sheet, 'dxfs'), 'dxf').map((difference) => ({
      ...fontStyle(child(difference, 'font'), undefined, colours),
      ...fillStyle(child(difference, 'fill'), 'bgColor', colours),
    })),
  };
}

/** Colour conditions of locales and calendars that only say where the file was made are dropped. */
function patternOf(code: string): string | undefined {
  return readFormat(code.replace(/\[\$-[0-9A-F]+\]/gi, '').replace(/;@$/, ''));
}

/** A font's look where it is not the usual one; texts inside a cell call the name of their font `rFont`. */
export function fontStyle(
  font: Element | undefined,
  usual: Element | undefined,
  colours: Colours,
  named: 'name' | 'rFont' = 'name',
): Style {
  if (!font) return {};
  const value = (name: string, from: Element | undefined) => attribute(child(from, name)?.attributes ?? '', 'val');
  const on = (name: string) => {
    const found = child(font, name);
    return found !== undefined && !['0', 'false', 'none'].includes(attribute(found.attributes, 'val') ?? '1');
  };
  const colour = child(font, 'color');
  const text = colour && !isAutomatic(colour) ? childColour(font, colours) : undefined;
  const size = value('sz', font);
  const family = value(named, font);
  return {
    ...(on('b') ? { bold: true } : {}),
    ...(on('i') ? { italic: true } : {}),
    ...(on('u') ? { underline: true } : {}),
    ...(on('strike') ? { strikethrough: true } : {}),
    ...(text === undefined ? {} : { color: text }),
    ...(size === undefined || size === value('sz', usual) || !(Number(size) > 0) ? {} : { fontSize: Number(size) }),
    ...(family === undefined || family === value('name', usual) ? {} : { fontFamily: family }),
  };
}

function fillStyle(fill: Element | undefined, which: 'fgColor' | 'bgColor', colours: Colours): Style {
  const pattern = child(fill, 'patternFill');
  const type = attribute(pattern?.attributes ?? '', 'patternType');
  if (!pattern || (which === 'fgColor' && type !== 'solid')) return {};
  const background = colours(child(pattern, which) ?? child(pattern, 'fgColor'));
  return background === undefined ? {} : { background };
}

function borderStyle(border: Element, colours: Colours): Style {
  const borders = border.children.flatMap((line): [string, { color: string; style: string }][] => {
    const style = attribute(line.attributes, 'style') ?? 'none';
    if (style === 'none' || !['top', 'left', 'bottom', 'right'].includes(line.name)) return [];
    const named = lineStyles.find(([, inFile]) => inFile === style)?.[0] ?? 'SOLID';
    return [[line.name, { color: childColour(line, colours) ?? '#000000', style: named }]];
  });
  return borders.length > 0 ? { borders: Object.fromEntries(borders) } : {};
}

const sides: Readonly<Record<string, NonNullable<Style['align']>>> = { left: 'left', center: 'center', right: 'right' };
const heights: Readonly<Record<string, NonNullable<Style['verticalAlign']>>> = {
  top: 'top',
  center: 'middle',
  bottom: 'bottom',
};

function alignment(element: Element | undefined): Style {
  if (!element) return {};
  const side = sides[attribute(element.attributes, 'horizontal') ?? ''];
  const height = heights[attribute(element.attributes, 'vertical') ?? ''];
  return {
    ...(side ? { align: side } : {}),
    ...(height ? { verticalAlign: height } : {}),
    ...(flagOf(element.attributes, 'wrapText') ? { wrap: 'wrap' as const } : {}),
    ...rotationOf(numberOf(element.attributes, 'textRotation') ?? 0),
    ...(directions[attribute(element.attributes, 'readingOrder') ?? ''] ?? {}),
  };
}

const directions: Readonly<Record<string, Style>> = { 1: { direction: 'ltr' }, 2: { direction: 'rtl' } };

/** Degrees up, or 90 and the degrees down; 255 is letters one below the other. */
function rotationOf(found: number): Style {
  if (found === 255) return { rotation: 'vertical' };
  if (found <= 0 || found > 180) return {};
  return { rotation: found <= 90 ? found : 90 - found };
}

/** Formats a file names by number only; 14 and 22 are the day as the reader's country writes it. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy年m月',
  28: 'm月d日',
  29: 'm月d日',
  30: 'm-d-yy',
  31: 'yyyy年m月d日',
  32: 'h时mm分',
  33: 'h时mm分ss秒',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  57: 'yyyy年m月',
  58: 'm月d日',
};
