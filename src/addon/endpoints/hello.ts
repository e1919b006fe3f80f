import { endsAt } from '../../sheets/journal';
import { accept } from '../../values/outcome';
import { candidateTabs } from '../adopt';
import type { Hello } from '../api';
import { recoverPending } from '../runAction';
import { version } from '../version';
import { planOf } from './adoptPlan';
import { endpoint, type View } from './endpoint';
import { nothing } from './shapes';

/** The first question of every sidebar. A workbook that is set up answers it without reading a register. */
export const hello = endpoint<'hello'>({
  ask: nothing,
  answer(_ask, open) {
    const view = open('remembered');
    const { user, today, settings, book } = view;
    const tables = Object.fromEntries(
      Object.entries(view.store.tables()).map(([name, { tab, fields }]) => [name, { tab, fields }]),
    );
    const ready = Object.keys(tables).length > 0;
    const answer: Hello = {
      user,
      today,
      state: ready ? 'ready' : hasRegisters() ? 'adoptable' : 'empty',
      tables,
      settings,
      recovered: isPending(view) ? recoverPending() : 0,
      ...(book.memory.scannedAt === '' ? {} : { scannedAt: book.memory.scannedAt }),
      version,
    };
    return accept(answer);
  },
});

const hasRegisters = (): boolean => planOf(candidateTabs()).tabs.some((tab) => tab.table !== '');

/** True where the journal goes beyond what is known to be done. Looking needs no lock; finishing does. */
function isPending({ book }: View): boolean {
  const journal = book.sheet(book.memory.journalId);
  return journal !== null && !endsAt(journal, book.memory);
}
