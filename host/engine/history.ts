import type { Actor, Patch } from './api';
import type { Book, Inverse } from './book';

interface Step {
  readonly label: string;
  readonly inverses: Inverse[];
  /** What pages have to hear of when it is taken back or done again. */
  readonly reshapings: Patch[];
}
interface Group extends Step {
  readonly actor: Actor;
}
const kept = 200;

/** What each person can undo and redo. A step takes back the cells it changed, wherever they are by now, and nothing else. */
export class History {
  private readonly done = new Map<string, Step[]>();
  private readonly undone = new Map<string, Step[]>();
  private readonly open: Group[] = [];

  constructor(private readonly book: Book) {}

  /** Everything recorded for this actor until `work` ends, also by a throw, is one step. */
  group<T>(actor: Actor, label: string, work: () => T): T {
    if (this.current(actor)) return work();
    const group: Group = { actor, label, inverses: [], reshapings: [] };
    this.open.push(group);
    try {
      return work();
    } finally {
      this.open.splice(this.open.indexOf(group), 1);
      if (group.inverses.length) this.push(actor.email, group);
    }
  }

  add(actor: Actor, label: string, inverses: Inverse[], reshapings: readonly Patch[]): void {
    if (!inverses.length) return;
    this.undone.delete(actor.email);
    const group = this.current(actor);
    if (!group) this.push(actor.email, { label, inverses, reshapings: [...reshapings] });
    else {
      for (const inverse of inverses) group.inverses.push(inverse);
      group.reshapings.push(...reshapings);
    }
  }

  undo(email: string): string | null {
    return this.takeBack(email, this.done, this.undone);
  }

  redo(email: string): string | null {
    return this.takeBack(email, this.undone, this.done);
  }

  private current(actor: Actor): Group | undefined {
    return this.open.find((group) => group.actor.email === actor.email && group.actor.by === actor.by);
  }

  private push(email: string, step: Step): void {
    const steps = this.done.get(email) ?? [];
    this.done.set(email, [...steps.slice(1 - kept), step]);
  }

  private takeBack(email: string, from: Map<string, Step[]>, to: Map<string, Step[]>): string | null {
    const steps = from.get(email) ?? [];
    const step = steps.at(-1);
    if (!step) return null;
    from.set(email, steps.slice(0, -1));
    const inverses = this.book.transaction(() => {
      for (const inverse of [...step.inverses].reverse()) inverse();
    });
    for (const patch of step.reshapings) this.book.touch(patch);
    to.set(email, [...(to.get(email) ?? []), { ...step, inverses }]);
    return step.label;
  }
}
