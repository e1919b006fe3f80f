import type { Language } from '../messages';
import type { Numbering } from '../schema/table';
import { sumOf } from './journalLine';
import { isOfAnotherFile } from './ownership';

/**
 * What must survive Ctrl+Z and so cannot live in a cell: document properties (DESIGN §2.2). Read once and written once
 * per action; every value stays under the 9 kB of PLATFORM §7.
 */
export interface ColumnMemory {
  /** The header a person confirmed. */
  readonly header: string;
  /** Where it was last seen; only a hint, checked against the header each time. */
  readonly column: number;
  /** Filled by a formula or a spill; never written. */
  readonly computed?: boolean;
  /** The date format its days carry; set with each day we write, because an adopted column may lack it further down. */
  readonly format?: string;
}
export interface TabMemory {
  readonly sheetId: number;
  readonly name: string;
  readonly headerRow: number;
  /** Adopted where it stood; otherwise made by setup. */
  readonly adopted: boolean;
  /** Something stood below the last record when we last looked: totals, boxes waiting to be ticked. */
  readonly crowded?: boolean;
  /** How the numbers found in an adopted tab go on; what 设置 says comes before it. */
  readonly numbering?: Numbering;
  /**
   * The next scan looks at every row: they were there before us (true), or since the entry of this seq: it was written while
   * rows moved and a check was lost, or what was known of them had to be learnt again.
   */
  readonly due?: boolean | number;
  /** Too large to be learnt while it was bound: the next scan packs its records first. */
  readonly unlearned?: boolean;
  readonly number: ColumnMemory;
  readonly fields: Readonly<Record<string, ColumnMemory>>;
}
export interface Memory {
  /** The release of the workbook's layout that wrote here last; 0 before there were any. */
  version: number;
  instance: string;
  /** The id of the file it is about; '' where an earlier release wrote it. */
  file: string;
  /** What the cells of this workbook are written in, whoever sits in front of it; '' where nobody has said. */
  language: Language | '';
  /** The last entry known to be applied, and the row of the journal it stands in. */
  done: number;
  doneRow: number;
  /** The entry up to which the shadow is, and its row. */
  shadowSeq: number;
  shadowRow: number;
  /** The entry up to which a finished scan has seen to checks and notes. */
  settled?: number;
  journalId: number;
  shadowId: number;
  /** The tab of packed entries; NONE until the journal is long enough to need one. */
  historyId: number;
  settingsId: number;
  /** The tabs of larger settings, by name: made when first used. */
  pages?: Readonly<Record<string, number>>;
  /** Characters in the journal, about: tells when packing is worth while. */
  weight: number;
  /** Larger works not yet finished. */
  jobs: readonly OpenJob[];
  /** What tells the last requests of people from all others, six letters each, newest last. Kept apart. */
  requests: string;
  /** The newest lines of the journal, which Ctrl+Z may take out of it. Kept apart by `latestLines`. */
  latest: string;
  probe: Probe | null;
  tabs: Record<string, TabMemory>;
  /** Per table: the highest number issued, by the first number of its period. */
  highest: Record<string, Record<string, string>>;
  scannedAt: string;
  /** People whose saves a protection kept from being written, newest last: theirs are looked at beforehand. */
  barred?: readonly string[];
  /** A scan that has begun and not ended. */
  scanning?: Scanning;
  /** Which option lists the dropdowns of our tabs show. */
  offered: string;
  /** The last good settings as JSON; '' before the first reading. Kept apart by `rememberSettings`. */
  settings: string;
}
/** How far a scan is, and who is at it. */
export interface Scanning {
  /** The page that asks for the slices. */
  readonly page: string;
  readonly by: string;
  /** Moments in milliseconds: when it began, and until when nobody else takes it up. */
  readonly since: number;
  readonly until: number;
  /** Where the next slice goes on. */
  readonly table: string;
  readonly row: number;
  /** Rows behind it, of how many. */
  readonly done: number;
  readonly total: number;
  /** The last entry before the first that somebody else made while a slice was reading; absent where nobody did. */
  readonly settled?: number;
}
/** A larger work under way: its plan stands in the journal, its parts follow one by one. */
export interface OpenJob {
  /** The request that began it. */
  readonly job: string;
  /** The first entry of its plan, and how many entries that is. */
  readonly plan: number;
  readonly plans: number;
  /** The part to be done next, of how many. */
  readonly next: number;
  readonly parts: number;
  readonly by: string;
  /** Records left alone because somebody changed them meanwhile; the first few. */
  readonly left: readonly string[];
}
/** What the four writes at setup showed (PLATFORM §14). */
export interface Probe {
  readonly apostrophe: 'consumed' | 'stored';
  readonly textEquals: 'formula' | 'text';
  readonly appendText: 'ignored' | 'honoured';
}

