import type { ValidationRule } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import { Exception } from './exception';
import { rangeOf } from './handles';
import { inside } from './inside';
import type { RangePlace } from './rangePlace';
import { instantOfSerial, serialOf } from './serial';

const criteriaType = 'SpreadsheetApp.DataValidationCriteria';

interface Draft {
  readonly criteria: string | null;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** A finished rule. */
export class DataValidation {
  readonly [inside]: Draft;
  constructor(draft: Draft) {
    this[inside] = draft;
  }
  getCriteriaType(): EnumValue | null {
    const { criteria } = this[inside];
    return criteria === null ? null : enumValue(criteriaType, criteria);
  }
  getCriteriaValues(): unknown[] {
    return Array.from(this[inside].values, fromRule);
  }
  getAllowInvalid(): boolean {
    return this[inside].allowInvalid;
  }
  getHelpText(): string | null {
    return this[inside].help;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this[inside]);
  }
}

/** SpreadsheetApp.newDataValidation(); the criteria members are added from the table below. */
export class DataValidationBuilder {
  [inside]: Draft;
  constructor(draft: Draft = { criteria: null, values: [], allowInvalid: true, help: null }) {
    this[inside] = draft;
  }
  build(): DataValidation {
    return new DataValidation(this[inside]);
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this[inside]);
  }
  getCriteriaType(): EnumValue | null {
    return this.build().getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }
  getAllowInvalid(): boolean {
    return this[inside].allowInvalid;
  }
  getHelpText(): string | null {
    return this[inside].help;
  }
  setAllowInvalid(allowInvalid: boolean): this {
    this[inside] = { ...this[inside], allowInvalid };
    return this;
  }
  setHelpText(help: string): this {
    this[inside] = { ...this[inside], help };
    return this;
  }
  withCriteria(criteria: EnumValue, values: readonly unknown[]): this {
    return require(this, String(criteria), values);
  }
  requireCheckbox(checked?: unknown, unchecked?: unknown): this {
    return require(this, 'CHECKBOX', checked === undefined
      ? []
      : unchecked === undefined
        ? [checked]
        : [checked, unchecked]);
  }
  /** The items are kept as text; at most 500 (PLATFORM §3.1). */
  requireValueInList(items: readonly unknown[], showDropdown = true): this {
    if (items.length > 500) {
      throw new Exception(
        'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
      );
    }
    return require(this, 'VALUE_IN_LIST', [Array.from(items, String), showDropdown]);
  }
  requireValueInRange(range: RangePlace, showDropdown = true): this {
    return require(this, 'VALUE_IN_RANGE', [range, showDropdown]);
  }
}

/** Member → criteria; the arguments are the values. */
const criteriaOf: Readonly<Record<string, string>> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
};
for (const [member, criteria] of Object.entries(criteriaOf)) {
  const value = function (this: DataValidationBuilder, ...values: unknown[]) {
    return require(this, criteria, values);
  };
  Object.defineProperty(DataValidationBuilder.prototype, member, { value, configurable: true, writable: true });
}

export function validationOf(rule: ValidationRule): DataValidation {
  return new DataValidation({ ...rule, help: rule.help ?? null });
}

export function ruleOf(validation: DataValidation): ValidationRule {
  const { criteria, values, allowInvalid, help } = validation[inside];
  if (criteria === null) throw new Exception('The data validation rule has no criteria.');
  return { criteria, values, allowInvalid, ...(help === null ? {} : { help }) };
}

function require<T extends DataValidationBuilder>(builder: T, criteria: string, values: readonly unknown[]): T {
  builder[inside] = { ...builder[inside], criteria, values: values.map(toRule) };
  return builder;
}

/** Ranges and dates as plain data; a date in a rule has no time of day (PLATFORM §2.4). */
function toRule(value: unknown): unknown {
  if (value instanceof Date) return { date: Math.floor(serialOf(value.getTime(), bridge.book.timeZone())) };
  if (value && typeof value === 'object' && inside in value) {
    const { sheet, area } = (value as RangePlace)[inside];
    return { sheet, area };
  }
  return value;
}

function fromRule(value: unknown): unknown {
  if (value && typeof value === 'object' && 'date' in value) {
    return new Date(instantOfSerial(Number(value.date), bridge.book.timeZone()));
  }
  if (value && typeof value === 'object' && 'area' in value) {
    const { sheet, area } = value as { sheet: number; area: Parameters<typeof rangeOf>[1] };
    return rangeOf(sheet, area);
  }
  return value;
}
