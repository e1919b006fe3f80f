import type { Area, Value } from '../api';
import { areaOf, holds, intersection, lastColumnOf, lastRowOf, overlaps } from '../area';
import type { Book } from '../book';
import { Cell, isFilled } from '../content';
import { wallSerial } from '../serial';
import type { Column, Row, Sheet } from '../sheet';
import type { Cells, Context, SheetCells } from './context';
import { Dependents } from './dependents';
import { evaluate, operand } from './evaluate';
import { compile, type Formula } from './formula';
import { functionNamed } from './functions';
import { referenceArea } from './references';
import { firstOf, isMatrix, type Matrix, type Result, wrongReference } from './values';

/** Thrown while a formula is worked out only because its answer might spill into what is read; it stays dirty. */
class Unsettled extends Error {}
/** Thrown at a long chain: the deep formula is worked out first, then the chain again. */
class TooDeep extends Error {
  constructor(readonly formula: Formula) {
    super('chain of formulas');
  }
}
const deepest = 120;

/** Values of formulas: worked out when read, kept until something they read changes. */
export class Recalculation implements Cells {
  private readonly known = new Set<WeakRef<Formula>>();
  private readonly seen = new WeakSet<Formula>();
  private readonly views = new Map<Sheet, SheetView>();
  private index = new Map<Sheet, Dependents>();
  private build = 0;
  private stale = false;
  private readonly spillers = new Set<Formula>();
  private readonly onClock = new Set<Formula>();
  private readonly onAnything = new Set<Formula>();
  private touched = new Set<number>();
  private speculating = 0;
  private depth = 0;
  private minute = -1;
  /** Formulas gone since the index was built; it keeps their entries. */
  private left = 0;

  constructor(private readonly book: Book) {}

  enter(formula: Formula, sheet: Sheet, row: Row, column: Column): void {
    formula.sheet = sheet;
    formula.row = row;
    formula.column = column;
    formula.state = 'dirty';
    formula.spill = undefined;
    if (!this.seen.has(formula)) {
      this.seen.add(formula);
      this.known.add(new WeakRef(formula));
    }
    if (!this.stale) this.addToIndex(formula);
  }

  leave(formula: Formula, row: Row, column: Column): void {
    if (formula.row !== row || formula.column !== column) return;
    if (formula.spill && formula.sheet) {
      const area = spillArea(formula);
      if (area) this.changed(formula.sheet, area);
    }
    formula.row = undefined;
    formula.spill = undefined;
    this.spillers.delete(formula);
    this.onClock.delete(formula);
    this.onAnything.delete(formula);
    formula.indexed = -1;
    if (++this.left > 5000 && !this.stale) this.rebuild();
  }

  /** Every formula there is, also those only an undo step holds. */
  *everyFormula(): Generator<Formula> {
    for (const reference of this.known) {
      const formula = reference.deref();
      if (formula) yield formula;
      else this.known.delete(reference);
    }
  }

  /** Rows, columns or tabs changed: every formula is worked out again when it is read. */
  reshaped(): void {
    this.stale = true;
    for (const formula of this.everyFormula()) {
      formula.state = 'dirty';
      formula.spill = undefined;
      if (formula.isLive() && formula.sheet) this.touched.add(formula.sheet.id);
    }
  }

  takeTouched(): ReadonlySet<number> {
    const taken = this.touched;
    this.touched = new Set();
    return taken;
  }

  /** Contents of the area changed: whoever reads them, or read whoever reads them, is dirty. */
  changed(sheet: Sheet, area: Area): void {
    if (this.stale || (this.known.size === 0 && this.spillers.size === 0)) return;
    const queue: { readonly sheet: Sheet; readonly area: Area }[] = [{ sheet, area }];
    const soil = (formula: Formula): void => {
      if (formula.state === 'computing' || !formula.isLive()) return;
      const covered = spillArea(formula);
      if (formula.state === 'dirty' || !covered || !formula.sheet) return;
      formula.state = 'dirty';
      this.touched.add(formula.sheet.id);
      queue.push({ sheet: formula.sheet, area: covered });
    };
    for (const formula of this.onAnything) soil(formula);
    for (let item = queue.pop(); item; item = queue.pop()) {
      for (const formula of this.index.get(item.sheet)?.of(item.area) ?? []) soil(formula);
      for (const formula of this.spillers) {
        const covered = formula.sheet === item.sheet && formula.isLive() ? spillArea(formula) : undefined;
        if (covered && overlaps(covered, item.area)) soil(formula);
      }
    }
  }

  /** Called before anything is read: the clock may have moved. */
  settle(): void {
    const minute = Math.floor(this.book.now() / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      for (const formula of this.onClock) {
        if (!formula.isLive() || formula.state !== 'clean') continue;
        formula.state = 'dirty';
        const area = spillArea(formula);
        if (formula.sheet && area) this.changed(formula.sheet, area);
      }
    }
    if (this.stale) this.rebuild();
  }

