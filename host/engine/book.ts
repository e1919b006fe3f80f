import type { Area, Chart, Modes, NamedRange, Patch, Protection, Scalar, Style, Table, ValidationRule } from './api';
import { Cell, type Content, type RuleBox } from './content';
import { refuse } from './errors';
import { Recalculation } from './formulas/recalculation';
import type { Column, Row, Sheet } from './sheet';

/** Metadata as the book holds it: by the line itself, so that it follows the line without being told. */
export interface HeldMetadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly sheet?: Sheet;
  readonly axis?: 'row' | 'column';
  readonly line?: Row | Column;
}
export interface BookOptions {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly modes: Modes;
  readonly now: () => number;
}
/** Takes back one primitive change, by primitive changes that are recorded in turn. */
export type Inverse = () => void;

/** The workbook's whole state, and the few primitive changes everything else is made of. Each records how to take it back. */
export class Book {
  sheets: readonly Sheet[] = [];
  name: string;
  timeZone: string;
  locale: string;
  settings: Readonly<Record<string, Scalar>> = {};
  nextId = 1;
  readonly modes: Modes;
  readonly now: () => number;
  readonly metadata = new Map<number, HeldMetadata>();
  readonly protections = new Map<number, Protection>();
  readonly names = new Map<string, NamedRange>();
  readonly charts = new Map<number, Chart>();
  readonly tables = new Map<number, Table>();
  readonly boxes = new Map<string, RuleBox>();
  /** Every rule some cell or some undo step may hold. */
  readonly everyBox = new Set<RuleBox>();
  readonly styles = new Map<string, Style>();
  readonly calculation = new Recalculation(this);
  private log: Inverse[] | undefined;
  private patches: Patch[] = [];

  constructor(options: BookOptions) {
    this.name = options.name;
    this.timeZone = options.timeZone;
    this.locale = options.locale;
    this.modes = options.modes;
    this.now = options.now;
  }

  sheet(id: number): Sheet {
    return this.sheets.find((sheet) => sheet.id === id) ?? refuse('noSheet', id);
  }

  /** An id given from outside is never given out again. */
  claim(id: number): void {
    this.nextId = Math.max(this.nextId, id + 1);
  }

  /** Does all of `work` or none of it; answers how to take it back. */
  transaction(work: () => void): Inverse[] {
    const outer = this.log;
    const own: Inverse[] = [];
    this.log = own;
    try {
      work();
      return own;
    } catch (problem) {
      this.log = [];
      for (const inverse of own.reverse()) inverse();
      throw problem;
    } finally {
      this.log = outer;
    }
  }

  record(inverse: Inverse): void {
    this.log?.push(inverse);
  }

  touch(patch: Patch): void {
    this.patches.push(patch);
  }

  /** What changed and is not told yet, cells aside: those are told by their own inverses when a step is taken back. */
  reshapings(): readonly Patch[] {
    return this.patches.filter(({ kind }) => kind !== 'cells');
  }

  takePatches(): readonly Patch[] {
    const taken = [
      ...this.patches,
      ...[...this.calculation.takeTouched()].map((sheet): Patch => ({ kind: 'sheet', sheet })),
    ];
    this.patches = [];
    return taken;
  }

  assign<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const before = target[key];
    if (before === value) return;
    target[key] = value;
    this.record(() => this.assign(target, key, before));
  }

  put<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
    const before = map.get(key);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    this.record(() => this.put(map, key, before));
  }

  /** Every formula is worked out again, now and when this is taken back. */
  recalculate(): void {
    this.calculation.reshaped();
    this.record(() => this.recalculate());
  }

  /** Replaces the contents where rows and columns cross; `next` sees what is there. */
  write(
    sheet: Sheet,
    rows: readonly Row[],
    columns: readonly Column[],
    next: (row: number, column: number, before: Content) => Content,
  ): void {
    const replaced: Content[][] = [];
    // Recorded first: `next` may refuse half-way, and what is done by then must be taken back.
    this.record(() => this.write(sheet, rows, columns, (i, j, now) => takenBack(replaced, i, j, now)));
    for (const [i, row] of rows.entries()) {
      const old: Content[] = [];
      replaced.push(old);
      for (let j = 0; j < columns.length; j++) {
        const column = columns[j] as Column;
        const before = row.cells[column.slot];
        const content = next(i, j, before);
        old.push(before);
        if (content === before) continue;
        row.cells[column.slot] = content;
        if (before instanceof Cell && before.formula) this.calculation.leave(before.formula, row, column);
        if (content instanceof Cell && content.formula) this.calculation.enter(content.formula, sheet, row, column);
      }
    }
    this.contentsChanged(sheet, rows, columns);
  }

  private contentsChanged(sheet: Sheet, rows: readonly Row[], columns: readonly Column[]): void {
    sheet.version++;
    const area = hull(sheet, rows, columns);
    if (!area || !sheet.attached) return;
    this.calculation.changed(sheet, area);
    this.touch({ kind: 'cells', sheet: sheet.id, area });
  }

  /** One shared box for equal rules of one tab. */
  box(rule: ValidationRule, sheet: number): RuleBox {
    const text = JSON.stringify(rule);
    const key = `${sheet}${text}`;
    const found = this.boxes.get(key);
    // A box's rule may have followed its references since.
    if (found && JSON.stringify(found.rule) === text) return found;
    const made = { rule, sheet };
    this.boxes.set(key, made);
    this.everyBox.add(made);
    return made;
  }

  /** One shared object for equal styles; undefined for a style that says nothing. */
  style(style: Style): Style | undefined {
    const key = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (key === '[]') return undefined;
    const found = this.styles.get(key) ?? style;
    this.styles.set(key, found);
    return found;
  }
}

function takenBack(replaced: readonly (readonly Content[])[], row: number, column: number, now: Content): Content {
  const line = replaced[row];
  return line && column < line.length ? line[column] : now;
}

function hull(sheet: Sheet, rows: readonly Row[], columns: readonly Column[]): Area | undefined {
  sheet.number();
  let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (const row of rows) {
    if (!row.attached) continue;
    top = Math.min(top, row.at);
    bottom = Math.max(bottom, row.at);
  }
  for (const column of columns) {
    if (!column.attached) continue;
    left = Math.min(left, column.at);
    right = Math.max(right, column.at);
  }
  return bottom && right ? { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } : undefined;
}
