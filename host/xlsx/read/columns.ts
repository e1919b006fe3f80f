import type { SavedSheet } from '../../engine/save';
import { child, childrenOf, type Element, flagOf, numberOf } from '../xml';
import type { Grid, Tables } from './grid';
import type { OutlinedLine } from './outline';
import type { Styles } from './styles';

/** Columns that are hidden or of their own width. */
export function columnLooks(sheet: Element, last: number): Pick<SavedSheet, 'columnLooks'> {
  const looks = eachColumn(sheet, last, (attributes, at): readonly [number, number, number][] => {
    const width = numberOf(attributes, 'width');
    const pixels = width === undefined ? 0 : Math.min(2000, Math.trunc(((256 * width + 18) / 256) * 7));
    const hidden = flagOf(attributes, 'hidden');
    return (pixels === 0 || pixels === 100) && !hidden ? [] : [[at, pixels === 100 ? 0 : pixels, hidden ? 1 : 0]];
  });
  return looks.length > 0 ? { columnLooks: looks } : {};
}

/** Columns in groups, and those beside a folded one. */
export const columnLines = (sheet: Element, last: number): OutlinedLine[] =>
  eachColumn(sheet, last, (attributes, at) => {
    const level = numberOf(attributes, 'outlineLevel') ?? 0;
    const folded = flagOf(attributes, 'collapsed');
    return level > 0 || folded ? [{ at, level, folded }] : [];
  });

function eachColumn<T>(sheet: Element, last: number, read: (attributes: string, at: number) => readonly T[]): T[] {
  return childrenOf(child(sheet, 'cols'), 'col').flatMap(({ attributes }) => {
    const from = Math.max(1, numberOf(attributes, 'min') ?? 1);
    const to = Math.min(numberOf(attributes, 'max') ?? from, last);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n).flatMap((at) => read(attributes, at));
  });
}

/** The look of a whole column is that of its cells without one of their own. */
export function readColumnLooks(
  sheet: Element,
  size: { rows: number; columns: number },
  styles: Styles,
  grid: Grid,
  tables: Tables,
): void {
  for (const { attributes } of childrenOf(child(sheet, 'cols'), 'col')) {
    const look = styles.cells[numberOf(attributes, 'style') ?? 0];
    const from = Math.max(1, numberOf(attributes, 'min') ?? 1);
    const to = Math.min(numberOf(attributes, 'max') ?? from, size.columns);
    const format = look?.format === undefined ? undefined : tables.text(look.format);
    const style = look && Object.keys(look.style).length > 0 ? tables.style(look.style) : undefined;
    if (format === undefined && style === undefined) continue;
    for (let column = from; column <= to; column++)
      for (let row = 1; row <= size.rows; row++) {
        if (grid.isFilled(row, column) || grid.isMarked(row, column, 'style')) continue;
        if (format !== undefined && !grid.isMarked(row, column, 'format')) grid.mark(row, column, 'format', format);
        if (style !== undefined) grid.mark(row, column, 'style', style);
      }
  }
}
