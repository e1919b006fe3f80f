/** The mouse over the grid: choosing, dragging, resizing, filling, the menus of cells and headers. */

import { look } from '../commands';
import { openCellMenu } from '../menus/cellMenu';
import { areaOf, type Cell, change, type SheetShape, selectionOf, state } from '../state';
import { cellAt } from './blocks';
import { beginEdit, commitEdit, typeInto } from './edit';
import { drawnTo, fillOver, fillToNeighbour, previewFill } from './fill';
import { fitColumns } from './fit';
import { isCheckbox, isChip } from './look';
import { within } from './marks';
import { cellAtPoint } from './place';
import { select } from './select';

export function mouse(
  scroller: () => HTMLDivElement | null,
  shape: SheetShape,
  frozenRows: number,
  frozenColumns: number,
) {
  const cellOf = (event: MouseEvent): Cell | undefined => {
    const box = scroller();
    if (!box) return undefined;
    const { left, top } = box.getBoundingClientRect();
    const view = {
      scrollTop: box.scrollTop,
      scrollLeft: box.scrollLeft,
      width: box.clientWidth,
      height: box.clientHeight,
    };
    return cellAtPoint({ shape, view, frozenRows, frozenColumns }, event.clientX - left, event.clientY - top);
  };

  const onMouseDown = (event: MouseEvent) => {
    const target = event.target as HTMLElement; // events of this page come from elements
    if (event.button !== 0 || target.closest('.editor, .note-pop, .listbox, .chart')) return;
    const box = scroller();
    if (
      box &&
      (event.clientX > box.getBoundingClientRect().left + box.clientWidth ||
        event.clientY > box.getBoundingClientRect().top + box.clientHeight)
    )
      return;
    event.preventDefault();
    if (state.editing) commitEdit();
    focusGrid();
    const grip = target.dataset.gripColumn ?? target.dataset.gripRow;
    if (grip) return resize(event, shape, target.dataset.gripColumn ? 'resizeColumns' : 'resizeRows', Number(grip));
    if (target.closest('[data-handle]')) return dragFill(cellOf);
    if (target.closest('[data-corner]')) return chooseAll(shape);
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
    if (column) return dragHeaders(event, cellOf, shape, 'column', Number(column));
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (row) return dragHeaders(event, cellOf, shape, 'row', Number(row));
    const cell = cellOf(event);
    if (!cell) return;
    const funnel = target.closest<HTMLElement>('.funnel');
    if (funnel) {
      const { left, bottom } = funnel.getBoundingClientRect();
      change({ filterMenu: { column: cell.column, x: left, y: bottom } });
      return;
    }
    dragCells(event, cellOf, cell);
    pressCell(target, cell);
  };

  return {
    onMouseDown,
    onDblClick: (event: MouseEvent) => {
      const target = event.target as HTMLElement; // as above
      if (target.closest('.editor, .funnel, .note-pop, .listbox, .chart')) return;
      if (target.dataset.gripColumn) return void fitColumns(Number(target.dataset.gripColumn), 1);
      if (!target.closest('[data-a1]')) return;
      if (target.closest('[data-handle]')) void fillToNeighbour();
      else beginEdit();
    },
    onContextMenu: (event: MouseEvent) => {
      const target = event.target as HTMLElement; // as above
      if (target.closest('.editor.open, .note-pop, .listbox')) return;
      event.preventDefault();
      if (target.closest('.editor')) return openMenuAtEditor(target, shape);
      const cell = cellOf(event);
      if (!cell) return;
      const column = target.closest('[data-column]');
      const row = target.closest('[data-row]');
      chooseForMenu(shape, cell, column ? 'column' : row ? 'row' : 'cell');
      openCellMenu(event.clientX, event.clientY, column ? 'column' : row ? 'row' : 'cell');
    },
  };
}

/** By the keyboard: the menu of what is selected, at the active cell. */
function openMenuAtEditor(editor: HTMLElement, { rows, columns }: SheetShape): void {
  const { left, bottom } = editor.getBoundingClientRect();
  const area = areaOf(selectionOf());
  const kind = area.columns === columns.count ? 'row' : area.rows === rows.count ? 'column' : 'cell';
  openCellMenu(left + 8, bottom, kind);
}

/** The keyboard goes to the grid. */
export function focusGrid(): void {
  document.querySelector<HTMLTextAreaElement>('.editor')?.focus({ preventScroll: true });
}

