import type { Stored } from '../../schema/table';

/** Every table keeps the day on which a record was put away in this field (decision 0009: archived, never deleted). */
export const ARCHIVED_ON = 'archivedOn';

/** Put away: in its row as before, and out of today, of duplicates, of reports and of what a search finds unasked. */
export const isArchived = ({ fields }: Pick<Stored, 'fields'>): boolean => fields[ARCHIVED_ON] !== undefined;

export const inUse = <R extends Pick<Stored, 'fields'>>(records: readonly R[]): readonly R[] =>
  records.filter((record) => !isArchived(record));
