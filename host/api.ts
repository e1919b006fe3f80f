/**
 * The host's public API: what `host/node` implements, what the tests, the page's server and other people's add-ons use.
 * Everything is synchronous, as Apps Script is; that is what lets a second execution or a human edit be nested inside any service call.
 */
import type { Area, Engine, FilterColumn, Modes, Scalar } from './engine/api';

export interface HostOptions {
  /** A workbook drawn as grids, a saved workbook, or nothing for an empty one. */
  readonly workbook?: DrawnWorkbook | unknown;
  /** The files of dist/: Code.js, HTML pages, appsscript.json. */
  readonly bundle: Bundle;
  readonly people?: readonly PersonSpec[];
  /** Wall clock at the start, an ISO instant; it stands still unless moved. */
  readonly now?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly modes?: Partial<Modes>;
  /** The spreadsheet's id; a copy of the file has another. */
  readonly fileId?: string;
  /** The script's id: another script at the same file has document properties of its own. Default: one per file. */
  readonly scriptId?: string;
  /** Seed for getUuid and the like. */
  readonly seed?: number;
  /** Whose quotas hold (PLATFORM §1.4). Default: the smaller ones, of a consumer account. */
  readonly account?: 'consumer' | 'workspace';
  /** Service errors in the language of the person at the keyboard, where the host knows the words; default English. */
  readonly localizedErrors?: boolean;
  /** Real milliseconds after which a script that never ends is stopped; default 30,000. */
  readonly patienceMs?: number;
  /**
   * Google's services are made once and used by one execution after the other, four times as fast; the script is
   * evaluated anew each time. For campaigns over a bundled script. Default: a fresh context for every execution.
   */
  readonly keepsContexts?: boolean;
}
export interface Bundle {
  readonly code: string;
  /**
   * The same code in two: what holds no state of its own, and the rest. Contexts that are kept (`keepsContexts`) evaluate
   * the first once and the rest in every execution.
   */
  readonly parts?: { readonly lasting: string; readonly each: string };
  readonly pages: Readonly<Record<string, string>>;
  readonly manifest: string;
}
export interface PersonSpec {
  readonly email: string;
  readonly name: string;
  readonly role?: 'owner' | 'editor' | 'commenter' | 'viewer';
  readonly locale?: string;
}

/** `{ 线索: [['编号', …], …] }`. A string beginning with '=' is a formula; `{ date: '2025-03-09' }` is a date cell; `{ v, note, background, format, checkbox }` is a decorated cell. */
export type DrawnCell =
  | Scalar
  | { readonly date: string }
  | {
      readonly v: Scalar | { readonly date: string };
      readonly note?: string;
      readonly background?: string;
      readonly format?: string;
      readonly checkbox?: boolean;
    };
export type DrawnWorkbook = Readonly<Record<string, readonly (readonly DrawnCell[])[]>>;

export interface Host {
  readonly engine: Engine;
  /** The person at a keyboard. Unknown e-mails throw. */
  as(email: string): PersonAtWork;
  readonly people: readonly PersonSpec[];
  readonly clock: { now(): number; set(iso: string): void; advance(ms: number): void };
  /** Finished executions, oldest first; cleared by `forget()`. */
  readonly executions: readonly Execution[];
  forget(): void;
  /** Who answers the alerts and prompts for which nobody prepared an answer; without one they throw. The execution waits for it. */
  answerBy(answering: Answering | undefined): void;
  /** Plans faults for the next executions; see Fault. */
  readonly faults: { plan(fault: Fault): void; clear(): void };
  /** What was sent, oldest first: by scripts, and the summaries of failed triggers that Google sends to their creators. */
  readonly outbox: readonly Mail[];
  /** Installable triggers of everybody; they go off as the clock moves and as people work. */
  readonly triggers: readonly InstalledTrigger[];
  /** A request to the script's web app, as the manifest's `webapp` allows it (PLATFORM §6). */
  visit(request: WebRequest): WebAnswer;
  /**
   * A copy of the file for one of its people: another id, with the script, without triggers and caches, and without
   * properties (PLATFORM §12.89) unless asked for: what an add-on finds in a copy is not documented.
   */
  copyFile(owner: string, how?: { readonly properties?: boolean }): Host;
  readonly properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user(email: string): Record<string, string>;
  };
  /** Any tab as a plain grid of values, trimmed to its content. Dates read `2025-03-09`. */
  grid(tab: string): Scalar[][];
  /** Every tab with values, formulas, notes, formats, validations, colours, rules, metadata: for an oracle that compares everything. */
  snapshot(): unknown;
  save(): unknown;
  on(listener: (event: HostEvent) => void): () => void;
}

