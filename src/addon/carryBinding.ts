import { tables } from '../crm/tables';
import type { Book } from '../sheets/book';
import { clearNotes } from '../sheets/notes';
import { applyBinding, type Binding } from '../sheets/tabBinding';
import { renameNumbering } from './renameNumbering';

/**
 * Carries a binding out: metadata, the line of 设置 that names the numbering, and our notes off a tab that is let go.
 * Doing it twice changes nothing.
 */
export function carryBinding(book: Book, binding: Binding): void {
  const { table, before, after } = binding;
  applyBinding(book.memory, binding, book.sheet);
  const left = before && before.sheetId !== after?.sheetId ? book.sheet(before.sheetId) : null;
  if (left) clearNotes(left);
  const usual = tables[table as keyof typeof tables].numbering;
  renameNumbering(book, table, before?.numbering ?? usual, after?.numbering ?? usual);
}
