import { attribute, child, childrenOf, type Element, numberOf } from './xml';

/** Reads `<color>` elements: by value, by the theme with a tint, or by the old palette. Answers `#rrggbb`. */
export type Colours = (element: Element | undefined) => string | undefined;

/** The colours of the theme's part; without one, those every new workbook has. */
export function coloursOf(theme: Element | undefined): Colours {
  const own = child(theme, 'theme', 'themeElements', 'clrScheme')?.children.map((slot) => {
    const [value] = slot.children;
    return value && (attribute(value.attributes, 'lastClr') ?? attribute(value.attributes, 'val'));
  });
  // the file lists dark before light, cells count light before dark
  const order = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];
  const palette = order.map((at) => own?.[at] ?? usual[at] ?? '000000');
  return (element) => {
    if (!element) return undefined;
    const rgb = attribute(element.attributes, 'rgb');
    if (rgb && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return `#${rgb.slice(-6).toLowerCase()}`;
    const indexed = numberOf(element.attributes, 'indexed');
    if (indexed !== undefined) return old[indexed >= 8 ? indexed - 8 : indexed];
    const base = palette[numberOf(element.attributes, 'theme') ?? -1];
    return base && tinted(base, numberOf(element.attributes, 'tint') ?? 0);
  };
}

export const isAutomatic = (element: Element): boolean =>
  attribute(element.attributes, 'auto') !== undefined || numberOf(element.attributes, 'theme') === 1;

/** Towards white when positive, towards black when negative. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) || 0);
  const moved = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${moved.map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0')).join('')}`;
}

const usual = '000000 ffffff 44546a e7e6e6 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(' ');

/** Colours 8 to 63 of workbooks from before themes; 0 to 7 are the same as the first eight. */
const old =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
    .split(' ')
    .map((colour) => `#${colour}`);

export const childColour = (element: Element | undefined, colours: Colours): string | undefined =>
  colours(childrenOf(element, 'color')[0]);
