import type { Host, PersonSpec } from '../../host/api';
import type { Area } from '../../host/engine/api';
import { languages, say } from '../../src/messages';
import { JOURNAL } from '../../src/sheets/journal';
import { SHADOW } from '../../src/sheets/shadow';
import type { Outcome, Problem } from '../../src/values/outcome';
import { differences, type Picture, same } from '../support/oracle';
import { li, wang } from '../support/storeBundle';
import { codesOf, endOf, hiddenBreaches, touchedBesides, unclear, unlike } from './judging';
import { doneEnd } from './kills';
import { idOf, rowOf, wholeColumn, wholeRow } from './mutations';
import { type Case, one, type Part, storyIn } from './part';
import { type Course, courseOf, type Field, REQUEST, type Story, seen, tried } from './story';

type Role = NonNullable<PersonSpec['role']>;
/** What the owner has protected against everybody else: whole tabs by name, or some cells of a tab that the action writes. */
type Barrier = (host: Host, field: Field | undefined) => { readonly sheet: number; readonly area?: Area } | undefined;

const hiddenTab =
  (wanted: string): Barrier =>
  (host) => {
    const found = host.engine.sheets().find(({ name }) => name === wanted);
    return found && { sheet: found.id };
  };
const onField =
  (areaOf: (host: Host, field: Field) => Area | undefined): Barrier =>
  (host, field) => {
    if (!field) return undefined;
    const area = areaOf(host, field);
    return { sheet: idOf(host, field), ...(area ? { area } : {}) };
  };

const barriers: Readonly<Record<string, { readonly of: Barrier; readonly each?: true }>> = {
  'the log': { of: hiddenTab(JOURNAL) },
  'what we last knew': { of: hiddenTab(SHADOW) },
  'the tab': { of: onField(() => undefined), each: true },
  'the number column': { of: onField((host, field) => wholeColumn(host, field, field.at.number)), each: true },
  'a column that is written': { of: onField((host, field) => wholeColumn(host, field, field.at.written)), each: true },
  'a column beside': { of: onField((host, field) => wholeColumn(host, field, field.at.beside)), each: true },
  "the record's row": { of: onField((host, field) => wholeRow(host, field, rowOf(host, field))), each: true },
  "somebody else's row": {
    of: onField((host, field) => wholeRow(host, field, rowOf(host, field, field.bystander))),
    each: true,
  },
};

/**
 * Every action as owner, editor, commenter and viewer, with nothing, a tab or some cells protected against all but the
 * owner: done wholly, or refused in both languages by the name of what is in the way, with nothing changed. Refused
 * again, nothing is written down at all. The owner then does it as though nobody had tried.
 */
export const roles: Part = {
  name: 'roles',
  cases: (stories) =>
    stories.flatMap((story) => [
      ...(['owner', 'editor', 'commenter', 'viewer'] as const).map((role): Case => ({ story: story.id, role })),
      ...(['owner', 'editor'] as const).flatMap((role) =>
        Object.entries(barriers).flatMap(([barrier, { each }]) =>
          (each ? story.fields.map(({ tab }) => tab) : ['']).map(
            (tab): Case => ({ story: story.id, role, barrier, ...(each ? { tab } : {}) }),
          ),
        ),
      ),
    ]),
  run(stories, told) {
    const story = storyIn(stories, told.story);
    const { problems, outcome } = attempted(story, told);
    return one(told, problems, { [codesOf(outcome)]: 1 });
  },
};

function attempted(story: Story, told: Case): { problems: readonly string[]; outcome: Outcome<unknown> | undefined } {
  const course = courseOf(story);
  const role = told.role as Role;
  const people = [wang, role === 'owner' ? li : { ...li, role }];
  const host = story.open(undefined, { people });
  protect(host, story, told);
  const who = role === 'owner' ? wang.email : li.email;
  const before = looksOf(host, course);
  const outcome = tried(() => story.act(host, REQUEST, who));
  const problems: string[] = [];
  const after = looksOf(host, course);
  if (outcome?.ok) {
    if (isOnlyLooking(role) && !same(after, before)) problems.push(`a ${role} saved`);
  } else {
    problems.push(...refusedWell(story, outcome, told));
    if (story.steps && !isOnlyLooking(role)) problems.push(...touchedBesides(seen(host, course), course));
    else if (!same(before, after) && !isBlankRowMore(host, { story, course, people, before }))
      problems.push(
        ...differences(after, before)
          .slice(0, 3)
          .map((cell) => `refused and yet changed: ${cell}`),
      );
    problems.push(...refusedBeforehand(host, story, who));
  }
  const usual = doneEnd(story).breaches;
  problems.push(...hiddenBreaches(host, course.start).filter((breach) => !usual.has(breach)));
  lift(host);
  const isDone = outcome?.ok === true && !isOnlyLooking(role);
  const last = story.act(host, isDone && !story.steps ? REQUEST : 'as-the-owner', wang.email);
  const end = doneEnd(story, isDone ? who : wang.email);
  if (!last.ok) problems.push(`afterwards the owner was refused: ${codesOf(last)}`);
  else if (story.steps) problems.push(...touchedBesides(seen(host, course), course));
  else
    problems.push(
      ...unlike(endOf(host, story, course, !isOnlyLooking(role)), [end], 'records').map(
        (cell) => `after the owner: ${cell}`,
      ),
    );
  return { problems: problems.slice(0, 5), outcome };
}

