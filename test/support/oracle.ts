import { gunzipSync } from 'node:zlib';
import type { Host } from '../../host/api';
import type { Change, Entry } from '../../src/schema/change';
import { HISTORY } from '../../src/sheets/historyBlocks';
import { JOURNAL, sumOf } from '../../src/sheets/journal';
import { effective } from '../../src/sheets/known';
import type { ColumnMemory, TabMemory } from '../../src/sheets/memory';
import { SHADOW, VERDICTS } from '../../src/sheets/shadow';
import type { Cell } from '../../src/values/cell';

interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
}
interface SheetSnapshot {
  readonly name: string;
  readonly hidden?: boolean;
  readonly cells: Readonly<Record<string, CellSnapshot>>;
}
interface CellSnapshot {
  readonly value?: unknown;
  readonly formula?: unknown;
  readonly format?: string;
  readonly style?: object;
  readonly note?: string;
  readonly rule?: object;
}

/** Every cell of every tab people see, by `tab!A1`: value, formula, format, style, note and rule. */
export type Picture = Readonly<Record<string, string>>;

export interface Looking {
  /** Our notes can always be derived again: those of a scan that was cut short wait for the next one. Everything else is compared. */
  readonly withoutOurNotes?: boolean;
  /** Numbers that were there before: any other reads `LX#`, because a killed save may leave a gap. */
  readonly known?: ReadonlySet<string>;
}

/** A number of any table, by the patterns new workbooks begin with. */
export const NUMBER = /(LX|CU|FU|CT|OP|CRM|HK|FB|RW|DA)\d{7,}/;
export const NUMBERS = new RegExp(NUMBER, 'g');

const OURS = '◆ ';

export function picture(host: Host, { withoutOurNotes = false, known }: Looking = {}): Picture {
  const { sheets } = host.snapshot() as Snapshot;
  const mask = (text: string) =>
    known ? text.replace(NUMBERS, (number, prefix: string) => (known.has(number) ? number : `${prefix}#`)) : text;
  const cells: Record<string, string> = {};
  for (const { cells: own, ...sheet } of sheets) {
    if (sheet.hidden) continue;
    cells[`${sheet.name}!`] = JSON.stringify({ ...sheet, id: 0 });
    for (const [a1, cell] of Object.entries(own)) {
      const { value, formula, format, style, note, rule } = cell;
      const shown = note && !(withoutOurNotes && note.startsWith(OURS)) ? note : undefined;
      const text = told({ value, formula, format, note: shown }, style, rule);
      if (text !== '{}') cells[`${sheet.name}!${a1}`] = once(mask(text));
    }
  }
  return cells;
}

/** As JSON. Many cells share one style and one rule: each is put into words once. */
function told(own: object, style: object | undefined, rule: object | undefined): string {
  const parts = [
    JSON.stringify(own).slice(1, -1),
    style ? `"style":${textOf(style)}` : '',
    rule ? `"rule":${textOf(rule)}` : '',
  ];
  return `{${parts.filter((part) => part !== '').join()}}`;
}

/** A campaign keeps thousands of pictures, and nearly every cell of one looks as in the others: each text is kept once. */
const once = (text: string): string => {
  const known = looks.get(text);
  if (known !== undefined) return known;
  looks.set(text, text);
  return text;
};
const looks = new Map<string, string>();

const texts = new WeakMap<object, string>();

function textOf(part: object): string {
  const known = texts.get(part) ?? JSON.stringify(part);
  texts.set(part, known);
  return known;
}

/** Every number in the workbook people see. */
export function numbersIn(host: Host): ReadonlySet<string> {
  const { sheets } = host.snapshot() as Snapshot;
  const shown = sheets.filter(({ hidden }) => !hidden).map(({ cells }) => JSON.stringify(cells));
  return new Set(shown.join().match(NUMBERS) ?? []);
}

