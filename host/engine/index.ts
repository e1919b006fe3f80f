import type { DrawnWorkbook } from '../api';
import type { Actor, Area, Command, Engine, Modes, Patch } from './api';
import { lastColumnOf, lastRowOf } from './area';
import { Book } from './book';
import { carryOut } from './commands';
import { tell } from './commands/definitions';
import { linesOf } from './commands/handler';
import { Cell, type Content, partsOf } from './content';
import { display } from './display';
import { drawBook } from './drawn';
import { refuse } from './errors';
import { History } from './history';
import { conventionsOf } from './locales';
import { modesWith } from './modes';
import { byId, isSaved, loadBook, saveBook } from './save';
import { Sheet } from './sheet';
import { formatOf, viewOf } from './view';

export { EngineError } from './errors';

export interface EngineOptions {
  readonly drawn?: DrawnWorkbook;
  /** What `save` answered. */
  readonly saved?: unknown;
  readonly name?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly modes?: Partial<Modes>;
  readonly now?: () => number;
}

/** A workbook: saved, drawn, or empty with one tab of 1000 × 26. The first tab's id is 0, as Google's is. */
export function createEngine(options: EngineOptions = {}): Engine {
  const book = new Book({
    name: options.name ?? 'Untitled spreadsheet',
    timeZone: options.timeZone ?? 'Asia/Shanghai',
    locale: options.locale ?? 'zh_CN',
    modes: modesWith(options.modes),
    now: options.now ?? Date.now,
  });
  if (options.saved !== undefined) {
    if (!isSaved(options.saved)) throw new TypeError('Not a saved workbook');
    loadBook(book, options.saved);
  } else if (options.drawn && Object.keys(options.drawn).length) drawBook(book, options.drawn);
  else book.sheets = [new Sheet(0, conventionsOf(book.locale).firstTab, 1000, 26)];
  return new Workbook(book);
}

class Workbook implements Engine {
  private readonly history: History;
  private readonly listeners = new Set<(patch: Patch) => void>();

  constructor(private readonly book: Book) {
    this.history = new History(book);
    book.takePatches();
  }

  get modes(): Modes {
    return this.book.modes;
  }
  name = (): string => this.book.name;
  timeZone = (): string => this.book.timeZone;
  locale = (): string => this.book.locale;
  settings = () => this.book.settings;
  sheets = () => this.book.sheets.map((sheet) => sheet.info());
  newId = (): number => this.book.nextId++;

  apply(actor: Actor, command: Command): { readonly row?: number } {
    this.book.calculation.settle();
    let answer: { readonly row?: number } = {};
    try {
      const inverses = this.book.transaction(() => {
        answer = carryOut(this.book, actor, command);
      });
      this.history.add(actor, command.do, inverses, this.book.reshapings());
    } catch (problem) {
      this.book.takePatches();
      throw problem;
    }
    this.publish();
    return answer;
  }

  group<T>(actor: Actor, label: string, work: () => T): T {
    return this.history.group(actor, label, work);
  }

  undo(email: string): string | null {
    const label = this.history.undo(email);
    this.publish();
    return label;
  }

  redo(email: string): string | null {
    const label = this.history.redo(email);
    this.publish();
    return label;
  }

  values(id: number, area: Area) {
    return this.book.calculation.values(this.readable(id, area), area);
  }

  displays(id: number, area: Area): string[][] {
    const sheet = this.readable(id, area);
    return this.book.calculation
      .values(sheet, area)
      .map((line, i) =>
        line.map((value, j) =>
          display(value, partsOf(sheet.content(area.row + i, area.column + j)).format, this.book.locale),
        ),
      );
  }

  formulas(id: number, area: Area): string[][] {
    return this.each(id, area, (content) =>
      content instanceof Cell && content.formula ? `=${content.formula.text}` : '',
    );
  }

  formats = (id: number, area: Area) => this.each(id, area, formatOf);
  styles = (id: number, area: Area) => this.each(id, area, (content) => partsOf(content).style ?? {});
  notes = (id: number, area: Area) => this.each(id, area, (content) => partsOf(content).note ?? '');
  validations = (id: number, area: Area) => this.each(id, area, (content) => partsOf(content).rule?.rule ?? null);

  lastRow(id: number): number {
    const sheet = this.settled(id);
    return Math.max(sheet.filledRow(), this.book.calculation.spilledExtent(sheet).row);
  }

  lastColumn(id: number): number {
    const sheet = this.settled(id);
    return Math.max(sheet.filledColumn(), this.book.calculation.spilledExtent(sheet).column);
  }

  columnWidth = (id: number, column: number): number => this.book.sheet(id).column(column).width;
  rowHeight = (id: number, row: number): number => this.book.sheet(id).row(row).height;
  isRowHidden = (id: number, row: number): boolean => this.book.sheet(id).row(row).hidden;
  isRowHiddenByFilter = (id: number, row: number): boolean => this.book.sheet(id).row(row).filtered;
  isColumnHidden = (id: number, column: number): boolean => this.book.sheet(id).column(column).hidden;
  conditionalRules = (id: number) => this.book.sheet(id).rules;
  metadata = () => [...this.book.metadata.values()].flatMap((held) => tell(held) ?? []).sort(byId);
  protections = () => [...this.book.protections.values()].sort(byId);
  names = () => [...this.book.names.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  charts = (id?: number) =>
    [...this.book.charts.values()].filter(({ sheet }) => id === undefined || sheet === id).sort(byId);

  tables = () => [...this.book.tables.values()].sort(byId);

  view(id: number, area: Area) {
    return viewOf(this.book, this.readable(id, area), area);
  }

  watch(listener: (patch: Patch) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save = (): unknown => saveBook(this.book);

  private settled(id: number): Sheet {
    this.book.calculation.settle();
    return this.book.sheet(id);
  }

  private readable(id: number, area: Area): Sheet {
    const sheet = this.settled(id);
    const fits =
      area.row >= 1 &&
      area.column >= 1 &&
      lastRowOf(area) <= sheet.rows.length &&
      lastColumnOf(area) <= sheet.columns.length;
    return fits ? sheet : refuse('outside');
  }

  private each<T>(id: number, area: Area, read: (content: Content) => T): T[][] {
    const { rows, columns } = linesOf(this.book.sheet(id), area);
    return rows.map(({ cells }) => columns.map(({ slot }) => read(cells[slot])));
  }

  private publish(): void {
    for (const patch of this.book.takePatches()) for (const listener of this.listeners) listener(patch);
  }
}
