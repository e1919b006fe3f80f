import { type EnumValue, enumValue } from './enums';
import { Exception } from './exception';

/** What a colour is: a hex text, or a place in the theme. */
type Paint = { readonly hex: string } | { readonly theme: string };

export class Color {
  readonly #paint: Paint;
  constructor(paint: Paint) {
    this.#paint = paint;
  }
  getColorType(): EnumValue {
    return enumValue('ColorType', 'hex' in this.#paint ? 'RGB' : 'THEME');
  }
  asRgbColor(): RgbColor {
    if (!('hex' in this.#paint)) throw new Exception('Object is not of type RgbColor.');
    return new RgbColor(this.#paint.hex);
  }
  asThemeColor(): ThemeColor {
    if (!('theme' in this.#paint)) throw new Exception('Object is not of type ThemeColor.');
    return new ThemeColor(this.#paint.theme);
  }
}

export class RgbColor {
  readonly #hex: string;
  constructor(hex: string) {
    this.#hex = hex;
  }
  asHexString(): string {
    return this.#hex;
  }
  getRed(): number {
    return part(this.#hex, 1);
  }
  getGreen(): number {
    return part(this.#hex, 3);
  }
  getBlue(): number {
    return part(this.#hex, 5);
  }
  getColorType(): EnumValue {
    return enumValue('ColorType', 'RGB');
  }
}

export class ThemeColor {
  readonly #theme: string;
  constructor(theme: string) {
    this.#theme = theme;
  }
  getColorType(): EnumValue {
    return enumValue('ColorType', 'THEME');
  }
  getThemeColorType(): EnumValue {
    return enumValue('SpreadsheetApp.ThemeColorType', this.#theme);
  }
}

export class ColorBuilder {
  #paint: Paint = { hex: '#000000' };
  setRgbColor(hex: string): this {
    this.#paint = { hex };
    return this;
  }
  setThemeColor(theme: EnumValue): this {
    this.#paint = { theme: String(theme) };
    return this;
  }
  getColorType(): EnumValue {
    return this.build().getColorType();
  }
  asRgbColor(): RgbColor {
    return this.build().asRgbColor();
  }
  asThemeColor(): ThemeColor {
    return this.build().asThemeColor();
  }
  build(): Color {
    return new Color(this.#paint);
  }
}

/** The usual theme's colours, for cells that are painted with one. */
const theme: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

export function colorOf(hex: string): Color {
  return new Color({ hex });
}

/** The hex text by which a cell is painted with this colour. */
export function hexOf(color: Color | null): string | null {
  if (color === null) return null;
  if (String(color.getColorType()) === 'RGB') return color.asRgbColor().asHexString();
  return theme[String(color.asThemeColor().getThemeColorType())] ?? '#000000';
}

export function hexOfRgb(red: number, green: number, blue: number): string {
  return `#${[red, green, blue].map((each) => Math.trunc(each).toString(16).padStart(2, '0')).join('')}`;
}

function part(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16);
}
