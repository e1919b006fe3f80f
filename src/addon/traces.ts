import { textOf } from '../values/cell';
import type { Edited } from './lookAtRows';

/** Seconds a trace is kept: as long as a cache keeps anything. The scan after it says "unknown" for what was lost. */
const KEPT = 21_600;
/** More cells at once are a paste or another script; their authors left no trace. */
const MOST = 500;
const LONGEST = 200;

/** A cell that was typed into: of a record, or of a row that had no number yet. */
export interface Spot {
  readonly table: string;
  /** The number, or `row 7`. */
  readonly of: string;
  readonly field: string;
}
export interface Trace {
  readonly by: string;
  readonly text: string;
}

const keyOf = ({ table, of, field }: Spot): string => `crm.by.${table}|${of}|${field}`.slice(0, 240);

/** Who typed what into which cell, told by the event itself: one call, nothing written to the workbook. */
export function leaveTrace(spot: Spot, trace: Trace): void {
  CacheService.getDocumentCache()?.put(keyOf(spot), textFor(trace), KEPT);
}

/** Seconds those of a block are kept: they are known by rows, and rows move. */
const BRIEFLY = 1_800;

/** The same of a block: one call, none where there is nothing. */
export function leaveTraces(left: readonly { readonly spot: Spot; readonly trace: Trace }[]): void {
  if (left.length === 0 || left.length > MOST) return;
  const texts = left.map(({ spot, trace }) => [keyOf(spot), textFor(trace)] as const);
  CacheService.getDocumentCache()?.putAll(Object.fromEntries(texts), BRIEFLY);
}

const textFor = ({ by, text }: Trace): string => JSON.stringify([by, text.slice(0, LONGEST)]);

/** What is known of these cells. One call. */
export function tracesOf(spots: readonly Spot[]): (spot: Spot) => Trace | undefined {
  const keys = spots.map(keyOf);
  const found = keys.length === 0 || keys.length > MOST ? {} : (CacheService.getDocumentCache()?.getAll(keys) ?? {});
  return (spot) => {
    const text = found[keyOf(spot)];
    if (!text) return undefined;
    const [by = '', typed = ''] = JSON.parse(text) as string[];
    return { by, text: typed };
  };
}

export const isText = (trace: Trace, text: string): boolean => trace.text === text.slice(0, LONGEST);

/** Edits by the person who made them, field by field; '' holds those nobody can be named for. One call. */
export function authorsOf(edited: readonly Edited[]): ReadonlyMap<string, readonly Edited[]> {
  const spotOf = ({ table, number }: Edited['record'], field: string): Spot => ({ table, of: number, field });
  const traceOf = tracesOf(
    edited.flatMap(({ record, fields }) => Object.keys(fields).map((field) => spotOf(record, field))),
  );
  const groups = new Map<string, Edited[]>();
  for (const edit of edited) {
    const own = new Map<string, Record<string, Edited['fields'][string]>>();
    for (const [field, cell] of Object.entries(edit.fields)) {
      // the trace names the author of what stands there now, not of something typed before it
      const trace = traceOf(spotOf(edit.record, field));
      const by = trace && isText(trace, textOf(cell)) ? trace.by : '';
      own.set(by, { ...own.get(by), [field]: cell });
    }
    for (const [by, fields] of own) groups.set(by, [...(groups.get(by) ?? []), { ...edit, fields }]);
  }
  return groups;
}
