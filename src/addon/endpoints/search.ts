import * as v from 'valibot';
import { isArchived } from '../../crm/rules/archived';
import { type Candidate, closestOf, patternOf, searchedIn, type Wanted, wantedIn } from '../../crm/rules/search';
import { isKeptFrom } from '../../crm/rules/visibility';
import { type Tables, tablesIn } from '../../crm/tables/tablesIn';
import type { Table } from '../../schema/table';
import { isDamage } from '../../sheets/damage';
import { storedFrom } from '../../sheets/store';
import { accept } from '../../values/outcome';
import type { Found } from '../api';
import { endpoint, type View } from './endpoint';
import { hitOf } from './hit';
import { tableName } from './shapes';

/** More than a person reads; a longer word narrows it. */
export const mostHits = 20;

export const search = endpoint<'search'>({
  ask: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(200)),
    tables: v.exactOptional(v.array(tableName)),
    archived: v.exactOptional(v.boolean()),
    deep: v.exactOptional(v.boolean()),
  }),
  answer({ text, tables: asked, archived = false, deep = false }, open) {
    const wanted = wantedIn(text);
    if (!wanted) return accept({ hits: [], counts: {}, deep });
    const view = open('remembered');
    const here = new Set(Object.keys(view.store.tables()));
    const all = tablesIn(view.settings);
    const tables = Object.fromEntries(
      Object.entries(all).filter(([name]) => here.has(name) && (asked === undefined || asked.includes(name))),
    );
    return accept(found(view, tables, wanted, { archived, deep }));
  },
});

/**
 * What we last knew takes a few calls, however many records there are. The tabs themselves are looked through where that
 * finds nothing: what was typed since the last check stands there, and columns of the users' own.
 */
function found(view: View, tables: Tables, wanted: Wanted, how: { archived: boolean; deep: boolean }): Found {
  const leavesOut = (record: Candidate): boolean =>
    (!how.archived && isPutAway(view, record)) || isKeptFrom(record.table, record.cells, view.user, view.settings);
  const closest = (records: readonly Candidate[]) => closestOf(records, { tables, wanted, most: mostHits, leavesOut });
  const known = remembered(view, Object.keys(tables));
  const answer = closest(known);
  if (answer.shown.length > 0 && !how.deep) return { ...foundIn(view, tables, answer), deep: false };
  const written = Object.keys(tables).map((table) => writtenIn(view, tables, wanted, table, answer.shown));
  const fresh = written.flatMap(({ records }) => records);
  const now = new Set(fresh.map(nameOf));
  const { shown, counts } = closest([...known.filter((record) => !now.has(nameOf(record))), ...fresh]);
  const more = Object.fromEntries(
    written.flatMap(({ table, more }) => (more > 0 ? [[table, (counts[table] ?? 0) + more]] : [])),
  );
  return { ...foundIn(view, tables, { shown, counts: { ...counts, ...more } }), deep: true };
}

const nameOf = ({ table, number }: Candidate): string => `${table}\t${number}`;

/** What stands in a tab and was not among what was known. */
function writtenIn(view: View, tables: Tables, wanted: Wanted, table: string, known: readonly Candidate[]) {
  const { records, more } = view.store.written(table, {
    pattern: patternOf(wanted),
    fields: fieldsOf(tables[table]),
    apart: new Set(known.flatMap((hit) => (hit.table === table ? [hit.number] : []))),
    most: mostHits,
  });
  return {
    table,
    more,
    records: records.map(({ record: { number, cells }, own }) => ({ table, number, cells, own })),
  };
}

function foundIn(view: View, tables: Tables, { shown, counts }: ReturnType<typeof closestOf<Candidate>>) {
  const hits = shown.map(({ table, number, cells, own = {} }) => ({
    ...hitOf(storedFrom(view.book, table, number, cells, view.settings)),
    cells: Object.fromEntries(
      fieldsOf(tables[table]).flatMap((field) => (cells[field] ? [[field, cells[field]] as const] : [])),
    ),
    ...(Object.keys(own).length > 0 ? { own } : {}),
  }));
  return { hits, counts };
}

const fieldsOf = (table: Table | undefined): readonly string[] =>
  table ? searchedIn(table).map(([field]) => field) : [];

/** A hidden tab that somebody damaged keeps nobody from finding what stands in the others; the health page names it. */
function remembered({ store }: View, tables: readonly string[]): readonly Candidate[] {
  try {
    return store.remembered(tables);
  } catch (fault) {
    if (isDamage(fault)) return [];
    throw fault;
  }
}

function isPutAway({ book, settings }: View, { table, number, cells: { archivedOn } }: Candidate): boolean {
  return archivedOn !== undefined && isArchived(storedFrom(book, table, number, { archivedOn }, settings));
}
