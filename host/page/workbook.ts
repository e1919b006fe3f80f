/** Brings the workbook to the page and keeps it up to date while others (and scripts) change it. */
import type { Area, PageEvent, Patch, Run, SheetInfo, WorkbookState } from '../server/wire';
import { ask, eventsAddress, Gone, identify, me, tell } from './client';
import { lost, onRetry } from './connection';
import { axisOf } from './grid/axis';
import { forgetAll, forgetCells } from './grid/blocks';
import { show } from './grid/reveal';
import { flush } from './outbox';
import { areaOf, change, selectionOf, state } from './state';

let source: EventSource | null = null;
let versions = 0;
let moves = 0;

/** Opens the workbook as the person of this window and listens from then on. */
export async function openWorkbook(): Promise<void> {
  try {
    const here = await ask.state();
    identify(here);
    change({ questions: here.questions });
    listen(); // before onOpen: what it asks must be heard
    take(await tell.hello(state.language));
    change({ online: true });
    await flush();
  } catch (error) {
    if (!(error instanceof Gone)) {
      change({ notice: { title: '', text: String(error instanceof Error ? error.message : error) } });
    }
    lost();
  }
}

export async function loadShape(sheet: number, reshaped = false): Promise<void> {
  try {
    const layout = await ask.layout(sheet);
    const known = state.shapes.get(sheet)?.layout;
    if (known && JSON.stringify(known) === JSON.stringify(layout) && !reshaped) return;
    versions += 1;
    const shape = {
      layout,
      rows: axisOf(comfortable(layout.rows, sheet)),
      columns: axisOf(layout.columns),
      version: versions,
    };
    change({ shapes: new Map(state.shapes).set(sheet, shape), painted: state.painted + 1 });
  } catch (error) {
    if (error instanceof Gone) lost();
  }
}

/** Rows nobody has resized are drawn a little higher than the workbook's 21 pixels, and a single frozen header higher still. */
function comfortable(runs: readonly Run[], sheet: number): Run[] {
  const header = state.workbook?.sheets.find(({ id }) => id === sheet)?.frozenRows === 1;
  return runs.flatMap(([count, pixels, hidden], at): Run[] => {
    if (pixels !== PLAIN_ROW) return [[count, pixels, hidden]];
    if (at > 0 || !header) return [[count, DRAWN_ROW, hidden]];
    return count > 1
      ? [
          [1, DRAWN_HEADER, hidden],
          [count - 1, DRAWN_ROW, hidden],
        ]
      : [[1, DRAWN_HEADER, hidden]];
  });
}

const PLAIN_ROW = 21;
const DRAWN_ROW = 24;
const DRAWN_HEADER = 32;

function take(workbook: WorkbookState): void {
  const sheet = sheetToShow(workbook.sheets);
  document.title = workbook.name;
  change({
    workbook,
    sheet,
    executions: workbook.executions,
    outbox: workbook.outbox,
    clock: { told: workbook.clock, at: Date.now() },
    savedAt: workbook.savedAt,
    others: new Map(workbook.selections.filter(({ email }) => email !== me()).map((one) => [one.email, one])),
  });
  void loadShape(sheet);
}