function pressCell(target: HTMLElement, cell: Cell): void {
  const view = cellAt(state.sheet, cell.row, cell.column);
  if (!view) return;
  if (isCheckbox(view) && target.closest('.box')) typeInto(cell, view.text.toUpperCase() === 'TRUE' ? 'FALSE' : 'TRUE');
  if (isChip(view) && target.closest('.chip .icon')) beginEdit();
}

function chooseAll(shape: SheetShape): void {
  select({ from: { row: 1, column: 1 }, to: { row: shape.rows.count, column: shape.columns.count } }, null);
}

function chooseForMenu(shape: SheetShape, cell: Cell, kind: 'cell' | 'row' | 'column'): void {
  const area = areaOf(selectionOf());
  if (kind === 'cell' && !within(area, cell.row, cell.column)) select({ from: cell, to: cell });
  if (kind === 'row' && !(area.columns === shape.columns.count && within(area, cell.row, 1)))
    chooseLine(shape, 'row', cell.row, cell.row);
  if (kind === 'column' && !(area.rows === shape.rows.count && within(area, 1, cell.column))) {
    chooseLine(shape, 'column', cell.column, cell.column);
  }
}

function chooseLine(shape: SheetShape, kind: 'row' | 'column', first: number, last: number): void {
  const { rows, columns } = shape;
  if (kind === 'row') select({ from: { row: first, column: 1 }, to: { row: last, column: columns.count } }, null);
  else select({ from: { row: 1, column: first }, to: { row: rows.count, column: last } }, null);
}

function dragCells(event: MouseEvent, cellOf: (event: MouseEvent) => Cell | undefined, cell: Cell): void {
  const from = event.shiftKey ? selectionOf().from : cell;
  select({ from, to: cell });
  follow((next) => {
    const to = cellOf(next);
    const now = selectionOf().to;
    if (to && (to.row !== now.row || to.column !== now.column)) select({ from, to });
  });
}

function dragHeaders(
  event: MouseEvent,
  cellOf: (event: MouseEvent) => Cell | undefined,
  shape: SheetShape,
  kind: 'row' | 'column',
  index: number,
): void {
  const first = event.shiftKey ? selectionOf().from[kind] : index;
  chooseLine(shape, kind, first, index);
  follow((next) => {
    const to = cellOf(next);
    if (to) chooseLine(shape, kind, first, to[kind]);
  });
}

/** The handle at the selection's corner continues it; with Ctrl it repeats what would count. Escape gives up. */
function dragFill(cellOf: (event: MouseEvent) => Cell | undefined): void {
  const from = areaOf(selectionOf());
  let to = from;
  let givenUp = false;
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    givenUp = true;
    to = from;
    previewFill(from, { row: from.row, column: from.column });
  };
  window.addEventListener('keydown', giveUp, true);
  follow(
    (event) => {
      const cell = cellOf(event);
      if (!cell || givenUp) return;
      to = drawnTo(from, cell);
      previewFill(to, cell);
    },
    (event) => {
      window.removeEventListener('keydown', giveUp, true);
      void fillOver(from, to, event.ctrlKey || event.metaKey ? 'other' : 'usual');
    },
  );
}

function resize(event: MouseEvent, shape: SheetShape, which: 'resizeColumns' | 'resizeRows', index: number): void {
  const wide = which === 'resizeColumns';
  const size = (wide ? shape.columns : shape.rows).size(index);
  const start = wide ? event.clientX : event.clientY;
  const pixelsAt = (now: MouseEvent) => Math.max(wide ? 24 : 16, size + (wide ? now.clientX : now.clientY) - start);
  const guide = document.createElement('div');
  guide.className = `guide ${which}`;
  document.body.append(guide);
  follow(
    (now) => {
      guide.style[wide ? 'left' : 'top'] = `${wide ? now.clientX : now.clientY}px`;
    },
    (end) => {
      guide.remove();
      const pixels = pixelsAt(end);
      if (pixels === size) return;
      const area = areaOf(selectionOf());
      const [first, count] = wide ? [area.column, area.columns] : [area.row, area.rows];
      const whole = wide ? area.rows === shape.rows.count : area.columns === shape.columns.count;
      const many = whole && index >= first && index < first + count;
      void look({ do: which, sheet: state.sheet, at: many ? first : index, count: many ? count : 1, pixels });
    },
  );
}

function follow(onMove: (event: MouseEvent) => void, onEnd: (event: MouseEvent) => void = () => {}): void {
  const end = (event: MouseEvent) => {
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', end);
    onEnd(event);
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', end);
}
