import type { Area, Filter as Facts, FilterColumn, Scalar } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { criteriaOf } from './conditionalFormat';
import { type EnumValue, enumValue } from './enums';
import { Exception } from './exception';
import { rangeOf } from './handles';
import { infoOf, inside, own } from './inside';
import type { Range } from './range';
import { instantOfSerial, serialOf } from './serial';

/** The one basic filter of a sheet (PLATFORM §2.9). */
export class Filter {
  readonly [inside]: { readonly sheet: number; facts: Facts };
  constructor(sheet: number, facts: Facts) {
    this[inside] = { sheet, facts };
  }
  getRange(): Range {
    return rangeOf(this[inside].sheet, this[inside].facts.area);
  }
  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const found = this[inside].facts.columns.find((each) => each.column === column);
    return found ? new FilterCriteria(found) : null;
  }
  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    const others = this[inside].facts.columns.filter((each) => each.column !== column);
    return put(this, criteria ? [...others, { ...criteria[inside], column }] : others);
  }
  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null);
  }
  /** Sorts what is below the filter's header row. */
  sort(column: number, ascending: boolean): this {
    const { sheet, facts } = this[inside];
    const { row, rows, ...across } = facts.area;
    if (rows > 1)
      bridge.push({
        do: 'sort',
        sheet,
        area: { ...across, row: row + 1, rows: rows - 1 },
        by: [{ column, ascending }],
      });
    return this;
  }
  remove(): void {
    bridge.push({ do: 'setFilter', sheet: this[inside].sheet, filter: null });
  }
}

export class FilterCriteria {
  readonly [inside]: FilterColumn;
  constructor(facts: FilterColumn) {
    this[inside] = facts;
  }
  getHiddenValues(): string[] {
    return Array.from(this[inside].hiddenValues ?? []);
  }
  /** Google has no list of those; there is only one of the hidden. */
  getVisibleValues(): string[] {
    return [];
  }
  getCriteriaType(): EnumValue | null {
    const { criteria } = this[inside];
    return criteria === undefined ? null : enumValue('SpreadsheetApp.BooleanCriteria', criteria);
  }
  /** Days are told as dates, as they were given. */
  getCriteriaValues(): unknown[] {
    const { criteria = '', values = [] } = this[inside];
    const isDay = criteria.startsWith('DATE_');
    return Array.from(values, (value) => (isDay && typeof value === 'number' ? dayOf(value) : value));
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this[inside]);
  }
}

const dayOf = (serial: number): Date => new Date(instantOfSerial(serial, bridge.book.timeZone()));

export class FilterCriteriaBuilder {
  [inside]: FilterColumn;
  constructor(facts: FilterColumn = { column: 0 }) {
    this[inside] = facts;
  }
  setHiddenValues(hiddenValues: readonly string[]): this {
    this[inside] = { ...this[inside], hiddenValues };
    return this;
  }
  withCriteria(criteria: EnumValue, values: readonly Scalar[]): this {
    return when(this, String(criteria), values);
  }
  getHiddenValues(): string[] {
    return this.build().getHiddenValues();
  }
  getVisibleValues(): string[] {
    return this.build().getVisibleValues();
  }
  getCriteriaType(): EnumValue | null {
    return this.build().getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this[inside]);
  }
  /** Offered only for filters on data sources, which this host has not (as at Google). */
  setVisibleValues(): this {
    throw new Exception('Visible values can only be set for filters on data source objects.');
  }
  build(): FilterCriteria {
    return new FilterCriteria(this[inside]);
  }
}

for (const [member, criteria] of Object.entries(criteriaOf)) {
  const value = function (this: FilterCriteriaBuilder, ...values: unknown[]) {
    return when(this, criteria, values);
  };
  Object.defineProperty(FilterCriteriaBuilder.prototype, member, { value, configurable: true, writable: true });
}

function when<T extends FilterCriteriaBuilder>(builder: T, criteria: string, values: readonly unknown[]): T {
  const zone = bridge.book.timeZone();
  const plain = values.map((value) =>
    value instanceof Date ? Math.floor(serialOf(value.getTime(), zone)) : (value as Scalar),
  );
  builder[inside] = { ...builder[inside], criteria, values: plain };
  return builder;
}

export function filterOf(sheet: number): Filter | null {
  const { filter } = infoOf(sheet);
  return filter ? new Filter(sheet, own(filter)) : null;
}

export function createFilter(sheet: number, area: Area): Filter {
  if (infoOf(sheet).filter) throw new Exception("You can't create a filter in a sheet that already has a filter.");
  const facts = { area, columns: [] };
  bridge.push({ do: 'setFilter', sheet, filter: facts });
  return new Filter(sheet, facts);
}

function put<T extends Filter>(filter: T, columns: readonly FilterColumn[]): T {
  const { sheet, facts } = filter[inside];
  filter[inside].facts = { ...facts, columns };
  bridge.push({ do: 'setFilter', sheet, filter: filter[inside].facts });
  return filter;
}
