import { bridge } from './bridgeOfThisContext';
import { Exception } from './exception';
import { infoOf, inside } from './inside';
import type { RangePlace } from './rangePlace';

/** Rows and columns of a sheet: how many, where they go, which are seen. */
export class SheetGrid {
  /** The sheet's id. */
  readonly [inside]: number;
  constructor(id: number) {
    this[inside] = id;
  }
  getSheetId(): number {
    return this[inside];
  }
  getLastRow(): number {
    return bridge.book.lastRow(this[inside]);
  }
  getLastColumn(): number {
    return bridge.book.lastColumn(this[inside]);
  }
  getMaxRows(): number {
    return infoOf(this[inside]).rows;
  }
  getMaxColumns(): number {
    return infoOf(this[inside]).columns;
  }
  getFrozenRows(): number {
    return infoOf(this[inside]).frozenRows;
  }
  getFrozenColumns(): number {
    return infoOf(this[inside]).frozenColumns;
  }
  setFrozenRows(rows: number): void {
    bridge.push({ do: 'freeze', sheet: this[inside], rows });
  }
  setFrozenColumns(columns: number): void {
    bridge.push({ do: 'freeze', sheet: this[inside], columns });
  }

  insertRows(row: number, count = 1): void {
    lines(this, 'insertRows', row, count);
  }
  insertRowBefore(row: number): this {
    return lines(this, 'insertRows', row, 1);
  }
  insertRowsBefore(row: number, count: number): this {
    return lines(this, 'insertRows', row, count);
  }
  insertRowAfter(row: number): this {
    return lines(this, 'insertRows', row + 1, 1);
  }
  insertRowsAfter(row: number, count: number): this {
    return lines(this, 'insertRows', row + 1, count);
  }
  insertColumns(column: number, count = 1): void {
    lines(this, 'insertColumns', column, count);
  }
  insertColumnBefore(column: number): this {
    return lines(this, 'insertColumns', column, 1);
  }
  insertColumnsBefore(column: number, count: number): this {
    return lines(this, 'insertColumns', column, count);
  }
  insertColumnAfter(column: number): this {
    return lines(this, 'insertColumns', column + 1, 1);
  }
  insertColumnsAfter(column: number, count: number): this {
    return lines(this, 'insertColumns', column + 1, count);
  }
  deleteRow(row: number): this {
    return lines(this, 'deleteRows', row, 1);
  }
  deleteRows(row: number, count: number): void {
    lines(this, 'deleteRows', row, count);
  }
  deleteColumn(column: number): this {
    return lines(this, 'deleteColumns', column, 1);
  }
  deleteColumns(column: number, count: number): void {
    lines(this, 'deleteColumns', column, count);
  }
  moveRows(rows: RangePlace, to: number): void {
    const { row, rows: count } = rows[inside].area;
    bridge.push({ do: 'moveRows', sheet: this[inside], at: row, count, to });
  }
  moveColumns(columns: RangePlace, to: number): void {
    const { column, columns: count } = columns[inside].area;
    bridge.push({ do: 'moveColumns', sheet: this[inside], at: column, count, to });
  }

  hideRows(row: number, count = 1): void {
    lines(this, 'hideRows', row, count);
  }
  hideRow(rows: RangePlace): void {
    lines(this, 'hideRows', rows[inside].area.row, rows[inside].area.rows);
  }
  showRows(row: number, count = 1): void {
    lines(this, 'showRows', row, count);
  }
  unhideRow(rows: RangePlace): void {
    lines(this, 'showRows', rows[inside].area.row, rows[inside].area.rows);
  }
  hideColumns(column: number, count = 1): void {
    lines(this, 'hideColumns', column, count);
  }
  hideColumn(columns: RangePlace): void {
    lines(this, 'hideColumns', columns[inside].area.column, columns[inside].area.columns);
  }
  showColumns(column: number, count = 1): void {
    lines(this, 'showColumns', column, count);
  }
  unhideColumn(columns: RangePlace): void {
    lines(this, 'showColumns', columns[inside].area.column, columns[inside].area.columns);
  }
  isRowHiddenByUser(row: number): boolean {
    return bridge.book.isRowHidden(this[inside], row);
  }
  isRowHiddenByFilter(row: number): boolean {
    return bridge.book.isRowHiddenByFilter(this[inside], row);
  }
  isColumnHiddenByUser(column: number): boolean {
    return bridge.book.isColumnHidden(this[inside], column);
  }

  getColumnWidth(column: number): number {
    return bridge.book.columnWidth(this[inside], column);
  }
  getRowHeight(row: number): number {
    return bridge.book.rowHeight(this[inside], row);
  }
  setColumnWidth(column: number, pixels: number): this {
    return this.setColumnWidths(column, 1, pixels);
  }
  setColumnWidths(column: number, count: number, pixels: number): this {
    bridge.push({ do: 'resizeColumns', sheet: this[inside], at: column, count, pixels });
    return this;
  }
  setRowHeight(row: number, pixels: number): this {
    return this.setRowHeights(row, 1, pixels);
  }
  setRowHeights(row: number, count: number, pixels: number): this {
    bridge.push({ do: 'resizeRows', sheet: this[inside], at: row, count, pixels });
    return this;
  }
  setRowHeightsForced(row: number, count: number, pixels: number): this {
    return this.setRowHeights(row, count, pixels);
  }
  /** About seven pixels a letter, twice that for a wide one: the host has no fonts to measure. */
  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }
  autoResizeColumns(column: number, count: number): this {
    const rows = Math.max(1, bridge.book.lastRow(this[inside]));
    const shown = bridge.book.displays(this[inside], { row: 1, column, rows, columns: count });
    for (let at = 0; at < count; at += 1) {
      const widest = shown.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), 0);
      this.setColumnWidths(column + at, 1, Math.max(21, widest + 14));
    }
    return this;
  }
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 14 : 7), 0);
}

type Lines =
  | 'insertRows'
  | 'insertColumns'
  | 'deleteRows'
  | 'deleteColumns'
  | 'hideRows'
  | 'showRows'
  | 'hideColumns'
  | 'showColumns';

function lines<T extends SheetGrid>(sheet: T, what: Lines, at: number, count: number): T {
  if (count < 1) throw new Exception('The number of rows or columns must be at least 1.');
  bridge.push({ do: what, sheet: sheet[inside], at: Math.trunc(at), count: Math.trunc(count) });
  return sheet;
}
