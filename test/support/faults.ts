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

const REQUEST = 'the-request';

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
const SAMPLED = 12;

/** A workbook that was scanned, its notes included, and what the scan found to change in the records of the run. */
interface Settled {
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
function hiddenBreaches(host: Host, { start }: Pick<Course, 'start'>, forgiven?: (text: string) => boolean): string[] {
  if (!start) return [];
  const now = ledgerOf(host);
  return [...journalBreaches(now, start), ...truthBreaches(now, start, forgiven)].slice(0, 3);
}

/** One further scan: then the journal tells everything, the shadow holds it, and nobody's note is gone. */
function settled(
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
function settlesOtherwise(one: Settled | undefined, wanted: readonly (Settled | undefined)[]): string[] {
  if (!one) return [];
  const [first] = wanted;
  const alike = wanted.some((each) => each && same(each.shown, one.shown) && each.found.join() === one.found.join());
  if (alike) return [...one.problems];
  const found = one.found.join() === first?.found.join() ? [] : [`the scan found ${one.found.join(' ; ')}`];
  return [...one.problems, ...found, ...differences(one.shown, first?.shown ?? {}).slice(0, 3)];
}

/** Killed before and after every call, with none, half and all of the waiting writes applied; then recovered or tried again. */
export function killEverywhere(story: Story, recover: (host: Host) => void): Verdict {
  const course = courseOf(story);
  const faults = positions(course).flatMap((at): Fault[] =>
    (['before', 'after'] as const).flatMap((kill) =>
      prefixesAt(course.trace, kill === 'before' ? at - 1 : at).map((prefix): Fault => ({ at, do: { kill, prefix } })),
    ),
  );
  const ends = [
    settled(
      playThrough(story, (host) => [() => story.act(host, REQUEST, wang.email)]),
      story,
      course,
    ),
    settled(story.open(), story, course),
  ];
  return judge(faults, (fault, index) => {
    const host = story.open();
    const acknowledged = attempt(host, story, fault)?.ok === true;
    const saved = host.save();
    const problems: string[] = [];
    recover(host);
    const after = seen(host, course);
    if (acknowledged ? !same(after, course.done) : !same(after, course.done) && !same(after, course.base)) {
      problems.push(`half done after recovery: ${differences(after, course.done).slice(0, 3).join(' ; ')}`);
    }
    problems.push(...hiddenBreaches(host, course));
    if (index % SAMPLED === 0) problems.push(...settlesOtherwise(settled(host, story, course), ends));
    const again = story.open(saved);
    story.act(again, REQUEST, wang.email);
    const retried = seen(again, course);
    if (!same(retried, course.done))
      problems.push(`wrong after a retry: ${differences(retried, course.done).slice(0, 3).join(' ; ')}`);
    problems.push(...hiddenBreaches(again, course).map((breach) => `after a retry: ${breach}`));
    return problems;
  });
}

/** How much of the waiting writes took effect makes a difference only while some wait. */
function prefixesAt(trace: readonly string[], calls: number): readonly ('none' | 'half' | 'all')[] {
  let waiting = 0;
  for (const call of trace.slice(0, calls)) {
    if (/flush/.test(call)) waiting = 0;
    else if (/(Sheet|Range)\.(set|append|insert|delete|clear)/.test(call)) waiting += 1;
  }
  if (waiting === 0) return ['none'];
  return waiting === 1 ? ['none', 'all'] : ['none', 'half', 'all'];
}

/** A service that fails once, before or after its effect; what was not answered is tried again. */
export function throwEverywhere(story: Story): Verdict {
  const course = courseOf(story);
  const faults = positions(course).flatMap((at): Fault[] =>
    (['before', 'after'] as const).map((when) => ({ at, do: { throw: when } })),
  );
  const end = settled(
    playThrough(story, (host) => [() => story.act(host, REQUEST, wang.email)]),
    story,
    course,
  );
  return judge(faults, (fault, index) => {
    const host = story.open();
    const first = attempt(host, story, fault);
    if (first?.ok !== true) story.act(host, REQUEST, wang.email);
    const after = seen(host, course);
    const problems = hiddenBreaches(host, course);
    if (index % SAMPLED === 0) problems.push(...settlesOtherwise(settled(host, story, course), [end]));
    if (same(after, course.done)) return problems;
    return [...problems, `differs: ${differences(after, course.done).slice(0, 3).join(' ; ')}`];
  });
}

/** A colleague's whole save inside every call; what was told to wait is saved afterwards. Numbers differ and nobody's work is lost. */
export function saveInside(story: Story): Verdict {
  const other = (host: Host) => story.colleague(host);
  const course = courseOf(story);
  const hosts = [
    playThrough(story, (host) => [() => must(story.act(host, REQUEST, wang.email)), () => other(host)]),
    playThrough(story, (host) => [() => other(host), () => must(story.act(host, REQUEST, wang.email))]),
  ];
  const serial = hosts.map((host) => seen(host, course));
  const ends = hosts.map((host) => settled(host, story, course));
  return judge(
    positions(course).map((at) => at),
    (at, index) => {
      const host = story.open();
      let saved = false;
      host.faults.plan({
        at,
        do: {
          meanwhile: (inside) => {
            saved = other(inside);
          },
        },
      });
      const first = tried(() => story.act(host, REQUEST, wang.email));
      host.faults.clear();
      if (first?.ok !== true) story.act(host, REQUEST, wang.email);
      if (!saved) other(host);
      const after = seen(host, course);
      const problems = serial.some((one) => same(one, after))
        ? []
        : [
            `as in no order: ${differences(after, serial[0] ?? {})
              .slice(0, 3)
              .join(' ; ')}`,
          ];
      const deep = index % SAMPLED === 0 ? () => settlesOtherwise(settled(host, story, course), ends) : () => [];
      return [...problems, ...repeated(host), ...hiddenBreaches(host, course), ...deep()];
    },
  );
}

export interface Typing extends Verdict {
  /** Typed while our write was on its way: no script can see it. */
  readonly unseen: number;
}

/** A colleague types inside every call. What was typed before our last look is never overwritten. */
export function typeInside(story: Story, type: (host: Host) => void, where: 'same cell' | 'beside'): Typing {
  const course = courseOf(story);
  const played = [
    playThrough(story, (host) => [() => type(host), () => story.act(host, REQUEST, wang.email)]),
    playThrough(story, (host) => [() => story.act(host, REQUEST, wang.email), () => type(host)]),
    playThrough(story, (host) => [() => type(host)]),
  ];
  const allowed = played.map((host) => seen(host, course));
  const typed = textsOnlyIn(played[2], story.open());
  const lastLook = lastLookIn(course.trace);
  let unseen = 0;
  const verdict = judge(positions(course), (at, index) => {
    const host = story.open();
    host.faults.plan({ at, do: { meanwhile: type } });
    const outcome = tried(() => story.act(host, REQUEST, wang.email));
    host.faults.clear();
    const after = seen(host, course);
    const hidden = hiddenBreaches(host, course, (text) => typed.has(text));
    if (hidden.length > 0) return hidden;
    if (index % SAMPLED === 0) {
      const problems = settled(host, story, course, typed)?.problems ?? [];
      if (problems.length > 0) return problems.map((problem) => `after a scan: ${problem}`);
    }
    const [typedFirst, typedLast, onlyTyped] = allowed as [Picture, Picture, Picture];
    if (same(after, typedLast) || (outcome?.ok === true && same(after, typedFirst))) return [];
    if (outcome?.ok !== true && same(after, onlyTyped)) return [];
    if (where === 'same cell' && same(after, course.done) && at > lastLook) {
      unseen += 1;
      return [];
    }
    return [`${outcome?.ok ? 'saved' : 'refused'}: ${differences(after, typedLast).slice(0, 4).join(' ; ')}`];
  });
  return { ...verdict, unseen };
}

/** Ctrl+Z once to n times, then a colleague's save: nothing undone comes back, no number is issued twice. */
export function undoThenSave(
  story: Story,
  more: (host: Host, index: number) => void,
  other: (host: Host) => boolean,
): Verdict {
  const play = (): Host => {
    const host = story.open();
    more(host, 1);
    more(host, 2);
    story.act(host, REQUEST, wang.email);
    return host;
  };
  const steps = stepsOf(play());
  const begun = story.open();
  const known = numbersIn(begun);
  const start = story.scan && ledgerOf(begun);
  const course = { known, ...(start ? { start } : {}) };
  return judge(
    Array.from({ length: steps }, (_, index) => index + 1),
    (times) => {
      const host = play();
      const issuedSeq = start ? ledgerOf(host).done : 0;
      const kept = new Set(start ? ledgerOf(host).entries.map(({ request }) => request) : []);
      const issued = new Set([...known, ...numbersIn(host)]);
      for (let step = 0; step < times; step += 1) host.as(wang.email).undo();
      const undone = picture(host, { withoutOurNotes: true });
      if (!other(host)) return ['the save after it was refused'];
      const after = picture(host, { withoutOurNotes: true });
      const fresh = [...numbersIn(host)].filter((number) => !issued.has(number));
      const reused = start
        ? ledgerOf(host).entries.filter(({ seq, request }) => !kept.has(request) && seq <= issuedSeq)
        : [];
      const hidden = [
        ...hiddenBreaches(host, course),
        ...reused.map(({ seq }) => `seq ${seq} was issued twice`),
        ...(settled(host, story, course)?.problems ?? []).map((one) => `after a scan: ${one}`),
      ];
      const rows = new Set(
        Object.keys(after)
          .filter((a1) => fresh.some((number) => after[a1]?.includes(number)))
          .map(rowOf),
      );
      const shown = new Set(Object.values(after).map(bare));
      const touched = Object.keys(undone).filter(
        (a1) => !a1.endsWith('!') && !isBlank(undone[a1]) && !shown.has(bare(undone[a1])),
      );
      const back = Object.keys(after).filter(
        (a1) => !a1.endsWith('!') && isBlank(undone[a1]) && !isBlank(after[a1]) && !rows.has(rowOf(a1)),
      );
      const risen = back.filter((a1) => !Object.values(undone).map(bare).includes(bare(after[a1])));
      return [
        ...hidden,
        ...(fresh.length === 1 ? [] : [`${fresh.length} new numbers`]),
        ...touched.map((a1) => `${a1} was ${undone[a1]} and is nowhere`),
        ...risen.map((a1) => `${a1} came back: ${after[a1]}`),
      ];
    },
  );
}

function stepsOf(host: Host): number {
  let steps = 0;
  while (steps < 40 && host.as(wang.email).undo() !== null) steps += 1;
  return steps;
}

const rowOf = (a1: string): string => a1.replace(/![A-Z]+/, '!');
/** Formulas are adjusted where a row was inserted. */
const bare = (text: string | undefined): string =>
  text?.includes('"formula"') ? text.replace(/\d+/g, '') : (text ?? '');
const isBlank = (text: string | undefined): boolean => text === undefined || !/"value"|"formula"|"note"/.test(text);
/** The call after which our writes are on their way: the last read before the flush that ends the action. */
function lastLookIn(trace: readonly string[]): number {
  const flush = trace.lastIndexOf('SpreadsheetApp.flush');
  const until = flush < 0 ? trace.length : flush;
  for (let at = until - 1; at >= 0; at -= 1)
    if (/\.(get|is)/.test(trace[at] ?? '') && !/Properties|Cache|Lock/.test(trace[at] ?? '')) return at + 1;
  return 0;
}

function repeated(host: Host): string[] {
  const numbers = host.engine
    .sheets()
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name }) =>
      host.grid(name).flatMap((row) =>
        row
          .slice(0, 4)
          .filter((cell) => /^(LX|CU|FU)\d{7,}$/.test(String(cell)))
          .slice(0, 1),
      ),
    );
  const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  return twice.map((number) => `${String(number)} was issued twice`);
}

