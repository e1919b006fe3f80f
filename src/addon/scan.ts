import { tables } from '../crm/tables';
import { isBound } from '../sheets/book';
import { recall, remember } from '../sheets/memory';
import { accept } from '../values/outcome';
import type { ScanProgress } from './api';
import { atDesk, type Desk } from './desk';
import { settingsPassed } from './inspectSettings';
import { foldJournal } from './learnRecords';
import { lookAtRows } from './lookAtRows';
import { reportVanished } from './reportVanished';
import { openSession } from './session';
import { settle } from './settleFindings';

export { inspectRows } from './inspectRows';

/** Cells looked at in one slice: seconds, not minutes, and few slices for a large register. */
const CELLS = 600_000;

/** Rows of a tab just adopted: nearly every one of them gets something. */
const DUE = 2000;

/**
 * One slice of the scan: rows typed or pasted get their numbers, edits made outside are written into the journal, checks
 * and notes are brought up to date. `cursor` is the answer of the slice before. Opening a file never scans.
 */
export function scanSlice(cursor?: string): ScanProgress {
  const memory = recall();
  if (!memory) return { done: 0, total: 0, changed: 0 };
  const session = openSession(memory);
  const names = Object.keys(tables).filter((name) => isBound(session.book.bound(name)));
  const [at = names[0] ?? '', from = '0'] = (cursor ?? '').split(':').filter((part) => part !== '');
  const extents = names.map((name) => extentOf(session.book, name));
  const total = extents.reduce((sum, { rows }) => sum + rows, 0);
  const index = Math.max(0, names.indexOf(at));
  const name = names[index];
  if (name === undefined) return { done: 0, total: 0, changed: 0 };
  const { first, rows, width, most } = extents[index] ?? NOWHERE;
  const start = Number(from);
  const count = Math.min(rows - start, most, Math.max(1, Math.floor(CELLS / width)));
  const changed = count > 0 ? settle(session, lookAtRows(session, name, first + start, count)) : 0;
  const ended = start + Math.max(0, count) >= rows;
  const vanished = ended ? withDesk((desk) => endOf(desk, name)) : 0;
  const next = ended ? names[index + 1] : name;
  if (next === undefined) withDesk(finish);
  const done = extents.slice(0, index).reduce((sum, extent) => sum + extent.rows, 0) + start + Math.max(0, count);
  return {
    ...(next === undefined ? {} : { cursor: `${next}:${ended ? 0 : start + count}` }),
    done,
    total,
    changed: changed + vanished,
  };
}

interface Extent {
  readonly first: number;
  readonly rows: number;
  readonly width: number;
  /** Rows in one slice. */
  readonly most: number;
}
const NOWHERE: Extent = { first: 1, rows: 0, width: 1, most: 1 };

function extentOf(book: ReturnType<typeof openSession>['book'], name: string): Extent {
  const bound = book.bound(name);
  if (!isBound(bound)) return NOWHERE;
  const first = bound.tab.headerRow + 1;
  const last = book.sheet(bound.tab.sheetId)?.getLastRow() ?? 0;
  return { first, rows: Math.max(0, last - first + 1), width: bound.width, most: bound.tab.due ? DUE : CELLS };
}

function withDesk(work: (desk: Desk) => number): number {
  const outcome = atDesk((desk) => accept(work(desk)));
  return outcome.ok ? outcome.value : 0;
}

/** The last row of a table was looked at. */
function endOf(desk: Desk, name: string): number {
  const vanished = reportVanished(desk, name);
  const tab = desk.memory.tabs[name];
  if (tab?.due) {
    const { due, ...seen } = tab;
    desk.memory.tabs[name] = seen;
    remember(desk.memory);
  }
  return vanished;
}

function finish(desk: Desk): number {
  foldJournal(desk);
  settingsPassed(desk.book, desk.language);
  desk.memory.scannedAt = desk.now;
  remember(desk.memory);
  return 0;
}
