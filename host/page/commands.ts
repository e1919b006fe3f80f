/** What menus, toolbar and keys can do, each by one name. */

import type { Style } from '../engine/api';
import type { Area, LineGroup, LookCommand } from '../server/wire';
import { Gone, Refused, tell } from './client';
import { lost } from './connection';
import { cellAt } from './grid/blocks';
import { folding, regrouping } from './grid/grouping';
import { settleSelection } from './grid/select';
import { runAt } from './menus/nodes';
import { act } from './outbox';
import { areaOf, change, currentShape, currentSheet, readOnly, selectionOf, state } from './state';
import { say } from './words';

export function selectedArea(): Area {
  return areaOf(selectionOf());
}

export function look(...commands: LookCommand[]): Promise<boolean> {
  return act({ do: 'look', commands });
}

export function style(style: Style): Promise<boolean> {
  return look({ do: 'setStyle', sheet: state.sheet, area: selectedArea(), style });
}

/** Turns a face on, or off when the active cell has it. */
export function toggleStyle(face: 'bold' | 'italic' | 'underline' | 'strikethrough'): Promise<boolean> {
  return style({ [face]: !activeStyle()[face] });
}

export function activeStyle(): Style {
  const { row, column } = selectionOf().from;
  const cell = cellAt(state.sheet, row, column);
  return cell ? cell.style : {};
}

export function format(pattern: string): Promise<boolean> {
  const area = selectedArea();
  const formats = Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(pattern));
  return look({ do: 'setFormats', sheet: state.sheet, area, formats });
}

export function erase(): Promise<boolean> {
  return act({ do: 'erase', sheet: state.sheet, area: selectedArea() });
}

export function undo(): Promise<boolean> {
  return act({ do: 'undo' });
}

export function redo(): Promise<boolean> {
  return act({ do: 'redo' });
}

export function insertRows(below: boolean): Promise<boolean> {
  const { row, rows } = selectedArea();
  return act({ do: 'insertRows', sheet: state.sheet, at: below ? row + rows : row, count: rows });
}

export function insertColumns(right: boolean): Promise<boolean> {
  const { column, columns } = selectedArea();
  return act({ do: 'insertColumns', sheet: state.sheet, at: right ? column + columns : column, count: columns });
}

export function deleteRows(): Promise<boolean> {
  const { row, rows } = selectedArea();
  return act({ do: 'deleteRows', sheet: state.sheet, at: row, count: rows });
}

export function deleteColumns(): Promise<boolean> {
  const { column, columns } = selectedArea();
  return act({ do: 'deleteColumns', sheet: state.sheet, at: column, count: columns });
}

export function hide(which: 'hideRows' | 'showRows' | 'hideColumns' | 'showColumns'): Promise<boolean> {
  const { row, rows, column, columns } = selectedArea();
  const [at, count] = which.endsWith('Rows') ? [row, rows] : [column, columns];
  return look({ do: which, sheet: state.sheet, at, count });
}

/** Puts the selected rows or columns into a group, or takes them out of their innermost one. */
export function regroup(axis: 'row' | 'column', by: 1 | -1): Promise<boolean> {
  const sheet = currentSheet();
  const { row, rows, column, columns } = selectedArea();
  const [first, count] = axis === 'row' ? [row, rows] : [column, columns];
  if (!sheet || readOnly()) return Promise.resolve(false);
  return look(...regrouping(sheet, axis, { first, last: first + count - 1 }, by));
}

/** Whole columns are grouped as columns, anything else as rows. */
export function groupedAxis(): 'row' | 'column' {
  const { rows, columns } = selectedArea();
  const sheet = currentSheet();
  return rows === sheet?.rows && columns !== sheet.columns ? 'column' : 'row';
}

export function foldGroups(groups: readonly LineGroup[], collapsed: boolean): Promise<boolean> {
  const sheet = currentSheet();
  return sheet && groups.length > 0 ? look(...folding(sheet, groups, collapsed)) : Promise.resolve(false);
}

export function insertCheckboxes(): Promise<boolean> {
  return act({ do: 'checkboxes', sheet: state.sheet, area: selectedArea() });
}

/** Moves whole rows or columns by one place: up or left (-1), down or right (1). */
export function shift(which: 'moveRows' | 'moveColumns', by: -1 | 1): Promise<boolean> {
  const { row, rows, column, columns } = selectedArea();
  const [at, count] = which === 'moveRows' ? [row, rows] : [column, columns];
  return act({ do: which, sheet: state.sheet, at, count, to: by < 0 ? at - 1 : at + count + 1 });
}

/** Sorts the selected block by the active column; where none is selected, all rows under the header. */
export function sortByActive(ascending: boolean): Promise<boolean> {
  const selected = selectedArea();
  const some = selected.rows > 1 && selected.rows < (currentSheet()?.rows ?? 0) && selected.columns > 1;
  return sortBy(selectionOf().from.column, ascending, some ? selected : dataArea());
}

export function sortBy(column: number, ascending: boolean, area = dataArea()): Promise<boolean> {
  return act({ do: 'sort', sheet: state.sheet, area, column, ascending });
}

/** The rows with content under the header: the filter's, else those below the frozen rows. */
function dataArea(): Area {
  const sheet = currentSheet();
  const { lastRow = 1, lastColumn = 1 } = currentShape()?.layout ?? {};
  const filtered = sheet?.filter?.area;
  if (filtered) {
    const last = Math.min(lastRow, filtered.row + filtered.rows - 1);
    return { ...filtered, row: filtered.row + 1, rows: Math.max(1, last - filtered.row) };
  }
  const header = sheet?.frozenRows ?? 0;
  return { row: header + 1, column: 1, rows: Math.max(1, lastRow - header), columns: Math.max(1, lastColumn) };
}

/** Puts a filter on the selected block, or on everything from the header on; takes it off when there is one. */
export function toggleFilter(): Promise<boolean> {
  const sheet = currentSheet();
  const layout = currentShape()?.layout;
  if (!sheet || !layout) return Promise.resolve(false);
  if (sheet.filter) return act({ do: 'filter', sheet: sheet.id, area: null });
  const selected = selectedArea();
  const header = Math.max(1, sheet.frozenRows);
  const whole = {
    row: header,
    column: 1,
    rows: Math.max(1, sheet.rows - header + 1),
    columns: Math.max(1, layout.lastColumn),
  };
  return act({ do: 'filter', sheet: sheet.id, area: selected.rows > 1 ? selected : whole });
}

export function freeze(rows: number | undefined, columns: number | undefined): Promise<boolean> {
  const parts = { ...(rows === undefined ? {} : { rows }), ...(columns === undefined ? {} : { columns }) };
  return look({ do: 'freeze', sheet: state.sheet, ...parts });
}

/** Runs an add-on's menu item; what it throws is shown. */
export async function clickMenu(path: readonly string[]): Promise<void> {
  change({ clicked: runAt(state.workbook?.menus ?? [], path) ?? null });
  await settleSelection();
  await running(path[path.length - 1] ?? '', () => tell.menu(path));
}

/** Shows that something runs while `work` waits for it. */
export async function running<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
  change({ running: what, notice: state.notice?.again ? state.notice : null }); // what was typed and refused stays at hand
  try {
    return await work();
  } catch (error) {
    if (error instanceof Gone) lost();
    if (error instanceof Refused) change({ notice: { title: say('notice.failed', { what }), text: error.message } });
    return undefined;
  } finally {
    change({ running: null });
  }
}
