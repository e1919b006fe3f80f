import type { FilterRule } from '../../server/wire';
import type { Word } from '../words';

/** What a condition is given: texts, numbers, days or a formula. */
export type FieldKind = 'text' | 'number' | 'date' | 'formula';
export interface Condition {
  readonly criteria: string;
  readonly word: Word;
  readonly fields: readonly FieldKind[];
}

/** The conditions of a filter's column, in groups, by the names the script sees. */
export const CONDITIONS: readonly (readonly Condition[])[] = [
  [
    { criteria: 'CELL_EMPTY', word: 'condition.empty', fields: [] },
    { criteria: 'CELL_NOT_EMPTY', word: 'condition.notEmpty', fields: [] },
  ],
  [
    { criteria: 'TEXT_CONTAINS', word: 'condition.contains', fields: ['text'] },
    { criteria: 'TEXT_DOES_NOT_CONTAIN', word: 'condition.containsNot', fields: ['text'] },
    { criteria: 'TEXT_STARTS_WITH', word: 'condition.starts', fields: ['text'] },
    { criteria: 'TEXT_ENDS_WITH', word: 'condition.ends', fields: ['text'] },
    { criteria: 'TEXT_EQUAL_TO', word: 'condition.textIs', fields: ['text'] },
  ],
  [
    { criteria: 'DATE_EQUAL_TO', word: 'condition.day', fields: ['date'] },
    { criteria: 'DATE_BEFORE', word: 'condition.before', fields: ['date'] },
    { criteria: 'DATE_AFTER', word: 'condition.after', fields: ['date'] },
  ],
  [
    { criteria: 'NUMBER_GREATER_THAN', word: 'condition.greater', fields: ['number'] },
    { criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', word: 'condition.least', fields: ['number'] },
    { criteria: 'NUMBER_LESS_THAN', word: 'condition.less', fields: ['number'] },
    { criteria: 'NUMBER_LESS_THAN_OR_EQUAL_TO', word: 'condition.most', fields: ['number'] },
    { criteria: 'NUMBER_EQUAL_TO', word: 'condition.equal', fields: ['number'] },
    { criteria: 'NUMBER_NOT_EQUAL_TO', word: 'condition.unequal', fields: ['number'] },
    { criteria: 'NUMBER_BETWEEN', word: 'condition.between', fields: ['number', 'number'] },
    { criteria: 'NUMBER_NOT_BETWEEN', word: 'condition.betweenNot', fields: ['number', 'number'] },
  ],
  [{ criteria: 'CUSTOM_FORMULA', word: 'condition.formula', fields: ['formula'] }],
];

export function conditionNamed(criteria: string | undefined): Condition | undefined {
  return CONDITIONS.flat().find((condition) => condition.criteria === criteria);
}

/** What stands in the fields of a rule's condition. */
export function textsOf({ criteria, values = [] }: FilterRule): string[] {
  const fields = conditionNamed(criteria)?.fields ?? [];
  return fields.map((kind, at) => {
    const value = values[at] ?? '';
    return kind === 'date' && typeof value === 'number' ? isoOf(value) : String(value);
  });
}

/** The rule that a condition and its fields make; undefined while a field is empty or cannot be read. */
export function ruleOf({ criteria, fields }: Condition, texts: readonly string[]): FilterRule | undefined {
  const values = fields.map((kind, at) => read[kind]((texts[at] ?? '').trim()));
  if (values.some((value) => value === undefined)) return undefined;
  return { criteria, values: values.map((value) => value ?? null) };
}

const read: { readonly [K in FieldKind]: (text: string) => string | number | undefined } = {
  text: (text) => text || undefined,
  number: (text) => (text === '' || Number.isNaN(Number(text)) ? undefined : Number(text)),
  date: (text) => serialOf(text),
  formula: (text) => (text === '' ? undefined : text.startsWith('=') ? text : `=${text}`),
};

/** Days as the workbook counts them, from 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

function serialOf(iso: string): number | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : (time - EPOCH) / DAY_MS;
}

function isoOf(serial: number): string {
  return new Date(EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}
