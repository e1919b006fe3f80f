import { say } from '../messages';
import type { Cells, Change } from '../schema/change';
import { isBound } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import type { Kept } from '../sheets/journal';
import { agrees } from '../sheets/moments';
import { noteOf, writeMarks } from '../sheets/notes';
import { isEmptyCell } from '../values/cell';
import { enter, flushed, inTurn, type Step, touchedSince } from './inTurn';
import { widthOf } from './lookAtRows';
import { firstRows } from './numberPlaces';
import type { Session } from './session';
import type { Pasting } from './typingKept';

/** A record whose save lies over what was pasted, and the fields that read as the save wrote them. */
interface Covering {
  readonly number: string;
  readonly keys: readonly string[];
  readonly seq: number;
}

/**
 * A block pasted into rows that were saved, or emptied, at that moment. Google tells where it was pasted and not what was in
 * it: where cells read as a save wrote them, the block is named in the history and beside the number, for its author to
 * paste it again from where it came. `saves` are the newest, newest first.
 */
export function namePasted(session: Session, bound: Bound, rows: readonly Pasting[], saves: readonly Kept[]): void {
  const covering = rows.flatMap((row) => coveringOf(bound.table.name, row, saves));
  const steps = covering.map((one) => stepOf(session, bound, one));
  if (steps.length > 0) inTurn(steps);
}

function coveringOf(table: string, { number, row, now }: Pasting, saves: readonly Kept[]): readonly Covering[] {
  const found = saves.flatMap(({ seq, changes, rows }) =>
    changes.flatMap((change): Covering[] => {
      if (change.kind === 'judge' || change.table !== table) return [];
      const isHere =
        change.kind === 'withdraw' ? number === '' && rows?.[change.number] === row : change.number === number;
      const keys = isHere ? coveredBy(change, now) : [];
      return keys.length > 0 ? [{ number: change.number, keys, seq }] : [];
    }),
  );
  return found.slice(0, 1);
}

/** Every cell of a new record reads as it was created; of another those that the save changed do, or are empty with it. */
function coveredBy(change: Exclude<Change, { kind: 'judge' }>, now: Cells): readonly string[] {
  const keys = Object.keys(now);
  const reads = (key: string, fields: Cells): boolean => agrees(now[key] ?? '', fields[key] ?? '');
  if (change.kind === 'withdraw') {
    const isBlank = keys.every((key) => isEmptyCell(now[key] ?? ''));
    return isBlank ? keys.filter((key) => !isEmptyCell(change.before[key] ?? '')) : [];
  }
  if (change.kind === 'create') return keys.every((key) => reads(key, change.fields)) ? keys : [];
  const own = change.kind === 'update' ? keys.filter((key) => key in change.fields) : [];
  return change.kind === 'update' && own.every((key) => reads(key, change.fields)) ? own : [];
}

function stepOf({ language }: Session, bound: Bound, { number, keys, seq }: Covering): Step {
  const { table } = bound;
  const labels = keys.map((key) => table.fields[key]?.label[language] ?? key);
  const params = { number, columns: labels.join(language === 'zh' ? '、' : ', ') };
  const request = Utilities.getUuid();
  return {
    rows: 1,
    run(desk) {
      if (touchedSince(desk, seq)(table.name, number)) return;
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
    },
  };
}
