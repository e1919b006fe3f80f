import { headersOf } from '../schema/headers';
import type { Table } from '../schema/table';
import type { Problem } from '../values/outcome';
import type { ColumnMemory, TabMemory } from './memory';

/** The key of the number column beside the field keys. */
export const NUMBER = '#';

/** A tab whose columns were found. Columns count from 1, as in Apps Script; none of them is known outside `sheets`. */
export interface Bound {
  readonly table: Table;
  readonly tab: TabMemory;
  /** 0 only among what is likely, where nobody can say. */
  readonly number: number;
  readonly fields: Readonly<Record<string, number>>;
  /** Nothing in it is ever written: a formula or a spill fills it. */
  readonly computed: ReadonlySet<string>;
  /** The texts of the header row as they compare. */
  readonly headers: readonly string[];
  /** The same as they stand. */
  readonly titles: readonly string[];
  /** How many columns the header row has. */
  readonly width: number;
  /** True when a column stands elsewhere than remembered. */
  readonly moved: boolean;
}
export interface Doubt {
  readonly doubts: readonly Problem[];
  /** Where they most probably are: enough to see whether what we wrote stands, and to take it back; nothing new is written by it. */
  readonly likely: Bound;
}
/** Column metadata on this sheet: which column says it is which field, under which header. */
export interface Mark {
  readonly key: string;
  readonly header: string;
  readonly column: number;
}

/**
 * Finds the columns of a tab (DESIGN §4). The common case needs the header row alone: each confirmed header where it
 * was, and nowhere else. Otherwise metadata decides while its column carries the remembered header or one unknown to
 * us; without metadata the header text; in doubt nobody guesses.
 */
export function bind(
  table: Table,
  tab: TabMemory,
  headers: readonly string[],
  marks: () => readonly Mark[],
): Bound | Doubt {
  const texts = headers.map(normal);
  const remembered: Readonly<Record<string, ColumnMemory>> = { [NUMBER]: tab.number, ...tab.fields };
  const settled = Object.values(remembered).every((memory) => isWhereItWas(memory, texts));
  const { found, doubts } = settled
    ? { found: Object.fromEntries(Object.entries(remembered).map(([key, memory]) => [key, memory.column])), doubts: [] }
    : search(table, tab, remembered, headers, texts, marks());
  const { [NUMBER]: number, ...fields } = found;
  const computed = new Set(Object.keys(fields).filter((key) => tab.fields[key]?.computed));
  const moved = Object.entries(found).some(([key, column]) => remembered[key]?.column !== column);
  const bound: Bound = {
    table,
    tab,
    number: number ?? 0,
    fields,
    computed,
    headers: texts,
    titles: headers,
    width: headers.length,
    moved,
  };
  const all = number === undefined && doubts.length === 0 ? [ask(NUMBER, tab.number.header, tab)] : doubts;
  return all.length > 0 ? { doubts: all, likely: bound } : bound;
}

function isWhereItWas({ header, column }: ColumnMemory, texts: readonly string[]): boolean {
  const wanted = normal(header);
  return texts[column - 1] === wanted && texts.indexOf(wanted) === texts.lastIndexOf(wanted);
}

function search(
  table: Table,
  tab: TabMemory,
  remembered: Readonly<Record<string, ColumnMemory>>,
  headers: readonly string[],
  texts: readonly string[],
  marks: readonly Mark[],
): Search {
  const found: Record<string, number> = {};
  const doubts: Problem[] = [];
  const certain = new Set<string>();
  for (const [key, memory] of Object.entries(remembered)) {
    const { column, isSure } = columnOf(key, memory, { table, remembered, headers, texts, marks });
    if (!isSure) doubts.push(ask(key, memory.header, tab));
    if (column === undefined) continue;
    found[key] = column;
    if (isSure && texts[column - 1] === normal(memory.header)) certain.add(key);
  }
  for (const [key, column] of Object.entries(found)) {
    const rival = Object.keys(found).find((other) => other !== key && found[other] === column);
    if (!rival) continue;
    doubts.push(ask(key, remembered[key]?.header ?? '', tab));
    if (!certain.has(key)) delete found[key];
  }
  return { found, doubts };
}

/** A column by key; where there are doubts, the likely one. */
interface Search {
  readonly found: Readonly<Record<string, number>>;
  readonly doubts: readonly Problem[];
}
interface Sight {
  readonly table: Table;
  readonly remembered: Readonly<Record<string, ColumnMemory>>;
  readonly headers: readonly string[];
  readonly texts: readonly string[];
  readonly marks: readonly Mark[];
}

/** No column though nobody need be asked: neither metadata nor header is left, so a person deleted it. */
interface Place {
  readonly column?: number | undefined;
  readonly isSure: boolean;
}
const sure = (column?: number): Place => ({ column, isSure: true });
const likely = (column?: number): Place => ({ column, isSure: false });

function columnOf(key: string, memory: ColumnMemory, sight: Sight): Place {
  const wanted = normal(memory.header);
  const marked = sight.marks.filter((mark) => mark.key === key).map((mark) => mark.column);
  const named = positionsOf(sight.texts, wanted);
  const agreeing = marked.filter((column) => sight.texts[column - 1] === wanted);
  if (agreeing.length === 1) return sure(agreeing[0]);
  if (marked.length > 1) return likely(only(named));
  if (marked.length === 0) return byHeader(key, named, sight);
  const column = marked[0] as number;
  const text = sight.texts[column - 1] ?? '';
  // cut and paste leaves the metadata behind
  if (named.length > 0) return likely(only(named));
  return text === '' || knownHeaders(key, sight).has(text) ? likely(column) : sure(column);
}

function byHeader(key: string, named: readonly number[], { table, texts }: Sight): Place {
  if (named.length === 1) return sure(named[0]);
  if (named.length > 1) return likely();
  const like = new Set(synonymsOf(table, key));
  const alike = texts.flatMap((text, index) => (like.has(text) ? [index + 1] : []));
  return alike.length > 1 ? likely() : sure(alike[0]);
}

const only = (columns: readonly number[]): number | undefined => (columns.length === 1 ? columns[0] : undefined);

const positionsOf = (texts: readonly string[], wanted: string): number[] =>
  texts.flatMap((text, index) => (text === wanted ? [index + 1] : []));

/** Headers that mean another field: those remembered, and every name the table's other fields go by. */
function knownHeaders(key: string, { table, remembered }: Sight): ReadonlySet<string> {
  const others = [NUMBER, ...Object.keys(table.fields)].filter((other) => other !== key);
  return new Set([
    ...others.flatMap((other) => (remembered[other] ? [normal(remembered[other].header)] : [])),
    ...others.flatMap((other) => synonymsOf(table, other)),
  ]);
}

/** Every header a field goes by, normalised. */
export function synonymsOf(table: Table, key: string): readonly string[] {
  const named = key === NUMBER ? table.number : table.fields[key];
  if (!named) return [];
  const others = headersOf(table, key === NUMBER ? undefined : key);
  return [named.label.zh, named.label.en, ...others].map(normal);
}

/** Headers compare without width, case, blanks and the asterisk people put on required columns. */
export const normal = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[\s*:]/g, '')
    .toLowerCase();

const ask = (key: string, header: string, tab: TabMemory): Problem => ({
  code: 'columns.ask',
  field: key,
  params: { header, tab: tab.name },
});
