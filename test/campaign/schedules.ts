import type { Fault, Host, PersonSpec } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import { effective } from '../../src/sheets/known';
import type { Outcome } from '../../src/values/outcome';
import { type Ledger, ledgerOf, numbersIn, shadowBreaches } from '../support/oracle';
import { li, wang } from '../support/storeBundle';
import { codesOf, type End, endOf, masked, unclear, unlike } from './judging';
import { belowOf, columnOf, idOf, letterOf, likeOf, mutations, playWhole, rowOf } from './mutations';
import { type Case, one, type Part, type Plain, type Tally } from './part';
import { type Mishap, type Step, scheduleOf } from './schedule';
import { type Course, type Field, type Story, startOf, tried } from './story';

const chen: PersonSpec = { email: 'chenchen@example.com', name: '陈晨', role: 'editor', locale: 'zh_CN' };
const people: readonly PersonSpec[] = [wang, li, chen];

/** How many there are of them; each on one of the workbooks by turns. */
const SCHEDULES = 10_000;

/**
 * Three people at one workbook, everything by chance: actions, edits by hand inside their calls and between them, deaths,
 * services that fail, onEdit events that are lost; then a recovery and one scan. In the end every cell of every tab is as
 * though what took effect had been done one after the other by careful people on a quiet day.
 */
export const schedules: Part = {
  name: 'schedules',
  cases: (stories) => {
    const books = booksOf(stories);
    return Array.from(
      { length: SCHEDULES },
      (_, index): Case => ({ book: books[index % books.length] ?? '', seed: index + 1 }),
    );
  },
  run(stories, told) {
    const own = storiesIn(stories, told);
    const steps = (told.steps as unknown as readonly Step[] | undefined) ?? scheduleOf(Number(told.seed), own);
    const tally = judged(own, steps, told);
    return tally.bad.length > 0 && told.steps === undefined ? shrunk(own, steps, told, tally) : tally;
  },
};

const bookOf = ({ id }: Story): string => id.slice(0, id.indexOf('/'));
const booksOf = (stories: readonly Story[]): readonly string[] => [...new Set(stories.map(bookOf))];

/** What begins from another workbook than the others is not among them; typing is done by hand. */
const ALONE: ReadonlySet<string> = new Set([
  ...['setUp', 'claim', 'repair', 'remove', 'onEdit', 'adopt', 'report', 'settingsPage'],
]);

const storiesIn = (stories: readonly Story[], { book }: Case): readonly Story[] =>
  stories.filter((story) => bookOf(story) === book && !ALONE.has(story.name));

/** The smallest schedule that still goes wrong, by leaving out one thing after the other. */
function shrunk(stories: readonly Story[], steps: readonly Step[], told: Case, first: Tally): Tally {
  let [least, tally] = [steps, first];
  for (let tries = 0, at = 0; tries < 40 && at < simpler(least).length; tries += 1) {
    const next = simpler(least)[at] as readonly Step[];
    const again = judged(stories, next, told);
    if (again.bad.length > 0) [least, tally, at] = [next, again, 0];
    else at += 1;
  }
  const [bad] = tally.bad;
  const found = { ...told, steps: least as unknown as Plain };
  return { ...first, bad: [{ case: found, problems: bad?.problems ?? [] }] };
}

function simpler(steps: readonly Step[]): readonly (readonly Step[])[] {
  const without = steps.map((_, at) => steps.filter((_one, index) => index !== at));
  const plainer = steps.flatMap((step, at) => {
    const { inside, fault, ...bare } = step;
    const options: Step[] = [];
    if (inside) options.push({ ...bare, ...(fault ? { fault } : {}) });
    if (fault) options.push({ ...bare, ...(inside ? { inside } : {}) });
    if (inside?.step.fault) {
      const { fault: _gone, ...inner } = inside.step;
      options.push({ ...step, inside: { at: inside.at, step: inner } });
    }
    return options.map((option) => steps.map((one, index) => (index === at ? option : one)));
  });
  return [...without, ...plainer];
}

