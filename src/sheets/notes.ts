import type { Mark } from '../schema/change';
import { NUMBER } from './columns';
import type { Plan } from './plan';
import { clustersOf, costOf } from './readRows';
import { letterOf } from './tabBinding';

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
    const column = mark.field === NUMBER ? bound.number : bound.fields[mark.field];
    const row = plan.expected.find(({ number }) => number === mark.number)?.row;
    if (mark.table !== bound.table.name || column === undefined || row === undefined || !plan.notes.has(row)) return [];
    return [{ row, column, note: noteOf(mark.lines) }];
  });
  replaceNotes(sheet, wanted, (row, column) => plan.notes.get(row)?.[column - 1]);
}

export interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly note: string;
}

/** Notes for rows wherever they are: a read per group, and few writes. True where one was written. */
export function writeMarks(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  wanted: readonly Wanted[],
  width: number,
): boolean {
  return readGroups(sheet, wanted, width)
    .map(({ own, noteAt }) => replaceNotes(sheet, own, noteAt))
    .includes(true);
}

/** True where one of these notes does not stand yet and may be written. */
export const isNoteDue = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  wanted: readonly Wanted[],
  width: number,
): boolean => readGroups(sheet, wanted, width).some(({ own, noteAt }) => dueIn(own, noteAt).length > 0);

type NoteAt = (row: number, column: number) => string | undefined;
interface Group {
  readonly own: readonly Wanted[];
  readonly noteAt: NoteAt;
}

/** Groups of near rows, or the wanted columns from the first of the rows to the last: whatever takes less. */
function readGroups(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  wanted: readonly Wanted[],
  width: number,
): readonly Group[] {
  const rows = wanted.map(({ row }) => row);
  const clusters = clustersOf(rows, width);
  const columns = [...new Set(wanted.map(({ column }) => column))];
  const [top, bottom] = endsOf(rows);
  if (columns.length * costOf([[top, bottom]], 1) < costOf(clusters, width))
    return columns.map((column): Group => {
      const now = sheet.getRange(top, column, bottom - top + 1, 1).getNotes();
      return { own: wanted.filter((one) => one.column === column), noteAt: (row) => now[row - top]?.[0] };
    });
  return clusters.map(([first, last]): Group => {
    const now = sheet.getRange(first, 1, last - first + 1, width).getNotes();
    const own = wanted.filter(({ row }) => first <= row && row <= last);
    return { own, noteAt: (row, column) => now[row - first]?.[column - 1] };
  });
}

const dueIn = (wanted: readonly Wanted[], noteAt: NoteAt): readonly Wanted[] =>
  wanted.filter(({ row, column, note }) => {
    const there = noteAt(row, column) ?? '';
    return isOurs(there) && there !== note;
  });

/** A rectangle of so many cells is written whole; a larger one column by column, those that differ. */
const SMALL = 2_000;
/** Up to so many different notes, those that read alike are written together, wherever they are. */
const FEW_TEXTS = 4;

/** Few writes, if any; a note between two of ours is written back as it was just read. */
function replaceNotes(sheet: GoogleAppsScript.Spreadsheet.Sheet, wanted: readonly Wanted[], noteAt: NoteAt): boolean {
  const due = dueIn(wanted, noteAt);
  if (due.length === 0) return false;
  const [left, right] = endsOf(due.map(({ column }) => column));
  const [top, bottom] = endsOf(due.map(({ row }) => row));
  const texts = [...new Set(due.map(({ note }) => note))];
  if ((right - left + 1) * (bottom - top + 1) <= SMALL) write(sheet, due, noteAt);
  else if (texts.length <= FEW_TEXTS)
    for (const text of texts) {
      const own = due.filter(({ note }) => note === text);
      sheet.getRangeList(own.map(({ row, column }) => `${letterOf(column)}${row}`)).setNote(text);
    }
  else
    for (const column of new Set(due.map((one) => one.column)))
      write(
        sheet,
        due.filter((one) => one.column === column),
        noteAt,
      );
  return true;
}

function write(sheet: GoogleAppsScript.Spreadsheet.Sheet, due: readonly Wanted[], noteAt: NoteAt): void {
  const [left, right] = endsOf(due.map(({ column }) => column));
  const [top, bottom] = endsOf(due.map(({ row }) => row));
  const notes = Array.from({ length: bottom - top + 1 }, (_, at) =>
    Array.from({ length: right - left + 1 }, (_none, along) => noteAt(top + at, left + along) ?? ''),
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
