import { say } from '../messages';
import { isBound } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { agrees } from '../sheets/moments';
import { noteOf, writeMarks } from '../sheets/notes';
import { type Cell, textOf } from '../values/cell';
import { enter, flushed, type Step } from './inTurn';
import { widthOf } from './lookAtRows';
import { firstRows } from './numberPlaces';
import type { Session } from './session';

/** What a person typed into a cell that a save of ours filled at the same moment. */
export interface Covered {
  readonly number: string;
  readonly field: string;
  readonly typed: string;
  readonly by: string;
  readonly now: Cell;
}

/**
 * Text that was typed into a cell, stands there no more, and that no entry ever saw: the save that wrote what stands
 * there now never knew of it (decision 0013). It is kept in the journal, a note says so, and undoing puts it back.
 * Undefined where the cell holds what a person put there later, or where the save had seen it.
 */
export function coveredSteps(session: Session, bound: Bound, typed: readonly Covered[]): Step[] {
  const table = bound.table.name;
  return typed
    .filter((one) => isUnseen(session, table, one))
    .map((one): Step => {
      const request = Utilities.getUuid();
      const { number, field, by, now } = one;
      const params = { typed: one.typed, ours: textOf(now) };
      return {
        rows: 1,
        run(desk) {
          enter(desk, {
            request,
            action: 'typedOver',
            about: number,
            changes: [{ kind: 'update', table, number, before: { [field]: one.typed }, fields: { [field]: now } }],
            marks: [],
            message: { key: 'scan.typedOver', params },
            observed: true,
            already: true,
            by,
          });
          const here = desk.book.bound(table);
          const sheet = isBound(here) ? desk.book.sheet(here.tab.sheetId) : null;
          const row = isBound(here) ? firstRows(desk, here).get(number) : undefined;
          const column = isBound(here) ? here.fields[field] : undefined;
          if (!isBound(here) || !sheet || row === undefined || column === undefined) return;
          writeMarks(
            sheet,
            [{ row, column, note: noteOf([say(desk.language, 'note.typedOver', params)]) }],
            widthOf(here),
          );
          SpreadsheetApp.flush();
          flushed(desk);
        },
      };
    });
}

/** The save that wrote what stands there now is in the journal, and nothing there says that the text was ever seen. */
function isUnseen({ history }: Session, table: string, { number, field, typed, now }: Covered): boolean {
  const changes = history
    .page({ number, limit: LATELY })
    .flatMap((entry) => entry.changes)
    .flatMap((change) =>
      change.kind === 'judge' || change.table !== table || change.number !== number ? [] : [change],
    );
  const wrote = changes.some(
    (change) => change.kind !== 'withdraw' && field in change.fields && agrees(change.fields[field] ?? '', now),
  );
  const created = changes.some((change) => change.kind === 'create' && !(field in change.fields) && now === '');
  const seen = changes.some(
    (change) =>
      ('before' in change && textOf(change.before[field] ?? '') === typed) ||
      ('seen' in change && textOf(change.seen[field] ?? '') === typed) ||
      (change.kind !== 'withdraw' && textOf(change.fields[field] ?? '') === typed),
  );
  return (wrote || created) && !seen;
}

/** Entries of a record that are looked through. */
const LATELY = 20;
