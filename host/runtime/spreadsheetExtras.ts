import type { Scalar } from '../engine/api';
import type { MenuPart } from './bridge';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import type { HtmlOutput } from './htmlOutput';
import { inside } from './inside';
import { RangeList } from './rangeList';
import type { Spreadsheet } from './spreadsheet';

/** Members of a spreadsheet that speak for its active sheet, and settings that change nothing here. */
export function addExtras(type: { readonly prototype: Spreadsheet }): void {
  const passed = Object.fromEntries(ofTheActiveSheet.map((name) => [name, passOn(name)]));
  for (const [name, value] of Object.entries({ ...passed, ...members })) {
    Object.defineProperty(type.prototype, name, { value, configurable: true, writable: true });
  }
}

const ofTheActiveSheet = [
  ...['autoResizeColumn', 'deleteColumn', 'deleteColumns', 'deleteRow', 'deleteRows', 'getActiveRangeList'],
  ...['getColumnWidth', 'getFrozenColumns', 'getFrozenRows', 'getRowHeight', 'getSheetId', 'getSheetName'],
  ...['getSheetValues', 'hideColumn', 'hideRow', 'insertColumnAfter', 'insertColumnBefore', 'insertColumnsAfter'],
  ...['insertColumnsBefore', 'insertRowAfter', 'insertRowBefore', 'insertRowsAfter', 'insertRowsBefore'],
  ...['isColumnHiddenByUser', 'isRowHiddenByFilter', 'isRowHiddenByUser', 'setColumnWidth', 'setFrozenColumns'],
  ...['setFrozenRows', 'setRowHeight', 'sort', 'unhideColumn', 'unhideRow'],
];

function passOn(name: string) {
  return function (this: Spreadsheet, ...given: unknown[]): unknown {
    const sheet = this.getActiveSheet();
    const member = Reflect.get(sheet, name) as (...args: unknown[]) => unknown;
    return member.apply(sheet, given);
  };
}

type Entry = { readonly name: string; readonly functionName: string } | null;

const members: Readonly<Record<string, (this: Spreadsheet, ...given: never[]) => unknown>> = {
  addMenu(caption: string, entries: readonly Entry[]) {
    bridge.screen.addMenu({ caption, items: Array.from(entries, partOf) });
  },
  updateMenu(caption: string, entries: readonly Entry[]) {
    bridge.screen.addMenu({ caption, items: Array.from(entries, partOf) });
  },
  removeMenu(caption: string) {
    bridge.screen.removeMenu(caption);
  },
  /** A page in a dialog of its own. */
  show(page: HtmlOutput) {
    bridge.screen.dialog(page[inside]);
  },
  setActiveRangeList(list: RangeList) {
    list[inside].at(-1)?.activate();
    return new RangeList(list[inside]);
  },
  getFormUrl() {
    return null;
  },
  getBandings() {
    return [];
  },
  getImages() {
    return [];
  },
  getDataSourceTables() {
    return [];
  },
  isIterativeCalculationEnabled() {
    return setting('iterative', false);
  },
  setIterativeCalculationEnabled(iterative: boolean) {
    return set(this, { iterative });
  },
  getMaxIterativeCalculationCycles() {
    return setting('cycles', 50);
  },
  setMaxIterativeCalculationCycles(cycles: number) {
    return set(this, { cycles });
  },
  getIterativeCalculationConvergenceThreshold() {
    return setting('threshold', 0.05);
  },
  setIterativeCalculationConvergenceThreshold(threshold: number) {
    return set(this, { threshold });
  },
  getRecalculationInterval() {
    return enumValue('SpreadsheetApp.RecalculationInterval', String(setting('interval', 'ON_CHANGE')));
  },
  setRecalculationInterval(interval: EnumValue) {
    return set(this, { interval: String(interval) });
  },
};

function partOf(entry: Entry): MenuPart {
  return entry ? { caption: entry.name, run: entry.functionName } : { caption: '', separator: true };
}

function setting(name: string, fallback: Scalar): Scalar {
  return bridge.book.settings()[name] ?? fallback;
}

function set(spreadsheet: Spreadsheet, settings: Readonly<Record<string, Scalar>>): Spreadsheet {
  bridge.push({ do: 'changeWorkbook', settings });
  return spreadsheet;
}
