import type { Area, Borders, Side, Style } from '../engine/api';
import { checkShape, filled, mapBlock } from './blocks';
import { bridge } from './bridgeOfThisContext';
import { type Color, colorOf, hexOf, hexOfRgb } from './color';
import { type EnumValue, enumValue } from './enums';
import { inside } from './inside';
import { fromR1C1, toR1C1 } from './r1c1';
import type { RangeCells } from './rangeCells';
import { pushStyles } from './rangeLooks';
import { plainRich, RichTextValue, TextStyle } from './richText';

/** Degrees of a text, or letters one below the other. */
export class TextRotation {
  readonly #rotation: number | 'vertical';
  constructor(rotation: number | 'vertical') {
    this.#rotation = rotation;
  }
  getDegrees(): number {
    return this.#rotation === 'vertical' ? 0 : this.#rotation;
  }
  isVertical(): boolean {
    return this.#rotation === 'vertical';
  }
}

interface Look<T> {
  readonly one: string;
  readonly all: string;
  readonly read: (style: Style, value: unknown) => T;
  readonly write: (given: T) => Style;
}
const look = <T>(one: string, all: string, read: Look<T>['read'], write: Look<T>['write']): Look<unknown> =>
  ({ one, all, read, write }) as Look<unknown>;

const directions: Readonly<Record<string, NonNullable<Style['direction']>>> = {
  LEFT_TO_RIGHT: 'ltr',
  RIGHT_TO_LEFT: 'rtl',
};
/** What a cell looks like as long as nothing was said. */
const usual: Style = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: '#000000',
  fontSize: 10,
  fontFamily: 'Arial',
};
const textKeys = Object.keys(usual) as (keyof Style)[];
const textStyleOf = (style: Style): Style => Object.fromEntries(textKeys.map((key) => [key, style[key] ?? usual[key]]));

const looks: readonly Look<unknown>[] = [
  look<Color | null>(
    'BackgroundObject',
    'BackgroundObjects',
    ({ background = '#ffffff' }) => colorOf(background),
    (color) => ({ background: hexOf(color) ?? '#ffffff' }),
  ),
  look<Color | null>(
    'FontColorObject',
    'FontColorObjects',
    ({ color = '#000000' }) => colorOf(color),
    (color) => ({ color: hexOf(color) ?? '#000000' }),
  ),
  look<EnumValue | null>(
    'TextDirection',
    'TextDirections',
    ({ direction = 'auto' }) => {
      const name = Object.keys(directions).find((each) => directions[each] === direction);
      return name === undefined ? null : enumValue('SpreadsheetApp.TextDirection', name);
    },
    (direction) => ({ direction: directions[String(direction)] ?? 'auto' }),
  ),
  look<TextRotation | number>(
    'TextRotation',
    'TextRotations',
    ({ rotation = 0 }) => new TextRotation(rotation),
    (rotation) => ({
      rotation: typeof rotation === 'number' ? rotation : rotation.isVertical() ? 'vertical' : rotation.getDegrees(),
    }),
  ),
  look<TextStyle | null>(
    'TextStyle',
    'TextStyles',
    (style) => new TextStyle(textStyleOf(style)),
    (style) => style?.[inside] ?? usual,
  ),
];

/** What ranges say of their text beyond rangeLooks.ts: rotation, direction, styles as objects, rich text, borders, R1C1. */
export function addText(type: { readonly prototype: RangeCells }): void {
  for (const { one, all, read, write } of looks) {
    define(type, `get${one}`, function (this: RangeCells) {
      return read(bridge.book.styles(this[inside].sheet, corner(this))[0]?.[0] ?? {}, null);
    });
    define(type, `get${all}`, function (this: RangeCells) {
      return mapBlock(bridge.book.styles(this[inside].sheet, this[inside].area), (style) => read(style, null));
    });
    define(type, `set${one}`, function (this: RangeCells, given: unknown) {
      bridge.push({ do: 'setStyle', ...placeOf(this), style: write(given) });
      return this;
    });
    define(type, `set${all}`, function (this: RangeCells, given: readonly (readonly unknown[])[] | null) {
      const { sheet, area } = this[inside];
      const block = given ?? filled(area.rows, area.columns, null);
      checkShape(block, area.rows, area.columns);
      pushStyles(sheet, area, mapBlock(block, write));
      return this;
    });
  }
  for (const [name, member] of Object.entries(members)) define(type, name, member);
}

