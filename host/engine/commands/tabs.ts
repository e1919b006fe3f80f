import type { Actor } from '../api';
import type { Book } from '../book';
import { Cell, contentOf, partsOf } from '../content';
import { refuse } from '../errors';
import { Formula } from '../formulas/formula';
import type { Reference } from '../formulas/lexer';
import { rewriteReferences } from '../formulas/references';
import { guardTab } from '../protection';
import { Sheet } from '../sheet';
import type { CommandOf, Handlers } from './handler';

type Names = 'insertSheet' | 'duplicateSheet' | 'deleteSheet' | 'changeSheet';

/** Commands on tabs. */
export const tabs: Handlers<Names> = {
  insertSheet: (book, _actor, { id, name, index, rows = 1000, columns = 26 }) => {
    checkName(book, name);
    checkCells(book, rows * columns);
    book.claim(id);
    insertAt(book, new Sheet(id, name, rows, columns), index);
    return undefined;
  },
  duplicateSheet: (book, _actor, command) => duplicate(book, command),
  deleteSheet: (book, actor, { sheet: id }) => {
    const sheet = book.sheet(id);
    guardTab(book, actor, sheet);
    if (book.sheets.length === 1) refuse('lastSheet');
    for (const [key, name] of book.names) if (name.sheet === id) book.put(book.names, key, undefined);
    for (const [key, chart] of book.charts) if (chart.sheet === id) book.put(book.charts, key, undefined);
    for (const [key, { sheet: on }] of book.protections) if (on === id) book.put(book.protections, key, undefined);
    for (const [key, { sheet: on }] of book.tables) if (on === id) book.put(book.tables, key, undefined);
    renameReferences(book, sheet, undefined);
    detach(book, sheet);
    return undefined;
  },
  changeSheet: (book, actor, command) => change(book, actor, command),
};

function checkName(book: Book, name: string, own?: Sheet): void {
  const taken = book.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) refuse('sheetExists', name);
}

function checkCells(book: Book, more: number): void {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length * sheet.columns.length, 0);
  if (cells + more > 10_000_000) refuse('tooManyCells');
}

function insertAt(book: Book, sheet: Sheet, index: number): void {
  sheet.attached = true;
  book.sheets = [...book.sheets.slice(0, index), sheet, ...book.sheets.slice(index)];
  changed(book);
  book.record(() => detach(book, sheet));
}

function detach(book: Book, sheet: Sheet): void {
  const index = book.sheets.indexOf(sheet);
  sheet.attached = false;
  book.sheets = book.sheets.filter((each) => each !== sheet);
  changed(book);
  book.record(() => insertAt(book, sheet, index));
}

function changed(book: Book): void {
  book.calculation.reshaped();
  book.touch({ kind: 'workbook' });
}

/** A copy has everything of its original, metadata included, and speaks of itself where that spoke of itself. */
function duplicate(book: Book, { sheet: id, id: newId, name }: CommandOf<'duplicateSheet'>): undefined {
  const source = book.sheet(id);
  checkName(book, name);
  checkCells(book, source.rows.length * source.columns.length);
  book.claim(newId);
  const copy = new Sheet(newId, name, source.rows.length, source.columns.length);
  Object.assign(copy, {
    frozenRows: source.frozenRows,
    frozenColumns: source.frozenColumns,
    tabColor: source.tabColor,
    filter: source.filter,
    merges: source.merges,
    groups: source.groups,
    looks: source.looks,
    rules: source.rules,
  });
  for (const [index, { width, hidden }] of source.columns.entries())
    Object.assign(copy.column(index + 1), { width, hidden });
  for (const [index, { height, hidden, filtered }] of source.rows.entries())
    Object.assign(copy.row(index + 1), { height, hidden, filtered });
  insertAt(book, copy, book.sheets.indexOf(source) + 1);
  book.write(copy, copy.rows, copy.columns, (row, column) => {
    const content = source.content(row + 1, column + 1);
    if (!(content instanceof Cell)) return content;
    const rule = content.rule && book.box(content.rule.rule, newId);
    const formula = content.formula && new Formula(content.formula.text);
    return contentOf({ ...partsOf(content), rule, formula });
  });
  copyBelongings(book, source, copy);
  return undefined;
}

