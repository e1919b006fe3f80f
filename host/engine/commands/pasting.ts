import type { Actor, Area } from '../api';
import { encloses, lastColumnOf, lastRowOf, overlaps, shifted } from '../area';
import type { Book } from '../book';
import { Cell, type Content, contentOf, partsOf, withParts } from '../content';
import { isDateFormat } from '../display';
import type { Formula } from '../formulas/formula';
import type { Reference } from '../formulas/lexer';
import { referenceArea, rewriteReferences } from '../formulas/references';
import { copyOf } from '../formulas/relocate';
import { guard } from '../protection';
import type { Sheet } from '../sheet';
import { checkWritten, offsetRule } from '../validation';
import { type CommandOf, type Handlers, linesOf } from './handler';
import { grow } from './structure';

/** Copying tiles whole multiples of the source; cutting moves it, and what named it follows (PLATFORM §2.9). Metadata stays with its column. */
export const pasting: Handlers<'copy' | 'cut'> = {
  copy: (book, actor, command) => {
    const target = tiled(command.from.area, command.to.area);
    return command.what ? pasteSome(book, actor, command, target) : paste(book, actor, command, target, false);
  },
  cut: (book, actor, command) => {
    const { from, to } = command;
    const target = { ...to.area, rows: from.area.rows, columns: from.area.columns };
    guard(book, actor, book.sheet(from.sheet), from.area);
    return paste(book, actor, command, target, true);
  },
};

function tiled(from: Area, to: Area): Area {
  const times = (size: number, unit: number): number => Math.max(1, Math.floor(size / unit)) * unit;
  return { ...to, rows: times(to.rows, from.rows), columns: times(to.columns, from.columns) };
}

type Ends = Pick<CommandOf<'copy'>, 'from' | 'to'>;

function paste(book: Book, actor: Actor, { from, to }: Ends, target: Area, cutting: boolean): undefined {
  const [source, destination] = [book.sheet(from.sheet), book.sheet(to.sheet)];
  const lines = linesOf(source, from.area);
  if (actor.by === 'person') grow(book, destination, lastRowOf(target), lastColumnOf(target));
  const landing = linesOf(destination, target);
  guard(book, actor, destination, target);
  const contents = lines.rows.map(({ cells }) => lines.columns.map(({ slot }) => cells[slot]));
  const merges = source.merges.filter((merge) => encloses(from.area, merge));
  if (cutting) {
    follow(book, source, from.area, destination, target);
    book.write(source, lines.rows, lines.columns, () => undefined);
    const left = source.merges.filter((merge) => !merges.includes(merge));
    if (merges.length) book.assign(source, 'merges', left);
  }
  book.write(destination, landing.rows, landing.columns, (row, column) => {
    const content = contents[row % from.area.rows]?.[column % from.area.columns];
    const [i, j] = [row - (row % from.area.rows), column - (column % from.area.columns)];
    const away = { rows: target.row - from.area.row + i, columns: target.column - from.area.column + j };
    return placed(book, content, destination, cutting ? { rows: 0, columns: 0 } : away);
  });
  moveMerges(book, destination, merges, from.area, target);
  if (!cutting) checkWritten(book, destination, target);
}

/** Computed values without formulas, or looks without values. A date keeps its format where the target has none. */
function pasteSome(book: Book, actor: Actor, { from, to, what }: CommandOf<'copy'>, target: Area): undefined {
  const [source, destination] = [book.sheet(from.sheet), book.sheet(to.sheet)];
  const lines = linesOf(source, from.area);
  if (actor.by === 'person') grow(book, destination, lastRowOf(target), lastColumnOf(target));
  const landing = linesOf(destination, target);
  guard(book, actor, destination, target);
  const parts = lines.rows.map(({ cells }) => lines.columns.map(({ slot }) => partsOf(cells[slot])));
  const values = book.calculation.values(source, from.area);
  book.write(destination, landing.rows, landing.columns, (row, column, before) => {
    const [i, j] = [row % from.area.rows, column % from.area.columns];
    const { format, style } = parts[i]?.[j] ?? {};
    if (what === 'formats') return withParts(before, { format, style });
    const value = values[i]?.[j] ?? null;
    const plain = typeof value === 'object' && value !== null ? value.error : value;
    const dated = format !== undefined && isDateFormat(format) ? format : undefined;
    return withParts(before, { value: plain, formula: undefined, format: partsOf(before).format ?? dated });
  });
  if (what === 'values') checkWritten(book, destination, target);
}

