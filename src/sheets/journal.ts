import type { MessageKey } from '../messages';
import type { Entry } from '../schema/change';
import type { Params } from '../values/outcome';
import type { Memory } from './memory';
import type { Binding } from './tabBinding';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** An entry as it stands in the tab, with the sentence its author was told. */
export interface Kept extends Entry {
  readonly message: Said;
  /** Which tab holds a table, where that is what changed. */
  readonly binding?: Binding;
  readonly row: number;
}
export interface Said {
  readonly key: MessageKey;
  readonly params: Params;
}
/** A line of the journal that cannot be trusted: somebody edited it. */
export interface Damaged {
  readonly row: number;
  readonly seq: number;
}
/** The end of the journal, read in one call. */
export interface Tail {
  readonly entries: readonly Kept[];
  readonly damaged: readonly Damaged[];
  readonly lastSeq: number;
  readonly lastRow: number;
}

export const JOURNAL = '_crm_journal';
export const COLUMNS = 7;
/** Rows kept blank below the last entry, so that its end can be read without asking where it is. */
const SPARE = 40;
/** How far back a repeated request is recognised. */
const LOOK_BACK = 60;
/** Under 50,000 with the mark in front. */
const PIECE = 45_000;
const PIECES = 4;
/** Nothing that begins with it is taken for a number, a date or a formula. */
const GUARD = '|';

/** The entries since the shadow was made, those not yet applied and the last ones before: one call. */
export function readTail(sheet: Sheet, memory: Memory, most = LOOK_BACK): Tail {
  const first = Math.max(2, Math.min(memory.doneRow - most, memory.shadowRow + 1));
  return readFrom(sheet, first, Math.min(sheet.getMaxRows(), Math.max(memory.doneRow, first) + SPARE) - first + 1);
}

export function readFrom(sheet: Sheet, first: number, count: number): Tail {
  if (count < 1) return { entries: [], damaged: [], lastSeq: 0, lastRow: first - 1 };
  const lines = sheet.getRange(first, 1, count, COLUMNS).getValues();
  const entries: Kept[] = [];
  const damaged: Damaged[] = [];
  let lastSeq = 0;
  let lastRow = first - 1;
  lines.forEach((line, index) => {
    if (line.every((cell) => cell === '')) return;
    const entry = parse(line.map(String), first + index);
    if ('changes' in entry) entries.push(entry);
    else damaged.push(entry);
    lastSeq = Math.max(lastSeq, entry.seq || 0);
    lastRow = first + index;
  });
  return { entries, damaged, lastSeq, lastRow };
}

/** True where the journal ends with the entry known to be done: two cells tell, and no lock is needed to look. */
export function endsAt(sheet: Sheet, { done, doneRow }: Memory): boolean {
  const [[last] = [], [next] = []] = sheet.getRange(doneRow, 1, 2, 1).getValues();
  return next === '' && (done === 0 || Number(last) === done);
}

/** The cells of one appended row, or null where the entry does not fit and must be several. */
export function lineOf(entry: Omit<Kept, 'row'>): (string | number)[] | null {
  const { seq, changes, ...head } = entry;
  const headText = GUARD + JSON.stringify(head);
  const pieces = cut(JSON.stringify(changes));
  if (pieces.length > PIECES || headText.length > PIECE) return null;
  const cells = [headText, ...pieces.map((piece) => GUARD + piece)];
  return [seq, `${GUARD}${sumOf(seq, cells.join(''))}`, ...cells, ...Array<string>(PIECES - pieces.length).fill('')];
}

/** True when `changes` fit into one entry. */
export const fits = (changes: readonly unknown[]): boolean => cut(JSON.stringify(changes)).length <= PIECES;

/** Gives the grid its spare rows back; rarely a call. */
export function keepSpare(sheet: Sheet, usedRow: number): void {
  const short = usedRow + SPARE - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short + 200);
}

function parse(cells: readonly string[], row: number): Kept | Damaged {
  const [seqText = '', sum, ...rest] = cells;
  const seq = Number(seqText);
  const texts = rest.filter((text) => text !== '');
  if (!Number.isInteger(seq) || sum !== `${GUARD}${sumOf(seq, texts.join(''))}`) return { row, seq };
  const [head = '', ...pieces] = texts.map((text) => text.slice(GUARD.length));
  return {
    seq,
    ...(JSON.parse(head) as Omit<Kept, 'seq' | 'changes' | 'row'>),
    changes: JSON.parse(pieces.join('')),
    row,
  };
}

/** A piece never ends inside a character: half of one does not survive a cell. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + PIECE;
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