const isOnlyLooking = (role: Role): boolean => role === 'viewer' || role === 'commenter';

/** A cell that was filled and emptied again keeps the number format we gave it, as after an undo. */
function looksOf(host: Host, course: Course): Picture {
  const shown = Object.entries(seen(host, course)).filter(([, cell]) => !/^\{"format":"[^"]*"\}$/.test(cell));
  return Object.fromEntries(shown);
}

interface Begun {
  readonly story: Story;
  readonly course: Course;
  readonly people: readonly PersonSpec[];
  readonly before: Picture;
}

/** Rows are never deleted by us: one that was inserted for a record before it was refused stays blank, and the next save takes it. */
function isBlankRowMore(host: Host, { story, course, people, before }: Begun): boolean {
  const saved = host.save();
  return story.fields.some(({ tab, headerRow }) => {
    const rows = host.grid(tab).flatMap((row, index) => (row.every((cell) => cell === '') ? [index + 1] : []));
    return [...rows, host.grid(tab).length + 1].some((at) => {
      if (at <= headerRow) return false;
      const copy = story.open(saved, { people });
      copy.engine.apply(OWNER, { do: 'deleteRows', sheet: idOf(copy, { tab }), at, count: 1 });
      return same(before, looksOf(copy, course));
    });
  });
}

/** In every language, by name: the tab or the file, and who can help. */
function refusedWell(story: Story, outcome: Outcome<unknown> | undefined, { role, barrier }: Case): readonly string[] {
  // nobody but an editor can type, so no script begins
  if (story.name === 'onEdit') return [];
  if (!outcome || outcome.ok) return ['it ended without an answer'];
  const named = outcome.problems.filter(({ code }) => expected(role as Role, barrier !== undefined).has(code));
  if (named.length === 0) return [`refused with ${codesOf(outcome)}`];
  return [...unclear(outcome), ...named.flatMap(unnamed)];
}

const expected = (role: Role, isBarred: boolean): ReadonlySet<string> =>
  new Set(isOnlyLooking(role) ? ['book.viewOnly'] : isBarred ? ['book.tabProtected', 'book.rangeProtected'] : []);

function unnamed({ code, params = {} }: Problem): readonly string[] {
  return languages.flatMap((language) => {
    const words = say(language, code, params);
    const missing = [wang.email, ...(params.tab === undefined ? [] : [String(params.tab)])].filter(
      (name) => !words.includes(name),
    );
    return missing.map((name) => `${language} does not name ${name}: ${words}`);
  });
}

/** The second time it is known: no line of the log, no number is spent on it. */
function refusedBeforehand(host: Host, story: Story, who: string): readonly string[] {
  if (story.steps || !story.scan) return [];
  const before = spent(host);
  const again = tried(() => story.act(host, 'once-more', who));
  if (again?.ok !== false) return ['refused once and not again'];
  return spent(host) === before ? [] : [`refused again after writing: ${before} became ${spent(host)}`];
}

/** How long the log is and which numbers are used up. */
function spent(host: Host): string {
  const { highest = {} } = JSON.parse(host.properties.document['crm.core'] ?? '{}') as { highest?: object };
  const lines = host.engine.sheets().some(({ name }) => name === JOURNAL) ? host.grid(JOURNAL).length : 0;
  return `${lines} lines, ${JSON.stringify(highest)}`;
}

const OWNER = { email: wang.email, by: 'person' } as const;
const LOCK = '只许所有者改';

function protect(host: Host, story: Story, { barrier, tab }: Case): void {
  const field = story.fields.find((each) => each.tab === tab);
  const place = barrier === undefined ? undefined : barriers[String(barrier)]?.of(host, field);
  if (!place) return;
  const protection = {
    id: host.engine.newId(),
    ...place,
    description: LOCK,
    warningOnly: false,
    editors: [wang.email],
    restricted: true,
  };
  host.engine.apply(OWNER, { do: 'putProtection', protection });
}

function lift(host: Host): void {
  for (const { id, description } of host.engine.protections())
    if (description === LOCK) host.engine.apply(OWNER, { do: 'removeProtection', id });
}
