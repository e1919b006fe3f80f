import type {
  Area,
  Chart,
  ConditionalRule,
  Filter,
  LineGroup,
  Metadata,
  NamedRange,
  Protection,
  Scalar,
  SheetLooks,
  Style,
  Table,
  ValidationRule,
} from './api';
import type { Book } from './book';
import { hold, tell } from './commands/definitions';
import { Cell, type Content, contentOf, isFilled } from './content';
import { Formula } from './formulas/formula';
import { type Row, Sheet } from './sheet';

/** A cell: its plain value, or an array of value, formula, and the numbers of its format, style, note and rule in the tables. */
export type SavedCell = Scalar | readonly (Scalar | undefined)[];
export interface SavedSheet {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden?: true;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tabColor?: string;
  readonly filter?: Filter;
  readonly merges?: readonly Area[];
  readonly groups?: readonly LineGroup[];
  readonly looks?: SheetLooks;
  readonly conditionalRules?: readonly ConditionalRule[];
  /** Line number, then size (0: as usual) and flags: 1 hidden, 2 hidden by the filter. */
  readonly rowLooks?: readonly (readonly [number, number, number])[];
  readonly columnLooks?: readonly (readonly [number, number, number])[];
  /** Each row's cells up to its last, trailing empty rows left out. */
  readonly cells: readonly (readonly SavedCell[])[];
}
export interface SavedWorkbook {
  readonly kind: 'workbook';
  readonly version: 1;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly nextId: number;
  readonly settings?: Readonly<Record<string, Scalar>>;
  readonly texts: readonly string[];
  readonly styles: readonly Style[];
  readonly rules: readonly ValidationRule[];
  readonly sheets: readonly SavedSheet[];
  readonly metadata: readonly Metadata[];
  readonly protections: readonly Protection[];
  readonly tables?: readonly Table[];
  readonly names: readonly NamedRange[];
  readonly charts: readonly Chart[];
}

/** Everything but the undo steps, as plain JSON. */
export function saveBook(book: Book): SavedWorkbook {
  const texts = new Numbering<string>();
  const styles = new Numbering<Style>();
  const rules = new Numbering<ValidationRule>();
  const saveCell = (content: Content): SavedCell => {
    if (!(content instanceof Cell)) return content ?? null;
    const { value, formula, format, style, note, rule } = content;
    const saved = [
      value,
      formula?.text ?? null,
      texts.of(format),
      styles.of(style),
      texts.of(note),
      rules.of(rule?.rule),
    ];
    while (saved.at(-1) === null) saved.pop();
    return saved;
  };
  const sheets = book.sheets.map((sheet) => saveSheet(sheet, saveCell));
  return {
    kind: 'workbook',
    version: 1,
    name: book.name,
    timeZone: book.timeZone,
    locale: book.locale,
    nextId: book.nextId,
    ...(Object.keys(book.settings).length ? { settings: book.settings } : {}),
    texts: texts.all,
    styles: styles.all,
    rules: rules.all,
    sheets,
    metadata: [...book.metadata.values()].flatMap((held) => tell(held) ?? []).sort(byId),
    protections: [...book.protections.values()].sort(byId),
    ...(book.tables.size ? { tables: [...book.tables.values()].sort(byId) } : {}),
    names: [...book.names.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    charts: [...book.charts.values()].sort(byId),
  };
}

export const byId = (a: { readonly id: number }, b: { readonly id: number }): number => a.id - b.id;

/** Each thing once, numbered; two that read the same are one, as they will be when they are loaded again. */
class Numbering<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<T, number>();
  private readonly byText = new Map<string, number>();
  of(value: T | undefined): number | null {
    if (value === undefined) return null;
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    const number = this.byText.get(text) ?? this.all.push(value) - 1;
    this.byText.set(text, number);
    this.numbers.set(value, number);
    return number;
  }
}

function saveSheet(sheet: Sheet, saveCell: (content: Content) => SavedCell): SavedSheet {
  sheet.number();
  const looks = (
    lines: readonly { readonly at: number; readonly hidden: boolean }[],
    size: (index: number) => number,
    usual: number,
  ) =>
    lines.flatMap((line, index): [number, number, number][] => {
      const flags = (line.hidden ? 1 : 0) + ('filtered' in line && line.filtered ? 2 : 0);
      const own = size(index) === usual ? 0 : size(index);
      return flags || own ? [[line.at, own, flags]] : [];
    });
  const rowLooks = looks(sheet.rows, (index) => sheet.row(index + 1).height, 21);
  const columnLooks = looks(sheet.columns, (index) => sheet.column(index + 1).width, 100);
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.rows.length,
    columns: sheet.columns.length,
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.frozenRows ? { frozenRows: sheet.frozenRows } : {}),
    ...(sheet.frozenColumns ? { frozenColumns: sheet.frozenColumns } : {}),
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.filter ? { filter: sheet.filter } : {}),
    ...(sheet.merges.length ? { merges: sheet.merges } : {}),
    ...(sheet.groups.length ? { groups: sheet.groups } : {}),
    ...(Object.keys(sheet.looks).length ? { looks: sheet.looks } : {}),
    ...(sheet.rules.length ? { conditionalRules: sheet.rules } : {}),
    ...(rowLooks.length ? { rowLooks } : {}),
    ...(columnLooks.length ? { columnLooks } : {}),
    cells: trimmed(sheet.rows.map((row) => saveRow(sheet, row, saveCell))),
  };
}