/** One thing that was done or tried, as the quiet day repeats it. */
interface Done {
  readonly step: Step;
  readonly request: string;
  outcome?: Outcome<unknown> | undefined;
  /** Where a hand found things, for a quiet day on which they are elsewhere. */
  place?: Pick<Field, 'row' | 'below' | 'like'>;
  /** Where it was done inside another: either may come first. */
  readonly within?: Done;
}

function judged(stories: readonly Story[], steps: readonly Step[], told: Case): Tally {
  const [story] = stories;
  if (!story || steps.length === 0) return { runs: 1, bad: [] };
  const host = story.openShared({ onEdit: true, people });
  const course = begunAt(host, story);
  const done: Done[] = [];
  steps.forEach((step, index) => {
    const own: Done = { step, request: `schedule-${index}` };
    done.push(own);
    perform(host, stories, own, done, true);
    host.faults.clear();
    askAgain(host, stories, done);
  });
  const end = atRest(host, story, course);
  const problems = [...done.flatMap(({ outcome }) => (codesOf(outcome) === 'busy' ? [] : unclear(outcome)))];
  const { wrong, usual } = differsFrom(stories, end, course, done, tookEffect(host, course.start));
  const outcome = wrong.length === 0 ? 'as one after the other' : hasUndo(steps) ? 'by the log alone' : 'otherwise';
  // an entry that was taken back cannot bear witness to those after it, and a record that was stands in the hidden tabs
  const left =
    outcome === 'by the log alone'
      ? [...end.breaches].filter((breach) => !usual.has(breach) && !/ was never | stands only in the /.test(breach))
      : wrong;
  return one(told, [...problems, ...left], { [outcome]: 1 });
}

/** Ctrl+Z takes back the last thing the workbook has of a person: what was cut short, or finished for a colleague, included. */
const hasUndo = (steps: readonly Step[]): boolean =>
  steps.some(({ deed, inside }) =>
    [deed, inside?.step.deed].some((each) => each && 'hand' in each && /Ctrl/.test(each.hand)),
  );

const courses = new Map<string, Course>();

function begunAt(host: Host, story: Story): Course {
  const key = bookOf(story);
  const known = courses.get(key);
  if (known) return known;
  const start = startOf(host, story);
  const course: Course = {
    base: {},
    done: {},
    known: numbersIn(host),
    noted: false,
    traces: [],
    spots: [],
    ...(start ? { start } : {}),
  };
  courses.set(key, course);
  return course;
}

/** Does it with all that goes wrong on the way, or as on a quiet day. */
function perform(host: Host, stories: readonly Story[], own: Done, done: Done[], isFaulty: boolean): void {
  const { step, request } = own;
  const { email } = people[step.who] as PersonSpec;
  const { inside, fault, deed } = step;
  let waits = isFaulty && inside !== undefined;
  const meet = (here: Host): void => {
    if (!inside) return;
    waits = false;
    const nested: Done = { step: inside.step, request: `${request}i`, within: own };
    done.push(nested);
    perform(here, stories, nested, done, true);
  };
  if (isFaulty && fault) host.faults.plan(faultOf(fault));
  if (waits && inside) host.faults.plan({ at: inside.at, do: { meanwhile: meet } });
  if ('action' in deed) {
    const story = stories.find(({ name }) => name === deed.action);
    const outcome = story && tried(() => (deed.record === 'same' ? story.act : story.other)(host, request, email));
    // where a service failed, an apology is all there is to be said, and it says nothing of what was done
    own.outcome = isFaulty && fault && isApology(outcome) ? undefined : outcome;
  } else {
    const field = stories
      .flatMap(({ name, fields }) => (name === deed.on ? fields : []))
      .find(({ tab }) => tab === deed.tab);
    const found = field && whereNow(host, field, stories);
    const now = found && { ...found, ...own.place };
    if (now) own.place ??= { row: rowOf(host, now), below: belowOf(host, now), like: likeOf(host, now) };
    const mutation = mutations[deed.hand];
    tried(() => now && mutation && playWhole(mutation, host, now, email));
    own.outcome = { ok: true, value: null };
  }
  if (waits) meet(host);
}

