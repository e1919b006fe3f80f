import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';
import { formsOf, simplified } from '../../values/hanzi';
import { placeIn } from '../../values/heard';
import { plainOf } from '../../values/plain';
import { foldWidth } from '../../values/text';
import { isOwnKey } from '../tables/ownFields';

/** What somebody looks for. */
export interface Wanted {
  readonly text: string;
  readonly plain: string;
  /** As a part of a telephone number: as typed, and without the prefixes that the sheet may not have. */
  readonly digits: readonly string[];
  /** Where several words were typed: each of them must be found somewhere. */
  readonly words: readonly Wanted[];
}

/** What a search looks at of a record. */
export interface Searched {
  readonly number: string;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Columns of the users' own that nobody declared, by header. */
  readonly own?: Readonly<Record<string, string>>;
}

/** How close a record is to what was wanted, and by which field or own column; by neither where the number says it. */
export interface Closeness {
  readonly rank: number;
  readonly field?: string;
  readonly header?: string;
}

/** Fewer digits than this are part of a number or a name, not of a phone. */
const FEWEST_DIGITS = 4;
/** Fewer letters and digits stand within too many numbers. */
const FEW = /^[a-z0-9]{1,2}$/;

/** The way a kind of field is found, and how close that is; a way that is absent does not find it. */
const ranks = {
  number: { whole: 100, start: 62, inside: 30 },
  title: { whole: 95, start: 85, inside: 70, heardStart: 60, heardInside: 45 },
  phone: { whole: 90, end: 75, start: 52, inside: 40 },
  code: { whole: 88, start: 58, inside: 38 },
  words: { whole: 65, start: 60, inside: 50, heardStart: 42, heardInside: 32 },
  reference: { whole: 28, start: 24 },
  person: { whole: 20, start: 18, inside: 12, heardStart: 11, heardInside: 7 },
  prose: { whole: 16, start: 16, inside: 15 },
  own: { whole: 14, start: 14, inside: 13, heardStart: 9, heardInside: 8 },
} as const satisfies Record<string, Partial<Record<Way, number>>>;
type Kind = keyof typeof ranks;
type Way = 'whole' | 'start' | 'inside' | 'end' | 'heardStart' | 'heardInside';

/** How each type of field is looked through. Amounts, days, marks and options are filtered by, not searched; an ID number is nobody's search word. */
const kinds: Readonly<Record<string, Kind>> = {
  text: 'words',
  people: 'words',
  decisionChain: 'words',
  tags: 'words',
  longText: 'prose',
  cooperation: 'prose',
  attachment: 'prose',
  link: 'prose',
  phone: 'phone',
  email: 'code',
  wechat: 'code',
  creditCode: 'code',
  reference: 'reference',
  references: 'reference',
  person: 'person',
};

/** Reads what was typed; nothing where it is too little to look for: no letter, or a single one of the Latin alphabet. */
export function wantedIn(typed: string): Wanted | undefined {
  const text = foldWidth(typed).trim();
  const plain = plainOf(text);
  if (plain === '' || /^[a-z0-9]$/.test(plain)) return undefined;
  const digits = /^\d+$/.test(plain) ? digitsOf(text) : [];
  const words = digits.length > 0 ? [] : text.split(/\s+/).flatMap((word) => wordIn(word) ?? []);
  return { text, plain, digits, words: words.length > 1 ? words : [] };
}

function wordIn(text: string): Wanted | undefined {
  const plain = plainOf(text);
  return plain === '' ? undefined : { text, plain, digits: /^\d+$/.test(plain) ? digitsOf(text) : [], words: [] };
}

