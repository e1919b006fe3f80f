import type { Cells, Change } from '../../schema/change';
import type { Stored } from '../../schema/table';
import { type Cell, isEmptyCell, sameCell, textOf } from '../../values/cell';
import type { Day } from '../../values/day';
import { tableNamed } from './known';

/** An update of the cells that differ, for the fields that have a column; none where nothing differs. */
export function updateOf(record: Stored, wanted: Cells): readonly Change[] {
  const fields = Object.fromEntries(
    Object.entries(wanted).filter(([key, cell]) => {
      const now = record.cells[key];
      return now !== undefined && !sameCell(now, cell);
    }),
  );
  const keys = Object.keys(fields);
  if (keys.length === 0) return [];
  const before = Object.fromEntries(keys.map((key) => [key, record.cells[key] as Cell]));
  return [{ kind: 'update', table: record.table, number: record.number, before, fields }];
}

/** The record as it will be once `wanted` is written. */
export const withCells = (record: Stored, wanted: Cells, values: Readonly<Record<string, unknown>>): Stored => ({
  ...record,
  fields: { ...record.fields, ...values },
  cells: { ...record.cells, ...wanted },
});

/** The cells of a new record that hold something: an empty one need not be written. */
export const filled = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => !isEmptyCell(cell)));

export const dayCell = (day: Day | undefined): Cell => (day === undefined ? '' : { day });

/** Typed texts, completed where the person left a field empty. */
export const withDefaults = (
  texts: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string | undefined>>,
): Record<string, string> => {
  const filled = { ...texts };
  for (const [key, value] of Object.entries(defaults)) {
    if (value !== undefined && (filled[key] ?? '').trim() === '') filled[key] = value;
  }
  return filled;
};

/** What a record is called in a sentence. */
export const titleOf = (record: Stored): string =>
  textOf(record.cells[tableNamed(record.table)?.titleField ?? ''] ?? '');