/** The cells in which two pictures differ, with what each shows; none where they are the same. */
export function differences(one: Picture, other: Picture): readonly string[] {
  const all = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...all].filter((a1) => one[a1] !== other[a1]).map((a1) => `${a1}: ${one[a1] ?? '∅'} ≠ ${other[a1] ?? '∅'}`);
}

export const same = (one: Picture, other: Picture): boolean => differences(one, other).length === 0;

/** Records by `table number`, their cells as text by field; the check is left out, because it can always be derived again. */
export type Records = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the hidden tabs and the document properties say, and what the bound cells of the tabs people see really hold. */
export interface Ledger {
  readonly entries: readonly Entry[];
  readonly tabs: Records;
  readonly shadow: Records;
  readonly done: number;
  readonly shadowSeq: number;
  /** Every number the properties know to be issued. */
  readonly highest: readonly string[];
  /** Lines that cannot be read, numbers that stand twice. */
  readonly broken: readonly string[];
}

/** Read from the grids and the properties alone, not through the store that is judged. */
export function ledgerOf(host: Host): Ledger {
  const core = JSON.parse(host.properties.document['crm.core'] ?? '{}') as {
    done: number;
    shadowSeq: number;
    highest: Record<string, Record<string, string>>;
  };
  const broken: string[] = [];
  return {
    entries: entriesIn(host, broken),
    tabs: recordsInTabs(host, broken),
    shadow: recordsInShadow(host, broken),
    done: core.done,
    shadowSeq: core.shadowSeq,
    highest: Object.values(core.highest ?? {}).flatMap((marks) => Object.values(marks)),
    broken,
  };
}

/** The journal is whole: checksums, rising seq, no request done twice, `done` and the high-water marks true. */
export function journalBreaches({ entries, tabs, done, highest, broken }: Ledger, start: Ledger): string[] {
  const seqs = entries.map(({ seq }) => seq);
  const requests = effective(entries as Parameters<typeof effective>[0]).map(({ request }) => request);
  const issued = entries
    .filter(({ seq }) => seq > start.done)
    .flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'create' || change.kind === 'register' ? [change.number] : [])),
    );
  const shown = Object.keys(tabs)
    .filter((key) => start.tabs[key] === undefined)
    .map((key) => key.split(' ')[1] ?? '');
  return [
    ...broken,
    ...seqs.filter((seq, at) => at > 0 && seq <= (seqs[at - 1] ?? 0)).map((seq) => `seq ${seq} does not rise`),
    ...twice(requests).map((request) => `request ${request} was carried out twice`),
    ...(done === Math.max(0, ...seqs) ? [] : [`done is ${done}, the last entry ${seqs[seqs.length - 1]}`]),
    ...[...new Set([...issued, ...shown])]
      .filter((number) => !highest.some((mark) => familyOf(mark) === familyOf(number) && mark >= number))
      .map((number) => `${number} is above every high-water mark`),
  ];
}

/** The journal tells the truth: carried out over the start, it gives the bound cells of the tabs, and no before-image lies. */
export function truthBreaches(now: Ledger, start: Ledger, forgiven: (text: string) => boolean = () => false): string[] {
  const lies: string[] = [];
  const since = effective(now.entries as Parameters<typeof effective>[0]).filter(({ seq }) => seq > start.done);
  return [...unlike(replayed(start.tabs, since, lies, forgiven), now.tabs, 'the journal', forgiven), ...lies];
}

/** The shadow and the journal since it hold what the tabs hold. */
export function shadowBreaches(now: Ledger): string[] {
  const since = effective(now.entries as Parameters<typeof effective>[0]).filter(({ seq }) => seq > now.shadowSeq);
  return unlike(
    replayed(now.shadow, since, [], () => true),
    now.tabs,
    'the shadow',
    () => false,
  );
}

/** Notes that people wrote, by their text; ours begin with a mark. */
export function peoplesNotes(host: Host): readonly string[] {
  const { sheets } = host.snapshot() as Snapshot;
  return sheets
    .flatMap(({ name, cells }) => Object.values(cells).map(({ note = '' }) => (note === '' ? '' : `${name}: ${note}`)))
    .filter((text) => text !== '' && !text.includes(`: ${OURS}`))
    .sort();
}

