import type { Report, ReportChart, ReportLine } from '../schema/report';
import { toCell } from '../sheets/toCell';
import type { Outcome } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk, type Desk } from './desk';
import { layFoundation } from './setUp';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The generated block begins at B2. */
const TOP = 2;
const LEFT = 2;
/** `rows|columns` of the block and the ids of the charts, so that the next run replaces them and nothing else. */
const BLOCK = 'crm.report';

/** Writes a report into its tab: values, formats and native charts. What a manager added outside the block stays. */
export function writeReport(report: Report, request: string): Outcome<Acted> {
  return atDesk(
    (desk, attempt) => {
      const before = answerBefore(desk, request, attempt);
      if (before) return before;
      const sheet = tabFor(report.tab);
      const last = blockOn(sheet);
      clearBlock(sheet, last);
      const width = Math.max(...report.lines.map(({ cells }) => cells.length), 1);
      fill(desk, sheet, report.lines, width);
      const charts = report.charts.map((chart) => draw(sheet, chart, width));
      last.mark?.remove();
      SpreadsheetApp.flush();
      const ids = newCharts(sheet, last.foreign, charts.length);
      sheet.addDeveloperMetadata(BLOCK, [report.lines.length, width, ...ids].join('|'));
      const message = { key: 'report.written', params: { tab: report.tab } } as const;
      return commit(desk, { request, action: 'writeReport', about: report.name, changes: [], marks: [], message });
    },
    undefined,
    () => {
      layFoundation();
    },
  );
}

function tabFor(name: string): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const there = spreadsheet.getSheetByName(name);
  if (there) return there;
  const shown = spreadsheet.getSheets().filter((sheet) => !sheet.isSheetHidden());
  return spreadsheet.insertSheet(name, shown.length);
}

interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly mark?: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
  readonly ours: readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[];
  /** The ids of charts a manager made. */
  readonly foreign: ReadonlySet<number>;
}

function blockOn(sheet: Sheet): Block {
  const [mark] = sheet.createDeveloperMetadataFinder().withKey(BLOCK).find();
  const [rows = 0, columns = 0, ...ids] = (mark?.getValue() ?? '').split('|').map(Number);
  const charts = sheet.getCharts();
  const ours = charts.filter((chart) => ids.includes(Number(chart.getChartId())));
  const foreign = new Set(charts.filter((chart) => !ours.includes(chart)).map((chart) => Number(chart.getChartId())));
  return { rows, columns, ours, foreign, ...(mark ? { mark } : {}) };
}

function clearBlock(sheet: Sheet, { rows, columns, ours }: Block): void {
  for (const chart of ours) sheet.removeChart(chart);
  if (rows > 0 && columns > 0) sheet.getRange(TOP, LEFT, rows, columns).clear();
}

function fill(desk: Desk, sheet: Sheet, lines: readonly ReportLine[], width: number): void {
  const short = TOP + lines.length - 1 - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  const narrow = LEFT + width - 1 - sheet.getMaxColumns();
  if (narrow > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), narrow);
  const range = sheet.getRange(TOP, LEFT, lines.length, width);
  const { probe } = desk.memory;
  const columns = Array.from({ length: width }, (_, index) => index);
  range.setNumberFormats(
    lines.map(({ cells, formats }) =>
      columns.map((at) => formats?.[at] ?? (typeof cells[at] === 'string' ? '@' : 'General')),
    ),
  );
  range.setValues(
    lines.map(({ cells }) =>
      columns.map((at) => (probe && cells[at] !== undefined ? toCell(cells[at], probe).raw : (cells[at] ?? ''))),
    ),
  );
  range.setFontWeights(
    lines.map(({ kind }) => columns.map(() => (['title', 'header', 'total'].includes(kind) ? 'bold' : 'normal'))),
  );
}

/** Drawn from the cells of the block, to the right of it, in the report's colours. */
function draw(sheet: Sheet, chart: ReportChart, width: number): void {
  const types = { column: Charts.ChartType.COLUMN, bar: Charts.ChartType.BAR, line: Charts.ChartType.LINE } as const;
  const rows = chart.toLine - chart.fromLine + 1;
  let builder = sheet
    .newChart()
    .setChartType(types[chart.type])
    .setPosition(TOP, LEFT + width + 1, 0, 0)
    .setNumHeaders(1)
    .setOption('title', chart.title)
    .setOption('colors', [...chart.colors])
    .setOption('isStacked', chart.stacked);
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
