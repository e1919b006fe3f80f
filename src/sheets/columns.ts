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
  readonly number: number;
  readonly fields: Readonly<Record<string, number>>;
  /** Nothing in it is ever written: a formula or a spill fills it. */
  readonly computed: ReadonlySet<string>;
  /** The texts of the header row as they compare. */
  readonly headers: readonly string[];
  /** How many columns the header row has. */
  readonly width: number;
  /** True when a column stands elsewhere than remembered. */
  readonly moved: boolean;
}
export interface Doubt {
  readonly doubts: readonly Problem[];
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
  const found = settled
    ? Object.fromEntries(Object.entries(remembered).map(([key, memory]) => [key, memory.column]))
    : search(table, tab, remembered, headers, texts, marks());
  if ('doubts' in found) return found as Doubt;
  const { [NUMBER]: number, ...fields } = found as Record<string, number>;
  if (number === undefined) return { doubts: [ask(NUMBER, tab.number.header, tab)] };
  const computed = new Set(Object.keys(fields).filter((key) => tab.fields[key]?.computed));
  const moved = Object.entries(found as Record<string, number>).some(
    ([key, column]) => remembered[key]?.column !== column,
  );
  return { table, tab, number, fields, computed, headers: texts, width: headers.length, moved };
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
): Record<string, number> | Doubt {
  const found: Record<string, number> = {};
  const doubts: Problem[] = [];
  for (const [key, memory] of Object.entries(remembered)) {
    const column = columnOf(key, memory, { table, remembered, headers, texts, marks });
    if (column === 'ask') doubts.push(ask(key, memory.header, tab));
    else if (column !== 'gone') found[key] = column;
  }
  for (const [key, column] of Object.entries(found)) {
    const rival = Object.keys(found).find((other) => other !== key && found[other] === column);
    if (rival) doubts.push(ask(key, remembered[key]?.header ?? '', tab));
  }
  return doubts.length > 0 ? { doubts } : found;
}

interface Sight {
  readonly table: Table;
  readonly remembered: Readonly<Record<string, ColumnMemory>>;
  readonly headers: readonly string[];
  readonly texts: readonly string[];
  readonly marks: readonly Mark[];
}

/** `gone`: neither metadata nor header is left, so a person deleted the column. */
function columnOf(key: string, memory: ColumnMemory, sight: Sight): number | 'ask' | 'gone' {
  const wanted = normal(memory.header);
  const marked = sight.marks.filter((mark) => mark.key === key).map((mark) => mark.column);
  const named = positionsOf(sight.texts, wanted);
  const agreeing = marked.filter((column) => sight.texts[column - 1] === wanted);
  if (agreeing.length === 1) return agreeing[0] as number;
  if (marked.length > 1) return 'ask';
  if (marked.length === 0) return byHeader(key, named, sight);
  const column = marked[0] as number;
  const text = sight.texts[column - 1] ?? '';
  const isOthers = knownHeaders(key, sight).has(text);
  return text === '' || isOthers || named.length > 0 ? 'ask' : column;
}

function byHeader(key: string, named: readonly number[], { table, texts }: Sight): number | 'ask' | 'gone' {
  if (named.length === 1) return named[0] as number;
  if (named.length > 1) return 'ask';
  const like = new Set(synonymsOf(table, key));
  const alike = texts.flatMap((text, index) => (like.has(text) ? [index + 1] : []));
  if (alike.length === 1) return alike[0] as number;
  return alike.length > 1 ? 'ask' : 'gone';
}

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