/** A content as it is placed elsewhere: references in its formula and its rule moved along. */
export function placed(
  book: Book,
  content: Content,
  sheet: Sheet,
  away: { readonly rows: number; readonly columns: number },
): Content {
  const copied = copyOf(content, away.rows, away.columns);
  if (!(copied instanceof Cell) || !copied.rule) return copied;
  const rule = offsetRule(copied.rule.rule, away.rows, away.columns);
  return contentOf({ ...partsOf(copied), rule: book.box(rule, sheet.id) });
}

function moveMerges(book: Book, sheet: Sheet, merges: readonly Area[], from: Area, to: Area): void {
  const kept = sheet.merges.filter((merge) => !overlaps(merge, to));
  const added = merges.map((merge) => shifted(merge, to.row - from.row, to.column - from.column));
  if (added.length || kept.length !== sheet.merges.length) book.assign(sheet, 'merges', [...kept, ...added]);
}

/** Every formula and name that speaks of cells within the cut area speaks of where they went. */
function follow(book: Book, source: Sheet, from: Area, destination: Sheet, to: Area): void {
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  for (const formula of book.calculation.everyFormula()) {
    const own = formula.sheet;
    if (!own) continue;
    const moves = own === source && isWithin(formula, own, from);
    const text = rewriteReferences(formula.text, (reference) =>
      followed(reference, moves ? destination : own, own, { source, from, destination, rows, columns }),
    );
    if (text !== formula.text) setText(book, formula, text);
  }
  for (const [key, name] of book.names)
    if (name.sheet === source.id && encloses(from, name.area))
      book.put(book.names, key, { ...name, sheet: destination.id, area: shifted(name.area, rows, columns) });
}

function isWithin({ row, column }: Formula, sheet: Sheet, area: Area): boolean {
  sheet.number();
  return Boolean(row && column && overlaps({ row: row.at, column: column.at, rows: 1, columns: 1 }, area));
}

interface Cut {
  readonly source: Sheet;
  readonly from: Area;
  readonly destination: Sheet;
  readonly rows: number;
  readonly columns: number;
}

/** `own` is the formula's tab before the cut, `home` after it. */
function followed(reference: Reference, home: Sheet, own: Sheet, cut: Cut): Reference {
  const named = reference.sheet?.toLowerCase();
  const speaks = named === undefined ? own === cut.source : named === cut.source.name.toLowerCase();
  const area = speaks ? referenceArea(reference, cut.source.rows.length, cut.source.columns.length) : null;
  if (area && encloses(cut.from, area)) {
    const { sheet: _, ...plain } = reference;
    const moved = { ...plain, ...movedCorners(reference, cut) };
    return cut.destination === home && named === undefined ? moved : { ...moved, sheet: cut.destination.name };
  }
  return named === undefined && home !== own ? { ...reference, sheet: own.name } : reference;
}

function movedCorners({ from, to }: Reference, { rows, columns }: Cut): Pick<Reference, 'from' | 'to'> {
  const move = (corner: Reference['from']): Reference['from'] => ({
    ...corner,
    ...(corner.row === undefined ? {} : { row: corner.row + rows }),
    ...(corner.column === undefined ? {} : { column: corner.column + columns }),
  });
  return { from: move(from), ...(to ? { to: move(to) } : {}) };
}

function setText(book: Book, formula: Formula, text: string): void {
  const before = formula.text;
  formula.rewrite(text);
  book.calculation.reshaped();
  book.record(() => setText(book, formula, before));
}
