import { inferNumbering } from '../crm/rules/inferNumbering';
import type { Language } from '../messages';
import { METADATA } from '../sheets/book';
import { NUMBER, normal } from '../sheets/columns';
import { JOURNAL } from '../sheets/journal';
import type { ColumnMemory, TabMemory } from '../sheets/memory';
import { SHADOW } from '../sheets/shadow';
import { sameBinding, tabMemory } from '../sheets/tabBinding';
import { type Cell, textOf } from '../values/cell';
import { accept, type Outcome, type Problem, refuse, refuseAll } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk, type Desk } from './desk';
import { explainHeader } from './headerNote';
import { keepHighest } from './keepHighest';
import { learnRecords } from './learnRecords';
import { memoryHere } from './memoryHere';
import { languageNow } from './person';
import { openSession } from './session';
import { isSettingsTab } from './settingsInForce';
import { layFoundation } from './setUp';

/** A tab somebody may want to adopt, with enough of it to recognise what it is. */
export interface Candidate {
  readonly sheetId: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** The table it is adopted as. */
  readonly adopted?: string;
  /** The first rows as they stand. */
  readonly top: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
}
export interface AdoptAsk {
  readonly request: string;
  readonly sheetId: number;
  readonly table: string;
  readonly headerRow: number;
  /** Column by field key; `number` is the number column. */
  readonly columns: Readonly<Record<string, number>>;
  /** The headers as they were shown, by the same keys; absent where nobody was shown any. */
  readonly headers?: Readonly<Record<string, string>>;
}

const TOP = 20;

/** Every visible tab that holds something and is not ours to begin with. */
export function candidateTabs(): readonly Candidate[] {
  const { book } = openSession();
  const { memory } = book;
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => !sheet.isSheetHidden() && ![JOURNAL, SHADOW].includes(sheet.getName()))
    .filter((sheet) => !isSettingsTab(memory, sheet.getSheetId()))
    .flatMap((sheet): Candidate[] => {
      const rows = sheet.getLastRow();
      const columns = sheet.getLastColumn();
      if (rows === 0) return [];
      const range = sheet.getRange(1, 1, Math.min(TOP, rows), columns);
      const sheetId = sheet.getSheetId();
      const adopted = Object.keys(memory.tabs).find((table) => memory.tabs[table]?.sheetId === sheetId);
      const top = range.getValues().map((row) => row.map(book.toCell));
      const formulas = range.getFormulas();
      return [{ sheetId, name: sheet.getName(), rows, columns, top, formulas, ...(adopted ? { adopted } : {}) }];
    });
}

/** Binds columns where they stand: nothing is moved, added or rewritten, and it can be undone. */
export function adoptTab(ask: AdoptAsk): Outcome<Acted> {
  const here = memoryHere();
  if (!here.ok) return here;
  return atDesk(
    (desk, attempt) => {
      const before = answerBefore(desk, ask.request, attempt);
      if (before) {
        // the first try may have been cut short right after its entry; until the next scan learning again does no harm
        if (before.ok && desk.memory.tabs[ask.table]?.due) learnRecords(desk, ask.table);
        return before;
      }
      const sheet = desk.book.sheet(ask.sheetId);
      if (!sheet) return refuse('adopt.noTab');
      const tab = bindingFor(desk, sheet, ask);
      if (!tab.ok) return tab;
      const now = desk.memory.tabs[ask.table] ?? null;
      const count = Object.keys(tab.value.fields).length + 1;
      const message = { key: 'adopt.done', params: { tab: tab.value.name, count } } as const;
      if (now && sameBinding(now, tab.value)) return accept({ number: '', seq: 0, message, repeated: true });
      const binding = { table: ask.table, before: now, after: tab.value };
      const outcome = commit(desk, {
        request: ask.request,
        action: 'adopt',
        about: '',
        changes: [],
        marks: [],
        message,
        binding,
      });
      if (outcome.ok) {
        explainHeader(sheet, desk.memory.tabs[ask.table] ?? tab.value, desk.language);
        learnRecords(desk, ask.table);
      }
      return outcome;
    },
    undefined,
    () => {
      layFoundation(languageOf(ask));
    },
  );
}

