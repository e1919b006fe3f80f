import type { Filter, FilterColumn, Scalar } from '../../engine/api';
import { customFilters } from '../filterCriteria';
import { rangeOf, within } from '../places';
import { attribute, child, childrenOf, type Element, flagOf, numberOf } from '../xml';

/** A sheet's filter. `shown` is what a cell shows; a list of what is shown hides the other values there are. */
export function readFilter(
  sheet: Element,
  size: { readonly rows: number; readonly columns: number },
  shown: (row: number, column: number) => string,
): Filter | undefined {
  const element = child(sheet, 'autoFilter');
  const whole = element && rangeOf(attribute(element.attributes, 'ref') ?? '');
  const area = whole && within(whole, size.rows, size.columns);
  if (!element || !area) return undefined;
  const columns = childrenOf(element, 'filterColumn').flatMap((one): FilterColumn[] => {
    const column = area.column + (numberOf(one.attributes, 'colId') ?? 0);
    if (column >= area.column + area.columns) return [];
    const custom = child(one, 'customFilters');
    const criterion = custom && criterionOf(custom);
    if (criterion) return [{ column, ...criterion }];
    const filters = child(one, 'filters');
    if (!filters || child(filters, 'dateGroupItem')) return [];
    const texts = childrenOf(filters, 'filter').map(({ attributes }) => attribute(attributes, 'val') ?? '');
    if (texts.length === 0 && flagOf(filters.attributes, 'blank'))
      return [{ column, criteria: 'CELL_EMPTY', values: [] }];
    const left = new Set(flagOf(filters.attributes, 'blank') ? [...texts, ''] : texts);
    const there = new Set<string>();
    for (let row = area.row + 1; row < area.row + area.rows; row++) there.add(shown(row, column));
    return [{ column, hiddenValues: [...there].filter((text) => !left.has(text)) }];
  });
  return { area, columns };
}

/** The first of our criteria a file would state like this. */
function criterionOf(custom: Element): Pick<FilterColumn, 'criteria' | 'values'> | undefined {
  const found = childrenOf(custom, 'customFilter').map(({ attributes }) => ({
    operator: attribute(attributes, 'operator') ?? 'equal',
    text: attribute(attributes, 'val') ?? '',
  }));
  const both = flagOf(custom.attributes, 'and');
  for (const [criteria, { tests, and, fixed }] of Object.entries(customFilters)) {
    if (tests.length !== found.length || (tests.length > 1 && (and ?? false) !== both)) continue;
    const values = tests.map(({ operator, before = '', after = '' }, at): Scalar | undefined => {
      const { operator: theirs, text } = found[at] ?? { operator: '', text: '' };
      if (theirs !== operator) return undefined;
      if (fixed !== undefined) return text === fixed ? null : undefined;
      return operandOf(text, before, after, criteria);
    });
    if (values.every((value) => value !== undefined))
      return { criteria, values: values.filter((value) => value !== null) };
  }
  return undefined;
}

/** What stands between the stars; a comparison without them is of numbers, or of texts. */
function operandOf(text: string, before: string, after: string, criteria: string): Scalar | undefined {
  if (before || after) {
    const starred = /^(\*?)((?:[^*?~]|~.)*)(\*?)$/s.exec(text);
    if (starred?.[1] !== before || starred[3] !== after) return undefined;
    return (starred[2] ?? '').replace(/~(.)/gs, '$1');
  }
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  if (criteria.startsWith('TEXT')) return isNumber ? undefined : text;
  return isNumber ? Number(text) : undefined;
}
