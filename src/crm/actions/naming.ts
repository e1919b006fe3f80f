import { one, type Read } from '../../schema/read';
import type { Stored, Table } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { Problem } from '../../values/outcome';
import { readReferences } from '../../values/references';
import { isPlaceholder } from '../../values/text';
import { broughtBy } from '../rules/bringing';
import { tables } from '../tables';
import type { Context } from './action';

type Texts = Readonly<Record<string, string>>;
/** Records by where they were looked for. */
export type Named = Readonly<Record<string, Stored | readonly Stored[] | undefined>>;

/** A field that names other records, one of the numbers it names, and the tables that may hold it. */
interface Naming {
  readonly key: string;
  readonly number: string;
  readonly to: readonly string[];
}

/** For every record that these texts name, the places where it may be. */
export const namedReads = (table: Table, texts: Texts): Readonly<Record<string, Read>> =>
  Object.fromEntries(
    namingsIn(table, texts).flatMap(({ number, to }) =>
      to.map((target): [string, Read] => [placeOf(target, number), one(target, number)]),
    ),
  );

/** What is named must be there, or the record would hang in the air: each refusal names the field and where to look. What stood there before is nobody's mistake now. */
export const unknownIn = (
  table: Table,
  texts: Texts,
  records: Named,
  { language }: Context,
  before: Texts = {},
): readonly Problem[] =>
  namingsIn(table, texts)
    .filter((naming) => recordNamed(records, naming) === undefined)
    .filter(({ key, number }) => !readReferences(before[key] ?? '').includes(number))
    .map(({ key, number, to }) => ({
      code: 'reference.unknown',
      field: key,
      params: {
        label: table.fields[key]?.label[language] ?? key,
        number,
        zh: to.map((target) => labelOf(target).zh).join('、'),
        en: to.map((target) => labelOf(target).en).join(', '),
      },
    }));

/** What the named records bring, as texts by field; what earlier references bring wins. */
export const broughtIn = (table: Table, texts: Texts, records: Named): Record<string, string> =>
  Object.fromEntries(
    [...namingsIn(table, texts)].reverse().flatMap((naming) => {
      const record = recordNamed(records, naming);
      return record ? Object.entries(broughtBy(table, naming.key, record)) : [];
    }),
  );

/** The numbers these cells of a record name, as texts of a form. */
export const namesIn = (table: Table, { cells }: Pick<Stored, 'cells'>, keys: readonly string[]): Texts =>
  Object.fromEntries(
    keys.filter((key) => table.fields[key]?.references).map((key) => [key, textOf(cells[key] ?? '').trim()]),
  );

function namingsIn({ fields }: Table, texts: Texts): readonly Naming[] {
  return Object.entries(fields).flatMap(([key, { type, references: to }]) => {
    const text = (texts[key] ?? '').trim();
    if (to === undefined || text === '' || isPlaceholder(text)) return [];
    const numbers = type === 'references' ? readReferences(text) : [text];
    return numbers.map((number) => ({ key, number, to }));
  });
}

const recordNamed = (records: Named, { number, to }: Naming): Stored | undefined =>
  to.map((target) => records[placeOf(target, number)] as Stored | undefined).find((record) => record !== undefined);

const placeOf = (table: string, number: string): string => `${table} ${number}`;

const labelOf = (table: string) => tables[table as keyof typeof tables].label;
