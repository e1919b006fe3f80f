import { bridge } from './bridgeOfThisContext';
import { copyName } from './copyName';
import { addMetadata, MetadataFinder, metadataAt } from './developerMetadata';
import type { EnumValue } from './enums';
import { Exception } from './exception';
import { rangeOf, sheetOf } from './handles';
import { own } from './inside';
import { namedRanges } from './namedRange';
import { protectionsOf } from './protection';
import type { Range } from './range';
import { RangeList } from './rangeList';
import { Selection } from './selection';
import type { Sheet } from './sheet';
import { addExtras } from './spreadsheetExtras';
import { TextFinder } from './textFinder';
import { User } from './user';
import { writtenRange } from './writtenRange';

/** SpreadsheetApp.Spreadsheet: the one workbook of this host. */
export class Spreadsheet {
  getId(): string {
    return bridge.book.id;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${bridge.book.id}/edit`;
  }
  getName(): string {
    return bridge.book.name();
  }
  rename(name: string): void {
    bridge.push({ do: 'changeWorkbook', name });
  }
  getSpreadsheetTimeZone(): string {
    return bridge.book.timeZone();
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    bridge.push({ do: 'changeWorkbook', timeZone });
  }
  getSpreadsheetLocale(): string {
    return bridge.book.locale();
  }
  setSpreadsheetLocale(locale: string): void {
    bridge.push({ do: 'changeWorkbook', locale });
  }

  getSheets(): Sheet[] {
    return Array.from(bridge.book.sheets(), ({ id }) => sheetOf(id));
  }
  getNumSheets(): number {
    return bridge.book.sheets().length;
  }
  getSheetByName(name: string): Sheet | null {
    const found = bridge.book.sheets().find((sheet) => sheet.name === name);
    return found ? sheetOf(found.id) : null;
  }
  getSheetById(id: number): Sheet | null {
    return bridge.book.sheets().some((sheet) => sheet.id === id) ? sheetOf(id) : null;
  }
  /** The index counts from 0; the new sheet becomes the active one (PLATFORM §2.5). */
  insertSheet(...given: (string | number | { readonly template?: Sheet })[]): Sheet {
    const name = given.find((each): each is string => typeof each === 'string') ?? freeName();
    const template = given.find((each): each is { template?: Sheet } => typeof each === 'object')?.template;
    const sheets = bridge.book.sheets();
    if (sheets.some((sheet) => sheet.name === name)) {
      throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const active = sheets.findIndex(({ id }) => id === bridge.screen.selected().sheet);
    const index = given.find((each): each is number => typeof each === 'number') ?? active + 1;
    const id = bridge.newId();
    if (template) {
      bridge.push({ do: 'duplicateSheet', sheet: template.getSheetId(), id, name });
      bridge.push({ do: 'changeSheet', sheet: id, index });
    } else bridge.push({ do: 'insertSheet', id, name, index });
    activate(id);
    return sheetOf(id);
  }
  deleteSheet(sheet: Sheet): void {
    bridge.push({ do: 'deleteSheet', sheet: sheet.getSheetId() });
  }
  deleteActiveSheet(): Sheet {
    const { sheet } = bridge.screen.selected();
    bridge.push({ do: 'deleteSheet', sheet });
    const rest = bridge.book.sheets().find(({ id }) => id !== sheet);
    if (!rest) throw new Exception("You can't remove all the sheets in a document.");
    activate(rest.id);
    return sheetOf(rest.id);
  }
  duplicateActiveSheet(): Sheet {
    const { sheet } = bridge.screen.selected();
    const id = bridge.newId();
    bridge.push({ do: 'duplicateSheet', sheet, id, name: copyName(sheetOf(sheet).getName(), bridge.book.sheets()) });
    activate(id);
    return sheetOf(id);
  }
  /** Moves the active sheet; positions count from 1. */
  moveActiveSheet(position: number): void {
    bridge.push({ do: 'changeSheet', sheet: bridge.screen.selected().sheet, index: position - 1 });
  }
  renameActiveSheet(name: string): void {
    bridge.push({ do: 'changeSheet', sheet: bridge.screen.selected().sheet, name });
  }

  getActiveSheet(): Sheet {
    return sheetOf(bridge.screen.selected().sheet);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    activate(sheet.getSheetId());
    return sheet;
  }
  getActiveRange(): Range {
    const { sheet, area } = bridge.screen.selected();
    return rangeOf(sheet, own(area));
  }
  getActiveCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  getCurrentCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  getSelection(): Selection {
    return new Selection();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  getRange(notation: string): Range {
    return writtenRange(notation, bridge.screen.selected().sheet);
  }
  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(Array.from(notations, (notation) => this.getRange(notation)));
  }
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  appendRow(values: readonly unknown[]): Sheet {
    return this.getActiveSheet().appendRow(values);
  }
  createTextFinder(text: string): TextFinder {
    const places = Array.from(bridge.book.sheets(), ({ id, rows, columns }) => ({
      sheet: id,
      area: { row: 1, column: 1, rows, columns },
    }));
    return new TextFinder(text, places);
  }

  getNamedRanges() {
    return namedRanges();
  }
  getRangeByName(name: string): Range | null {
    const found = bridge.book.names().find((each) => each.name.toLowerCase() === name.toLowerCase());
    return found ? rangeOf(found.sheet, own(found.area)) : null;
  }
  setNamedRange(name: string, range: Range): void {
    const sheet = range.getSheet().getSheetId();
    const area = {
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    };
    bridge.push({ do: 'putName', name: { name, sheet, area } });
  }
  removeNamedRange(name: string): void {
    bridge.push({ do: 'removeName', name });
  }
  getProtections(type: EnumValue) {
    return protectionsOf(String(type));
  }
  addDeveloperMetadata(key: string, ...rest: (string | EnumValue)[]): this {
    addMetadata({ kind: 'spreadsheet' }, key, rest);
    return this;
  }
  getDeveloperMetadata() {
    return metadataAt(({ kind }) => kind === 'spreadsheet');
  }
  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder({});
  }

  getOwner(): User {
    return new User(bridge.person.owner);
  }
  getEditors(): User[] {
    return Array.from(new Set([bridge.person.owner, ...bridge.person.editors]), (email) => new User(email));
  }
  getViewers(): User[] {
    return Array.from(bridge.person.viewers, (email) => new User(email));
  }
  toast(message: string, title = '', seconds: number | null = 5): void {
    bridge.screen.toast(message, title, seconds ?? 5);
  }
}

addExtras(Spreadsheet);

function activate(sheet: number): void {
  bridge.screen.select({ sheet, area: { row: 1, column: 1, rows: 1, columns: 1 } });
}

function freeName(): string {
  const names = new Set(Array.from(bridge.book.sheets(), ({ name }) => name));
  let number = names.size + 1;
  while (names.has(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
