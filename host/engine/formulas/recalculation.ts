import type { Area, Value } from '../api';
import { areaOf, holds, lastColumnOf, lastRowOf } from '../area';
import type { Book } from '../book';
import { Cell, type Content, isFilled } from '../content';
import { wallSerial } from '../serial';
import type { Column, Row, Sheet } from '../sheet';
import type { Cells, Context } from './context';
import { DependencyIndex } from './dependencyIndex';
import { evaluate, operand } from './evaluate';
import { compile, type Formula } from './formula';
import { functionNamed } from './functions';
import { readerFor, tabNamed } from './reader';
import { isBlocked, overlay, spillArea } from './spill';
import { firstOf, isMatrix, type Result, wrongReference } from './values';

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
export class Recalculation {
  private readonly index: DependencyIndex;
  private readonly readers = new WeakMap<Sheet, Cells>();
  private touched = new Set<number>();
  private speculating = 0;
  private depth = 0;
  private minute = -1;

  constructor(private readonly book: Book) {
    this.index = new DependencyIndex((name) => tabNamed(book, name));
  }

  /** A formula comes to stand at a place. */
  enter(formula: Formula, sheet: Sheet, row: Row, column: Column): void {
    formula.sheet = sheet;
    formula.row = row;
    formula.column = column;
    formula.state = 'dirty';
    formula.spill = undefined;
    this.index.enter(formula);
  }

  /** A formula is overwritten at a place; nothing happens if it has moved elsewhere since. */
  leave(formula: Formula, row: Row, column: Column): void {
    if (formula.row !== row || formula.column !== column) return;
    const covered = formula.spill && spillArea(formula);
    if (covered && formula.sheet) this.changed(formula.sheet, covered);
    formula.row = undefined;
    formula.spill = undefined;
    this.index.leave(formula);
  }

  everyFormula(): Generator<Formula> {
    return this.index.everyFormula();
  }

  /** Rows, columns or tabs changed: every formula is worked out again when it is read. */
  reshaped(): void {
    this.index.forget();
    for (const formula of this.index.everyFormula()) {
      formula.state = 'dirty';
      formula.spill = undefined;
      if (formula.isLive() && formula.sheet) this.touched.add(formula.sheet.id);
    }
  }

  /** The tabs whose formulas may have other values than before. */
  takeTouched(): ReadonlySet<number> {
    const taken = this.touched;
    this.touched = new Set();
    return taken;
  }

  /** Contents of the area changed: whoever reads them, or read whoever reads them, is dirty. */
  changed(sheet: Sheet, area: Area): void {
    if (this.index.isStale) return;
    const queue: { readonly sheet: Sheet; readonly area: Area }[] = [{ sheet, area }];
    const soil = (formula: Formula): void => {
      const covered = formula.state === 'clean' && formula.isLive() ? spillArea(formula) : undefined;
      if (!covered || !formula.sheet) return;
      formula.state = 'dirty';
      this.touched.add(formula.sheet.id);
      queue.push({ sheet: formula.sheet, area: covered });
    };
    for (const formula of this.index.unsure()) soil(formula);
    for (let item = queue.pop(); item; item = queue.pop())
      for (const formula of this.index.reading(item.sheet, item.area)) soil(formula);
  }

  /** Called before anything is read from outside: the clock may have moved. */
  settle(): void {
    this.index.refresh();
    const minute = Math.floor(this.book.now() / 60_000);
    if (minute === this.minute) return;
    this.minute = minute;
    for (const formula of this.index.timed()) {
      const covered = formula.state === 'clean' && formula.isLive() ? spillArea(formula) : undefined;
      if (!covered || !formula.sheet) continue;
      formula.state = 'dirty';
      this.changed(formula.sheet, covered);
    }
  }

  /** The spreadsheet's wall clock as a serial. */
  wallClock(): number {
    return wallSerial(this.book.now(), this.book.timeZone);
  }

