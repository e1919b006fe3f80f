import type { Chart as Facts } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import { Exception, NotImplemented } from './exception';
import { rangeOf } from './handles';
import { inside, own } from './inside';
import type { Range } from './range';

/** A chart on a sheet; nothing is seen before `insertChart`, nothing changes before `updateChart` (PLATFORM §3.6). */
export class EmbeddedChart {
  readonly [inside]: Facts;
  constructor(facts: Facts) {
    this[inside] = facts;
  }
  getChartId(): number {
    return this[inside].id;
  }
  getRanges(): Range[] {
    return rangesOf(this[inside]);
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this[inside].options);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this[inside]);
  }
  getMergeStrategy(): EnumValue {
    return enumValue('Charts.ChartMergeStrategy', String(this[inside].options.mergeStrategy ?? 'MERGE_COLUMNS'));
  }
  getTransposeRowsAndColumns(): boolean {
    return this[inside].options.transpose === true;
  }
  getHiddenDimensionStrategy(): EnumValue {
    const strategy = String(this[inside].options.hiddenDimensionStrategy ?? 'IGNORE_ROWS');
    return enumValue('Charts.ChartHiddenDimensionStrategy', strategy);
  }
  getNumHeaders(): number {
    return this[inside].headers;
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this[inside], true);
  }
}

export class ChartOptions {
  readonly [inside]: Facts['options'];
  constructor(options: Facts['options']) {
    this[inside] = options;
  }
  get(option: string): unknown {
    return this[inside][option] ?? null;
  }
  getOrDefault(option: string): unknown {
    return this[inside][option] ?? null;
  }
}

export class ContainerInfo {
  readonly [inside]: Facts;
  constructor(facts: Facts) {
    this[inside] = facts;
  }
  getAnchorRow(): number {
    return this[inside].anchor.row;
  }
  getAnchorColumn(): number {
    return this[inside].anchor.column;
  }
  getOffsetX(): number {
    return this[inside].anchor.offsetX;
  }
  getOffsetY(): number {
    return this[inside].anchor.offsetY;
  }
}

/** Charts.newTextStyle(): how the words on a chart look. */
export class ChartTextStyle {
  readonly [inside]: Readonly<Record<string, unknown>>;
  constructor(style: Readonly<Record<string, unknown>>) {
    this[inside] = style;
  }
  getColor(): unknown {
    return this[inside].color ?? null;
  }
  getFontName(): unknown {
    return this[inside].fontName ?? null;
  }
  getFontSize(): unknown {
    return this[inside].fontSize ?? null;
  }
}

export class ChartTextStyleBuilder {
  #style: Readonly<Record<string, unknown>> = {};
  setColor(color: string): this {
    this.#style = { ...this.#style, color };
    return this;
  }
  setFontName(fontName: string): this {
    this.#style = { ...this.#style, fontName };
    return this;
  }
  setFontSize(fontSize: number): this {
    this.#style = { ...this.#style, fontSize };
    return this;
  }
  build(): ChartTextStyle {
    return new ChartTextStyle(this.#style);
  }
}

/** The Charts service: enumerations and text styles; charts outside sheets are not offered. */
export class Charts {
  newTextStyle(): ChartTextStyleBuilder {
    return new ChartTextStyleBuilder();
  }
}

const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };

export class EmbeddedChartBuilder {
  [inside]: Facts;
  #typed: boolean;
  constructor(facts: Facts, typed = false) {
    this[inside] = facts;
    this.#typed = typed;
  }
  static on(sheet: number): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder({ id: 0, sheet, type: 'COLUMN', areas: [], options: {}, anchor, headers: 0 });
  }
  addRange(range: Range): this {
    const { sheet, area } = range[inside];
    return set(this, { areas: [...this[inside].areas, { sheet, area }] });
  }
  removeRange(range: Range): this {
    const gone = JSON.stringify(range[inside].area);
    return set(this, { areas: this[inside].areas.filter(({ area }) => JSON.stringify(area) !== gone) });
  }
  clearRanges(): this {
    return set(this, { areas: [] });
  }
  getRanges(): Range[] {
    return rangesOf(this[inside]);
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this[inside]);
  }
  getChartType(): EnumValue {
    return enumValue('Charts.ChartType', typeOf(this[inside]));
  }
  setChartType(type: EnumValue): this {
    return set(this, kindOf(String(type), this[inside]));
  }
  setNumHeaders(headers: number): this {
    return set(this, { headers });
  }
  setOption(option: string, value: unknown): this {
    return set(this, { options: { ...this[inside].options, [option]: value } });
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    return set(this, { anchor: { row, column, offsetX, offsetY } });
  }
  setMergeStrategy(strategy: EnumValue): this {
    return this.setOption('mergeStrategy', String(strategy));
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.setOption('transpose', transpose);
  }
  setHiddenDimensionStrategy(strategy: EnumValue): this {
    if (!this.#typed || this[inside].type === 'PIE') {
      throw new Exception(
        'Unexpected error while getting the method or property setHiddenDimensionStrategy on object SpreadsheetApp.EmbeddedChartBuilder.',
      );
    }
    return this.setOption('hiddenDimensionStrategy', String(strategy));
  }
  build(): EmbeddedChart {
    return new EmbeddedChart(this[inside]);
  }
  toString(): string {
    return 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@1b6d3586';
  }
}

