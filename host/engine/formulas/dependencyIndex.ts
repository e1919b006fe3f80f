import type { Area } from '../api';
import { overlaps } from '../area';
import type { Sheet } from '../sheet';
import { Dependents } from './dependents';
import type { Formula } from './formula';
import { referenceArea } from './references';
import { spillArea } from './spill';

/** Which formulas there are, and which read what. */
export class DependencyIndex {
  readonly spillers = new Set<Formula>();
  private readonly onClock = new Set<Formula>();
  private readonly onAnything = new Set<Formula>();
  private readonly known = new Set<WeakRef<Formula>>();
  private readonly seen = new WeakSet<Formula>();
  private bySheet = new Map<Sheet, Dependents>();
  private build = 0;
  /** Formulas gone since the index was built; it keeps their entries. */
  private gone = 0;
  private stale = false;

  constructor(private readonly tab: (name: string) => Sheet | undefined) {}

  /** Every formula there is, also those only an undo step holds. */
  *everyFormula(): Generator<Formula> {
    for (const reference of this.known) {
      const formula = reference.deref();
      if (formula) yield formula;
      else this.known.delete(reference);
    }
  }

  enter(formula: Formula): void {
    if (!this.seen.has(formula)) {
      this.seen.add(formula);
      this.known.add(new WeakRef(formula));
    }
    if (!this.stale) this.add(formula);
  }

  leave(formula: Formula): void {
    this.spillers.delete(formula);
    this.onClock.delete(formula);
    this.onAnything.delete(formula);
    formula.indexed = -1;
    if (++this.gone > 5000) this.rebuild();
  }

  /** Rows, columns or tabs changed: nothing known about places holds any more. */
  forget(): void {
    this.stale = true;
  }

  get isStale(): boolean {
    return this.stale;
  }

  refresh(): void {
    if (this.stale) this.rebuild();
  }

  /** The formulas that depend on the clock. */
  *timed(): Generator<Formula> {
    yield* this.onClock;
  }

  /** The formulas that read cells their text does not name. */
  *unsure(): Generator<Formula> {
    yield* this.onAnything;
  }

  /** The formulas that read a cell of the area, or fill one. */
  *reading(sheet: Sheet, area: Area): Generator<Formula> {
    yield* this.bySheet.get(sheet)?.of(area) ?? [];
    for (const formula of this.spillers) {
      const covered = formula.sheet === sheet && formula.isLive() ? spillArea(formula) : undefined;
      if (covered && overlaps(covered, area)) yield formula;
    }
  }

  private rebuild(): void {
    this.stale = false;
    this.gone = 0;
    this.build++;
    this.bySheet = new Map();
    this.spillers.clear();
    this.onClock.clear();
    this.onAnything.clear();
    for (const formula of this.everyFormula()) if (formula.isLive()) this.add(formula);
  }

  private add(formula: Formula): void {
    const { sheet, compiled } = formula;
    if (!sheet) return;
    if (compiled.spills) this.spillers.add(formula);
    if (compiled.usesClock) this.onClock.add(formula);
    if (compiled.usesAnything) this.onAnything.add(formula);
    if (formula.indexed === this.build) return;
    formula.indexed = this.build;
    for (const reference of compiled.references) {
      const target = reference.sheet === undefined ? sheet : this.tab(reference.sheet);
      const area = target && referenceArea(reference, target.rows.length, target.columns.length);
      if (!target || !area) continue;
      const dependents = this.bySheet.get(target) ?? new Dependents();
      this.bySheet.set(target, dependents);
      dependents.add(area, formula);
    }
  }
}
