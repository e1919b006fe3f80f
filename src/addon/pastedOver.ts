import { say } from '../messages';
import { isBound } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { agrees } from '../sheets/moments';
import { noteOf, writeMarks } from '../sheets/notes';
import { instant, momentIn } from './clock';
import { enter, flushed, inTurn, touchedSince } from './inTurn';
import { widthOf } from './lookAtRows';
import { firstRows } from './numberPlaces';
import type { Session } from './session';
import type { Pasting } from './typingKept';

/** Milliseconds between a save and the event of a paste that it covered. */
const SOON = 30_000;
/** Entries that are looked through for the save. */
const LATELY = 3;

/**
 * A block pasted into the row of a record that was saved at that moment. Google tells where it was pasted and not what was
 * in it: where the cells read as the save wrote them, the block is named in the history and beside the number, for its
 * author to paste it again from where it came.
 */
export function namePasted(session: Session, bound: Bound, { number, now }: Pasting): void {
  if (!isOfASave(session, bound, number, now)) return;
  const { table } = bound;
  const labels = Object.keys(now).map((key) => table.fields[key]?.label[session.language] ?? key);
  const params = { number, columns: labels.join(session.language === 'zh' ? '、' : ', ') };
  const request = Utilities.getUuid();
  const run = (desk: Parameters<typeof enter>[0]): void => {
    if (touchedSince(desk, session.book.memory.done)(table.name, number)) return;
    enter(desk, {
      request,
      action: 'pastedOver',
      about: number,
      changes: [],
      marks: [],
      message: { key: 'scan.pastedOver', params },
      observed: true,
      already: true,
    });
    const here = desk.book.bound(table.name);
    const sheet = isBound(here) ? desk.book.sheet(here.tab.sheetId) : null;
    const row = isBound(here) ? firstRows(desk, here).get(number) : undefined;
    if (!isBound(here) || !sheet || row === undefined) return;
    const note = noteOf([say(desk.language, 'note.pastedOver', params)]);
    writeMarks(sheet, [{ row, column: here.number, note }], widthOf(here));
    SpreadsheetApp.flush();
    flushed(desk);
  };
  inTurn([{ rows: 1, run }]);
}

/** The record was created a moment ago, and every cell under the block reads as it was created, none as it was pasted. */
function isOfASave({ history, book }: Session, { table }: Bound, number: string, now: Pasting['now']): boolean {
  const since = momentIn(instant() - SOON, book.zone());
  return history
    .page({ number, limit: LATELY })
    .some(
      ({ at, changes }) =>
        at >= since &&
        changes.some(
          (change) =>
            change.kind === 'create' &&
            change.table === table.name &&
            change.number === number &&
            Object.entries(now).every(([key, cell]) => agrees(cell, change.fields[key] ?? '')),
        ),
    );
}
