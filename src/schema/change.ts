import type { Cell } from '../values/cell';

/** Cells by field key. */
export type Cells = Readonly<Record<string, Cell>>;

/**
 * One small plain value: what an action wants done to one record. An update names, per field, the cell it saw and the
 * cell it wants; a cell that is neither when the change is applied is a conflict and is left alone.
 */
export type Change =
  | { readonly kind: 'create'; readonly table: string; readonly number: string; readonly fields: Cells }
  | {
      readonly kind: 'update';
      readonly table: string;
      readonly number: string;
      readonly before: Cells;
      readonly fields: Cells;
    }
  /** The inverse of a create: the cells the create wrote become empty again. The number stays used. */
  | { readonly kind: 'withdraw'; readonly table: string; readonly number: string; readonly before: Cells }
  /** A row somebody typed or pasted gets its number. `seen` is how the row is found again: the bound cells it held. */
  | {
      readonly kind: 'register';
      readonly table: string;
      readonly number: string;
      readonly seen: Cells;
      readonly fields: Cells;
    }
  /** The inverse of a register: the number and what was filled in go, what the person typed stays. */
  | {
      readonly kind: 'unregister';
      readonly table: string;
      readonly number: string;
      readonly seen: Cells;
      readonly fields: Cells;
    }
  /** Two records were judged: one and the same, or different. */
  | {
      readonly kind: 'judge';
      readonly pair: readonly [string, string];
      readonly verdict: Verdict;
      readonly before: Verdict;
    };

export type Verdict = 'same' | 'different' | 'open';

/** What a reader must find beside a cell: a note that explains. It can always be derived again, so it is not journalled. */
export interface Mark {
  readonly table: string;
  readonly number: string;
  readonly field: string;
  /** Plain lines; none takes our note away. */
  readonly lines: readonly string[];
}

/** One committed entry of the journal. */
export interface Entry {
  readonly seq: number;
  readonly request: string;
  /** `2026-11-19T14:32:05`, in the workbook's zone. */
  readonly at: string;
  /** The e-mail address; '' where the platform withholds it, shown as unknown. */
  readonly by: string;
  readonly action: string;
  /** The record the entry is about, for lists. */
  readonly about: string;
  readonly changes: readonly Change[];
  /** The entry this one takes back. */
  readonly undoes?: number;
}

/** What takes a change back. */
export function inverseOf(change: Change): Change {
  switch (change.kind) {
    case 'create':
      return { kind: 'withdraw', table: change.table, number: change.number, before: change.fields };
    case 'withdraw':
      return { kind: 'create', table: change.table, number: change.number, fields: change.before };
    case 'register':
      return { ...change, kind: 'unregister' };
    case 'unregister':
      return { ...change, kind: 'register' };
    case 'update':
      return { ...change, before: change.fields, fields: change.before };
    case 'judge':
      return { ...change, verdict: change.before, before: change.verdict };
  }
}
