import type { Answer, Host, HostEvent, Question } from '../api';
import type { Patch } from '../engine/api';
import { WorkbookProblem } from '../xlsx';
import { clockView, wantedInstant } from './clock';
import type { Front } from './front';
import { keeper } from './keeper';
import { type Listeners, listeners } from './listeners';
import { mailView } from './mailView';
import { type Questions, questions } from './questions';
import type { ServeOptions } from './serve';
import { executionView } from './views';
import type { ClockRequest, ClockView, SelectionOf } from './wire';

/** How often triggers of a clock that goes are looked for while nobody acts. */
const TICK_MS = 15_000;
/** How long a person may be away while a script asks them something. */
const GRACE_MS = 15_000;
/** Answers kept, so that a request sent twice is carried out once. */
const ANSWERS_KEPT = 400;

/** One workbook on the table: its host, the windows around it, where it is kept. */
export interface Desk {
  readonly host: Host;
  readonly options: ServeOptions;
  readonly token: string;
  readonly windows: Listeners;
  readonly selections: Map<string, SelectionOf>;
  readonly savedAt: string | null;
  readonly questions: Questions;
  /** Carries `work` out once per request id and with the clock right; sent again before it has ended, it waits for the end. */
  once<T>(request: string, work: () => T): T | Promise<T>;
  /** Selections made by `work` come from the person's own window, which knows. */
  selects<T>(work: () => T): T;
  /** Carries out a call of a sidebar or dialog; its execution is remembered by what was asked. */
  calls<T>(asked: string | undefined, work: () => T): T;
  /** What executions were asked for, by their id. */
  readonly asked: ReadonlyMap<number, string>;
  /** Sets the clock right before somebody acts. */
  tick(): void;
  readonly clock: ClockView;
  /** Time-driven triggers due on the way run first. */
  moveClock(request: ClockRequest): void;
  /** Puts another workbook on the table. */
  replace(workbook: unknown, language?: 'zh' | 'en'): void;
  /** Carries out a request of a window; the windows hear at once what it changed. */
  serves(work: () => void): void;
  close(): void;
}

