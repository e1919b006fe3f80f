import type { Mark } from '../schema/change';
import type { Plan } from './plan';

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

/** Notes for rows wherever they are: one read, and one write for the stretch that differs. */
export function writeMarks(sheet: GoogleAppsScript.Spreadsheet.Sheet, wanted: readonly Wanted[], width: number): void {
  if (wanted.length === 0) return;
  const first = Math.min(...wanted.map(({ row }) => row));
  const last = Math.max(...wanted.map(({ row }) => row));
  const now = sheet.getRange(first, 1, last - first + 1, width).getNotes();
  replaceNotes(sheet, wanted, (row) => now[row - first]);
}

/** One write; a note between two of ours is written back as it was just read. */
function replaceNotes(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  wanted: readonly Wanted[],
  notesIn: (row: number) => readonly string[] | undefined,
): void {
  const due = wanted.filter(({ row, column, note }) => {
    const there = notesIn(row)?.[column - 1] ?? '';
    return isOurs(there) && there !== note;
  });
  if (due.length === 0) return;
  const columns = due.map(({ column }) => column);
  const rows = due.map(({ row }) => row);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const notes = Array.from({ length: bottom - top + 1 }, (_, at) =>
    Array.from({ length: right - left + 1 }, (_none, along) => notesIn(top + at)?.[left + along - 1] ?? ''),
  );
  for (const { row, column, note } of due) {
    const line = notes[row - top];
    if (line) line[column - left] = note;
  }
  sheet.getRange(top, left, notes.length, right - left + 1).setNotes(notes);
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
