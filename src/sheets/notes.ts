import type { Mark } from '../schema/change';
import type { Plan } from './plan';
import { blocksOf } from './writeCells';

/** Our notes begin with it; a note without it belongs to a person and is never replaced. */
export const SIGN = '◆ ';

/** The note for these lines; '' takes ours away. */
export const noteOf = (lines: readonly string[]): string => (lines.length === 0 ? '' : SIGN + lines.join('\n'));

/** True for a cell whose note we may write: it has none, or one of ours. */
export const isOurs = (note: string): boolean => note === '' || note.startsWith(SIGN);

/** Puts the notes of an entry beside the cells it writes: one read where the row was there before, neighbours in one call. */
export function writeNotes(sheet: GoogleAppsScript.Spreadsheet.Sheet, plan: Plan, marks: readonly Mark[]): void {
  const { bound, place } = plan;
  const wanted = marks.flatMap((mark) => {
    const column = bound.fields[mark.field];
    const row = plan.expected.find(({ number }) => number === mark.number)?.row;
    const here = mark.table === bound.table.name && column !== undefined && row !== undefined;
    return here ? [{ row, column, note: noteOf(mark.lines) }] : [];
  });
  if (wanted.length === 0) return;
  const first = Math.min(...wanted.map(({ row }) => row));
  const last = Math.max(...wanted.map(({ row }) => row));
  const inserted = place?.insertAfter !== undefined && first >= place.row && last < place.row + place.count;
  if (inserted && wanted.every(({ note }) => note === '')) return;
  const now = inserted ? [] : sheet.getRange(first, 1, last - first + 1, bound.width).getNotes();
  const due = wanted.filter(({ row, column, note }) => {
    const there = now[row - first]?.[column - 1] ?? '';
    return isOurs(there) && there !== note;
  });
  for (const block of blocksOf(due, ({ note }) => note)) {
    sheet.getRange(block.row, block.column, block.lines.length, block.lines[0]?.length ?? 0).setNotes(block.lines);
  }
}
