import { cellA1 } from './address';
import type { Area, ValidationRule, Value } from './api';
import { lastColumnOf, lastRowOf } from './area';
import type { Book } from './book';
import { Cell, type RuleBox } from './content';
import { criteria, type Tested } from './criteria';
import { display, isDateFormat } from './display';
import { refuse } from './errors';
import { readReference } from './formulas/lexer';
import { offsetReference, referenceArea, rewriteReferences } from './formulas/references';
import { toText } from './formulas/values';
import { isPlace } from './reshape';
import { serialOfIso } from './serial';
import type { Sheet } from './sheet';
import { readTyped } from './typing/readTyped';

type Rules = readonly (readonly (ValidationRule | null)[])[];

/** The rules of a block as cells hold them. One custom formula given to a whole block is relative to its first cell. */
export function placeRules(
  book: Book,
  sheet: Sheet,
  rules: Rules,
): (row: number, column: number) => RuleBox | undefined {
  const first = rules[0]?.[0];
  const shared = first && JSON.stringify(first);
  const uniform = rules.every((row) => row.every((rule) => rule === first || JSON.stringify(rule) === shared));
  for (const rule of uniform ? [first] : rules.flat())
    if (rule?.criteria === 'VALUE_IN_LIST' && listOf(rule).length > 500) refuse('listTooLong');
  if (uniform && first && first.criteria !== 'CUSTOM_FORMULA') {
    const box = book.box(first, sheet.id);
    return () => box;
  }
  return (row, column) => {
    const rule = uniform ? first : rules[row]?.[column];
    return rule ? book.box(uniform ? offsetRule(rule, row, column) : rule, sheet.id) : undefined;
  };
}

/** A rule as a cell so many rows and columns away would state it. */
export function offsetRule(rule: ValidationRule, rows: number, columns: number): ValidationRule {
  if ((!rows && !columns) || rule.criteria !== 'CUSTOM_FORMULA') return rule;
  const values = rule.values.map((value) =>
    typeof value === 'string' && value.startsWith('=')
      ? rewriteReferences(value, (reference) => offsetReference(reference, rows, columns))
      : value,
  );
  return { ...rule, values };
}

/** Refuses when a cell of the area breaks a rule that rejects (PLATFORM §3.1). The caller's transaction undoes the write. */
export function checkWritten(book: Book, sheet: Sheet, area: Area): void {
  for (let row = area.row; row <= lastRowOf(area); row++) {
    const { cells } = sheet.row(row);
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      const content = cells[sheet.column(column).slot];
      if (!(content instanceof Cell) || !content.rule || content.rule.rule.allowInvalid) continue;
      if (!isValid(book, sheet, row, column)) reject(content.rule.rule, row, column);
    }
  }
}

function reject(rule: ValidationRule, row: number, column: number): never {
  const a1 = cellA1(row, column);
  return rule.criteria === 'VALUE_IN_LIST' ? refuse('violatesList', a1, listOf(rule)) : refuse('violates', a1);
}

/** Whether a cell obeys its rule; an empty cell and a cell without one do. */
export function isValid(book: Book, sheet: Sheet, row: number, column: number): boolean {
  const content = sheet.content(row, column);
  const rule = content instanceof Cell ? content.rule?.rule : undefined;
  const value = book.calculation.value(sheet, row, column);
  if (!rule || value === null || value === '') return true;
  const format = content instanceof Cell ? content.format : undefined;
  if (rule.criteria === 'VALUE_IN_LIST') return isListed(listOf(rule), value, display(value, format, book.locale));
  if (rule.criteria === 'VALUE_IN_RANGE')
    return isListed(rangeTexts(book, sheet, rule), value, display(value, format, book.locale));
  if (rule.criteria === 'CHECKBOX') return isChecked(rule, value);
  if (rule.criteria === 'CUSTOM_FORMULA') return holdsTrue(book, sheet, rule, row, column);
  const test = criteria[rule.criteria];
  return test
    ? test(
        testedOf(book, value, format),
        rule.values.map((each) => operandOf(book, sheet, each, row, column)),
      )
    : true;
}

export const testedOf = (book: Book, value: Value, format: string | undefined): Tested => ({
  value,
  text: display(value, format, book.locale),
  isDate: format !== undefined && isDateFormat(format),
  today: book.calculation.wallClock(),
});

const isListed = (items: readonly string[], value: Value, shown: string): boolean =>
  items.includes(shown) || items.includes(toText(value));

const listOf = (rule: ValidationRule): string[] =>
  Array.isArray(rule.values[0])
    ? rule.values[0].map(String)
    : rule.values.filter((value) => typeof value !== 'boolean').map(String);

function isChecked(rule: ValidationRule, value: Value): boolean {
  const [checked = true, unchecked = rule.values.length ? '' : false] = rule.values;
  return value === checked || value === unchecked;
}

function holdsTrue(book: Book, sheet: Sheet, rule: ValidationRule, row: number, column: number): boolean {
  const text = String(rule.values[0] ?? '').replace(/^=/, '');
  return book.calculation.work(text, { row, column, shiftRows: 0, shiftColumns: 0 }, sheet) === true;
}

/** The texts a range allows, read now: editing the list changes what is allowed. */
function rangeTexts(book: Book, sheet: Sheet, rule: ValidationRule): string[] {
  const place = placeOf(book, sheet, rule.values[0]);
  if (!place) return [];
  const { sheet: from, area } = place;
  return book.calculation
    .values(from, area)
    .flatMap((line, i) =>
      line.map((value, j) => {
        const content = from.content(area.row + i, area.column + j);
        return display(value, content instanceof Cell ? content.format : undefined, book.locale);
      }),
    )
    .filter((item) => item !== '');
}

function placeOf(book: Book, own: Sheet, value: unknown): { readonly sheet: Sheet; readonly area: Area } | undefined {
  if (isPlace(value)) {
    const sheet = book.sheets.find(({ id }) => id === value.sheet);
    return sheet && value.area.rows > 0 ? { sheet, area: value.area } : undefined;
  }
  const reference = typeof value === 'string' ? readReference(value.replace(/^=/, '')) : undefined;
  const sheet = reference?.sheet === undefined ? own : book.sheets.find(({ name }) => name === reference.sheet);
  const area = reference && sheet ? referenceArea(reference, sheet.rows.length, sheet.columns.length) : null;
  return sheet && area ? { sheet, area } : undefined;
}

/** What a person may choose in a dropdown cell; undefined when the rule is no list. */
export function choicesOf(book: Book, sheet: Sheet, rule: ValidationRule): string[] | undefined {
  if (rule.criteria === 'VALUE_IN_LIST') return listOf(rule);
  return rule.criteria === 'VALUE_IN_RANGE' ? rangeTexts(book, sheet, rule) : undefined;
}

/** A rule's bound: a number, a serial, a day as text, or a formula worked out at the cell. */
export function operandOf(book: Book, sheet: Sheet, value: unknown, row: number, column: number): Value {
  if (typeof value === 'object' && value !== null && 'date' in value && typeof value.date === 'number')
    return value.date;
  if (typeof value !== 'string') return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  if (value.startsWith('='))
    return book.calculation.work(value.slice(1), { row, column, shiftRows: 0, shiftColumns: 0 }, sheet);
  const typed = readTyped(value, { locale: book.locale, year: 0 })?.value;
  return serialOfIso(value) ?? (typeof typed === 'number' && /\d/.test(value) ? typed : value);
}
