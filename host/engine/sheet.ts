import type { Area, ConditionalRule, Filter, LineGroup, SheetInfo, SheetLooks } from './api';
import { type Content, isFilled } from './content';
import { refuse } from './errors';

/** A row keeps its identity while others are inserted, deleted and moved around it; undo relies on that. */
export class Row {
  readonly cells: Content[] = [];
  height = 21;
  hidden = false;
  filtered = false;
  attached = true;
  /** The row's number, right after `Sheet.number()`. */
  at = 0;
}

/** A column's contents are at `slot` of every row's cells, wherever the column moves. */
export class Column {
  width = 100;
  hidden = false;
  attached = true;
  at = 0;
  constructor(readonly slot: number) {}
}

/** One tab: its lines, their contents, and what belongs to the tab as a whole. */
export class Sheet {
  rows: Row[] = [];
  columns: Column[] = [];
  hidden = false;
  attached = true;
  frozenRows = 0;
  frozenColumns = 0;
  tabColor: string | undefined;
  filter: Filter | undefined;
  merges: readonly Area[] = [];
  groups: readonly LineGroup[] = [];
  looks: SheetLooks = {};
  rules: readonly ConditionalRule[] = [];
  /** Goes up whenever contents change. */
  version = 0;
  private slots = 0;
  private numbered = false;
  private readonly extent = { row: { version: -1, at: 0 }, column: { version: -1, at: 0 } };

  constructor(
    readonly id: number,
    public name: string,
    rows: number,
    columns: number,
  ) {
    for (let row = 0; row < rows; row++) this.rows.push(new Row());
    for (let column = 0; column < columns; column++) this.columns.push(this.newColumn());
  }

  newColumn(): Column {
    return new Column(this.slots++);
  }

  lines(axis: 'row' | 'column'): (Row | Column)[] {
    return axis === 'row' ? this.rows : this.columns;
  }

  row(row: number): Row {
    return this.rows[row - 1] ?? refuse('outside');
  }

  column(column: number): Column {
    return this.columns[column - 1] ?? refuse('outside');
  }

  content(row: number, column: number): Content {
    const line = this.rows[row - 1];
    const { slot } = this.columns[column - 1] ?? { slot: -1 };
    return line?.cells[slot];
  }

  /** After this every attached row and column knows its number. */
  number(): void {
    if (this.numbered) return;
    for (const [index, row] of this.rows.entries()) row.at = index + 1;
    for (const [index, column] of this.columns.entries()) column.at = index + 1;
    this.numbered = true;
  }

  /** The lines themselves changed. */
  reshaped(): void {
    this.numbered = false;
    this.version++;
  }

  /** The last row with content, spilled values aside. */
  filledRow(): number {
    if (this.extent.row.version !== this.version) this.extent.row = { version: this.version, at: this.lastFilledRow() };
    return this.extent.row.at;
  }

  /** The last column with content, spilled values aside. */
  filledColumn(): number {
    if (this.extent.column.version !== this.version)
      this.extent.column = { version: this.version, at: this.lastFilledColumn() };
    return this.extent.column.at;
  }

  private lastFilledRow(): number {
    for (let row = this.rows.length; row > 0; row--) {
      const { cells } = this.row(row);
      if (cells.length && this.columns.some(({ slot }) => isFilled(cells[slot]))) return row;
    }
    return 0;
  }

  private lastFilledColumn(): number {
    for (let column = this.columns.length; column > 0; column--) {
      const { slot } = this.column(column);
      if (this.rows.some(({ cells }) => isFilled(cells[slot]))) return column;
    }
    return 0;
  }

  info(): SheetInfo {
    return {
      id: this.id,
      name: this.name,
      hidden: this.hidden,
      rows: this.rows.length,
      columns: this.columns.length,
      frozenRows: this.frozenRows,
      frozenColumns: this.frozenColumns,
      ...(this.tabColor === undefined ? {} : { tabColor: this.tabColor }),
      ...(this.filter === undefined ? {} : { filter: this.filter }),
      merges: this.merges,
      groups: this.groups,
      looks: this.looks,
    };
  }
}
