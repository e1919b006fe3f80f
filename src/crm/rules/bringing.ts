import type { Stored, Table } from '../../schema/table';
import { type Cell, isMoment, textOf } from '../../values/cell';

type Texts = Readonly<Record<string, string>>;

/** What a new record takes over from the record one of its fields names (FU-24): texts by field. */
export const broughtBy = (table: Table, key: string, { cells }: Pick<Stored, 'cells'>): Texts =>
  Object.fromEntries(
    Object.entries(table.fields[key]?.brings ?? {}).flatMap(([field, sources]) => {
      const text = sources.map((source) => formText(cells[source])).find((one) => one !== '');
      return text === undefined ? [] : [[field, text]];
    }),
  );

/**
 * What is brought stands where nobody typed anything: in an empty field, or in one that still reads as it began (`me` as
 * the owner among it) or as an earlier reference left it. So a customer's account manager owns what is opened on the
 * customer (CA-24, AS-08), whoever opens it and however the customer was named, and what was typed comes before both.
 */
export const takenOver = (brought: Texts, now: Texts, untyped: Texts): Texts =>
  Object.fromEntries(
    Object.entries(brought).filter(([key]) => {
      const text = (now[key] ?? '').trim();
      return text === '' || text === untyped[key]?.trim();
    }),
  );

/** What a record that is begun on another one starts with: the number of that one, and what it brings. */
export function begunOn(table: Table, record: Pick<Stored, 'table' | 'number' | 'cells'>): Texts {
  const key = namingField(table, record.table);
  return key === undefined ? {} : { ...broughtBy(table, key, record), [key]: record.number };
}

/** The first field people fill in that names a record of the other table. */
export const namingField = ({ fields }: Table, other: string): string | undefined =>
  Object.keys(fields).find((key) => !fields[key]?.machine && fields[key]?.references?.includes(other));

/** A cell as a form shows it. */
export const formText = (cell: Cell = ''): string => (isMoment(cell) ? cell.day : textOf(cell).trim());
