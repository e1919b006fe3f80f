import type { Cells, Change, Verdict } from '../schema/change';
import type { Kept } from './journal';
import { numbersIn, plain } from './packing';
import { type Block, readBlocks, readRecords, VERDICTS } from './shadow';

/** What we last knew: the blocks of the shadow and the journal since (DESIGN §4). */
export interface Known {
  /** Records that share a key, by table and number: at most one call, for the keys of all. */
  sharing(keys: readonly string[]): readonly Ref[];
  /** The cells of these records: at most one call more. */
  images(refs: readonly Ref[]): readonly (Ref & { readonly cells: Cells })[];
  verdictOf(a: string, b: string): Verdict;
  /** Every record of these tables; where they fill more blocks than this, the oldest of the largest tables are left out. */
  everyOf(tables: readonly string[], mostBlocks: number): readonly (Ref & { readonly cells: Cells })[];
  blocks(): readonly Block[];
  /** What the journal says happened to a table's records since the blocks were packed; null for a record taken back. */
  since(table: string): ReadonlyMap<string, Cells | null>;
  /** True where the journal since holds every cell of the record. */
  isWhole(table: string, number: string): boolean;
  verdicts(): ReadonlyMap<string, Verdict>;
  /** Records of a table that entries beyond this one touched. */
  touchedAfter(table: string, seq: number): ReadonlySet<string>;
}
export interface Ref {
  readonly table: string;
  readonly number: string;
}
export type KeysOf = (table: string, cells: Cells) => readonly string[];

/** The action name of an entry that says another never took effect. */
export const VOID = 'void';

export function openKnown(
  sheet: GoogleAppsScript.Spreadsheet.Sheet | null,
  entries: readonly Kept[],
  keysOf: KeysOf,
): Known {
  let read: readonly Block[] | undefined;
  const blocks = () => {
    read ??= sheet ? readBlocks(sheet) : [];
    return read;
  };
  const overlay = overlayOf(entries);
  const since = (table: string): ReadonlyMap<string, Cells | null> => overlay.records.get(table) ?? new Map();

  return {
    blocks,
    since,
    verdicts: () => new Map([...verdictsIn(blocks()), ...overlay.verdicts]),
    verdictOf(a, b) {
      const pair = pairOf(a, b);
      return overlay.verdicts.get(pair) ?? verdictsIn(blocks()).get(pair) ?? 'open';
    },
    sharing(keys) {
      const wanted = keys.map(plain).filter((key) => key !== '');
      if (wanted.length === 0) return [];
      const found = new Map<string, Ref>();
      const many = wanted.length > MANY ? new Set(wanted) : undefined;
      for (const block of blocks()) {
        if (block.table === VERDICTS) continue;
        const numbers = many ? linesWithAny(block.index, many) : linesWith(block.index, wanted);
        for (const number of numbers) found.set(number, { table: block.table, number });
      }
      for (const [table, records] of overlay.records) {
        for (const [number, cells] of records) {
          if (cells === null) found.delete(number);
          else if (keysOf(table, cells).some((key) => (many ? many.has(plain(key)) : wanted.includes(plain(key)))))
            found.set(number, { table, number });
        }
      }
      return [...found.values()];
    },
    everyOf(tables, mostBlocks) {
      const kept = newest(blocks(), tables, mostBlocks);
      const packed = sheet ? readRecords(sheet, kept) : new Map<string, Record<string, Cells>>();
      return tables.flatMap((table) => {
        const records = packed.get(table) ?? {};
        const later = since(table);
        const fresh = [...later.keys()].filter(
          (number) => !records[number] && overlay.whole.has(`${table}\t${number}`),
        );
        return [...Object.keys(records), ...fresh].flatMap((number) => {
          const now = later.get(number);
          return now === null ? [] : [{ table, number, cells: { ...records[number], ...now } }];
        });
      });
    },
    isWhole: (table, number) => overlay.whole.has(`${table}\t${number}`),
    touchedAfter(table, seq) {
      const changes = effective(entries).flatMap((entry) => (entry.seq > seq ? entry.changes : []));
      return new Set(changes.flatMap((one) => (one.kind !== 'judge' && one.table === table ? [one.number] : [])));
    },
    images(refs) {
      const isWhole = ({ table, number }: Ref) => overlay.whole.has(`${table}\t${number}`);
      const packed = refs.filter((ref) => !isWhole(ref));
      const asked = new Set(packed.map(({ table, number }) => `${table}\t${number}`));
      const records = sheet
        ? readRecords(sheet, holding(blocks(), packed), (table, number) => asked.has(`${table}\t${number}`))
        : new Map<string, Record<string, Cells>>();
      return refs.flatMap((ref) => {
        const base = records.get(ref.table)?.[ref.number];
        const later = since(ref.table).get(ref.number);
        // changes to a record nobody ever saw whole tell nothing about its other cells
        if (later === null || (!base && !isWhole(ref))) return [];
        return [{ ...ref, cells: { ...base, ...later } }];
      });
    },
  };
}

