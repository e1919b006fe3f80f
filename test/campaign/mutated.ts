import type { Fault, Host } from '../../host/api';
import { JOURNAL } from '../../src/sheets/journal';
import type { Outcome } from '../../src/values/outcome';
import { NUMBERS } from '../support/oracle';
import { wang } from '../support/storeBundle';
import { codesOf, type End, endOf, unclear, unlike } from './judging';
import { killsAt } from './kills';
import { type Mutation, mutations, playWhole, rowOf, TYPED } from './mutations';
import { type Case, hashOf, one, type Part, type Plain, storyIn, type Tally } from './part';
import { type Course, courseOf, type Field, REQUEST, type Spot, type Story, tried } from './story';

/** A colleague's hand at every call: own record right, no other record changed, or a refusal that names the obstacle. */
export const mutated: Part = {
  name: 'mutations',
  cases: (stories) =>
    stories.flatMap((story) =>
      story.fields.flatMap((field) =>
        Object.keys(mutations).flatMap((mutation) =>
          courseOf(story).spots.map(
            (spot): Case => ({ story: story.id, tab: field.tab, mutation, spot: plainOf(spot) }),
          ),
        ),
      ),
    ),
  run: (stories, told) => tell(stories, told),
};

/** The same, and killed at that call or a later one; then tried again. */
export const mutationKills: Part = {
  name: 'mutation × kill',
  cases: (stories) =>
    stories
      .filter(({ name }) => ['createLead', 'logFollowUp', 'convertLead'].includes(name))
      .flatMap((story) => {
        const { spots, traces } = courseOf(story);
        const [trace = []] = traces;
        return story.fields.flatMap((field) =>
          Object.keys(mutations).flatMap((mutation) =>
            spots.flatMap((spot) =>
              spots
                .filter(({ at }) => at >= spot.at)
                .flatMap((later) => {
                  const kills = killsAt(trace, later);
                  const kill = kills[hashOf(`${mutation} ${spot.at} ${later.at}`) % kills.length];
                  return kill
                    ? [
                        {
                          story: story.id,
                          tab: field.tab,
                          mutation,
                          spot: plainOf(spot),
                          kill: kill as unknown as Plain,
                        },
                      ]
                    : [];
                }),
            ),
          ),
        );
      }),
  run: (stories, told) => tell(stories, told),
};

const plainOf = (spot: Spot): Plain => ({ ...spot });

function tell(stories: readonly Story[], told: Case): Tally {
  const story = storyIn(stories, told.story);
  const field = story.fields.find(({ tab }) => tab === told.tab);
  const mutation = mutations[String(told.mutation)];
  if (!field || !mutation) throw new Error(`There is no such case: ${JSON.stringify(told)}`);
  return toldWith(story, placed(story, field), mutation, told);
}

const places = new Map<string, Field>();

/** With the row the record stands in before anything is done. */
function placed(story: Story, field: Field): Field {
  const key = `${story.id} ${field.tab}`;
  const known = places.get(key) ?? { ...field, row: rowOf(story.open(), field) };
  places.set(key, known);
  return known;
}

const SCANNED = 12;

