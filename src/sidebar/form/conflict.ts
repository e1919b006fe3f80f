import type { Card, TimelineItem } from '../../addon/api';
import type { Cells } from '../../schema/change';
import type { Table } from '../../schema/table';
import { type Cell, sameCell } from '../../values/cell';
import { formText } from '../words/cellText';

/** A field somebody else changed while it was being changed here. */
export interface Conflict {
  readonly field: string;
  readonly before: Cell;
  /** What is typed here. */
  readonly mine: string;
  /** What the sheet holds now. */
  readonly now: Cell;
  /** The change that wrote it, where the journal knows; typed into the sheet and not yet looked at, nobody does. */
  readonly change: TimelineItem | undefined;
}

/** The changed fields whose cell is neither what was seen nor what is wanted. */
export const conflictsOf = (
  table: Table,
  mine: Readonly<Record<string, string>>,
  seen: Cells,
  { cells: now, timeline }: Pick<Card, 'cells' | 'timeline'>,
): readonly Conflict[] =>
  Object.keys(table.fields).flatMap((field) => {
    const wanted = mine[field];
    const before = seen[field] ?? '';
    const current = now[field] ?? '';
    if (wanted === undefined || sameCell(before, current) || formText(current, table.fields[field]?.type) === wanted)
      return [];
    return [{ field, before, mine: wanted, now: current, change: writerOf(timeline, field, current) }];
  });

/** The newest change that left the field as it stands. */
const writerOf = (timeline: Card['timeline'], field: string, now: Cell): TimelineItem | undefined =>
  timeline.find(({ fields = [] }) => fields.some((one) => one.field === field && sameCell(one.after, now)));
