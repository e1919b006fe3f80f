import type { Fault, Host } from '../../host/api';
import {
  attempt,
  courseOf,
  hiddenBreaches,
  judge,
  must,
  playThrough,
  positions,
  REQUEST,
  SAMPLED,
  type Story,
  seen,
  settled,
  settlesOtherwise,
  tried,
  type Verdict,
} from './faultCourse';
import { differences, ledgerOf, numbersIn, type Picture, picture, same } from './oracle';
import { wang } from './storeBundle';

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

/** What stands in cells of the one and nowhere in the other. */
function textsOnlyIn(one: Host | undefined, other: Host): ReadonlySet<string> {
  const textsOf = (host: Host) =>
    host.engine.sheets().flatMap(({ name, hidden }) => (hidden ? [] : host.grid(name).flat().map(String)));
  const known = new Set(textsOf(other));
  return new Set((one ? textsOf(one) : []).filter((text) => !known.has(text)));
}