function toldWith(story: Story, field: Field, mutation: Mutation, told: Case): Tally {
  const course = courseOf(story);
  const spot = told.spot as unknown as Spot;
  const kill = told.kill as unknown as Fault | undefined;
  const host = opened(story, mutation);
  const offset = host.executions.length;
  const hand = handOf(mutation, field);
  const look = mutation.next ? nextLook(course, spot) : spot.at;
  host.faults.plan({ ...spot, do: { meanwhile: look === spot.at ? hand.rest : hand.first } });
  if (look !== spot.at) host.faults.plan({ ...spot, at: look, do: { meanwhile: hand.rest } });
  if (kill) host.faults.plan(kill);
  const first = tried(() => story.act(host, REQUEST, wang.email));
  host.faults.clear();
  // what was done before may have saved the action a call
  hand.rest(host);
  const isKilled = host.executions.slice(offset).some(({ status }) => status === 'killed');
  let last: Outcome<unknown> | undefined = first;
  if (isKilled || first === undefined || story.steps) last = tried(() => story.act(host, REQUEST, wang.email));
  atRest(host, story, mutation);
  const ends = endsOf(story, field, mutation, told);
  const withScan = hashOf(JSON.stringify(told)) % SCANNED === 0;
  const end = endOf(host, story, course, withScan);
  const allowed = last?.ok ? [ends.after, ends.before] : [ends.without, ...(ends.beforeRefused ? [ends.before] : [])];
  if (mutation.hides) allowed.push(leftOf(story, field, mutation, told).after);
  const less = story.name === 'onEdit' && mutation.onceLess ? mutations[mutation.onceLess] : undefined;
  if (less) allowed.push(endsOf(story, field, less, { ...told, mutation: String(mutation.onceLess) }).before);
  const words = [...unclear(first), ...unclear(last)];
  const how = { ...mutation, isStepwise: story.name === 'scan' };
  const wrong = matches(forgiven(end, mutation), story.steps ? [...allowed, ends.without, ends.after] : allowed, how);
  if (mutation.pasted && wrong.length > 0 && last?.ok === true) {
    const put = hand.put();
    const left = [leftOf(story, field, mutation, told), leftOf(story, field, mutation, told, mutation.pasted.left)];
    const bare = left.flatMap(({ after, before }) => [after, before].map((each) => without(each, put)));
    if (matches(without(forgiven(end, mutation), put), bare, how).length === 0)
      return one(told, [...words, ...unkept(host, field, put)], { 'pasted over, kept in the journal': 1 });
  }
  const outcome = codesOf(last);
  if (mutation.sameCell && last?.ok === true && !stands(end.shown)) {
    return keptInJournal(host)
      ? one(told, words, { 'typed over, kept in the journal': 1 })
      : one(told, ['what was typed was overwritten and stands nowhere', ...words], { 'typed over, lost': 1 });
  }
  return one(told, [...words, ...wrong.map((problem) => `${outcome}: ${problem}`)], {
    [last?.ok ? 'saved' : 'refused']: 1,
  });
}

/** One hand and what it puts into cells. */
function handOf(mutation: Mutation, field: Field) {
  const waiting = [mutation.play, ...(mutation.next ? [mutation.next] : [])];
  let put: readonly string[] = [];
  const first = (inside: Host): void => {
    const [play] = waiting.splice(0, 1);
    if (play === mutation.play) put = tried(() => mutation.pasted?.texts(inside, field)) ?? [];
    tried(() => play?.(inside, field));
  };
  const rest = (inside: Host): void => {
    while (waiting.length > 0) first(inside);
  };
  return { first, rest, put: () => put };
}

/** The first call from here on that is no write: those before it leave together, and nobody does two things between them. */
function nextLook({ traces }: Course, { execution, at }: Spot): number {
  const trace = traces[execution - 1] ?? [];
  const found = trace.findIndex((call, index) => index >= at - 1 && !WRITES.test(call));
  return found < 0 ? trace.length + 1 : found + 1;
}
const WRITES = /\.(append|set|insert|clear|flush)/;

/** The ends with no more of the hand than a save leaves of it: nothing, where nobody says what. */
const leftOf = (story: Story, field: Field, mutation: Mutation, told: Case, left?: Mutation['play']): Ends =>
  endsOf(
    story,
    field,
    { ...mutation, play: left ?? (() => undefined) },
    { ...told, mutation: `${left ? 'part' : 'nothing'} of: ${String(told.mutation)}` },
  );

/** What was pasted into cells that no save writes stands there, or does not. */
function without(end: End, put: readonly string[]): End {
  const bare = (records: readonly string[]): readonly string[] =>
    records
      .map((record) =>
        record
          .split('|')
          .filter((text) => !put.includes(text))
          .join('|'),
      )
      .sort();
  const { settled } = end;
  return {
    ...end,
    records: bare(end.records),
    ...(settled ? { settled: { ...settled, records: bare(settled.records) } } : {}),
  };
}

/** Texts that were pasted, stand nowhere in the tab any more, and in no entry that gives them back. */
function unkept(host: Host, field: Field, put: readonly string[]): readonly string[] {
  const kept = host.grid(JOURNAL).filter((row) => row.some((cell) => String(cell).includes('"typedOver"')));
  const found = JSON.stringify([host.grid(field.tab), kept]);
  return put
    .filter((text) => text !== '' && !found.includes(JSON.stringify(text).slice(1, -1)))
    .map((text) => `${text} was pasted and stands neither in the tab nor in the history`);
}

/** In a cell itself: a note of ours that tells what was typed there is no place for it. */
const stands = (shown: End['shown']): boolean =>
  Object.values(shown).some((cell) => {
    const { note: _, ...own } = JSON.parse(cell) as { readonly note?: string };
    return JSON.stringify(own).includes(TYPED);
  });

/** What onEdit had to leave alone, and what was cut short, is done by whoever comes next. */
function atRest(host: Host, story: Story, { sameCell, pasted }: Mutation): void {
  if (sameCell || pasted) story.scan?.(host);
  else if (story.steps) tried(() => story.recover(host));
}

