import type { Scalar, Style, ValidationRule } from './api';
import type { Formula } from './formulas/formula';

/** A validation rule shared by many cells; its references are rewritten in place when rows or columns move. */
export interface RuleBox {
  rule: ValidationRule;
  /** The tab whose cells hold it: references without a tab mean this one. */
  readonly sheet: number;
}

/** A cell that is more than a plain value. Immutable: two places never share one that has a formula. */
export class Cell {
  constructor(
    readonly value: Scalar,
    readonly formula: Formula | undefined,
    readonly format: string | undefined,
    readonly style: Style | undefined,
    readonly note: string | undefined,
    readonly rule: RuleBox | undefined,
  ) {}
}

/** What a place of the grid holds: nothing, a plain value, or a cell with more to it. */
export type Content = undefined | string | number | boolean | Cell;

export interface Parts {
  readonly value: Scalar;
  readonly formula: Formula | undefined;
  readonly format: string | undefined;
  readonly style: Style | undefined;
  readonly note: string | undefined;
  readonly rule: RuleBox | undefined;
}

const nothing = new Cell(null, undefined, undefined, undefined, undefined, undefined);

/** The parts of any content. */
export function partsOf(content: Content): Parts {
  if (content instanceof Cell) return content;
  return content === undefined ? nothing : { ...nothing, value: content };
}

/** The smallest content with these parts: a plain value stays a plain value. */
export function contentOf(parts: Parts): Content {
  const { value, formula, format, style, note, rule } = parts;
  if (formula === undefined && format === undefined && style === undefined && note === undefined && rule === undefined)
    return value ?? undefined;
  return new Cell(value, formula, format, style, note, rule);
}

/** Some parts replaced, the others kept. */
export const withParts = (content: Content, change: Partial<Parts>): Content =>
  contentOf({ ...partsOf(content), ...change });

/** Content that counts for getLastRow: values, FALSE, formulas; not formats, notes, rules (PLATFORM §2.6). */
export const isFilled = (content: Content): boolean =>
  content instanceof Cell ? content.formula !== undefined || content.value !== null : content !== undefined;
