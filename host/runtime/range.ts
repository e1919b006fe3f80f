import type { Area } from '../engine/api';
import { checkShape, filled, mapBlock } from './blocks';
import { bridge } from './bridgeOfThisContext';
import { type DataValidation, ruleOf, validationOf } from './dataValidation';
import { addMetadata, MetadataFinder, metadataAt } from './developerMetadata';
import type { EnumValue } from './enums';
import { Exception } from './exception';
import { createFilter, filterOf } from './filter';
import { foldAll, shiftDepth } from './group';
import { rangeOf } from './handles';
import { checkedArea, infoOf, inside, own, sameArea } from './inside';
import { dataRegion, nextDataCell } from './neighbours';
import { protectArea } from './protection';
import { RangeCells } from './rangeCells';
import { addChanges, pasteSome } from './rangeChanges';
import { addLooks } from './rangeLooks';
import { addText } from './rangeText';
import { TextFinder } from './textFinder';

type SortSpec = number | { readonly column: number; readonly ascending?: boolean };

/** SpreadsheetApp.Range: its cells are in rangeCells.ts, what they look like in rangeLooks.ts. */
export class Range extends RangeCells {
  getDataValidations(): (DataValidation | null)[][] {
    return mapBlock(
      bridge.book.validations(this[inside].sheet, this[inside].area),
      (rule) => rule && validationOf(own(rule)),
    );
  }
  getDataValidation(): DataValidation | null {
    return elsewhereOne(this).getDataValidations()[0]?.[0] ?? null;
  }
  setDataValidations(rules: readonly (readonly (DataValidation | null)[])[]): this {
    const { sheet, area } = this[inside];
    checkShape(rules, area.rows, area.columns);
    bridge.push({ do: 'setValidations', sheet, area, rules: mapBlock(rules, (rule) => rule && ruleOf(rule)) });
    return this;
  }
  setDataValidation(rule: DataValidation | null): this {
    return this.setDataValidations(filled(this[inside].area.rows, this[inside].area.columns, rule));
  }

  /** Every cell becomes a checkbox that is not ticked (PLATFORM §2.9). */
  insertCheckboxes(checked: unknown = true, unchecked: unknown = false): this {
    const { sheet, area } = this[inside];
    const rule = {
      criteria: 'CHECKBOX',
      values: checked === true && unchecked === false ? [] : [checked, unchecked],
      allowInvalid: false,
    };
    bridge.push({ do: 'setValidations', sheet, area, rules: filled(area.rows, area.columns, rule) });
    return this.setValue(unchecked);
  }
  removeCheckboxes(): this {
    const { sheet, area } = this[inside];
    bridge.push({ do: 'clear', sheet, area, what: { contents: true, validations: true } });
    return this;
  }
  check(): this {
    return tick(this, 0);
  }
  uncheck(): this {
    return tick(this, 1);
  }
  isChecked(): boolean | null {
    const values = this.getValues().flat();
    const boxes = this.getDataValidations().flat().map(checkboxValues);
    const states = boxes.map((box, at) => (box ? values[at] === box[0] : null));
    return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
  }

