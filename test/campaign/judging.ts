import type { Host } from '../../host/api';
import { say } from '../../src/messages';
import { zh } from '../../src/messages/zh';
import { JOURNAL } from '../../src/sheets/journal';
import type { TabMemory } from '../../src/sheets/memory';
import type { Outcome, Problem } from '../../src/values/outcome';
import {
  differences,
  journalBreaches,
  type Ledger,
  ledgerOf,
  NUMBER,
  NUMBERS,
  type Picture,
  peoplesNotes,
  same,
  shadowBreaches,
  truthBreaches,
} from '../support/oracle';
import { type Course, type Story, seen } from './story';

/** How a workbook may look when all is over: its cells, its records wherever they stand, what its hidden tabs say. */
export interface End {
  readonly shown: Picture;
  readonly records: readonly string[];
  readonly breaches: ReadonlySet<string>;
  /** The same after one further scan. */
  readonly settled?: { readonly records: readonly string[]; readonly breaches: ReadonlySet<string> };
}

export function endOf(host: Host, story: Story, course: Course, withScan = false): End {
  const end: End = {
    shown: seen(host, course),
    records: recordsIn(host, course.known),
    breaches: new Set(hiddenBreaches(host, course.start).map(masked(course.known))),
  };
  if (!withScan || !story.scan) return end;
  const notes = peoplesNotes(host).join('\n');
  story.scan(host);
  const lost = peoplesNotes(host).join('\n') === notes ? [] : ["a person's note was changed by the scan"];
  const hidden = [...hiddenBreaches(host, course.start), ...brokenShadow(host, course.start), ...lost];
  const breaches = new Set(hidden.map(masked(course.known)));
  return { ...end, settled: { records: recordsIn(host, course.known), breaches } };
}

/** Nothing where it ended as one of these did; else what differs from the last of them. */
export function unlike(end: End, allowed: readonly End[], how: 'cells' | 'records' = 'cells'): readonly string[] {
  const breaches = [...end.breaches].filter((one) => !allowed.some((each) => each.breaches.has(one)));
  const alike = allowed.some((each) =>
    how === 'cells' ? same(end.shown, each.shown) : end.records.join('\n') === each.records.join('\n'),
  );
  const last = allowed[allowed.length - 1];
  const shown = alike || !last ? [] : how === 'cells' ? differences(end.shown, last.shown) : apart(end, last);
  return [...shown.slice(0, 3), ...breaches.slice(0, 3), ...unsettled(end, allowed)];
}

function unsettled({ settled }: End, allowed: readonly End[]): readonly string[] {
  if (!settled) return [];
  const wanted = allowed.flatMap((each) => (each.settled ? [each.settled] : []));
  if (wanted.length === 0) return [];
  const breaches = [...settled.breaches].filter((one) => !wanted.some((each) => each.breaches.has(one)));
  const alike = wanted.some(({ records }) => records.join('\n') === settled.records.join('\n'));
  const first = wanted[0];
  const shown = alike || !first ? [] : settled.records.filter((record) => !first.records.includes(record));
  return [...breaches, ...shown].slice(0, 3).map((problem) => `after a scan: ${problem}`);
}

function apart(one: End, other: End): readonly string[] {
  const wrong = one.records.filter((record) => !other.records.includes(record));
  const lost = other.records.filter((record) => !one.records.includes(record));
  return [`${wrong.slice(0, 2).join(' ; ') || 'nothing'} instead of ${lost.slice(0, 2).join(' ; ') || 'nothing'}`];
}

/** What the hidden tabs say is whole and true; nothing where there are none. */
export function hiddenBreaches(host: Host, start: Ledger | undefined): readonly string[] {
  if (!start || !hasJournal(host)) return [];
  const now = ledgerOf(host);
  return [...journalBreaches(now, start), ...truthBreaches(now, start)].map(withoutSeq);
}

/** After a scan the shadow holds what the tabs hold. */
export const brokenShadow = (host: Host, start: Ledger | undefined): readonly string[] =>
  start && hasJournal(host) ? shadowBreaches(ledgerOf(host)) : [];

