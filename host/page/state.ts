/** Everything the page shows, in one value. `change` draws again soon; parts that did not change are not touched. */
import type {
  Area,
  ClockView,
  ExecutionView,
  MailView,
  Page,
  QuestionView,
  SelectionOf,
  SheetLayout,
  Toast,
  WorkbookState,
} from '../server/wire';
import type { Axis } from './grid/axis';
import type { Item } from './menus/item';
import type { Language } from './words';

export interface Cell {
  readonly row: number;
  readonly column: number;
}
/** `from` is the active cell; the selection reaches to `to`. */
export interface Selection {
  readonly from: Cell;
  readonly to: Cell;
}
export interface SheetShape {
  readonly layout: SheetLayout;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly version: number;
}
export interface Editing {
  readonly sheet: number;
  readonly at: Cell;
  readonly text: string;
  /** Typing over the cell lets arrows leave it; editing its text keeps them in the text. */
  readonly mode: 'over' | 'within';
  readonly place: 'cell' | 'bar';
}
export interface Notice {
  readonly title: string;
  readonly text: string;
  /** Takes the person back to what was refused. */
  readonly again?: { readonly sheet: number; readonly at: Cell; readonly text: string };
}
export interface ShownToast extends Toast {
  readonly key: number;
}
export interface OpenMenu {
  readonly items: readonly Item[];
  readonly x: number;
  readonly y: number;
  readonly label: string;
}
export type PanelTab = 'executions' | 'outbox' | 'clock';
export interface PageState {
  readonly language: Language;
  readonly workbook: WorkbookState | null;
  readonly sheet: number;
  readonly shapes: ReadonlyMap<number, SheetShape>;
  readonly selections: ReadonlyMap<number, Selection>;
  readonly editing: Editing | null;
  readonly others: ReadonlyMap<string, SelectionOf>;
  readonly sidebar: Page | null;
  readonly dialog: Page | null;
  /** What scripts ask this person; the last is shown. */
  readonly questions: readonly QuestionView[];
  /** The function of the menu item clicked last, and the one that opened the sidebar. */
  readonly clicked: string | null;
  readonly sidebarFrom: string | null;
  readonly toasts: readonly ShownToast[];
  readonly executions: readonly ExecutionView[];
  /** What is running now, in the words of the menu or function. */
  readonly running: string | null;
  readonly panelOpen: boolean;
  readonly panelTab: PanelTab;
  readonly outbox: readonly MailView[];
  /** As the server told it, and when (this machine's milliseconds). */
  readonly clock: { readonly told: ClockView; readonly at: number } | null;
  readonly savedAt: string | null;
  readonly unsaved: string | null;
  readonly online: boolean;
  /** Acts not yet answered. */
  readonly waiting: number;
  readonly notice: Notice | null;
  readonly menu: OpenMenu | null;
  readonly find: { readonly text: string; readonly hits: readonly Cell[]; readonly at: number } | null;
  readonly filterMenu: { readonly column: number; readonly x: number; readonly y: number } | null;
  readonly noteEditor: Cell | null;
  readonly window: 'samples' | 'reset' | 'keys' | 'dropdown' | 'width' | 'height' | null;
  /** A copied or cut area, drawn with a dashed line until something else happens. */
  readonly copied: { readonly sheet: number; readonly area: Area; readonly cut: boolean; readonly text: string } | null;
  /** Grows whenever cells may look different. */
  readonly painted: number;
}

export let state: PageState = {
  language: 'zh',
  workbook: null,
  sheet: 0,
  shapes: new Map(),
  selections: new Map(),
  editing: null,
  others: new Map(),
  sidebar: null,
  dialog: null,
  questions: [],
  clicked: null,
  sidebarFrom: null,
  toasts: [],
  executions: [],
  running: null,
  panelOpen: false,
  panelTab: 'executions',
  outbox: [],
  clock: null,
  savedAt: null,
  unsaved: null,
  online: true,
  waiting: 0,
  notice: null,
  menu: null,
  find: null,
  filterMenu: null,
  noteEditor: null,
  window: null,
  copied: null,
  painted: 0,
};

let draw: () => void = () => {};
let scheduled = false;

export function onChange(work: () => void): void {
  draw = work;
}

export function change(patch: Partial<PageState>): void {
  state = { ...state, ...patch };
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    draw();
  });
}

const TOP_LEFT: Selection = { from: { row: 1, column: 1 }, to: { row: 1, column: 1 } };

export function selectionOf(sheet = state.sheet): Selection {
  return state.selections.get(sheet) ?? TOP_LEFT;
}

export function areaOf({ from, to }: Selection): Area {
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return { row, column, rows: Math.abs(from.row - to.row) + 1, columns: Math.abs(from.column - to.column) + 1 };
}

export function currentShape(): SheetShape | undefined {
  return state.shapes.get(state.sheet);
}

export function currentSheet() {
  return state.workbook?.sheets.find(({ id }) => id === state.sheet);
}

export function readOnly(): boolean {
  const me = state.workbook?.people.find(({ email }) => email === state.workbook?.me);
  return me?.role === 'viewer' || me?.role === 'commenter';
}
