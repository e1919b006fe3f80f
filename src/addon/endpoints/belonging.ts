import { isArchived } from '../../crm/rules/archived';
import { tablesIn } from '../../crm/tables/tablesIn';
import { linkedTo, one } from '../../schema/read';
import type { Stored, Table } from '../../schema/table';
import { isEmptyCell, textOf } from '../../values/cell';
import { readReferences } from '../../values/references';
import type { CardRecord, CardSection, Hit } from '../api';
import type { View } from './endpoint';
import { hitOf } from './hit';

/** Records of one table that a card shows; their number is told whole. */
const shown = 30;
/** Records one field may name that are looked up. */
const mostNamed = 5;

/** What belongs to a record, found by the references of the tables in force, in either direction (CV-08). */
export interface Belonging {
  /** The records it names; one that names it back stands here only. */
  readonly named: readonly Hit[];
  /** The records that name it, table by table; tables without a tab cost no call. */
  readonly sections: readonly CardSection[];
  readonly followUps: readonly Stored[];
}

export function belongingTo(record: Stored, view: View): Belonging {
  const tables = tablesIn(view.settings);
  const own = tables[record.table];
  const named = own === undefined ? [] : namedBy(record, own, view);
  const shownAlready = new Set(named.map(nameOf));
  const naming = Object.keys(view.store.tables()).flatMap((name) => {
    const table = tables[name];
    const found = table === undefined ? [] : namingIt(record, table, view);
    const others = found.filter((one) => !shownAlready.has(nameOf(one)));
    return others.length === 0 ? [] : [{ table: name, found: others }];
  });
  return {
    named: named.map(hitOf),
    sections: naming.filter(({ table }) => table !== 'followUps').map(({ table, found }) => sectionOf(table, found)),
    followUps: naming.find(({ table }) => table === 'followUps')?.found ?? [],
  };
}

/** A small tab is looked through as a whole; of a large one a column is searched for each field that may name it. */
function namingIt(record: Stored, table: Table, { store, whole }: View): readonly Stored[] {
  const fields = Object.entries(table.fields).filter(([, field]) => field.references?.includes(record.table));
  if (fields.length === 0) return [];
  const all = whole(table.name);
  const found = fields.flatMap(
    ([field]) =>
      all?.filter(({ cells }) => textOf(cells[field] ?? '').trim() === record.number) ??
      (store.read(linkedTo(table.name, field, record.number)) as readonly Stored[]),
  );
  return onceEach(found.filter(({ number }) => number !== record.number));
}

function namedBy(record: Stored, table: Table, view: View): readonly Stored[] {
  const found = Object.entries(table.fields).flatMap(([key, { references = [] }]) => {
    const numbers = references.length === 0 ? [] : readReferences(textOf(record.cells[key] ?? ''));
    return numbers.slice(0, mostNamed).flatMap((number) => {
      return references.map((name) => recordFrom(view, name, number)).find((place) => place !== undefined) ?? [];
    });
  });
  return onceEach(found);
}

/** Newest first, what is archived at the end. */
function sectionOf(table: string, found: readonly Stored[]): CardSection {
  const newest = [...found].reverse();
  const ordered = [...newest.filter((one) => !isArchived(one)), ...newest.filter(isArchived)];
  return { table, total: found.length, records: ordered.slice(0, shown).map(recordOf) };
}

const recordOf = (record: Stored): CardRecord => ({
  ...hitOf(record),
  cells: Object.fromEntries(Object.entries(record.cells).filter(([, cell]) => !isEmptyCell(cell))),
});

/** One record, by its number. */
export const recordFrom = ({ whole, store }: View, table: string, number: string): Stored | undefined => {
  const all = whole(table);
  return all ? all.find((record) => record.number === number) : (store.read(one(table, number)) as Stored | undefined);
};

const onceEach = (records: readonly Stored[]): readonly Stored[] => [
  ...new Map(records.map((record) => [nameOf(record), record])).values(),
];

const nameOf = ({ table, number }: Stored): string => `${table} ${number}`;
