import type { Story } from './story';

/** What a case is made of: it is saved as JSON and told again from there. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export type Case = Readonly<Record<string, Plain>>;

export interface Bad {
  readonly case: Case;
  readonly problems: readonly string[];
}
export interface Tally {
  readonly runs: number;
  readonly bad: readonly Bad[];
  /** What happened besides, by name: refusals that name the obstacle, cells typed while a write was on its way. */
  readonly seen?: Readonly<Record<string, number>>;
}

/** One class of faults: every case of it over a list of stories, and how one case is told and judged. */
export interface Part {
  readonly name: string;
  cases(stories: readonly Story[]): readonly Case[];
  run(stories: readonly Story[], told: Case): Tally;
}

export const one = (told: Case, problems: readonly string[], seen: Tally['seen'] = {}): Tally => ({
  runs: 1,
  bad: problems.length > 0 ? [{ case: told, problems: problems.slice(0, 4) }] : [],
  seen,
});

export const sum = (tallies: readonly Tally[]): Tally => {
  const seen: Record<string, number> = {};
  for (const tally of tallies)
    for (const [name, count] of Object.entries(tally.seen ?? {})) seen[name] = (seen[name] ?? 0) + count;
  return {
    runs: tallies.reduce((total, { runs }) => total + runs, 0),
    bad: tallies.flatMap(({ bad }) => bad),
    seen,
  };
};

export function storyIn(stories: readonly Story[], id: Plain | undefined): Story {
  const story = stories.find((each) => each.id === id);
  if (!story) throw new Error(`There is no story ${String(id)}`);
  return story;
}

/** The same for the same text: which cases a sample takes does not depend on how many there are. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The same numbers for the same seed. */
export function diceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
