import type { Actor, Area } from './api';
import { encloses, overlaps } from './area';
import type { Book } from './book';
import { refuse } from './errors';
import type { Sheet } from './sheet';

/** Refuses a change of protected cells by someone who may not edit them; no area means the whole tab (PLATFORM §3.4). */
export function guard(book: Book, actor: Actor, sheet: Sheet, area?: Area): void {
  for (const protection of book.protections.values()) {
    if (protection.sheet !== sheet.id || protection.warningOnly || !protection.restricted) continue;
    if (protection.editors.includes(actor.email)) continue;
    if (area && protection.unprotected?.some((open) => encloses(open, area))) continue;
    if (!protection.area || !area || overlaps(protection.area, area)) refuse('protectedCell');
  }
}

/** Scripts may set no validation on a Table's cells, and not write its header (PLATFORM §3.7). */
export function guardTyped(book: Book, actor: Actor, sheet: Sheet, area: Area, what: 'validation' | 'values'): void {
  if (actor.by !== 'script') return;
  for (const table of book.tables.values()) {
    const guarded = what === 'values' ? { ...table.area, rows: 1 } : table.area;
    if (table.sheet === sheet.id && overlaps(guarded, area)) refuse('typedColumn');
  }
}

/** Refuses a change of the tab itself where the whole tab is protected. */
export function guardTab(book: Book, actor: Actor, sheet: Sheet): void {
  for (const { sheet: id, area, warningOnly, restricted, editors } of book.protections.values())
    if (id === sheet.id && !area && restricted && !warningOnly && !editors.includes(actor.email))
      refuse('protectedCell');
}
