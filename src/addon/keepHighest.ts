import { firstOfSeries, highestOf } from '../crm/rules/numbering';
import type { Numbering } from '../schema/table';
import type { Desk } from './desk';

/** Numbers that stood in the sheet before we ever issued one are used up too, and stay so when their rows are gone. */
export function keepHighest(
  { memory, today }: Pick<Desk, 'memory' | 'today'>,
  table: string,
  numbering: Numbering,
  numbers: readonly string[],
): void {
  const known = memory.highest[table] ?? {};
  const highest = highestOf([...Object.values(known), ...numbers], numbering, today);
  if (highest) memory.highest[table] = { ...known, [firstOfSeries(highest, numbering, today)]: highest };
}
