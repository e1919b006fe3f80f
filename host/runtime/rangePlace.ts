import type { Area } from '../engine/api';
import { toA1 } from './a1';
import { bridge } from './bridgeOfThisContext';
import { sheetOf } from './handles';
import { checkedArea, inside } from './inside';

export interface Place {
  readonly sheet: number;
  readonly area: Area;
  /** How an open-ended range was written: '5:7'. */
  readonly notation?: string;
}

/** Where a range is: nothing here touches a cell. */
export class RangePlace {
  readonly [inside]: Place;
  constructor(place: Place) {
    this[inside] = place;
  }
  getRow(): number {
    return this[inside].area.row;
  }
  getRowIndex(): number {
    return this[inside].area.row;
  }
  getColumn(): number {
    return this[inside].area.column;
  }
  getColumnIndex(): number {
    return this[inside].area.column;
  }
  getNumRows(): number {
    return this[inside].area.rows;
  }
  getNumColumns(): number {
    return this[inside].area.columns;
  }
  getHeight(): number {
    return this[inside].area.rows;
  }
  getWidth(): number {
    return this[inside].area.columns;
  }
  getLastRow(): number {
    return this[inside].area.row + this[inside].area.rows - 1;
  }
  getLastColumn(): number {
    return this[inside].area.column + this[inside].area.columns - 1;
  }
  getA1Notation(): string {
    return this[inside].notation ?? toA1(this[inside].area);
  }
  getGridId(): number {
    return this[inside].sheet;
  }
  getSheet() {
    return sheetOf(this[inside].sheet);
  }
  getCell(row: number, column: number): this {
    const { area } = this[inside];
    return elsewhere(this, checkedArea(area.row + row - 1, area.column + column - 1, 1, 1));
  }
  offset(rows: number, columns: number, height = this[inside].area.rows, width = this[inside].area.columns): this {
    const { area } = this[inside];
    return elsewhere(this, checkedArea(area.row + rows, area.column + columns, height, width));
  }
  activate(): this {
    const { sheet, area } = this[inside];
    bridge.screen.select({ sheet, area });
    return this;
  }
  activateAsCurrentCell(): this {
    return this.activate();
  }
  isStartRowBounded(): boolean {
    return this.getA1Notation().split(':')[0]?.match(/\d/) != null;
  }
  isStartColumnBounded(): boolean {
    return this.getA1Notation().split(':')[0]?.match(/[A-Z]/) != null;
  }
  isEndRowBounded(): boolean {
    return this.getA1Notation().split(':').at(-1)?.match(/\d/) != null;
  }
  isEndColumnBounded(): boolean {
    return this.getA1Notation().split(':').at(-1)?.match(/[A-Z]/) != null;
  }
}

/** A range of the same class elsewhere on the same sheet. */
export function elsewhere<T extends RangePlace>(range: T, area: Area): T {
  const Same = range.constructor as new (place: Place) => T;
  return new Same({ sheet: range[inside].sheet, area });
}
