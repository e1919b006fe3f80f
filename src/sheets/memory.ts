import type { Language } from '../messages';
import type { Numbering } from '../schema/table';

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
  /** Its rows were there before us: the next scan looks at every one. */
  readonly due?: boolean;
  readonly number: ColumnMemory;
  readonly fields: Readonly<Record<string, ColumnMemory>>;
}
export interface Memory {
  instance: string;
  /** What the cells of this workbook are written in, whoever sits in front of it; '' where nobody has said. */
  language: Language | '';
  /** The last entry known to be applied, and the row of the journal it stands in. */
  done: number;
  doneRow: number;
  /** The entry up to which the shadow is, and its row. */
  shadowSeq: number;
  shadowRow: number;
  journalId: number;
  shadowId: number;
  settingsId: number;
  probe: Probe | null;
  tabs: Record<string, TabMemory>;
  /** Per table: the highest number issued, by the first number of its period. */
  highest: Record<string, Record<string, string>>;
  scannedAt: string;
  /** Which option lists the dropdowns of our tabs show. */
  offered: string;
  /** The last good settings as JSON; '' before the first reading. Kept apart by `rememberSettings`. */
  settings: string;
}
/** What the four writes at setup showed (PLATFORM §14). */
export interface Probe {
  readonly apostrophe: 'consumed' | 'stored';
  readonly textEquals: 'formula' | 'text';
  readonly appendText: 'ignored' | 'honoured';
}

/** No sheet has this id; the first tab of a workbook has 0. */
export const NONE = -1;

const PREFIX = 'crm.';
const SETTINGS = `${PREFIX}settings.`;
const fresh = (): Memory => ({
  instance: '',
  language: '',
  done: 0,
  doneRow: 1,
  shadowSeq: 0,
  shadowRow: 1,
  journalId: NONE,
  shadowId: NONE,
  settingsId: NONE,
  probe: null,
  tabs: {},
  highest: {},
  scannedAt: '',
  offered: '',
  settings: '',
});

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();

/** One property call. Null where the CRM has never been set up here, or its properties are gone (a copied file). */
export function recall(): Memory | null {
  const all = store().getProperties();
  if (all[`${PREFIX}core`] === undefined) return null;
  const memory: Memory = { ...fresh(), ...(JSON.parse(all[`${PREFIX}core`] as string) as Partial<Memory>) };
  memory.settings = Object.keys(all)
    .filter((key) => key.startsWith(SETTINGS))
    .sort()
    .map((key) => all[key])
    .join('');
  for (const [key, text] of Object.entries(all)) {
    if (key.startsWith(`${PREFIX}tab.`)) memory.tabs[key.slice(PREFIX.length + 4)] = JSON.parse(text) as TabMemory;
  }
  return memory;
}

/** One property call: everything at once, so that no half of it can be seen, and nothing else is left. */
export function remember(memory: Memory): void {
  const { tabs, settings, ...core } = memory;
  const all: Record<string, string> = { [`${PREFIX}core`]: JSON.stringify(core), ...piecesOf(settings) };
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
  const emptied = Object.fromEntries(Object.keys(piecesOf(memory.settings)).map((key) => [key, '']));
  memory.settings = text;
  store().setProperties({ ...emptied, ...piecesOf(text) });
}

export const newMemory = (instance: string): Memory => ({ ...fresh(), instance });

/** Document properties belong to this script alone, so all of them are ours. */
export function forget(): void {
  store().deleteAllProperties();
}