const positions = ({ trace }: Course): number[] => trace.map((_, index) => index + 1);
const seen = (host: Host, { known }: Course): Picture => picture(host, { withoutOurNotes: true, known });

function attempt(host: Host, story: Story, fault: Fault): Outcome<Acted> | undefined {
  host.faults.plan(fault);
  const outcome = tried(() => story.act(host, REQUEST, wang.email));
  host.faults.clear();
  return outcome;
}

/** A killed or failed execution answers nothing. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function playThrough(story: Story, steps: (host: Host) => readonly (() => unknown)[]): Host {
  const host = story.open();
  for (const step of steps(host)) step();
  return host;
}

function must<T extends { readonly ok: boolean }>(outcome: T): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

function judge<F>(faults: readonly F[], run: (fault: F, index: number) => readonly string[]): Verdict {
  const problems = faults.map((fault, index) => run(fault, index).map((one) => `${JSON.stringify(fault)}: ${one}`));
  const badRuns = problems.filter((own) => own.length > 0).length;
  return { runs: faults.length, badRuns, bad: problems.flat() };
}

/**
 * A colleague sorts or inserts rows inside every call: our record is right and no other record is changed. A sort of some
 * of the columns tears records apart, which the journal cannot know before a scan.
 */
export function moveInside(story: Story, move: (host: Host) => void, tears: boolean): Verdict {
  const course = courseOf(story);
  const serial = [
    playThrough(story, (host) => [() => move(host), () => story.act(host, REQUEST, wang.email)]),
    playThrough(story, (host) => [() => story.act(host, REQUEST, wang.email), () => move(host)]),
  ].map(recordsOf);
  const gone = goneFrom(story, course, move);
  return judge(positions(course), (at, index) => {
    const host = story.open();
    host.faults.plan({ at, do: { meanwhile: move } });
    const outcome = tried(() => story.act(host, REQUEST, wang.email));
    host.faults.clear();
    if (outcome?.ok !== true) story.act(host, REQUEST, wang.email);
    const after = recordsOf(host);
    const hidden = tears ? [] : hiddenBreaches(host, course, (key) => gone.has(key));
    if (hidden.length > 0) return hidden;
    if (index % SAMPLED === 0) {
      const problems = settled(host, story, course)?.problems ?? [];
      if (problems.length > 0) return problems.map((problem) => `after a scan: ${problem}`);
    }
    if (serial.some((one) => JSON.stringify(one) === JSON.stringify(after))) return [];
    const wrong = after.filter((record) => !serial[1]?.includes(record));
    const lost = (serial[1] ?? []).filter((record) => !after.includes(record));
    return [`${wrong.slice(0, 2).join(' ; ')} instead of ${lost.slice(0, 2).join(' ; ')}`];
  });
}

/** Records that the move alone takes away. */
function goneFrom(story: Story, { start }: Course, move: (host: Host) => void): ReadonlySet<string> {
  if (!start) return new Set();
  const { tabs } = ledgerOf(playThrough(story, (host) => [() => move(host)]));
  return new Set(Object.keys(start.tabs).filter((key) => !tabs[key]));
}

/** What stands in cells of the one and nowhere in the other. */
function textsOnlyIn(one: Host | undefined, other: Host): ReadonlySet<string> {
  const textsOf = (host: Host) =>
    host.engine.sheets().flatMap(({ name, hidden }) => (hidden ? [] : host.grid(name).flat().map(String)));
  const known = new Set(textsOf(other));
  return new Set((one ? textsOf(one) : []).filter((text) => !known.has(text)));
}

/** Every numbered row as text, in no order, with new numbers masked by their being compared as they are. */
const recordsOf = (host: Host): readonly string[] =>
  host.engine
    .sheets()
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name }) => host.grid(name))
    .map((row) => row.filter((cell) => cell !== '' && typeof cell !== 'number').join('|'))
    .filter((text) => NUMBER.test(text))
    .sort();
const NUMBER = /(LX|CU|FU)\d{7,}/;
