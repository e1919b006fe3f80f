import type { Change } from '../schema/change';
import { isBound } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { agrees } from '../sheets/moments';
import { weightOf } from './entrySizes';
import { enter, ROWS, touchedSince } from './inTurn';
import type { Edited } from './lookAtRows';
import type { Returned } from './recognise';
import { NUMBER_BACK, notesOfReturn } from './returnedNotes';
import type { Session } from './session';
import { type Counted, registering, told, updating } from './toldChanges';

/** A record whose number cell was emptied gets its own number again, with a note that says so; undoing it takes it off. */
export function giveBack(session: Session, { table }: Bound, rows: readonly Returned[]): Counted {
  const request = Utilities.getUuid();
  return {
    rows: weightOf(rows, ROWS),
    found: rows.length,
    run(desk) {
      const bound = desk.book.bound(table.name);
      const here = new Set(isBound(bound) ? desk.book.numbers(bound) : []);
      const isTouched = touchedSince(desk, session.book.memory.done);
      const own = rows.filter(
        ({ number, row }) =>
          isBound(bound) &&
          !here.has(number) &&
          !isTouched(table.name, number) &&
          (desk.book.numbers(bound)[row - 1] ?? '') === '',
      );
      const hints = new Map(own.map(({ row, number }) => [number, row]));
      const message = { key: 'scan.numberBack', params: { count: own.length } } as const;
      const about = own[0]?.number ?? '';
      const changes = own.flatMap(returning);
      const marks = notesOfReturn(changes, desk.language);
      if (own.length > 0) enter(desk, told({ request, action: NUMBER_BACK, about, changes, message, hints, marks }));
    },
  };
}

/** The number comes back; where one cell reads otherwise than before, that edit is told too. */
function returning({ record, number, image }: Returned): Change[] {
  const now = { ...record, number };
  const fields = Object.fromEntries(
    Object.entries(record.cells).filter(([key, cell]) => key in image && !agrees(cell, image[key] ?? '')),
  );
  const edit: Edited = { record: now, before: { ...now, cells: image }, fields };
  return [...(Object.keys(fields).length === 0 ? [] : [updating(edit)]), registering(now, undefined)];
}
