import type { Book } from './book';
import { type HistoryBlock, type Line, lineFor, readHistoryBlocks, readPacked } from './historyBlocks';
import { type Kept, readFrom, readTail, readWhole, type Tail } from './journal';
import { VOID } from './known';
import type { Memory } from './memory';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Every entry ever written, wherever it stands now: the journal's rows, or blocks of the hidden tab. The one way to read
 * further back than the journal's end. Read from the newest backwards, no further than the question needs: a page of the
 * list costs one read of the journal. Entries that never took effect are not shown.
 */
export interface History {
  /** Newest first. `number`: those that touch this record; `before`: older than this seq. */
  page(ask: { readonly number?: string; readonly before?: number; readonly limit?: number }): readonly Kept[];
  entry(seq: number): Kept | undefined;
  /** True while an undo of it stands that was not itself undone. */
  undone(seq: number): boolean;
  /** What took effect after `seq` on any of these records, newest first. */
  since(seq: number, numbers: readonly string[]): readonly Kept[];
  /** The entries of a larger work that took effect, newest first: in this order it is taken back. Its plan is not among them. */
  job(job: string): readonly Kept[];
  /** The entry this request was answered with; of a larger work, its first. */
  requested(request: string): Kept | undefined;
}

/** Rows of the first look back; each further one is four times as far. */
const ROWS = 200;
const BLOCKS = 20;

/** `tail` where the end of the journal has been read already. */
export function openHistory({ sheet, memory }: Pick<Book, 'sheet' | 'memory'>, tail?: () => Tail | undefined): History {
  const passed: Step[] = [];
  const ended = { done: false };
  const steps = stepsBack(
    () => sheet(memory.journalId),
    () => sheet(memory.historyId),
    memory,
    tail,
  );
  const state: State = { voided: new Set(), undone: new Set(), seen: new Set() };

  /** The entries from the newest down to the one asked for, those already passed first. */
  function* back(): Generator<Step> {
    for (let at = 0; ; at += 1) {
      if (at === passed.length && !ended.done) {
        const next = steps.next();
        if (next.done) ended.done = true;
        else pass(next.value);
      }
      const step = passed[at];
      if (step) yield step;
      else if (ended.done) return;
    }
  }
  function pass(step: Step): void {
    const { seq, action, undoes } = step.line;
    passed.push(step);
    if (state.seen.has(seq)) return;
    state.seen.add(seq);
    if (undoes === undefined || state.voided.has(seq)) return;
    if (action === VOID) state.voided.add(undoes);
    else if (!state.undone.has(seq)) state.undone.add(undoes);
  }
  function find(isWanted: (line: Line) => boolean, how: { limit?: number; downTo?: number } = {}): Kept[] {
    const found = new Map<number, Step>();
    for (const step of back()) {
      if (step.line.seq < (how.downTo ?? 0) || found.size === (how.limit ?? Number.POSITIVE_INFINITY)) break;
      const { seq } = step.line;
      if (!state.voided.has(seq) && !found.has(seq) && isWanted(step.line)) found.set(seq, step);
    }
    return loaded(sheet(memory.historyId), [...found.values()]);
  }

  return {
    page: ({ number, before = Number.POSITIVE_INFINITY, limit = 50 }) =>
      find(
        ({ seq, action, numbers }) =>
          seq < before && action !== PLAN && (number === undefined || numbers.includes(number)),
        { limit },
      ),
    entry: (seq) => find((line) => line.seq === seq, { limit: 1, downTo: seq })[0],
    undone(seq) {
      for (const { line } of back()) if (line.seq <= seq) break;
      return state.undone.has(seq);
    },
    since: (seq, numbers) =>
      find((line) => line.numbers.some((number) => numbers.includes(number)), { downTo: seq + 1 }),
    job: (job) => find((line) => line.job === job && line.action !== PLAN),
    requested: (request) =>
      find((line) => line.request === request || line.request === `${request}:0`, { limit: 1 })[0],
  };
}

/** The action name of an entry that only says what a larger work is going to do. */
export const PLAN = 'plan';

interface State {
  readonly voided: Set<number>;
  readonly undone: Set<number>;
  readonly seen: Set<number>;
}
/** An entry on the way back: what tells about it, and itself or the block it is packed in. */
interface Step {
  readonly line: Line;
  readonly entry?: Kept;
  readonly block?: HistoryBlock;
}

/** Newest first: the journal in growing stretches, then the blocks. What stands in both is met in the journal first. */
function* stepsBack(
  journal: () => Sheet | null,
  packed: () => Sheet | null,
  memory: Memory,
  tail: (() => Tail | undefined) | undefined,
): Generator<Step> {
  const rows = journal();
  if (rows) yield* entriesBack(rows, tail?.() ?? readTail(rows, memory, ROWS));
  const blocks = packed();
  if (!blocks) return;
  for (let [last, count] = [blocks.getMaxRows(), BLOCKS]; last > 0; last -= count, count *= 4) {
    const first = Math.max(1, last - count + 1);
    for (const block of readHistoryBlocks(blocks, first, last - first + 1).reverse())
      for (const line of [...block.lines].reverse()) yield { line, block };
  }
}

function* entriesBack(sheet: Sheet, tail: Tail): Generator<Step> {
  let part = tail;
  for (let count = ROWS; ; count *= 4) {
    for (const entry of [...part.entries].reverse()) yield { line: lineFor(entry), entry };
    if (part.firstRow <= 1) return;
    const first = Math.max(1, part.firstRow - count);
    const oldest = part.entries[0]?.seq ?? Number.POSITIVE_INFINITY;
    part = readFrom(sheet, first, part.firstRow - first);
    // somebody sorted the tab: only all of it says what comes after what
    if (part.shuffled || part.lastSeq > oldest) part = readWhole(sheet);
  }
}

/** The entries themselves, in the order asked for; those of blocks are unpacked together. */
function loaded(packed: Sheet | null, steps: readonly Step[]): Kept[] {
  const blocks = new Set(steps.flatMap(({ block }) => (block ? [block] : [])));
  const entries = new Map(
    packed && blocks.size > 0 ? readPacked(packed, [...blocks]).map((entry): [number, Kept] => [entry.seq, entry]) : [],
  );
  return steps.flatMap(({ line, entry = entries.get(line.seq) }) => (entry ? [entry] : []));
}
