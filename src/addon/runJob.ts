import type { Change } from '../schema/change';
import { PLAN } from '../sheets/history';
import { type Kept, keepSpare, lineOf } from '../sheets/journal';
import { cut, PLAN_LIMIT } from '../sheets/journalLine';
import type { Lock } from '../sheets/lock';
import { noteRequest, type OpenJob, recall, remember } from '../sheets/memory';
import { squeeze, unsqueeze } from '../sheets/squeeze';
import { accept, type Outcome, refuse } from '../values/outcome';
import type { Acted } from './api';
import { instant } from './clock';
import { answerBefore, commit, type Intent, prepare } from './commit';
import { atDesk, type Desk } from './desk';
import { afterPart, partOf, partsOf } from './jobParts';

/*
 * A work larger than one entry. Its plan is written into the journal first, packed, as entries that change nothing; then
 * its parts follow as ordinary entries that share `job` (the person's request) and are called `request:0`, `request:1` …
 * The lock is let go between them. Whoever was killed: the next call of the same request goes on with the next part, and
 * so does the scan. To take a work back, `desk.history.job(job)` lists its entries newest first: each is undone by an
 * entry of its own (`undoes`), under a `job` and part requests of the undo's own; `desk.history.undone(seq)` says where
 * an undo that was cut short goes on, and `stopJob` first ends a work that is still under way.
 */

/** How long one call goes on, in milliseconds: the page that asked waits a minute, and asks again while there is more. */
const SLICE = 30_000;
/** Works under way at once: what tells about them must fit into the properties. */
const MOST = 8;
/** Left-alone records that are named. */
const NAMED = 20;

/** Commits what was decided: as one entry, or, where it is too much for one, as the first call of a larger work. */
export function commitAll(desk: Desk, intent: Intent): Outcome<Acted> {
  const parts = partsOf(desk.book, intent.changes);
  if (parts.length < 2) return commit(desk, intent);
  const { length } = desk.memory.jobs;
  if (length >= MOST) return refuse('job.open', { params: { count: length } });
  const prepared = prepare(desk, intent.changes);
  return prepared.ok ? begin(desk, intent, parts) : prepared;
}

/** Goes on with a work under way; undefined where there is none of this request. */
export function nextPart(desk: Desk, request: string): Outcome<Acted> | undefined {
  const open = desk.memory.jobs.find(({ job }) => job === request);
  if (!open) return undefined;
  const plan = planOf(desk, open);
  if (!plan) {
    stopJob(desk, open.job);
    return refuse('job.lost', { params: { done: open.next, total: open.parts } });
  }
  const left: string[] = [...open.left];
  const { jobs } = desk.memory;
  const part = partOf(open.job, open.next);
  desk.memory.jobs = afterPart(jobs, { job: open.job, request: part });
  const { parts, ...rest } = plan;
  const outcome = commit(desk, {
    ...rest,
    changes: parts[open.next] ?? [],
    marks: [],
    request: part,
    job: open.job,
    by: open.by,
    leave(numbers) {
      left.push(...numbers);
      desk.memory.jobs = desk.memory.jobs.map((one) =>
        one.job === open.job ? { ...one, left: left.slice(0, NAMED) } : one,
      );
    },
  });
  if (!outcome.ok) {
    desk.memory.jobs = jobs;
    return outcome;
  }
  const done = open.next + 1;
  return accept({
    ...outcome.value,
    ...(done < open.parts ? { more: { done, total: open.parts } } : {}),
    ...(left.length > 0 ? { leftAlone: left.slice(0, NAMED) } : {}),
  });
}

/** The rest of a larger work after its first call, part by part, until time is up. */
export function goOn(request: string, begun: Outcome<Acted>, lock?: Lock): Outcome<Acted> {
  const until = instant() + SLICE;
  let last = begun;
  while (last.ok && last.value.more && instant() < until) {
    const next: Outcome<Acted> = atDesk(
      (desk, attempt) => nextPart(desk, request) ?? answerBefore(desk, request, attempt) ?? refuse('undo.notThere'),
      lock,
    );
    // somebody keeps the lock: what is done is done, and the same request goes on with the rest
    if (!next.ok && next.problems.some(({ code }) => code === 'busy')) return last;
    last = next;
  }
  return last;
}

/** Finishes works that were cut short, whoever began them: a part at a time, as many as time allows. */
export function resumeJobs(): void {
  for (const { job, next, parts } of recall()?.jobs ?? []) {
    const begun = { number: '', seq: 0, message: { key: 'job.open', params: { count: 1 } }, repeated: true } as const;
    goOn(job, accept({ ...begun, more: { done: next, total: parts } }));
  }
}

/** Ends a work under way where it stands: what is done stays, the rest is not done any more. */
export function stopJob(desk: Desk, request: string): void {
  desk.memory.jobs = desk.memory.jobs.filter(({ job }) => job !== request);
  remember(desk.memory);
}

/** The plan goes into the journal and is called done at once; not one record has changed when this answers. */
function begin(desk: Desk, intent: Intent, parts: readonly (readonly Change[])[]): Outcome<Acted> {
  const { request, action, about, message, undoes } = intent;
  const plan: Plan = { action, about, message, parts, ...(undoes === undefined ? {} : { undoes }) };
  const texts = cut(squeeze(JSON.stringify(plan)), PLAN_LIMIT - 10);
  const { memory } = desk;
  const first = Math.max(memory.done, desk.tail.lastSeq) + 1;
  if (desk.issued()) remember(memory);
  const entry = { at: desk.now, by: desk.user.email, action: PLAN, about, changes: [], message, job: request };
  const lines = texts.map((text, at) =>
    lineOf({ ...entry, seq: first + at, request: `${request}:plan:${at}`, plan: text }),
  );
  keepSpare(desk.journal, desk.tail.lastRow + lines.length + 1);
  for (const line of lines) desk.journal.appendRow(line ?? []);
  SpreadsheetApp.flush();
  const open: OpenJob = {
    job: request,
    plan: first,
    plans: texts.length,
    next: 0,
    parts: parts.length,
    by: desk.user.email,
    left: [],
  };
  memory.jobs = [...memory.jobs, open];
  memory.done = first + texts.length - 1;
  memory.doneRow = desk.tail.lastRow + texts.length;
  memory.weight += texts.join('').length;
  noteRequest(memory, request);
  remember(memory);
  return accept({ number: about, seq: 0, message, repeated: false, more: { done: 0, total: parts.length } });
}

interface Plan extends Pick<Intent, 'action' | 'about' | 'message' | 'undoes'> {
  readonly parts: readonly (readonly Change[])[];
}
const plans = new Map<number, Plan>();

/** Read once per execution; undefined where somebody took the plan out of the journal. */
function planOf(desk: Desk, { job, plan: first, plans: count }: OpenJob): Plan | undefined {
  const known = plans.get(first);
  if (known) return known;
  const texts = Array.from({ length: count }, (_, at) => textIn(desk.history.entry(first + at), job));
  if (texts.includes('')) return undefined;
  const plan = JSON.parse(unsqueeze(texts.join(''))) as Plan;
  plans.set(first, plan);
  return plan;
}

const textIn = (entry: Kept | undefined, job: string): string => (entry?.job === job ? (entry.plan ?? '') : '');
