/** One process of `npm run campaign`: told which cases of a part to run, it answers what came of them. */
import { type Case, hashOf, sum, type Tally } from './part';
import { partNamed, parts, type Store, storiesOf } from './parts';

interface Ask {
  readonly part: string;
  readonly store: Store;
  /** Only cases whose hash leaves `offset` when this divides it. */
  readonly every: number;
  readonly offset: number;
  /** Only cases whose JSON matches; '' is all. */
  readonly filter: string;
  /** Absent: how many cases are there? */
  readonly from?: number;
  readonly to?: number;
}

const listed = new Map<string, readonly Case[]>();

process.on('message', (asked: Ask | 'parts' | Told) => {
  if (asked === 'parts') process.send?.({ parts: parts.map(({ name }) => name) });
  else if ('case' in asked) process.send?.(retell(asked));
  else process.send?.(answer(asked));
});

function answer(ask: Ask): object {
  const cases = casesOf(ask);
  if (ask.from === undefined) return { ...ask, cases: cases.length };
  const began = process.cpuUsage();
  const stories = storiesOf(ask.store);
  const part = partNamed(ask.part);
  const tallies = cases.slice(ask.from, ask.to).map((told) => caught(() => part.run(stories, told), told));
  const { user, system } = process.cpuUsage(began);
  return { ...ask, ...sum(tallies), cpuMs: Math.round((user + system) / 1000) };
}

interface Told {
  readonly part: string;
  readonly store: Store;
  readonly case: Case;
}

/** One case again, by itself. */
function retell({ part, store, case: told }: Told): object {
  return caught(() => partNamed(part).run(storiesOf(store), told), told);
}

/** A harness that falls over is a bad run, not the end of a campaign. */
function caught(work: () => Tally, told: Case): Tally {
  try {
    return work();
  } catch (fault) {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { runs: 1, bad: [{ case: told, problems: [`the run itself failed: ${text.slice(0, 600)}`] }] };
  }
}

function casesOf({ part, store, every, offset, filter }: Ask): readonly Case[] {
  const key = `${part} ${store} ${every} ${offset} ${filter}`;
  const wanted = new RegExp(filter);
  const known = listed.get(key);
  if (known) return known;
  const all = partNamed(part).cases(storiesOf(store));
  const taken = all.filter((told) => {
    const text = JSON.stringify(told);
    return wanted.test(text) && hashOf(text) % every === offset;
  });
  listed.set(key, taken);
  return taken;
}
