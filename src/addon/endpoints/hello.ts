import { endsAt } from '../../sheets/journal';
import { NONE } from '../../sheets/memory';
import type { Standing } from '../../sheets/ownership';
import { accept, type Problem } from '../../values/outcome';
import type { Hello } from '../api';
import { keptDrafts } from '../keptDrafts';
import { standingNow } from '../memoryHere';
import { hasRegisters } from '../registers';
import { recoverPending } from '../runAction';
import { version } from '../version';
import { endpoint, type View } from './endpoint';
import { nothing } from './shapes';

/** The first question of every sidebar. A workbook that is set up answers it without reading a register. */
export const hello = endpoint<'hello'>({
  ask: nothing,
  answer(_ask, open) {
    const { view, standing } = viewOf(open);
    const { user, today, settings, book } = view;
    const tables = Object.fromEntries(
      Object.entries(view.store.tables()).map(([name, { tab, fields }]) => [name, { tab, fields }]),
    );
    const obstacle = obstacleIn(view);
    const answer: Hello = {
      user,
      today,
      state: isAsked(standing) ? standing : isReady(view) ? 'ready' : hasRegisters() ? 'adoptable' : 'empty',
      tables,
      settings,
      cellLanguage: view.language,
      recovered: isPending(view) ? recoverPending() : 0,
      ...(obstacle ? { obstacle } : {}),
      ...(book.memory.scannedAt === '' ? {} : { scannedAt: book.memory.scannedAt }),
      drafts: keptDrafts(book.zone()),
      version,
    };
    return accept(answer);
  },
});

const isReady = (view: View): boolean => Object.keys(view.store.tables()).length > 0;
const isAsked = (standing: Standing): standing is 'copied' | 'otherEngine' =>
  standing === 'copied' || standing === 'otherEngine';

/** The workbook, its memory built again where only that was lost. Whose file it is is asked only where nothing is remembered. */
function viewOf(open: (settings?: 'remembered') => View): { readonly view: View; readonly standing: Standing } {
  const view = open('remembered');
  const standing = isReady(view) ? 'none' : standingNow();
  if (standing !== 'lost') return { view, standing };
  recoverPending();
  return { view: open('remembered'), standing };
}

/** A hidden tab that somebody deleted. */
function obstacleIn({ book }: View): Problem | undefined {
  const { journalId, shadowId } = book.memory;
  if (journalId !== NONE && !book.sheet(journalId)) return { code: 'book.noJournal' };
  return shadowId !== NONE && !book.sheet(shadowId) ? { code: 'book.noShadow' } : undefined;
}

/** True where the journal goes beyond what is known to be done. Looking needs no lock; finishing does. */
function isPending({ book }: View): boolean {
  const journal = book.sheet(book.memory.journalId);
  return journal !== null && !endsAt(journal, book.memory);
}