/** What the entries after `seq` do to these records, numbers masked: what a scan found to change. */
export function changesSince({ entries }: Ledger, seq: number, numbers: ReadonlySet<string>): readonly string[] {
  return entries
    .filter((entry) => entry.seq > seq)
    .flatMap(({ changes }) => changes)
    .flatMap((change) =>
      change.kind === 'judge' || !numbers.has(change.number)
        ? []
        : [`${change.kind} ${change.table} ${Object.keys('fields' in change ? change.fields : change.before).join()}`],
    );
}

/** The records that entries after `seq` touch. */
export const touchedSince = ({ entries }: Ledger, seq: number): ReadonlySet<string> =>
  new Set(
    entries
      .filter((entry) => entry.seq > seq)
      .flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'judge' ? [] : [change.number]))),
  );

/** The journal's rows, and before them what was packed into the history. */
function entriesIn(host: Host, broken: string[]): Entry[] {
  const rows = host
    .grid(JOURNAL)
    .slice(1)
    .flatMap((line, index): Entry[] => {
      const [seq, sum, ...rest] = line.map(String);
      const texts = rest.filter((text) => text !== '');
      if (seq === '' && texts.length === 0) return [];
      try {
        if (sum !== `|${sumOf(Number(seq), texts.join(''))}`) throw new Error('wrong checksum');
        const [head = '', ...pieces] = texts.map((text) => text.slice(1));
        const { planned, ...facts } = JSON.parse(head);
        const changes = planned ? [] : (JSON.parse(unpacked(pieces.join(''))) as Change[]);
        return [{ ...facts, seq: Number(seq), changes }];
      } catch (fault) {
        broken.push(`journal row ${index + 2}: ${String(fault)}`);
        return [];
      }
    });
  const standing = new Set(rows.map(({ seq }) => seq));
  return [...entriesInHistory(host).filter(({ seq }) => !standing.has(seq)), ...rows];
}

function entriesInHistory(host: Host): Entry[] {
  if (!host.engine.sheets().some(({ name }) => name === HISTORY)) return [];
  const entries = host.grid(HISTORY).flatMap(([, , , , ...cells]): Entry[] => {
    const payload = cells.map(String).join('');
    return JSON.parse(payload.startsWith('z') ? unpacked(payload) : payload.slice(1) || '[]') as Entry[];
  });
  return [...new Map(entries.map((entry) => [entry.seq, entry])).values()];
}

const unpacked = (text: string): string =>
  text.startsWith('z') ? gunzipSync(Buffer.from(text.slice(1), 'base64')).toString('utf8') : text;

function recordsInTabs(host: Host, broken: string[]): Records {
  const records: Record<string, Record<string, string>> = {};
  for (const [key, text] of Object.entries(host.properties.document)) {
    if (!key.startsWith('crm.tab.')) continue;
    const table = key.slice('crm.tab.'.length);
    const tab = JSON.parse(text) as TabMemory;
    const name = host.engine.sheets().find(({ id }) => id === tab.sheetId)?.name;
    if (name === undefined) continue;
    const [header = [], ...rows] = host.grid(name).slice(tab.headerRow - 1);
    const at = (column: ColumnMemory) => columnOf(column, header.map(String));
    for (const row of rows) {
      const number = String(row[at(tab.number) - 1] ?? '').trim();
      if (!/\d/.test(number)) continue;
      if (records[`${table} ${number}`]) broken.push(`${number} stands twice in ${name}`);
      const fields = Object.entries(tab.fields).filter(([, { computed }]) => !computed);
      records[`${table} ${number}`] = cellsOf(
        Object.fromEntries(fields.map(([field, column]) => [field, row[at(column) - 1] ?? ''])),
      );
    }
  }
  return records;
}

