import { tableNamed } from '../../crm/actions/known';
import { isArchived } from '../../crm/rules/archived';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { Hit } from '../api';

/** A record as a line in a list. */
export function hitOf(record: Stored): Hit {
  const grade = gradeIn(record);
  return {
    table: record.table,
    number: record.number,
    title: titleOf(record),
    detail: (tableNamed(record.table)?.meta ?? [])
      .map((field) => textOf(record.cells[field] ?? '').trim())
      .filter((text) => text !== '')
      .join(' · '),
    ...(grade === '' ? {} : { grade }),
    ...(isArchived(record) ? { archived: true } : {}),
  };
}

export const titleOf = (record: Stored): string =>
  textOf(record.cells[tableNamed(record.table)?.titleField ?? ''] ?? '').trim() || record.number;

/** A person's grade before the rule's; '' where there is none. */
export const gradeIn = (record: Stored): string => String(record.fields.manualGrade ?? record.fields.grade ?? '');
