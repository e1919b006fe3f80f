import type { ConditionalRule, GradientPoint, Scalar, Style } from '../../engine/api';
import type { Colours } from '../colours';
import { fromFile } from '../formulas';
import { rangesOf, within } from '../places';
import { scaleTypes } from '../scaleTypes';
import { attribute, child, childrenOf, type Element, numberOf } from '../xml';
import { numberCriteria } from './validations';

/** The sheet's conditional formats that colour cells, most important first. Bars and icons have no equal here. */
export function readConditional(
  sheet: Element,
  size: { readonly rows: number; readonly columns: number },
  differences: readonly Style[],
  colours: Colours,
): ConditionalRule[] {
  const found = childrenOf(sheet, 'conditionalFormatting').flatMap((group) => {
    const areas = rangesOf(attribute(group.attributes, 'sqref') ?? '').flatMap(
      (area) => within(area, size.rows, size.columns) ?? [],
    );
    return childrenOf(group, 'cfRule').flatMap((rule): Found[] => {
      const priority = numberOf(rule.attributes, 'priority') ?? 0;
      const gradient = scaleOf(child(rule, 'colorScale'), colours);
      if (gradient)
        return areas.length > 0 ? [{ priority, rule: { areas, criteria: '', values: [], style: {}, gradient } }] : [];
      const style = differences[numberOf(rule.attributes, 'dxfId') ?? -1];
      const criterion = areas.length > 0 && style ? criterionOf(rule) : undefined;
      return criterion && style ? [{ priority, rule: { areas, style, ...criterion } }] : [];
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

interface Found {
  readonly priority: number;
  readonly rule: ConditionalRule;
}

/** Two points or three, each with its colour. */
function scaleOf(scale: Element | undefined, colours: Colours): ConditionalRule['gradient'] {
  const points = childrenOf(scale, 'cfvo').map(({ attributes }, at): GradientPoint => {
    const found = attribute(attributes, 'type') ?? '';
    return {
      color: colours(childrenOf(scale, 'color')[at]) ?? '#ffffff',
      type: scaleTypes.find(([, inFile]) => inFile === found)?.[0] ?? 'NUMBER',
      value: found === 'min' || found === 'max' ? '' : (attribute(attributes, 'val') ?? ''),
    };
  });
  const [min, mid, max] = points.length === 2 ? [points[0], undefined, points[1]] : points;
  return min && max ? { min, ...(mid ? { mid } : {}), max } : undefined;
}

type Criterion = Pick<ConditionalRule, 'criteria' | 'values'>;

function criterionOf(rule: Element): Criterion | undefined {
  const type = attribute(rule.attributes, 'type') ?? '';
  const formulas = childrenOf(rule, 'formula').map(({ text }) => text.trim());
  const first = formulas[0] ?? '';
  const simple = emptiness[type];
  if (simple) return { criteria: simple, values: [] };
  if (type === 'cellIs') return cellIs(attribute(rule.attributes, 'operator') ?? 'equal', formulas);
  const text =
    attribute(rule.attributes, 'text') ?? /SEARCH\("((?:[^"]|"")*)"/i.exec(first)?.[1]?.replaceAll('""', '"');
  const criteria = texts[type];
  if (criteria && text !== undefined) return { criteria, values: [text] };
  const asFormula = type === 'expression' ? textOf(first) : undefined;
  if (asFormula) return asFormula;
  if (first === '' || child(rule, 'dataBar') || child(rule, 'colorScale') || child(rule, 'iconSet')) return undefined;
  return { criteria: 'CUSTOM_FORMULA', values: [`=${fromFile(first, false) ?? 'FALSE'}`] };
}

/** A search for a text, as our own files state it. */
function textOf(formula: string): Criterion | undefined {
  const found = /^(NOT\()?ISERROR\(SEARCH\("((?:[^"]|"")*)",[A-Z]+\d+\)\)(\))?$/.exec(formula);
  if (!found || (found[1] === undefined) !== (found[3] === undefined)) return undefined;
  const criteria = found[1] === undefined ? 'TEXT_DOES_NOT_CONTAIN' : 'TEXT_CONTAINS';
  return { criteria, values: [(found[2] ?? '').replaceAll('""', '"')] };
}

function cellIs(operator: string, formulas: readonly string[]): Criterion | undefined {
  const [only = ''] = formulas;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(only)?.[1]?.replaceAll('""', '"');
  if (quoted !== undefined) {
    const criteria = { equal: 'TEXT_EQUAL_TO', notEqual: 'TEXT_NOT_EQUAL_TO' }[operator];
    return criteria === undefined ? undefined : { criteria, values: [quoted] };
  }
  const criteria = numberCriteria[operator];
  return criteria === undefined ? undefined : { criteria, values: formulas.map(operand) };
}

const operand = (text: string): Scalar =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${fromFile(text, false) ?? '0'}`;

const emptiness: Readonly<Record<string, string>> = {
  containsBlanks: 'CELL_EMPTY',
  notContainsBlanks: 'CELL_NOT_EMPTY',
};
const texts: Readonly<Record<string, string>> = {
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
};
