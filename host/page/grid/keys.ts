/** The keys of the grid: first those of a list on offer, then those while editing, then those that move and command. */

import { erase, groupedAxis, hide, redo, regroup, toggleStyle, undo } from '../commands';
import { clickFind } from '../find/open';
import { showAround } from '../menus/cellMenu';
import { onFilterHeader, openFilterMenu } from '../menus/filterOpen';
import { areaOf, change, currentShape, currentSheet, selectionOf, state } from '../state';
import { cellAt } from './blocks';
import { pasteFromMenu } from './clipboard';
import { beginEdit, cancelEdit, changeEdit, commitEdit, typeInto } from './edit';
import { fillFromFirst } from './fill';
import { isCheckbox, isChip } from './look';
import { type Chosen, choose } from './Options';
import type { Panes } from './place';
import { leap, move, select } from './select';
import { pasteNext } from './transfer';

type Key = KeyboardEvent & { currentTarget: HTMLTextAreaElement };

export function onGridKey(
  event: KeyboardEvent,
  chosen: Chosen,
  setChosen: (chosen: Chosen) => void,
  panes: Panes,
): void {
  if (event.isComposing || event.keyCode === 229) return; // an input method is at work
  const key = event as Key; // the handler is the editor's own
  const done = state.editing ? editKey(key, chosen, setChosen) : gridKey(key, panes);
  if (done) event.preventDefault();
}

function editKey(event: Key, chosen: Chosen, setChosen: (chosen: Chosen) => void): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const { editing } = state;
  const picked = chosen.options[chosen.at];
  if (!editing) return false;
  if (chosen.options.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const count = chosen.options.length;
    const from = chosen.at < 0 && key === 'ArrowUp' ? 0 : chosen.at;
    setChosen({ ...chosen, at: (from + (key === 'ArrowDown' ? 1 : count - 1)) % count });
    return true;
  }
  if (key === 'Enter' && (altKey || ctrlKey || metaKey)) {
    insertAtCaret(event.currentTarget, '\n');
    return true;
  }
  if ((key === 'Enter' || key === 'Tab') && picked !== undefined && chosen.options.length > 0) {
    choose(editing.at, picked);
    move(key === 'Enter' ? 1 : 0, key === 'Tab' ? 1 : 0);
    return true;
  }
  if (key === 'Enter') commitEdit(shiftKey ? -1 : 1, 0);
  else if (key === 'Tab') commitEdit(0, shiftKey ? -1 : 1);
  else if (key === 'Escape') cancelEdit();
  else if (key === 'F2') change({ editing: { ...editing, mode: 'within' } });
  else if (editing.mode === 'over' && ARROWS[key]) commitEdit(...(ARROWS[key] as [number, number]));
  else return false;
  return true;
}

