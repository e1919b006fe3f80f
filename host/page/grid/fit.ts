import { ask } from '../client';
import { look } from '../commands';
import { currentShape, currentSheet } from '../state';
import { cellAt } from './blocks';
import { isChip } from './look';

const NARROWEST = 48;
const WIDEST = 480;
/** What a cell has beside its text: its padding and line; and a chip its own padding and arrow, or a header its funnel. */
const BESIDE = 15;
const CHIP = 28;

/** Makes columns as wide as what stands in them, as a double click at the edge of a letter does. */
export async function fitColumns(first: number, count: number): Promise<void> {
  const sheet = currentSheet();
  const layout = currentShape()?.layout;
  if (!sheet || !layout || layout.lastRow === 0) return;
  const filled = Math.min(first + count - 1, layout.lastColumn) - first + 1;
  const columns = Array.from({ length: Math.max(0, filled) }, (_, at) => first + at);
  const measure = ruler();
  const commands = await Promise.all(
    columns.map(async (column) => {
      const texts = await ask.texts(sheet.id, { row: 1, column, rows: layout.lastRow, columns: 1 });
      const lines = texts.flatMap((text) => text.split('\n'));
      const widest = Math.max(0, ...lines.map(measure));
      const below = cellAt(sheet.id, sheet.frozenRows + 1, column);
      const more = (below && isChip(below)) || sheet.filter ? CHIP : 0;
      const pixels = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + BESIDE + more));
      return { do: 'resizeColumns', sheet: sheet.id, at: column, count: 1, pixels } as const;
    }),
  );
  if (commands.length > 0) await look(...commands);
}

/** How many pixels a text takes at most in a cell of the usual size: headers are bold. */
function ruler(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 12;
  context.font = `600 12px ${getComputedStyle(document.documentElement).getPropertyValue('--grid-font')}`;
  return (text) => context.measureText(text).width;
}
