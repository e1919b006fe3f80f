import type { ConditionalRule, GradientPoint, Scalar, Style } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import { Exception } from './exception';
import { rangeOf } from './handles';
import { inside, own } from './inside';
import type { Range } from './range';
import { serialOf } from './serial';

interface Draft {
  readonly ranges: readonly Range[];
  readonly criteria: string | null;
  readonly values: readonly Scalar[];
  readonly style: Style;
  readonly gradient?: Readonly<Partial<Record<'min' | 'mid' | 'max', GradientPoint>>>;
}
const empty: Draft = { ranges: [], criteria: null, values: [], style: {} };

/** A finished rule of a sheet; sheets keep them in order and the first match wins (PLATFORM §3.2). */
export class ConditionalFormatRule {
  readonly [inside]: Draft;
  constructor(draft: Draft) {
    this[inside] = draft;
  }
  getRanges(): Range[] {
    return Array.from(this[inside].ranges);
  }
  getBooleanCondition(): BooleanCondition | null {
    return this[inside].criteria === null ? null : new BooleanCondition(this[inside]);
  }
  getGradientCondition(): GradientCondition | null {
    return this[inside].gradient ? new GradientCondition(this[inside].gradient) : null;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this[inside]);
  }
}

export class BooleanCondition {
  readonly [inside]: Draft;
  constructor(draft: Draft) {
    this[inside] = draft;
  }
  getCriteriaType(): EnumValue {
    return enumValue('SpreadsheetApp.BooleanCriteria', this[inside].criteria ?? '');
  }
  getCriteriaValues(): unknown[] {
    return Array.from(this[inside].values);
  }
  getBackground(): string | null {
    return this[inside].style.background ?? null;
  }
  getFontColor(): string | null {
    return this[inside].style.color ?? null;
  }
  getBold(): boolean | null {
    return this[inside].style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this[inside].style.italic ?? null;
  }
  getUnderline(): boolean | null {
    return this[inside].style.underline ?? null;
  }
  getStrikethrough(): boolean | null {
    return this[inside].style.strikethrough ?? null;
  }
}

/** Colours by the number's place between the least and the greatest. */
export class GradientCondition {
  readonly [inside]: NonNullable<Draft['gradient']>;
  constructor(gradient: NonNullable<Draft['gradient']>) {
    this[inside] = gradient;
  }
}
for (const [name, which] of [
  ['Min', 'min'],
  ['Mid', 'mid'],
  ['Max', 'max'],
] as const) {
  const members = {
    [`get${name}Color`](this: GradientCondition) {
      return this[inside][which]?.color ?? '';
    },
    [`get${name}Type`](this: GradientCondition) {
      const type = this[inside][which]?.type;
      return type === undefined ? null : enumValue('SpreadsheetApp.InterpolationType', type);
    },
    [`get${name}Value`](this: GradientCondition) {
      return this[inside][which]?.value ?? '';
    },
  };
  for (const [member, value] of Object.entries(members)) {
    Object.defineProperty(GradientCondition.prototype, member, { value, configurable: true, writable: true });
  }
}