/** The tab on screen, else the first that is not hidden. */
function sheetToShow(sheets: readonly SheetInfo[]): number {
  const current = sheets.find(({ id, hidden }) => id === state.sheet && !hidden);
  return (current ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.id ?? 0;
}

function listen(): void {
  source?.close();
  source = new EventSource(eventsAddress());
  source.onmessage = ({ data }) => hear(JSON.parse(String(data)) as PageEvent); // the server's own events
  source.onerror = () => {
    source?.close();
    source = null;
    lost();
  };
}

/** After the server was gone: what changed meanwhile is unknown, so everything is read again. */
onRetry(async () => {
  for (const { id } of state.workbook?.sheets ?? []) forgetCells(id);
  await openWorkbook();
});

function hear(event: PageEvent): void {
  const handler = handlers[event.kind] as (event: PageEvent) => void;
  handler(event);
}

const handlers: { [K in PageEvent['kind']]: (event: Extract<PageEvent, { kind: K }>) => void } = {
  patches: ({ patches }) => void refresh(patches),
  toast: ({ toast }) => change({ toasts: [...state.toasts, { ...toast, key: Date.now() + Math.random() }].slice(-3) }),
  sidebar: ({ page }) => change({ sidebar: page, sidebarFrom: state.clicked }),
  dialog: ({ page }) => change({ dialog: page }),
  asked: ({ question }) => change({ questions: [...state.questions.filter(({ id }) => id !== question.id), question] }),
  answered: ({ id }) => change({ questions: state.questions.filter((one) => one.id !== id) }),
  menus: ({ menus }) => state.workbook && change({ workbook: { ...state.workbook, menus } }),
  selection: ({ selection }) => {
    if (selection.email === me()) return;
    change({ others: new Map(state.others).set(selection.email, selection) });
  },
  moved: ({ selection: { sheet, area } }) => void follow(sheet, area),
  left: ({ email }) => {
    const others = new Map(state.others);
    others.delete(email);
    change({ others });
  },
  execution: ({ execution }) => change({ executions: [...state.executions, execution].slice(-50) }),
  mail: ({ mail }) => change({ outbox: [...state.outbox, mail].slice(-50) }),
  clock: ({ clock }) => change({ clock: { told: clock, at: Date.now() } }),
  saved: ({ at }) => change({ savedAt: at, unsaved: null }),
  unsaved: ({ reason }) => change({ unsaved: reason }),
  reopened: () => {
    forgetAll();
    change({ shapes: new Map(), selections: new Map(), editing: null, sidebar: null, dialog: null, sheet: 0 });
    void openWorkbook();
  },
};

/** Goes where a script has put the selection, without telling it back; of several moves in one run, to the last. */
async function follow(sheet: number, { row, column, rows, columns }: Area): Promise<void> {
  moves += 1;
  const move = moves;
  const here = areaOf(selectionOf());
  const same = here.row === row && here.column === column && here.rows === rows && here.columns === columns;
  if (sheet === state.sheet && same) return;
  if (!state.workbook?.sheets.some(({ id }) => id === sheet)) await refreshSheets();
  if (!state.shapes.has(sheet)) await loadShape(sheet);
  if (move !== moves) return;
  const to = { row: row + rows - 1, column: column + columns - 1 };
  change({ sheet, selections: new Map(state.selections).set(sheet, { from: { row, column }, to }) });
  requestAnimationFrame(() => show({ row, column }));
}

async function refresh(patches: readonly Patch[]): Promise<void> {
  const reshaped = new Set<number>();
  const refilled = new Set<number>();
  for (const patch of patches) {
    if (patch.kind === 'workbook') continue;
    forgetCells(patch.sheet, patch.kind === 'cells' ? patch.area : undefined);
    (patch.kind === 'sheet' ? reshaped : refilled).add(patch.sheet);
  }
  change({ painted: state.painted + 1 });
  if (reshaped.size > 0 || patches.some(({ kind }) => kind === 'workbook')) await refreshSheets();
  const shown = [...state.shapes.values()].map(({ layout }) => layout);
  const wanted = shown.filter(({ sheet, charts }) => charts.length > 0 || reshaped.has(sheet) || refilled.has(sheet));
  await Promise.all(wanted.map(({ sheet }) => loadShape(sheet, reshaped.has(sheet))));
}

async function refreshSheets(): Promise<void> {
  try {
    const workbook = await ask.state();
    const sheet = sheetToShow(workbook.sheets);
    document.title = workbook.name;
    change({ workbook, sheet });
    if (!state.shapes.has(sheet)) await loadShape(sheet);
  } catch (error) {
    if (error instanceof Gone) lost();
  }
}
