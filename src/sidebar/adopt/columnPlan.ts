import type { AdoptPlan, PlannedColumn } from '../../addon/api';
import { numberKey } from '../../crm/rules/recognitionLabels';
import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';

export type Chosen = NonNullable<AdoptPlan['chosen']>;
/** Column number → field key; '' keeps the column as the user's own. */
export type Meanings = Readonly<Record<number, string>>;

/** A doubtful column is asked about and stays unbound until it is answered. */
export const isDoubtful = (column: PlannedColumn): boolean =>
  column.others.length > 0 || (column.field !== undefined && column.confidence === 'low');

/** What the plan would do by itself: sure columns only. */
export const plannedMeanings = ({ columns }: Chosen): Meanings =>
  Object.fromEntries(
    columns.flatMap((column) =>
      column.field !== undefined && !isDoubtful(column) ? [[column.column, column.field]] : [],
    ),
  );

/** Doubtful columns nobody has answered yet. */
export const unanswered = ({ columns }: Chosen, meanings: Meanings): readonly PlannedColumn[] =>
  columns.filter((column) => isDoubtful(column) && !(column.column in meanings));

/** What is sent: field key → column number. */
export const bindings = (meanings: Meanings): Record<string, number> =>
  Object.fromEntries(
    Object.entries(meanings).flatMap(([column, field]) => (field === '' ? [] : [[field, Number(column)]])),
  );

/** The headers of those columns as they were shown. */
export const shownHeaders = ({ columns }: Chosen, meanings: Meanings): Record<string, string> =>
  Object.fromEntries(columns.flatMap(({ column, header }) => (meanings[column] ? [[meanings[column], header]] : [])));

/** Fields no column stands for. */
export const missingFields = (table: Table, meanings: Meanings): readonly Field[] => {
  const bound = new Set(Object.values(meanings));
  return Object.entries(table.fields).flatMap(([key, field]) => (bound.has(key) ? [] : [field]));
};

/** Without its number no row can be told from another. */
export const hasNumber = (meanings: Meanings): boolean => Object.values(meanings).includes(numberKey);

/** A field two columns claim; both cannot be it. */
export function claimedTwice(meanings: Meanings): string | undefined {
  const fields = Object.values(meanings).filter((field) => field !== '');
  return fields.find((field, at) => fields.indexOf(field) !== at);
}
