import * as does from '../commands';
import { copyWhole, pasteFromMenu } from '../grid/clipboard';
import { change, currentShape, selectionOf } from '../state';
import { say } from '../words';
import { groupItems } from './groupItems';
import type { Item } from './item';
import { pasteItems } from './pasteItems';

/** The menu of a cell, a row number or a column letter, at the mouse. */
export function openCellMenu(x: number, y: number, kind: 'cell' | 'row' | 'column'): void {
  const items = [
    ...clipboard(),
    ...(kind === 'column' ? [] : rows()),
    ...(kind === 'row' ? [] : columns()),
    ...extras(kind),
  ];
  change({ menu: { items, x, y, label: say('menu.cell') } });
}

function clipboard(): Item[] {
  return [
    { label: say('edit.cut'), keys: 'Ctrl+X', run: () => copyWhole(true) },
    { label: say('edit.copy'), keys: 'Ctrl+C', run: () => copyWhole(false) },
    { label: say('edit.paste'), keys: 'Ctrl+V', run: () => pasteFromMenu() },
    { label: say('edit.pasteSpecial'), items: pasteItems() },
  ];
}

function rows(): Item[] {
  const { row, rows: count } = does.selectedArea();
  const shape = currentShape();
  const beside = [row - 1, row + count].some((at) => shape?.rows.hidden(at) === 1);
  const inside = Array.from({ length: Math.min(count, 500) }, (_, n) => row + n).some(
    (at) => shape?.rows.hidden(at) === 1,
  );
  return [
    { label: say('insert.rowAbove'), run: () => does.insertRows(false), apart: true },
    { label: say('insert.rowBelow'), run: () => does.insertRows(true) },
    { label: say('edit.deleteRows'), run: does.deleteRows },
    { label: say('size.heightItem'), run: () => change({ window: 'height' }) },
    { label: say('edit.hideRows'), keys: 'Ctrl+Alt+9', run: () => does.hide('hideRows') },
    ...(inside || beside ? [{ label: say('edit.showRows'), keys: 'Ctrl+Shift+9', run: () => showAround('rows') }] : []),
  ];
}

function columns(): Item[] {
  const { column, columns: count } = does.selectedArea();
  const shape = currentShape();
  const near = Array.from({ length: count + 2 }, (_, n) => column - 1 + n).some(
    (at) => shape?.columns.hidden(at) === 1,
  );
  return [
    { label: say('insert.columnLeft'), run: () => does.insertColumns(false), apart: true },
    { label: say('insert.columnRight'), run: () => does.insertColumns(true) },
    { label: say('edit.deleteColumns'), run: does.deleteColumns },
    { label: say('size.widthItem'), run: () => change({ window: 'width' }) },
    { label: say('edit.hideColumns'), keys: 'Ctrl+Alt+0', run: () => does.hide('hideColumns') },
    ...(near ? [{ label: say('edit.showColumns'), keys: 'Ctrl+Shift+0', run: () => showAround('columns') }] : []),
  ];
}

/** Shows what is hidden within the selection and right beside it. */
export function showAround(kind: 'rows' | 'columns'): void {
  const shape = currentShape();
  const area = does.selectedArea();
  if (!shape) return;
  const axis = shape[kind];
  let first = kind === 'rows' ? area.row : area.column;
  let last = first + (kind === 'rows' ? area.rows : area.columns) - 1;
  while (first > 1 && axis.hidden(first - 1) === 1) first -= 1;
  while (last < axis.count && axis.hidden(last + 1) === 1) last += 1;
  const which = kind === 'rows' ? 'showRows' : 'showColumns';
  void does.look({ do: which, sheet: shape.layout.sheet, at: first, count: last - first + 1 });
}

function extras(kind: 'cell' | 'row' | 'column'): Item[] {
  const sort: Item[] = [
    { label: say('data.sortUp'), run: () => does.sortByActive(true), apart: true },
    { label: say('data.sortDown'), run: () => does.sortByActive(false) },
  ];
  const groups: Item = { label: say('group.menu'), items: groupItems(), apart: true };
  const inside: Item[] = [
    { label: say('insert.checkbox'), run: does.insertCheckboxes, apart: true },
    { label: say('insert.dropdown'), run: () => change({ window: 'dropdown' }) },
    { label: say('insert.note'), keys: 'Shift+F2', run: () => change({ noteEditor: selectionOf().from }) },
  ];
  return kind === 'row' ? [groups] : kind === 'column' ? [...sort, groups] : [...sort, ...inside];
}
