import type { Change } from '../schema/change';
import { type Book, isBound, likelyIn } from './book';
import type { ImageOf } from './byContent';
import { lostTitles } from './lostTitles';
import { strayedBefore } from './movedColumns';
import { hitBefore, type LastSeen, overwrittenBefore, type Places, writtenAboveHeader } from './overwritten';
import { groupByTable } from './wanted';
import { putBack } from './writePlan';

/** A header that our write hit before the execution was killed gets its titles again; the columns are known by them then. */
export function bringTitlesBack(
  book: Book,
  changes: readonly Change[],
  seen: LastSeen & { readonly places?: Places },
): void {
  for (const [table, own] of groupByTable(changes)) {
    const bound = likelyIn(book.bound(table));
    const titles = bound ? lostTitles(book, table, own, seen) : [];
    if (!bound || titles.length === 0) continue;
    putBack(book, { bound }, titles);
    book.boundAgain(table);
  }
}

/**
 * What an execution that was killed wrote where the columns stood before a person moved them goes back to what stood
 * there; `carryOut` then writes it where it belongs. No call where no column moved.
 */
export function gatherStrays(book: Book, changes: readonly Change[], { rows = {} }: LastSeen, imageOf: ImageOf): void {
  for (const [table, own] of groupByTable(changes)) {
    const bound = likelyIn(book.bound(table));
    if (bound) putBack(book, { bound }, strayedBefore(book, bound, own, imageOf, rows));
  }
}

/** A record that rows of ours were written over before the execution was killed comes back; ours are then written anew. */
export function uncover(
  book: Book,
  changes: readonly Change[],
  { places = {}, ...seen }: LastSeen & { readonly places?: Places },
  imageOf: ImageOf,
): void {
  for (const [table, own] of groupByTable(changes)) {
    const bound = book.bound(table);
    const place = places[table];
    if (!isBound(bound)) continue;
    if (place) putBack(book, { bound }, overwrittenBefore(book, table, own, place, imageOf));
    putBack(book, { bound }, writtenAboveHeader(book, table, own));
    putBack(book, { bound }, hitBefore(book, table, own, seen, imageOf));
  }
}

/** What is given up leaves no cell of ours in a tab that somebody cleared on the way, header and all. */
export function leaveNothing(book: Book, changes: readonly Change[], seen: LastSeen, imageOf: ImageOf): void {
  for (const [table, own] of groupByTable(changes)) {
    const bound = likelyIn(book.bound(table));
    if (bound) putBack(book, { bound }, hitBefore(book, table, own, seen, imageOf));
  }
}