/** Typed setter → the option it sets. */
const setters: Readonly<Record<string, string>> = {
  setTitle: 'title',
  setColors: 'colors',
  setXAxisTitle: 'hAxis.title',
  setYAxisTitle: 'vAxis.title',
  setLegendPosition: 'legend.position',
  setBackgroundColor: 'backgroundColor',
  setCurveStyle: 'curveType',
  setPointStyle: 'pointShape',
  setTitleTextStyle: 'titleTextStyle',
  setLegendTextStyle: 'legend.textStyle',
  setXAxisTextStyle: 'hAxis.textStyle',
  setXAxisTitleTextStyle: 'hAxis.titleTextStyle',
  setYAxisTextStyle: 'vAxis.textStyle',
  setYAxisTitleTextStyle: 'vAxis.titleTextStyle',
};
/** Typed member without a value → the option and what it becomes. */
const switches: Readonly<Record<string, readonly [string, unknown]>> = {
  setStacked: ['isStacked', true],
  set3D: ['is3D', true],
  reverseCategories: ['hAxis.direction', -1],
  reverseDirection: ['vAxis.direction', -1],
  useLogScale: ['vAxis.logScale', true],
};

/** One builder for each type of chart; which of the setters it declares is Google's list. */
export const typedBuilders = Object.fromEntries(
  ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter'].map((name) => [name, typedBuilder(name)]),
);
for (const name of Object.keys(typedBuilders)) {
  const value = function (this: EmbeddedChartBuilder) {
    const Typed = typedBuilders[name];
    if (!Typed) throw new NotImplemented(`Charts.ChartType.${name}`);
    return new Typed({ ...this[inside], ...kindOf(name.toUpperCase(), this[inside]) }, true);
  };
  Object.defineProperty(EmbeddedChartBuilder.prototype, `as${name}Chart`, {
    value,
    configurable: true,
    writable: true,
  });
}

export function chartsOf(sheet: number): EmbeddedChart[] {
  return Array.from(bridge.book.charts(sheet), (facts) => new EmbeddedChart(own(facts)));
}

/** Inserts, or replaces the chart of the same id. */
export function putChart(sheet: number, chart: EmbeddedChart, isNew: boolean): void {
  const facts = chart[inside];
  bridge.push({ do: 'putChart', chart: { ...facts, sheet, id: isNew ? bridge.newId() : facts.id } });
}

function typedBuilder(name: string): typeof EmbeddedChartBuilder {
  const Typed = class extends EmbeddedChartBuilder {};
  for (const [member, option] of Object.entries(setters)) {
    const value = function (this: EmbeddedChartBuilder, given: unknown) {
      return this.setOption(
        option,
        given instanceof ChartTextStyle
          ? given[inside]
          : given === null || typeof given !== 'object' || Array.isArray(given)
            ? given
            : String(given),
      );
    };
    Object.defineProperty(Typed.prototype, member, { value, configurable: true, writable: true });
  }
  for (const [member, [option, on]] of Object.entries(switches)) {
    const value = function (this: EmbeddedChartBuilder) {
      return this.setOption(option, on);
    };
    Object.defineProperty(Typed.prototype, member, { value, configurable: true, writable: true });
  }
  const range = function (this: EmbeddedChartBuilder, min: number, max: number) {
    return this.setOption('vAxis.viewWindow', { min, max });
  };
  const across = function (this: EmbeddedChartBuilder, min: number, max: number) {
    return this.setOption('hAxis.viewWindow', { min, max });
  };
  const logAcross = function (this: EmbeddedChartBuilder) {
    return this.setOption('hAxis.logScale', true);
  };
  const logUp = function (this: EmbeddedChartBuilder) {
    return this.setOption('vAxis.logScale', true);
  };
  const own: Readonly<Record<string, unknown>> =
    name === 'Scatter'
      ? { setXAxisRange: across, setYAxisRange: range, setXAxisLogScale: logAcross, setYAxisLogScale: logUp }
      : name === 'Pie'
        ? {}
        : { setRange: range };
  for (const [member, value] of Object.entries(own)) {
    Object.defineProperty(Typed.prototype, member, { value, configurable: true });
  }
  return Typed;
}

/** Kinds that are drawn as another one, and keep their own name among the options. */
const drawnAs: Readonly<Record<string, Facts['type']>> = { COMBO: 'COLUMN', HISTOGRAM: 'COLUMN' };
const kindOption = 'host.type';

function kindOf(type: string, { options }: Facts): Pick<Facts, 'type' | 'options'> {
  const { [kindOption]: _, ...rest } = options;
  const drawn = drawnAs[type];
  return drawn ? { type: drawn, options: { ...rest, [kindOption]: type } } : { type: offered(type), options: rest };
}

function typeOf({ type, options }: Facts): string {
  return String(options[kindOption] ?? type);
}

function offered(type: string): Facts['type'] {
  const known = (['COLUMN', 'BAR', 'LINE', 'PIE', 'AREA', 'SCATTER'] as const).find((each) => each === type);
  if (!known) throw new NotImplemented(`Charts.ChartType.${type}`);
  return known;
}

function rangesOf({ areas }: Facts): Range[] {
  return Array.from(areas, ({ sheet, area }) => rangeOf(sheet, area));
}

function set<T extends EmbeddedChartBuilder>(builder: T, changed: Partial<Facts>): T {
  builder[inside] = { ...builder[inside], ...changed };
  return builder;
}