  /** Columns count from the sheet's first, not from the range's (PLATFORM §2.9). */
  sort(specs: SortSpec | readonly SortSpec[]): this {
    const { sheet, area } = this[inside];
    const by = (Array.isArray(specs) ? [...specs] : [specs]).map((spec: SortSpec) =>
      typeof spec === 'number'
        ? { column: Math.abs(spec), ascending: spec > 0 }
        : { column: spec.column, ascending: spec.ascending ?? true },
    );
    bridge.push({ do: 'sort', sheet, area, by });
    return this;
  }
  copyTo(
    destination: Range,
    type?: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean },
    transposed = false,
  ): void {
    const wanted = pasteType(type);
    if (wanted !== 'PASTE_NORMAL' || transposed) {
      pasteSome(where(this), where(destination), wanted, transposed);
      return;
    }
    bridge.push({
      do: 'copy',
      from: where(this),
      to: { sheet: destination[inside].sheet, area: tiled(this, destination) },
    });
  }
  moveTo(destination: Range): void {
    bridge.push({
      do: 'cut',
      from: where(this),
      to: { sheet: destination[inside].sheet, area: tiled(this, destination) },
    });
  }
  merge(): this {
    bridge.push({ do: 'merge', ...where(this) });
    return this;
  }
  mergeAcross(): this {
    const { sheet, area } = this[inside];
    for (let row = area.row; row < area.row + area.rows; row += 1)
      bridge.push({ do: 'merge', sheet, area: { ...area, row, rows: 1 } });
    return this;
  }
  mergeVertically(): this {
    const { sheet, area } = this[inside];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      bridge.push({ do: 'merge', sheet, area: { ...area, column, columns: 1 } });
    }
    return this;
  }
  breakApart(): this {
    bridge.push({ do: 'unmerge', ...where(this) });
    return this;
  }
  getMergedRanges(): Range[] {
    const { sheet, area } = this[inside];
    return Array.from(
      infoOf(sheet).merges.filter((merge) => overlap(merge, area)),
      (merge) => rangeOf(sheet, own(merge)),
    );
  }
  isPartOfMerge(): boolean {
    return this.getMergedRanges().length > 0;
  }
  trimWhitespace(): this {
    const { sheet, area } = this[inside];
    const values = mapBlock(bridge.book.values(sheet, area), (value) =>
      typeof value === 'string' ? `'${value.trim().replace(/ +/g, ' ')}` : typeof value === 'object' ? null : value,
    );
    bridge.push({ do: 'setValues', sheet, area, values });
    return this;
  }

  createFilter() {
    return createFilter(this[inside].sheet, this[inside].area);
  }
  /** The sheet's filter, wherever the range is (PLATFORM §2.9). */
  getFilter() {
    return filterOf(this[inside].sheet);
  }
  shiftRowGroupDepth(by: number): this {
    shiftDepth(this[inside].sheet, 'row', this[inside].area, by);
    return this;
  }
  shiftColumnGroupDepth(by: number): this {
    shiftDepth(this[inside].sheet, 'column', this[inside].area, by);
    return this;
  }
  collapseGroups(): this {
    return foldWithin(this, true);
  }
  expandGroups(): this {
    return foldWithin(this, false);
  }
  protect() {
    return protectArea(this[inside].sheet, this[inside].area);
  }
  canEdit(): boolean {
    const { sheet, area } = this[inside];
    if (!bridge.person.mayEdit) return false;
    return bridge.book
      .protections()
      .filter(
        (each) =>
          each.sheet === sheet && each.restricted && !each.warningOnly && (!each.area || overlap(each.area, area)),
      )
      .every(({ editors }) => bridge.person.isOwner || editors.includes(bridge.person.email));
  }
  addDeveloperMetadata(key: string, ...rest: (string | EnumValue)[]): this {
    addMetadata(locationOf(this), key, rest);
    return this;
  }
  getDeveloperMetadata() {
    const { sheet, area } = this[inside];
    return metadataAt((location) => lineArea(location, sheet, (whole) => sameArea(whole, area)));
  }
  createDeveloperMetadataFinder() {
    return new MetadataFinder({ sheet: this[inside].sheet, area: this[inside].area });
  }
  createTextFinder(text: string) {
    return new TextFinder(text, [{ sheet: this[inside].sheet, area: this[inside].area }]);
  }
  getDataRegion(dimension?: EnumValue): Range {
    const { sheet, area } = this[inside];
    return rangeOf(sheet, dataRegion(sheet, area, dimension ? String(dimension) : undefined));
  }
  getNextDataCell(direction: EnumValue): Range {
    const { sheet, area } = this[inside];
    return rangeOf(sheet, nextDataCell(sheet, area, String(direction)));
  }
}
addLooks(Range);
addText(Range);
addChanges(Range);