/** What a person can do in the page. A1 notation or an area; `tab` is the tab's name. */
export interface PersonAtWork {
  readonly email: string;
  open(): void;
  /** Sets the language of the person's account, `en` or `zh_CN`: what the script is told from then on. */
  speaks(locale: string): void;
  select(tab: string, a1: string): void;
  type(tab: string, a1: string, text: string): void;
  paste(tab: string, a1: string, block: readonly (readonly string[])[]): void;
  clear(tab: string, a1: string): void;
  /** Drags the handle of the first area over the second, which holds it. `copy` is Ctrl+D; `other` is with Ctrl held. */
  fill(tab: string, fromA1: string, toA1: string, series?: 'usual' | 'copy' | 'other'): void;
  /** Copies a block of the workbook and pastes it: all of it, or only what is computed, or only how it looks. */
  copyPaste(tab: string, fromA1: string, toTab: string, toA1: string, what?: 'values' | 'formats'): void;
  /** Puts checkboxes into cells; those that hold neither TRUE nor FALSE are unticked. */
  insertCheckboxes(tab: string, a1: string): void;
  sort(tab: string, a1: string, column: number, ascending?: boolean): void;
  /** What each column hides: values, or what does not meet a condition; without an area the filter is taken off. */
  filter(
    tab: string,
    a1: string | null,
    columns?: Readonly<Record<number, readonly string[] | Omit<FilterColumn, 'column'>>>,
  ): void;
  insertRows(tab: string, at: number, count?: number): void;
  deleteRows(tab: string, at: number, count?: number): void;
  insertColumns(tab: string, at: number, count?: number): void;
  deleteColumns(tab: string, at: number, count?: number): void;
  moveRows(tab: string, at: number, count: number, to: number): void;
  moveColumns(tab: string, at: number, count: number, to: number): void;
  cutPaste(tab: string, fromA1: string, toTab: string, toA1: string): void;
  /** The new tab is the active one; so is a duplicate. */
  addTab(name: string): void;
  renameTab(tab: string, name: string): void;
  deleteTab(tab: string): void;
  /** Named by `name`, else as Google names copies. */
  duplicateTab(tab: string, name?: string): void;
  hideTab(tab: string): void;
  /** Turns a block with a header row into a Table with typed columns. */
  convertToTable(tab: string, a1: string): void;
  /** Sends a linked form: a row below the last, and the form-submit triggers. Keys are the questions in the header row. */
  submitForm(tab: string, answers: Readonly<Record<string, string>>): void;
  undo(): string | null;
  redo(): string | null;
  /** The menus this person sees, after `open`. */
  menus(): readonly MenuNode[];
  /** `clickMenu('CRM', '新建线索')`. Throws what the script threw. */
  clickMenu(...path: string[]): void;
  /** google.script.run: arguments and answers go by value, as Google's do. Throws what the failure handler would get. */
  run(name: string, ...args: unknown[]): unknown;
  /** Calls any global function as this person, from the editor unless a web app or a clock trigger is to be imitated. Throws what the script threw. */
  call(
    name: string,
    how?: { readonly args?: readonly unknown[]; readonly from?: 'editor' | 'webApp' | 'clock' },
  ): unknown;
  /** What this person will answer to the next alerts and prompts, in order. Without an answer they throw. */
  answers(...replies: readonly { readonly button: string; readonly text?: string }[]): void;
  /** The sidebar or dialog this person has open. */
  sidebar(): Page | null;
  dialog(): Page | null;
  toasts(): readonly Toast[];
}
export interface Page {
  readonly id: number;
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}
export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}
export interface MenuNode {
  readonly caption: string;
  readonly run?: string;
  readonly items?: readonly MenuNode[];
  readonly separator?: boolean;
}