  /** A formula's text worked out as if it stood at a place, its relative references shifted from where it was written. */
  work(text: string, place: Omit<Context, 'cells' | 'array' | 'functionNamed'>, own: Sheet): Value {
    if (this.stale) this.rebuild();
    const context: Context = { ...place, cells: this.from(own), functionNamed, array: false };
    return firstOf(operand(compile(text).tree, context));
  }

  valueOf(formula: Formula): Value {
    if (formula.state === 'clean') return formula.value;
    if (this.stale) this.rebuild();
    if (formula.state === 'computing') {
      if (this.speculating) throw new Unsettled('circular for now');
      return wrongReference;
    }
    if (this.depth >= deepest) throw new TooDeep(formula);
    if (this.depth > 0) return this.compute(formula);
    return this.chain(formula);
  }

  private chain(formula: Formula): Value {
    const waiting = [formula];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      try {
        if (next.state === 'dirty') this.compute(next);
        waiting.pop();
      } catch (problem) {
        if (!(problem instanceof TooDeep)) throw problem;
        if (waiting.includes(problem.formula)) settleAs(problem.formula, wrongReference);
        else waiting.push(problem.formula);
      }
    }
    return formula.value;
  }

  private compute(formula: Formula): Value {
    const { sheet, row, column } = formula;
    if (!sheet || !row || !column) return wrongReference;
    formula.state = 'computing';
    this.depth++;
    try {
      sheet.number();
      const context: Context = {
        cells: this.from(sheet),
        functionNamed,
        row: row.at,
        column: column.at,
        shiftRows: 0,
        shiftColumns: 0,
        array: false,
      };
      const { tree, spills } = formula.compiled;
      const result: Result = spills ? evaluate(tree, context) : operand(tree, context);
      return this.settleSpill(formula, sheet, result);
    } catch (problem) {
      formula.state = 'dirty';
      throw problem;
    } finally {
      this.depth--;
    }
  }

  private settleSpill(formula: Formula, sheet: Sheet, result: Result): Value {
    const before = spillArea(formula);
    const spreads = isMatrix(result) && (result.length > 1 || (result[0]?.length ?? 0) > 1);
    formula.spill = spreads ? { rows: result, blocked: this.isBlocked(formula, sheet, result) } : undefined;
    settleAs(formula, formula.spill?.blocked ? wrongReference : firstOf(result));
    const after = spillArea(formula);
    const same = before && after && before.rows === after.rows && before.columns === after.columns;
    if (!same && after && formula.spill) this.changed(sheet, after);
    return formula.value;
  }

  private isBlocked(formula: Formula, sheet: Sheet, block: Matrix): boolean {
    const [row, column] = [formula.row?.at ?? 0, formula.column?.at ?? 0];
    const width = block[0]?.length ?? 0;
    if (row + block.length - 1 > sheet.rows.length || column + width - 1 > sheet.columns.length) return true;
    for (let i = 0; i < block.length; i++)
      for (let j = 0; j < width; j++) if ((i || j) && isFilled(sheet.content(row + i, column + j))) return true;
    return false;
  }

  values(sheet: Sheet, area: Area): Value[][] {
    this.settleSpillsInto(sheet, area);
    const slots = sheet.columns.slice(area.column - 1, lastColumnOf(area)).map(({ slot }) => slot);
    const values = sheet.rows
      .slice(area.row - 1, lastRowOf(area))
      .map(({ cells }) => slots.map((slot) => this.plain(cells[slot])));
    for (const formula of this.spillers) if (formula.sheet === sheet) overlay(formula, area, values);
    return values;
  }

  value(sheet: Sheet, row: number, column: number): Value {
    const content = sheet.content(row, column);
    if (isFilled(content)) return this.plain(content);
    this.settleSpillsInto(sheet, areaOf(row, column, row, column));
    return this.spilledAt(sheet, row, column) ?? null;
  }

  /** The spilled value at a place; undefined where nothing is spilled. */
  spilledAt(sheet: Sheet, row: number, column: number): Value | undefined {
    for (const formula of this.spillers) {
      if (formula.sheet !== sheet || !formula.spill || formula.spill.blocked || !formula.isLive()) continue;
      const area = spillArea(formula);
      if (area && holds(area, row, column)) return formula.spill.rows[row - area.row]?.[column - area.column];
    }
    return undefined;
  }

  /** The last row and column that some array answer fills. */
  spilledExtent(sheet: Sheet): { readonly row: number; readonly column: number } {
    this.settleSpillsInto(sheet, areaOf(1, 1, sheet.rows.length, sheet.columns.length));
    let [row, column] = [0, 0];
    for (const formula of this.spillers) {
      if (formula.sheet !== sheet || !formula.isLive() || formula.spill?.blocked) continue;
      const area = spillArea(formula);
      if (area) [row, column] = [Math.max(row, lastRowOf(area)), Math.max(column, lastColumnOf(area))];
    }
    return { row, column };
  }

  private plain(content: Sheet['rows'][number]['cells'][number]): Value {
    if (!(content instanceof Cell)) return content ?? null;
    return content.formula ? this.valueOf(content.formula) : content.value;
  }

  /** An array answer above or left of the area may reach into it: it is worked out first. */
  private settleSpillsInto(sheet: Sheet, area: Area): void {
    if (this.stale) this.rebuild();
    for (const formula of this.spillers) {
      if (formula.sheet !== sheet || formula.state !== 'dirty' || !formula.isLive()) continue;
      sheet.number();
      if ((formula.row?.at ?? 0) > lastRowOf(area) || (formula.column?.at ?? 0) > lastColumnOf(area)) continue;
      this.speculate(formula);
    }
  }

  private speculate(formula: Formula): void {
    this.speculating++;
    const depth = this.depth;
    this.depth = 1;
    try {
      this.valueOf(formula);
    } catch (problem) {
      if (!(problem instanceof Unsettled) && !(problem instanceof TooDeep)) throw problem;
    } finally {
      this.speculating--;
      this.depth = depth;
    }
  }

  private rebuild(): void {
    this.stale = false;
    this.left = 0;
    this.build++;
    this.index = new Map();
    this.spillers.clear();
    this.onClock.clear();
    this.onAnything.clear();
    for (const formula of this.everyFormula()) if (formula.isLive()) this.addToIndex(formula);
  }

  private addToIndex(formula: Formula): void {
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
      const dependents = this.index.get(target) ?? new Dependents();
      this.index.set(target, dependents);
      dependents.add(area, formula);
    }
  }

  private tab(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  private from(own: Sheet): Cells {
    return {
      sheet: (name) => (name === undefined ? this.view(own) : this.sheet(name)),
      named: (name) => this.named(name),
      now: () => this.now(),
      wallClock: () => this.wallClock(),
      locale: () => this.locale(),
    };
  }

  sheet(name: string | undefined): SheetCells | undefined {
    const found = name === undefined ? undefined : this.tab(name);
    return found && this.view(found);
  }

  named(name: string): { readonly sheet: SheetCells; readonly area: Area } | undefined {
    const found = this.book.names.get(name.toLowerCase());
    return found && { sheet: this.view(this.book.sheet(found.sheet)), area: found.area };
  }

  now(): number {
    return this.book.now();
  }

  wallClock(): number {
    return wallSerial(this.book.now(), this.book.timeZone);
  }

  locale(): string {
    return this.book.locale;
  }

  private view(sheet: Sheet): SheetView {
    const found = this.views.get(sheet) ?? new SheetView(this, sheet);
    this.views.set(sheet, found);
    return found;
  }
}