/** Of these tables the blocks one may read: small tables whole, of large ones the newest. */
function newest(blocks: readonly Block[], tables: readonly string[], most: number): readonly Block[] {
  const own = tables.map((table) => blocks.filter((block) => block.table === table));
  own.sort((a, b) => a.length - b.length);
  let left = most;
  return own.flatMap((all, at) => {
    const kept = all.slice(-Math.max(1, Math.floor(left / (own.length - at))));
    left -= kept.length;
    return all.length === 0 ? [] : kept;
  });
}

/** Above so many keys or records every line is looked at once, rather than every block once for each. */
const MANY = 40;

/** The blocks that hold these records; of a number in two, the lower one. */
function holding(blocks: readonly Block[], refs: readonly Ref[]): readonly Block[] {
  if (refs.length === 0) return [];
  if (refs.length <= MANY) {
    const lowest = [...blocks].reverse();
    const found = refs.flatMap(
      ({ table, number }) => lowest.find((one) => one.table === table && hasLine(one.index, number)) ?? [],
    );
    return [...new Set(found)];
  }
  const holders = new Map<string, Block>();
  for (const block of blocks)
    for (const number of numbersIn(block.index)) holders.set(`${block.table}\t${number}`, block);
  return [...new Set(refs.flatMap(({ table, number }) => holders.get(`${table}\t${number}`) ?? []))];
}

interface Overlay {
  readonly records: Map<string, Map<string, Cells | null>>;
  /** Records whose every cell the overlay holds. */
  readonly whole: Set<string>;
  readonly verdicts: Map<string, Verdict>;
}

function overlayOf(entries: readonly Kept[]): Overlay {
  const overlay: Overlay = { records: new Map(), whole: new Set(), verdicts: new Map() };
  for (const entry of effective(entries)) for (const change of entry.changes) lay(overlay, change);
  return overlay;
}

/** Entries that took effect: not those voided before anything was written. */
export function effective(entries: readonly Kept[]): readonly Kept[] {
  const voided = new Set(entries.flatMap(({ action, undoes }) => (action === VOID && undoes ? [undoes] : [])));
  return entries.filter(({ seq }) => !voided.has(seq));
}

function lay(overlay: Overlay, change: Change): void {
  if (change.kind === 'judge') {
    overlay.verdicts.set(pairOf(...change.pair), change.verdict);
    return;
  }
  const records = overlay.records.get(change.table) ?? new Map<string, Cells | null>();
  overlay.records.set(change.table, records);
  const now = records.get(change.number) ?? {};
  if (change.kind === 'withdraw' || change.kind === 'unregister') records.set(change.number, null);
  else if (change.kind === 'register') records.set(change.number, { ...change.seen, ...change.fields });
  else records.set(change.number, { ...now, ...change.fields });
  if (change.kind !== 'update') overlay.whole.add(`${change.table}\t${change.number}`);
}

export const pairOf = (a: string, b: string): string => (a < b ? `${a}\t${b}` : `${b}\t${a}`);

function verdictsIn(blocks: readonly Block[]): Map<string, Verdict> {
  const lines = blocks.filter(({ table }) => table === VERDICTS).flatMap(({ index }) => index.split('\n'));
  return new Map(
    lines.flatMap((line): [string, Verdict][] => {
      const [a = '', b = '', verdict = 'open'] = line.split('\t');
      return a === '' ? [] : [[pairOf(a, b), verdict as Verdict]];
    }),
  );
}

/** The numbers of the lines that hold one of the keys; only those lines are looked at. */
function linesWith(index: string, keys: readonly string[]): string[] {
  const numbers: string[] = [];
  for (const key of keys) {
    for (let at = index.indexOf(`\t${key}`); at >= 0; at = index.indexOf(`\t${key}`, at + 1)) {
      const after = index.charAt(at + 1 + key.length);
      if (after !== '' && after !== '\t' && after !== '\n') continue;
      const start = index.lastIndexOf('\n', at) + 1;
      numbers.push(index.slice(start, index.indexOf('\t', start)));
    }
  }
  return numbers;
}

function linesWithAny(index: string, keys: ReadonlySet<string>): string[] {
  return index.split('\n').flatMap((line) => {
    const [number = '', , ...own] = line.split('\t');
    return own.some((key) => keys.has(key)) ? [number] : [];
  });
}

export const hasLine = (index: string, number: string): boolean =>
  index.startsWith(`${number}\t`) || index.includes(`\n${number}\t`);
