import type { Fault, Host } from '../../host/api';
import type { Acted } from '../../src/addon/api';
import type { Outcome } from '../../src/values/outcome';
import {
  changesSince,
  differences,
  journalBreaches,
  type Ledger,
  ledgerOf,
  numbersIn,
  type Picture,
  peoplesNotes,
  picture,
  same,
  shadowBreaches,
  touchedSince,
  truthBreaches,
} from './oracle';
import { lastRun, wang } from './storeBundle';

/** One thing a person does, on a workbook saved just before. */
export interface Story {
  readonly name: string;
  /** Opens the workbook as it was before, or as it was saved since. */
  open(saved?: unknown): Host;
  /** Does it as this person; throws where the execution was killed. */
  act(host: Host, request: string, as: string): Outcome<Acted>;
  /** A colleague does the like to another record; false where they were told to wait. */
  colleague(host: Host): boolean;
  /** Looks over every row, as the open page asks; only a store with hidden tabs can. Its hidden tabs are judged too. */
  scan?(host: Host): unknown;
}
export interface Verdict {
  readonly runs: number;
  /** Runs in which anything was wrong. */
  readonly badRuns: number;
  /** Everything that was wrong, with the fault that led to it. */
  readonly bad: readonly string[];
}

export const REQUEST = 'the-request';

/** What the workbook looks like before and after, and how many calls lie between. */
export interface Course {
  readonly base: Picture;
  readonly done: Picture;
  readonly known: ReadonlySet<string>;
  readonly trace: readonly string[];
  /** Where there are hidden tabs: what they said before. */
  readonly start?: Ledger;
}

/** Runs after which the scan is made too: every so many of a suite, and always the first. */
export const SAMPLED = 12;

/** A workbook that was scanned, its notes included, and what the scan found to change in the records of the run. */
export interface Settled {
  readonly shown: Picture;
  readonly found: readonly string[];
  readonly problems: readonly string[];
}

export function courseOf(story: Story): Course {
  const host = story.open();
  const known = numbersIn(host);
  const looking = { withoutOurNotes: true, known };
  const base = picture(host, looking);
  const start = story.scan && ledgerOf(host);
  const outcome = story.act(host, REQUEST, wang.email);
  if (!outcome.ok) throw new Error(`${story.name} was refused: ${JSON.stringify(outcome)}`);
  const { trace } = lastRun(host);
  return { base, done: picture(host, looking), known, trace, ...(start ? { start } : {}) };
}

/** What the hidden tabs say: the journal is whole and tells the truth. `forgiven` is what a person typed or deleted since. */
export function hiddenBreaches(
  host: Host,
  { start }: Pick<Course, 'start'>,
  forgiven?: (text: string) => boolean,
): string[] {
  if (!start) return [];
  const now = ledgerOf(host);
  return [...journalBreaches(now, start), ...truthBreaches(now, start, forgiven)].slice(0, 3);
}

/** The journal alone, where rows were torn apart by a person and nothing else can be known before a scan. */
export function journalIsWhole(host: Host, { start }: Pick<Course, 'start'>): string[] {
  return start ? journalBreaches(ledgerOf(host), start).slice(0, 3) : [];
}

/** One further scan: then the journal tells everything, the shadow holds it, and nobody's note is gone. */
export function settled(
  host: Host,
  story: Story,
  { start, known }: Pick<Course, 'start' | 'known'>,
  typed: ReadonlySet<string> = new Set(),
): Settled | undefined {
  if (!start || !story.scan) return undefined;
  const before = ledgerOf(host);
  const notes = peoplesNotes(host).join('\n');
  story.scan(host);
  const now = ledgerOf(host);
  return {
    shown: picture(host, { known }),
    found: changesSince(now, before.done, touchedSince(before, start.done)),
    problems: [
      ...journalBreaches(now, start),
      ...truthBreaches(now, start, (text) => typed.has(text)),
      ...shadowBreaches(now),
      ...(peoplesNotes(host).join('\n') === notes ? [] : ["a person's note was changed by the scan"]),
    ].slice(0, 3),
  };
}

/** A faulted workbook settles as the unfaulted one does: the same cells, the same notes of ours, nothing more to change. */
export function settlesOtherwise(one: Settled | undefined, wanted: readonly (Settled | undefined)[]): string[] {
  if (!one) return [];
  const [first] = wanted;
  const alike = wanted.some((each) => each && same(each.shown, one.shown) && each.found.join() === one.found.join());
  if (alike) return [...one.problems];
  const found = one.found.join() === first?.found.join() ? [] : [`the scan found ${one.found.join(' ; ')}`];
  return [...one.problems, ...found, ...differences(one.shown, first?.shown ?? {}).slice(0, 3)];
}

export const positions = ({ trace }: Course): number[] => trace.map((_, index) => index + 1);
export const seen = (host: Host, { known }: Course): Picture => picture(host, { withoutOurNotes: true, known });

export function attempt(host: Host, story: Story, fault: Fault): Outcome<Acted> | undefined {
  host.faults.plan(fault);
  const outcome = tried(() => story.act(host, REQUEST, wang.email));
  host.faults.clear();
  return outcome;
}

/** A killed or failed execution answers nothing. */
export function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function playThrough(story: Story, steps: (host: Host) => readonly (() => unknown)[]): Host {
  const host = story.open();
  for (const step of steps(host)) step();
  return host;
}

export function must<T extends { readonly ok: boolean }>(outcome: T): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

export function judge<F>(faults: readonly F[], run: (fault: F, index: number) => readonly string[]): Verdict {
  const problems = faults.map((fault, index) => run(fault, index).map((one) => `${JSON.stringify(fault)}: ${one}`));
  const badRuns = problems.filter((own) => own.length > 0).length;
  return { runs: faults.length, badRuns, bad: problems.flat() };
}
