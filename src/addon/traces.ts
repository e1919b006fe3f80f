import { textOf } from '../values/cell';
import type { Edited } from './lookAtRows';

/** Seconds a trace is kept: as long as a cache keeps anything. The scan after it says "unknown" for what was lost. */
const KEPT = 21_600;

const keyOf = (table: string, number: string, field: string): string =>
  `crm.by.${table}|${number}|${field}`.slice(0, 240);

/** Who typed what into which cell, told by the event itself: one call, nothing written to the workbook. */
export function leaveTrace(table: string, number: string, field: string, by: string, text: string): void {
  CacheService.getDocumentCache()?.put(keyOf(table, number, field), JSON.stringify([by, text.slice(0, 200)]), KEPT);
}

/** Edits by the person who made them, field by field; '' holds those nobody can be named for. One call. */
export function authorsOf(edited: readonly Edited[]): ReadonlyMap<string, readonly Edited[]> {
  const keys = edited.flatMap(({ record, fields }) =>
    Object.keys(fields).map((field) => keyOf(record.table, record.number, field)),
  );
  const traces = keys.length === 0 || keys.length > MOST ? {} : (CacheService.getDocumentCache()?.getAll(keys) ?? {});
  const groups = new Map<string, Edited[]>();
  for (const edit of edited) {
    const { record, fields } = edit;
    const own = new Map<string, Record<string, Edited['fields'][string]>>();
    for (const [field, cell] of Object.entries(fields)) {
      const by = authorIn(traces[keyOf(record.table, record.number, field)], textOf(cell));
      own.set(by, { ...own.get(by), [field]: cell });
    }
    for (const [by, share] of own) groups.set(by, [...(groups.get(by) ?? []), { ...edit, fields: share }]);
  }
  return groups;
}

/** More edits at once are a paste or another script; their authors left no trace. */
const MOST = 500;

/** The trace names the author of what stands there now, not of something typed before it. */
function authorIn(trace: string | undefined, now: string): string {
  if (!trace) return '';
  const [by = '', text = ''] = JSON.parse(trace) as string[];
  return text === now.slice(0, 200) ? by : '';
}
