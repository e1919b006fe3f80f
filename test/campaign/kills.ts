import type { Fault } from '../../host/api';
import { differences, same } from '../support/oracle';
import { wang } from '../support/storeBundle';
import { codesOf, endOf, hiddenBreaches, touchedBesides, unlike } from './judging';
import { type Case, hashOf, one, type Part, storyIn, type Tally } from './part';
import { type Course, courseOf, REQUEST, type Spot, type Story, seen, underFault } from './story';

/**
 * Killed or failed at every service call. Killed: before and after it, with none, half and all of the waiting writes
 * applied. Failed: thrown before it or after its effect, once and twice. Then recovered only, or tried again.
 */
export const kills: Part = {
  name: 'kills',
  cases: (stories) =>
    stories.flatMap((story) =>
      faultsIn(courseOf(story)).flatMap((fault) =>
        (['retry', 'recover'] as const).map((then) => ({ story: story.id, fault: fault as unknown as Case, then })),
      ),
    ),
  run(stories, told) {
    const story = storyIn(stories, told.story);
    // a case is written by `cases` and read back as it was
    return one(told, told.then === 'retry' ? retried(story, told) : recovered(story, told));
  },
};

/** Every kill and every throw at every call of the unfaulted run. */
export function faultsIn(course: Course): readonly Fault[] {
  return course.spots.flatMap((spot): Fault[] => [
    ...killsAt(course.traces[spot.execution - 1] ?? [], spot),
    ...(['before', 'after'] as const).flatMap((when) =>
      [1, 2].map((times): Fault => ({ ...spot, do: { throw: when, times } })),
    ),
  ]);
}

export const killsAt = (trace: readonly string[], spot: Spot): readonly Fault[] =>
  (['before', 'after'] as const).flatMap((kill) =>
    prefixesAt(trace, kill === 'before' ? spot.at - 1 : spot.at).map(
      (prefix): Fault => ({ ...spot, do: { kill, prefix } }),
    ),
  );

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

export const faultOf = (told: Case): Fault => told.fault as unknown as Fault;

/** Every so many runs are scanned afterwards too. */
const SCANNED = 12;

function retried(story: Story, told: Case): readonly string[] {
  const course = courseOf(story);
  const host = story.open();
  const first = underFault(host, story, faultOf(told));
  if (first?.ok !== true || story.steps) {
    const again = story.act(host, REQUEST, wang.email);
    if (!again.ok) return [`the retry was refused: ${codesOf(again)}`];
    if (story.steps) story.recover(host);
  }
  const isScanned = hashOf(JSON.stringify(told)) % SCANNED === 0;
  return unlike(endOf(host, story, course, isScanned), [doneEnd(story)]);
}

function recovered(story: Story, told: Case): readonly string[] {
  const course = courseOf(story);
  const host = story.open();
  const acknowledged = underFault(host, story, faultOf(told))?.ok === true;
  story.recover(host);
  const after = seen(host, course);
  const usual = doneEnd(story).breaches;
  const hidden = hiddenBreaches(host, course.start).filter((breach) => !usual.has(breach));
  if (story.steps) return [...touchedBesides(after, course), ...hidden];
  const isAllowed = same(after, course.done) || (!acknowledged && same(after, course.base));
  const half = isAllowed ? [] : differences(after, course.done).slice(0, 3);
  return [...half.map((cell) => `${acknowledged ? 'acknowledged and' : 'half'} done: ${cell}`), ...hidden];
}

const ends = new Map<string, ReturnType<typeof endOf>>();

/** How it ends where nothing goes wrong, scanned. */
export function doneEnd(story: Story, who: string = wang.email): ReturnType<typeof endOf> {
  const key = `${story.id} ${who}`;
  const known = ends.get(key);
  if (known) return known;
  const host = story.open();
  story.act(host, REQUEST, who);
  if (story.steps) story.act(host, REQUEST, who);
  const end = endOf(host, story, courseOf(story), true);
  ends.set(key, end);
  return end;
}

export type { Tally };
