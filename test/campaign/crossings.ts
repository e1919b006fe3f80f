import type { Host } from '../../host/api';
import type { Outcome } from '../../src/values/outcome';
import { NUMBER } from '../support/oracle';
import { li, wang } from '../support/storeBundle';
import { type End, endOf, unclear, unlike } from './judging';
import { type Case, hashOf, one, type Part, type Plain, storyIn } from './part';
import { courseOf, OTHER, REQUEST, type Spot, type Story, tried } from './story';

/**
 * A colleague's whole action inside every call of one's own: every ordered pair of actions, on different records, and
 * both on the very same one. What was told to wait is done afterwards. It ends as one of the two orders does.
 */
export const crossings: Part = {
  name: 'crossings',
  cases: (stories) =>
    stories.flatMap((story) =>
      stories
        .filter((inner) => sameWorkbook(story, inner))
        .flatMap((inner) =>
          courseOf(story, true).spots.flatMap((spot): Case[] =>
            (['another', 'same'] as const).map((record) => ({
              story: story.id,
              inner: inner.id,
              record,
              spot: spot as unknown as Plain,
            })),
          ),
        ),
    ),
  run(stories, told) {
    const outer = storyIn(stories, told.story);
    const inner = storyIn(stories, told.inner);
    return one(told, crossed(outer, inner, told));
  },
};

const sameWorkbook = (one: Story, other: Story): boolean => one.id.split('/')[0] === other.id.split('/')[0];

type Doing = (host: Host) => Outcome<unknown>;

function crossed(outer: Story, inner: Story, told: Case): readonly string[] {
  const course = courseOf(outer, true);
  const spot = told.spot as unknown as Spot;
  const mine: Doing = (host) => outer.act(host, REQUEST, wang.email);
  const theirs: Doing = (host) => (told.record === 'same' ? inner.act : inner.other)(host, OTHER, li.email);
  const host = outer.openShared();
  let answer: Outcome<unknown> | undefined;
  host.faults.plan({
    ...spot,
    do: {
      meanwhile: (inside) => {
        answer = tried(() => theirs(inside));
      },
    },
  });
  const first = tried(() => mine(host));
  host.faults.clear();
  const later: Doing[] = [];
  if (isBusy(first)) later.push(mine);
  if (answer === undefined || isBusy(answer)) later.push(theirs);
  const last = later.map((each) => tried(() => each(host)));
  finish(host, outer, inner, mine, theirs);
  const ends = serialEnds(outer, inner, told, mine, theirs);
  const isScanned = hashOf(JSON.stringify(told)) % SCANNED === 0;
  return [
    ...unlike(endOf(host, outer, course, isScanned), ends),
    ...twice(host),
    ...[first, answer, ...last].filter((outcome) => !isBusy(outcome)).flatMap(unclear),
  ];
}

const SCANNED = 24;

/** What consists of steps is done once more at the end, in whatever order it came. */
function finish(host: Host, outer: Story, inner: Story, mine: Doing, theirs: Doing): void {
  if (outer.steps && outer.name !== 'remove' && outer.name !== 'setUp' && inner.name !== 'remove')
    tried(() => mine(host));
  if (inner.steps && inner.name !== 'remove' && inner.name !== 'setUp' && outer.name !== 'remove')
    tried(() => theirs(host));
}

const serials = new Map<string, readonly End[]>();

function serialEnds(outer: Story, inner: Story, told: Case, mine: Doing, theirs: Doing): readonly End[] {
  const key = `${outer.id} ${inner.id} ${String(told.record)}`;
  const known = serials.get(key);
  if (known) return known;
  const course = courseOf(outer, true);
  const ends = [
    [mine, theirs],
    [theirs, mine],
  ].map((order) => {
    const host = outer.openShared();
    for (const each of order) tried(() => each(host));
    finish(host, outer, inner, mine, theirs);
    return endOf(host, outer, course, true);
  });
  serials.set(key, ends);
  return ends;
}

const isBusy = (outcome: Outcome<unknown> | undefined): boolean =>
  outcome !== undefined && !outcome.ok && outcome.problems.some(({ code }) => code === 'busy');

/** A number that stands on two rows. */
export function twice(host: Host): readonly string[] {
  const shown = host.engine
    .sheets()
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name }) =>
      host.grid(name).map((row) => `${name} ${row.find((cell) => NUMBER.test(String(cell))) ?? ''}`),
    )
    .filter((text) => NUMBER.test(text));
  const repeated = shown.filter((text, index) => shown.indexOf(text) !== index);
  return repeated.map((text) => `${text} stands twice`);
}
/** The number of a record of any table: in a row of ours its own comes before those it names. */
