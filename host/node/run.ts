import type { CallKind, Execution, Fault } from '../api';
import type { Actor, Area, Command } from '../engine/api';
import type { Kind } from '../runtime/bridge';
import { callCost, cellCost, chunkCells, costOf } from './costs';
import { MOST_MS, mayWaitMs, stoppedAt } from './patience';
import { plain } from './plain';
import { mayEdit, NOT_PERMITTED } from './roles';
import type { Call, World } from './world';

/** Thrown through the script when its execution ends; the runtime makes it uncatchable in effect. */
export class Ended extends Error {}

const limits = { trigger: 30_000, other: MOST_MS };
/** What one execution may log; Google cuts off what is more. */
const logLimits = { lines: 10_000, letters: 1_000_000 };
/** Commands after which the host knows the sheets no longer. */
const structural =
  /Sheet$|^(insert|delete|move)(Rows|Columns)$|^(freeze|merge|unmerge|setFilter|changeWorkbook|putName|removeName)$/;

/** One execution while it runs: its counters, its waiting writes, and the faults that meet it. */
export class Run {
  readonly id: number;
  readonly call: Call;
  readonly actor: Actor;
  readonly log: string[] = [];
  readonly calls: Record<CallKind, number> = {
    read: 0,
    write: 0,
    flush: 0,
    local: 0,
    lock: 0,
    property: 0,
    cache: 0,
    session: 0,
    ui: 0,
    other: 0,
  };
  readonly cells = { read: 0, written: 0 };
  readonly trace: string[] = [];
  readonly members = new Set<string>();
  modelledMs = 0;
  /** Why it was killed. */
  killed: string | undefined;
  /** When the script is stopped wherever it is (performance.now). */
  readonly stoppedAt: number;
  readonly #world: World;
  readonly #startedAt: number;
  readonly #startedReally = performance.now();
  /** Real milliseconds spent waiting for people. */
  #waited = 0;
  #logged = 0;
  #waiting: Command[] = [];
  #knowsSheets = false;
  #call = 0;
  #last: { readonly number: number; readonly label: string } = { number: 0, label: '' };