function insertAtCaret(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  changeEdit(field.value);
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function gridKey(event: Key, panes: Panes): boolean {
  const { key, shiftKey, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  const lines = command ? hiding[`${altKey ? 'alt ' : ''}${shiftKey ? 'shift ' : ''}${event.code}`] : undefined;
  if (lines) {
    lines();
    return true;
  }
  if (arrow && altKey && shiftKey && arrow[1] !== 0) {
    void regroup(groupedAxis(), arrow[1] > 0 ? 1 : -1);
    return true;
  }
  if (arrow && altKey && key === 'ArrowDown') {
    if (onFilterHeader()) openFilterMenu();
    else beginEdit();
    return true;
  }
  if (arrow && command) {
    void leap(arrow[0], arrow[1], shiftKey);
    return true;
  }
  if (arrow) {
    move(arrow[0], arrow[1], shiftKey);
    return true;
  }
  const work = command ? commands[key.toLowerCase()] : plain[key];
  return work ? work({ shiftKey, altKey, panes }) !== false : false;
}

type Work = (how: { shiftKey: boolean; altKey: boolean; panes: Panes }) => unknown;

/** By the place of the key, since Shift makes other letters of digits. */
const hiding: Readonly<Record<string, (() => unknown) | undefined>> = {
  'alt Digit9': () => hide('hideRows'),
  'alt Digit0': () => hide('hideColumns'),
  'shift Digit9': () => showAround('rows'),
  'shift Digit0': () => showAround('columns'),
};

/** Answering false leaves the key to the browser. */
const plain: Readonly<Record<string, Work | undefined>> = {
  Enter: ({ shiftKey }) => (shiftKey ? move(-1, 0) : enter()),
  Tab: ({ shiftKey }) => commitEdit(0, shiftKey ? -1 : 1),
  F2: ({ shiftKey }) => (shiftKey ? change({ noteEditor: selectionOf().from }) : beginEdit()),
  Escape: () => change({ copied: null, find: null, notice: null }),
  Delete: () => erase(),
  Backspace: () => erase(),
  ' ': ({ shiftKey }) => (shiftKey ? selectLines('row') : tick()),
  Home: ({ shiftKey }) => go({ row: selectionOf()[shiftKey ? 'to' : 'from'].row, column: 1 }, shiftKey),
  End: ({ shiftKey }) => go({ row: selectionOf()[shiftKey ? 'to' : 'from'].row, column: lastColumn() }, shiftKey),
  PageDown: ({ shiftKey, panes }) => move(page(panes), 0, shiftKey),
  PageUp: ({ shiftKey, panes }) => move(-page(panes), 0, shiftKey),
};

const commands: Readonly<Record<string, Work | undefined>> = {
  z: ({ shiftKey }) => (shiftKey ? redo() : undo()),
  y: () => redo(),
  a: () => selectAll(),
  b: () => toggleStyle('bold'),
  i: () => toggleStyle('italic'),
  u: () => toggleStyle('underline'),
  d: () => fillFromFirst('down'),
  r: () => fillFromFirst('right'),
  f: () => clickFind(),
  v: ({ shiftKey, altKey }) => paste(shiftKey, altKey),
  ' ': () => selectLines('column'),
  home: ({ shiftKey }) => go({ row: 1, column: 1 }, shiftKey),
  end: ({ shiftKey }) => go({ row: Math.max(1, currentShape()?.layout.lastRow ?? 1), column: lastColumn() }, shiftKey),
  enter: () => enter(),
};

/** The browser itself pastes, and is told what of it; only looks are pasted as from the menu. */
function paste(onlyValues: boolean, onlyFormats: boolean): boolean {
  if (onlyFormats) void pasteFromMenu('formats');
  else pasteNext(onlyValues ? 'values' : undefined);
  return onlyFormats;
}

/** The whole rows or columns that the selection touches. */
function selectLines(axis: 'row' | 'column'): void {
  const sheet = currentSheet();
  const { row, column, rows, columns } = areaOf(selectionOf());
  if (!sheet) return;
  const to =
    axis === 'row' ? { row: row + rows - 1, column: sheet.columns } : { row: sheet.rows, column: column + columns - 1 };
  select({ from: axis === 'row' ? { row, column: 1 } : { row: 1, column }, to }, null);
}

function enter(): void {
  const { row, column } = selectionOf().from;
  const cell = cellAt(state.sheet, row, column);
  if (cell && isCheckbox(cell)) tick();
  else if (cell && isChip(cell)) beginEdit();
  else beginEdit();
}

/** Space ticks the selected checkbox; elsewhere it is typed. */
function tick(): boolean {
  const { row, column } = selectionOf().from;
  const cell = cellAt(state.sheet, row, column);
  if (!cell || !isCheckbox(cell)) return false;
  typeInto({ row, column }, cell.text.toUpperCase() === 'TRUE' ? 'FALSE' : 'TRUE');
  return true;
}

function go(to: { row: number; column: number }, extend: boolean): void {
  select({ from: extend ? selectionOf().from : to, to }, to);
}

function lastColumn(): number {
  return Math.max(1, currentShape()?.layout.lastColumn ?? 1);
}

function page({ view, frozenRows, shape }: Panes): number {
  return Math.max(1, Math.floor((view.height - shape.rows.start(frozenRows + 1)) / 24) - 2);
}

function selectAll(): void {
  const sheet = currentSheet();
  if (sheet) select({ from: { row: 1, column: 1 }, to: { row: sheet.rows, column: sheet.columns } }, null);
}
