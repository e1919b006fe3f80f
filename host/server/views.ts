/** What the page asks to see, read from the engine. */
import type { Host } from '../api';
import type { Area, CellView, Engine } from '../engine/api';
import { chartView } from './chartView';
import type { CellRow, ExecutionView, Run, SheetLayout } from './wire';

/** Executions the page lists. */
const SHOWN_EXECUTIONS = 50;

export function layoutOf(engine: Engine, sheet: number): SheetLayout {
  const info = sheetOf(engine, sheet);
  return {
    sheet,
    rows: runs(info.rows, (row) => [
      engine.rowHeight(sheet, row),
      engine.isRowHiddenByFilter(sheet, row) ? 2 : engine.isRowHidden(sheet, row) ? 1 : 0,
    ]),
    columns: runs(info.columns, (column) => [
      engine.columnWidth(sheet, column),
      engine.isColumnHidden(sheet, column) ? 1 : 0,
    ]),
    lastRow: engine.lastRow(sheet),
    lastColumn: engine.lastColumn(sheet),
    charts: engine.charts(sheet).map((chart) => chartView(engine, chart)),
  };
}

/** The part of `area` that lies on the sheet; plain empty cells are 0. */
export function cellsOf(engine: Engine, sheet: number, area: Area): CellRow[] {
  const within = onSheet(engine, sheet, area);
  if (!within) return [];
  return engine.view(sheet, within).map((row) => row.map((cell) => (isPlainEmpty(cell) ? 0 : cell)));
}

/** The distinct displayed texts of a column between two rows, at most 2000, in order of appearance. */
export function distinctTexts(engine: Engine, sheet: number, area: Area): string[] {
  const within = onSheet(engine, sheet, area);
  if (!within) return [];
  const texts = new Set<string>();
  for (const [text = ''] of engine.displays(sheet, within)) {
    texts.add(text);
    if (texts.size >= 2000) break;
  }
  return [...texts];
}

/** Cells whose text contains `text`, whatever the case, row by row; at most 1000. */
export function findText(engine: Engine, sheet: number, text: string): { row: number; column: number }[] {
  const rows = engine.lastRow(sheet);
  const columns = engine.lastColumn(sheet);
  const wanted = text.toLocaleLowerCase();
  if (rows === 0 || columns === 0 || wanted === '') return [];
  const found: { row: number; column: number }[] = [];
  const displays = engine.displays(sheet, { row: 1, column: 1, rows, columns });
  for (const [r, row] of displays.entries()) {
    for (const [c, cell] of row.entries()) {
      if (!cell.toLocaleLowerCase().includes(wanted)) continue;
      found.push({ row: r + 1, column: c + 1 });
      if (found.length >= 1000) return found;
    }
  }
  return found;
}

/** How many cells of an area have content, how many are numbers, and their sum. */
export function summaryOf(engine: Engine, sheet: number, area: Area) {
  const within = onSheet(engine, sheet, {
    ...area,
    rows: Math.max(1, Math.min(area.rows, engine.lastRow(sheet) - area.row + 1)),
  });
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  for (const row of within ? engine.values(sheet, within) : []) {
    for (const value of row) {
      if (value === null || value === '') continue;
      filled += 1;
      if (typeof value !== 'number') continue;
      numbers += 1;
      sum += value;
    }
  }
  return { filled, numbers, sum };
}

/** The texts a cell that takes values of a list or a range offers. */
export function optionsOf(engine: Engine, sheet: number, row: number, column: number): string[] {
  const rule = engine.view(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0]?.validation;
  if (rule?.criteria !== 'VALUE_IN_LIST' && rule?.criteria !== 'VALUE_IN_RANGE') return [];
  const options = rule.values.flat(2).filter((value) => typeof value === 'string' || typeof value === 'number');
  return [...new Set(options.map(String))].filter((text) => text !== '');
}

export function executionsOf(host: Host, asked: ReadonlyMap<number, string>): ExecutionView[] {
  return host.executions.slice(-SHOWN_EXECUTIONS).map((execution) => executionView(execution, asked.get(execution.id)));
}

export function executionView(
  { trace: _trace, ...shown }: Host['executions'][number],
  asked: string | undefined,
): ExecutionView {
  return asked === undefined ? shown : { ...shown, asked };
}

function sheetOf(engine: Engine, sheet: number) {
  const info = engine.sheets().find(({ id }) => id === sheet);
  if (!info) throw new Error(`No tab has the id ${sheet}.`);
  return info;
}

function onSheet(engine: Engine, sheet: number, area: Area): Area | undefined {
  const info = sheetOf(engine, sheet);
  const rows = Math.min(area.rows, info.rows - area.row + 1);
  const columns = Math.min(area.columns, info.columns - area.column + 1);
  return rows < 1 || columns < 1 || area.row < 1 || area.column < 1 ? undefined : { ...area, rows, columns };
}

function isPlainEmpty(cell: CellView): boolean {
  return cell.type === 'empty' && !cell.note && !cell.validation && !cell.edit && Object.keys(cell.style).length === 0;
}

function runs(count: number, at: (index: number) => [pixels: number, hidden: 0 | 1 | 2]): Run[] {
  const found: [number, number, 0 | 1 | 2][] = [];
  for (let index = 1; index <= count; index += 1) {
    const [pixels, hidden] = at(index);
    const last = found[found.length - 1];
    if (last && last[1] === pixels && last[2] === hidden) last[0] += 1;
    else found.push([1, pixels, hidden]);
  }
  return found;
}
