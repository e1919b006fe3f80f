import type { Action, Answers, Context } from '../crm/actions/action';
import type { Change } from '../schema/change';
import { type Read, sharing } from '../schema/read';
import { atSetup, type Stored } from '../schema/table';
import type { Lock } from '../sheets/lock';
import type { Memory } from '../sheets/memory';
import type { Outcome } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore } from './commit';
import { atDesk, type Desk } from './desk';
import { layFirst } from './layTable';
import { commitAll, goOn, nextPart } from './runJob';

type Reads = Readonly<Record<string, Read>>;

/** What a person does, once and wholly or not at all: lock → recover → read → decide → commit → apply → verify → answer. */
export function runAction<I, R extends Reads>(
  action: Action<I, R>,
  input: unknown,
  request: string,
  lock?: Lock,
): Outcome<Acted> {
  const parsed = action.parse(input);
  if (!parsed.ok) return parsed;
  const begun = atDesk((desk, attempt) => {
    const before = nextPart(desk, request) ?? answerBefore(desk, request, attempt);
    if (before) return before;
    const read = answersFor(desk, action.reads(parsed.value, desk.settings));
    const keys = action.alike?.(read, parsed.value, desk.settings) ?? [];
    const records = { ...read, sharing: desk.store.read(sharing(keys)) as readonly Stored[] };
    const issued = { ...desk.memory.highest };
    const decided = action.decide(records, parsed.value, contextOf(desk));
    if (!decided.ok) return decided;
    layFirstTabs(desk, decided.value.changes, issued);
    return commitAll(desk, { request, action: action.name, ...decided.value });
  }, lock);
  return goOn(request, begun, lock);
}

/**
 * The first record of a further table makes its tab, before anything is written into it. Numbers just issued are written down
 * with the record, not with the tab: cut short in between, the next try gets the same ones.
 */
function layFirstTabs(desk: Desk, changes: readonly Change[], issued: Memory['highest']): void {
  const { memory, book } = desk;
  const begun = changes.flatMap((change) => (change.kind === 'create' ? [change.table] : []));
  for (const name of new Set(begun)) {
    const table = book.tables[name];
    if (!table?.firstUsed || memory.tabs[name]) continue;
    const { highest } = memory;
    memory.highest = issued;
    layFirst(table, desk);
    memory.highest = highest;
    book.boundAgain(name);
  }
}

/** Finishes what was left half done; answers how much that was. */
export function recoverPending(): number {
  let recovered = 0;
  atDesk((desk) => {
    recovered = desk.recovered;
    return { ok: true, value: null };
  });
  return recovered;
}

const contextOf = (desk: Desk): Context => ({
  today: desk.today,
  now: desk.now,
  user: desk.user,
  language: desk.language,
  settings: desk.settings,
  columns: (name) => {
    const table = desk.book.tables[name];
    return desk.store.tables()[name]?.fields ?? (table?.firstUsed ? atSetup(table) : []);
  },
  next: desk.next,
  verdictOf: desk.store.verdictOf,
});

function answersFor<R extends Reads>(desk: Desk, reads: R): Answers<R> {
  const names = Object.keys(reads);
  const found = desk.store.readAll(Object.values(reads));
  const answers = Object.fromEntries(names.map((name, index) => [name, found[index]]));
  // the store answers each kind of read with the kind of answer `Answers` gives it
  return answers as Answers<R>;
}
