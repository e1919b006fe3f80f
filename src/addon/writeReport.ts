import type { Report, ReportChart, ReportLine } from '../schema/report';
import { freeName } from '../sheets/installTables';
import { toCell, type Written } from '../sheets/toCell';
import type { Outcome } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk, type Desk } from './desk';
import { BLOCK, dressReport, dressReportTab, LINE_HEIGHT } from './dressReport';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The generated block begins at B2. */
const TOP = 2;
const LEFT = 2;

/**
 * Writes a report into its tab and shows it: values, looks and native charts. What a manager added to the right of the
 * block or below it stays, and moves down where the block grows. Refused where somebody took the CRM out meanwhile.
 */
export function writeReport(report: Report, request: string): Outcome<Acted> {
  return atDesk((desk, attempt) => {
    const before = answerBefore(desk, request, attempt);
    if (before) return before;
    const { sheet, mark: earlier } = tabFor(report);
    const last = blockOn(sheet, earlier);
    const width = Math.max(...report.lines.map(({ cells }) => cells.length), 1);
    clearBlock(sheet, last);
    makeRoom(sheet, last, report.lines.length, width);
    if (last.rows === 0) dressReportTab(sheet, width);
    fill(desk, sheet, report.lines, width);
    for (const chart of report.charts) draw(sheet, chart, report.lines);
    SpreadsheetApp.flush();
    const ids = newCharts(sheet, last.foreign, report.charts.length);
    mark(sheet, report.name, [report.name, report.lines.length, width, ...ids].join('|'));
    sheet.activate();
    const message = { key: 'report.written', params: { tab: sheet.getName() } } as const;
    return commit(desk, { request, action: 'writeReport', about: report.name, changes: [], marks: [], message });
  });
}

interface Found {
  readonly sheet: Sheet;
  readonly mark?: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

/** The tab that holds the report already, by whatever name; a tab of its name that somebody filled is theirs. */
function tabFor({ name, tab }: Report): Found {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const last of spreadsheet.createDeveloperMetadataFinder().withKey(BLOCK).find().reverse()) {
    const sheet = last.getLocation().getSheet();
    if (sheet && last.getValue()?.startsWith(`${name}|`)) return { sheet, mark: last };
  }
  const there = spreadsheet.getSheetByName(tab);
  if (there?.getLastRow() === 0) return { sheet: there };
  const shown = spreadsheet.getSheets().filter((sheet) => !sheet.isSheetHidden());
  const sheet = spreadsheet.insertSheet(there ? freeName(tab) : tab, shown.length);
  // known as ours from the first moment: a report that is cut short is finished here by the next one
  sheet.addDeveloperMetadata(BLOCK, [name, 0, 0].join('|'));
  return { sheet };
}

/** The new mark first: cut short in between, the tab has two, and the last one counts. */
function mark(sheet: Sheet, name: string, value: string): void {
  const before = sheet.createDeveloperMetadataFinder().withKey(BLOCK).find();
  if (!before.some((one) => one.getValue() === value)) sheet.addDeveloperMetadata(BLOCK, value);
  for (const one of before) if (one.getValue() !== value && one.getValue()?.startsWith(`${name}|`)) one.remove();
}

interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly ours: readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[];
  /** The ids of charts a manager made. */
  readonly foreign: ReadonlySet<number>;
}

function blockOn(sheet: Sheet, mark: Found['mark']): Block {
  const [rows = 0, columns = 0, ...ids] = (mark?.getValue() ?? '').split('|').slice(1).map(Number);
  const charts = sheet.getCharts();
  const ours = charts.filter((chart) => ids.includes(Number(chart.getChartId())));
  const foreign = new Set(charts.filter((chart) => !ours.includes(chart)).map((chart) => Number(chart.getChartId())));
  return { rows, columns, ours, foreign };
}

function clearBlock(sheet: Sheet, { rows, columns, ours }: Block): void {
  for (const chart of ours) sheet.removeChart(chart);
  if (rows > 0 && columns > 0) sheet.getRange(TOP, LEFT, rows, columns).clear();
}

/** A block that grows pushes down and aside what stands under it and beside it. */
function makeRoom(sheet: Sheet, { rows, columns }: Block, height: number, width: number): void {
  const under = TOP + rows - 1;
  const beside = LEFT + columns - 1;
  if (rows > 0 && height > rows && sheet.getLastRow() > under) sheet.insertRowsAfter(under, height - rows);
  if (columns > 0 && width > columns && sheet.getLastColumn() > beside)
    sheet.insertColumnsAfter(beside, width - columns);
  const short = TOP + height - 1 - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  const narrow = LEFT + width - 1 - sheet.getMaxColumns();
  if (narrow > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), narrow);
}

function fill(desk: Desk, sheet: Sheet, lines: readonly ReportLine[], width: number): void {
  const range = sheet.getRange(TOP, LEFT, lines.length, width);
  const { probe } = desk.memory;
  const columns = Array.from({ length: width }, (_, index) => index);
  const written = lines.map(({ cells, formats }) =>
    columns.map((at): Written => {
      const cell = cells[at] ?? '';
      const usual = formats?.[at] ?? (typeof cell === 'string' ? '@' : 'General');
      return { format: usual, ...(probe ? toCell(cell, probe) : { raw: cell }) };
    }),
  );
  range.setNumberFormats(written.map((line) => line.map(({ format = 'General' }) => format)));
  range.setValues(written.map((line) => line.map(({ raw }) => raw)));
  dressReport(range, lines, columns);
  sheet.setRowHeights(TOP, lines.length, LINE_HEIGHT);
}

/** Drawn from the cells of the block, over the lines kept free for it, in the report's colours. */
function draw(sheet: Sheet, chart: ReportChart, lines: readonly ReportLine[]): void {
  const types = { column: Charts.ChartType.COLUMN, bar: Charts.ChartType.BAR, line: Charts.ChartType.LINE } as const;
  const rows = chart.toLine - chart.fromLine + 1;
  const free = lines.findIndex(({ kind }) => kind === 'chart');
  const height = lines.filter(({ kind }) => kind === 'chart').length * LINE_HEIGHT;
  let builder = sheet
    .newChart()
    .setChartType(types[chart.type])
    .setPosition(TOP + (free < 0 ? lines.length + 1 : free), LEFT, 0, 0)
    .setNumHeaders(1)
    .setOption('title', chart.title)
    .setOption('colors', [...chart.colors])
    .setOption('isStacked', chart.stacked)
    .setOption('width', 680)
    .setOption('height', Math.max(240, height - LINE_HEIGHT));
  for (const column of chart.columns)
    builder = builder.addRange(sheet.getRange(TOP + chart.fromLine, LEFT + column, rows, 1));
  sheet.insertChart(builder.build());
}

/** The charts that were not there before are ours. */
const newCharts = (sheet: Sheet, foreign: ReadonlySet<number>, count: number): number[] =>
  count === 0
    ? []
    : sheet
        .getCharts()
        .map((chart) => Number(chart.getChartId()))
        .filter((id) => !foreign.has(id));
