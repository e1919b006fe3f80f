/** What the page and its server say to each other. Areas and rows count from 1; a tab is named by its id. */
import type { Execution, MenuNode, Page, PersonSpec, Toast } from '../api';
import type { Area, CellView, Chart, Command, FilterColumn, LineGroup, Patch, SheetInfo } from '../engine/api';

export type {
  Area,
  CellView,
  Chart,
  Execution,
  FilterColumn,
  LineGroup,
  MenuNode,
  Page,
  Patch,
  PersonSpec,
  SheetInfo,
  Toast,
};

export interface WorkbookState {
  readonly name: string;
  readonly me: string;
  readonly token: string;
  readonly people: readonly PersonSpec[];
  readonly sheets: readonly SheetInfo[];
  readonly menus: readonly MenuNode[];
  readonly selections: readonly SelectionOf[];
  readonly executions: readonly ExecutionView[];
  /** The last mails sent, oldest first. */
  readonly outbox: readonly MailView[];
  readonly clock: ClockView;
  /** When the workbook last reached the disk, an ISO instant; null when it is kept in memory only. */
  readonly savedAt: string | null;
  /** What scripts ask this person and wait for, the latest last. */
  readonly questions: readonly QuestionView[];
  readonly samples: readonly SampleTitle[];
  readonly canReopen: boolean;
  /** Names google.script.run may call; null when every name may be tried. */
  readonly callable: readonly string[] | null;
}
export interface ExecutionView extends Omit<Execution, 'trace'> {
  /** What a sidebar or dialog asked for by one function that answers many questions. */
  readonly asked?: string;
}
export interface MailView {
  readonly id: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  /** Only the beginning is told. */
  readonly shortened: boolean;
  /** Names of the files. */
  readonly attachments: readonly string[];
  readonly wall: Wall;
}
/** What a clock on the wall shows in the workbook's time zone, in milliseconds as if it were UTC. */
export type Wall = number;
export interface ClockView {
  readonly wall: Wall;
  readonly timeZone: string;
  /** With this machine's time, shifted from it, or not at all until somebody moves it. */
  readonly goes: 'live' | 'shifted' | 'still';
  /** Time-driven triggers, the next to go off first. */
  readonly next: readonly { readonly handler: string; readonly creator: string; readonly wall: Wall }[];
}
/** To an instant, to a time on the workbook's wall (`2026-11-20T09:30`), on by milliseconds, or back to this machine's time. */
export type ClockRequest =
  | { readonly now: string }
  | { readonly wall: string }
  | { readonly by: number }
  | { readonly back: true };
/** What a script asks a person and waits for. */
export interface QuestionView {
  readonly id: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  /** OK, CANCEL, YES, NO. */
  readonly buttons: readonly string[];
}
export interface AnswerRequest {
  readonly as: string;
  readonly id: number;
  /** One of the question's, or CLOSE. */
  readonly button: string;
  readonly text: string;
}
export interface SelectionOf {
  readonly email: string;
  readonly sheet: number;
  readonly area: Area;
}
export interface SampleTitle {
  readonly key: string;
  readonly title: Readonly<Record<'zh' | 'en', string>>;
  readonly about: Readonly<Record<'zh' | 'en', string>>;
}

/** `[how many, pixels, why hidden]`: 0 shown, 1 hidden by hand, 2 hidden by the filter. */
export type Run = readonly [count: number, pixels: number, hidden: 0 | 1 | 2];
export interface SheetLayout {
  readonly sheet: number;
  readonly rows: readonly Run[];
  readonly columns: readonly Run[];
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly charts: readonly ChartView[];
}
export interface ChartView {
  readonly chart: Chart;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly texts: readonly string[];
  }[];
}
/** 0 stands for a cell with nothing in it and nothing on it. */
export type CellRow = readonly (CellView | 0)[];

/** Commands of the engine that a person gives as they are: they change how things look, not what triggers see. */
export type LookCommand = Extract<
  Command,
  {
    do:
      | 'setStyle'
      | 'setFormats'
      | 'setNotes'
      | 'setValidations'
      | 'clear'
      | 'resizeColumns'
      | 'resizeRows'
      | 'hideRows'
      | 'showRows'
      | 'hideColumns'
      | 'showColumns'
      | 'freeze'
      | 'merge'
      | 'unmerge'
      | 'changeSheet'
      | 'changeWorkbook'
      | 'removeChart';
  }