/** Where its header stands, if it stands once: a person may have moved the column since anybody looked. */
function columnOf({ header, column }: ColumnMemory, texts: readonly string[]): number {
  const found = texts.indexOf(header);
  return found >= 0 && found === texts.lastIndexOf(header) ? found + 1 : column;
}

function recordsInShadow(host: Host, broken: string[]): Records {
  const records: Record<string, Readonly<Record<string, string>>> = {};
  for (const [table, , , sum, , payload] of linesOf(host, SHADOW).map((line) => line.map(String))) {
    if (!table || table === VERDICTS || !payload) continue;
    if (sum !== `|${sumOf(0, payload)}`) broken.push(`a block of ${table} in the shadow has a wrong checksum`);
    for (const [number, cells] of Object.entries(JSON.parse(unpacked(payload)) as Record<string, Record<string, Cell>>))
      records[`${table} ${number}`] = cellsOf(cells);
  }
  return records;
}

/** A hidden tab that somebody deleted holds nothing. */
const linesOf = (host: Host, tab: string) =>
  host.engine.sheets().some(({ name }) => name === tab) ? host.grid(tab) : [];

/** The records after these entries; a before-image that is not what stood there is a lie. */
function replayed(
  start: Records,
  entries: readonly Entry[],
  lies: string[],
  forgiven: (text: string) => boolean,
): Records {
  const records: Record<string, Readonly<Record<string, string>>> = { ...start };
  for (const { seq, action, changes } of entries) {
    for (const change of changes) {
      if (change.kind === 'judge') continue;
      const key = `${change.table} ${change.number}`;
      const now = records[key] ?? {};
      // what a save covered in the instant of its write stood there after all that was known
      if (action !== 'typedOver' && (change.kind === 'update' || change.kind === 'withdraw')) {
        const seen = Object.entries(change.before).filter(([field]) => field !== CHECK);
        const wrong = seen.filter(([field, cell]) => (now[field] ?? '') !== shownAs(cell) && !forgiven(shownAs(cell)));
        lies.push(...wrong.map(([field, cell]) => `entry ${seq}: ${key} ${field} was never ${shownAs(cell)}`));
      }
      if (change.kind === 'withdraw' || change.kind === 'unregister') delete records[key];
      else {
        const seen = change.kind === 'register' ? change.seen : change.kind === 'create' ? {} : now;
        records[key] = cellsOf({ ...seen, ...change.fields });
      }
    }
  }
  return records;
}

function unlike(told: Records, tabs: Records, teller: string, forgiven: (text: string) => boolean): string[] {
  return [...new Set([...Object.keys(told), ...Object.keys(tabs)])].flatMap((key) => {
    const [there, here] = [told[key], tabs[key]];
    if (!there || !here)
      return forgiven(key) ? [] : [`${key} ${there ? `stands only in ${teller}` : `is unknown to ${teller}`}`];
    return [...new Set([...Object.keys(there), ...Object.keys(here)])]
      .filter((field) => there[field] !== here[field] && !forgiven(here[field] ?? ''))
      .map((field) => `${key} ${field}: ${teller} says ${there[field] ?? '∅'}, the tab ${here[field] ?? '∅'}`);
  });
}

const CHECK = 'check';

const cellsOf = (cells: Readonly<Record<string, Cell>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([field, cell]) => {
      const text = shownAs(cell);
      return text === '' || field === CHECK ? [] : [[field, text]];
    }),
  );

/** A cell as the host's grid shows it. */
function shownAs(cell: Cell): string {
  if (typeof cell === 'object') return cell.time ? `${cell.day} ${cell.time}` : cell.day;
  return String(cell).replace(/\r\n?/g, '\n');
}

/** Numbers of one pattern and one period are as long as each other and begin alike. */
const familyOf = (number: string): string => `${number.slice(0, 6)}${number.length}`;

const twice = (texts: readonly string[]): string[] => texts.filter((text, at) => texts.indexOf(text) !== at);
