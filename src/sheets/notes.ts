import type { Mark } from '../schema/change';
import type { Plan } from './plan';
import { clustersOf } from './readRows';

/** Our notes begin with it; a note without it belongs to a person and is never replaced. */
export const SIGN = '◆ ';

/** The note for these lines; '' takes ours away. */
export const noteOf = (lines: readonly string[]): string => (lines.length === 0 ? '' : SIGN + lines.join('\n'));

/** True for a cell whose note we may write: it has none, or one of ours. */
export const isOurs = (note: string): boolean => note === '' || note.startsWith(SIGN);

/** Puts the notes of an entry beside the cells it writes: one call, none where nobody looked what stands there. */
export function writeNotes(sheet: GoogleAppsScript.Spreadsheet.Sheet, plan: Plan, marks: readonly Mark[]): void {
  const { bound } = plan;
  const wanted = marks.flatMap((mark): Wanted[] => {
    const column = bound.fields[mark.field];
    const row = plan.expected.find(({ number }) => number === mark.number)?.row;
    if (mark.table !== bound.table.name || column === undefined || row === undefined || !plan.notes.has(row)) return [];
    return [{ row, column, note: noteOf(mark.lines) }];
  });
  replaceNotes(sheet, wanted, (row) => plan.notes.get(row));
}

export interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly note: string;
}

/** Notes for rows wherever they are: a read per group of near rows, and a write for each stretch that differs. True where one did. */
export function writeMarks(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  wanted: readonly Wanted[],
  width: number,
): boolean {
  return readGroups(sheet, wanted, width)
    .map(({ own, notesIn }) => replaceNotes(sheet, own, notesIn))
    .includes(true);
}

/** True where one of these notes does not stand yet and may be written. */
export const isNoteDue = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  wanted: readonly Wanted[],
  width: number,
): boolean => readGroups(sheet, wanted, width).some(({ own, notesIn }) => dueIn(own, notesIn).length > 0);

type NotesIn = (row: number) => readonly string[] | undefined;
interface Group {
  readonly own: readonly Wanted[];
  readonly notesIn: NotesIn;
}

function readGroups(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  wanted: readonly Wanted[],
  width: number,
): readonly Group[] {
  const rows = wanted.map(({ row }) => row);
  return clustersOf(rows, width).map(([first, last]): Group => {
    const now = sheet.getRange(first, 1, last - first + 1, width).getNotes();
    const own = wanted.filter(({ row }) => first <= row && row <= last);
    return { own, notesIn: (row) => now[row - first] };
  });
}

const dueIn = (wanted: readonly Wanted[], notesIn: NotesIn): readonly Wanted[] =>
  wanted.filter(({ row, column, note }) => {
    const there = notesIn(row)?.[column - 1] ?? '';
    return isOurs(there) && there !== note;
  });

/** A rectangle of so many cells is written whole; a larger one column by column, those that differ. */
const SMALL = 2_000;

/** Few writes, if any; a note between two of ours is written back as it was just read. */
function replaceNotes(sheet: GoogleAppsScript.Spreadsheet.Sheet, wanted: readonly Wanted[], notesIn: NotesIn): boolean {
  const due = dueIn(wanted, notesIn);
  if (due.length === 0) return false;
  const [left, right] = endsOf(due.map(({ column }) => column));
  const [top, bottom] = endsOf(due.map(({ row }) => row));
  if ((right - left + 1) * (bottom - top + 1) <= SMALL) write(sheet, due, notesIn);
  else
    for (const column of new Set(due.map((one) => one.column)))
      write(
        sheet,
        due.filter((one) => one.column === column),
        notesIn,
      );
  return true;
}

function write(sheet: GoogleAppsScript.Spreadsheet.Sheet, due: readonly Wanted[], notesIn: NotesIn): void {
  const [left, right] = endsOf(due.map(({ column }) => column));
  const [top, bottom] = endsOf(due.map(({ row }) => row));
  const notes = Array.from({ length: bottom - top + 1 }, (_, at) =>
    Array.from({ length: right - left + 1 }, (_none, along) => notesIn(top + at)?.[left + along - 1] ?? ''),
  );
  for (const { row, column, note } of due) {
    const line = notes[row - top];
    if (line) line[column - left] = note;
  }
  sheet.getRange(top, left, notes.length, right - left + 1).setNotes(notes);
}

function endsOf(places: readonly number[]): [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const place of places) {
    if (place < first) first = place;
    if (place > last) last = place;
  }
  return [first, last];
}

/** Takes every note of ours off a tab. */
export function clearNotes(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  const rows = sheet.getLastRow();
  if (rows === 0) return;
  const range = sheet.getRange(1, 1, rows, sheet.getLastColumn());
  const notes = range.getNotes();
  if (!notes.some((row) => row.some((note) => note.startsWith(SIGN)))) return;
  range.setNotes(notes.map((row) => row.map((note) => (note.startsWith(SIGN) ? '' : note))));
}
