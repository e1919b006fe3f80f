import type { Kept } from '../sheets/journal';
import { accept, type Outcome, refuse, refuseAll } from '../values/outcome';
import type { Acted } from './api';
import { instant } from './clock';
import { answerBefore, commit } from './commit';
import { atDesk, type Desk } from './desk';
import { partOf } from './jobParts';
import { learnRecords } from './learnRecords';
import { stopJob } from './runJob';
import { settingsReading } from './settingsReading';
import { bindingBack } from './undoBinding';
import { type Answers, areAnswered, type Conflict, keptBy } from './undoConflict';
import { type Look, lookBack } from './undoLook';
import { settingsBack } from './undoSettings';
import { emptied, isUndo, sentence } from './undoWords';

/** How long one call goes on taking back the parts of a larger work, in milliseconds; the next call takes the rest. */
const SLICE = 200_000;

/**
 * Takes back one entry, as a new entry, or the larger work it is part of, newest part first; taking that back is redo.
 * Where somebody changed its cells since, nothing is written until the person has chosen per field, and what changed
 * again meanwhile is asked again. The lock is let go between the parts.
 */
export function undoEntry(seq: number, request: string, answers: Answers = {}): Outcome<Acted> {
  const until = instant() + SLICE;
  let course: Course | undefined;
  for (;;) {
    const outcome = atDesk((desk, attempt): Outcome<Done> => {
      const begun = course ?? begin(desk, attempt, seq, request, answers);
      if ('ok' in begun) return begun;
      const seen = course === undefined ? begun.seen : undefined;
      course = begun;
      return takeBack(desk, attempt, begun, { request, answers, seen });
    });
    if (!outcome.ok) return outcome;
    const { left, ...acted } = outcome.value;
    if (left === 0) return accept(acted);
    if (instant() > until) return refuse('undo.unfinished', { params: { count: left } });
  }
}

/** What is to be taken back, and what the person said of it. */
interface Course {
  /** Newest first; each goes as soon as it is taken back. */
  parts: readonly Kept[];
  readonly isPart: boolean;
  /** Records that stay as they are, because part of them was kept. */
  readonly stays: ReadonlySet<string>;
  readonly kept: number;
  /** The look under the lock it began with, where there is but one part. */
  readonly seen: Look | undefined;
  done: number;
  cells: number;
  acted?: Acted;
}
interface Done extends Acted {
  readonly left: number;
}

/** All conflicts of all parts are asked about before the first is written. */
function begin(desk: Desk, attempt: number, seq: number, request: string, answers: Answers): Outcome<Done> | Course {
  const entry = desk.history.entry(seq);
  const work = entry?.job ? desk.history.job(entry.job) : entry ? [entry] : [];
  const parts = work.filter((one) => isReversible(one) && !desk.history.undone(one.seq));
  const before = parts.length === 0 || work.length === 1 ? answerBefore(desk, request, attempt) : undefined;
  if (before) return before.ok ? accept({ ...before.value, left: 0 }) : before;
  if (!work.some(isReversible)) return refuse('undo.notThere');
  if (parts.length === 0) return refuse('undo.already');
  const changes = [...parts].reverse().flatMap((part) => part.changes);
  const looked = lookBack(desk, changes, laterThan(desk, parts[0]));
  if (!looked.ok) return looked;
  const bindings = parts.flatMap(({ binding }) => bindingBack(desk, binding).conflicts);
  const lines = parts.flatMap(({ settings }) => settingsBack(desk, settings).conflicts);
  const conflicts: readonly Conflict[] = [...looked.value.conflicts, ...bindings, ...lines];
  if (!areAnswered(conflicts, answers)) return refuseAll(conflicts.map(({ problem }) => problem));
  const keeps = keptBy(answers);
  const isElsewhere = parts.some(
    ({ binding, settings }) =>
      bindingBack(desk, binding).change(keeps) || settingsBack(desk, settings).change(keeps).length > 0,
  );
  if (looked.value.changes(keeps).length === 0 && !isElsewhere) return refuse('undo.nothing');
  // what is still to come of it must not follow
  if (entry?.job && desk.memory.jobs.some(({ job }) => job === entry.job)) stopJob(desk, entry.job);
  const kept = conflicts.filter(({ key }) => keeps(key));
  const whole = kept.filter(({ problem }) => problem.params?.whole === 1);
  const stays = new Set(whole.map(({ problem }) => `${problem.params?.table}|${problem.params?.number}`));
  const seen = work.length === 1 ? looked.value : undefined;
  return { parts, isPart: work.length > 1, stays, kept: kept.length, seen, done: 0, cells: 0 };
}

interface Told {
  readonly request: string;
  readonly answers: Answers;
  readonly seen: Look | undefined;
}

function takeBack(desk: Desk, attempt: number, course: Course, { request, answers, seen }: Told): Outcome<Done> {
  const [part, ...rest] = course.parts;
  if (!part) return refuse('undo.already');
  const id = course.isPart ? partOf(request, course.done) : request;
  // an attempt that failed after its append took this part back already
  const before = attempt > 1 ? answerBefore(desk, id, attempt) : undefined;
  if (before?.ok) return passOn(course, rest, before.value);
  const changes = part.changes.filter((change) => change.kind === 'judge' || !course.stays.has(recordOf(change)));
  const looked = seen ? accept(seen) : lookBack(desk, changes, laterThan(desk, part));
  if (!looked.ok) return looked;
  const binding = bindingBack(desk, part.binding);
  const lines = settingsBack(desk, part.settings);
  const conflicts = [...looked.value.conflicts, ...binding.conflicts, ...lines.conflicts];
  if (!areAnswered(conflicts, answers)) return refuseAll(conflicts.map(({ problem }) => problem));
  const keeps = keptBy(answers);
  const back = looked.value.changes(keeps);
  const rebound = binding.change(keeps);
  const resettled = lines.change(keeps);
  const told = sentence(part, back, { kept: course.kept, cells: course.cells });
  const outcome = commit(desk, {
    request: id,
    ...(isUndo(part.action) ? { action: 'redo' } : { action: 'undo' }),
    about: part.about,
    changes: back,
    marks: emptied(back),
    message: told.message,
    undoes: part.seq,
    ...(course.isPart ? { job: request } : {}),
    ...(rebound ? { binding: rebound } : {}),
    ...(resettled.length > 0 ? { settings: resettled } : {}),
  });
  if (!outcome.ok) return outcome;
  if (resettled.length > 0) settingsReading().settingsEdited(desk.book, desk.language);
  if (rebound) learnRecords(desk, rebound.table);
  course.cells = told.cells;
  return passOn(course, rest, outcome.value);
}

function passOn(course: Course, rest: readonly Kept[], acted: Acted): Outcome<Done> {
  course.parts = rest;
  course.done += 1;
  course.acted = { ...acted, seq: acted.seq || (course.acted?.seq ?? 0) };
  return accept({ ...course.acted, left: rest.length });
}

const isReversible = ({ changes, binding, settings }: Kept): boolean =>
  changes.length > 0 || binding !== undefined || settings !== undefined;

const recordOf = ({ table, number }: { readonly table: string; readonly number: string }): string =>
  `${table}|${number}`;

/** Read only where a conflict asks who it was. */
const laterThan =
  (desk: Desk, newest: Kept | undefined) =>
  (number: string): readonly Kept[] =>
    desk.history.since(newest?.seq ?? 0, [number]);