export interface Execution {
  readonly id: number;
  readonly name: string;
  readonly kind: 'menu' | 'run' | 'trigger' | 'call';
  readonly email: string;
  readonly startedAt: string;
  readonly status: 'done' | 'failed' | 'killed';
  readonly error?: string;
  readonly log: readonly string[];
  /** By kind, as in the cost model: read, write and flush are sheet calls (an implied flush counts as one). */
  readonly calls: Readonly<Record<CallKind, number>>;
  readonly cells: { readonly read: number; readonly written: number };
  /** Every member of Google's classes that the script called, once each: 'Range.setValues'. */
  readonly members: readonly string[];
  /** Every counted call in order, for tests that place faults. */
  readonly trace: readonly string[];
  /** Modelled by host/cost-model.json; and really spent. */
  readonly modelledMs: number;
  readonly realMs: number;
}
export type CallKind =
  | 'read'
  | 'write'
  | 'flush'
  | 'local'
  | 'lock'
  | 'property'
  | 'cache'
  | 'session'
  | 'ui'
  | 'other';

/**
 * A fault at one service call. Calls are numbered from 1 within one execution, over every kind but 'local'.
 * `execution` picks the n-th execution from now (default 1, the next). `prefix` says how much of the writes waiting in the buffer takes effect when killed.
 */
export interface Fault {
  readonly at: number;
  readonly execution?: number;
  readonly do:
    | { readonly kill: 'before' | 'after'; readonly prefix?: 'none' | 'half' | 'all' }
    | { readonly throw: 'before' | 'after'; readonly message?: string; readonly times?: number }
    /** Runs while the call waits: another person's execution, or a human edit. Pending writes of the execution stay buffered. */
    | { readonly meanwhile: (host: Host) => void };
}

/** An alert or prompt of a script. */
export interface Question {
  /** Who is asked. */
  readonly email: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  /** The buttons' names joined by '_': 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'. */
  readonly buttons: string;
  /** How many milliseconds the execution may wait. */
  readonly mostMs: number;
}
/** The button pressed (CLOSE for the one in the title bar) and the text of a prompt, or why the execution ends here. */
export type Answer = { readonly button: string; readonly text: string } | { readonly ended: string };
/** Answers at once, however long that takes; nothing, when nobody is there to be asked. */
export type Answering = (question: Question) => Answer | undefined;

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
  readonly sentAt: string;
}
export interface InstalledTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'CLOCK';
  /** Whose trigger it is: it runs as this person, whoever acts (PLATFORM §4.4). */
  readonly creator: string;
  readonly schedule?: Schedule;
  /** When a clock trigger goes off next. */
  readonly next?: number;
}
/** One rule of a clock trigger; `minute` is fixed when the trigger is made. */
export interface Schedule {
  readonly once?: number;
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly weekDay?: number;
  readonly monthDay?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly timeZone: string;
}
export interface WebRequest {
  readonly method?: 'GET' | 'POST';
  /** Signed in as; left out for somebody without an account. Need not be one of the host's people. */
  readonly as?: string;
  /** What follows '?' in the address. */
  readonly query?: string;
  /** What follows /exec/ in the address. */
  readonly path?: string;
  readonly body?: string;
  readonly contentType?: string;
}
export interface WebAnswer {
  readonly status: number;
  /** A page; errors of the script are pages too, with status 200. */
  readonly html?: string;
  readonly title?: string;
  /** With status 302: where the text waits; fetch it once, with GET. */
  readonly location?: string;
  readonly follow?: (method?: 'GET' | 'POST') => {
    readonly status: number;
    readonly text: string;
    readonly type: string;
  };
}

export type HostEvent =
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'execution'; readonly execution: Execution }
  | { readonly kind: 'toast'; readonly email: string; readonly toast: Toast }
  | { readonly kind: 'sidebar' | 'dialog'; readonly email: string; readonly page: Page | null }
  | { readonly kind: 'menus'; readonly email: string }
  | { readonly kind: 'selection'; readonly email: string; readonly sheet: number; readonly area: Area }
  | { readonly kind: 'workbook' };
