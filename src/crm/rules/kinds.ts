import type { Field, FieldRules, Kind } from '../../schema/field';
import { means } from '../../schema/fields/choice';
import type { Table } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';

/** Whose record it is, by its kind field; one that says nothing is a company's, as most are. */
export function kindOf({ kindField }: Table, cells: Readonly<Record<string, unknown>>, rules: FieldRules): Kind {
  // cells, or the texts of a form: whatever else stands there names no kind
  const word = textOf((cells[kindField ?? ''] ?? '') as Cell).trim();
  return means(rules, 'customerKind', word, '个人') ? 'individual' : 'enterprise';
}

/** Whether a field is asked of such a record (CA-25, CA-26). What stands in a field of the other kind stays. */
export const applies = ({ only }: Field, kind: Kind): boolean => only === undefined || only === kind;
