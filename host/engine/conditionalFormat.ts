import type { ConditionalRule, Style, Value } from './api';
import { holds } from './area';
import type { Book } from './book';
import { criteria } from './criteria';
import { gradientColour } from './gradient';
import type { Sheet } from './sheet';
import { operandOf, testedOf } from './validation';

/**
 * The style of the first conditional rule that a cell meets (PLATFORM §3.2); a colour scale is met by every number.
 * Operands without relative parts are worked out once.
 */
export function conditionalStyle(
  book: Book,
  sheet: Sheet,
): (row: number, column: number, value: Value, format: string | undefined) => Style | undefined {
  const rules = sheet.rules.map((rule) => ({ rule, styleAt: styleOf(book, sheet, rule) }));
  return (row, column, value, format) => {
    for (const { rule, styleAt } of rules) {
      const style = rule.areas.some((area) => holds(area, row, column)) && styleAt(row, column, value, format);
      if (style) return style;
    }
    return undefined;
  };
}

function styleOf(book: Book, sheet: Sheet, rule: ConditionalRule): (...cell: Parameters<Test>) => Style | undefined {
  if (rule.gradient) {
    const colour = gradientColour(book, sheet, rule.areas, rule.gradient);
    return (_row, _column, value) => {
      const background = colour(value);
      return background === undefined ? undefined : { background };
    };
  }
  const test = testOf(book, sheet, rule);
  return (...cell) => (test(...cell) ? rule.style : undefined);
}

type Test = (row: number, column: number, value: Value, format: string | undefined) => boolean;

function testOf(book: Book, sheet: Sheet, rule: ConditionalRule): Test {
  const [first] = rule.areas;
  const origin = { row: first?.row ?? 1, column: first?.column ?? 1 };
  const atCell = (value: unknown, row: number, column: number): Value =>
    typeof value === 'string' && value.startsWith('=')
      ? book.calculation.work(
          value.slice(1),
          { row, column, shiftRows: row - origin.row, shiftColumns: column - origin.column },
          sheet,
        )
      : operandOf(book, sheet, value, row, column);
  if (rule.criteria === 'CUSTOM_FORMULA')
    return (row, column) => isTrue(atCell(asFormula(rule.values[0]), row, column));
  const test = criteria[rule.criteria];
  if (!test) return () => false;
  const isFixed = !rule.values.some((value) => typeof value === 'string' && value.startsWith('='));
  const fixed = isFixed ? rule.values.map((value) => atCell(value, origin.row, origin.column)) : undefined;
  return (row, column, value, format) =>
    test(testedOf(book, value, format), fixed ?? rule.values.map((each) => atCell(each, row, column)));
}

const isTrue = (value: Value): boolean => value === true || (typeof value === 'number' && value !== 0);

const asFormula = (value: unknown): string => {
  const text = String(value ?? '');
  return text.startsWith('=') ? text : `=${text}`;
};
