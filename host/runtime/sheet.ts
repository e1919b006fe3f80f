import type { MetadataLocation } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { readCells, toInput } from './cells';
import { chartsOf, type EmbeddedChart, EmbeddedChartBuilder, putChart } from './chart';
import { type ConditionalFormatRule, readRules, writeRules } from './conditionalFormat';
import { copyName } from './copyName';
import { addMetadata, MetadataFinder, metadataAt } from './developerMetadata';
import { type EnumValue, enumValue } from './enums';
import { filterOf } from './filter';
import { rangeOf, theSpreadsheet } from './handles';
import { infoOf, inside, wholeSheet } from './inside';
import { namedRanges } from './namedRange';
import { protectionsOf, protectSheet } from './protection';
import { type Range, rangeAt } from './range';
import { RangeList } from './rangeList';
import { addExtras } from './sheetExtras';
import { SheetGrid } from './sheetGrid';
import { TextFinder } from './textFinder';
import { writtenRange } from './writtenRange';

/** SpreadsheetApp.Sheet: its rows and columns are in sheetGrid.ts. */
export class Sheet extends SheetGrid {
  getName(): string {
    return infoOf(this[inside]).name;
  }
  getSheetName(): string {
    return infoOf(this[inside]).name;
  }
  setName(name: string): this {
    bridge.push({ do: 'changeSheet', sheet: this[inside], name });
    return this;
  }
  /** Counts from 1. */
  getIndex(): number {
    return bridge.book.sheets().findIndex(({ id }) => id === this[inside]) + 1;
  }
  getParent() {
    return theSpreadsheet();
  }
  getType(): EnumValue {
    return enumValue('SpreadsheetApp.SheetType', 'GRID');
  }
  getTabColor(): string | null {
    return infoOf(this[inside]).tabColor ?? null;
  }
  setTabColor(color: string | null): this {
    bridge.push({ do: 'changeSheet', sheet: this[inside], tabColor: color });
    return this;
  }
  isSheetHidden(): boolean {
    return infoOf(this[inside]).hidden;
  }
  hideSheet(): this {
    bridge.push({ do: 'changeSheet', sheet: this[inside], hidden: true });
    return this;
  }
  showSheet(): this {
    bridge.push({ do: 'changeSheet', sheet: this[inside], hidden: false });
    return this;
  }
  activate(): this {
    bridge.screen.select({ sheet: this[inside], area: { row: 1, column: 1, rows: 1, columns: 1 } });
    return this;
  }

  getRange(first: number | string, column = 1, rows = 1, columns = 1): Range {
    if (typeof first === 'string') return writtenRange(first, this[inside]);
    return rangeAt(this[inside], first, column, rows, columns);
  }
  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(Array.from(notations, (notation) => writtenRange(notation, this[inside])));
  }
  /** From A1 to the last content; A1 alone on an empty sheet (PLATFORM §2.6). */
  getDataRange(): Range {
    const rows = Math.max(1, bridge.book.lastRow(this[inside]));
    return rangeAt(this[inside], 1, 1, rows, Math.max(1, bridge.book.lastColumn(this[inside])));
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const { area } = rangeAt(this[inside], row, column, rows, columns)[inside];
    return readCells(this[inside], area);
  }
  getActiveRange(): Range {
    return selectedOn(this);
  }
  getActiveCell(): Range {
    return selectedOn(this).getCell(1, 1);
  }
  getCurrentCell(): Range {
    return selectedOn(this).getCell(1, 1);
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  /** One row after the last content, in one step with finding it (PLATFORM §2.7). */
  appendRow(values: readonly unknown[]): this {
    const zone = bridge.book.timeZone();
    bridge.push({ do: 'appendRow', sheet: this[inside], values: values.map((value) => toInput(value, zone)) });
    return this;
  }
  /** Values and formats go; notes and validation stay (PLATFORM §2.9 ⚠). */
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    const contents = !options?.formatOnly || options.contentsOnly === true;
    const formats = !options?.contentsOnly || options.formatOnly === true;
    const all = !options && bridge.modes.sheetClear === 'everything';
    return clear(this, { contents, formats, notes: all, validations: all });
  }
  clearContents(): this {
    return clear(this, { contents: true });
  }
  clearFormats(): this {
    return clear(this, { formats: true });
  }
  clearNotes(): this {
    return clear(this, { notes: true });
  }
  /** Everything below the frozen rows, the header too when nothing is frozen (PLATFORM §2.9). */
  sort(column: number, ascending = true): this {
    const { rows, columns, frozenRows } = infoOf(this[inside]);
    const area = { row: frozenRows + 1, column: 1, rows: rows - frozenRows, columns };
    bridge.push({ do: 'sort', sheet: this[inside], area, by: [{ column, ascending }] });
    return this;
  }
  getFilter() {
    return filterOf(this[inside]);
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(text, [{ sheet: this[inside], area: wholeSheet(infoOf(this[inside])) }]);
  }
  getNamedRanges() {
    return namedRanges(this[inside]);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return readRules(this[inside]);
  }
  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    writeRules(this[inside], rules);
  }
  clearConditionalFormatRules(): void {
    writeRules(this[inside], []);
  }
  protect() {
    return protectSheet(this[inside]);
  }
  getProtections(type: EnumValue) {
    return protectionsOf(String(type), this[inside]);
  }

  addDeveloperMetadata(key: string, ...rest: (string | EnumValue)[]): this {
    addMetadata({ kind: 'sheet', sheet: this[inside] }, key, rest);
    return this;
  }
  getDeveloperMetadata() {
    const here = (location: MetadataLocation) => location.kind === 'sheet' && location.sheet === this[inside];
    return metadataAt(here);
  }
  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder({ sheet: this[inside] });
  }

  newChart(): EmbeddedChartBuilder {
    return EmbeddedChartBuilder.on(this[inside]);
  }
  getCharts(): EmbeddedChart[] {
    return chartsOf(this[inside]);
  }
  insertChart(chart: EmbeddedChart): void {
    putChart(this[inside], chart, true);
  }
  updateChart(chart: EmbeddedChart): void {
    putChart(this[inside], chart, false);
  }
  removeChart(chart: EmbeddedChart): void {
    bridge.push({ do: 'removeChart', id: chart.getChartId() });
  }
  copyTo(): Sheet {
    const id = bridge.newId();
    bridge.push({
      do: 'duplicateSheet',
      sheet: this[inside],
      id,
      name: copyName(this.getName(), bridge.book.sheets()),
    });
    return new Sheet(id);
  }
}

addExtras(Sheet);

function clear(sheet: Sheet, what: Readonly<Record<string, boolean>>): Sheet & never {
  bridge.push({ do: 'clear', sheet: sheet[inside], area: wholeSheet(infoOf(sheet[inside])), what });
  return sheet as Sheet & never;
}

function selectedOn(sheet: Sheet): Range {
  const { sheet: id, area } = bridge.screen.selected();
  return id === sheet[inside] ? rangeOf(id, { ...area }) : rangeAt(sheet[inside], 1, 1);
}