/** A person may have taken the journal away, and the CRM with it. */
const hasJournal = (host: Host): boolean =>
  host.properties.document['crm.core'] !== undefined && host.engine.sheets().some(({ name }) => name === JOURNAL);

/** Which entry it is depends on the order things were done in. */
const withoutSeq = (breach: string): string => breach.replace(/^entry \d+/, 'an entry');

/**
 * Every row of the registers as text, wherever it stands, headers and typed rows too; of single texts in rows by themselves
 * decisions 0013 and 0034 tell. Issued numbers masked. Where a new column comes to stand beside one that somebody moves at
 * that moment says nothing about either: titles are told in any order.
 */
export function recordsIn(host: Host, known: ReadonlySet<string>): readonly string[] {
  const registers = Object.entries(host.properties.document).flatMap(([key, text]) =>
    key.startsWith('crm.tab.') ? [JSON.parse(text) as TabMemory] : [],
  );
  const titles = new Set(registers.map(({ number }) => number.header));
  const ids = registers.map(({ sheetId }) => sheetId);
  return host.engine
    .sheets()
    .filter(({ hidden, id }) => !hidden && (ids.length === 0 || ids.includes(id)))
    .flatMap(({ name }) => host.grid(name))
    .map((row) => row.filter((cell) => cell !== '' && typeof cell !== 'number').map(String))
    .map((row) => (row.some((text) => titles.has(text)) ? [...row].sort() : row).join('|'))
    .filter((text) => NUMBER.test(text) || text.includes('|'))
    .map(masked(known))
    .sort();
}

/** Which number a new record got depends on what was cut short before: a gap is none too many. */
export const masked =
  (known: ReadonlySet<string>) =>
  (text: string): string =>
    text.replace(NUMBERS, (number, prefix: string) => (known.has(number) ? number : `${prefix}#`));

/**
 * Cells that were there before and that the unfaulted run leaves alone are as they were. Where rows were put in between,
 * in steps of which some are done, they stand further down in their column, and what stands in their place stood above.
 */
export function touchedBesides(after: Picture, { base, done }: Course): readonly string[] {
  const [now, then, last] = [after, base, done].map(textsByColumn);
  const isMoved = (a1: string): boolean => {
    const column = columnOf(a1);
    const [was, is] = [base[a1] ?? '', after[a1] ?? ''];
    const isSomewhere = !isFilled(was) || now?.get(column)?.has(was) === true;
    return isSomewhere && (!isFilled(is) || then?.get(column)?.has(is) === true || last?.get(column)?.has(is) === true);
  };
  return Object.keys(base)
    .filter((a1) => !a1.endsWith('!') && base[a1] === done[a1] && after[a1] !== base[a1] && !isMoved(a1))
    .slice(0, 3)
    .map((a1) => `${a1} was ${base[a1]} and is ${after[a1] ?? '∅'}`);
}

const columnOf = (a1: string): string => a1.replace(/\d+$/, '');
const isFilled = (cell: string): boolean => /"value"|"formula"|"note"/.test(cell);

function textsByColumn(picture: Picture): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = new Map<string, Set<string>>();
  for (const [a1, cell] of Object.entries(picture))
    columns.set(columnOf(a1), (columns.get(columnOf(a1)) ?? new Set()).add(cell));
  return columns;
}

/** A refusal must say in words what stands in the way, and must not be an apology. */
export function unclear(outcome: Outcome<unknown> | undefined): readonly string[] {
  if (!outcome || outcome.ok) return [];
  return outcome.problems.flatMap((problem) => wrongWords(problem));
}

function wrongWords({ code, params, field = '' }: Problem): readonly string[] {
  if (!(code in zh)) return [`${code} has no words`];
  if (apologies.has(code)) return [`refused with an apology (${code}) instead of the obstacle's name`];
  const words = say('zh', code, { label: field, ...params });
  return /\{\w+[|}]/.test(words) ? [`${code} leaves a blank: ${words}`] : [];
}

/** They say that something went wrong and not what a person can do about it. */
const apologies = new Set<string>(['failed', 'unexpected', 'input.malformed']);

export const codesOf = (outcome: Outcome<unknown> | undefined): string =>
  outcome === undefined ? 'ended' : outcome.ok ? 'saved' : outcome.problems.map(({ code }) => code).join('+');
