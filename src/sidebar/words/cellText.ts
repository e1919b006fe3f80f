import type { Settings } from '../../crm/tables/settings';
import type { Language } from '../../messages';
import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';
import { type Cell, isMoment, textOf } from '../../values/cell';
import { yuanText } from '../../values/money';
import { percentText } from '../../values/percent';

/** A cell the way a card shows it; what cannot be read is shown as it stands. */
export function cellText(
  field: Field | undefined,
  cell: Cell | undefined,
  settings: Settings,
  language: Language,
): string {
  if (cell === undefined) return '';
  if (field?.type === 'money' && typeof cell === 'number' && cell > 0) return yuanText(cell, language);
  const read = field?.parse(cell, settings);
  return field && read?.ok && read.value !== undefined ? field.format(read.value, language) : textOf(cell);
}

/** A cell the way a form takes it: what was typed, days as `2026-11-23`, a share as 30%. */
export const formText = (cell: Cell | undefined, type = ''): string => {
  if (cell === undefined) return '';
  if (type === 'percent' && typeof cell === 'number') return percentText(cell);
  return isMoment(cell) ? cell.day : textOf(cell);
};

/** All cells of a record as form texts. */
export const formTexts = (table: Table, cells: Readonly<Record<string, Cell>>): Record<string, string> =>
  Object.fromEntries(Object.entries(table.fields).map(([key, { type }]) => [key, formText(cells[key], type)]));