/** The first tab adopted settles the language of cells (decision 0011): Chinese headers want Chinese notes and options. */
function languageOf({ sheetId, headerRow }: AdoptAsk): Language {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  const headers = sheet?.getRange(headerRow, 1, 1, sheet.getMaxColumns()).getDisplayValues().join('') ?? '';
  return /[\u4E00-\u9FFF]/.test(headers) ? 'zh' : languageNow();
}

function bindingFor(desk: Desk, sheet: GoogleAppsScript.Spreadsheet.Sheet, ask: AdoptAsk): Outcome<TabMemory> {
  const table = desk.book.tables[ask.table];
  if (!table) return refuse('record.tableUnknown', { params: { table: ask.table } });
  const other = Object.entries(desk.memory.tabs).find(
    ([name, tab]) => name !== ask.table && tab.sheetId === ask.sheetId,
  );
  if (other) return refuse('adopt.otherTable', { params: { tab: sheet.getName() } });
  if (ask.columns.number === undefined) return refuse('adopt.noNumber');
  const headersNow = () => {
    const [line = []] = sheet.getRange(ask.headerRow, 1, 1, sheet.getMaxColumns()).getValues();
    return (column: number): string => textOf(desk.book.toCell(line[column - 1] ?? '')).trim();
  };
  const header = headersNow();
  const problems: Problem[] = [];
  const chosen = Object.entries(ask.columns).filter(([key]) => key === 'number' || key in table.fields);
  for (const [key, column] of chosen) {
    if (header(column) === '') problems.push({ code: 'adopt.noHeader', params: { row: ask.headerRow, column } });
    if (chosen.some(([rival, at]) => rival < key && at === column)) {
      problems.push({ code: 'adopt.twice', params: { header: header(column) } });
    }
  }
  if (problems.length > 0) return refuseAll(problems);
  const shown = (key: string, column: number): string => ask.headers?.[key] ?? header(column);
  const elsewhere = chosen.filter(([key, column]) => normal(shown(key, column)) !== normal(header(column)));
  if (elsewhere.length > 0) return moved(elsewhere.map(([key, column]) => shown(key, column)));
  const memories = Object.fromEntries(
    chosen.map(([key, column]): [string, ColumnMemory] => [
      key === 'number' ? NUMBER : key,
      { header: header(column), column },
    ]),
  );
  const { [NUMBER]: number, ...fields } = memories;
  if (!number) return refuse('adopt.noNumber');
  const isDay = (key: string) => /[yd]/i.test(formatOf(table, key));
  const ours = sheet
    .createDeveloperMetadataFinder()
    .withKey(METADATA.tab)
    .find()
    .some((one) => /\|ours(\||$)/.test(one.getValue() ?? ''));
  const tab = tabMemory(sheet, ask.headerRow, !ours, number, fields, isDay);
  const usual = desk.settings.numbering[table.name] ?? table.numbering;
  const numbers = numbersBelow(desk, sheet, tab);
  const numbering = inferNumbering(numbers, usual);
  // formulas and numbers were read by columns that may have moved since
  const last = headersNow();
  const since = chosen.filter(([, column]) => last(column) !== header(column));
  if (since.length > 0) return moved(since.map(([, column]) => header(column)));
  keepHighest(desk, table.name, numbering, numbers);
  return accept({ ...tab, due: true, ...(numbering === usual ? {} : { numbering }) });
}

/** So many headers are named. */
const NAMED = 3;

/** Columns that stand elsewhere than they were shown, named by the headers they had. */
function moved(headers: readonly string[]): Outcome<never> {
  const named = headers.slice(0, NAMED).map((header) => `“${header}”`);
  const rest = headers.length > NAMED ? ' …' : '';
  return refuse('adopt.moved', { params: { headers: `${named.join(' ')}${rest}`, count: headers.length } });
}

const numbersBelow = ({ book }: Desk, sheet: GoogleAppsScript.Spreadsheet.Sheet, tab: TabMemory): string[] => {
  const rows = sheet.getLastRow() - tab.headerRow;
  if (rows < 1) return [];
  const cells = sheet.getRange(tab.headerRow + 1, tab.number.column, rows, 1).getValues();
  return cells.map(([cell]) => textOf(book.toCell(cell)).trim()).filter((text) => /\d/.test(text));
};

const formatOf = (
  table: { readonly fields: Readonly<Record<string, { readonly numberFormat: string }>> },
  key: string,
): string => table.fields[key]?.numberFormat ?? '';