/** `getRange` as sheets and spreadsheets offer it: four numbers, checked. */
export function rangeAt(sheet: number, row: number, column: number, rows = 1, columns = 1): Range {
  return new Range({ sheet, area: checkedArea(row, column, rows, columns) });
}

function elsewhereOne(range: Range): Range {
  const { sheet, area } = range[inside];
  return new Range({ sheet, area: { ...area, rows: 1, columns: 1 } });
}

function where(range: Range): { readonly sheet: number; readonly area: Area } {
  return { sheet: range[inside].sheet, area: range[inside].area };
}

/** The whole source arrives even in a smaller destination; a larger one is tiled in whole multiples only (PLATFORM §2.9). */
function tiled(source: Range, destination: Range): Area {
  const from = source[inside].area;
  const to = destination[inside].area;
  const times = (room: number, size: number) =>
    Math.max(1, room % size === 0 ? room / size : Math.floor(room / size)) * size;
  return { ...to, rows: times(to.rows, from.rows), columns: times(to.columns, from.columns) };
}

/** The older way to say it: `{ contentsOnly: true }`, `{ formatOnly: true }`. */
function pasteType(type: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean } | undefined): string {
  if (type === undefined || type === null) return 'PASTE_NORMAL';
  if ('contentsOnly' in type && type.contentsOnly) return 'PASTE_VALUES';
  if ('formatOnly' in type && type.formatOnly) return 'PASTE_FORMAT';
  return String(type) === '[object Object]' ? 'PASTE_NORMAL' : String(type);
}

function foldWithin<T extends Range>(range: T, collapsed: boolean): T {
  const { sheet, area } = range[inside];
  for (const axis of ['row', 'column'] as const) {
    foldAll(sheet, axis, (group) => (overlap(group.area, area) ? collapsed : undefined));
  }
  return range;
}

function tick(range: Range, which: 0 | 1): Range & never {
  const { sheet, area } = range[inside];
  const rules = bridge.book.validations(sheet, area);
  rules.forEach((line, row) => {
    line.forEach((rule, column) => {
      const box = rule && checkboxValues(validationOf(own(rule)));
      if (!box) return;
      const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      bridge.push({ do: 'setValues', sheet, area: cell, values: [[box[which] as boolean]] });
    });
  });
  return range as Range & never;
}

/** What ticked and unticked mean in a checkbox; nothing for other cells. */
function checkboxValues(rule: DataValidation | null): readonly [unknown, unknown] | undefined {
  if (!rule || String(rule.getCriteriaType()) !== 'CHECKBOX') return undefined;
  const [checked = true, unchecked = false] = rule.getCriteriaValues();
  return [checked, unchecked];
}

function overlap(a: Area, b: Area): boolean {
  const apart =
    a.row >= b.row + b.rows ||
    b.row >= a.row + a.rows ||
    a.column >= b.column + b.columns ||
    b.column >= a.column + a.columns;
  return !apart;
}

/** The row or column a range is, for metadata; anything else is refused (PLATFORM §3.5). */
function locationOf(range: Range) {
  const { sheet, area } = range[inside];
  const info = infoOf(sheet);
  if (area.columns === 1 && area.row === 1 && area.rows === info.rows)
    return { kind: 'column', sheet, index: area.column } as const;
  if (area.rows === 1 && area.column === 1 && area.columns === info.columns)
    return { kind: 'row', sheet, index: area.row } as const;
  throw new Exception(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

function lineArea(
  location: import('../engine/api').MetadataLocation,
  sheet: number,
  test: (area: Area) => boolean,
): boolean {
  if ((location.kind !== 'row' && location.kind !== 'column') || location.sheet !== sheet) return false;
  const { rows, columns } = infoOf(sheet);
  return test(
    location.kind === 'row'
      ? { row: location.index, column: 1, rows: 1, columns }
      : { row: 1, column: location.index, rows, columns: 1 },
  );
}