/** The layout this release writes. A workbook of a later one is only read (RELIABILITY §1). */
export const VERSION = 1;

/** No sheet has this id; the first tab of a workbook has 0. */
export const NONE = -1;

const PREFIX = 'crm.';
const SETTINGS = `${PREFIX}settings.`;
const REQUESTS = `${PREFIX}requests`;
const LATEST = `${PREFIX}latest`;
const fresh = (): Memory => ({
  version: 0,
  instance: '',
  file: '',
  language: '',
  done: 0,
  doneRow: 1,
  shadowSeq: 0,
  shadowRow: 1,
  journalId: NONE,
  shadowId: NONE,
  historyId: NONE,
  settingsId: NONE,
  weight: 0,
  jobs: [],
  requests: '',
  latest: '',
  probe: null,
  tabs: {},
  highest: {},
  scannedAt: '',
  offered: '',
  settings: '',
});

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();

/** One property call. Null where the CRM has never been set up here, or its properties are gone or another file's (a copy). */
export function recall(): Memory | null {
  const memory = read();
  return memory && isOfAnotherFile(memory) ? null : memory;
}

/** True in a copy whose properties came along. */
export const hasPropertiesOfAnother = (): boolean => {
  const memory = read();
  return memory !== null && isOfAnotherFile(memory);
};

function read(): Memory | null {
  const all = store().getProperties();
  if (all[`${PREFIX}core`] === undefined) return null;
  const memory: Memory = { ...fresh(), ...(JSON.parse(all[`${PREFIX}core`] as string) as Partial<Memory>) };
  memory.settings = Object.keys(all)
    .filter((key) => key.startsWith(SETTINGS))
    .sort()
    .map((key) => all[key])
    .join('');
  memory.requests = all[REQUESTS] ?? '';
  memory.latest = all[LATEST] ?? '';
  for (const [key, text] of Object.entries(all)) {
    if (key.startsWith(`${PREFIX}tab.`)) memory.tabs[key.slice(PREFIX.length + 4)] = JSON.parse(text) as TabMemory;
  }
  return memory;
}

/** One property call: everything at once, so that no half of it can be seen, and nothing else is left. */
export function remember(memory: Memory): void {
  if (memory.version > VERSION)
    throw new Error(`The workbook is of layout ${memory.version}; this release writes ${VERSION}.`);
  memory.version = VERSION;
  const { tabs, settings, requests, latest, ...core } = memory;
  const all: Record<string, string> = { [`${PREFIX}core`]: JSON.stringify(core), ...piecesOf(settings) };
  if (requests !== '') all[REQUESTS] = requests;
  if (latest !== '') all[LATEST] = latest;
  for (const [table, tab] of Object.entries(tabs)) all[`${PREFIX}tab.${table}`] = JSON.stringify(tab);
  store().setProperties(all, true);
}

/** A value holds 9 kB, and a Chinese character takes three bytes. */
const PIECE = 2_800;

function piecesOf(text: string): Record<string, string> {
  const pieces: Record<string, string> = {};
  for (let at = 0; at * PIECE < text.length; at += 1) {
    pieces[`${SETTINGS}${100 + at}`] = text.slice(at * PIECE, (at + 1) * PIECE);
  }
  return pieces;
}

/** The last good settings alone, for a reader who holds no lock; pieces of a longer text before are emptied. */
export function rememberSettings(memory: Memory, text: string): void {
  if (memory.version > VERSION) return;
  const emptied = Object.fromEntries(Object.keys(piecesOf(memory.settings)).map((key) => [key, '']));
  memory.settings = text;
  store().setProperties({ ...emptied, ...piecesOf(text) });
}

const MARK = 6;
/** Under 9 kB. */
const MARKS = 1400;

/** Six letters that tell a request from others: 31 bits, so that one in a million and a half is looked up in vain. */
const markOf = (request: string): string =>
  (Number.parseInt(sumOf(1, request), 16) >>> 1).toString(36).padStart(MARK, '0').slice(-MARK);

/** Keeps a person's request recognisable for the next 1,400. */
export function noteRequest(memory: Memory, request: string): void {
  memory.requests = `${memory.requests}${markOf(request)}`.slice(-MARK * MARKS);
}

/** True where this request may have been carried out before; false says for sure that it is not among the last 1,400. */
export function mayKnow({ requests }: Memory, request: string): boolean {
  const mark = markOf(request);
  for (let at = requests.indexOf(mark); at >= 0; at = requests.indexOf(mark, at + 1)) if (at % MARK === 0) return true;
  return false;
}

export const newMemory = (instance: string): Memory => ({ ...fresh(), instance });

/** Document properties belong to this script alone, so all of them are ours. */
export function forget(): void {
  store().deleteAllProperties();
}
