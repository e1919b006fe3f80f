/** The add-on with actions as large as those to come: every lead at once, and many new ones. */

// what answers the sidebar also hands in the readings of the settings
export { rpc } from '../../src/addon/rpc';

import { adoptTab } from '../../src/addon/adopt';
import { compactJournal } from '../../src/addon/compact';
import { atDesk } from '../../src/addon/desk';
import { recoverPending, runAction } from '../../src/addon/runAction';
import { resumeJobs } from '../../src/addon/runJob';
import { scanSlice } from '../../src/addon/scan';
import { openSession } from '../../src/addon/session';
import { undoEntry } from '../../src/addon/undo';
import { actions } from '../../src/crm/actions';
import { type Action, defineAction } from '../../src/crm/actions/action';
import type { Change } from '../../src/schema/change';
import { all } from '../../src/schema/read';
import { COLUMNS, type Kept, keepSpare, lineOf } from '../../src/sheets/journal';
import { remember } from '../../src/sheets/memory';
import { accept } from '../../src/values/outcome';

/** Writes every lead's need anew. */
const rewriteAll = defineAction({
  name: 'rewriteAll',
  label: { zh: '全部改写', en: 'Rewrite all' },
  parse: (input: unknown) => accept(input as { readonly letters: number }),
  reads: () => ({ leads: all('leads') }),
  decide({ leads }, { letters }) {
    const changes = leads.map(
      ({ number, cells }): Change => ({
        kind: 'update',
        table: 'leads',
        number,
        before: { need: cells.need ?? '' },
        fields: { need: `${number} `.padEnd(letters, '再买一台') },
      }),
    );
    return accept({
      changes,
      marks: [],
      about: '',
      message: { key: 'record.updated', params: { number: '', count: changes.length } },
    });
  },
});

/** So many new leads. */
const createMany = defineAction({
  name: 'createMany',
  label: { zh: '批量新建', en: 'Create many' },
  parse: (input: unknown) => accept(input as { readonly count: number; readonly letters: number }),
  reads: () => ({}),
  decide(_, { count, letters }, { next }) {
    const changes = Array.from(
      { length: count },
      (__, at): Change => ({
        kind: 'create',
        table: 'leads',
        number: next('leads'),
        fields: { customerName: `批量第${at}家机械有限公司`, need: `${at} `.padEnd(letters, '采购机床') },
      }),
    );
    return accept({
      changes,
      marks: [],
      about: '',
      message: { key: 'record.updated', params: { number: '', count: changes.length } },
    });
  },
});

export function call(door: string, text: string): string {
  return JSON.stringify(doors[door as keyof typeof doors](JSON.parse(text)) ?? null);
}

const large = { rewriteAll, createMany };
const doors = {
  work: ({ action, input, request }: { action: keyof typeof large; input: unknown; request: string }) =>
    // each action parses its own input; the list only forgets which is which
    runAction(large[action] as unknown as Action<unknown>, input, request),
  act: ({ action, input, request }: { action: keyof typeof actions; input: unknown; request: string }) =>
    runAction(actions[action] as unknown as Action<unknown>, input, request),
  adopt: (ask: Parameters<typeof adoptTab>[0]) => adoptTab(ask),
  resume: () => resumeJobs(),
  compact: ({ keep }: { keep?: number }) => (keep === undefined ? compactJournal() : compactJournal(keep, 0)),
  undo: ({ seq, request, ...answers }: { seq: number; request: string } & Parameters<typeof undoEntry>[2]) =>
    undoEntry(seq, request, answers),
  undone: ({ seq }: { seq: number }) => openSession().store.undone(seq),
  recover: () => recoverPending(),
  scan: ({ cursor }: { cursor?: string }) => scanSlice(cursor),
  entries: (ask: { number?: string; before?: number; limit?: number }) => openSession().store.entries(ask),
  page: () => openSession().history.page({ limit: 30 }),
  /** So many entries below the last, written at once: a history as long as years make it. */
  lengthen: ({ entries, leads = 1 }: { entries: number; leads?: number }) =>
    atDesk((desk) => {
      const { memory, journal, tail } = desk;
      const message = { key: 'scan.found', params: { count: 1 } } as const;
      const rows = Array.from({ length: entries }, (_, at) => {
        const seq = memory.done + 1 + at;
        const about = leads === 1 ? 'LX2026001' : `XS-${100_001 + ((seq * 7919) % leads)}`;
        const [before, fields] = [{ need: `第${seq}次之前` }, { need: `聊了第${seq}次，要三台`, status: '需求确认' }];
        const changes: Change[] = [{ kind: 'update', table: 'leads', number: about, before, fields }];
        const who = { at: desk.now, by: desk.user.email };
        return (
          lineOf({ ...who, action: 'updateRecord', about, changes, message, seq, request: Utilities.getUuid() }) ?? []
        );
      });
      keepSpare(journal, tail.lastRow + entries);
      journal.getRange(tail.lastRow + 1, 1, entries, COLUMNS).setValues(rows);
      memory.done += entries;
      memory.doneRow = tail.lastRow + entries;
      memory.weight += rows.flat().join('').length;
      memory.shadowSeq = memory.done;
      memory.shadowRow = memory.doneRow;
      remember(memory);
      return accept(null);
    }),
  told: () => {
    const { history } = openSession();
    const plain = (entries: readonly Kept[]) => entries.map((entry) => ({ ...entry, row: 0 }));
    const entries = plain(history.page({ limit: 500 }));
    return {
      entries,
      one: plain(openSession().history.page({ number: 'LX2026002' })),
      page: plain(openSession().history.page({ before: entries[4]?.seq ?? 0, limit: 3 })),
      undone: entries.flatMap(({ seq }) => (openSession().history.undone(seq) ? [seq] : [])),
    };
  },
  job: ({ job }: { job: string }) => openSession().history.job(job),
};