function copyBelongings(book: Book, source: Sheet, copy: Sheet): void {
  source.number();
  for (const held of [...book.metadata.values()]) {
    if (held.sheet !== source || held.line?.attached === false) continue;
    const { line, axis } = held;
    const twin = line && axis ? { line: axis === 'row' ? copy.row(line.at) : copy.column(line.at) } : {};
    const id = book.nextId++;
    book.put(book.metadata, id, { ...held, ...twin, id, sheet: copy });
  }
  for (const protection of [...book.protections.values()]) {
    if (protection.sheet !== source.id) continue;
    const id = book.nextId++;
    book.put(book.protections, id, { ...protection, id, sheet: copy.id });
  }
  for (const table of [...book.tables.values()]) {
    if (table.sheet !== source.id) continue;
    const id = book.nextId++;
    book.put(book.tables, id, { ...table, id, sheet: copy.id });
  }
  for (const chart of [...book.charts.values()]) {
    if (chart.sheet !== source.id) continue;
    const id = book.nextId++;
    const areas = chart.areas.map((place) => (place.sheet === source.id ? { ...place, sheet: copy.id } : place));
    book.put(book.charts, id, { ...chart, id, sheet: copy.id, areas });
  }
}

function change(book: Book, actor: Actor, command: CommandOf<'changeSheet'>): undefined {
  const sheet = book.sheet(command.sheet);
  guardTab(book, actor, sheet);
  const { name, hidden, index, tabColor, groups, looks } = command;
  if (name !== undefined && name !== sheet.name) {
    checkName(book, name, sheet);
    renameReferences(book, sheet, name);
    book.assign(sheet, 'name', name);
    book.recalculate();
  }
  if (hidden && book.sheets.every((each) => each === sheet || each.hidden)) refuse('lastVisible');
  if (hidden !== undefined) book.assign(sheet, 'hidden', hidden);
  if (tabColor !== undefined) book.assign(sheet, 'tabColor', tabColor ?? undefined);
  if (groups !== undefined) book.assign(sheet, 'groups', groups);
  if (looks !== undefined) book.assign(sheet, 'looks', { ...sheet.looks, ...looks });
  if (index !== undefined) {
    const rest = book.sheets.filter((each) => each !== sheet);
    book.assign(book, 'sheets', [...rest.slice(0, index), sheet, ...rest.slice(index)]);
  }
  book.touch({ kind: 'workbook' });
}

/** Formulas, rules and validations that name the tab follow its new name, or lose it. */
function renameReferences(book: Book, sheet: Sheet, name: string | undefined): void {
  const next = (reference: Reference): Reference | undefined => {
    if (reference.sheet?.toLowerCase() !== sheet.name.toLowerCase()) return reference;
    return name === undefined ? undefined : { ...reference, sheet: name };
  };
  for (const formula of book.calculation.everyFormula()) {
    const after = rewriteReferences(formula.text, next);
    if (after !== formula.text) setText(book, formula, after);
  }
  for (const box of book.everyBox) {
    const values = box.rule.values.map((value) =>
      typeof value === 'string' && (value.startsWith('=') || box.rule.criteria === 'VALUE_IN_RANGE')
        ? rewriteReferences(value, next)
        : value,
    );
    if (values.some((value, index) => value !== box.rule.values[index]))
      book.assign(box, 'rule', { ...box.rule, values });
  }
}

function setText(book: Book, formula: Formula, text: string): void {
  const before = formula.text;
  formula.rewrite(text);
  book.record(() => setText(book, formula, before));
}