  /** A formula's text worked out as if it stood at a place, its relative references shifted from where it was written. */
  work(text: string, place: Pick<Context, 'row' | 'column' | 'shiftRows' | 'shiftColumns'>, own: Sheet): Value {
    const context: Context = { ...place, cells: this.reader(own), functionNamed, array: false };
    return firstOf(operand(compile(text).tree, context));
  }

  value(sheet: Sheet, row: number, column: number): Value {
    const content = sheet.content(row, column);
    if (isFilled(content)) return this.plain(content);
    this.settleSpillsInto(sheet, areaOf(row, column, row, column));
    return this.spilledAt(sheet, row, column) ?? null;
  }

  values(sheet: Sheet, area: Area): Value[][] {
    this.settleSpillsInto(sheet, area);
    const slots = sheet.columns.slice(area.column - 1, lastColumnOf(area)).map(({ slot }) => slot);
    const values = sheet.rows
      .slice(area.row - 1, lastRowOf(area))
      .map(({ cells }) => slots.map((slot) => this.plain(cells[slot])));
    for (const formula of this.index.spillers) if (formula.sheet === sheet) overlay(formula, area, values);
    return values;
  }

  /** The last row and column that some array answer fills. */
  spilledExtent(sheet: Sheet): { readonly row: number; readonly column: number } {
    this.settleSpillsInto(sheet, areaOf(1, 1, sheet.rows.length, sheet.columns.length));
    let [row, column] = [0, 0];
    for (const formula of this.index.spillers) {
      if (formula.sheet !== sheet || !formula.isLive() || formula.spill?.blocked) continue;
      const area = spillArea(formula);
      if (area) [row, column] = [Math.max(row, lastRowOf(area)), Math.max(column, lastColumnOf(area))];
    }
    return { row, column };
  }

  private plain(content: Content): Value {
    if (!(content instanceof Cell)) return content ?? null;
    return content.formula ? this.valueOf(content.formula) : content.value;
  }

  private spilledAt(sheet: Sheet, row: number, column: number): Value | undefined {
    for (const formula of this.index.spillers) {
      if (formula.sheet !== sheet || !formula.spill || formula.spill.blocked || !formula.isLive()) continue;
      const area = spillArea(formula);
      if (area && holds(area, row, column)) return formula.spill.rows[row - area.row]?.[column - area.column];
    }
    return undefined;
  }

  private valueOf(formula: Formula): Value {
    if (formula.state === 'clean') return formula.value;
    this.index.refresh();
    if (formula.state === 'computing') {
      if (this.speculating) throw new Unsettled('circular for now');
      return wrongReference;
    }
    if (this.depth >= deepest) throw new TooDeep(formula);
    return this.depth > 0 ? this.compute(formula) : this.chain(formula);
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
        cells: this.reader(sheet),
        functionNamed,
        row: row.at,
        column: column.at,
        shiftRows: 0,
        shiftColumns: 0,
        array: false,
      };
      const { tree, spills } = formula.compiled;
      return this.settleSpill(formula, sheet, spills ? evaluate(tree, context) : operand(tree, context));
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
    formula.spill = spreads ? { rows: result, blocked: isBlocked(formula, sheet, result) } : undefined;
    settleAs(formula, formula.spill?.blocked ? wrongReference : firstOf(result));
    const after = spillArea(formula);
    const same = before && after && before.rows === after.rows && before.columns === after.columns;
    if (!same && after && formula.spill) this.grown(formula, sheet, after);
    return formula.value;
  }

  /** The formula itself stays clean: only others read what it newly fills. */
  private grown(formula: Formula, sheet: Sheet, area: Area): void {
    formula.state = 'computing';
    this.changed(sheet, area);
    formula.state = 'clean';
  }

  /** An array answer above or left of the area may reach into it: it is worked out first. */
  private settleSpillsInto(sheet: Sheet, area: Area): void {
    this.index.refresh();
    for (const formula of this.index.spillers) {
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

  private reader(sheet: Sheet): Cells {
    const found = this.readers.get(sheet) ?? readerFor(this.book, this, sheet);
    this.readers.set(sheet, found);
    return found;
  }
}

function settleAs(formula: Formula, value: Value): void {
  formula.value = value;
  formula.state = 'clean';
}