const members: Readonly<Record<string, (this: RangeCells, ...given: never[]) => unknown>> = {
  setBackgroundRGB(red: number, green: number, blue: number) {
    bridge.push({ do: 'setStyle', ...placeOf(this), style: { background: hexOfRgb(red, green, blue) } });
    return this;
  },
  setVerticalText(isVertical: boolean) {
    bridge.push({ do: 'setStyle', ...placeOf(this), style: { rotation: isVertical ? 'vertical' : 0 } });
    return this;
  },
  /** Links are shown in any case; kept for scripts that ask. */
  setShowHyperlink() {
    return this;
  },
  getRichTextValues() {
    const { sheet, area } = this[inside];
    return richOf(sheet, area);
  },
  getRichTextValue() {
    return richOf(this[inside].sheet, corner(this))[0]?.[0] ?? null;
  },
  setRichTextValues(values: readonly (readonly RichTextValue[])[]) {
    const { sheet, area } = this[inside];
    checkShape(values, area.rows, area.columns);
    bridge.push({ do: 'setValues', sheet, area, values: mapBlock(values, (rich) => `'${rich[inside].text}`) });
    pushStyles(
      sheet,
      area,
      mapBlock(values, (rich): Style => ({ rich: { text: rich[inside].text, runs: rich[inside].runs } })),
    );
    return this;
  },
  setRichTextValue(value: RichTextValue) {
    const { rows, columns } = this[inside].area;
    return members.setRichTextValues?.call(this, filled(rows, columns, value) as never);
  },
  setBorder(...given: readonly (boolean | string | EnumValue | null)[]) {
    const { sheet, area } = this[inside];
    const before = bridge.book.styles(sheet, area);
    pushStyles(
      sheet,
      area,
      mapBlock(before, ({ borders = {} }, row, column) => ({ borders: bordered(borders, given, area, row, column) })),
    );
    return this;
  },
  getFormulasR1C1() {
    const { area } = this[inside];
    return this.getFormulas().map((line, row) =>
      line.map((formula, column) => toR1C1(formula, { row: area.row + row, column: area.column + column })),
    );
  },
  getFormulaR1C1() {
    return toR1C1(this.getFormula(), this[inside].area);
  },
  setFormulasR1C1(formulas: readonly (readonly string[])[]) {
    const { area } = this[inside];
    return this.setFormulas(
      mapBlock(formulas, (formula, row, column) =>
        fromR1C1(formula, { row: area.row + row, column: area.column + column }),
      ),
    );
  },
  setFormulaR1C1(formula: string) {
    const { rows, columns } = this[inside].area;
    return members.setFormulasR1C1?.call(this, filled(rows, columns, formula) as never);
  },
};

/** Null for what is not text (PLATFORM §2.9). */
function richOf(sheet: number, area: Area): (RichTextValue | null)[][] {
  const styles = bridge.book.styles(sheet, area);
  return mapBlock(bridge.book.values(sheet, area), (value, row, column) => {
    const { rich, ...style } = styles[row]?.[column] ?? {};
    if (value === null) return new RichTextValue({ text: '', runs: [] });
    if (typeof value !== 'string') return null;
    if (rich?.text !== value) return new RichTextValue(plainRich(value, textStyleOf(style)));
    const whole = textStyleOf(style);
    const runs = Array.from(rich.runs, (run) => ({ ...run, style: { ...whole, ...run.style } }));
    return new RichTextValue({ text: value, runs });
  });
}

const sides: readonly Side[] = ['top', 'left', 'bottom', 'right'];

/** The borders of one cell after `setBorder`: outer edges by the first four, inner ones by vertical and horizontal; null leaves as is. */
function bordered(
  before: Borders,
  [top, left, bottom, right, vertical, horizontal, color, style]: readonly (boolean | string | EnumValue | null)[],
  area: Area,
  row: number,
  column: number,
): Borders {
  const wanted: Readonly<Record<Side, unknown>> = {
    top: row === 0 ? top : horizontal,
    bottom: row === area.rows - 1 ? bottom : horizontal,
    left: column === 0 ? left : vertical,
    right: column === area.columns - 1 ? right : vertical,
  };
  const line = { color: String(color ?? '#000000'), style: String(style ?? 'SOLID') };
  const kept = sides.flatMap((side) => {
    if (wanted[side] === null) return before[side] ? [[side, { ...before[side] }]] : [];
    return wanted[side] ? [[side, line]] : [];
  });
  return Object.fromEntries(kept);
}

function corner(range: RangeCells): Area {
  return { ...range[inside].area, rows: 1, columns: 1 };
}

function placeOf(range: RangeCells): { readonly sheet: number; readonly area: Area } {
  const { sheet, area } = range[inside];
  return { sheet, area };
}

function define(type: { readonly prototype: RangeCells }, name: string, value: unknown): void {
  Object.defineProperty(type.prototype, name, { value, configurable: true, writable: true });
}
