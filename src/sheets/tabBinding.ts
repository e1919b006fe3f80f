import type { Numbering, Table } from '../schema/table';
import { METADATA, marksOn } from './book';
import { NUMBER, normal } from './columns';
import type { ColumnMemory, Memory, TabMemory } from './memory';
import { type OwnHeader, writeHeader } from './ownHeader';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Which tab holds a table, before and after: what an adoption changes, and its undo changes back. */
export interface Binding {
  readonly table: string;
  readonly before: TabMemory | null;
  readonly after: TabMemory | null;
  readonly header?: OwnHeader;
}

/** Carries a binding out: metadata on the tab and its columns, and nothing else. Doing it twice changes nothing. */
export function applyBinding(memory: Memory, binding: Binding, sheetOf: (id: number) => Sheet | null): void {
  const { table, before, after, header } = binding;
  const old = before && sheetOf(before.sheetId);
  const tab = after ?? before;
  const home = tab && sheetOf(tab.sheetId);
  if (home && header) writeHeader(home, tab, header, memory.probe);
  if (old) clearMarks(old, table);
  const sheet = after && sheetOf(after.sheetId);
  if (sheet && after) {
    clearMarks(sheet, table);
    mark(sheet, table, after);
    memory.tabs[table] = markedAgain(sheet, table, after, 3);
  } else {
    delete memory.tabs[table];
  }
}

function mark(sheet: Sheet, table: string, tab: TabMemory): void {
  const { restarts, pattern } = tab.numbering ?? {};
  const words = [table, tab.headerRow, tab.adopted ? 'adopted' : 'ours', ...(restarts ? [restarts, pattern] : [])];
  sheet.addDeveloperMetadata(METADATA.tab, words.join('|'));
  for (const [key, { header, column }] of Object.entries({ [NUMBER]: tab.number, ...tab.fields })) {
    const letter = letterOf(column);
    sheet.getRange(`${letter}:${letter}`).addDeveloperMetadata(METADATA.column, [table, key, header].join('|'));
  }
}

/**
 * A person may have moved columns while their metadata was written: it goes where each header stands now. Where one stands
 * nowhere or twice, nobody guesses.
 */
function markedAgain(sheet: Sheet, table: string, tab: TabMemory, tries: number): TabMemory {
  const [line = []] = sheet.getRange(tab.headerRow, 1, 1, sheet.getMaxColumns()).getDisplayValues();
  const headers = line.map(normal);
  const columns = [tab.number, ...Object.values(tab.fields)];
  const isThere = ({ header, column }: ColumnMemory): boolean => headers[column - 1] === normal(header);
  const isOnce = ({ header }: ColumnMemory): boolean => headers.filter((text) => text === normal(header)).length === 1;
  if (tries === 0 || columns.every(isThere) || !columns.every(isOnce)) return tab;
  const found = <T extends ColumnMemory>(memory: T): T => ({
    ...memory,
    column: headers.indexOf(normal(memory.header)) + 1,
  });
  const fields = Object.fromEntries(Object.entries(tab.fields).map(([key, memory]) => [key, found(memory)]));
  const now = { ...tab, number: found(tab.number), fields };
  clearMarks(sheet, table);
  mark(sheet, table, now);
  return markedAgain(sheet, table, now, tries - 1);
}

/** Takes our metadata off a tab; of one table, or all. */
export function clearMarks(sheet: Sheet, table?: string): void {
  const found = [METADATA.tab, METADATA.column].flatMap((key) =>
    sheet.createDeveloperMetadataFinder().withKey(key).find(),
  );
  for (const metadata of found) {
    if (table === undefined || (metadata.getValue() ?? '').startsWith(`${table}|`)) metadata.remove();
  }
}

/** What the metadata of a tab says, for a file whose properties are gone. */
export function bindingOn(sheet: Sheet, tables: Readonly<Record<string, Table>>): [string, TabMemory] | undefined {
  const found = sheet.createDeveloperMetadataFinder().withKey(METADATA.tab).find();
  const own = found.find((metadata) => tables[(metadata.getValue() ?? '').split('|')[0] ?? ''] !== undefined);
  if (!own) return undefined;
  const [table = '', headerRow = '1', kind, restarts, ...pattern] = (own.getValue() ?? '').split('|');
  const marks = marksOn(sheet, table);
  const number = marks.find(({ key }) => key === NUMBER);
  if (!number) return undefined;
  const fields = Object.fromEntries(
    marks.filter(({ key }) => key !== NUMBER).map(({ key, header, column }) => [key, { header, column }]),
  );
  const tab = tabMemory(sheet, Number(headerRow), kind === 'adopted', number, fields);
  if (!restarts) return [table, tab];
  return [table, { ...tab, numbering: { restarts: restarts as Numbering['restarts'], pattern: pattern.join('|') } }];
}

/** How many rows from the header on are looked at for formulas and formats. */
const LOOK = 50;

/** A tab as it is remembered; looks at formulas and formats once, so that saving need not. */
export function tabMemory(
  sheet: Sheet,
  headerRow: number,
  adopted: boolean,
  number: ColumnMemory,
  fields: Readonly<Record<string, ColumnMemory>>,
  isDay: (key: string) => boolean = () => false,
): TabMemory {
  const width = sheet.getMaxColumns();
  const look = sheet.getRange(headerRow, 1, Math.min(LOOK, sheet.getMaxRows() - headerRow + 1), width);
  const formulas = look.getFormulas();
  const formats = look.getNumberFormats();
  const examined = Object.entries(fields).map(([key, { header, column }]): [string, ColumnMemory] => {
    const computed = computedIn(formulas, column);
    const dated = formats
      .slice(1)
      .map((row) => row[column - 1] ?? '')
      .find((format) => /[yd]/i.test(format));
    const format = adopted && isDay(key) ? (dated ?? 'yyyy-mm-dd') : undefined;
    return [key, { header, column, ...(computed ? { computed } : {}), ...(format ? { format } : {}) }];
  });
  return {
    sheetId: sheet.getSheetId(),
    name: sheet.getName(),
    headerRow,
    adopted,
    number: { header: number.header, column: number.column },
    fields: Object.fromEntries(examined),
  };
}

/** True for a column that formulas fill: one that spills, or one in most of the rows that were looked at. */
export function computedIn(formulas: readonly (readonly string[])[], column: number): boolean {
  const cells = formulas.map((row) => row[column - 1] ?? '');
  const rows = formulas.slice(1).filter((row) => row.some((formula) => formula !== '')).length;
  const own = cells.slice(1).filter((formula) => formula !== '').length;
  return cells.some(isArray) || (own > 2 && own * 2 > rows);
}

/** A formula that fills the cells below it. */
const isArray = (formula: string): boolean =>
  /ARRAYFORMULA|MAP\(|BYROW\(|SCAN\(|MAKEARRAY|FILTER\(|SORT\(|UNIQUE\(|QUERY\(|IMPORTRANGE|SEQUENCE\(|^=\s*\{/i.test(
    formula,
  );

/** 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** True when two bindings of a table bind the same columns under the same headers. */
export const sameBinding = (a: TabMemory, b: TabMemory): boolean => signature(a) === signature(b);

const signature = (tab: TabMemory): string =>
  JSON.stringify([
    tab.sheetId,
    tab.headerRow,
    ...Object.entries({ [NUMBER]: tab.number, ...tab.fields })
      .map(([key, { header, column }]) => `${key}|${normal(header)}|${column}`)
      .sort(),
  ]);
