import { isBound, rowsOf } from '../sheets/book';
import { isEmptyCell } from '../values/cell';
import { accept, type Outcome, refuse } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk } from './desk';
import { lastImage } from './trash';
import { undoEntry } from './undo';

/**
 * Brings one record back that was taken back or deleted by hand: what it last held, under its number, in a fresh row.
 * An entry that took nothing else goes back as a whole, so that history tells it as such.
 */
export function restoreGone(table: string, number: string, request: string): Outcome<Acted> {
  let alone: number | undefined;
  const outcome = atDesk((desk, attempt): Outcome<Acted> => {
    const before = answerBefore(desk, request, attempt);
    if (before) return before;
    const bound = desk.book.bound(table);
    const row = isBound(bound) ? rowsOf(desk.book.numbers(bound), number)[0] : undefined;
    if (row !== undefined) return refuse('undo.numberStands', { params: { number, row } });
    const found = lastImage(desk.history.page({ number, limit: Number.POSITIVE_INFINITY }), table, number);
    if (!found) return refuse('trash.notThere', { params: { number } });
    if (found.entry.changes.length === 1 && !desk.history.undone(found.entry.seq)) {
      alone = found.entry.seq;
      return refuse('trash.notThere');
    }
    const fields = Object.fromEntries(Object.entries(found.cells).filter(([, cell]) => !isEmptyCell(cell)));
    return commit(desk, {
      request,
      action: 'restoreGone',
      about: number,
      changes: [{ kind: 'create', table, number, fields }],
      marks: [],
      message: { key: 'trash.restored', params: { number } },
    });
  });
  if (alone === undefined) return outcome;
  const back = undoEntry(alone, request);
  return back.ok ? accept({ ...back.value, number, message: { key: 'trash.restored', params: { number } } }) : back;
}
