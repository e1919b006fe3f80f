import type { Actor, Metadata } from '../api';
import type { Book, HeldMetadata } from '../book';
import { refuse } from '../errors';
import { guardTab } from '../protection';
import type { Handlers } from './handler';

type Names =
  | 'setConditionalRules'
  | 'putMetadata'
  | 'removeMetadata'
  | 'putProtection'
  | 'removeProtection'
  | 'putTable'
  | 'removeTable'
  | 'putName'
  | 'removeName'
  | 'putChart'
  | 'removeChart'
  | 'changeWorkbook';

/** Commands on what the workbook knows beside its cells. */
export const definitions: Handlers<Names> = {
  setConditionalRules: (book, actor, { sheet: id, rules }) => {
    const sheet = book.sheet(id);
    guardTab(book, actor, sheet);
    book.assign(sheet, 'rules', rules);
    return touched(book, id);
  },
  putMetadata: (book, _actor, { metadata }) => {
    book.claim(metadata.id);
    book.put(book.metadata, metadata.id, hold(book, metadata));
    return touched(book);
  },
  removeMetadata: (book, _actor, { id }) => {
    if (!book.metadata.has(id)) refuse('noMetadata', id);
    book.put(book.metadata, id, undefined);
    return touched(book);
  },
  putProtection: (book, actor, { protection }) => {
    guardProtection(book, actor, protection.id);
    book.sheet(protection.sheet);
    book.claim(protection.id);
    book.put(book.protections, protection.id, protection);
    return touched(book, protection.sheet);
  },
  removeProtection: (book, actor, { id }) => {
    guardProtection(book, actor, id);
    book.put(book.protections, id, undefined);
    return touched(book);
  },
  putTable: (book, actor, { table }) => {
    guardTab(book, actor, book.sheet(table.sheet));
    book.claim(table.id);
    book.put(book.tables, table.id, table);
    return touched(book, table.sheet);
  },
  removeTable: (book, _actor, { id }) => {
    book.put(book.tables, id, undefined);
    return touched(book);
  },
  putName: (book, _actor, { name }) => {
    book.sheet(name.sheet);
    book.put(book.names, name.name.toLowerCase(), name);
    book.recalculate();
    return touched(book);
  },
  removeName: (book, _actor, { name }) => {
    if (!book.names.has(name.toLowerCase())) refuse('notHere', name);
    book.put(book.names, name.toLowerCase(), undefined);
    book.recalculate();
    return touched(book);
  },
  putChart: (book, actor, { chart }) => {
    guardTab(book, actor, book.sheet(chart.sheet));
    book.claim(chart.id);
    book.put(book.charts, chart.id, chart);
    return touched(book, chart.sheet);
  },
  removeChart: (book, actor, { id }) => {
    const chart = book.charts.get(id) ?? refuse('notHere', 'Chart');
    guardTab(book, actor, book.sheet(chart.sheet));
    book.put(book.charts, id, undefined);
    return touched(book, chart.sheet);
  },
  changeWorkbook: (book, _actor, { name, timeZone, locale, settings }) => {
    if (name !== undefined) book.assign(book, 'name', name);
    if (timeZone !== undefined) book.assign(book, 'timeZone', timeZone);
    if (locale !== undefined) book.assign(book, 'locale', locale);
    if (settings !== undefined) book.assign(book, 'settings', { ...book.settings, ...settings });
    if (timeZone !== undefined || locale !== undefined) book.recalculate();
    return touched(book);
  },
};

function touched(book: Book, sheet?: number): undefined {
  book.touch(sheet === undefined ? { kind: 'workbook' } : { kind: 'sheet', sheet });
}

/** Only its editors may change or lift a protection that binds. */
function guardProtection(book: Book, actor: Actor, id: number): void {
  const found = book.protections.get(id);
  if (found?.restricted && !found.warningOnly && !found.editors.includes(actor.email)) refuse('protectedCell');
}

/** Metadata by the line it belongs to. */
export function hold(book: Book, { id, key, value, visibility, location }: Metadata): HeldMetadata {
  const base = { id, key, value, visibility };
  if (location.kind === 'spreadsheet') return base;
  const sheet = book.sheet(location.sheet);
  if (location.kind === 'sheet') return { ...base, sheet };
  const line = location.kind === 'row' ? sheet.row(location.index) : sheet.column(location.index);
  return { ...base, sheet, axis: location.kind, line };
}

/** Metadata with its place as it is now; undefined when its line or tab is gone. */
export function tell(held: HeldMetadata): Metadata | undefined {
  const { id, key, value, visibility, sheet, axis, line } = held;
  const base = { id, key, value, visibility };
  if (!sheet) return { ...base, location: { kind: 'spreadsheet' } };
  if (!sheet.attached) return undefined;
  if (!axis || !line) return { ...base, location: { kind: 'sheet', sheet: sheet.id } };
  if (!line.attached) return undefined;
  sheet.number();
  return { ...base, location: { kind: axis, sheet: sheet.id, index: line.at } };
}
