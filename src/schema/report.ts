/** A report as data: what is written into its tab as values, and which native charts are drawn from them. */
export interface Report {
  readonly name: string;
  /** The tab it is written to. */
  readonly tab: string;
  /** The generated block from B2 on: the title first, then the lines. Text cells are text, numbers are numbers. */
  readonly lines: readonly ReportLine[];
  readonly charts: readonly ReportChart[];
}

/** `chart` lines are kept free for the chart that floats over them. */
export interface ReportLine {
  readonly kind: 'title' | 'meta' | 'header' | 'row' | 'total' | 'check' | 'finding' | 'note' | 'blank' | 'chart';
  readonly cells: readonly (string | number)[];
  /** Number format per cell: '0', '0.0%', '@' …; absent means general. */
  readonly formats?: readonly string[];
}

export interface ReportChart {
  readonly title: string;
  readonly type: 'column' | 'bar' | 'line';
  readonly stacked: boolean;
  /** Lines the chart reads, from the header line to the last row, counted from 0 in `lines`; columns counted from 0 in `cells`. */
  readonly fromLine: number;
  readonly toLine: number;
  readonly columns: readonly number[];
  readonly colors: readonly string[];
}
