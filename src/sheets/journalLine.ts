import type { MessageKey } from '../messages';
import type { Change, Entry } from '../schema/change';
import type { Params } from '../values/outcome';
import type { LastSeen, Places } from './overwritten';
import { squeeze, unsqueeze } from './squeeze';
import type { Binding } from './tabBinding';

/** An entry as it stands in the tab, with the sentence its author was told. */
export interface Kept extends Entry, LastSeen {
  readonly message: Said;
  /** Which tab holds a table, where that is what changed. */
  readonly binding?: Binding;
  /** Lines of the settings, where those are what changed. */
  readonly settings?: readonly SettingLine[];
  /** The larger work this entry is a part of: the request of its first call. */
  readonly job?: string;
  /** The work still to be done in a job, packed. Such an entry changes nothing by itself. */
  readonly plan?: string;
  /** Two moments between which a change of unknown authorship happened. */
  readonly between?: readonly [string, string];
  /** Who was at the keyboard when it was found. */
  readonly foundBy?: string;
  /** What it tells stood in the sheet before it was written down: it is never carried out. */
  readonly already?: true;
  /** Where its new rows were to go. */
  readonly places?: Places;
  /** The records it left notes beside, by table and number: what they say can be derived again. */
  readonly noted?: readonly (readonly [string, string])[];
  /** Which installation of the CRM wrote it, its first letters; entries of early releases do not say. */
  readonly in?: string;
  /** The row it stands in; 0 where it stands in a block of the history. */
  readonly row: number;
}
/** One line of the settings before and after, found again by its section and its item; null where there is no such line. */
export interface SettingLine {
  readonly section: string;
  readonly item: string;
  readonly before: string | null;
  readonly after: string | null;
}
export interface Said {
  readonly key: MessageKey;
  readonly params: Params;
}
/** A line of the journal that cannot be trusted: somebody edited it. */
export interface Damaged {
  readonly row: number;
  /** What its first cell says; 0 where that is no number. */
  readonly seq: number;
}

export const COLUMNS = 7;
/** Under 50,000 with the mark in front. */
const PIECE = 45_000;
const PIECES = 4;
/** Nothing that begins with it is taken for a number, a date or a formula. */
const GUARD = '|';

/** The cells of one appended row, or null where the entry does not fit and must be several. */
export function lineOf(entry: Omit<Kept, 'row'>): (string | number)[] | null {
  const { seq, changes, plan, ...head } = entry;
  const headText = GUARD + JSON.stringify(plan === undefined ? head : { ...head, planned: true });
  const pieces = cut(plan ?? packed(changes), PIECE);
  if (pieces.length > PIECES || headText.length > PIECE) return null;
  const cells = [headText, ...pieces.map((piece) => GUARD + piece)];
  return [seq, `${GUARD}${sumOf(seq, cells.join(''))}`, ...cells, ...Array<string>(PIECES - pieces.length).fill('')];
}

/** True when `changes` fit into one entry. */
export const fits = (changes: readonly unknown[]): boolean => cut(packed(changes), PIECE).length <= PIECES;

/** As it is where one cell holds it; many changes are alike and get ten times smaller. */
function packed(changes: readonly unknown[]): string {
  const text = JSON.stringify(changes);
  return text.length > PIECE ? squeeze(text) : text;
}

/** The longest plan one entry holds. */
export const PLAN_LIMIT = PIECE * PIECES;

/** What a row of the tab says; null for a blank row and for the header. Never throws. */
export function parse(line: readonly unknown[], row: number): Kept | Damaged | null {
  const [seqText = '', sum = '', ...rest] = line.map(String);
  const texts = rest.filter((text) => text !== '');
  if ((seqText === '' && sum === '' && texts.length === 0) || (seqText === 'seq' && sum === 'sum')) return null;
  const seq = Number(seqText);
  const damaged: Damaged = { row, seq: Number.isInteger(seq) ? seq : 0 };
  if (!Number.isInteger(seq) || seq < 1 || sum !== `${GUARD}${sumOf(seq, texts.join(''))}`) return damaged;
  try {
    const [head = '', ...pieces] = texts.map((text) => text.slice(GUARD.length));
    const { planned, ...facts } = JSON.parse(head) as Omit<Kept, 'seq' | 'changes' | 'row'> & { planned?: true };
    const payload = pieces.join('');
    return planned
      ? { seq, ...facts, changes: [], plan: payload, row }
      : { seq, ...facts, changes: changesIn(payload), row };
  } catch {
    return damaged;
  }
}

/** What large entries hold: whoever takes the lock reads the end of the journal anew, several times in one execution. */
const unpacked = new Map<string, readonly Change[]>();
/** Of no more entries than a scan leaves unfolded. */
const UNPACKED = 16;

function changesIn(payload: string): readonly Change[] {
  if (!payload.startsWith('z')) return JSON.parse(payload) as Change[];
  const known = unpacked.get(payload) ?? (JSON.parse(unsqueeze(payload)) as Change[]);
  if (unpacked.size === UNPACKED) unpacked.clear();
  unpacked.set(payload, known);
  return known;
}

export const isKept = (entry: Kept | Damaged): entry is Kept => 'changes' in entry;

/** A piece never ends inside a character: half of one does not survive a cell. */
export function cut(text: string, piece: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + piece;
    const splits = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const to = splits ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** FNV-1a: against slips of the hand, not against malice (anyone who can edit the file can edit this). */
export function sumOf(seq: number, text: string): string {
  let sum = 0x811c9dc5 ^ seq;
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(16);
}
