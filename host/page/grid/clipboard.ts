/** Copy, cut and paste of blocks through the system clipboard. */
import type { Area } from '../../server/wire';
import { act, answered } from '../outbox';
import { areaOf, change, currentShape, readOnly, selectionOf, state } from '../state';
import { say } from '../words';
import { cellAt, forgetCells, has, want } from './blocks';
import { selectArea } from './select';
import { formatBlock, parseBlock } from './tsv';

interface Place {
  readonly sheet: number;
  readonly area: Area;
}

/** A copy that has not reached the clipboard yet; resolves to false when it could not be read. */
let underWay: Promise<boolean> | null = null;

/** The selected block as text; what is selected beyond the content is left out. */
export function copySelection(cut: boolean): string {
  return copyPlace(selected(), cut);
}

function copyPlace({ sheet, area }: Place, cut: boolean): string {
  const rows = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => textAt(sheet, area.row + r, area.column + c)),
  );
  const text = formatBlock(rows);
  change({ copied: { sheet, area, cut, text } });
  return text;
}

/** True when every selected cell with content is here and nothing is under way, so that it can be copied at once. */
export function selectionIsHere(): boolean {
  const { sheet, area } = selected();
  return underWay === null && state.waiting === 0 && has(sheet, area);
}

/**
 * Reads the whole selection first, so that a block larger than the screen is copied whole and what was typed a moment
 * ago is copied as the workbook has it. What is pasted meanwhile waits for it.
 */
export function copyWhole(cut: boolean): Promise<unknown> {
  const copying = copyAfter(underWay, selected(), cut).finally(() => {
    if (underWay === copying) underWay = null;
  });
  underWay = copying;
  return copying;
}

async function copyAfter(earlier: Promise<unknown> | null, place: Place, cut: boolean): Promise<boolean> {
  await earlier;
  await answered();
  forgetCells(place.sheet, place.area);
  await want(place.sheet, place.area);
  if (!has(place.sheet, place.area)) return false;
  const text = copyPlace(place, cut);
  await navigator.clipboard.writeText(text).catch(() => change({ notice: { title: '', text: say('notice.copy') } }));
  return true;
}

/** Pastes from a menu, where the browser may not let the page read the clipboard. */
export async function pasteFromMenu(what?: 'values' | 'formats'): Promise<void> {
  await underWay;
  const text = await navigator.clipboard.readText().catch(() => null);
  if (text === null) change({ notice: { title: '', text: say('notice.paste') } });
  else await pasteText(text, what);
}

/**
 * Of what was copied here everything comes along, or only values or only looks; text from elsewhere is typed in. While a
 * copy is under way `text` is older than what was asked for: its block is pasted, where the selection was at this moment.
 */
export async function pasteText(text: string, what?: 'values' | 'formats'): Promise<void> {
  const target = { sheet: state.sheet, area: areaOf(selectionOf()) };
  if (!underWay) return pasteAt(target, text, what);
  if (await underWay) await pasteAt(target, state.copied?.text ?? '', what);
}

async function pasteAt({ sheet, area: target }: Place, text: string, what?: 'values' | 'formats'): Promise<void> {
  if (readOnly() || text === '') return;
  const { copied } = state;
  const own = copied && copied.text === text.replace(/\r\n?/g, '\n') ? copied : null;
  const block = parseBlock(text);
  const columns = Math.max(...block.map((row) => row.length));
  const area = tiledArea(target, block.length, columns);
  if (own?.cut && !what) {
    const to = { ...target, rows: own.area.rows, columns: own.area.columns };
    await act({ do: 'cutPaste', sheet: own.sheet, from: own.area, toSheet: sheet, to });
    change({ copied: null });
    return follow({ sheet, area: target }, to);
  }
  const some = what ? { what } : {};
  if (own) await act({ do: 'copyPaste', sheet: own.sheet, from: own.area, toSheet: sheet, to: area, ...some });
  else if (what === 'formats') return;
  else await act({ do: 'paste', sheet, area, block: tiled(block, area) });
  follow({ sheet, area: target }, area);
}

/** Selects what was pasted, unless the person has gone elsewhere meanwhile. */
function follow(from: Place, pasted: Area): void {
  if (state.sheet === from.sheet && alike(areaOf(selectionOf()), from.area)) selectArea(pasted);
}

const alike = (a: Area, b: Area) =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

function selected(): Place {
  return { sheet: state.sheet, area: trimmed(areaOf(selectionOf())) };
}

function textAt(sheet: number, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return cell ? cell.text : '';
}

/** A selection of whole columns or rows ends where the content ends. */
function trimmed(area: Area): Area {
  const layout = currentShape()?.layout;
  if (!layout) return area;
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, Math.max(layout.lastRow, area.row) - area.row + 1)),
    columns: Math.max(1, Math.min(area.columns, Math.max(layout.lastColumn, area.column) - area.column + 1)),
  };
}

/** A block fills a selection that is a multiple of its size; else it lands at the top left. */
function tiledArea(target: Area, rows: number, columns: number): Area {
  const fits = target.rows % rows === 0 && target.columns % columns === 0;
  return fits ? target : { ...target, rows, columns };
}

function tiled(block: readonly (readonly string[])[], area: Area): string[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const row = block[r % block.length] ?? [];
      return row[c % row.length] ?? '';
    }),
  );
}