function saveRow(sheet: Sheet, { cells }: Row, saveCell: (content: Content) => SavedCell): SavedCell[] {
  if (!cells.length) return [];
  let last = sheet.columns.length;
  while (last > 0 && cells[sheet.columns[last - 1]?.slot ?? -1] === undefined) last--;
  return sheet.columns.slice(0, last).map(({ slot }) => saveCell(cells[slot]));
}

function trimmed(rows: SavedCell[][]): SavedCell[][] {
  let last = rows.length;
  while (last > 0 && rows[last - 1]?.length === 0) last--;
  return rows.slice(0, last);
}

export const isSaved = (value: unknown): value is SavedWorkbook =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'workbook' && 'sheets' in value;

/** Fills a fresh book from what `saveBook` wrote. */
export function loadBook(book: Book, saved: SavedWorkbook): void {
  book.name = saved.name;
  book.timeZone = saved.timeZone;
  book.locale = saved.locale;
  book.nextId = saved.nextId;
  book.settings = saved.settings ?? {};
  for (const name of saved.names) book.names.set(name.name.toLowerCase(), name);
  book.sheets = saved.sheets.map((sheet) => loadSheet(book, saved, sheet));
  for (const table of saved.tables ?? []) book.tables.set(table.id, table);
  for (const protection of saved.protections) book.protections.set(protection.id, protection);
  for (const chart of saved.charts) book.charts.set(chart.id, chart);
  for (const metadata of saved.metadata) book.metadata.set(metadata.id, hold(book, metadata));
  book.calculation.reshaped();
}

function loadSheet(book: Book, saved: SavedWorkbook, from: SavedSheet): Sheet {
  const sheet = new Sheet(from.id, from.name, from.rows, from.columns);
  sheet.hidden = from.hidden ?? false;
  sheet.frozenRows = from.frozenRows ?? 0;
  sheet.frozenColumns = from.frozenColumns ?? 0;
  sheet.tabColor = from.tabColor;
  sheet.filter = from.filter;
  sheet.merges = from.merges ?? [];
  sheet.groups = from.groups ?? [];
  sheet.looks = from.looks ?? {};
  sheet.rules = from.conditionalRules ?? [];
  for (const [at, size, flags] of from.rowLooks ?? [])
    Object.assign(sheet.row(at), {
      ...(size ? { height: size } : {}),
      hidden: (flags & 1) > 0,
      filtered: (flags & 2) > 0,
    });
  for (const [at, size, flags] of from.columnLooks ?? [])
    Object.assign(sheet.column(at), { ...(size ? { width: size } : {}), hidden: (flags & 1) > 0 });
  const load = loadCell(book, saved, from.id);
  for (const [i, cells] of from.cells.entries()) {
    const row = sheet.row(i + 1);
    for (const [j, cell] of cells.entries()) {
      const column = sheet.column(j + 1);
      const content = load(cell);
      row.cells[column.slot] = content;
      if (content instanceof Cell && content.formula && isFilled(content))
        book.calculation.enter(content.formula, sheet, row, column);
    }
  }
  return sheet;
}

function loadCell(book: Book, saved: SavedWorkbook, sheet: number): (cell: SavedCell) => Content {
  const boxes = saved.rules.map((rule) => book.box(rule, sheet));
  const styles = saved.styles.map((style) => book.style(style));
  const pick = <T>(table: readonly T[], at: Scalar | undefined): T | undefined =>
    typeof at === 'number' ? table[at] : undefined;
  return (cell) => {
    if (cell === null) return undefined;
    if (typeof cell !== 'object') return cell;
    const [value = null, formula = null, format, style, note, rule] = cell;
    return contentOf({
      value,
      formula: typeof formula === 'string' ? new Formula(formula) : undefined,
      format: pick(saved.texts, format),
      style: pick(styles, style),
      note: pick(saved.texts, note),
      rule: pick(boxes, rule),
    });
  };
}