  constructor(world: World, call: Call) {
    world.started += 1;
    this.#world = world;
    this.id = world.started;
    this.call = call;
    // An installable trigger acts as its creator, whoever set it off.
    this.actor = { email: call.person.email, by: 'script' };
    this.#startedAt = world.clock.now();
    this.stoppedAt = stoppedAt(world, this.#startedReally);
  }

  print(line: string): void {
    if (this.log.length > logLimits.lines || this.#logged > logLimits.letters) return;
    this.#logged += line.length;
    const full = this.log.length === logLimits.lines || this.#logged > logLimits.letters;
    this.log.push(full ? 'Logging output too large. Truncating output.' : line);
  }

  enter(kind: Kind, label: string): void {
    this.members.add(label);
    const counted = kind === 'info' ? this.#infoKind() : kind;
    if (counted === 'read' && this.#waiting.length > 0) {
      this.#count('flush', 'implied flush');
      this.apply();
      this.leave();
    }
    if (counted === 'local') {
      this.calls.local += 1;
      this.modelledMs += callCost.local;
      this.#last = { number: 0, label };
      return;
    }
    this.#count(counted, label);
  }

  /** The call has had its effect. */
  leave(): void {
    const { number, label } = this.#last;
    if (number === 0) return;
    this.#checkTime();
    for (const fault of this.#world.faults.at(this.id, number)) {
      if ('kill' in fault && fault.kill === 'after') this.kill(`killed after call ${number}, ${label}`, fault.prefix);
      if ('throw' in fault && fault.throw === 'after') throw transient(fault);
    }
  }

  push(command: Command): void {
    const own = plain(command);
    this.#waiting.push(own);
    if (own.do === 'setValues') this.addCells('written', own.area);
    if (own.do === 'appendRow') this.addCells('written', { row: 0, column: 0, rows: 1, columns: own.values.length });
  }

  /** Applies the waiting writes in order; one that is refused takes those behind it along. */
  apply(count = this.#waiting.length): void {
    const commands = this.#waiting.slice(0, count);
    this.#waiting = [];
    if (commands.length > 0 && !mayEdit(this.call.person)) throw new Error(NOT_PERMITTED);
    for (const command of commands) {
      if (structural.test(command.do)) this.#knowsSheets = false;
      this.#world.engine.apply(this.actor, command);
    }
  }

  /** A write that has to look first sees the writes before it, as it would on Google's side; it costs nothing more. */
  settleWaiting(): void {
    if (this.#waiting.length > 0) this.apply();
  }

  /** Facts about the sheets are read with the changes to them applied. */
  applyStructure(): void {
    if (!this.#waiting.some((command) => structural.test(command.do))) return;
    const { number, label } = this.#last;
    this.#count('flush', 'implied flush');
    this.apply();
    this.#last = { number, label };
  }

  addCells(what: 'read' | 'written', { rows, columns }: Area): void {
    const cells = rows * columns;
    this.cells[what] += cells;
    const chunks = what === 'read' ? Math.max(0, Math.ceil(cells / chunkCells) - 1) : 0;
    this.calls.read += chunks;
    this.modelledMs += cells * cellCost[what] + chunks * callCost.read;
  }

  /** Ends the execution: so much of the waiting writes takes effect, its locks are free, and no service answers any more. */
  kill(why: string, prefix: 'none' | 'half' | 'all' = 'none'): never {
    const share = { none: 0, half: 0.5, all: 1 }[prefix];
    try {
      this.apply(Math.floor(this.#waiting.length * share));
    } finally {
      this.killed = why;
      this.#world.locks.releaseAll(this.id);
    }
    throw new Ended(why);
  }

  /** Milliseconds on the host's clock and by the cost model. */
  spentMs(): number {
    return this.#world.clock.now() - this.#startedAt + this.modelledMs;
  }

  /** Waits for a person; `work` is told for how many milliseconds at most. What is waited does not try the host's patience. */
  waits<T>(work: (mostMs: number) => T): T {
    const from = performance.now();
    try {
      return work(mayWaitMs(this.#world, this.stoppedAt, this.#limit() - this.spentMs()));
    } finally {
      this.#waited += performance.now() - from;
    }
  }

  finish(status: Execution['status'], error: string | undefined): Execution {
    return {
      id: this.id,
      name: this.call.name,
      kind: this.call.kind,
      email: this.call.person.email,
      startedAt: new Date(this.#startedAt).toISOString(),
      status,
      ...(error === undefined ? {} : { error }),
      log: this.log,
      calls: this.calls,
      cells: this.cells,
      members: [...this.members],
      trace: this.trace,
      modelledMs: Math.round(this.modelledMs),
      realMs: performance.now() - this.#startedReally,
    };
  }

  #infoKind(): CallKind {
    if (this.#knowsSheets && !this.#waiting.some((command) => structural.test(command.do))) return 'local';
    this.#knowsSheets = true;
    return 'read';
  }

  #count(kind: CallKind, label: string): void {
    this.#call += 1;
    const number = this.#call;
    this.calls[kind] += 1;
    this.trace.push(label);
    this.modelledMs += costOf(kind, label);
    this.#checkTime();
    for (const fault of this.#world.faults.at(this.id, number)) {
      if ('meanwhile' in fault) fault.meanwhile(this.#world.host());
      if ('kill' in fault && fault.kill === 'before') this.kill(`killed before call ${number}, ${label}`, fault.prefix);
      if ('throw' in fault && fault.throw === 'before') throw transient(fault);
    }
    this.#last = { number, label };
  }

  #checkTime(): void {
    const worked = performance.now() - this.#startedReally - this.#waited;
    if (this.spentMs() > this.#limit() || worked > this.#world.patienceMs) this.kill('Exceeded maximum execution time');
  }

  #limit(): number {
    return this.call.from === 'trigger' ? limits.trigger : limits.other;
  }
}

function transient(fault: Extract<Fault['do'], { readonly throw: unknown }>): Error {
  return new Error(fault.message ?? 'Service Spreadsheets failed while accessing document with id host-workbook.');
}
