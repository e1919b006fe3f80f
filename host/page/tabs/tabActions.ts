import { look } from '../commands';
import { select } from '../grid/select';
import type { Item } from '../menus/item';
import { act } from '../outbox';
import { change, selectionOf, state } from '../state';
import { say } from '../words';
import { loadShape } from '../workbook';

/** Shows another tab; what is being typed is kept by the caller. */
export function showTab(sheet: number): void {
  if (sheet === state.sheet) return;
  change({ sheet, find: null, filterMenu: null, noteEditor: null });
  void loadShape(sheet);
  select(selectionOf(sheet), null);
}

export async function addTab(): Promise<void> {
  const numbered = (number: number) => say('tab.new', { number });
  await act({ do: 'addTab', name: free(numbered, (state.workbook?.sheets.length ?? 0) + 1) });
}

async function duplicate(sheet: number): Promise<void> {
  const name = state.workbook?.sheets.find(({ id }) => id === sheet)?.name ?? '';
  const copy = say('file.copyName', { name });
  await act({ do: 'duplicateTab', sheet, name: free((number) => (number === 1 ? copy : `${copy} ${number}`), 1) });
}

/** The first name from that number on which no tab has. */
function free(named: (number: number) => string, from: number): string {
  const taken = new Set(state.workbook?.sheets.map(({ name }) => name));
  let number = from;
  while (taken.has(named(number))) number += 1;
  return named(number);
}

export function hiddenTabItems(): Item[] {
  return (state.workbook?.sheets ?? [])
    .filter(({ hidden }) => hidden)
    .map(({ id, name }) => ({ label: name, run: () => unhide(id) }));
}

async function unhide(sheet: number): Promise<void> {
  if (await look({ do: 'changeSheet', sheet, hidden: false })) showTab(sheet);
}

/** The menu of one tab. */
export function tabItems(sheet: number, rename: () => void): Item[] {
  const sheets = state.workbook?.sheets ?? [];
  const at = sheets.findIndex(({ id }) => id === sheet);
  const alone = sheets.filter(({ hidden }) => !hidden).length < 2;
  const moveBy = (by: -1 | 1) => () => moveTab(sheet, at + by);
  return [
    { label: say('tab.rename'), run: rename },
    { label: say('tab.duplicate'), run: () => void duplicate(sheet) },
    { label: say('tab.left'), run: moveBy(-1), disabled: at <= 0, apart: true },
    { label: say('tab.right'), run: moveBy(1), disabled: at < 0 || at >= sheets.length - 1 },
    { label: say('tab.hide'), run: () => act({ do: 'hideTab', sheet }), disabled: alone, apart: true },
    { label: say('tab.delete'), run: () => act({ do: 'deleteTab', sheet }), disabled: alone },
  ];
}

/** To a place among all tabs, hidden ones too, counted from 0. */
export function moveTab(sheet: number, to: number): void {
  void look({ do: 'changeSheet', sheet, index: to });
}
