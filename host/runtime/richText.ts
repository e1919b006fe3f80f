import type { Style, TextRun } from '../engine/api';
import { type Color, colorOf, hexOf } from './color';
import { Exception } from './exception';
import { inside } from './inside';

/** How letters look; what was never said is null. */
export class TextStyle {
  readonly [inside]: Style;
  constructor(style: Style) {
    this[inside] = style;
  }
  isBold(): boolean | null {
    return this[inside].bold ?? null;
  }
  isItalic(): boolean | null {
    return this[inside].italic ?? null;
  }
  isUnderline(): boolean | null {
    return this[inside].underline ?? null;
  }
  isStrikethrough(): boolean | null {
    return this[inside].strikethrough ?? null;
  }
  getFontFamily(): string | null {
    return this[inside].fontFamily ?? null;
  }
  getFontSize(): number | null {
    return this[inside].fontSize ?? null;
  }
  getForegroundColor(): string | null {
    return this[inside].color ?? null;
  }
  getForegroundColorObject(): Color | null {
    const { color } = this[inside];
    return color === undefined ? null : colorOf(color);
  }
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this[inside]);
  }
}

export class TextStyleBuilder {
  #style: Style;
  constructor(style: Style = {}) {
    this.#style = style;
  }
  setBold(bold: boolean): this {
    return this.#with({ bold });
  }
  setItalic(italic: boolean): this {
    return this.#with({ italic });
  }
  setUnderline(underline: boolean): this {
    return this.#with({ underline });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.#with({ strikethrough });
  }
  setFontFamily(fontFamily: string): this {
    return this.#with({ fontFamily });
  }
  setFontSize(fontSize: number): this {
    return this.#with({ fontSize });
  }
  setForegroundColor(color: string): this {
    return this.#with({ color });
  }
  setForegroundColorObject(color: Color): this {
    return this.#with({ color: hexOf(color) ?? '#000000' });
  }
  build(): TextStyle {
    return new TextStyle(this.#style);
  }
  #with(said: Style): this {
    this.#style = { ...this.#style, ...said };
    return this;
  }
}

interface Rich {
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** Where in the cell's text this part begins. */
  readonly from?: number;
}

/** Text whose parts look different or link somewhere; stretches without a style are runs of their own (PLATFORM §2.9). */
export class RichTextValue {
  readonly [inside]: Rich;
  constructor(rich: Rich) {
    this[inside] = rich;
  }
  getText(): string {
    return this[inside].text;
  }
  getStartIndex(): number {
    return this[inside].from ?? 0;
  }
  getEndIndex(): number {
    return this.getStartIndex() + this[inside].text.length;
  }
  getLinkUrl(start?: number, end?: number): string | null {
    return this.#shared(start, end, ({ link }) => link ?? null);
  }
  /** What differs within the stretch is null. */
  getTextStyle(start?: number, end?: number): TextStyle {
    const runs = within(this[inside], start, end).map(({ style = {} }) => style);
    const keys = new Set(runs.flatMap((style) => Object.keys(style) as (keyof Style)[]));
    const shared = [...keys].filter((key) => runs.every((style) => style[key] === runs[0]?.[key]));
    return new TextStyle(Object.fromEntries(shared.map((key) => [key, runs[0]?.[key]])));
  }
  getRuns(): RichTextValue[] {
    const { text, runs, from = 0 } = this[inside];
    if (text === '') return [this];
    return runs.map(
      ({ start, end, ...look }) =>
        new RichTextValue({
          text: text.slice(start, end),
          from: from + start,
          runs: [{ start: 0, end: end - start, ...look }],
        }),
    );
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this[inside]);
  }
  #shared<T>(start: number | undefined, end: number | undefined, of: (run: TextRun) => T): T | null {
    const found = within(this[inside], start, end).map(of);
    return found.every((each) => each === found[0]) ? (found[0] ?? null) : null;
  }
}

export class RichTextValueBuilder {
  #rich: Rich;
  constructor(rich: Rich = { text: '', runs: [] }) {
    this.#rich = rich;
  }
  setText(text: string): this {
    this.#rich = { text, runs: text === '' ? [] : [{ start: 0, end: text.length }] };
    return this;
  }
  setLinkUrl(...given: [string | null] | [number, number, string | null]): this {
    const [start, end, link] = this.#stretch(given);
    return this.#change(start, end, ({ link: _, ...run }) => (link === null ? run : { ...run, link }));
  }
  setTextStyle(...given: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const [start, end, style] = this.#stretch(given);
    return this.#change(start, end, ({ style: before, ...run }) =>
      style === null ? run : { ...run, style: { ...before, ...style[inside] } },
    );
  }
  build(): RichTextValue {
    return new RichTextValue(this.#rich);
  }

  #stretch<T>(given: [T] | [number, number, T]): readonly [number, number, T] {
    if (given.length === 1) return [0, this.#rich.text.length, given[0]];
    const [start, end] = given;
    if (start < 0 || end > this.#rich.text.length || start > end) {
      throw new Exception('The start or end offset is out of the bounds of the text.');
    }
    return given;
  }
  #change(start: number, end: number, next: (run: TextRun) => TextRun): this {
    const cut = this.#rich.runs.flatMap((run) => cutAt(run, start, end));
    const changed = cut.map((run) => (run.start >= start && run.end <= end ? next(run) : run));
    this.#rich = { ...this.#rich, runs: joined(changed) };
    return this;
  }
}

/** The whole text as one run of this look. */
export function plainRich(text: string, style: Style): Rich {
  return { text, runs: text === '' ? [] : [{ start: 0, end: text.length, style }] };
}

function within({ text, runs }: Rich, start = 0, end = text.length): readonly TextRun[] {
  return runs.filter((run) => run.start < end && run.end > start);
}

function cutAt(run: TextRun, ...places: readonly number[]): TextRun[] {
  const inner = places.filter((at) => at > run.start && at < run.end).sort((a, b) => a - b);
  const edges = [run.start, ...inner, run.end];
  return edges.slice(1).map((end, at) => ({ ...run, start: edges[at] ?? 0, end }));
}

function joined(runs: readonly TextRun[]): TextRun[] {
  const all: TextRun[] = [];
  const look = ({ link, style = {} }: TextRun) => JSON.stringify([link, Object.entries(style).sort()]);
  for (const run of runs) {
    const last = all.at(-1);
    if (last && look(last) === look(run)) all[all.length - 1] = { ...last, end: run.end };
    else if (run.end > run.start) all.push(run);
  }
  return all;
}
