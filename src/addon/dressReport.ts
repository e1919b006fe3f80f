import type { ReportLine } from '../schema/report';

/** `name|rows|columns` of the block and the ids of its charts: the next run finds it and replaces it, and nothing else. */
export const BLOCK = 'crm.report';

/** In pixels, as everywhere in a report (UI.md §7). */
export const LINE_HEIGHT = 24;

interface Look {
  readonly bold?: boolean;
  readonly color?: string;
  readonly background?: string;
  /** In points: 15 are 20 pixels. */
  readonly size?: number;
}
const INK = '#1A2428';
const GREY = '#5D6A71';
const looks: Readonly<Record<ReportLine['kind'], Look>> = {
  title: { bold: true, size: 15 },
  meta: { color: GREY },
  header: { bold: true, background: '#F0F4F5' },
  row: {},
  total: { bold: true },
  check: { background: '#F7F9F9' },
  finding: { background: '#FBF1DC' },
  note: { color: GREY },
  blank: {},
  chart: {},
};

/** Colours, weights, sizes and alignment of a block, one call for each; figures and their headers stand to the right. */
export function dressReport(
  range: GoogleAppsScript.Spreadsheet.Range,
  lines: readonly ReportLine[],
  columns: readonly number[],
): void {
  const each = <T>(of: (line: ReportLine, at: number) => T): T[][] =>
    lines.map((line) => columns.map((at) => of(line, at)));
  const figures = new Set(
    columns.filter((at) => lines.some(({ kind, cells }) => kind === 'row' && isFigure(cells[at]))),
  );
  const isRight = ({ kind, cells }: ReportLine, at: number): boolean =>
    isFigure(cells[at]) || (kind === 'header' && figures.has(at));
  range
    .setFontWeights(each(({ kind }) => (looks[kind].bold ? 'bold' : 'normal')))
    .setFontSizes(each(({ kind }) => looks[kind].size ?? 10))
    .setFontColors(each(({ kind }) => looks[kind].color ?? INK))
    .setBackgrounds(each(({ kind }) => looks[kind].background ?? null))
    .setHorizontalAlignments(each((line, at) => (isRight(line, at) ? 'right' : 'left')))
    .setVerticalAlignment('middle');
}

const isFigure = (cell: string | number | undefined): boolean => typeof cell === 'number';

/** A fresh report tab: a narrow margin, a wide first column, no grid lines. People may change that; it is done once. */
export function dressReportTab(sheet: GoogleAppsScript.Spreadsheet.Sheet, width: number): void {
  sheet.setHiddenGridlines(true);
  sheet.setColumnWidth(1, 24);
  sheet.setColumnWidth(2, 170);
  if (width > 1) sheet.setColumnWidths(3, width - 1, 90);
}
