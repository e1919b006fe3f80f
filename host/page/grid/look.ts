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
  const css: Record<string, string> = {};
  if (style.color) css.color = style.color;
  if (style.background && !isChip(cell)) css['background-color'] = style.background;
  if (style.bold) css['font-weight'] = '600';
  if (style.italic) css['font-style'] = 'italic';
  const lines = [style.underline ? 'underline' : '', style.strikethrough ? 'line-through' : ''].join(' ').trim();
  if (lines) css['text-decoration'] = lines;
  if (style.fontSize) css['font-size'] = `${Math.round(style.fontSize * 1.2)}px`;
  if (style.fontFamily) css['font-family'] = style.fontFamily;
  const align = style.align ?? naturalAlign(cell);
  if (align !== 'left') css['justify-content'] = align === 'right' ? 'flex-end' : 'center';
  if (align !== 'left') css['text-align'] = align;
  if (style.verticalAlign === 'top') css['align-items'] = 'flex-start';
  if (style.verticalAlign === 'bottom') css['align-items'] = 'flex-end';
  return css;
}

/** Numbers stand at the right, truth values and errors in the middle, everything else (dates too) at the left. */
function naturalAlign({ type }: CellView): 'left' | 'right' | 'center' {
  if (type === 'number') return 'right';
  return type === 'boolean' || type === 'error' ? 'center' : 'left';
}

/** Text may run over empty neighbours; numbers and what is set to clip or wrap may not. */
export function mayOverflow(cell: CellView): boolean {
  const wrap = cell.style.wrap ?? 'overflow';
  return cell.type === 'text' && wrap === 'overflow' && !isChip(cell) && !cell.text.includes('\n');
}

/** The corner of a note: violet on a violet cell (a duplicate), else the accent. */
export function noteColour(cell: CellView): string {
  const match = /^#(..)(..)(..)$/.exec(cell.style.background ?? '');
  if (!match) return 'accent';
  const [r = 0, g = 0, b = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return b > g + 6 && r > g + 3 && b >= r ? 'violet' : 'accent';
}
