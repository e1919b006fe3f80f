import type { Mark } from '../schema/change';
import type { Book } from './book';
import { writeNotes } from './notes';
import type { Plan } from './plan';
import { type Target, writeCells } from './writeCells';

/** The cells of a plan and, after them, its notes: what keeps the cells from being written keeps away the notes, too. */
export function writePlan(book: Book, plan: Plan, marks: readonly Mark[]): void {
  const sheet = book.sheet(plan.bound.tab.sheetId);
  const { probe } = book.memory;
  if (!sheet || !probe) return;
  if (plan.place?.insertAfter !== undefined) sheet.insertRowsAfter(plan.place.insertAfter, plan.place.count);
  const number = plan.numberLast ? 'last' : 'first';
  writeCells(sheet, plan.targets, probe, { column: plan.bound.number, number });
  writeNotes(sheet, plan, marks);
}

/** Cells of somebody else's that our write hit get back what stood there. */
export function putBack(book: Book, { bound }: Pick<Plan, 'bound'>, repairs: readonly Target[]): void {
  if (repairs.length === 0) return;
  const sheet = book.sheet(bound.tab.sheetId);
  const { probe } = book.memory;
  if (!sheet || !probe) return;
  writeCells(sheet, repairs, probe, { column: bound.number, number: 'first' });
  SpreadsheetApp.flush();
  book.again();
}
