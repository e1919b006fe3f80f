import { bridge } from './bridgeOfThisContext';
import type { EnumValue } from './enums';
import { controlPosition, depthAt, foldAll, groupAt, setLooks } from './group';
import { infoOf, inside } from './inside';
import { RangeList } from './rangeList';
import { Selection } from './selection';
import type { Sheet } from './sheet';

/** Members of a sheet about groups, its looks, and what this host has none of. */
export function addExtras(type: { readonly prototype: Sheet }): void {
  for (const [name, value] of Object.entries({ ...members, ...nothing })) {
    Object.defineProperty(type.prototype, name, { value, configurable: true, writable: true });
  }
}

const members: Readonly<Record<string, (this: Sheet, ...given: never[]) => unknown>> = {
  getRowGroup(row: number, depth: number) {
    return groupAt(this[inside], 'row', row, depth);
  },
  getColumnGroup(column: number, depth: number) {
    return groupAt(this[inside], 'column', column, depth);
  },
  getRowGroupDepth(row: number) {
    return depthAt(this[inside], 'row', row);
  },
  getColumnGroupDepth(column: number) {
    return depthAt(this[inside], 'column', column);
  },
  getRowGroupControlPosition() {
    return controlPosition(this[inside], 'row');
  },
  getColumnGroupControlPosition() {
    return controlPosition(this[inside], 'column');
  },
  setRowGroupControlPosition(position: EnumValue) {
    setLooks(this[inside], { rowGroupControl: String(position) === 'BEFORE' ? 'BEFORE' : 'AFTER' });
    return this;
  },
  setColumnGroupControlPosition(position: EnumValue) {
    setLooks(this[inside], { columnGroupControl: String(position) === 'BEFORE' ? 'BEFORE' : 'AFTER' });
    return this;
  },
  collapseAllRowGroups() {
    foldAll(this[inside], 'row', () => true);
    return this;
  },
  collapseAllColumnGroups() {
    foldAll(this[inside], 'column', () => true);
    return this;
  },
  expandAllRowGroups() {
    foldAll(this[inside], 'row', () => false);
    return this;
  },
  expandAllColumnGroups() {
    foldAll(this[inside], 'column', () => false);
    return this;
  },
  expandRowGroupsUpToDepth(most: number) {
    foldAll(this[inside], 'row', (_, depth) => depth > most);
    return this;
  },
  expandColumnGroupsUpToDepth(most: number) {
    foldAll(this[inside], 'column', (_, depth) => depth > most);
    return this;
  },
  hasHiddenGridlines() {
    return infoOf(this[inside]).looks.hiddenGridlines ?? false;
  },
  setHiddenGridlines(hiddenGridlines: boolean) {
    setLooks(this[inside], { hiddenGridlines });
    return this;
  },
  isRightToLeft() {
    return infoOf(this[inside]).looks.rightToLeft ?? false;
  },
  setRightToLeft(rightToLeft: boolean) {
    setLooks(this[inside], { rightToLeft });
    return this;
  },
  /** About a line of 21 pixels for each line of text. */
  autoResizeRows(row: number, count: number) {
    const columns = Math.max(1, bridge.book.lastColumn(this[inside]));
    bridge.book.displays(this[inside], { row, column: 1, rows: count, columns }).forEach((line, at) => {
      const lines = Math.max(...line.map((text) => text.split('\n').length));
      bridge.push({ do: 'resizeRows', sheet: this[inside], at: row + at, count: 1, pixels: 21 * lines });
    });
    return this;
  },
  getSelection() {
    return new Selection();
  },
  getActiveRangeList() {
    return new RangeList([this.getActiveRange()]);
  },
  setActiveRangeList(list: RangeList) {
    list[inside].at(-1)?.activate();
    return list;
  },
};

/** This host makes no such objects, so that no sheet has any. */
const nothing: Readonly<Record<string, () => unknown>> = {
  getBandings: () => [],
  getDataSourceTables: () => [],
  getDrawings: () => [],
  getImages: () => [],
  getPivotTables: () => [],
  getSlicers: () => [],
  getFormUrl: () => null,
};