/** Tabs by their ids and columns by their headers, as they were before anybody moved or renamed one. */
interface Place {
  readonly sheet: number;
  readonly headers: Readonly<Record<keyof Field['at'], string>>;
}
const places = new Map<string, Place>();

function placeOf(field: Field, stories: readonly Story[]): Place {
  const [story] = stories as [Story];
  const key = `${bookOf(story)} ${field.tab} ${field.at.written}`;
  const known = places.get(key);
  if (known) return known;
  const host = story.openShared();
  const header = host.grid(field.tab)[field.headerRow - 1] ?? [];
  const text = (letter: string) => String(header[columnOf(letter) - 1] ?? '');
  const { number, written, beside } = field.at;
  const headers = { number: text(number), written: text(written), beside: text(beside) };
  const place = { sheet: idOf(host, field), headers };
  places.set(key, place);
  return place;
}

/** People look where a tab and its columns stand; nothing where they find them no more. */
function whereNow(host: Host, field: Field, stories: readonly Story[]): Field | undefined {
  const { sheet, headers } = placeOf(field, stories);
  const tab = host.engine.sheets().find(({ id }) => id === sheet)?.name;
  if (tab === undefined) return undefined;
  const grid = host.grid(tab);
  const row = grid.findIndex((line) => line.includes(headers.number));
  const letter = (text: string) => letterOf((grid[row] ?? []).indexOf(text) + 1);
  const at = { number: letter(headers.number), written: letter(headers.written), beside: letter(headers.beside) };
  return row < 0 || Object.values(at).includes('') ? undefined : { ...field, tab, headerRow: row + 1, at };
}

function faultOf(mishap: Mishap): Fault {
  if ('kill' in mishap) return { at: mishap.at, do: { kill: mishap.kill, prefix: mishap.prefix } };
  return { at: mishap.at, do: { throw: mishap.throw, times: mishap.times } };
}

/** Who was told to wait asks again when the others are through, and so does every other client that got no answer. */
function askAgain(host: Host, stories: readonly Story[], done: Done[]): void {
  for (const own of done) {
    const isBusy = codesOf(own.outcome) === 'busy';
    if (!('action' in own.step.deed) || !(isBusy || (own.outcome === undefined && own.step.again))) continue;
    const again: Done = { step: bare(own.step), request: own.request };
    perform(host, stories, again, [], false);
    own.outcome = again.outcome;
  }
}

const isApology = (outcome: Outcome<unknown> | undefined): boolean => /^(failed|unexpected)$/.test(codesOf(outcome));

const bare = ({ who, deed }: Step): Step => ({ who, deed });

/** Whoever comes next finishes what was cut short, and one page looks over every row. */
function atRest(host: Host, story: Story, course: Course): End {
  // a page that has gone quiet keeps the scan for as long as an execution may live
  host.clock.advance(QUIET);
  tried(() => story.recover(host));
  if (story.scan) tried(() => story.scan?.(host));
  const end = endOf(host, story, course);
  const hidden =
    course.start && host.properties.document['crm.core'] ? tried(() => shadowBreaches(ledgerOf(host))) : [];
  const breaches = [...end.breaches, ...(hidden ?? []).map(masked(course.known))].map(withoutWhatStands);
  return { ...end, records: linesIn(host, course.known), breaches: new Set(breaches) };
}

/** What the tabs hold instead is compared cell by cell; where a column is gone it depends on who last looked at the header. */
const withoutWhatStands = (breach: string): string => breach.replace(/, the tab .*$/, ', the tab does not');

const QUIET = 7 * 60_000;

