import type { Area, Style } from '../engine/api';
import { checkShape, filled, mapBlock } from './blocks';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import { inside } from './inside';
import type { RangePlace } from './rangePlace';

type Cell = string | number | boolean | EnumValue | null;
interface Look {
  /** The member for one cell without get or set, and the one for every cell. */
  readonly one: string;
  readonly all: string;
  readonly read: (style: Style) => Cell;
  readonly write: (value: Cell) => Style;
}

/** What can be seen of a cell, as Apps Script names it; null resets (PLATFORM §2.1, default formats). */
const looks: readonly Look[] = [
  {
    one: 'Background',
    all: 'Backgrounds',
    read: ({ background }) => background ?? '#ffffff',
    write: (value) => ({ background: colour(value, '#ffffff') }),
  },
  {
    one: 'FontColor',
    all: 'FontColors',
    read: ({ color }) => color ?? '#000000',
    write: (value) => ({ color: colour(value, '#000000') }),
  },
  {
    one: 'FontSize',
    all: 'FontSizes',
    read: ({ fontSize }) => fontSize ?? 10,
    write: (value) => ({ fontSize: Number(value ?? 10) }),
  },
  {
    one: 'FontFamily',
    all: 'FontFamilies',
    read: ({ fontFamily }) => fontFamily ?? 'Arial',
    write: (value) => ({ fontFamily: String(value ?? 'Arial') }),
  },
  {
    one: 'FontWeight',
    all: 'FontWeights',
    read: ({ bold }) => (bold ? 'bold' : 'normal'),
    write: (value) => ({ bold: value === 'bold' }),
  },
  {
    one: 'FontStyle',
    all: 'FontStyles',
    read: ({ italic }) => (italic ? 'italic' : 'normal'),
    write: (value) => ({ italic: value === 'italic' }),
  },
  {
    one: 'FontLine',
    all: 'FontLines',
    read: ({ underline, strikethrough }) => (underline ? 'underline' : strikethrough ? 'line-through' : 'none'),
    write: (value) => ({ underline: value === 'underline', strikethrough: value === 'line-through' }),
  },
  {
    one: 'HorizontalAlignment',
    all: 'HorizontalAlignments',
    read: ({ align }) => align ?? 'general',
    write: (value) => ({ align: value === 'center' || value === 'right' ? value : 'left' }),
  },
  {
    one: 'VerticalAlignment',
    all: 'VerticalAlignments',
    read: ({ verticalAlign }) => verticalAlign ?? 'bottom',
    write: (value) => ({ verticalAlign: value === 'top' || value === 'middle' ? value : 'bottom' }),
  },
  {
    one: 'Wrap',
    all: 'Wraps',
    read: ({ wrap }) => wrap === 'wrap',
    write: (value) => ({ wrap: value ? 'wrap' : 'overflow' }),
  },
  {
    one: 'WrapStrategy',
    all: 'WrapStrategies',
    read: ({ wrap }) => enumValue('SpreadsheetApp.WrapStrategy', (wrap ?? 'overflow').toUpperCase()),
    write: (value) => ({ wrap: value === null ? 'overflow' : (wraps[String(value)] ?? 'overflow') }),
  },
];
const wraps: Readonly<Record<string, NonNullable<Style['wrap']>>> = {
  OVERFLOW: 'overflow',
  WRAP: 'wrap',
  CLIP: 'clip',
};

/** Gives a range class the four members of every look: `getBackground`, `getBackgrounds`, `setBackground`, `setBackgrounds`. */
export function addLooks(type: { readonly prototype: RangePlace }): void {
  for (const { one, all, read, write } of looks) {
    const members = {
      [`get${one}`](this: RangePlace) {
        const { sheet, area } = this[inside];
        return read(bridge.book.styles(sheet, { ...area, rows: 1, columns: 1 })[0]?.[0] ?? {});
      },
      [`get${all}`](this: RangePlace) {
        return mapBlock(bridge.book.styles(this[inside].sheet, this[inside].area), read);
      },
      [`set${one}`](this: RangePlace, value: Cell) {
        bridge.push({ do: 'setStyle', ...this[inside], style: write(value) });
        return this;
      },
      [`set${all}`](this: RangePlace, values: readonly (readonly Cell[])[]) {
        const { sheet, area } = this[inside];
        const given = values ?? filled(area.rows, area.columns, null);
        checkShape(given, area.rows, area.columns);
        pushStyles(sheet, area, mapBlock(given, write));
        return this;
      },
    };
    for (const [name, value] of Object.entries(members)) {
      Object.defineProperty(type.prototype, name, { value, configurable: true, writable: true });
    }
  }
}

/** One command for each run of equal cells, runs of equal rows together. */
export function pushStyles(sheet: number, area: Area, styles: readonly (readonly Style[])[]): void {
  const rows = styles.map((row) => row.map((style) => JSON.stringify(style)));
  for (let top = 0; top < rows.length; ) {
    let bottom = top + 1;
    while (bottom < rows.length && rows[bottom]?.join() === rows[top]?.join()) bottom += 1;
    const cells = rows[top] ?? [];
    for (let left = 0; left < cells.length; ) {
      let right = left + 1;
      while (right < cells.length && cells[right] === cells[left]) right += 1;
      const part = { row: area.row + top, column: area.column + left, rows: bottom - top, columns: right - left };
      bridge.push({ do: 'setStyle', sheet, area: part, style: styles[top]?.[left] ?? {} });
      left = right;
    }
    top = bottom;
  }
}

/** Any text passes for a colour, as it does at Google (PLATFORM §2.9). */
function colour(value: Cell, fallback: string): string {
  return value === null || value === '' ? fallback : String(value);
}
