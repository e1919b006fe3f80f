/**
 * The add-on as the store's tests run it: the shipped code, with the doors a sidebar reaches through `rpc` open one by
 * one, and a lock that can be taken out to see the tests fail without it.
 */
import { adoptTab, candidateTabs } from '../../src/addon/adopt';
import { removeCrm } from '../../src/addon/remove';
import { rpc } from '../../src/addon/rpc';
import { recoverPending, runAction } from '../../src/addon/runAction';
import { inspectRows, scanSlice } from '../../src/addon/scan';
import { openSession } from '../../src/addon/session';
import { setUp } from '../../src/addon/setUp';
import { edited } from '../../src/addon/triggers';
import { undoEntry } from '../../src/addon/undo';
import { writeReport } from '../../src/addon/writeReport';
import { actions } from '../../src/crm/actions';
import type { Action } from '../../src/crm/actions/action';
import type { Language } from '../../src/messages';

const free = { take: () => true, release: () => undefined };

/** One global for all doors: `door` by name, arguments and answer as JSON text. */
export function call(door: string, text: string): string {
  return JSON.stringify(doors[door as keyof typeof doors](JSON.parse(text)));
}

export function onEdit(event: Parameters<typeof edited>[0]): void {
  edited(event);
}

const doors = {
  setUp: ({ request, language }: { request: string; language: Language }) => setUp(request, language),
  act: ({
    action,
    input,
    request,
    unlocked,
  }: {
    action: string;
    input: unknown;
    request: string;
    unlocked?: boolean;
  }) =>
    // each action parses its own input; the list only forgets which is which
    runAction(
      actions[action as keyof typeof actions] as unknown as Action<unknown>,
      input,
      request,
      unlocked ? free : undefined,
    ),
  undo: ({ seq, request, ...answers }: { seq: number; request: string } & Parameters<typeof undoEntry>[2]) =>
    undoEntry(seq, request, answers),
  adopt: (ask: Parameters<typeof adoptTab>[0]) => adoptTab(ask),
  candidates: () => candidateTabs(),
  scan: ({ cursor }: { cursor?: string }) => scanSlice(cursor),
  inspect: ({
    sheetId,
    row,
    rows,
    how,
  }: {
    sheetId: number;
    row: number;
    rows: number;
    how?: Parameters<typeof inspectRows>[3];
  }) => inspectRows(sheetId, row, rows, how) ?? null,
  report: ({ report, request }: { report: Parameters<typeof writeReport>[0]; request: string }) =>
    writeReport(report, request),
  remove: ({ request }: { request: string }) => removeCrm(request),
  /** The sidebar's own door, for what has no other. */
  rpc: (ask: { method: string; ask: unknown }) => JSON.parse(rpc(JSON.stringify(ask))) as unknown,
  recover: () => recoverPending(),
  tables: () => openSession().store.tables(),
  read: (read: Parameters<ReturnType<typeof openSession>['store']['read']>[0]) =>
    openSession().store.read(read) ?? null,
  entries: (ask: { number?: string; before?: number; limit?: number }) => openSession().store.entries(ask),
  undone: ({ seq }: { seq: number }) => openSession().store.undone(seq),
};
