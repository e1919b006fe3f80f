import { within } from '../grid/marks';
import { change, currentSheet, selectionOf } from '../state';

/** Whether the active column is one of the filter's. */
export function canFilterColumn(): boolean {
  const area = currentSheet()?.filter?.area;
  return area !== undefined && within({ ...area, row: 1, rows: Number.MAX_SAFE_INTEGER }, 1, selectionOf().from.column);
}

/** Opens the active column's filter at its button, or where the button would be. */
export function openFilterMenu(): void {
  const { column } = selectionOf().from;
  if (!canFilterColumn()) return;
  const funnel = document.querySelector(`[role=gridcell][aria-colindex="${column}"] .funnel`);
  const head = document.querySelector(`[data-column="${column}"]`);
  const { left, bottom } = (funnel ?? head ?? document.body).getBoundingClientRect();
  change({ filterMenu: { column, x: left, y: funnel || head ? bottom : 120 } });
}

/** On a cell of the filter's header Alt+↓ opens its menu. */
export function onFilterHeader(): boolean {
  return selectionOf().from.row === currentSheet()?.filter?.area.row && canFilterColumn();
}
