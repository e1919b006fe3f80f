import { gradeOf } from '../../schema/fields';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { Settings } from '../tables/settings';

/** What there is to talk about with a lead, by the grade in force (FU-18, FU-19); nothing with anybody else. */
export function talkingPoints(
  { table, cells }: Pick<Stored, 'table' | 'cells'>,
  { talk }: Settings,
): readonly string[] {
  if (table !== 'leads') return [];
  const text = (key: string): string => textOf(cells[key] ?? '').trim();
  const letter = gradeOf(text('manualGrade') || text('grade'));
  return letter === undefined ? [] : (talk?.[letter] ?? []);
}
