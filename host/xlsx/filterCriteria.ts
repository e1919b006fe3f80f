/** How a file states the criteria of a filter: one comparison or two, of a value or of a text with stars around it. */
export interface FilterForm {
  readonly tests: readonly { readonly operator: string; readonly before?: string; readonly after?: string }[];
  /** Both must hold. */
  readonly and?: true;
  /** Said instead of a value. */
  readonly fixed?: string;
}

const one = (operator: string): FilterForm => ({ tests: [{ operator }] });
const between: FilterForm = { and: true, tests: [{ operator: 'greaterThanOrEqual' }, { operator: 'lessThanOrEqual' }] };
const outside: FilterForm = { tests: [{ operator: 'lessThan' }, { operator: 'greaterThan' }] };

export const customFilters: Readonly<Record<string, FilterForm>> = {
  CELL_NOT_EMPTY: { tests: [{ operator: 'notEqual' }], fixed: ' ' },
  TEXT_CONTAINS: { tests: [{ operator: 'equal', before: '*', after: '*' }] },
  TEXT_DOES_NOT_CONTAIN: { tests: [{ operator: 'notEqual', before: '*', after: '*' }] },
  TEXT_STARTS_WITH: { tests: [{ operator: 'equal', after: '*' }] },
  TEXT_ENDS_WITH: { tests: [{ operator: 'equal', before: '*' }] },
  NUMBER_EQUAL_TO: one('equal'),
  NUMBER_NOT_EQUAL_TO: one('notEqual'),
  NUMBER_GREATER_THAN: one('greaterThan'),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: one('greaterThanOrEqual'),
  NUMBER_LESS_THAN: one('lessThan'),
  NUMBER_LESS_THAN_OR_EQUAL_TO: one('lessThanOrEqual'),
  NUMBER_BETWEEN: between,
  NUMBER_NOT_BETWEEN: outside,
  TEXT_EQUAL_TO: one('equal'),
  TEXT_NOT_EQUAL_TO: one('notEqual'),
  DATE_EQUAL_TO: one('equal'),
  DATE_NOT_EQUAL_TO: one('notEqual'),
  DATE_AFTER: one('greaterThan'),
  DATE_ON_OR_AFTER: one('greaterThanOrEqual'),
  DATE_BEFORE: one('lessThan'),
  DATE_ON_OR_BEFORE: one('lessThanOrEqual'),
  DATE_BETWEEN: between,
  DATE_NOT_BETWEEN: outside,
};
