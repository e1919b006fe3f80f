import type { Actor, Area, Command } from '../api';
import { lastColumnOf, lastRowOf } from '../area';
import type { Book } from '../book';
import { refuse } from '../errors';
import type { Column, Row, Sheet } from '../sheet';

/** The command with this name. */
export type CommandOf<K extends Command['do'], C = Command> = C extends { readonly do: infer D }
  ? K extends D
    ? C
    : never
  : never;
export interface Answer {
  readonly row?: number;
}
export type Handlers<K extends Command['do']> = {
  readonly [Name in K]: (book: Book, actor: Actor, command: CommandOf<Name>) => Answer | undefined;
};

/** The area's rows and columns; refuses what is not on the grid. */
export function linesOf(
  sheet: Sheet,
  area: Area,
): { readonly rows: readonly Row[]; readonly columns: readonly Column[] } {
  const fits =
    area.row >= 1 &&
    area.column >= 1 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    lastRowOf(area) <= sheet.rows.length &&
    lastColumnOf(area) <= sheet.columns.length;
  if (!fits) refuse('outside');
  return {
    rows: sheet.rows.slice(area.row - 1, lastRowOf(area)),
    columns: sheet.columns.slice(area.column - 1, lastColumnOf(area)),
  };
}

/** Refuses a block whose size is not the area's (PLATFORM §2.5). */
export function sameSize(block: readonly (readonly unknown[])[], area: Area): void {
  if (block.length !== area.rows) refuse('rowsMismatch', block.length, area.rows);
  for (const row of block) if (row.length !== area.columns) refuse('columnsMismatch', row.length, area.columns);
}

export const wholeSheet = (sheet: Sheet): Area => ({
  row: 1,
  column: 1,
  rows: sheet.rows.length,
  columns: sheet.columns.length,
});