/** 0086, +86 and the nought before an area code may be left out in the sheet. */
function digitsOf(text: string): readonly string[] {
  const digits = text.replace(/\D/g, '');
  const bare = /^\+86|^0086/.test(text.replace(/[\s(]/g, '')) ? digits.replace(/^(?:00)?86/, '') : digits;
  return [...new Set([digits, bare, bare.replace(/^0/, '')])].filter(({ length }) => length >= FEWEST_DIGITS);
}

/** The closest way in which a record is what is wanted; undefined where it is not. */
export function closenessOf(table: Table, record: Searched, wanted: Wanted): Closeness | undefined {
  const whole = closest(table, record, wanted);
  if (whole || wanted.words.length === 0) return whole;
  const each = wanted.words.map((word) => closest(table, record, word));
  return each.reduce((least, one) => (one && least && one.rank < least.rank ? one : one && least));
}

function closest(table: Table, { number, cells, own }: Searched, wanted: Wanted): Closeness | undefined {
  let best: Closeness | undefined;
  const better = (kind: Kind, text: string): number => {
    const rank = rankOf(kind, text, wanted);
    return rank > (best?.rank ?? 0) ? rank : 0;
  };
  const byNumber = better('number', number);
  if (byNumber > 0) best = { rank: byNumber };
  for (const [field, kind] of searchedIn(table)) {
    const cell = cells[field];
    const rank = cell === undefined || cell === '' ? 0 : better(kind, textOf(cell));
    if (rank > 0) best = { rank, field };
  }
  for (const [header, text] of Object.entries(own ?? {})) {
    const rank = better('own', text);
    if (rank > 0) best = { rank, header };
  }
  return best;
}

const searched = new WeakMap<Table, readonly (readonly [string, Kind])[]>();

/** The fields of a table that are looked at; what the CRM itself writes is not. */
export function searchedIn(table: Table): readonly (readonly [field: string, kind: Kind])[] {
  const known =
    searched.get(table) ??
    Object.entries(table.fields).flatMap(([key, field]): [string, Kind][] => {
      const kind = key === table.titleField ? 'title' : (kindOf(field) ?? ownKind(key, field));
      return kind ? [[key, kind]] : [];
    });
  searched.set(table, known);
  return known;
}

const kindOf = ({ type, machine }: Field): Kind | undefined => (machine ? undefined : kinds[type]);

/** A column of the users' own was found by what it says before it was declared, whatever its type is now. */
const ownKind = (key: string, { type }: Field): Kind | undefined =>
  isOwnKey(key) && type !== 'flag' ? 'own' : undefined;

function rankOf(kind: Kind, text: string, wanted: Wanted): number {
  const ways: Partial<Record<Way, number>> = ranks[kind];
  if (kind === 'phone') {
    const way = wayInPhones(text, wanted.digits);
    return way ? (ways[way] ?? 0) : 0;
  }
  const plain = plainOf(text);
  const place = placeIn(plain, wanted.plain);
  if (!place || (kind === 'number' && place.from > 0 && FEW.test(wanted.plain))) return 0;
  const isStart = place.from === 0;
  if (place.how === 'heard') return ways[isStart ? 'heardStart' : 'heardInside'] ?? 0;
  return (plain === wanted.plain ? ways.whole : ways[isStart ? 'start' : 'inside']) ?? 0;
}

/** Several numbers may stand in a cell, and a masked one shows its ends. */
function wayInPhones(text: string, digits: readonly string[]): Way | undefined {
  const folded = foldWidth(text);
  const all = folded.replace(/\D/g, '');
  if (!digits.some((part) => all.includes(part))) return undefined;
  const phones = folded.split(/[,，、;；/|\n*]/).map((phone) => phone.replace(/\D/g, ''));
  const has = (test: (phone: string, part: string) => boolean): boolean =>
    phones.some((phone) => digits.some((part) => test(phone, part)));
  if (has((phone, part) => phone === part)) return 'whole';
  if (has((phone, part) => phone.endsWith(part))) return 'end';
  if (has((phone, part) => phone.startsWith(part))) return 'start';
  return has((phone, part) => phone.includes(part)) ? 'inside' : undefined;
}

/** Of each table no more than this, as long as others have some to show. */
const OF_ONE = 8;

export interface Candidate extends Searched {
  readonly table: string;
}
interface Look<R> {
  /** Where it looks, in the order in which equally close records stand. */
  readonly tables: Readonly<Record<string, Table>>;
  readonly wanted: Wanted;
  readonly most: number;
  readonly leavesOut?: (record: R) => boolean;
}
interface Closest<R> {
  readonly shown: readonly R[];
  /** How many there are, by table. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The closest of many, the newer first among equals. */
export function closestOf<R extends Candidate>(records: readonly R[], look: Look<R>): Closest<R> {
  const { tables, wanted, most, leavesOut } = look;
  const order = Object.keys(tables);
  const found = records.flatMap((record) => {
    const table = tables[record.table];
    const close = table && closenessOf(table, record, wanted);
    return close && !leavesOut?.(record) ? [{ record, rank: close.rank, at: order.indexOf(record.table) }] : [];
  });
  found.sort((a, b) => b.rank - a.rank || a.at - b.at || (a.record.number < b.record.number ? 1 : -1));
  const counts: Record<string, number> = {};
  const isFirst = found.map(({ record: { table } }) => {
    counts[table] = (counts[table] ?? 0) + 1;
    return (counts[table] ?? 0) <= OF_ONE;
  });
  const first = found.filter((_, at) => isFirst[at]).slice(0, most);
  const rest = found.filter((_, at) => !isFirst[at]).slice(0, most - first.length);
  const shown = new Set([...first, ...rest]);
  return { shown: found.filter((one) => shown.has(one)).map(({ record }) => record), counts };
}

/** True where all that answers to `now` answers to `before` too, so that the answer to `before` holds it. */
export function isNarrower(before: Wanted, now: Wanted): boolean {
  if (now.words.length > 0 || before.words.length > 0 || !now.plain.startsWith(before.plain)) return false;
  if (now.digits.length > 0 || before.digits.length > 0)
    return now.digits.every((part) => before.digits.some((less) => part.includes(less))) && before.digits.length > 0;
  return !FEW.test(before.plain);
}

/** An expression that finds the words as they may stand in a cell: digits in groups, in either form of a character. */
export function patternOf({ text, digits }: Wanted): string {
  const shortest = digits[digits.length - 1];
  return shortest === undefined ? written(text) : Array.from(shortest).join('\\D{0,3}');
}

const written = (text: string): string =>
  Array.from(text.replace(/\s+/g, ' '), (character) => {
    if (character === ' ') return '\\s*';
    const forms = formsOf(simplified(character));
    return forms.length > 1 && forms !== character ? `[${forms}]` : character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  }).join('');
