import type { ConditionalFormattingOptions, ConditionalFormattingRule } from 'exceljs';
import { cellA1 } from '../../engine/address';
import type { ConditionalRule, GradientPoint, Scalar } from '../../engine/api';
import { toFile } from '../formulas';
import { rangeText } from '../places';
import { dateCriteria, numberCriteria } from '../read/validations';
import { scaleTypes } from '../scaleTypes';
import { argb, fontOf, solid } from './styles';

/** A rule as the file's; undefined when it is about nothing. What files have no word for becomes a formula. */
export function conditionalOf(rule: ConditionalRule, priority: number): ConditionalFormattingOptions | undefined {
  const [first] = rule.areas;
  if (!first) return undefined;
  const ref = rule.areas.map(rangeText).join(' ');
  const scale = rule.gradient && scaleOf(rule.gradient);
  if (rule.gradient) return scale && { ref, rules: [{ ...scale, priority } as ConditionalFormattingRule] };
  const at = cellA1(first.row, first.column);
  const font = fontOf(rule.style);
  const { background } = rule.style;
  const style = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(background === undefined ? {} : { fill: solid('bgColor', background) }),
  };
  const criterion = criterionOf(rule, at);
  if (!criterion) return undefined;
  return {
    ref,
    rules: [{ ...criterion, style, priority } as ConditionalFormattingRule], // its kinds are told apart by `type` above
  };
}

/** Colours between two points or three. */
function scaleOf({ min, mid, max }: NonNullable<ConditionalRule['gradient']>): object | undefined {
  const points = [min, mid, max].filter((point): point is GradientPoint => point !== undefined);
  if (points.length < 2) return undefined;
  return {
    type: 'colorScale',
    cfvo: points.map(({ type, value }) => {
      const named = scaleTypes.find(([own]) => own === type)?.[1] ?? 'num';
      return named === 'min' || named === 'max' ? { type: named } : { type: named, value: operand(asNumber(value)) };
    }),
    color: points.map(({ color }) => ({ argb: argb(color) })),
  };
}

const asNumber = (text: string): Scalar => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : text || 0);

function criterionOf({ criteria, values }: ConditionalRule, at: string): object | undefined {
  const [first] = values;
  const text = quoted(first);
  const operator = operators.get(criteria);
  if (operator) return { type: 'cellIs', operator, formulae: values.map(operand) };
  if (criteria === 'TEXT_EQUAL_TO' || criteria === 'TEXT_NOT_EQUAL_TO')
    return { type: 'cellIs', operator: criteria === 'TEXT_EQUAL_TO' ? 'equal' : 'notEqual', formulae: [text] };
  const emptiness = { CELL_EMPTY: 'containsBlanks', CELL_NOT_EMPTY: 'notContainsBlanks' }[criteria];
  if (emptiness) {
    const formula = `LEN(TRIM(${at}))${criteria === 'CELL_EMPTY' ? '=' : '>'}0`;
    return { type: 'containsText', operator: emptiness, text: '', formulae: [formula] };
  }
  const formula = formulas[criteria]?.(at, text, first ?? null);
  return formula === undefined ? undefined : { type: 'expression', formulae: [formula] };
}

/** The file's operators by the engine's criteria, those of numbers and of days. */
const operators: ReadonlyMap<string, string> = new Map(
  [...Object.entries(numberCriteria), ...Object.entries(dateCriteria)].map(([operator, criteria]) => [
    criteria,
    operator,
  ]),
);

const asIs = (tab: string): string => tab;

export function operand(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'date' in value) return String(value.date);
  if (typeof value !== 'string') return String(value ?? 0);
  if (value.startsWith('=')) return toFile(value.slice(1), asIs, '""').text;
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25_569 : undefined;
  return day === undefined ? quoted(value) : String(day);
}

export const quoted = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`;

/** What is left, as formulas about the first cell. */
export const formulas: Readonly<Record<string, (at: string, text: string, value: Scalar) => string>> = {
  CUSTOM_FORMULA: (_at, _text, value) => toFile(String(value ?? 'FALSE').replace(/^=/, ''), asIs, '""').text,
  TEXT_CONTAINS: (at, text) => `NOT(ISERROR(SEARCH(${text},${at})))`,
  TEXT_DOES_NOT_CONTAIN: (at, text) => `ISERROR(SEARCH(${text},${at}))`,
  TEXT_EQUAL_TO: (at, text) => `${at}=${text}`,
  TEXT_STARTS_WITH: (at, text) => `LEFT(${at},LEN(${text}))=${text}`,
  TEXT_ENDS_WITH: (at, text) => `RIGHT(${at},LEN(${text}))=${text}`,
  TEXT_IS_VALID_EMAIL: (at) => `ISNUMBER(MATCH("?*@?*.?*",${at},0))`,
  TEXT_IS_VALID_URL: (at) => `OR(ISNUMBER(MATCH("http*://?*.?*",${at},0)),ISNUMBER(MATCH("www.?*.?*",${at},0)))`,
  DATE_IS_VALID_DATE: (at) => `ISNUMBER(${at})`,
  DATE_BEFORE_RELATIVE: (at, _text, value) => `AND(${at}<>"",${at}<${day(value)})`,
  DATE_AFTER_RELATIVE: (at, _text, value) => `AND(${at}<>"",${at}>${day(value)})`,
  DATE_EQUAL_TO_RELATIVE: (at, _text, value) => `INT(${at})=${day(value)}`,
};

const days: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};
const day = (name: Scalar): string => days[String(name ?? '').toUpperCase()] ?? 'TODAY()';
