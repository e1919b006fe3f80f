import type { Fault } from '../../host/api';
import { differences, same } from '../support/oracle';
import { wang } from '../support/storeBundle';
import { codesOf, endOf, hiddenBreaches, unlike } from './judging';
import { doneEnd, faultOf, killsAt } from './kills';
import { type Bad, type Case, type Part, storyIn, type Tally } from './part';
import { courseOf, REQUEST, type Spot, type Story, seen, tried, underFault } from './story';

/** Killed, and the colleague who finishes it is killed too, at every call of that recovery; then recovered, then tried again. */
export const recoveries: Part = {
  name: 'recoveries',
  cases: (stories) =>
    stories
      .filter(({ steps }) => !steps)
      .flatMap((story) => {
        const course = courseOf(story);
        return course.spots
          .flatMap((spot) => killsAt(course.traces[spot.execution - 1] ?? [], spot))
          .map((fault) => ({ story: story.id, fault: fault as unknown as Case }));
      }),
  run(stories, told) {
    const story = storyIn(stories, told.story);
    const killed = story.open();
    const acknowledged = underFault(killed, story, faultOf(told))?.ok === true;
    const saved = killed.save();
    const again = told.second as unknown as Fault | undefined;
    const found = again ? [again] : secondsOf(story, saved);
    // a store that recovers nothing cannot be killed at it
    const seconds = found.length > 0 ? found : [undefined];
    const bad: Bad[] = [];
    for (const second of seconds) {
      const problems = killedAgain(story, saved, second, acknowledged);
      if (problems.length > 0)
        bad.push({
          case: { ...told, ...(second ? { second: second as unknown as Case } : {}) },
          problems: problems.slice(0, 4),
        });
    }
    return { runs: seconds.length, bad } satisfies Tally;
  },
};

function secondsOf(story: Story, saved: unknown): readonly Fault[] {
  const host = story.open(saved);
  host.forget();
  story.recover(host);
  const [{ trace } = { trace: [] }] = host.executions;
  return trace.flatMap((_, index) => {
    const spot: Spot = { execution: 1, at: index + 1 };
    return killsAt(trace, spot);
  });
}

function killedAgain(
  story: Story,
  saved: unknown,
  second: Fault | undefined,
  acknowledged: boolean,
): readonly string[] {
  const course = courseOf(story);
  const host = story.open(saved);
  if (second) host.faults.plan(second);
  tried(() => story.recover(host));
  host.faults.clear();
  story.recover(host);
  const after = seen(host, course);
  const isAllowed = same(after, course.done) || (!acknowledged && same(after, course.base));
  const half = isAllowed ? [] : differences(after, course.done).slice(0, 3);
  const problems = [...half.map((cell) => `half done: ${cell}`), ...hiddenBreaches(host, course.start)];
  if (problems.length > 0) return problems;
  const retry = story.act(host, REQUEST, wang.email);
  if (!retry.ok) return [`the retry was refused: ${codesOf(retry)}`];
  return unlike(endOf(host, story, course), [doneEnd(story)]).map((one) => `after a retry: ${one}`);
}
