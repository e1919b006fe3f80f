import type { Person } from '../crm/actions/action';
import type { Settings } from '../crm/tables/settings';
import type { Section } from '../crm/tables/settingsLayout';
import type { SettingsPage } from '../crm/tables/settingsPages';
import type { Label, Language, MessageKey } from '../messages';
import type { Entry } from '../schema/change';
import type { Cell } from '../values/cell';
import type { Day } from '../values/day';
import type { Params, Problem } from '../values/outcome';

/** What the sidebar may ask. One global `rpc(text)` carries all of it as JSON text (PLATFORM.md §5.4). Types only: the sidebar never runs addon code. */
export interface Api {
  hello(ask: Record<string, never>): Hello;
  today(ask: { language: Language }): Today;
  /**
   * The closest records of all tables, or of those named, by what we last knew of them. Archived ones only where they are
   * asked for. Where nothing is found, or where `deep` asks for it, the tabs are looked through as they stand.
   */
  search(ask: { text: string; tables?: readonly string[]; archived?: boolean; deep?: boolean }): Found;
  /** Words used in the cells of a field, the most frequent first: what a list of tags may offer. */
  used(ask: { table: string; field: string }): readonly string[];
  /** What the records bring along that the form of a new one names, by its fields (FU-24). */
  brings(ask: { table: string; fields: Readonly<Record<string, string>> }): Brought;
  /** The record on the selected row, or none. */
  selected(ask: Record<string, never>): RecordRef | null;
  /** `shown`: in the open what the settings keep masked, for who asks to see it. */
  card(ask: RecordRef & { shown?: boolean }): Card | null;
  /** Other records that may be the same, for what is typed so far; `lead` is whose customer it is to be, and knows what the form leaves out. */
  matches(ask: {
    table: string;
    number?: string;
    lead?: string;
    fields: Readonly<Record<string, string>>;
  }): readonly Match[];
  act(ask: { action: string; input: unknown; request: string }): Acted;
  /** Takes an archive a step on: submitted, approved, or returned with a reason. */
  approve(ask: { number: string; step: string; reason?: string; request: string }): Acted;
  /** Keeps a form somebody has begun, for this person alone; `hello` gives it back. */
  keepDraft(ask: Omit<KeptDraft, 'at'>): { readonly gaveWay: number };
  forgetDraft(ask: Pick<KeptDraft, 'key'>): boolean;
  /**
   * Takes an entry back, whichever it is; taking back an undo is redo. Refused with `undo.*` problems where its cells read
   * otherwise now: their params carry key, table, number, label, now, wrote, to, by, at. `choices` answers each by its key,
   * `seen` is the `now` the person was shown.
   */
  undo(ask: {
    seq: number;
    request: string;
    choices?: Readonly<Record<string, 'keep' | 'restore'>>;
    seen?: Readonly<Record<string, string>>;
  }): Acted;
  history(ask: { number?: string; before?: number }): readonly HistoryRow[];
  /** What can be brought back: archived, taken back, or gone from its sheet. */
  trash(ask: { text?: string }): readonly TrashItem[];
  /** One record: out of the archive, or into a fresh row under its number. */
  restore(ask: { table: string; number: string; kind: 'archived' | 'gone'; request: string }): Acted;
  /** Adds the column a tab lacks, at its right end, once the person has agreed. */
  addColumn(ask: { table: string; field: string; request: string }): Acted;
  /** Shows the tab of a larger setting; made now where this is its first use. */
  settingsPage(ask: { page: SettingsPage | 'settings'; at?: { row: number; column: number }; request: string }): Acted;
  /** What is in force and in doubt, and what may be chosen. */
  settings(ask: Record<string, never>): SettingsView;
  /** Writes what was chosen into 设置. */
  preset(ask: { topic: string; name: string; request: string }): Acted;
  setUp(ask: { request: string; language: Language }): Acted;
  /** `table` is the person's own word on what the tab records. */
  adoptPlan(ask: { sheetId?: number; table?: string }): AdoptPlan;
  adopt(ask: {
    request: string;
    sheetId: number;
    table: string;
    headerRow: number;
    columns: Readonly<Record<string, number>>;
    /** The headers that were shown, by the same keys: where one reads otherwise by now, nothing is bound. */
    headers?: Readonly<Record<string, string>>;
  }): Acted;
  /** One slice of the scan; `cursor` comes from the slice before. */
  scan(ask: { cursor?: string }): ScanProgress;
  report(ask: { name: string; request: string }): Acted;
  /** Selects the record's row in the sheet. */
  reveal(ask: RecordRef): boolean;
  /** What is wrong with the workbook, if anything. */
  health(ask: Record<string, never>): Health;
  /** Mends one thing `health` found. */
  repair(ask: RepairAsk): Acted;
  /** Says what a copied file, or one that another installation keeps, is to be. */
  claim(ask: ClaimAsk): Acted;
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

/** What shows cells of a record says which of them it shows masked. */
export interface Masked {
  readonly masked?: readonly string[];
  /** Something in the whole answer is masked. */
  readonly hides?: boolean;
}

export interface Hello {
  readonly user: Person;
  readonly today: Day;
  /** `copied` and `otherEngine`: somebody must say first what the file is to be; until then nothing is written. */
  readonly state: 'empty' | 'adoptable' | 'ready' | 'copied' | 'otherEngine';
  /** Nothing can be saved before it is repaired. */
  readonly obstacle?: Problem;
  /** Tables that have a tab, with the fields that have a column there. */
  readonly tables: Readonly<Record<string, { readonly tab: string; readonly fields: readonly string[] }>>;
  readonly settings: Settings;
  /** The language of cells, whoever looks. */
  readonly cellLanguage: Language;
  /** How many half-done actions were finished just now. */
  readonly recovered: number;
  /** When the scan last finished, `2026-11-19T14:32:05`. */
  readonly scannedAt?: string;
  /** Forms this person has begun and not saved, newest first. */
  readonly drafts: readonly KeptDraft[];
  readonly version: string;
}

/** A form that was begun and not saved: which one, when, and what it holds, as the page that began it wrote it. */
export interface KeptDraft {
  readonly key: string;
  readonly at: string;
  readonly text: string;
}

export interface Hit extends RecordRef {
  readonly title: string;
  /** One line of meta: contact, owner, status. */
  readonly detail: string;
  readonly grade?: string;
  readonly archived?: true;
}

/** A record a search found, with what it looked at: a longer word is then looked for without asking again. */
export interface FoundHit extends Hit, Masked {
  readonly cells: Readonly<Record<string, Cell>>;
  /** What its row holds in columns of the users' own that nobody declared, by header. */
  readonly own?: Readonly<Record<string, string>>;
}
/** What a search found. */
export interface Found extends Pick<Masked, 'hides'> {
  /** The closest first, no more than a person reads. */
  readonly hits: readonly FoundHit[];
  /** How many there are, by table; those without any are absent. */
  readonly counts: Readonly<Record<string, number>>;
  /** The tabs have been looked through: there is no more to be found. */
  readonly deep: boolean;
}

export interface TodayItem extends Hit {
  readonly dueOn: Day;
  /** What is to be done next. */
  readonly step: string;
  /** The follow-up the step comes from; absent where only the record carries the date. */
  readonly followUp?: string;
  /** Why it is here, where it is no contact: a task, a payment, the end of a contract. */
  readonly reason?: Acted['message'];
}
export interface Today {
  readonly overdue: readonly TodayItem[];
  readonly today: readonly TodayItem[];
  readonly next7: readonly TodayItem[];
  /** A-grade leads without an owner (AS-06). */
  readonly unassigned: readonly Hit[];
}

export interface Card extends RecordRef, Masked {
  readonly title: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly problems: readonly Problem[];
  readonly grade?: GradeView;
  readonly duplicates: readonly Match[];
  /** Records this one names: a lead's customer, a contract's opportunity. */
  readonly linked: readonly Hit[];
  /** Records that name this one, by table, in the order of the tabs. */
  readonly sections: readonly CardSection[];
  readonly timeline: readonly TimelineItem[];
}
/** What belongs to a record from one table: contacts, contracts, feedback. */
export interface CardSection {
  readonly table: string;
  /** All of them; `records` holds the newest. */
  readonly total: number;
  readonly records: readonly CardRecord[];
}
/** A record on the card of another, with the cells that hold something. */
export interface CardRecord extends Hit, Masked {
  readonly cells: Readonly<Record<string, Cell>>;
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
  readonly between?: readonly [string, string];
  readonly foundBy?: string;
}

export interface Brought extends Masked {
  readonly table: string;
  readonly cells: Readonly<Record<string, string>>;
  /** What the named records are called. */
  readonly names: readonly (RecordRef & { readonly title: string })[];
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
  /** A larger work of which this much is done: the same request again goes on with it. */
  readonly more?: { readonly done: number; readonly total: number };
  /** Records a larger work left alone, because somebody changed them meanwhile; the first few. */
  readonly leftAlone?: readonly string[];
}

/** One entry, or the larger work it is the newest part of. */
export interface HistoryRow extends Entry {
  readonly undone: boolean;
  /** All its changes by what they do; `changes` holds the first of them. */
  readonly counts?: {
    readonly created: number;
    readonly updated: number;
    readonly withdrawn: number;
    readonly judged: number;
  };
  readonly parts?: number;
  /** What its author was told. */
  readonly message?: Acted['message'];
  /** Somebody unknown did it between these moments, and who was at the keyboard when it was found. */
  readonly between?: readonly [string, string];
  readonly foundBy?: string;
  /** The entry somebody took back with Ctrl+Z in the sheet; `whole` false where part of it still stands. */
  readonly partly?: {
    readonly seq: number;
    readonly action: string;
    readonly about: string;
    readonly whole: boolean;
  };
}

export interface SettingsView {
  /** Which of the settings' tabs are there. */
  readonly tabs: Readonly<Record<string, boolean>>;
  /** What cannot be read, and where it stands; rows and columns count from 1. */
  readonly doubts: readonly {
    readonly page: SettingsPage | 'settings';
    readonly row: number;
    readonly column: number;
    readonly problem: Problem;
  }[];
  /** Years whose holidays nobody has said. */
  readonly unknownYears: readonly string[];
  /** Declared fields that have no column yet. */
  readonly missing: readonly {
    readonly table: string;
    readonly field: string;
    readonly label: string;
    readonly tab: string;
  }[];
  readonly topics: readonly {
    readonly name: string;
    /** What the lines it writes are about. */
    readonly section: Section;
    readonly label: Label;
    readonly help?: Label;
    /** In force is what changes nothing. */
    readonly presets: readonly {
      readonly name: string;
      readonly label: Label;
      readonly changes: readonly { readonly item: string; readonly before: string; readonly after: string }[];
    }[];
  }[];
}

export interface TrashItem extends Hit {
  readonly kind: 'archived' | 'withdrawn' | 'vanished';
  /** When it went, a day or a moment, and by whom; '' where nobody can say. */
  readonly at: string;
  readonly by: string;
  readonly why?: string;
  readonly between?: readonly [string, string];
  readonly foundBy?: string;
  /** The entry that took it, and how many records went with it. */
  readonly seq?: number;
  readonly together?: number;
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
  /** Somebody else's page is at it: nothing was done, and there is no cursor. */
  readonly elsewhere?: string;
  /** What stands in the way of going on until a person has mended it; there is no cursor. */
  readonly refused?: readonly Problem[];
}

/** What may be wrong with a workbook. */
export type Ailment =
  | 'noJournal'
  | 'journalDamaged'
  | 'noShadow'
  | 'shadowDamaged'
  | 'noHistory'
  | 'noTab'
  | 'doubt'
  | 'noSettings'
  | 'journalOldDamage'
  | 'zones'
  | 'large';
/** One thing found. */
export interface Finding {
  readonly ailment: Ailment;
  /** Nothing is saved until it is mended. */
  readonly stops: boolean;
  /** The table it is about; '' for the whole workbook. */
  readonly about: string;
  readonly words: { readonly key: MessageKey; readonly params: Params };
  /** There is a button for it. */
  readonly mends: boolean;
}
export interface Health {
  readonly findings: readonly Finding[];
  /** Cells of the whole file. */
  readonly cells: number;
  /** The last entry of the journal. */
  readonly entries: number;
}
export interface RepairAsk {
  readonly request: string;
  readonly ailment: Ailment;
  /** The table, where a tab is missing. */
  readonly about: string;
}

/** What a copied or otherwise kept file is to be from now on. */
export type Claim =
  /** It takes the place of the file it was copied from: numbers go on. */
  | 'replacement'
  /** Both files go on; numbers issued here carry a mark, so that none is issued twice. */
  | 'separate'
  /** This installation of the CRM keeps the file from now on, not the other one. */
  | 'takeOver';
export interface ClaimAsk {
  readonly request: string;
  readonly as: Claim;
  /** Capital letters that stand before the count in new numbers; for `separate`. */
  readonly mark?: string;
}