/**
 * Every row that holds something, wherever it stands, without what formulas count. A tab with a header alone counts as none:
 * the first record of a further table makes its tab before it is committed, and, cut short in between, leaves it for the
 * next. A register whose records were lost still differs, by its records.
 */
function linesIn(host: Host, known: ReadonlySet<string>): readonly string[] {
  return host.engine
    .sheets()
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name }) => {
      const lines = host
        .grid(name)
        .map((row) => row.filter((cell) => cell !== '' && typeof cell !== 'number').join('|'));
      const held = lines.filter((text) => text !== '');
      return held.length > 1 ? held : [];
    })
    .map(masked(known))
    .sort();
}

/**
 * What nobody was told of took effect where the log says so; a store without a log may have done it or not. What was
 * refused because of what somebody did to the sheet meanwhile may have been refused for good reason.
 */
function tookEffect(host: Host, start: Ledger | undefined): (own: Done) => boolean | undefined {
  const entries = start ? effective(ledgerOf(host).entries as Parameters<typeof effective>[0]) : undefined;
  const requests = new Set(entries?.map(({ request }: Entry) => request.split(':')[0]));
  return (own) => {
    if (own.outcome?.ok === false && own.step.inside) return undefined;
    if (own.outcome !== undefined) return true;
    if (!('action' in own.step.deed) || own.step.deed.action === 'scan') return true;
    return entries ? requests.has(own.request) : undefined;
  };
}

/** Nothing where it ended as it does when the same is done one after the other, in an order that fits. */
function differsFrom(
  stories: readonly Story[],
  end: End,
  course: Course,
  done: readonly Done[],
  isDone: (own: Done) => boolean | undefined,
): { readonly wrong: readonly string[]; readonly usual: ReadonlySet<string> } {
  let first: readonly string[] | undefined;
  let usual: ReadonlySet<string> = new Set();
  for (const order of ordersOf(done, isDone)) {
    const { quiet, refusals } = quietDay(stories, course, order);
    const wrong = unlike(end, [quiet]).length === 0 ? [] : unlike(end, [quiet], 'records');
    if (wrong.length === 0 && refusals.length === 0) return { wrong: [], usual };
    first ??= [...wrong, ...refusals];
    usual = new Set([...usual, ...quiet.breaches]);
  }
  return { wrong: first ?? [], usual };
}

/** What was done inside another may have come before or after it; what may have taken effect, did or did not. */
function ordersOf(done: readonly Done[], isDone: (own: Done) => boolean | undefined): readonly (readonly Done[])[] {
  let orders: (readonly Done[])[] = [[]];
  for (const own of done) {
    const effect = isDone(own);
    const outer = own.within;
    orders = orders.flatMap((order): (readonly Done[])[] => {
      const at = outer ? order.indexOf(outer) : -1;
      const placed =
        at < 0
          ? [[...order, own]]
          : [
              [...order.slice(0, at), own, ...order.slice(at)],
              [...order, own],
            ];
      if (effect === undefined) return [...placed, order];
      return effect ? placed : [order];
    });
  }
  return orders.slice(0, MOST_ORDERS);
}
const MOST_ORDERS = 32;

function quietDay(
  stories: readonly Story[],
  course: Course,
  order: readonly Done[],
): { quiet: End; refusals: readonly string[] } {
  const [story] = stories as [Story];
  const host = story.openShared({ onEdit: true, people });
  const refusals: string[] = [];
  for (const { step, request, outcome, place } of order) {
    const own: Done = { step: bare(step), request, ...(place ? { place } : {}) };
    perform(host, stories, own, [], false);
    if (outcome && own.outcome && outcome.ok !== own.outcome.ok)
      refusals.push(`${JSON.stringify(step.deed)} was ${codesOf(outcome)}, on a quiet day ${codesOf(own.outcome)}`);
  }
  return { quiet: atRest(host, story, course), refusals };
}
