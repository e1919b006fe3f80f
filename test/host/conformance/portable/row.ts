/** A behaviour that a script can see by itself: the same text runs on this host and in a real project. */
export interface PortableRow {
  /** Stable for ever: recorded results are compared by it. */
  readonly id: string;
  /** What is done and then seen, in words. */
  readonly then: string;
  /** The body of a function of `ss`, `sheet` (a tab with the grid below) and `thrown`; what it returns is recorded. */
  readonly body: string;
  readonly expected: unknown;
  readonly evidence: string;
  readonly source: string;
  /** What somebody would have to answer or set up; a row that has any of it runs on the host alone. */
  readonly hostOnly?: {
    readonly answers?: readonly { readonly button: string; readonly text?: string }[];
  };
}

/** What stands on the tab of every row. */
export const given: (string | number)[][] = [
  ['名称', '数', '备注'],
  ['澄川', 3, 'x'],
  ['蓝海', 1, ''],
  ['Acme', 2, 'acme too'],
];

type Brief = readonly [id: string, then: string, body: string, expected: unknown];

/** Rows about one class, known from one page of the reference. */
export function rowsOf(source: string, rows: readonly Brief[], evidence = 'D'): readonly PortableRow[] {
  return rows.map(([id, then, body, expected]) => ({ id, then, body, expected, evidence, source }));
}

/** Rows that need somebody at the keyboard. */
export function askedRows(
  source: string,
  answers: NonNullable<PortableRow['hostOnly']>['answers'],
  rows: readonly Brief[],
): readonly PortableRow[] {
  return rowsOf(source, rows).map((row) => ({ ...row, hostOnly: answers ? { answers } : {} }));
}
