import type { Host } from '../../host/api';
import { type Ledger, ledgerOf, numbersIn, type Picture, peoplesNotes, picture } from '../support/oracle';
import { li, wang } from '../support/storeBundle';
import { brokenShadow, hiddenBreaches } from './judging';
import { type Case, one, type Part, storyIn } from './part';
import { REQUEST, type Story, startOf, tried } from './story';

/**
 * Ctrl+Z once to as often as it goes, over the action and two saves before it, then a colleague's save: nothing that was
 * taken back comes back, nothing that stayed is gone, and no number and no place in the journal is given twice.
 */
export const takenBack: Part = {
  name: 'taken back',
  cases: (stories) =>
    stories
      .filter(({ name }) => ['createLead', 'logFollowUp', 'convertLead', 'undo'].includes(name))
      .flatMap((story) =>
        Array.from({ length: stepsOf(worked(story)) }, (_, index): Case => ({ story: story.id, times: index + 1 })),
      ),
  run: (stories, told) => one(told, taken(storyIn(stories, told.story), Number(told.times))),
};

/** More steps than anybody takes back. */
const MOST_STEPS = 40;

function stepsOf(host: Host): number {
  let steps = 0;
  while (steps < MOST_STEPS && host.as(wang.email).undo() !== null) steps += 1;
  return steps;
}

function worked(story: Story): Host {
  const host = story.open();
  story.register(host, 1, wang.email);
  story.register(host, 2, wang.email);
  story.act(host, REQUEST, wang.email);
  return host;
}

function taken(story: Story, times: number): readonly string[] {
  const begun = story.open();
  const start = startOf(begun, story);
  const host = worked(story);
  const issued = new Set([...numbersIn(begun), ...numbersIn(host)]);
  const before = start && ledgerOf(host);
  for (let step = 0; step < times; step += 1) host.as(wang.email).undo();
  const undone = picture(host, { withoutOurNotes: true });
  if (tried(() => story.register(host, 3, li.email))?.ok !== true) return ['the save after it was refused'];
  const after = picture(host, { withoutOurNotes: true });
  const fresh = [...numbersIn(host)].filter((number) => !issued.has(number));
  return [
    ...hiddenBreaches(host, start),
    ...(before ? givenTwice(before, ledgerOf(host)) : []),
    ...(fresh.length === 1 ? [] : [`${fresh.length} new numbers`]),
    ...changedBy(undone, after, fresh),
    ...scannedThen(host, story, start),
  ];
}

function givenTwice(before: Ledger, now: Ledger): readonly string[] {
  const kept = new Set(before.entries.map(({ request }) => request));
  return now.entries
    .filter(({ seq, request }) => !kept.has(request) && seq <= before.done)
    .map(({ seq }) => `seq ${seq} was given twice`);
}

/** What stands nowhere any more, and what stands where nothing stood and is not the new record's. */
function changedBy(undone: Picture, after: Picture, fresh: readonly string[]): readonly string[] {
  const own = new Set(
    Object.keys(after)
      .filter((a1) => fresh.some((number) => after[a1]?.includes(number)))
      .map(rowOf),
  );
  const shown = new Set(Object.values(after).map(withoutRows));
  const stood = new Set(Object.values(undone).map(withoutRows));
  const cells = (one: Picture) => Object.keys(one).filter((a1) => !a1.endsWith('!') && !isBlank(one[a1]));
  const gone = cells(undone).filter((a1) => !shown.has(withoutRows(undone[a1])));
  const risen = cells(after).filter(
    (a1) => isBlank(undone[a1]) && !own.has(rowOf(a1)) && !stood.has(withoutRows(after[a1])),
  );
  return [
    ...gone.map((a1) => `${a1} was ${undone[a1]} and is nowhere`),
    ...risen.map((a1) => `${a1} came back: ${after[a1]}`),
  ];
}

function scannedThen(host: Host, story: Story, start: Ledger | undefined): readonly string[] {
  if (!start || !story.scan) return [];
  const notes = peoplesNotes(host).join('\n');
  story.scan(host);
  const lost = peoplesNotes(host).join('\n') === notes ? [] : ["a person's note was changed by the scan"];
  return [...hiddenBreaches(host, start), ...brokenShadow(host, start), ...lost].map((each) => `after a scan: ${each}`);
}

const rowOf = (a1: string): string => a1.replace(/![A-Z]+/, '!');
/** Formulas are adjusted where a row was inserted. */
const withoutRows = (text: string | undefined): string =>
  text?.includes('"formula"') ? text.replace(/\d+/g, '') : (text ?? '');
const isBlank = (text: string | undefined): boolean => text === undefined || !/"value"|"formula"|"note"/.test(text);