>;
/** What one column of a filter hides. */
export type FilterRule = Omit<FilterColumn, 'column'>;
export type Act =
  | { readonly do: 'select'; readonly sheet: number; readonly area: Area }
  | {
      readonly do: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | {
      readonly do: 'paste';
      readonly sheet: number;
      readonly area: Area;
      readonly block: readonly (readonly string[])[];
    }
  | { readonly do: 'erase'; readonly sheet: number; readonly area: Area }
  | {
      readonly do: 'fill';
      readonly sheet: number;
      readonly from: Area;
      readonly to: Area;
      readonly series: 'usual' | 'copy' | 'other';
    }
  | {
      readonly do: 'copyPaste';
      readonly sheet: number;
      readonly from: Area;
      readonly toSheet: number;
      readonly to: Area;
      readonly what?: 'values' | 'formats';
    }
  | { readonly do: 'checkboxes'; readonly sheet: number; readonly area: Area }
  | {
      readonly do: 'sort';
      readonly sheet: number;
      readonly area: Area;
      readonly column: number;
      readonly ascending: boolean;
    }
  | {
      readonly do: 'filter';
      readonly sheet: number;
      readonly area: Area | null;
      readonly columns?: Readonly<Record<number, FilterRule>>;
    }
  | {
      readonly do: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly do: 'moveRows' | 'moveColumns';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
      readonly to: number;
    }
  | {
      readonly do: 'cutPaste';
      readonly sheet: number;
      readonly from: Area;
      readonly toSheet: number;
      readonly to: Area;
    }
  | { readonly do: 'addTab'; readonly name: string }
  | { readonly do: 'renameTab'; readonly sheet: number; readonly name: string }
  | { readonly do: 'deleteTab' | 'hideTab'; readonly sheet: number }
  | { readonly do: 'duplicateTab'; readonly sheet: number; readonly name: string }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'look'; readonly commands: readonly LookCommand[] };

export interface HelloRequest {
  readonly as: string;
  /** What the page is shown in, and so the person's account; left out, the account keeps its own. */
  readonly language?: 'zh' | 'en';
}
export interface DoRequest {
  readonly as: string;
  /** The same request sent again gets the first answer. */
  readonly request: string;
  readonly act: Act;
}
export interface CopyRequest {
  readonly name: string;
}
/** The workbook that is opened is named in the language of the page. */
export interface ResetRequest {
  readonly language?: 'zh' | 'en';
}
export interface SampleRequest extends ResetRequest {
  readonly key: string;
}
export interface MenuRequest {
  readonly as: string;
  readonly path: readonly string[];
}
export interface RunRequest {
  readonly as: string;
  readonly name: string;
  readonly args: readonly unknown[];
}
export interface Failure {
  readonly error: string;
  /** The same in the page's languages, where the server knows both. */
  readonly words?: Readonly<Record<'zh' | 'en', string>>;
}

export type PageEvent =
  | { readonly kind: 'patches'; readonly patches: readonly Patch[] }
  | { readonly kind: 'toast'; readonly toast: Toast }
  | { readonly kind: 'sidebar' | 'dialog'; readonly page: Page | null }
  | { readonly kind: 'asked'; readonly question: QuestionView }
  /** Answered, perhaps in another window, or nobody waits for it any more. */
  | { readonly kind: 'answered'; readonly id: number }
  | { readonly kind: 'menus'; readonly menus: readonly MenuNode[] }
  | { readonly kind: 'selection'; readonly selection: SelectionOf }
  /** A script has put this person's selection elsewhere. */
  | { readonly kind: 'moved'; readonly selection: SelectionOf }
  | { readonly kind: 'left'; readonly email: string }
  | { readonly kind: 'execution'; readonly execution: ExecutionView }
  | { readonly kind: 'mail'; readonly mail: MailView }
  | { readonly kind: 'clock'; readonly clock: ClockView }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved'; readonly reason: string }
  | { readonly kind: 'reopened' };
