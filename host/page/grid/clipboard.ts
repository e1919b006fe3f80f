/** Copy, cut and paste of blocks through the system clipboard. */
import type { Area } from '../../server/wire';
import { act } from '../outbox';
import { areaOf, change, currentShape, readOnly, selectionOf, state } from '../state';
import { say } from '../words';
import { cellAt, has, want } from './blocks';
import { selectArea } from './select';
import { formatBlock, parseBlock } from './tsv';

/** The selected block as text; what is selected beyond the content is left out. */
export function copySelection(cut: boolean): string {
  const area = trimmed(areaOf(selectionOf()));
  const rows = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => textAt(area.row + r, area.column + c)),
  );
  const text = formatBlock(rows);
  change({ copied: { sheet: state.sheet, area, cut, text } });
  return text;
}

/** True when every selected cell with content is here, so that it can be copied at once. */
export function selectionIsHere(): boolean {
  return has(state.sheet, trimmed(areaOf(selectionOf())));
}

/** Reads the whole selection first, so that a block larger than the screen is copied whole. */
export async function copyWhole(cut: boolean): Promise<void> {
  await want(state.sheet, trimmed(areaOf(selectionOf())));
  await navigator.clipboard.writeText(copySelection(cut));
}

/** Pastes from a menu, where the browser may not let the page read the clipboard. */
export async function pasteFromMenu(what?: 'values' | 'formats'): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => null);
  if (text === null) change({ notice: { title: '', text: say('notice.paste') } });
  else await pasteText(text, what);
}

/** Of what was copied here everything comes along, or only values or only looks; text from elsewhere is typed in. */
export async function pasteText(text: string, what?: 'values' | 'formats'): Promise<void> {
  if (readOnly() || text === '') return;
  const target = areaOf(selectionOf());
  const { copied, sheet } = state;
  const own = copied && copied.text === text.replace(/\r\n?/g, '\n') ? copied : null;
  const block = parseBlock(text);
  const columns = Math.max(...block.map((row) => row.length));
  const area = tiledArea(target, block.length, columns);
  if (own?.cut && !what) {
    const to = { ...target, rows: own.area.rows, columns: own.area.columns };
    await act({ do: 'cutPaste', sheet: own.sheet, from: own.area, toSheet: sheet, to });
    change({ copied: null });
    return selectArea(to);
  }
  const some = what ? { what } : {};
  if (own) await act({ do: 'copyPaste', sheet: own.sheet, from: own.area, toSheet: sheet, to: area, ...some });
  else if (what === 'formats') return;
  else await act({ do: 'paste', sheet, area, block: tiled(block, area) });
  selectArea(area);
}

function textAt(row: number, column: number): string {
  const cell = cellAt(state.sheet, row, column);
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
