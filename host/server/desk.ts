import type { Host, HostEvent } from '../api';
import type { Patch } from '../engine/api';
import { WorkbookProblem } from '../xlsx';
import { clockView, wantedInstant } from './clock';
import { type Listeners, listeners } from './listeners';
import { mailView } from './mailView';
import type { ServeOptions } from './serve';
import { executionView } from './views';
import type { ClockRequest, ClockView, SelectionOf } from './wire';
import { savedOn, writeWorkbook } from './workbookFile';

/** How long the workbook rests before it is written to disk. */
const SAVE_AFTER_MS = 800;
/** How often triggers of a clock that goes are looked for while nobody acts. */
const TICK_MS = 15_000;
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
  /** Carries `work` out once per request id and with the clock right. */
  once<T>(request: string, work: () => T): T;
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
  replace(workbook: unknown): void;
  close(): void;
}

export async function openDesk(options: ServeOptions, token: string): Promise<Desk> {
  const selections = new Map<string, SelectionOf>();
  const windows = listeners((email) => {
    selections.delete(email);
    windows.tell({ kind: 'left', email });
  });
  const answers = new Map<string, { value?: unknown; error?: unknown }>();
  const asked = new Map<number, string>();
  let asking: string | undefined;
  let host = typeof options.host === 'function' ? await options.host() : options.host;
  let savedAt = options.file === undefined ? null : savedOn(options.file);
  let offset = 0;
  let planned = '[]';
  let selecting = false;
  let stopWatching = watch();
  const beat = setInterval(tick, TICK_MS).unref();
  let saving: ReturnType<typeof setTimeout> | undefined;
  let patches: Patch[] = [];

  return {
    options,
    token,
    windows,
    selections,
    get host() {
      return host;
    },
    get savedAt() {
      return savedAt;
    },
    tick,
    once(request, work) {
      const known = answers.get(request);
      if (known) return repeat(known);
      tick();
      const answer = attempt(work);
      answers.set(request, answer);
      if (answers.size > ANSWERS_KEPT) answers.delete([...answers.keys()][0] ?? '');
      return repeat(answer);
    },
    selects(work) {
      selecting = true;
      try {
        return work();
      } finally {
        selecting = false;
      }
    },
    asked,
    calls(what, work) {
      asking = what;
      try {
        return work();
      } finally {
        asking = undefined;
      }
    },
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
      saveSoon();
    },
    replace(workbook) {
      if (!options.reopen) throw new Error('Another workbook cannot be opened here.');
      const next = whole(options.reopen, workbook);
      stopWatching();
      host = next;
      selections.clear();
      asked.clear();
      stopWatching = watch();
      windows.tell({ kind: 'reopened' });
      saveSoon();
    },
    close() {
      clearInterval(beat);
      if (saving) save();
      stopWatching();
      windows.close();
    },
  };

  function tick() {
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
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Patches of one act reach the windows together. */
  function gather(patch: Patch) {
    if (patches.length === 0) {
      setImmediate(() => {
        windows.tell({ kind: 'patches', patches });
        patches = [];
      });
    }
    const last = patches[patches.length - 1];
    if (!last || JSON.stringify(last) !== JSON.stringify(patch)) patches.push(patch);
    saveSoon();
  }

  function pass(event: HostEvent) {
    if (event.kind === 'execution') {
      const { id, kind } = event.execution;
      if (kind === 'run' && asking !== undefined) asked.set(id, asking);
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
    saveSoon();
  }

  function saveSoon() {
    if (options.file === undefined || saving) return;
    saving = setTimeout(save, SAVE_AFTER_MS);
  }

  function save() {
    clearTimeout(saving);
    saving = undefined;
    if (options.file === undefined) return;
    try {
      writeWorkbook(options.file, host.save());
      savedAt = new Date().toISOString();
      windows.tell({ kind: 'saved', at: savedAt });
    } catch (error) {
      windows.tell({ kind: 'unsaved', reason: error instanceof Error ? error.message : String(error) });
    }
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
