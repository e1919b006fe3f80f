import type { CallKind, InstalledTrigger, Schedule } from '../api';
import type {
  Area,
  Chart,
  Command,
  ConditionalRule,
  Metadata,
  Modes,
  NamedRange,
  Protection,
  Scalar,
  SheetInfo,
  Style,
  ValidationRule,
  Value,
} from '../engine/api';

/**
 * What the runtime inside the script's context may ask of the host. Plain data both ways; whatever comes back belongs
 * to another realm and is copied before a script sees it. Every member may throw: a message in Google's words, or
 * the end of the execution.
 */
export interface Bridge {
  /** Counts one service call and lets planned faults act. A read first applies the waiting writes. */
  enter(kind: Kind, label: string): void;
  /** The call has had its effect. */
  leave(): void;
  /** False once the execution has been killed. */
  alive(): boolean;
  /** Puts a write in the buffer; it takes effect at the next read, flush or end. */
  push(command: Command): void;
  /** Applies the waiting writes: SpreadsheetApp.flush(). */
  flush(): void;
  newId(): number;
  readonly book: Book;
  readonly modes: Modes;
  readonly person: PersonFacts;
  readonly screen: Screen;
  readonly locks: Locks;
  properties(scope: StoreScope): PropertyStore;
  cache(scope: StoreScope): CacheStore;
  readonly bytes: Bytes;
  readonly clock: { now(): number; sleep(ms: number): void };
  /** The text of an HTML page of the bundle. */
  page(name: string): string | undefined;
  /** A deterministic number in [0, 1). */
  random(): number;
  log(line: string): void;
  readonly triggers: Triggers;
  readonly mail: { send(draft: MailDraft): void; left(): number };
  /** A service's message in the language of the person at the keyboard. */
  inWords(message: string): string;
  ready(entry: Entry): void;
}

/** 'info' is a read when the execution does not know the sheets yet, and local afterwards. */
export type Kind = CallKind | 'info';
export type StoreScope = 'script' | 'document' | 'user';

/** The workbook as read after the waiting writes were applied. Reads of cells are counted by their area. */
export interface Book {
  readonly id: string;
  readonly scriptId: string;
  name(): string;
  timeZone(): string;
  locale(): string;
  sheets(): readonly SheetInfo[];
  values(sheet: number, area: Area): Value[][];
  formats(sheet: number, area: Area, counted: boolean): string[][];
  displays(sheet: number, area: Area): string[][];
  formulas(sheet: number, area: Area): string[][];
  styles(sheet: number, area: Area): Style[][];
  notes(sheet: number, area: Area): string[][];
  validations(sheet: number, area: Area): (ValidationRule | null)[][];
  lastRow(sheet: number): number;
  lastColumn(sheet: number): number;
  columnWidth(sheet: number, column: number): number;
  rowHeight(sheet: number, row: number): number;
  isRowHidden(sheet: number, row: number): boolean;
  isRowHiddenByFilter(sheet: number, row: number): boolean;
  isColumnHidden(sheet: number, column: number): boolean;
  conditionalRules(sheet: number): readonly ConditionalRule[];
  metadata(): readonly Metadata[];
  protections(): readonly Protection[];
  names(): readonly NamedRange[];
  charts(sheet: number): readonly Chart[];
  settings(): Readonly<Record<string, Scalar>>;
}

export interface PersonFacts {
  /** '' where Google withholds it. */
  readonly activeEmail: string;
  readonly effectiveEmail: string;
  /** Who really acts, whatever Google would tell the script: needed to say what a protection allows. */
  readonly email: string;
  readonly isOwner: boolean;
  readonly mayEdit: boolean;
  readonly locale: string;
  readonly scriptTimeZone: string;
  /** Called by google.script.run: the answer must travel. */
  readonly fromPage: boolean;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly authMode: 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';
  /** Throws when the manifest or the kind of execution forbids the member. */
  authorize(member: string): void;
  /** Whether the manifest asks for the scope. */
  grants(scope: string): boolean;
}

export interface Selected {
  readonly sheet: number;
  readonly area: Area;
}
export interface MenuPart {
  readonly caption: string;
  readonly run?: string;
  readonly items?: readonly MenuPart[];
  readonly separator?: boolean;
}
export interface HtmlPage {
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}
export interface Reply {
  readonly button: string;
  readonly text: string;
}
export interface Screen {
  /** Throws outside an editor. */
  open(): void;
  selected(): Selected;
  select(selected: Selected): void;
  addMenu(menu: MenuPart): void;
  removeMenu(caption: string): void;
  sidebar(page: HtmlPage): void;
  dialog(page: HtmlPage): void;
  toast(message: string, title: string, seconds: number): void;
  /** Asks the person; the execution waits, and its locks are gone afterwards (PLATFORM §5.2). */
  ask(kind: 'alert' | 'prompt', title: string, message: string, buttons: string): Reply;
}

/** The installable triggers of the person whose execution this is. */
export interface Triggers {
  mine(): readonly InstalledTrigger[];
  add(draft: Pick<InstalledTrigger, 'handler' | 'event'> & { readonly schedule?: Schedule }): InstalledTrigger;
  remove(id: string): void;
}
export interface MailDraft {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
  readonly noReply?: boolean;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
}

export interface Locks {
  /** False when this kind of execution has no such lock. */
  has(scope: StoreScope): boolean;
  take(scope: StoreScope, waitMs: number): boolean;
  release(scope: StoreScope): void;
  isHeld(scope: StoreScope): boolean;
}

export interface PropertyStore {
  readonly exists: boolean;
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}
export interface CacheStore {
  readonly exists: boolean;
  get(key: string): string | null;
  put(key: string, value: string, seconds: number): void;
  remove(key: string): void;
}

/** Bytes as a text of one letter each: a text passes from one context to another whole, a list number by number. */
export type Binary = string;

/** What the language lacks. */
export interface Bytes {
  encode(text: string): Binary;
  decode(binary: Binary): string;
  toBase64(binary: Binary): string;
  fromBase64(text: string): Binary;
  digest(algorithm: string, binary: Binary): Binary;
  hmac(algorithm: string, binary: Binary, key: Binary): Binary;
  gzip(binary: Binary): Binary;
  ungzip(binary: Binary): Binary;
}

/** What the host may ask of the runtime. */
export interface Entry {
  /** Calls a global function; arguments and answer are JSON texts, and a promise answers in its own time. */
  call(path: string, argumentsJson: string): Settled;
  /** Fires a simple trigger with an event object made inside the context. */
  fire(path: string, event: EventFacts): Settled;
  /** Every class of this host → its members that exist, as JSON. */
  members(): string;
  /** Answers a web request; the event object is JSON, and so is the answer, a WebOutput. */
  serve(path: string, eventJson: string): Settled;
}
export interface Settled {
  state: 'done' | 'waiting' | 'failed';
  /** JSON; 'null' where the answer cannot travel. */
  answer?: string;
  /** Whatever was thrown. */
  error?: unknown;
}
/** What doGet and doPost may answer with. */
export type WebOutput =
  | { readonly kind: 'html'; readonly html: string; readonly title: string }
  | { readonly kind: 'text'; readonly text: string; readonly type: string };
export interface EventFacts {
  readonly authMode: string;
  readonly at?: Selected;
  readonly value?: string;
  readonly oldValue?: string;
  readonly triggerUid?: string;
  /** The instant a clock trigger went off. */
  readonly time?: number;
  readonly changeType?: string;
  /** What a form sent. */
  readonly namedValues?: Readonly<Record<string, readonly string[]>>;
  readonly values?: readonly string[];
}
