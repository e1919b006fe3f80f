import type { Person } from '../crm/actions/action';
import type { Settings } from '../crm/tables/settings';
import type { Language, MessageKey } from '../messages';
import type { Entry } from '../schema/change';
import type { Cell } from '../values/cell';
import type { Day } from '../values/day';
import type { Problem } from '../values/outcome';

/** What the sidebar may ask. One global `rpc(text)` carries all of it as JSON text (PLATFORM.md §5.4). Types only: the sidebar never runs addon code. */
export interface Api {
  hello(ask: Record<string, never>): Hello;
  today(ask: { language: Language }): Today;
  search(ask: { text: string }): readonly Hit[];
  /** The record on the selected row, or none. */
  selected(ask: Record<string, never>): RecordRef | null;
  card(ask: RecordRef): Card | null;
  /** Other records that may be the same, for what is typed so far. */
  matches(ask: { table: string; number?: string; fields: Readonly<Record<string, string>> }): readonly Match[];
  act(ask: { action: string; input: unknown; request: string }): Acted;
  undo(ask: { seq: number; request: string }): Acted;
  history(ask: { number?: string; before?: number }): readonly HistoryRow[];
  setUp(ask: { request: string; language: Language }): Acted;
  /** `table` is the person's own word on what the tab records. */
  adoptPlan(ask: { sheetId?: number; table?: string }): AdoptPlan;
  adopt(ask: {
    request: string;
    sheetId: number;
    table: string;
    headerRow: number;
    columns: Readonly<Record<string, number>>;
  }): Acted;
  /** One slice of the scan; `cursor` comes from the slice before. */
  scan(ask: { cursor?: string }): ScanProgress;
  report(ask: { name: string; request: string }): Acted;
  /** Selects the record's row in the sheet. */
  reveal(ask: RecordRef): boolean;
  /** Takes the CRM out again; values stay. */
  remove(ask: { request: string }): Acted;
}
export type Method = keyof Api;
export type Ask<M extends Method> = Parameters<Api[M]>[0];
export type Reply<M extends Method> = ReturnType<Api[M]>;

export interface Request<M extends Method = Method> {
  readonly method: M;
  readonly ask: Ask<M>;
}
export type Response<M extends Method = Method> =
  | { readonly ok: true; readonly value: Reply<M> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface RecordRef {
  readonly table: string;
  readonly number: string;
}

export interface Hello {
  readonly user: Person;
  readonly today: Day;
  readonly state: 'empty' | 'adoptable' | 'ready';
  /** Tables that have a tab, with the fields that have a column there. */
  readonly tables: Readonly<Record<string, { readonly tab: string; readonly fields: readonly string[] }>>;
  readonly settings: Settings;
  /** How many half-done actions were finished just now. */
  readonly recovered: number;
  /** When the scan last finished, `2026-11-19T14:32:05`. */
  readonly scannedAt?: string;
  readonly version: string;
}

export interface Hit extends RecordRef {
  readonly title: string;
  /** One line of meta: contact, owner, status. */
  readonly detail: string;
  readonly grade?: string;
}

export interface TodayItem extends Hit {
  readonly dueOn: Day;
  /** What is to be done next. */
  readonly step: string;
  /** The follow-up the step comes from; absent where only the record carries the date. */
  readonly followUp?: string;
}
export interface Today {
  readonly overdue: readonly TodayItem[];
  readonly today: readonly TodayItem[];
  readonly next7: readonly TodayItem[];
  /** A-grade leads without an owner (AS-06). */
  readonly unassigned: readonly Hit[];
}

export interface Card extends RecordRef {
  readonly title: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly problems: readonly Problem[];
  readonly grade?: GradeView;
  readonly duplicates: readonly Match[];
  /** Records that point here or that this one points to: a lead's customer, a customer's lead. */
  readonly linked: readonly Hit[];
  readonly timeline: readonly TimelineItem[];
}
export interface GradeView {
  readonly letter: string;
  /** The rule's letter where a person chose another. */
  readonly ruleLetter: string;
  readonly reasons: readonly Reason[];
}
export interface Reason {
  readonly met: boolean;
  readonly key: MessageKey;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface TimelineItem {
  readonly kind: 'followUp' | 'change';
  /** A day or a moment. */
  readonly at: string;
  readonly by: string;
  readonly action: string;
  /** A follow-up's fields, or per field before and after. */
  readonly method?: string;
  readonly text?: string;
  readonly nextStep?: string;
  readonly nextDueOn?: Day;
  /** The next step is done, or another contact has settled it. */
  readonly settled?: true;
  readonly fields?: readonly { readonly field: string; readonly before: Cell; readonly after: Cell }[];
  /** By which the entry can be undone; absent where it has been. */
  readonly seq?: number;
}

export interface Match extends Hit {
  readonly evidence: readonly {
    readonly key: MessageKey;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

export interface Acted {
  readonly number: string;
  /** The entry an undo would take back; 0 where nothing can be taken back, so that no undo is offered. */
  readonly seq: number;
  readonly message: { readonly key: MessageKey; readonly params: Readonly<Record<string, string | number>> };
  /** True when this request had been carried out before; nothing was done twice. */
  readonly repeated: boolean;
}

export interface HistoryRow extends Entry {
  readonly undone: boolean;
}

export interface AdoptPlan {
  readonly tabs: readonly {
    readonly sheetId: number;
    readonly name: string;
    readonly rows: number;
    /** The table it seems to be; '' where it is none of ours. */
    readonly table: string;
    readonly adopted: boolean;
  }[];
  readonly chosen?: {
    readonly sheetId: number;
    readonly table: string;
    readonly headerRow: number;
    readonly columns: readonly PlannedColumn[];
  };
}
export interface PlannedColumn {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  /** The field it would be bound to; absent when it stays the user's own. */
  readonly field?: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Other fields it might be; a person must choose where there are any. */
  readonly others: readonly string[];
  readonly samples: readonly string[];
  readonly formula: boolean;
}

export interface ScanProgress {
  readonly cursor?: string;
  readonly done: number;
  readonly total: number;
  /** Rows that got a number, a check or a flag in this slice. */
  readonly changed: number;
}
