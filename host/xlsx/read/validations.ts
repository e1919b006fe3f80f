import type { Area, ValidationRule } from '../../engine/api';
import { offsetRule } from '../../engine/validation';
import { fromFile } from '../formulas';
import { rangesOf, within } from '../places';
import { attribute, child, childrenOf, type Element, flagOf } from '../xml';
import type { Grid, Tables } from './grid';

/** What a rule may name besides its own cells. */
export interface Places {
  /** `Tab!$A$1:$A$9`, or a name that stands for it. */
  place(text: string): { readonly sheet: number; readonly area: Area } | undefined;
  /** The items of a list that is kept in a hidden helper sheet of ours. */
  listAt(text: string): readonly string[] | undefined;
}

/** Cells given a rule in one sheet, at most. */
const MOST_CELLS = 2_000_000;

/** Gives each cell its rule; a rule for whole columns reaches to the sheet's last row. */
export function readValidations(
  sheet: Element,
  size: { readonly rows: number; readonly columns: number },
  places: Places,
  grid: Grid,
  tables: Tables,
): void {
  let left = MOST_CELLS;
  for (const element of validationElements(sheet)) {
    const rule = ruleOf(element, places);
    const areas = rangesOf(attribute(element.attributes, 'sqref') ?? child(element, 'sqref')?.text.trim() ?? '');
    const first = areas[0];
    if (!rule || !first) continue;
    for (const whole of areas) {
      const area = within(whole, size.rows, size.columns);
      if (!area || area.rows * area.columns > left) continue;
      left -= area.rows * area.columns;
      const number = tables.rule(rule);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          grid.mark(
            row,
            column,
            'rule',
            rule.criteria === 'CUSTOM_FORMULA'
              ? tables.rule(offsetRule(rule, row - first.row, column - first.column))
              : number,
          );
    }
  }
}

/** Also those that name other sheets, which newer programs write apart. */
const validationElements = (sheet: Element): Element[] => [
  ...childrenOf(child(sheet, 'dataValidations'), 'dataValidation'),
  ...childrenOf(child(sheet, 'extLst'), 'ext').flatMap((ext) =>
    childrenOf(child(ext, 'dataValidations'), 'dataValidation'),
  ),
];

function ruleOf(element: Element, places: Places): ValidationRule | undefined {
  const { attributes } = element;
  const text = (name: string) => (child(element, name, 'f') ?? child(element, name))?.text.trim() ?? '';
  const found = criterionOf(attribute(attributes, 'type') ?? '', element, text('formula1'), text('formula2'), places);
  if (!found) return undefined;
  const style = attribute(attributes, 'errorStyle') ?? 'stop';
  const help = attribute(attributes, 'prompt');
  return {
    ...found,
    allowInvalid: !(flagOf(attributes, 'showErrorMessage') && style === 'stop'),
    ...(help ? { help } : {}),
  };
}

type Criterion = Pick<ValidationRule, 'criteria' | 'values'>;

function criterionOf(
  type: string,
  { attributes }: Element,
  first: string,
  second: string,
  places: Places,
): Criterion | undefined {
  const operator = attribute(attributes, 'operator') ?? 'between';
  if (type === 'list') return listOf(first, !flagOf(attributes, 'showDropDown'), places);
  if (type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [`=${fromFile(first, false) ?? 'TRUE'}`] };
  if (type === 'whole' || type === 'decimal') {
    const criteria = numberCriteria[operator];
    return criteria === undefined
      ? undefined
      : { criteria, values: operands(operator, first, second).map(numberOperand) };
  }
  if (type === 'date') {
    const criteria = dateCriteria[operator];
    if (operator === 'greaterThanOrEqual' && Number(first) <= 1) return { criteria: 'DATE_IS_VALID_DATE', values: [] };
    return criteria === undefined
      ? undefined
      : { criteria, values: operands(operator, first, second).map(dateOperand) };
  }
  return undefined;
}

function listOf(text: string, dropdown: boolean, places: Places): Criterion | undefined {
  if (/^"(TRUE,FALSE|FALSE,TRUE)"$/i.test(text)) return { criteria: 'CHECKBOX', values: [] };
  const written = /^"((?:[^"]|"")*)"$/s.exec(text);
  const items = written ? (written[1] ?? '').replaceAll('""', '"').split(',') : places.listAt(text);
  if (items) return { criteria: 'VALUE_IN_LIST', values: [items.map((item) => item.trim()).slice(0, 500), dropdown] };
  const place = places.place(text);
  return place && { criteria: 'VALUE_IN_RANGE', values: [place, dropdown] };
}

const operands = (operator: string, first: string, second: string): string[] =>
  /between/i.test(operator) ? [first, second] : [first];

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));
const numberOperand = (text: string): unknown => (isNumber(text) ? Number(text) : `=${fromFile(text, false) ?? '0'}`);
const dateOperand = (text: string): unknown =>
  isNumber(text) ? { date: Number(text) } : `=${fromFile(text, false) ?? '0'}`;

export const numberCriteria: Readonly<Record<string, string>> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};
export const dateCriteria: Readonly<Record<string, string>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  notEqual: 'DATE_NOT_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThan: 'DATE_BEFORE',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};