export async function openDesk(options: ServeOptions, token: string, front: Front): Promise<Desk> {
  const selections = new Map<string, SelectionOf>();
  const windows = listeners(front, (email) => {
    selections.delete(email);
    windows.tell({ kind: 'left', email });
  });
  const answers = new Map<string, { value?: unknown; error?: unknown }>();
  /** Requests not carried out to the end, and who else waits for that. */
  const begun = new Map<string, (() => void)[]>();
  const asked = new Map<number, string>();
  let calling: string | undefined;
  let host = typeof options.host === 'function' ? await options.host() : options.host;
  let offset = 0;
  let planned = '[]';
  let selecting = false;
  let stopWatching = watch();
  const beat = setInterval(tick, TICK_MS).unref();
  let beaten = Date.now();
  let serving = 0;
  let patches: Patch[] = [];
  const kept = keeper(options.file, () => host.save(), {
    saved: (at) => windows.tell({ kind: 'saved', at }),
    unsaved: (reason) => windows.tell({ kind: 'unsaved', reason }),
  });
  const asking = questions({
    has: (email) => windows.has(email),
    tell: (event, to) => windows.tell(event, to),
    goOn,
    graceMs: options.graceMs ?? GRACE_MS,
  });

  return {
    options,
    token,
    windows,
    selections,
    get host() {
      return host;
    },
    get savedAt() {
      return kept.savedAt;
    },
    questions: asking,
    tick,
    once<T>(request: string, work: () => T): T | Promise<T> {
      const known = answers.get(request);
      if (known) return repeat<T>(known);
      const others = begun.get(request);
      if (others)
        return new Promise<void>((done) => others.push(done)).then(() => repeat<T>(answers.get(request) ?? {}));
      begun.set(request, []);
      tick();
      const answer = attempt(work);
      answers.set(request, answer);
      if (answers.size > ANSWERS_KEPT) answers.delete([...answers.keys()][0] ?? '');
      for (const tell of begun.get(request) ?? []) tell();
      begun.delete(request);
      return repeat(answer);
    },
    selects: (work) => among(true, undefined, work),
    asked,
    calls: (what, work) => among(false, what, work),
    get clock() {
      return clockNow();
    },
    moveClock(request) {
      tick();
      const machine = Date.now();
      const to = wantedInstant(host, request, machine);
      host.clock.set(new Date(to).toISOString());
      offset = to - machine;
      tellClock();
      kept.soon();
    },
    replace(workbook, language) {
      if (!options.reopen) throw new Error('Another workbook cannot be opened here.');
      const { reopen } = options;
      const next = whole((saved) => reopen(saved, language), workbook);
      stopWatching();
      asking.endAll('Another workbook was opened.');
      host = next;
      selections.clear();
      asked.clear();
      stopWatching = watch();
      windows.tell({ kind: 'reopened' });
      kept.soon();
    },
    serves(work) {
      serving += 1;
      try {
        work();
      } finally {
        serving -= 1;
        tellPatches();
      }
    },
    close() {
      clearInterval(beat);
      kept.close();
      stopWatching();
    },
  };

  /** The person is asked in their windows; what is done meanwhile has nothing to do with what the script was doing. */
  function answered(question: Question): Answer | undefined {
    if (serving === 0 && !windows.has(question.email)) return undefined; // nobody came by the page
    tellPatches();
    const answer = among(false, undefined, () => asking.put(question));
    tick();
    return answer;
  }

  /** One turn of the waiting: a request, or what this server does by itself. */
  function goOn(milliseconds: number): string | undefined {
    if (options.stopping?.()) return 'The host is shutting down.';
    front.turn(milliseconds);
    if (Date.now() - beaten >= TICK_MS) tick();
    tellPatches();
    kept.overdue();
    return undefined;
  }

  function among<T>(selects: boolean, calls: string | undefined, work: () => T): T {
    const before = [selecting, calling] as const;
    [selecting, calling] = [selects, calls];
    try {
      return work();
    } finally {
      [selecting, calling] = before;
    }
  }

  function tick() {
    beaten = Date.now();
    if (options.liveClock) host.clock.set(new Date(Date.now() + offset).toISOString());
  }

  function clockNow(): ClockView {
    return clockView(host, options.liveClock ? offset : undefined);
  }

  function tellClock() {
    const clock = clockNow();
    planned = JSON.stringify(clock.next);
    windows.tell({ kind: 'clock', clock });
  }

  function watch(): () => void {
    const stops = [host.engine.watch(gather), host.on(pass)];
    host.answerBy(answered);
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Patches of one act reach the windows together. */
  function gather(patch: Patch) {
    if (patches.length === 0) setImmediate(tellPatches);
    const last = patches[patches.length - 1];
    if (!last || JSON.stringify(last) !== JSON.stringify(patch)) patches.push(patch);
    kept.soon();
  }

  function tellPatches() {
    if (patches.length > 0) windows.tell({ kind: 'patches', patches });
    patches = [];
  }

  function pass(event: HostEvent) {
    if (event.kind === 'execution') {
      const { id, kind } = event.execution;
      if (kind === 'run' && calling !== undefined) asked.set(id, calling);
      if (asked.size > ANSWERS_KEPT) asked.delete([...asked.keys()][0] ?? 0);
      windows.tell({ kind: 'execution', execution: executionView(event.execution, asked.get(id)) });
      if (JSON.stringify(clockNow().next) !== planned) tellClock();
      return;
    }
    if (event.kind === 'mail') {
      return windows.tell({ kind: 'mail', mail: mailView(host, event.mail, host.outbox.length) });
    }
    if (event.kind === 'toast') return windows.tell({ kind: 'toast', toast: event.toast }, event.email);
    if (event.kind === 'sidebar' || event.kind === 'dialog') {
      return windows.tell({ kind: event.kind, page: event.page }, event.email);
    }
    if (event.kind === 'menus')
      return windows.tell({ kind: 'menus', menus: host.as(event.email).menus() }, event.email);
    if (event.kind === 'selection') {
      const { email, sheet, area } = event;
      selections.set(email, { email, sheet, area });
      if (!selecting) windows.tell({ kind: 'moved', selection: { email, sheet, area } }, email);
      return windows.tell({ kind: 'selection', selection: { email, sheet, area } });
    }
    kept.soon();
  }
}

/** A workbook that cannot be drawn and written again is never put on the table. */
function whole(reopen: (workbook: unknown) => Host, workbook: unknown): Host {
  try {
    const host = reopen(workbook);
    const [first] = host.engine.sheets().filter(({ hidden }) => !hidden);
    if (!first) throw new WorkbookProblem('broken', { part: 'sheets' });
    host.engine.view(first.id, { row: 1, column: 1, rows: 1, columns: 1 });
    host.save();
    return host;
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : new WorkbookProblem('broken', { part: 'workbook' });
  }
}

function attempt(work: () => unknown): { value?: unknown; error?: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

function repeat<T>(answer: { value?: unknown; error?: unknown }): T {
  if ('error' in answer) throw answer.error;
  return answer.value as T; // stored by `once` under the same request id
}
