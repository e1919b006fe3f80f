import type { Fault } from '../api';

interface Planned {
  readonly fault: Fault;
  readonly execution: number;
}

/** Faults by the execution and the call they wait for. */
export class Faults {
  #planned: Planned[] = [];
  readonly #started: () => number;
  constructor(started: () => number) {
    this.#started = started;
  }
  plan(fault: Fault): void {
    this.#planned.push({ fault, execution: this.#started() + (fault.execution ?? 1) });
  }
  clear(): void {
    this.#planned = [];
  }
  /** What is to happen at a call, in the order it was planned. */
  at(execution: number, call: number): readonly Fault['do'][] {
    return this.#planned
      .filter((each) => each.execution === execution && meets(each.fault, call))
      .map(({ fault }) => fault.do);
  }
}

/** A repeated throw goes on for so many calls. */
function meets(fault: Fault, call: number): boolean {
  const times = 'throw' in fault.do ? (fault.do.times ?? 1) : 1;
  return call >= fault.at && call < fault.at + times;
}
