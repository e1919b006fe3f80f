import type { DataValidation, Worksheet } from 'exceljs';
import { cellA1 } from '../../engine/address';
import type { Area, Scalar, ValidationRule } from '../../engine/api';
import type { SavedSheet } from '../../engine/save';
import { offsetRule } from '../../engine/validation';
import { fixedText, rangeText } from '../places';
import { dateCriteria, numberCriteria } from '../read/validations';
import { formulas, operand, quoted } from './conditional';
import type { Context } from './context';

/** Lists written into a rule are at most this long; others go to the hidden helper sheet. */
const LONGEST_LIST = 250;

/** Each rule over the largest blocks of cells that have it. */
export function putValidations(to: Worksheet, sheet: SavedSheet, context: Context): void {
  for (const { area, rule } of blocksOf(sheet, context.saved.rules)) {
    const written = validationOf(rule, cellA1(area.row, area.column), context);
    // the library's types hide the list it keeps rules in
    if (written) (to as unknown as { dataValidations: Kept }).dataValidations.add(rangeText(area), written);
  }
}

interface Kept {
  add(address: string, validation: DataValidation): void;
}
interface Block {
  readonly rule: ValidationRule;
  readonly number: number;
  area: Area;
}

/** Runs down each column, joined with an equal run on their left. */
function blocksOf(sheet: SavedSheet, rules: readonly ValidationRule[]): Block[] {
  const done: Block[] = [];
  let left: Block[] = [];
  for (let column = 1; column <= sheet.columns; column++) {
    left = runsIn(sheet, rules, column).map((run) => {
      const beside = left.find(
        ({ area, number, rule }) =>
          number === run.number &&
          rule.criteria !== 'CUSTOM_FORMULA' &&
          area.row === run.area.row &&
          area.rows === run.area.rows &&
          area.column + area.columns === column,
      );
      if (!beside) {
        done.push(run);
        return run;
      }
      beside.area = { ...beside.area, columns: beside.area.columns + 1 };
      return beside;
    });
  }
  return done;
}

function runsIn(sheet: SavedSheet, rules: readonly ValidationRule[], column: number): Block[] {
  const runs: Block[] = [];
  let open: { block: Block; last: ValidationRule; lastRow: number } | undefined;
  for (const [r, cells] of sheet.cells.entries()) {
    const cell = cells[column - 1];
    const number = Array.isArray(cell) ? cell[5] : undefined;
    const rule = typeof number === 'number' ? rules[number] : undefined;
    if (!rule || typeof number !== 'number') continue;
    if (open && open.lastRow === r && follows(open.last, rule)) {
      open.block.area = { ...open.block.area, rows: open.block.area.rows + 1 };
      open = { block: open.block, last: rule, lastRow: r + 1 };
      continue;
    }
    const block = { rule, number, area: { row: r + 1, column, rows: 1, columns: 1 } };
    runs.push(block);
    open = { block, last: rule, lastRow: r + 1 };
  }
  return runs;
}

/** The same rule, as the cell below states it. */
const follows = (above: ValidationRule, below: ValidationRule): boolean =>
  above === below ||
  (above.criteria === 'CUSTOM_FORMULA' && JSON.stringify(offsetRule(above, 1, 0)) === JSON.stringify(below));

function validationOf(rule: ValidationRule, at: string, context: Context): DataValidation | undefined {
  const found = kindOf(rule, at, context);
  if (!found) return undefined;
  return {
    ...found,
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    errorStyle: rule.allowInvalid ? 'warning' : 'stop',
    ...(rule.help === undefined ? {} : { prompt: rule.help.slice(0, 255), showInputMessage: true }),
  };
}

const numberOperators = inverted(numberCriteria);
const dateOperators = inverted(dateCriteria);

function kindOf({ criteria, values }: ValidationRule, at: string, context: Context): DataValidation | undefined {
  const [first] = values;
  if (criteria === 'CHECKBOX')
    return { type: 'list', formulae: [values.length > 0 ? quoted(values.join(',')) : '"TRUE,FALSE"'] };
  if (criteria === 'VALUE_IN_LIST')
    return { type: 'list', formulae: [listFormula(Array.isArray(first) ? first.map(String) : [], context)] };
  if (criteria === 'VALUE_IN_RANGE') return rangeList(first, context);
  const number = numberOperators.get(criteria);
  if (number) return { type: 'decimal', operator: number, formulae: values.map(operand) };
  const date = dateOperators.get(criteria);
  const serials = values.map((value) => Number(operand(value)));
  if (date && serials.every(Number.isFinite)) return { type: 'date', operator: date, formulae: serials.map(toDate) };
  if (criteria === 'DATE_IS_VALID_DATE') return { type: 'date', operator: 'greaterThanOrEqual', formulae: [toDate(1)] };
  if (date) return { type: 'custom', formulae: [comparison(date, at, values.map(operand))] };
  const formula = formulas[criteria]?.(at, quoted(first), (first ?? null) as Scalar); // operands of these are plain
  return formula === undefined ? undefined : { type: 'custom', formulae: [formula] };
}

function listFormula(items: readonly string[], context: Context): string {
  const joined = items.join(',');
  const fits = joined.length <= LONGEST_LIST && !items.some((item) => /[,"]|^\s|\s$/.test(item));
  return fits ? `"${joined}"` : context.keepList(items);
}

function rangeList(place: unknown, { nameOf, rename }: Context): DataValidation | undefined {
  if (typeof place === 'string') return { type: 'list', formulae: [place.replace(/^=/, '')].map(rename) };
  if (typeof place !== 'object' || place === null || !('area' in place) || !('sheet' in place)) return undefined;
  const { sheet, area } = place as { sheet: number; area: Area }; // as the engine keeps places
  return { type: 'list', formulae: [fixedText(nameOf(sheet), area)] };
}

const signs: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function comparison(operator: string, at: string, [a = '0', b = '0']: readonly string[]): string {
  if (operator === 'between') return `AND(${at}>=${a},${at}<=${b})`;
  if (operator === 'notBetween') return `OR(${at}<${a},${at}>${b})`;
  return `${at}${signs[operator] ?? '='}${a}`;
}

/** The library turns dates into serials by itself. */
const toDate = (serial: number): Date => new Date(Math.round((serial - 25_569) * 86_400_000));

function inverted(criteria: Readonly<Record<string, string>>) {
  return new Map(
    Object.entries(criteria).map(([operator, name]) => [name, operator as NonNullable<DataValidation['operator']>]), // the table's keys are the file's operators
  );
}
