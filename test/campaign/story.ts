import type { Fault, Host, PersonSpec } from '../../host/api';
import type { Acted } from '../../src/addon/api';
import type { Outcome } from '../../src/values/outcome';
import { type Ledger, ledgerOf, numbersIn, type Picture, picture } from '../support/oracle';
import { li, wang } from '../support/storeBundle';

/** A tab an action writes to, and what stands where in it. */
export interface Field {
  readonly tab: string;
  readonly headerRow: number;
  /** The record the action changes; for a new one, the last that is there. */
  readonly number: string;
  /** Somebody else's record in the same tab. */
  readonly bystander: string;
  /** Where the record stood before: a hand that comes after it was taken back still means that row. */
  readonly row?: number;
  /** What stood below the bystander's cell when a hand first went there: it means that row, wherever it is. */
  readonly below?: string;
  /** What stood in the bystander's row when a hand first went there: it means the row most like it. */
  readonly like?: readonly string[];
  /** Column letters: of the number, of a cell the action writes, of a cell it leaves alone. */
  readonly at: { readonly number: string; readonly written: string; readonly beside: string };
}

/** With onEdit, and who is there in which role, where it is not as usual. */
export interface Opening {
  readonly onEdit?: boolean;
  readonly people?: readonly PersonSpec[];
}

/** One thing a person does, on a workbook saved just before. */
export interface Story {
  /** `ours/createLead`; what a saved case names it by. */
  readonly id: string;
  readonly name: string;
  /** Opens the workbook as it was before, or as it was saved since. */
  open(saved?: unknown, how?: Opening): Host;
  /** The same workbook for two stories to be told on. */
  openShared(how?: Opening): Host;
  /** Does it as this person; throws where the execution was killed. */
  act(host: Host, request: string, as: string): Outcome<unknown>;
  /** A colleague does the like to another record. */
  other(host: Host, request: string, as: string): Outcome<unknown>;
  /** Saves a new record, another one for each index. */
  register(host: Host, index: number, as: string): Outcome<unknown>;
  /** What whoever comes next does first. */
  recover(host: Host): void;
  /** Looks over every row, as the open page asks; only a store with hidden tabs can. */
  scan?(host: Host): unknown;
  /** Tabs with records that it writes to. */
  readonly fields: readonly Field[];
  /** Not one entry but many steps, each of which may be done again: what was cut short is finished by doing it once more. */
  readonly steps?: true;
  /** Only one call in so many is met: it has hundreds, and each run of it is as long as twenty others. */
  readonly oneIn?: number;
}

/** One call of one execution, counted from 1. */
export interface Spot {
  readonly execution: number;
  readonly at: number;
}

/** What the workbook looks like before and after, and which calls lie between. */
export interface Course {
  readonly base: Picture;
  readonly done: Picture;
  readonly known: ReadonlySet<string>;
  /** Notes of ours count too; those that an edit's event was kept from are written by the next scan. */
  readonly noted: boolean;
  readonly traces: readonly (readonly string[])[];
  readonly spots: readonly Spot[];
  /** Where there are hidden tabs: what they said before. */
  readonly start?: Ledger;
}

export const REQUEST = 'the-request';
export const OTHER = 'the-other-request';

const courses = new Map<string, Course>();

/** The unfaulted run of a story, once per process. */
export function courseOf(story: Story, shared = false): Course {
  const key = `${story.id} ${shared}`;
  const known = courses.get(key) ?? runUnharmed(story, shared);
  courses.set(key, known);
  return known;
}

function runUnharmed(story: Story, shared: boolean): Course {
  const host = shared ? story.openShared() : story.open();
  const known = numbersIn(host);
  const noted = story.name !== 'onEdit';
  const base = seen(host, { known, noted });
  const start = startOf(host, story);
  host.forget();
  const outcome = story.act(host, REQUEST, wang.email);
  if (!outcome.ok) throw new Error(`${story.id} was refused: ${JSON.stringify(outcome)}`);
  const traces = host.executions.map(({ trace }) => trace);
  const all = traces.flatMap((trace, index) => trace.map((_, at): Spot => ({ execution: index + 1, at: at + 1 })));
  const spots = all.filter(({ at }) => at % (story.oneIn ?? 1) === 0);
  return { base, done: seen(host, { known, noted }), known, noted, traces, spots, ...(start ? { start } : {}) };
}

/** Only a workbook with a journal has something hidden to judge. */
export function startOf(host: Host, story: Story): Ledger | undefined {
  return story.scan && host.properties.document['crm.core'] ? ledgerOf(host) : undefined;
}

export const seen = (host: Host, { known, noted }: Pick<Course, 'known' | 'noted'>): Picture =>
  picture(host, { withoutOurNotes: !noted, known });

/** A killed or failed execution answers nothing. */
export function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Does it as 王芳 under one fault. */
export function underFault(
  host: Host,
  story: Story,
  fault: Fault,
  ...more: readonly Fault[]
): Outcome<unknown> | undefined {
  for (const each of [fault, ...more]) host.faults.plan(each);
  const outcome = tried(() => story.act(host, REQUEST, wang.email));
  host.faults.clear();
  return outcome;
}

export const people = { wang: wang.email, li: li.email } as const;
export type Did = Outcome<Acted>;
