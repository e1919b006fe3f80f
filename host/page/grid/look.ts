/** How a cell's own style, its kind and its rules turn into what is drawn. */
import type { CellView } from '../../server/wire';

/** A cell that takes values of a list is drawn as a chip. */
export function isChip(cell: CellView): boolean {
  return cell.validation?.criteria === 'VALUE_IN_LIST' || cell.validation?.criteria === 'VALUE_IN_RANGE';
}

export function isCheckbox(cell: CellView): boolean {
  return cell.validation?.criteria === 'CHECKBOX';
}

export function isDateRule(cell: CellView): boolean {
  return cell.validation?.criteria.startsWith('DATE') ?? false;
}

export function cellStyle(cell: CellView): Record<string, string> {
  const { style } = cell;
  const css = lettersOf(style);
  if (style.background && !isChip(cell)) css['background-color'] = style.background;
  if (style.fontSize && style.fontSize > 13) css['line-height'] = '1.2';
  if (style.direction === 'rtl' || style.direction === 'ltr') css.direction = style.direction;
  const align = style.align ?? naturalAlign(cell);
  if (align !== 'left') css['justify-content'] = align === 'right' ? 'flex-end' : 'center';
  if (align !== 'left') css['text-align'] = align;
  css['align-items'] = heights[style.verticalAlign ?? 'bottom'];
  return css;
}

/** Text stands at the bottom of its cell unless it is told otherwise. */
const heights = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** How letters look: of a whole cell, or of a piece of its text. */
export function lettersOf(style: CellView['style']): Record<string, string> {
  const css: Record<string, string> = {};
  if (style.color) css.color = style.color;
  if (style.bold !== undefined) css['font-weight'] = style.bold ? '600' : '400';
  if (style.italic !== undefined) css['font-style'] = style.italic ? 'italic' : 'normal';
  const lines = [style.underline ? 'underline' : '', style.strikethrough ? 'line-through' : ''].join(' ').trim();
  if (lines) css['text-decoration'] = lines;
  if (style.fontSize) css['font-size'] = `${Math.round(style.fontSize * 1.2)}px`;
  if (style.fontFamily) css['font-family'] = style.fontFamily;
  return css;
}

/** How wide a border line is, and how it is drawn. */
const lines: Readonly<Record<string, string>> = {
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DASHED: '1px dashed',
  DOTTED: '1px dotted',
  DOUBLE: '3px double',
};

/** The lines around a cell, which lie over those of the grid; undefined where it has none of its own. */
export function linesOf(cell: CellView): Record<string, string> | undefined {
  const sides = Object.entries(cell.style.borders ?? {}).flatMap(([side, line]) =>
    line ? [[`border-${side}`, `${lines[line.style] ?? '1px solid'} ${line.color}`] as const] : [],
  );
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}

/** Text that leans, or whose letters stand one below the other. */
export function turnOf({ style }: CellView): Record<string, string> {
  if (style.rotation === undefined || style.rotation === 0) return {};
  if (style.rotation === 'vertical')
    return { 'writing-mode': 'vertical-rl', 'text-orientation': 'upright', 'max-height': '100%' };
  return { transform: `rotate(${-style.rotation}deg)`, overflow: 'visible' };
}

/** Where a formula of the cell itself links to. */
export const linkOf = (cell: CellView): string | undefined =>
  /^=HYPERLINK\(\s*"((?:https?|mailto):[^"]+)"/i.exec(cell.edit)?.[1];

/** Numbers and dates stand at the right, truth values and errors in the middle, everything else at the left. */
function naturalAlign({ type }: CellView): 'left' | 'right' | 'center' {
  if (type === 'number' || type === 'date') return 'right';
  return type === 'boolean' || type === 'error' ? 'center' : 'left';
}

/** Text at the left may run over empty neighbours; numbers and what is set to clip, wrap or lean may not. */
export function mayOverflow(cell: CellView): boolean {
  const wrap = cell.style.wrap ?? 'overflow';
  const { align = 'left', rotation } = cell.style;
  return (
    cell.type === 'text' &&
    wrap === 'overflow' &&
    align === 'left' &&
    rotation === undefined &&
    !isChip(cell) &&
    !cell.text.includes('\n')
  );
}

/** The corner of a note: violet on a violet cell (a duplicate), else the accent. */
export function noteColour(cell: CellView): string {
  const match = /^#(..)(..)(..)$/.exec(cell.style.background ?? '');
  if (!match) return 'accent';
  const [r = 0, g = 0, b = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return b > g + 6 && r > g + 3 && b >= r ? 'violet' : 'accent';
}