/** SpreadsheetApp.newConditionalFormatRule(); the `when…` members are added from the table below. */
export class ConditionalFormatRuleBuilder {
  [inside]: Draft;
  constructor(draft: Draft = empty) {
    this[inside] = draft;
  }
  build(): ConditionalFormatRule {
    const { ranges, criteria } = this[inside];
    if (ranges.length === 0) throw new Exception('A conditional format rule must have at least one range.');
    if (criteria === null && !this[inside].gradient)
      throw new Exception('A conditional format rule must have a condition.');
    return new ConditionalFormatRule(this[inside]);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this[inside]);
  }
  getRanges(): Range[] {
    return Array.from(this[inside].ranges);
  }
  getBooleanCondition(): BooleanCondition | null {
    return this[inside].criteria === null ? null : new BooleanCondition(this[inside]);
  }
  getGradientCondition(): GradientCondition | null {
    return this[inside].gradient ? new GradientCondition(this[inside].gradient) : null;
  }
  setGradientMinpoint(color: string): this {
    return point(this, 'min', { color, type: 'MIN', value: '' });
  }
  setGradientMaxpoint(color: string): this {
    return point(this, 'max', { color, type: 'MAX', value: '' });
  }
  setGradientMinpointWithValue(color: string, type: EnumValue, value: string): this {
    return point(this, 'min', { color, type: String(type), value });
  }
  setGradientMidpointWithValue(color: string, type: EnumValue, value: string): this {
    return point(this, 'mid', { color, type: String(type), value });
  }
  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string): this {
    return point(this, 'max', { color, type: String(type), value });
  }
  setRanges(ranges: readonly Range[]): this {
    this[inside] = { ...this[inside], ranges };
    return this;
  }
  setBackground(color: string | null): this {
    return style(this, 'background', color);
  }
  setFontColor(color: string | null): this {
    return style(this, 'color', color);
  }
  setBold(bold: boolean | null): this {
    return style(this, 'bold', bold);
  }
  setItalic(italic: boolean | null): this {
    return style(this, 'italic', italic);
  }
  setUnderline(underline: boolean | null): this {
    return style(this, 'underline', underline);
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return style(this, 'strikethrough', strikethrough);
  }
  withCriteria(criteria: EnumValue, values: readonly unknown[]): this {
    return when(this, String(criteria), values);
  }
}

/** Member → criteria; the arguments are the values. */
export const criteriaOf: Readonly<Record<string, string>> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};
for (const [member, criteria] of Object.entries(criteriaOf)) {
  const value = function (this: ConditionalFormatRuleBuilder, ...values: unknown[]) {
    return when(this, criteria, values);
  };
  Object.defineProperty(ConditionalFormatRuleBuilder.prototype, member, { value, configurable: true, writable: true });
}

export function readRules(sheet: number): ConditionalFormatRule[] {
  return Array.from(bridge.book.conditionalRules(sheet), ({ areas, criteria, values, style: look, gradient }) => {
    const ranges = Array.from(areas, (area) => rangeOf(sheet, { ...area }));
    const told = { ranges, criteria: gradient ? null : criteria, values: Array.from(values), style: { ...look } };
    return new ConditionalFormatRule(gradient ? { ...told, gradient: own(gradient) } : told);
  });
}

/** Replaces every rule of the sheet. */
export function writeRules(sheet: number, rules: readonly ConditionalFormatRule[]): void {
  const plain = rules.map((rule): ConditionalRule => {
    const { ranges, criteria, values, style: look, gradient } = rule[inside];
    const areas = ranges.map((range) => range[inside].area);
    return { areas, criteria: criteria ?? '', values, style: look, ...(gradient ? { gradient } : {}) };
  });
  bridge.push({ do: 'setConditionalRules', sheet, rules: plain });
}

function point<T extends ConditionalFormatRuleBuilder>(builder: T, which: 'min' | 'mid' | 'max', at: GradientPoint): T {
  builder[inside] = { ...builder[inside], criteria: null, gradient: { ...builder[inside].gradient, [which]: at } };
  return builder;
}

function style<T extends ConditionalFormatRuleBuilder>(
  builder: T,
  key: keyof Style,
  value: string | boolean | null,
): T {
  const { [key]: _, ...rest } = builder[inside].style;
  builder[inside] = { ...builder[inside], style: value === null ? rest : { ...rest, [key]: value } };
  return builder;
}

function when<T extends ConditionalFormatRuleBuilder>(builder: T, criteria: string, values: readonly unknown[]): T {
  const zone = bridge.book.timeZone();
  const plain = values.map((value) =>
    value instanceof Date ? Math.floor(serialOf(value.getTime(), zone)) : (value as Scalar),
  );
  builder[inside] = { ...builder[inside], criteria, values: plain };
  return builder;
}