/** One tab as formulas see it. */
class SheetView implements SheetCells {
  constructor(
    private readonly calculation: Recalculation,
    private readonly sheet: Sheet,
  ) {}
  get name(): string {
    return this.sheet.name;
  }
  get rowCount(): number {
    return this.sheet.rows.length;
  }
  get columnCount(): number {
    return this.sheet.columns.length;
  }
  value(row: number, column: number): Value {
    return this.calculation.value(this.sheet, row, column);
  }
  values(area: Area): Value[][] {
    return this.calculation.values(this.sheet, area);
  }
  formula(row: number, column: number): string {
    const content = this.sheet.content(row, column);
    return content instanceof Cell && content.formula ? `=${content.formula.text}` : '';
  }
}

function settleAs(formula: Formula, value: Value): void {
  formula.value = value;
  formula.state = 'clean';
}

/** The cells a formula fills or wants to fill, its own included. */
function spillArea(formula: Formula): Area | undefined {
  const { sheet, row, column, spill } = formula;
  if (!sheet || !row || !column) return undefined;
  sheet.number();
  return { row: row.at, column: column.at, rows: spill?.rows.length ?? 1, columns: spill?.rows[0]?.length ?? 1 };
}

function overlay(formula: Formula, area: Area, values: Value[][]): void {
  if (!formula.spill || formula.spill.blocked || !formula.isLive()) return;
  const filled = spillArea(formula);
  const shared = filled && intersection(filled, area);
  if (!filled || !shared) return;
  for (let row = shared.row; row <= lastRowOf(shared); row++)
    for (let column = shared.column; column <= lastColumnOf(shared); column++) {
      const line = values[row - area.row];
      if (line) line[column - area.column] = formula.spill.rows[row - filled.row]?.[column - filled.column] ?? null;
    }
}