/**
 * The same cells, or at least the same records wherever they stand. A scan consists of steps that each stand by
 * themselves: a hand between two of them leaves some records as before and others as after. What every allowed end holds
 * must be there all the same, as often as there, and no record more often than in any of them: a record written over by
 * its neighbour, or doubled, is not one "as before or as after".
 */
function matches(
  end: End,
  allowed: readonly End[],
  { copies, isStepwise }: Mutation & { readonly isStepwise: boolean },
): readonly string[] {
  if (unlike(end, allowed).length === 0) return [];
  const wrong = unlike(end, allowed, 'records');
  if ((!copies && !isStepwise) || wrong.length === 0) return wrong;
  const lines = new Set(allowed.flatMap(({ records }) => records));
  const strange = end.records.filter((record) => !lines.has(record)).slice(0, 3);
  const miscounted = [...misplaced(end, allowed, (record) => [record]), ...misplaced(end, allowed, numbersOf)];
  const found = [...new Set([...strange, ...miscounted.slice(0, 3)])];
  if (!isStepwise) return found;
  const hidden = [...end.breaches].filter((breach) => !allowed.some(({ breaches }) => breaches.has(breach)));
  return [...found, ...hidden.slice(0, 3)];
}

/** Lines, or numbers in them, that stand less often than in every allowed end, or more often than in any. */
function misplaced(end: End, allowed: readonly End[], partsOf: (record: string) => readonly string[]): string[] {
  const counts = (records: readonly string[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const part of records.flatMap(partsOf)) found.set(part, (found.get(part) ?? 0) + 1);
    return found;
  };
  const now = counts(end.records);
  const wanted = allowed.map(({ records }) => counts(records));
  return [...new Set([now, ...wanted].flatMap((each) => [...each.keys()]))].flatMap((part) => {
    const times = wanted.map((each) => each.get(part) ?? 0);
    const here = now.get(part) ?? 0;
    if (Math.min(...times) <= here && here <= Math.max(...times)) return [];
    return [`${part} stands ${here} times instead of ${Math.min(...times)} to ${Math.max(...times)}`];
  });
}

const numbersOf = (record: string): readonly string[] => record.match(NUMBERS) ?? [];

/** What a person took away stands in the journal alone; of two rows with one number nobody can say which it means. */
function forgiven(end: End, { takesAway, copies }: Mutation): End {
  if (!takesAway && !copies) return end;
  const isForgiven = (breach: string): boolean =>
    copies === true || /the tab ∅$|stands only in the (journal|shadow)$/.test(breach);
  const rest = (breaches: ReadonlySet<string>) => new Set([...breaches].filter((breach) => !isForgiven(breach)));
  const { settled } = end;
  return {
    ...end,
    breaches: rest(end.breaches),
    ...(settled ? { settled: { ...settled, breaches: rest(settled.breaches) } } : {}),
  };
}

interface Ends {
  readonly before: End;
  readonly after: End;
  /** The hand alone. */
  readonly without: End;
  readonly beforeRefused: boolean;
}
const known = new Map<string, Ends>();

function endsOf(story: Story, field: Field, mutation: Mutation, told: Case): Ends {
  const key = `${story.id} ${field.tab} ${String(told.mutation)}`;
  const found = known.get(key);
  if (found) return found;
  const course = courseOf(story);
  const act = (host: Host) => tried(() => story.act(host, REQUEST, wang.email));
  const hand = (host: Host) => void tried(() => playWhole(mutation, host, field));
  const end = (...steps: readonly ((host: Host) => unknown)[]): { end: End; last: unknown } => {
    const host = opened(story, mutation);
    const answers = steps.map((step) => step(host));
    atRest(host, story, mutation);
    return { end: endOf(host, story, course, true), last: answers[answers.length - 1] };
  };
  const again = story.steps ? [act] : [];
  const before = end(hand, act, ...again);
  const ends: Ends = {
    before: before.end,
    after: end(act, hand, ...again).end,
    without: end(hand).end,
    beforeRefused: (before.last as Outcome<unknown> | undefined)?.ok !== true,
  };
  known.set(key, ends);
  return ends;
}

function opened(story: Story, mutation: Mutation): Host {
  const host = story.open(undefined, mutation.sameCell || mutation.pasted ? { onEdit: true } : undefined);
  mutation.before?.(host);
  return host;
}

/** Whatever a person typed and we wrote over stands in the journal. */
const keptInJournal = (host: Host): boolean =>
  host.engine.sheets().some(({ name }) => name === JOURNAL) &&
  host.grid(JOURNAL).some((row) => row.some((cell) => String(cell).includes(TYPED)));
